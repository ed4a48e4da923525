//! What the publisher marks with `data-standfirst`: it wins over every heuristic.

use super::plain::plain;
use crate::dom::{Attr, Document, NodeId};

/// The elements that are marked, in page order: few, if any.
pub(super) struct Marked(Vec<NodeId>);

impl Marked {
    pub(super) fn of(doc: &Document) -> Self {
        Self(doc.with(Attr::DataStandfirst).map(|(id, _)| id).collect())
    }

    /// The first element marked so, with its text.
    pub(super) fn first(&self, doc: &Document, name: &str) -> Option<(NodeId, String)> {
        let named = self.0.iter().filter(|&&id| doc.attr_has(id, Attr::DataStandfirst, name));
        named.map(|&id| (id, plain(&doc.shown_text(id)))).find(|(_, text)| !text.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    #[test]
    fn finds_what_is_marked() {
        let html = "<p data-standfirst='deck'> </p><p data-standfirst='Deck body'>A <b>deck</b></p>";
        let doc = crate::dom::parse(html, &Limits::default()).unwrap();
        let marked = Marked::of(&doc);
        assert_eq!(marked.first(&doc, "deck").map(|(_, text)| text).as_deref(), Some("A deck"));
        assert_eq!(marked.first(&doc, "kicker"), None);
    }
}
