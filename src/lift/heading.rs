//! Subheads.

use super::Lifter;
use crate::dom::{NodeId, Tag};
use crate::model::{Block, inline_text};

/// Whether a heading says what the one right before it says: written twice for two widths of screen, it is still one.
pub(super) fn is_repeated(lifter: &mut Lifter, at: NodeId, out: &[Block]) -> bool {
    let Some(Block::Heading { content: before, .. }) = out.last() else { return false };
    inline_text(before) == inline_text(&lifter.lines(at))
}

/// A heading.
pub(super) fn lift(lifter: &mut Lifter, at: NodeId, tag: Tag) -> Option<Block> {
    let content = lifter.lines(at);
    let level = tag.heading_level()?;
    if content.is_empty() {
        return None;
    }
    lifter.headings += 1;
    Some(Block::Heading { level, id: format!("h{}", lifter.headings), content })
}
