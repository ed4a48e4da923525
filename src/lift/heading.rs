//! Subheads.

use super::Lifter;
use crate::dom::{NodeId, Tag};
use crate::model::{Block, inline_text};

/// A heading, unless the one before it says the same.
pub(super) fn lift(lifter: &mut Lifter, at: NodeId, tag: Tag, out: &[Block]) -> Option<Block> {
    let content = lifter.lines(at);
    let level = tag.heading_level()?;
    if content.is_empty() {
        return None;
    }
    // Written twice for two widths of screen, it is still one heading.
    if let Some(Block::Heading { content: before, .. }) = out.last()
        && inline_text(before) == inline_text(&content)
    {
        return Some(Block::Divider {});
    }
    lifter.headings += 1;
    Some(Block::Heading { level, id: format!("h{}", lifter.headings), content })
}
