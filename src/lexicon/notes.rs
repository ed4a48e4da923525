//! How footnotes and their marks are called.

/// Words of the longest note; what is longer is a part of the article that a link leads to.
pub(crate) const LONGEST: f32 = 400.0;

/// Whether a class names the mark of a note.
pub(crate) fn is_named(class: &str) -> bool {
    MARKS.iter().any(|stem| class.to_ascii_lowercase().contains(stem))
}

/// Whether a class names the way back from a note.
pub(crate) fn leads_back(class: &str) -> bool {
    BACK.iter().any(|stem| class.to_ascii_lowercase().contains(stem))
}

const MARKS: &[&str] =
    &["footnote", "fnref", "fn-ref", "noteref", "note-ref", "reference", "endnote", "easy-footnote"];
const BACK: &[&str] =
    &["backref", "backlink", "back-ref", "backreference", "footnote-back", "reversefootnote"];
