//! Notes, warnings and tips that are set apart from the text.

use super::Lifter;
use crate::dom::{Attr, NodeId};
use crate::lexicon::callouts;
use crate::model::{Block, inline_text};

/// More of the text than this share is no note beside it.
const SHARE: f32 = 0.4;
/// How many nodes into a box another one may begin that is meant.
const BOX_NODES: usize = 24;
/// Words of the longest label.
const LABEL_WORDS: f32 = 8.0;

/// The box, where an element is called one.
pub(super) fn lift(lifter: &mut Lifter, at: NodeId, depth: usize) -> Option<Block> {
    let doc = lifter.doc;
    let class = doc.attr(at, Attr::Class).unwrap_or_default();
    let is_sure = doc.attr_has(at, Attr::Role, "note") || callouts::is_named(class);
    if !(is_sure || callouts::may_be_named(class)) {
        return None;
    }
    let words = lifter.kept_words(at);
    if words <= 0.0 || words > lifter.words * SHARE || holds_box(lifter, at) {
        return None;
    }
    let label = label(lifter, at);
    if !is_sure && label.is_none() {
        return None;
    }
    let from = label.as_ref().map_or(at.next(), |(node, _)| doc.end(*node));
    let content = lifter.walk(from, doc.end(at), depth + 1);
    if content.is_empty() {
        lifter.set_barren(at);
    }
    (!content.is_empty()).then_some(Block::Callout { label: label.map(|(_, text)| text), content })
}

/// A box around a box: the inner one is meant, the outer one lays it out.
fn holds_box(lifter: &Lifter, at: NodeId) -> bool {
    let doc = lifter.doc;
    let all = lifter.kept_words(at);
    doc.inside(at).take(BOX_NODES).any(|id| {
        let is_named = doc
            .attr(id, Attr::Class)
            .is_some_and(|class| callouts::is_named(class) || callouts::may_be_named(class));
        is_named && !is_title(lifter, id) && lifter.kept_words(id) >= all * 0.9
    })
}

/// The line that it opens with, where that is set as a title.
fn label(lifter: &mut Lifter, at: NodeId) -> Option<(NodeId, String)> {
    let doc = lifter.doc;
    let first = lifter.plan.page.runs_in(at).find(|&run| lifter.plan.page.runs[run].text.letters > 0)?;
    let run = &lifter.plan.page.runs[first];
    if run.text.words > LABEL_WORDS {
        return None;
    }
    let around = std::iter::once(run.container).chain(doc.ancestors(run.container)).take_while(|&id| id > at);
    let node = around.filter(|&id| lifter.plan.page.runs_in(id).len() == 1).last()?;
    let is_set = is_title(lifter, node)
        || is_title(lifter, run.container)
        || doc.heading_level(run.container).is_some()
        || run.bold >= run.text.words && !run.text.ends_sentence;
    let text = inline_text(&lifter.inlines(run));
    let text = text.trim().trim_end_matches([':', '：']).to_owned();
    (is_set && !text.is_empty()).then_some((node, text))
}

fn is_title(lifter: &Lifter, id: NodeId) -> bool {
    lifter.doc.attr(id, Attr::Class).is_some_and(callouts::is_title)
}
