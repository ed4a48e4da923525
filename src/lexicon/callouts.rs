//! How boxes beside the text are called: notes, warnings, tips, facts.

/// Whether a class names such a box. Whole words: "footnote" and "notebook" are none.
pub(crate) fn is_named(class: &str) -> bool {
    words(class).any(|word| BOXES.contains(&word.as_str()))
}

/// Whether a class may name one: where the box has a title of its own, it does.
pub(crate) fn may_be_named(class: &str) -> bool {
    words(class).any(|word| NOTES.contains(&word.as_str()))
}

/// Whether a class names the title of one.
pub(crate) fn is_title(class: &str) -> bool {
    words(class).any(|word| {
        matches!(word.as_str(), "title" | "heading" | "header" | "headline" | "label" | "caption")
    })
}

fn words(class: &str) -> impl Iterator<Item = String> {
    class.split(|c: char| !c.is_ascii_alphanumeric()).map(str::to_ascii_lowercase)
}

#[rustfmt::skip]
const BOXES: &[&str] = &[
    "admonition", "callout", "infobox", "factbox", "faktaruta", "faktaboks", "faktenbox", "infokasten", "encadre", "recuadro", "despiece", "kader", "ramka",
];

/// Also what small print and every line with an icon is called.
const NOTES: &[&str] =
    &["note", "warning", "caution", "danger", "tip", "hint", "important", "notice", "alert", "correction"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_boxes_by_whole_words() {
        assert!(is_named("admonition-block tip"));
        assert!(may_be_named("markdown-alert markdown-alert-note"));
        assert!(!is_named("footnote notebook tooltip"));
    }
}
