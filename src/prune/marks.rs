//! What publishers say themselves: `data-standfirst` on an element wins over every heuristic.

use crate::dom::{Attr, Document, NodeId};
use crate::score::Page;

/// By node: the mark of the nearest element around it that has one. Empty where the page has none.
pub(crate) struct Marks(Vec<Mark>);

/// What an element is marked as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Nothing: the heuristics decide.
    None,
    /// All of it is text of the story, and what stands outside is not.
    Body,
    /// Its links lead to stories.
    Related,
    /// A field of its own, or nothing for readers: no text of the story, no offers.
    Apart,
}

impl Marks {
    pub(crate) fn of(doc: &Document) -> Self {
        if doc.with(Attr::DataStandfirst).next().is_none() {
            return Self(Vec::new());
        }
        let mut marks = vec![Mark::None; doc.len()];
        for id in doc.ids().skip(1) {
            let around = marks[doc.parent(id).index()];
            marks[id.index()] = own(doc, id).unwrap_or(around);
        }
        Self(marks)
    }

    pub(crate) fn at(&self, id: NodeId) -> Mark {
        self.0.get(id.index()).copied().unwrap_or(Mark::None)
    }

    /// By run: whether it is the story's, where the marks say so.
    pub(super) fn verdicts(&self, page: &Page) -> Vec<Option<bool>> {
        let has_body = self.0.contains(&Mark::Body);
        let verdict = |mark| match mark {
            Mark::Body => Some(true),
            Mark::None if !has_body => None,
            _ => Some(false),
        };
        page.runs.iter().map(|run| verdict(self.at(run.first)).map(|kept| kept && !run.hidden)).collect()
    }
}

fn own(doc: &Document, id: NodeId) -> Option<Mark> {
    doc.attr(id, Attr::DataStandfirst)?;
    let is = |name| doc.attr_has(id, Attr::DataStandfirst, name);
    Some(if is("related") {
        Mark::Related
    } else if is("body") {
        Mark::Body
    } else {
        Mark::Apart
    })
}
