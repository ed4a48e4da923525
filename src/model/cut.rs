use serde::{Deserialize, Serialize};

/// Something of which there was more than [`Limits`](crate::Limits) allow: the rest was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut {
    /// What there was too much of.
    pub what: CutKind,
    /// How many are in the article: the limit.
    pub kept: u32,
    /// How many there were.
    pub found: u32,
}

/// What a limit can cut. A page that is larger than its other limits is not read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CutKind {
    /// Blocks of the body, those within others counted too.
    Blocks,
    /// Related stories.
    Stories,
    /// Addresses of pictures: other sizes go first, then whole pictures.
    Pictures,
}
