use super::Image;
use serde::{Deserialize, Serialize};

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Inline {
    /// Plain text, its white space folded.
    Text {
        /// The text.
        text: String,
    },
    /// A link whose URL was judged.
    Link {
        /// Absolute: `http(s)`, `mailto` or `tel`.
        url: String,
        /// What is linked.
        content: Vec<Inline>,
    },
    /// Of strong importance.
    Strong {
        /// What is marked so.
        content: Vec<Inline>,
    },
    /// Stressed, or a title, or a foreign word.
    Emphasis {
        /// What is marked so.
        content: Vec<Inline>,
    },
    /// Program text within a line.
    Code {
        /// The text.
        text: String,
    },
    /// Below the line.
    Sub {
        /// What is set so.
        content: Vec<Inline>,
    },
    /// Above the line.
    Sup {
        /// What is set so.
        content: Vec<Inline>,
    },
    /// Highlighted.
    Mark {
        /// What is marked so.
        content: Vec<Inline>,
    },
    /// No longer so.
    Deleted {
        /// What was taken out.
        content: Vec<Inline>,
    },
    /// Put in later.
    Inserted {
        /// What was put in.
        content: Vec<Inline>,
    },
    /// A short form.
    Abbreviation {
        /// The long form.
        title: Option<String>,
        /// The short form.
        content: Vec<Inline>,
    },
    /// Keys to press.
    Keyboard {
        /// The keys.
        content: Vec<Inline>,
    },
    /// A picture within a line.
    Image {
        /// The picture.
        image: Image,
    },
    /// A line break that means something.
    Break {},
    /// A formula within a line.
    Math {
        /// The formula.
        math: Math,
    },
    /// The mark of a footnote.
    Footnote {
        /// The [`Footnote`](super::Footnote)'s id.
        target: String,
        /// "1", "a", "*".
        label: String,
    },
    /// Base text with its reading.
    Ruby {
        /// The base.
        content: Vec<Inline>,
        /// The reading.
        annotation: String,
    },
    /// A date or time.
    Time {
        /// Machine readable, as the page gives it.
        datetime: Option<String>,
        /// As displayed.
        content: Vec<Inline>,
    },
}

/// A formula, in whichever forms the page has it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Math {
    /// The TeX source.
    pub tex: Option<String>,
    /// A tree of MathML Core elements.
    pub mathml: Option<MathNode>,
    /// Plain text that stands for it where neither can be shown.
    pub text: String,
}

/// An element of MathML Core. Names and attributes come from the lexicon's tables.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct MathNode {
    /// `mrow`, `mi`, …
    pub name: String,
    /// Those that MathML Core draws by.
    pub attributes: Vec<MathAttribute>,
    /// Empty where there is text.
    pub children: Vec<MathNode>,
    /// Empty where there are children.
    pub text: String,
}

/// An attribute of a [`MathNode`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct MathAttribute {
    /// From the lexicon's table.
    pub name: String,
    /// Plain text.
    pub value: String,
}

impl Inline {
    /// The inlines inside this one; none where it holds something else than running text.
    pub fn content(&self) -> &[Inline] {
        match self {
            Self::Link { content, .. }
            | Self::Strong { content }
            | Self::Emphasis { content }
            | Self::Sub { content }
            | Self::Sup { content }
            | Self::Mark { content }
            | Self::Deleted { content }
            | Self::Inserted { content }
            | Self::Abbreviation { content, .. }
            | Self::Keyboard { content }
            | Self::Ruby { content, .. }
            | Self::Time { content, .. } => content,
            Self::Text { .. }
            | Self::Code { .. }
            | Self::Break {}
            | Self::Math { .. }
            | Self::Image { .. }
            | Self::Footnote { .. } => &[],
        }
    }

    /// As [`content`](Self::content), to be changed.
    pub fn content_mut(&mut self) -> Option<&mut Vec<Inline>> {
        match self {
            Self::Link { content, .. }
            | Self::Strong { content }
            | Self::Emphasis { content }
            | Self::Sub { content }
            | Self::Sup { content }
            | Self::Mark { content }
            | Self::Deleted { content }
            | Self::Inserted { content }
            | Self::Abbreviation { content, .. }
            | Self::Keyboard { content }
            | Self::Ruby { content, .. }
            | Self::Time { content, .. } => Some(content),
            Self::Text { .. }
            | Self::Code { .. }
            | Self::Break {}
            | Self::Math { .. }
            | Self::Image { .. }
            | Self::Footnote { .. } => None,
        }
    }

    /// Appends the plain text of this inline: breaks as line feeds, footnote
    /// marks and pictures as nothing.
    pub fn push_text(&self, out: &mut String) {
        match self {
            Self::Text { text } | Self::Code { text } => out.push_str(text),
            Self::Break {} => out.push('\n'),
            Self::Math { math } => out.push_str(&math.text),
            marked => marked.content().iter().for_each(|inline| inline.push_text(out)),
        }
    }
}

/// The plain text of some inlines.
///
/// ```
/// use standfirst::model::{Inline, inline_text};
/// let bold = Inline::Strong { content: vec![Inline::Text { text: "calm".into() }] };
/// assert_eq!(inline_text(&[Inline::Text { text: "Keep ".into() }, bold]), "Keep calm");
/// ```
pub fn inline_text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        inline.push_text(&mut out);
    }
    out
}
