//! Lists, nested ones too.

use super::Lifter;
use crate::dom::{Attr, NodeId, Tag};
use crate::model::Block;

pub(super) fn lift(lifter: &mut Lifter, at: NodeId, tag: Tag, depth: usize) -> Option<Block> {
    let mut items: Vec<Vec<Block>> = Vec::new();
    let children: Vec<NodeId> = lifter.doc.children(at).collect();
    for child in children {
        let blocks = lifter.walk(child, lifter.doc.end(child), depth + 1);
        if blocks.is_empty() {
            continue;
        }
        // A list that stands directly in a list belongs to the item before it.
        match items.last_mut() {
            Some(item) if !lifter.doc.is(child, Tag::Li) && matches!(blocks[..], [Block::List { .. }]) => {
                item.extend(blocks);
            }
            _ => items.push(blocks),
        }
    }
    if items.is_empty() {
        lifter.set_barren(at);
        return None;
    }
    let start = lifter.doc.attr(at, Attr::Start).and_then(|start| start.trim().parse().ok()).unwrap_or(1);
    Some(Block::List { ordered: tag == Tag::Ol, start, items })
}
