use super::Image;
use serde::{Deserialize, Serialize};

/// A story that the page offers as further reading: one card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Story {
    /// The longest title displayed that is not cut off.
    pub title: String,
    /// Absolute, without tracking parameters.
    pub url: String,
    /// The card's own label.
    pub kicker: Option<String>,
    /// The card's picture.
    pub image: Option<Image>,
    /// ISO 8601 where the card is machine readable, otherwise as displayed.
    pub published: Option<String>,
    /// A sentence, where the card has one.
    pub excerpt: Option<String>,
    /// The heading of the module that the card stands in.
    pub heading: Option<String>,
    /// Where on the page it stands.
    pub placement: Placement,
    /// The index of the block of [`Article::body`](super::Article) that it stands before; only where it is inline.
    pub before: Option<u32>,
    /// What it was offered as.
    pub kind: StoryKind,
}

/// Where a story's card stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Placement {
    /// Between the paragraphs.
    Inline,
    /// Below the article.
    #[default]
    After,
    /// Beside it.
    Aside,
}

/// What a story was offered as.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StoryKind {
    /// About this article's matter.
    #[default]
    Related,
    /// More from the article's own section or author.
    Section,
    /// "You may also like".
    Recommended,
    /// The story to read next.
    Next,
}
