//! Subheads.

use super::Lifter;
use crate::dom::{NodeId, Tag};
use crate::model::{Block, Inline, inline_text};

/// Higher numbers are years.
const PLACES: u32 = 200;

/// Whether a heading says what the one right before it says: written twice for two widths of screen, it is still one.
pub(super) fn is_repeated(lifter: &mut Lifter, at: NodeId, out: &[Block]) -> bool {
    let Some(Block::Heading { content: before, .. }) = out.last() else { return false };
    inline_text(before) == inline_text(&lifter.lines(at))
}

/// A heading. `out` has what stands before it.
pub(super) fn lift(lifter: &mut Lifter, at: NodeId, tag: Tag, out: &mut Vec<Block>) -> Option<Block> {
    let mut content = lifter.lines(at);
    let level = tag.heading_level()?;
    cut_tools(&mut content);
    if content.is_empty() {
        return None;
    }
    if let Some(number) = number(out) {
        out.pop();
        content.insert(0, Inline::Text { text: number + ". " });
    }
    lifter.headings += 1;
    Some(Block::Heading { level, id: format!("h{}", lifter.headings), content })
}

/// Takes links in square brackets off the end of a heading, or of the line behind it: they edit what it heads.
pub(super) fn cut_tools(content: &mut Vec<Inline>) {
    let is_closed = |text: &str| text.trim() == "]";
    let Some((Inline::Text { text }, rest)) = content.split_last() else { return };
    let is_between = |inline: &&Inline| match inline {
        Inline::Link { .. } => true,
        Inline::Text { text } => !text.contains(|c: char| c.is_alphanumeric() || c == '['),
        _ => false,
    };
    let links = rest.iter().rev().take_while(is_between).count();
    let Some(open) = rest.len().checked_sub(links + 1).filter(|_| links > 0 && is_closed(text)) else {
        return;
    };
    if let Some(Inline::Text { text }) = content.get_mut(open)
        && let Some(before) = text.trim_end().strip_suffix('[')
    {
        *text = before.trim_end().to_owned();
        let keep = open + usize::from(!text.is_empty());
        content.truncate(keep);
    }
}

/// The number that the last paragraph is and nothing else: the place of what the heading names, set in a box of its own.
fn number(out: &[Block]) -> Option<String> {
    let Some(Block::Paragraph { content }) = out.last() else { return None };
    let text = inline_text(content);
    let shown = text.trim().trim_end_matches(['.', ')', ':']);
    let number: u32 = shown.trim_start_matches('#').parse().ok()?;
    (1..=PLACES).contains(&number).then(|| shown.to_owned())
}
