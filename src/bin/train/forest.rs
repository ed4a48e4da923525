//! Trees as they were grown, and how they are written for the scorer.

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

/// The features that a scorer has room for.
const FEATURES: usize = 128;

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
