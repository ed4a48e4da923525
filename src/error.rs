use serde::Serialize;
use std::fmt;

/// Why a page could not be read. Every message says what happened and what can be done.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[non_exhaustive]
pub enum Error {
    /// The page is larger than [`Limits::bytes`](crate::Limits), holds more than `nodes`, or takes more than `steps`.
    TooLarge {
        /// What was counted: `bytes`, `nodes` or `steps`, or `attributes` of one tag.
        unit: &'static str,
        /// How many there were, as far as it was counted.
        found: usize,
        /// How many there may be.
        limit: usize,
    },
    /// Elements are nested deeper than [`Limits::depth`](crate::Limits).
    TooDeep {
        /// How many levels there may be.
        limit: usize,
    },
    /// There is no article on the page.
    NoArticle {
        /// Words of text that the page shows, in all.
        words: usize,
        /// The page's title, so that there is something to show.
        title: Option<String>,
    },
}

impl Error {
    /// The name that JavaScript and the command line show: `tooLarge`, `tooDeep`, `noArticle`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "tooLarge",
            Self::TooDeep { .. } => "tooDeep",
            Self::NoArticle { .. } => "noArticle",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { unit, found, limit } => write!(
                f,
                "The page is too large: {found} {unit}, and {limit} are allowed. Raise `limits.{unit}` to read it."
            ),
            Self::TooDeep { limit } => write!(
                f,
                "The page nests its elements more than {limit} deep. Raise `limits.depth` to read it."
            ),
            Self::NoArticle { words, .. } => write!(
                f,
                "There is no article on this page, only {words} words in all. Read it as it stands."
            ),
        }
    }
}

impl std::error::Error for Error {}
