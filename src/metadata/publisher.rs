//! What the publisher marks with `data-standfirst`: it wins over every heuristic.

use super::plain::plain;
use crate::dom::{Attr, Document, NodeId};

/// The first element marked so, with its text.
pub(super) fn marked(doc: &Document, name: &str) -> Option<(NodeId, String)> {
    doc.ids().filter(|&id| doc.attr_has(id, Attr::DataStandfirst, name)).find_map(|id| {
        let text = plain(&doc.shown_text(id));
        (!text.is_empty()).then_some((id, text))
    })
}

/// The element marked as the headline.
pub(super) fn headline(doc: &Document) -> Option<NodeId> {
    marked(doc, "headline").map(|(id, _)| id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    #[test]
    fn finds_what_is_marked() {
        let html = "<p data-standfirst='deck'> </p><p data-standfirst='Deck body'>A <b>deck</b></p>";
        let doc = crate::dom::parse(html, &Limits::default()).unwrap();
        assert_eq!(marked(&doc, "deck").map(|(_, text)| text).as_deref(), Some("A deck"));
        assert_eq!(marked(&doc, "kicker"), None);
    }
}
