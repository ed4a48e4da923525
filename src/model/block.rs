use super::{Figure, Image, Inline, Math};
use serde::{Deserialize, Serialize};

/// One block of a story. Struct variants only: an internally tagged newtype
/// over anything but a struct compiles and then fails to serialise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Block {
    /// Running text.
    Paragraph {
        /// What it says.
        content: Vec<Inline>,
    },
    /// A subhead.
    Heading {
        /// 1 to 6; the headline itself is not in the body.
        level: u8,
        /// One of our own, unique in the article, for an outline to point at.
        id: String,
        /// What it says.
        content: Vec<Inline>,
    },
    /// A picture with its caption.
    Figure {
        /// The picture.
        image: Image,
        /// What it shows, without the credit.
        caption: Vec<Inline>,
        /// Who made it.
        credit: Option<String>,
    },
    /// Pictures that belong together.
    Gallery {
        /// In the page's order.
        figures: Vec<Figure>,
        /// Of the whole.
        caption: Vec<Inline>,
    },
    /// A list, possibly nested.
    List {
        /// Numbered or not.
        ordered: bool,
        /// The first number.
        start: i32,
        /// The blocks of each item.
        items: Vec<Vec<Block>>,
    },
    /// Somebody else's words.
    Quote {
        /// The words.
        content: Vec<Block>,
        /// Who said them, or where.
        cite: Vec<Inline>,
    },
    /// The story's own words, repeated large.
    Pullquote {
        /// The words.
        content: Vec<Inline>,
        /// Who said them.
        cite: Vec<Inline>,
    },
    /// Program text; white space counts.
    Code {
        /// As a class names it: `rust`, `c++`.
        language: Option<String>,
        /// Without line numbers.
        text: String,
    },
    /// A table of data.
    Table {
        /// What it is about.
        caption: Vec<Inline>,
        /// Row by row.
        rows: Vec<Vec<TableCell>>,
    },
    /// A formula on a line of its own.
    Math {
        /// The formula.
        math: Math,
    },
    /// Something shown by another site's player.
    Embed {
        /// `youtube`, `x`, …; a host's name where it is none that is known.
        provider: String,
        /// The thing's own page.
        url: String,
        /// Its title, where the page gives one.
        title: Option<String>,
        /// A still picture of it.
        poster: Option<String>,
    },
    /// A note, warning or tip set apart from the text.
    Callout {
        /// "Note", "Warning", as displayed.
        label: Option<String>,
        /// What it says.
        content: Vec<Block>,
    },
    /// Something folded away.
    Details {
        /// What is shown while it is folded.
        summary: Vec<Inline>,
        /// The rest.
        content: Vec<Block>,
    },
    /// Terms and what they mean.
    Definitions {
        /// In order.
        items: Vec<Definition>,
    },
    /// The notes at the end.
    Footnotes {
        /// In order.
        items: Vec<Footnote>,
    },
    /// A break between parts.
    Divider {},
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TableCell {
    /// Heads a row or a column.
    pub header: bool,
    /// At least 1.
    pub colspan: u32,
    /// At least 1.
    pub rowspan: u32,
    /// What it says.
    pub content: Vec<Inline>,
}

/// One or more terms with what they mean.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Definition {
    /// Each `dt`.
    pub terms: Vec<Vec<Inline>>,
    /// Each `dd`.
    pub details: Vec<Vec<Block>>,
}

/// A note that a mark in the text points at.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Footnote {
    /// What an [`Inline::Footnote`] names in its `target`.
    pub id: String,
    /// "1", "a", "*".
    pub label: String,
    /// What it says.
    pub content: Vec<Block>,
}
