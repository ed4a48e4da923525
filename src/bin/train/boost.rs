//! Gradient boosting with histogram splits, grown leaf by leaf: as `LightGBM` does it, in
//! little. No crate of this kind writes trees that a few kilobytes of half floats can hold
//! with the thresholds that it trained with; this one trains on half floats from the start.

use crate::forest::{self, Child, Split, Tree};
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
    /// Of each feature, tried for each split.
    pub(crate) edges: Edges,
}

/// Where a feature may be split.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edges {
    /// Wherever it is best.
    All,
    /// At one place, drawn: from few rows the best place is that of chance. (Geurts, Ernst, Wehenkel: *Extremely
    /// randomized trees*, 2006.)
    One,
}

/// The next of a row of numbers that look drawn (Marsaglia: *Xorshift RNGs*, 2003).
fn drawn(state: &mut u64) -> f64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    (*state >> 11) as f64 / (1u64 << 53) as f64
}

const BINS: usize = 128;
/// Rows that the edges between bins are chosen from: enough for 128 of them.
const SAMPLE: usize = 40_000;

/// Rows cut into bins, row by row, so that one row's numbers lie together.
pub(crate) struct Table {
    width: usize,
    bins: Vec<u8>,
    /// By column: the half floats at which the next bin begins.
    edges: Vec<Vec<u16>>,
}

impl Table {
    pub(crate) fn new(rows: &[&[f32]]) -> Self {
        let width = rows.first().map_or(0, |row| row.len());
        let edges: Vec<Vec<u16>> =
            (0..width).into_par_iter().map(|column| Self::edges(rows, column)).collect();
        let decoded: Vec<Vec<f32>> =
            edges.iter().map(|edges| edges.iter().map(|edge| half_to_f32(*edge)).collect()).collect();
        let mut bins = vec![0; rows.len() * width];
        bins.par_chunks_mut(width.max(1)).zip(rows).for_each(|(bins, row)| {
            for ((bin, value), edges) in bins.iter_mut().zip(*row).zip(&decoded) {
                *bin = edges.partition_point(|edge| edge <= value) as u8;
            }
        });
        Self { width, bins, edges }
    }

    fn edges(rows: &[&[f32]], column: usize) -> Vec<u16> {
        let step = rows.len().div_ceil(SAMPLE).max(1);
        let mut values: Vec<f32> = rows.iter().step_by(step).map(|row| row[column]).collect();
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
        edges
    }

    fn bin(&self, row: u32, column: usize) -> u8 {
        self.bins[row as usize * self.width + column]
    }
}

/// By column and bin: the sums of slopes and curvatures.
type Histogram = Vec<[(f32, f32); BINS]>;

struct Node {
    rows: Vec<u32>,
    histogram: Histogram,
    best: Option<Best>,
}

#[derive(Clone, Copy)]
struct Best {
    gain: f64,
    column: usize,
    bin: usize,
}

/// What is learned from: rows of a table with what each should say and how much it counts.
pub(crate) struct Lesson<'a> {
    pub(crate) table: &'a Table,
    pub(crate) rows: Vec<u32>,
    /// By row of the table.
    pub(crate) labels: &'a [bool],
    pub(crate) weights: &'a [f32],
}

/// Trains and encodes.
pub(crate) fn train(lesson: &Lesson, settings: &Settings) -> Vec<u8> {
    let Lesson { table, rows, labels, weights } = lesson;
    let weight = |row: &u32| f64::from(weights[*row as usize]);
    let positive: f64 = rows.iter().filter(|row| labels[**row as usize]).map(weight).sum();
    let whole: f64 = rows.iter().map(weight).sum();
    let start = f32_to_half((positive / (whole - positive).max(1e-9)).ln() as f32);
    let mut scores = vec![half_to_f32(start); labels.len()];
    let mut slopes = vec![(0.0, 0.0); labels.len()];
    let mut trees = Vec::new();
    let mut random = settings.seed | 1;
    for _ in 0..settings.trees {
        for &row in rows {
            let at = row as usize;
            let p = 1.0 / (1.0 + (-scores[at]).exp());
            slopes[at] = (weights[at] * (p - f32::from(u8::from(labels[at]))), weights[at] * p * (1.0 - p));
        }
        let columns: Vec<usize> =
            (0..table.width).filter(|_| drawn(&mut random) <= settings.columns).collect();
        let mut ground = Ground { table, slopes: &slopes, columns: &columns, settings, random: &mut random };
        trees.push(ground.grow(rows.clone(), &mut scores));
    }
    forest::encode(start, &trees)
}

/// What one tree grows on.
struct Ground<'a> {
    table: &'a Table,
    slopes: &'a [(f32, f32)],
    columns: &'a [usize],
    settings: &'a Settings,
    random: &'a mut u64,
}

impl Ground<'_> {
    fn grow(&mut self, rows: Vec<u32>, scores: &mut [f32]) -> Tree {
        let histogram = self.histogram(&rows);
        let mut nodes = vec![self.node(rows, histogram)];
        let mut splits: Vec<(Best, Child, Child)> = Vec::new();
        // Where each open node hangs: the split and whether above.
        let mut hooks: Vec<Option<(usize, bool)>> = vec![None];
        while nodes.len() < self.settings.leaves {
            let gain = |node: &Node| node.best.map_or(0.0, |best| best.gain);
            let Some(at) = (0..nodes.len()).max_by(|a, b| gain(&nodes[*a]).total_cmp(&gain(&nodes[*b])))
            else {
                break;
            };
            let Some(best) = nodes[at].best else { break };
            let (below, above): (Vec<u32>, Vec<u32>) = nodes[at]
                .rows
                .iter()
                .partition(|row| usize::from(self.table.bin(**row, best.column)) <= best.bin);
            let split = splits.len();
            splits.push((best, Child::Leaf(at), Child::Leaf(nodes.len())));
            if let Some((parent, is_above)) = hooks[at] {
                let child = if is_above { &mut splits[parent].2 } else { &mut splits[parent].1 };
                *child = Child::Split(split);
            }
            hooks[at] = Some((split, false));
            hooks.push(Some((split, true)));
            // Only the smaller half is counted; the other is what remains.
            let mut rest = std::mem::take(&mut nodes[at].histogram);
            let is_below = below.len() <= above.len();
            let counted = self.histogram(if is_below { &below } else { &above });
            for (rest, counted) in rest.iter_mut().flatten().zip(counted.iter().flatten()) {
                *rest = (rest.0 - counted.0, rest.1 - counted.1);
            }
            let (low, high) = if is_below { (counted, rest) } else { (rest, counted) };
            nodes[at] = self.node(below, low);
            nodes.push(self.node(above, high));
        }
        let split = |(Best { column, bin, .. }, below, above)| Split {
            feature: column as u8,
            threshold: self.table.edges[column][bin],
            below,
            above,
        };
        let mut leaves = Vec::new();
        for node in &nodes {
            let (g, h) = self.sum(&node.rows);
            let leaf = f32_to_half((-self.settings.rate * g / (h + self.settings.l2)) as f32);
            leaves.push(leaf);
            let value = half_to_f32(leaf);
            node.rows.iter().for_each(|row| scores[*row as usize] += value);
        }
        Tree { splits: splits.into_iter().map(split).collect(), leaves }
    }

    fn sum(&self, rows: &[u32]) -> (f64, f64) {
        rows.iter().fold((0.0, 0.0), |(g, h), row| {
            let (a, b) = self.slopes[*row as usize];
            (g + f64::from(a), h + f64::from(b))
        })
    }

    /// Each column's sums are added in the order of the rows, whatever the threads do: weights have to come
    /// out the same.
    fn histogram(&self, rows: &[u32]) -> Histogram {
        let part = |columns: &[usize]| {
            let mut histogram = vec![[(0.0, 0.0); BINS]; columns.len()];
            for &row in rows {
                let (a, b) = self.slopes[row as usize];
                let bins = &self.table.bins[row as usize * self.table.width..][..self.table.width];
                for (sums, &column) in histogram.iter_mut().zip(columns) {
                    let sum = &mut sums[usize::from(bins[column]) % BINS];
                    *sum = (sum.0 + a, sum.1 + b);
                }
            }
            histogram
        };
        self.columns.par_chunks(self.columns.len().div_ceil(4).max(1)).flat_map_iter(part).collect()
    }

    fn node(&mut self, rows: Vec<u32>, histogram: Histogram) -> Node {
        let (g, h) = self.sum(&rows);
        let (least, l2) = (self.settings.least, self.settings.l2);
        let worth = |g: f64, h: f64| g * g / (h + l2);
        let mut best: Option<Best> = None;
        for (bins, &column) in histogram.iter().zip(self.columns) {
            let (mut left_g, mut left_h) = (0.0, 0.0);
            let only = (self.settings.edges == Edges::One).then(|| {
                let held = |bin: &(f32, f32)| bin.1 > 0.0;
                let low = bins.iter().position(held).unwrap_or_default();
                let high = bins.iter().rposition(held).unwrap_or_default();
                low + (drawn(self.random) * (high - low) as f64) as usize
            });
            for (bin, (bin_g, bin_h)) in bins.iter().enumerate().take(self.table.edges[column].len()) {
                left_g += f64::from(*bin_g);
                left_h += f64::from(*bin_h);
                if only.is_some_and(|only| only != bin) || left_h < least || h - left_h < least {
                    continue;
                }
                let gain = worth(left_g, left_h) + worth(g - left_g, h - left_h) - worth(g, h);
                if gain > best.map_or(1e-6, |best| best.gain) {
                    best = Some(Best { gain, column, bin });
                }
            }
        }
        Node { rows, histogram, best }
    }
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
