//! One walk over everything in the body, for what has to be known before it is written.

use crate::model::{Block, Inline};

/// What is met on the way, in reading order.
pub(super) enum Met<'a> {
    Block(&'a Block),
    Inline(&'a Inline),
}

/// Calls `visit` for every block and every inline, the outer before the inner.
pub(super) fn blocks<'a>(blocks: &'a [Block], visit: &mut impl FnMut(Met<'a>)) {
    for block in blocks {
        visit(Met::Block(block));
        inside(block, visit);
    }
}

fn inside<'a>(block: &'a Block, visit: &mut impl FnMut(Met<'a>)) {
    match block {
        Block::Paragraph { content } | Block::Heading { content, .. } => inlines(content, visit),
        Block::Figure { caption, .. } => inlines(caption, visit),
        Block::Gallery { figures, caption } => {
            for figure in figures {
                inlines(&figure.caption, visit);
            }
            inlines(caption, visit);
        }
        Block::List { items, .. } => items.iter().for_each(|item| blocks(item, visit)),
        Block::Quote { content, cite } => {
            blocks(content, visit);
            inlines(cite, visit);
        }
        Block::Pullquote { content, cite } => {
            inlines(content, visit);
            inlines(cite, visit);
        }
        Block::Table { caption, rows } => {
            inlines(caption, visit);
            rows.iter().flatten().for_each(|cell| inlines(&cell.content, visit));
        }
        Block::Callout { content, .. } => blocks(content, visit),
        Block::Details { summary, content } => {
            inlines(summary, visit);
            blocks(content, visit);
        }
        Block::Definitions { items } => {
            for item in items {
                item.terms.iter().for_each(|term| inlines(term, visit));
                item.details.iter().for_each(|detail| blocks(detail, visit));
            }
        }
        Block::Footnotes { items } => items.iter().for_each(|note| blocks(&note.content, visit)),
        Block::Code { .. } | Block::Math { .. } | Block::Embed { .. } | Block::Divider {} => {}
    }
}

/// As [`blocks`], for inlines alone.
fn inlines<'a>(content: &'a [Inline], visit: &mut impl FnMut(Met<'a>)) {
    for inline in content {
        visit(Met::Inline(inline));
        inlines(inline.content(), visit);
    }
}

/// How far every heading moves down: the headline is the document's only `h1`.
/// All move alike, so that the outline keeps its shape.
pub(super) fn heading_shift(body: &[Block]) -> u8 {
    let mut shift = 0;
    blocks(body, &mut |met| {
        if let Met::Block(Block::Heading { level: 0..=1, .. }) = met {
            shift = 1;
        }
    });
    shift
}
