//! Trees as they were grown, and how they are written for the scorer.

use standfirst::training::FEATURES;

/// A tree as it was grown.
pub(crate) struct Tree {
    /// The root's is the first.
    pub(crate) splits: Vec<Split>,
    /// Half floats.
    pub(crate) leaves: Vec<u16>,
}

/// Rows whose feature is below the threshold go on below, all others above.
pub(crate) struct Split {
    pub(crate) feature: u8,
    /// A half float.
    pub(crate) threshold: u16,
    pub(crate) below: Child,
    pub(crate) above: Child,
}

#[derive(Clone, Copy)]
pub(crate) enum Child {
    Split(usize),
    Leaf(usize),
}

/// Writes them as `score/trees.rs` describes.
pub(crate) fn encode(start: u16, trees: &[Tree]) -> Vec<u8> {
    let size = trees.iter().map(|tree| tree.leaves.len()).max().unwrap_or_default();
    let mut tests = Vec::new();
    let mut leaves = Vec::new();
    for (at, tree) in trees.iter().enumerate() {
        let first = leaves.len();
        let root = if tree.splits.is_empty() { Child::Leaf(0) } else { Child::Split(0) };
        tree.lay_out(root, at as u16, &mut tests, &mut leaves, first);
        leaves.resize(first + size, 0);
    }
    tests.sort_unstable();
    let counts = (0..FEATURES)
        .map(|feature| tests.iter().filter(|test| usize::from(test.0) == feature).count() as u16);
    let steps = tests.iter().enumerate().map(|(at, &(feature, rank, ..))| {
        match at.checked_sub(1).map(|at| tests[at]) {
            Some((same, before, ..)) if same == feature => rank - before,
            _ => rank,
        }
    });
    let mut out = Vec::new();
    wide(&mut out, [trees.len() as u16, start, tests.len() as u16, size as u16]);
    wide(&mut out, counts);
    wide(&mut out, steps);
    wide(&mut out, tests.iter().map(|test| test.2));
    out.extend(tests.iter().map(|test| test.3));
    wide(&mut out, leaves);
    out
}

/// All upper bytes, then all lower ones.
fn wide(out: &mut Vec<u8>, row: impl IntoIterator<Item = u16>) {
    let row: Vec<[u8; 2]> = row.into_iter().map(u16::to_be_bytes).collect();
    out.extend(row.iter().map(|[upper, _]| upper));
    out.extend(row.iter().map(|[_, lower]| lower));
}

/// Half floats in the order of their values.
fn rank(half: u16) -> u16 {
    if half & 0x8000 == 0 { half | 0x8000 } else { !half }
}

impl Tree {
    /// Writes what is under a child: its splits as feature, rank of the threshold, tree, and which leaves are on the
    /// lower side; and its leaves from the lowest side up. `first` is where the tree's begin.
    fn lay_out(
        &self,
        child: Child,
        tree: u16,
        tests: &mut Vec<(u8, u16, u16, u8)>,
        leaves: &mut Vec<u16>,
        first: usize,
    ) {
        match child {
            Child::Leaf(at) => leaves.push(self.leaves[at]),
            Child::Split(at) => {
                let split = &self.splits[at];
                let start = leaves.len();
                self.lay_out(split.below, tree, tests, leaves, first);
                let side = (start - first) + 16 * (leaves.len() - start);
                tests.push((split.feature, rank(split.threshold), tree, side as u8));
                self.lay_out(split.above, tree, tests, leaves, first);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use standfirst::training::{half_to_f32, probabilities};

    impl Tree {
        fn walked(&self, row: &[f32]) -> f32 {
            let mut at = if self.splits.is_empty() { Child::Leaf(0) } else { Child::Split(0) };
            loop {
                let split = match at {
                    Child::Leaf(leaf) => return half_to_f32(self.leaves[leaf]),
                    Child::Split(split) => &self.splits[split],
                };
                let is_below = row[usize::from(split.feature)] < half_to_f32(split.threshold);
                at = if is_below { split.below } else { split.above };
            }
        }
    }

    /// One that is grown at random, as `boost` grows it: a leaf becomes a split and two leaves.
    fn grown(leaves: usize, drawn: &mut impl FnMut(usize) -> usize) -> Tree {
        let mut tree = Tree { splits: Vec::new(), leaves: vec![0xb400] };
        let mut hooks: Vec<Option<(usize, bool)>> = vec![None];
        while tree.leaves.len() < leaves {
            let (leaf, split, next) = (drawn(tree.leaves.len()), tree.splits.len(), tree.leaves.len());
            // Few thresholds, of both signs, so that some meet.
            let threshold = [0x0000, 0x3c00, 0x4000, 0x4400, 0xbc00, 0xc000][drawn(6)];
            let (below, above) = (Child::Leaf(leaf), Child::Leaf(next));
            tree.splits.push(Split { feature: [0, 3, 127][drawn(3)], threshold, below, above });
            if let Some((parent, is_above)) = hooks[leaf] {
                let parent = &mut tree.splits[parent];
                *(if is_above { &mut parent.above } else { &mut parent.below }) = Child::Split(split);
            }
            hooks[leaf] = Some((split, false));
            hooks.push(Some((split, true)));
            // Small ones, or a sum of them is no probability any more.
            tree.leaves.push(0x2c00 + drawn(0x0c00) as u16);
        }
        tree
    }

    #[test]
    fn what_is_asked_says_what_was_grown() {
        let mut seed = 7_u64;
        let mut drawn = |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % below.max(1)
        };
        let trees: Vec<Tree> = [16, 1, 2, 9, 16, 5].map(|leaves| grown(leaves, &mut drawn)).into();
        let weights = encode(0x3800, &trees);
        for _ in 0..2000 {
            let mut row = [0.0; FEATURES];
            for feature in [0, 3, 127] {
                row[feature] = [-3.0, -2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 4.0, 9.0][drawn(12)];
            }
            let sum: f32 = trees.iter().map(|tree| tree.walked(&row)).sum();
            let found = probabilities(&weights, &[row]).expect("it can be read")[0];
            let wanted = 1.0 / (1.0 + (-0.5 - sum).exp());
            assert!((found - wanted).abs() < 1e-6, "{found} {wanted}");
        }
    }
}
