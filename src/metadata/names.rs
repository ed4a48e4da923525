//! What an element's class, id and test marks call it.

use crate::dom::{Attr, Document, NodeId};

/// Utility classes can run to thousands of characters and say nothing.
const LENGTH: usize = 300;

/// Whether one of the element's names has a word that begins with one of these stems.
/// "articleHeader__byline-Top" has the words article, header, byline and top.
pub(super) fn named(doc: &Document, id: NodeId, stems: &[&str]) -> bool {
    let marks = doc.data_attrs(id).filter(|(name, _)| is_naming(name)).map(|(_, value)| value);
    let names = [Attr::Class, Attr::Id, Attr::Role].into_iter().filter_map(|attr| doc.attr(id, attr));
    names.chain(marks).any(|names| has(&spelled(names), stems))
}

/// `data-testid`, `data-component` and the like name an element; other data do not.
fn is_naming(name: &str) -> bool {
    matches!(name, "data-testid" | "data-test-id" | "data-test" | "data-component" | "data-qa" | "data-cy")
}

/// Words apart by a hyphen, in lower case, one in front.
fn spelled(names: &str) -> String {
    let mut out = String::from("-");
    let mut before = ' ';
    for c in names.chars().take(LENGTH) {
        let is_letter = c.is_ascii_alphanumeric();
        if !is_letter || (c.is_ascii_uppercase() && before.is_ascii_lowercase()) {
            out.push('-');
        }
        if is_letter {
            out.push(c.to_ascii_lowercase());
        }
        before = c;
    }
    out
}

fn has(spelled: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| spelled.match_indices(stem).any(|(at, _)| spelled[..at].ends_with('-')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_in_names() {
        assert!(has(&spelled("articleHeader__byline-Top"), &["byline"]));
        assert!(has(&spelled("Sub_Title"), &["sub-title"]));
        assert!(!has(&spelled("update"), &["date"]));
    }
}
