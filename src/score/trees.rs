//! The learned scorers: boosted trees over a run's features, or a page's.
//!
//! The weights are data (`weights.bin`, `pages.bin`), made by `standfirst-train` from a corpus; how
//! they were made stands in `weights.md` beside them. The layout, little endian:
//!
//! ```text
//! u16 trees, i16 as half float: the score that all start from
//! tree:  u8 splits;  splits x { u8 feature, f16 threshold, u8 below, u8 above };  (splits + 1) x f16 leaf
//! child: a split's index, or 128 + a leaf's
//! ```

use std::sync::OnceLock;

/// From here on a child is a leaf, in the file.
const LEAF: u8 = 128;
/// The same in memory.
const LEAVES: u16 = 1 << 15;
/// How many numbers a row may have. That many make an index of seven bits, which needs no check.
const WIDTH: usize = 128;

#[derive(Clone, Copy)]
struct Split {
    threshold: f32,
    feature: u8,
    /// Where to go on below the threshold, and where otherwise: a split's place, or `LEAVES` and a leaf's.
    next: [u16; 2],
}

/// A set of trees, ready to score. All splits stand in one row and all leaves in another, because every row of a
/// page walks through all of them.
#[derive(Default)]
pub(crate) struct Trees {
    start: f32,
    /// By tree: where it starts, as `Split::next` has it.
    roots: Vec<u16>,
    splits: Vec<Split>,
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
        let mut bytes = Bytes(bytes);
        let count = u16::from_le_bytes(bytes.take()?);
        let start = bytes.half()?;
        let mut all = Self { start, ..Self::default() };
        for _ in 0..count {
            let [splits] = bytes.take()?;
            let (first, leaves) = (all.splits.len() as u16, all.leaves.len() as u16);
            all.roots.push(if splits == 0 { LEAVES | leaves } else { first });
            for at in 0..splits {
                let [feature] = bytes.take()?;
                let threshold = bytes.half()?;
                let children: [u8; 2] = bytes.take()?;
                // Every way leads on, to what there is: so it ends.
                let leads_on = |&child: &u8| match child.checked_sub(LEAF) {
                    Some(leaf) => leaf <= splits,
                    None => child > at && child < splits,
                };
                if usize::from(feature) >= WIDTH || !children.iter().all(leads_on) {
                    return None;
                }
                let next = children.map(|child| match child.checked_sub(LEAF) {
                    Some(leaf) => LEAVES | (leaves + u16::from(leaf)),
                    None => first + u16::from(child),
                });
                all.splits.push(Split { threshold, feature, next });
            }
            for _ in 0..=splits {
                all.leaves.push(bytes.half()?);
            }
            if all.leaves.len() >= usize::from(LEAVES) {
                return None;
            }
        }
        Some(all)
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
        let leaf = |&root: &u16| {
            let mut at = root;
            while let Some(split) = self.splits.get(usize::from(at)) {
                let value = row[usize::from(split.feature) % WIDTH];
                at = if value < split.threshold { split.next[0] } else { split.next[1] };
            }
            self.leaves.get(usize::from(at ^ LEAVES)).copied().unwrap_or_default()
        };
        let sum: f32 = self.roots.iter().map(leaf).sum();
        1.0 / (1.0 + (-self.start - sum).exp())
    }
}

struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, tail) = self.0.split_first_chunk()?;
        self.0 = tail;
        Some(*head)
    }

    fn half(&mut self) -> Option<f32> {
        self.take().map(|bytes| half_to_f32(u16::from_le_bytes(bytes)))
    }
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

    #[test]
    fn walks_a_tree() {
        // One tree: feature 2 below 1.0 -> -2, else 3.
        let bytes = [1, 0, 0, 0, 1, 2, 0x00, 0x3c, 128, 129, 0x00, 0xc0, 0x00, 0x42];
        let trees = Trees::decode(&bytes).unwrap();
        let mut row = [0.0; 3];
        assert!(trees.probability(&row) < 0.2);
        row[2] = 1.0;
        assert!(trees.probability(&row) > 0.9);
    }

    #[test]
    fn committed_weights_are_whole() {
        for trees in [Trees::of_runs(), Trees::of_pages()] {
            assert!(trees.roots.len() > 1 && !trees.splits.is_empty());
        }
    }

    #[test]
    fn damaged_weights_are_refused() {
        assert!(Trees::decode(&[1, 0, 0, 0, 9]).is_none());
        // A split that leads back to itself, and one that leads nowhere.
        for child in [0, 1, 130] {
            assert!(Trees::decode(&[1, 0, 0, 0, 1, 2, 0, 0, child, 128, 0, 0, 0, 0]).is_none());
        }
    }
}
