//! Gradient boosting with histogram splits, grown leaf by leaf: as `LightGBM` does it, in
//! little. No crate of this kind writes trees that a few kilobytes of half floats can hold
//! with the thresholds that it trained with; this one trains on half floats from the start.

use rayon::prelude::*;
use standfirst::training::half_to_f32;

/// How the trees are grown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Settings {
    pub(crate) trees: usize,
    pub(crate) leaves: usize,
    pub(crate) rate: f64,
    /// Weight below which a leaf is not split further.
    pub(crate) least: f64,
    pub(crate) l2: f64,
    /// Of the features, tried for each tree.
    pub(crate) columns: f64,
    pub(crate) seed: u64,
}

const BINS: usize = 128;

/// Rows cut into bins, column by column.
pub(crate) struct Table {
    bins: Vec<Vec<u8>>,
    /// By column: the half floats at which the next bin begins.
    edges: Vec<Vec<u16>>,
}

impl Table {
    pub(crate) fn new(rows: &[&[f32]]) -> Self {
        let count = rows.first().map_or(0, |row| row.len());
        let columns: Vec<_> = (0..count).into_par_iter().map(|column| Self::column(rows, column)).collect();
        let (bins, edges) = columns.into_iter().unzip();
        Self { bins, edges }
    }

    fn column(rows: &[&[f32]], column: usize) -> (Vec<u8>, Vec<u16>) {
        let mut values: Vec<f32> = rows.iter().map(|row| row[column]).collect();
        values.sort_by(f32::total_cmp);
        let mut edges: Vec<u16> = (1..BINS)
            .map(|bin| {
                let at = bin * values.len() / BINS;
                // Between this value and the next smaller one, so that equals stay together.
                let below = values[..at].iter().rev().find(|v| **v < values[at]);
                f32_to_half(below.map_or(values[at], |below| f32::midpoint(*below, values[at])))
            })
            .collect();
        // The rare values at the end need edges of their own.
        let mut distinct = values;
        distinct.dedup();
        if distinct.len() < BINS {
            edges = distinct.windows(2).map(|pair| f32_to_half(f32::midpoint(pair[0], pair[1]))).collect();
        }
        edges.sort_by(|a, b| half_to_f32(*a).total_cmp(&half_to_f32(*b)));
        edges.dedup();
        let decoded: Vec<f32> = edges.iter().map(|edge| half_to_f32(*edge)).collect();
        let bins =
            rows.iter().map(|row| decoded.partition_point(|edge| *edge <= row[column]) as u8).collect();
        (bins, edges)
    }
}

struct Node {
    rows: Vec<u32>,
    best: Option<Best>,
}

#[derive(Clone, Copy)]
struct Best {
    gain: f64,
    column: usize,
    bin: usize,
}

enum Child {
    Split(usize),
    Leaf(usize),
}

/// Trains and encodes; the layout is that of `score/trees.rs`.
pub(crate) fn train(table: &Table, labels: &[bool], weights: &[f64], settings: &Settings) -> Vec<u8> {
    let count = labels.len();
    let positive: f64 = (0..count).filter(|at| labels[*at]).map(|at| weights[at]).sum();
    let whole: f64 = weights.iter().sum();
    let start = f32_to_half((positive / (whole - positive).max(1e-9)).ln() as f32);
    let mut scores = vec![f64::from(half_to_f32(start)); count];
    let mut out = (settings.trees as u16).to_le_bytes().to_vec();
    out.extend(start.to_le_bytes());
    let mut random = settings.seed | 1;
    for _ in 0..settings.trees {
        let slopes: Vec<(f64, f64)> = (0..count)
            .map(|at| {
                let p = 1.0 / (1.0 + (-scores[at]).exp());
                (weights[at] * (p - f64::from(u8::from(labels[at]))), weights[at] * p * (1.0 - p))
            })
            .collect();
        let columns: Vec<usize> = (0..table.bins.len())
            .filter(|_| {
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                (random >> 11) as f64 / (1u64 << 53) as f64 <= settings.columns
            })
            .collect();
        grow(table, &slopes, &columns, settings, &mut scores, &mut out);
    }
    out
}

fn grow(
    table: &Table,
    slopes: &[(f64, f64)],
    columns: &[usize],
    settings: &Settings,
    scores: &mut [f64],
    out: &mut Vec<u8>,
) {
    let all: Vec<u32> = (0..slopes.len() as u32).collect();
    let best = find(table, slopes, columns, &all, settings);
    let mut nodes = vec![Node { rows: all, best }];
    let mut splits: Vec<(Best, Child, Child)> = Vec::new();
    // Where each open node hangs: the split and whether above.
    let mut hooks: Vec<Option<(usize, bool)>> = vec![None];
    while nodes.len() < settings.leaves {
        let gain = |node: &Node| node.best.map_or(0.0, |best| best.gain);
        let Some(at) = (0..nodes.len()).max_by(|a, b| gain(&nodes[*a]).total_cmp(&gain(&nodes[*b]))) else {
            break;
        };
        let Some(best) = nodes[at].best else { break };
        let (below, above): (Vec<u32>, Vec<u32>) = nodes[at]
            .rows
            .iter()
            .partition(|row| usize::from(table.bins[best.column][**row as usize]) <= best.bin);
        let split = splits.len();
        splits.push((best, Child::Leaf(at), Child::Leaf(nodes.len())));
        if let Some((parent, is_above)) = hooks[at] {
            let child = if is_above { &mut splits[parent].2 } else { &mut splits[parent].1 };
            *child = Child::Split(split);
        }
        hooks[at] = Some((split, false));
        hooks.push(Some((split, true)));
        let make = |rows: Vec<u32>| Node { best: find(table, slopes, columns, &rows, settings), rows };
        nodes[at] = make(below);
        nodes.push(make(above));
    }
    out.push(splits.len() as u8);
    let code = |child: &Child| match child {
        Child::Split(at) => *at as u8,
        Child::Leaf(at) => 128 + *at as u8,
    };
    for (best, below, above) in &splits {
        out.push(best.column as u8);
        out.extend(table.edges[best.column][best.bin].to_le_bytes());
        out.extend([code(below), code(above)]);
    }
    for node in &nodes {
        let (g, h) = sum(slopes, &node.rows);
        let leaf = f32_to_half((-settings.rate * g / (h + settings.l2)) as f32);
        out.extend(leaf.to_le_bytes());
        let value = f64::from(half_to_f32(leaf));
        node.rows.iter().for_each(|row| scores[*row as usize] += value);
    }
}

fn sum(slopes: &[(f64, f64)], rows: &[u32]) -> (f64, f64) {
    rows.iter().fold((0.0, 0.0), |(g, h), row| {
        let (a, b) = slopes[*row as usize];
        (g + a, h + b)
    })
}

fn find(
    table: &Table,
    slopes: &[(f64, f64)],
    columns: &[usize],
    rows: &[u32],
    settings: &Settings,
) -> Option<Best> {
    let (g, h) = sum(slopes, rows);
    let worth = |g: f64, h: f64| g * g / (h + settings.l2);
    let of_column = |&column: &usize| {
        let mut bins = [(0.0, 0.0); BINS + 1];
        for row in rows {
            let (a, b) = slopes[*row as usize];
            let bin = &mut bins[usize::from(table.bins[column][*row as usize])];
            bin.0 += a;
            bin.1 += b;
        }
        let (mut left_g, mut left_h) = (0.0, 0.0);
        let mut best: Option<Best> = None;
        for (bin, (bin_g, bin_h)) in bins.iter().enumerate().take(table.edges[column].len()) {
            left_g += bin_g;
            left_h += bin_h;
            if left_h < settings.least || h - left_h < settings.least {
                continue;
            }
            let gain = worth(left_g, left_h) + worth(g - left_g, h - left_h) - worth(g, h);
            if gain > best.map_or(1e-6, |best| best.gain) {
                best = Some(Best { gain, column, bin });
            }
        }
        best
    };
    // A tie goes to the lower column, whatever the threads did: weights have to come out the same.
    let found: Vec<Best> = columns.par_iter().filter_map(of_column).collect();
    found.into_iter().reduce(|a, b| if b.gain > a.gain { b } else { a })
}

/// The nearest half float.
pub(crate) fn f32_to_half(value: f32) -> u16 {
    let sign = if value.is_sign_negative() { 0x8000 } else { 0 };
    let size = value.abs().min(65504.0);
    // Half floats of one sign are in order: the nearest is found by halves.
    let (mut low, mut high) = (0u16, 0x7bff);
    while low < high {
        let middle = low + (high - low) / 2;
        if half_to_f32(middle) < size { low = middle + 1 } else { high = middle }
    }
    let nearer = low > 0 && size - half_to_f32(low - 1) < half_to_f32(low) - size;
    sign | if nearer { low - 1 } else { low }
}
