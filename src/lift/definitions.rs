//! Terms with their meanings, and things folded away.

use super::Lifter;
use crate::dom::{NodeId, Tag};
use crate::model::{Block, Definition};

pub(super) fn lift(lifter: &mut Lifter, at: NodeId, depth: usize) -> Option<Block> {
    let doc = lifter.doc;
    let parts: Vec<NodeId> =
        doc.inside(at).filter(|&id| matches!(doc.tag(id), Some(Tag::Dt | Tag::Dd))).collect();
    let mut items: Vec<Definition> = Vec::new();
    let mut past = at;
    for part in parts {
        if part < past || !lifter.holds_kept(part) && !lifter.holds_figure(part) {
            continue;
        }
        past = doc.end(part);
        if doc.is(part, Tag::Dt) {
            if items.last().is_none_or(|item| !item.details.is_empty()) {
                items.push(Definition::default());
            }
            let term = lifter.lines(part);
            if let Some(item) = items.last_mut() {
                item.terms.push(term);
            }
        } else {
            let details = lifter.walk(part.next(), past, depth + 1);
            if items.is_empty() {
                items.push(Definition::default());
            }
            if let Some(item) = items.last_mut() {
                item.details.push(details);
            }
        }
    }
    (!items.is_empty()).then_some(Block::Definitions { items })
}

/// A `details` with its `summary`.
pub(super) fn details(lifter: &mut Lifter, at: NodeId, depth: usize) -> Option<Block> {
    let summary = lifter.doc.find(at, Tag::Summary)?;
    let content = lifter.walk(lifter.doc.end(summary), lifter.doc.end(at), depth + 1);
    if content.is_empty() {
        lifter.set_barren(at);
        return None;
    }
    let summary = lifter.all_lines(summary);
    Some(Block::Details { summary, content })
}
