//! What an element's class, id and test marks call it.

use crate::dom::{Attr, Document, NodeId};

/// Utility classes can run to thousands of characters and say nothing.
const LENGTH: usize = 300;

/// Whether one of the element's names has a word that begins with one of these stems.
/// "articleHeader__byline-Top" has the words article, header, byline and top.
pub(super) fn named(doc: &Document, id: NodeId, stems: &[&str]) -> bool {
    let marks = doc.data_attrs(id).filter(|(name, _)| is_naming(name)).map(|(_, value)| value);
    let names = [Attr::Class, Attr::Id, Attr::Role].into_iter().filter_map(|attr| doc.attr(id, attr));
    names.chain(marks).any(|names| has(&Spelled::of(names), stems))
}

/// `data-testid`, `data-component` and the like name an element; other data do not.
fn is_naming(name: &str) -> bool {
    matches!(name, "data-testid" | "data-test-id" | "data-test" | "data-component" | "data-qa" | "data-cy")
}

/// Words apart by a hyphen, in lower case, one in front. Kept on the stack: every element is asked several times.
struct Spelled {
    bytes: [u8; 2 * LENGTH + 1],
    length: usize,
}

impl Spelled {
    fn of(names: &str) -> Self {
        let mut out = Self { bytes: [b'-'; 2 * LENGTH + 1], length: 1 };
        let mut before = ' ';
        for c in names.chars().take(LENGTH) {
            let is_letter = c.is_ascii_alphanumeric();
            if !is_letter || (c.is_ascii_uppercase() && before.is_ascii_lowercase()) {
                // The hyphen stands there already.
                out.length += 1;
            }
            if is_letter {
                out.bytes[out.length] = c.to_ascii_lowercase() as u8;
                out.length += 1;
            }
            before = c;
        }
        out
    }
}

fn has(spelled: &Spelled, stems: &[&str]) -> bool {
    let bytes = &spelled.bytes[..spelled.length];
    let words = (0..bytes.len()).filter(|&at| bytes[at] == b'-').map(|at| &bytes[at + 1..]);
    words.filter(|word| !word.is_empty()).any(|word| {
        stems.iter().any(|stem| stem.as_bytes().first() == word.first() && word.starts_with(stem.as_bytes()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_in_names() {
        assert!(has(&Spelled::of("articleHeader__byline-Top"), &["byline"]));
        assert!(has(&Spelled::of("Sub_Title"), &["sub-title"]));
        assert!(!has(&Spelled::of("update"), &["date"]));
    }
}
