//! Tables of data. A table that lays out a page is passed through.

use super::Lifter;
use crate::dom::{Attr, Document, NodeId, Tag};
use crate::model::{Block, TableCell};

/// Cells of running text are paragraphs that somebody put side by side.
const CELL_WORDS: f32 = 40.0;
/// Browsers' own limit is 1,000; nobody reads a table that wide.
const SPAN: u32 = 100;

pub(super) fn lift(lifter: &mut Lifter, at: NodeId) -> Option<Block> {
    let doc = lifter.doc;
    let rows: Vec<Vec<NodeId>> = doc
        .inside(at)
        .map(|row| doc.children(row).filter(|&id| matches!(doc.tag(id), Some(Tag::Td | Tag::Th))).collect())
        .filter(|cells: &Vec<_>| !cells.is_empty())
        .collect();
    let words = lifter.plan.page.sums(at).words;
    if !holds_data(doc, at, &rows, words) || lifter.kept_words(at) * 2.0 < words {
        return None;
    }
    let caption = doc.find(at, Tag::Caption).map(|id| lifter.all_lines(id)).unwrap_or_default();
    let span =
        |cell, attr| doc.attr(cell, attr).and_then(|v| v.trim().parse().ok()).unwrap_or(1).clamp(1, SPAN);
    let rows: Vec<Vec<TableCell>> = rows
        .into_iter()
        .map(|cells| {
            let cell = |cell| TableCell {
                header: doc.is(cell, Tag::Th),
                colspan: span(cell, Attr::Colspan),
                rowspan: span(cell, Attr::Rowspan),
                content: lifter.all_lines(cell),
            };
            cells.into_iter().map(cell).collect::<Vec<_>>()
        })
        .filter(|row| row.iter().any(|cell| !cell.content.is_empty()))
        .collect();
    (!rows.is_empty()).then_some(Block::Table { caption, rows })
}

fn holds_data(doc: &Document, table: NodeId, rows: &[Vec<NodeId>], words: f32) -> bool {
    let role = doc.attr(table, Attr::Role).unwrap_or_default();
    if matches!(role, "presentation" | "none") || doc.find(table, Tag::Table).is_some() {
        return false;
    }
    let cells: usize = rows.iter().map(Vec::len).sum();
    let wide = rows.iter().filter(|row| row.len() > 1).count();
    let said = doc.inside(table).any(|id| matches!(doc.tag(id), Some(Tag::Th | Tag::Thead | Tag::Caption)));
    let paragraphs = doc.inside(table).filter(|&id| doc.is(id, Tag::P)).count();
    // A heading heads what stands beside or below its cell, as in a text.
    let headed = || doc.inside(table).any(|id| doc.heading_level(id).is_some());
    said && wide > 0 && paragraphs <= cells * 2
        || rows.len() > 1 && wide * 2 > rows.len() && words < CELL_WORDS * cells as f32 && !headed()
}
