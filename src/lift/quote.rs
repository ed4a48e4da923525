//! Somebody else's words, and the story's own repeated large.

use super::Lifter;
use crate::dom::{Document, NodeId, Tag};
use crate::lexicon::hints;
use crate::model::{Block, Inline};

/// The `figcaption` right behind a `blockquote`: in a figure that is a quotation it says whose.
pub(super) fn caption(doc: &Document, at: NodeId) -> Option<NodeId> {
    let mut next = doc.end(at);
    while next.index() < doc.len() && doc.text(next).is_some_and(|text| text.trim().is_empty()) {
        next = next.next();
    }
    let is_its =
        next.index() < doc.len() && doc.is(next, Tag::Figcaption) && doc.parent(next) == doc.parent(at);
    is_its.then_some(next)
}

/// The quotation, and where what follows it begins: behind its caption, where that says whose it is.
pub(super) fn lift(lifter: &mut Lifter, at: NodeId, depth: usize) -> Option<(Block, NodeId)> {
    let doc = lifter.doc;
    let source =
        doc.inside(at).find(|&id| matches!(doc.tag(id), Some(Tag::Cite | Tag::Footer | Tag::Figcaption)));
    // A `cite` within a sentence is a title; one that ends the quotation names who spoke.
    let source = source.filter(|&id| {
        doc.is(id, Tag::Footer) || doc.end(id) >= lifter.kept_in(at).last().map_or(at, |run| run.last)
    });
    let says_whose = source.or_else(|| caption(doc, at));
    let past = says_whose.map_or(at, |id| doc.end(id)).max(doc.end(at));
    let mut cite = says_whose.map(|id| lifter.all_lines(id)).unwrap_or_default();
    strip_dash(&mut cite);
    let around = [at, doc.parent(at)];
    if around.iter().any(|id| lifter.plan.page.hints[id.index()] & hints::PULL_QUOTE != 0) {
        let end = source.unwrap_or(doc.end(at));
        let runs: Vec<_> = lifter.kept_in(at).filter(|run| run.first < end).collect();
        let content = lifter.joined(&runs);
        return (!content.is_empty()).then_some((Block::Pullquote { content, cite }, past));
    }
    let content = match source {
        Some(source) => {
            let mut blocks = lifter.walk(at.next(), source, depth + 1);
            blocks.extend(lifter.walk(doc.end(source), doc.end(at), depth + 1));
            blocks
        }
        None => lifter.walk(at.next(), doc.end(at), depth + 1),
    };
    if content.is_empty() {
        lifter.set_barren(at);
        return (!cite.is_empty()).then_some((Block::Paragraph { content: cite }, past));
    }
    Some((Block::Quote { content, cite }, past))
}

/// "— Name" is set with a dash of the view's own.
fn strip_dash(cite: &mut [Inline]) {
    if let Some(Inline::Text { text }) = cite.first_mut() {
        *text = text.trim_start_matches(['—', '–', '-', '―', ' ']).to_owned();
    }
}
