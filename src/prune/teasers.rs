//! Other stories behind this one, each told in a paragraph.
//!
//! A heading that says "related" heads no part of a story: where it begins an element of its own, and further headings in
//! that element are links, all of it is a list, however much each of its entries tells.

use super::Case;
use crate::dom::{Document, NodeId};
use crate::lexicon::offers;
use crate::score::runs::Run;

/// Headings that are links in the element of the first, which is none.
const ENTRIES: usize = 2;
/// Elements around a heading's text, up to the heading: a link and what sets it.
const NEAR: usize = 3;

pub(super) fn rule(case: &Case, drop: &mut dyn FnMut(usize)) {
    let (page, doc) = (case.page, case.page.doc);
    let Some(start) = case.kept.iter().position(|kept| *kept) else { return };
    let begin = page.runs[start].first;
    for (index, run) in page.runs.iter().enumerate().skip(start + 1) {
        let is_label =
            || offers::of(&doc.shown_start(run.container)) & (offers::RELATED | offers::RECOMMENDED) != 0;
        if !case.kept[index] || !is_heading(doc, run) || run.linked > 0.0 || !is_label() {
            continue;
        }
        let section =
            section(doc, run.container, &|id| page.runs_in(id).start == index && !doc.contains(id, begin));
        let is_entry = |run: &Run| is_heading(doc, run) && run.linked >= run.text.words;
        if page.runs_in(section).filter(|&run| is_entry(&page.runs[run])).count() >= ENTRIES {
            page.runs_in(section).for_each(&mut *drop);
        }
    }
}

fn is_heading(doc: &Document, run: &Run) -> bool {
    doc.ancestors(run.first).take(NEAR).any(|id| doc.heading_level(id).is_some_and(|level| level > 1))
}

/// The outermost element that begins with the heading.
fn section(doc: &Document, heading: NodeId, begins: &dyn Fn(NodeId) -> bool) -> NodeId {
    std::iter::once(heading)
        .chain(doc.ancestors(heading))
        .take_while(|&id| begins(id))
        .last()
        .unwrap_or(heading)
}
