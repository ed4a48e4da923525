//! The learned scorers: boosted trees over a run's features, or a page's.
//!
//! The weights are data (`weights.bin`, `pages.bin`), made by `standfirst-train` from a corpus; how
//! they were made stands in `weights.md` beside them. The layout:
//!
//! ```text
//! 4 x u16       trees, the score that all start from (a half float), splits, leaves of a tree
//! 128 x u16     by feature: its splits
//! splits x u16  by feature and threshold: the threshold (a half float, by its rank), less the one before in its feature
//! splits x u16  the tree
//! splits x u8   of the tree's leaves, those on the split's lower side: which is the first + 16 x how many
//! trees x leaves x u16  half floats, from the lowest side up
//! ```
//!
//! A row of u16 is written as all upper bytes, then all lower ones: like beside like is packed best.

use std::sync::OnceLock;

/// How many numbers a row may have.
const WIDTH: usize = 128;
/// How many trees there may be, and leaves on each: powers of two, so that a place needs no check.
const TREES: usize = 512;
const LEAVES: usize = 16;

/// A split, as it is asked: what remains possible of its tree where the feature is not below the threshold.
struct Test {
    threshold: f32,
    tree: u16,
    /// The leaves that are not under its lower side, a bit each, the lowest for the first.
    keep: u16,
}

/// A set of trees, ready to score.
///
/// Every row of a page asks all of them, so they are not walked: the splits stand by feature and threshold, those
/// that a row's number passes are a range of them, each takes leaves from its tree, and the first leaf that is left
/// is where the walk would have ended. Few branches, none of which hang on one another (`QuickScorer`: Lucchese et al.,
/// SIGIR 2015).
#[derive(Default)]
pub(crate) struct Trees {
    start: f32,
    tests: Vec<Test>,
    /// By feature: how many tests it and those before it have.
    ends: Vec<u16>,
    /// `LEAVES` for each tree.
    leaves: Vec<f32>,
}

impl Trees {
    /// Those that tell which runs are the story's.
    pub(crate) fn of_runs() -> &'static Self {
        static TREES: OnceLock<Trees> = OnceLock::new();
        TREES.get_or_init(|| Self::decode(include_bytes!("weights.bin")).unwrap_or_default())
    }

    /// Those that tell articles from other pages.
    pub(crate) fn of_pages() -> &'static Self {
        static TREES: OnceLock<Trees> = OnceLock::new();
        TREES.get_or_init(|| Self::decode(include_bytes!("pages.bin")).unwrap_or_default())
    }

    /// Reads the layout above; `None` where it is not kept.
    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        let mut rows = Rows(bytes);
        let &[trees, start, splits, size] = rows.wide(4)?.as_slice() else { return None };
        let counts = rows.wide(WIDTH)?;
        let mut thresholds = rows.wide(splits.into())?;
        let owners = rows.wide(splits.into())?;
        let sides = rows.narrow(splits.into())?;
        let halves = rows.wide(usize::from(trees) * usize::from(size))?;
        let mut ends = Vec::with_capacity(WIDTH);
        let mut end = 0;
        for count in counts {
            let from = usize::from(end);
            end = count.checked_add(end)?;
            let mut rank = 0u16;
            for threshold in thresholds.get_mut(from..end.into())? {
                rank = rank.wrapping_add(*threshold);
                *threshold = rank;
            }
            ends.push(end);
        }
        let mut tests = Vec::with_capacity(splits.into());
        for ((rank, tree), side) in thresholds.into_iter().zip(owners).zip(sides) {
            let (first, many) = (side % 16, side / 16);
            if tree >= trees || u16::from(first + many) >= size {
                return None;
            }
            let keep = !(((1 << many) - 1) << first);
            tests.push(Test { threshold: half_to_f32(of_rank(rank)), tree, keep });
        }
        let mut leaves = vec![0.0; usize::from(trees) * LEAVES];
        for (leaves, halves) in leaves.chunks_mut(LEAVES).zip(halves.chunks(size.max(1).into())) {
            leaves.iter_mut().zip(halves).for_each(|(leaf, half)| *leaf = half_to_f32(*half));
        }
        let fits = usize::from(trees) <= TREES && usize::from(size) <= LEAVES;
        (fits && end == splits && rows.0.is_empty()).then_some(Self {
            start: half_to_f32(start),
            tests,
            ends,
            leaves,
        })
    }

    /// How likely it is that what the row describes is what was looked for: 0 to 1.
    pub(crate) fn probability(&self, row: &[f32]) -> f32 {
        if let Ok(row) = row.try_into() {
            return self.score(row);
        }
        let mut whole = [0.0; WIDTH];
        whole.iter_mut().zip(row).for_each(|(place, value)| *place = *value);
        self.score(&whole)
    }

    fn score(&self, row: &[f32; WIDTH]) -> f32 {
        let mut left = [u16::MAX; TREES];
        let mut from = 0;
        for (value, &end) in row.iter().zip(&self.ends) {
            for test in &self.tests[from..usize::from(end)] {
                if *value < test.threshold {
                    break;
                }
                left[usize::from(test.tree) % TREES] &= test.keep;
            }
            from = end.into();
        }
        let leaf = |(leaves, left): (&[f32; LEAVES], &u16)| leaves[left.trailing_zeros() as usize % LEAVES];
        let sum: f32 = self.leaves.as_chunks().0.iter().zip(&left).map(leaf).sum();
        1.0 / (1.0 + (-self.start - sum).exp())
    }
}

/// What is left to read.
struct Rows<'a>(&'a [u8]);

impl<'a> Rows<'a> {
    fn narrow(&mut self, count: usize) -> Option<&'a [u8]> {
        let (row, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(row)
    }

    fn wide(&mut self, count: usize) -> Option<Vec<u16>> {
        let (upper, lower) = (self.narrow(count)?, self.narrow(count)?);
        Some(upper.iter().zip(lower).map(|(upper, lower)| u16::from_be_bytes([*upper, *lower])).collect())
    }
}

/// The half float of a rank: ranks are in the order of their values, negative ones too.
fn of_rank(rank: u16) -> u16 {
    if rank & 0x8000 == 0 { !rank } else { rank ^ 0x8000 }
}

/// An IEEE 754 half float.
pub(crate) fn half_to_f32(half: u16) -> f32 {
    let sign = if half & 0x8000 == 0 { 1.0 } else { -1.0 };
    let exponent = i32::from(half >> 10 & 0x1f);
    let mantissa = f32::from(half & 0x3ff) / 1024.0;
    sign * match exponent {
        0 => mantissa * 2f32.powi(-14),
        _ => (1.0 + mantissa) * 2f32.powi(exponent - 15),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One tree of three leaves: feature 2 below 1.0 is -2; else feature 0 below -1.0 is 1, and else 3.
    const ONE: [&[u8]; 6] = [
        &[0, 0, 0, 0, 1, 0, 2, 3],
        &counts(),
        &[0x43, 0xbc, 0xff, 0x00],
        &[0, 0, 0, 0],
        &[0x11, 0x10],
        &[0xc0, 0x3c, 0x42, 0, 0, 0],
    ];

    const fn counts() -> [u8; 2 * WIDTH] {
        let mut counts = [0; 2 * WIDTH];
        (counts[WIDTH], counts[WIDTH + 2]) = (1, 1);
        counts
    }

    #[test]
    fn asks_a_tree() {
        let trees = Trees::decode(&ONE.concat()).unwrap();
        let odds = |first: f32, third: f32| {
            let p = trees.probability(&[first, 9.0, third]);
            (p / (1.0 - p)).ln().round() as i32
        };
        assert_eq!([odds(5.0, 0.9), odds(-5.0, 0.9)], [-2, -2]);
        assert_eq!([odds(-1.5, 1.0), odds(-1.0, 1.0)], [1, 3]);
        // What is no number is below nothing.
        assert_eq!(odds(f32::NAN, f32::NAN), 3);
    }

    #[test]
    fn committed_weights_are_whole() {
        for trees in [Trees::of_runs(), Trees::of_pages()] {
            assert!(trees.leaves.len() > LEAVES && !trees.tests.is_empty());
        }
    }

    #[test]
    fn damaged_weights_are_refused() {
        let whole = ONE.concat();
        for end in 0..whole.len() {
            assert!(Trees::decode(&whole[..end]).is_none(), "{end} bytes");
        }
        assert!(Trees::decode(&[whole.clone(), vec![0]].concat()).is_none());
        // More splits than are counted, one of a tree that is not there, and one with all leaves on its lower side.
        let sides = whole.len() - 8;
        for (at, byte) in [(8 + WIDTH, 2), (sides - 1, 1), (sides, 0x30)] {
            let mut damaged = whole.clone();
            damaged[at] = byte;
            assert!(Trees::decode(&damaged).is_none(), "{byte} at {at}");
        }
    }
}
