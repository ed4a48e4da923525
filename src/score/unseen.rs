//! Words within a line that are not for the eye.

use super::text::count_words;
use crate::dom::{Attr, Document, NodeId, Tag};
use crate::lexicon::headline::FOR_EARS;

/// More words than these, hidden in a line, are the rest of a text that unfolds when it is pressed.
const WORDS: f32 = 15.0;

/// Whether an element within a line is kept from the eye: hidden by its markup, or called as what is there for screen
/// readers alone (", opens in a new tab"). A formula's markup is hidden behind its picture, and is what it says.
pub(crate) fn is_unseen(doc: &Document, id: NodeId) -> bool {
    let is_short = || count_words(&doc.all_text(id)) <= WORDS;
    let is_kept = doc.attr(id, Attr::Class).is_some_and(is_for_ears) || doc.is_hidden(id) && is_short();
    is_kept && doc.find(id, Tag::Math).is_none()
}

fn is_for_ears(class: &str) -> bool {
    class.split_ascii_whitespace().any(|name| FOR_EARS.contains(name))
}
