//! What publishers say themselves: `data-standfirst` on an element wins over every heuristic.

use crate::dom::{Attr, Document, NodeId};

/// By node: the mark of the nearest element around it that has one. Empty where the page has none.
pub(super) struct Marks(Vec<Mark>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    None,
    /// Its links lead to stories.
    Related,
    /// Its links are no offers: `ignore`, or a part of the story.
    Other,
}

impl Marks {
    pub(super) fn of(doc: &Document) -> Self {
        if !doc.ids().any(|id| own(doc, id).is_some()) {
            return Self(Vec::new());
        }
        let mut marks = vec![Mark::None; doc.len()];
        for id in doc.ids().skip(1) {
            let around = marks[doc.parent(id).index()];
            marks[id.index()] = own(doc, id).unwrap_or(around);
        }
        Self(marks)
    }

    pub(super) fn at(&self, id: NodeId) -> Mark {
        self.0.get(id.index()).copied().unwrap_or(Mark::None)
    }
}

fn own(doc: &Document, id: NodeId) -> Option<Mark> {
    let value = doc.attr(id, Attr::DataStandfirst)?.trim();
    Some(if value.eq_ignore_ascii_case("related") { Mark::Related } else { Mark::Other })
}
