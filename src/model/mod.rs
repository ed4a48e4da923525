//! The article as data: what the core makes, the view shows and the renderers print.
//!
//! Knows no HTML. Serialises to the shapes that `www/model.d.ts` states:
//! camelCase, `null` where something is missing, tagged by `kind`.

mod block;
mod cut;
mod inline;
mod provenance;
mod story;

pub use block::{Block, Definition, Footnote, TableCell};
pub use cut::{Cut, CutKind};
pub use inline::{Inline, Math, MathAttribute, MathNode, inline_text};
pub use provenance::{Provenance, Source};
pub use story::{Placement, Story, StoryKind};

use serde::{Deserialize, Serialize};

/// One page, read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// Where the page was read from, as given in [`Options`](crate::Options).
    pub url: Option<String>,
    /// The address that the page gives itself.
    pub canonical_url: Option<String>,
    /// The publication's name.
    pub site_name: Option<String>,
    /// BCP 47, as the page declares it.
    pub lang: Option<String>,
    /// The direction of the text.
    pub dir: Direction,
    /// The label shown at the headline ("NEWS").
    pub kicker: Option<String>,
    /// The section that the metadata name.
    pub section: Option<String>,
    /// The headline as the page shows it.
    pub title: Option<String>,
    /// The standfirst: one or two sentences under the headline.
    pub deck: Option<String>,
    /// The byline as displayed.
    pub byline: Option<String>,
    /// Who wrote it, one entry a person or desk.
    pub authors: Vec<Author>,
    /// ISO 8601, with an offset where it is known; a bare date where only that is.
    pub published: Option<String>,
    /// Likewise, of the last change.
    pub modified: Option<String>,
    /// The wire service that the story is from ("Reuters").
    pub agency: Option<String>,
    /// The picture that leads the story.
    pub lead: Option<Figure>,
    /// The story, block by block.
    pub body: Vec<Block>,
    /// The topics shown at the article.
    pub tags: Vec<Tag>,
    /// Stories that the page offers as further reading.
    pub related: Vec<Story>,
    /// The next page of an article in several pages.
    pub next_page: Option<String>,
    /// The pages of an article in several that this one leads to, in order and itself among them; empty where it has one.
    #[serde(default)]
    pub pages: Vec<ArticlePage>,
    /// All of an article in several pages on one.
    #[serde(default)]
    pub single_page: Option<String>,
    /// A sentence or two for a preview.
    pub excerpt: Option<String>,
    /// The plain text of what is read: the deck where it is a sentence, then `body`. Blocks separated by a
    /// blank line, list items and table rows on lines of their own; no headline, byline or captions; notes
    /// only where they read as text.
    pub text: String,
    /// Words of `text`; in scripts without spaces, characters.
    pub word_count: u32,
    /// Whole minutes, at least 1 when there is text, by the language's reading speed.
    pub reading_minutes: u32,
    /// The page says, or looks as if, the rest is for subscribers.
    pub paywalled: bool,
    /// Worth showing in a reader.
    pub readerable: bool,
    /// How sure the core is that `body` is the article: 0 to 1, in hundredths.
    pub confidence: f64,
    /// Where each field came from.
    pub provenance: Provenance,
    /// What was left out, in page order; only with [`Options::trace`](crate::Options).
    pub left_out: Option<Vec<LeftOut>>,
    /// Which limits left something out; empty on nearly every page.
    #[serde(default)]
    pub cut: Vec<Cut>,
}

/// The direction of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

/// A person, or a desk, that a story is by.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    /// The name alone.
    pub name: String,
    /// A page about them.
    pub url: Option<String>,
    /// "Photographs", "Translation"; `None` for the writer.
    pub role: Option<String>,
}

/// A topic shown at the article.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    /// As displayed.
    pub name: String,
    /// The topic's page.
    pub url: Option<String>,
}

/// One of the pages of an article in several.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticlePage {
    /// From 1.
    pub number: u32,
    /// Absolute.
    pub url: String,
}

/// A picture that may be loaded: its URLs were judged.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// Absolute, `http(s)` or a small raster `data:`.
    pub src: String,
    /// May be empty, when the picture says nothing that the text does not.
    pub alt: String,
    /// CSS pixels, where the page says so.
    pub width: Option<u32>,
    /// CSS pixels, where the page says so.
    pub height: Option<u32>,
    /// Other sizes of the same picture.
    pub srcset: Vec<ImageCandidate>,
}

/// One size of a picture.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImageCandidate {
    /// As [`Image::src`].
    pub src: String,
    /// `640w` or `2x`.
    pub descriptor: String,
}

/// A picture with what stands under it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The picture.
    pub image: Image,
    /// What it shows, without the credit.
    pub caption: Vec<Inline>,
    /// Who made it, without "Photo:", brackets or ©.
    pub credit: Option<String>,
}

/// Something that stood on the page and is not in the body.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct LeftOut {
    /// The rule that left it out: `form`, `island`, … `score` is the scorer, with what speaks most for it behind a
    /// stroke: `score/links`.
    pub rule: String,
    /// How many blocks of the body stand before it.
    pub before: u32,
    /// What it holds, ready to be put back.
    pub blocks: Vec<Block>,
}
