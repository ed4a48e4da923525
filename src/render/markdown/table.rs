use super::{Markdown, inline::Breaks};
use crate::model::{Inline, TableCell};

/// A table that is wider is written without its spans.
const COLUMNS: usize = 64;

impl Markdown<'_> {
    /// A cell that spans several is written in the first of them; the others are empty.
    pub(super) fn table(&self, rows: &[Vec<TableCell>]) -> String {
        let rows: Vec<_> = rows.iter().filter(|row| !row.is_empty()).map(Vec::as_slice).collect();
        let mut grid = place(&rows, true);
        if grid.iter().any(|row| row.len() > COLUMNS) {
            grid = place(&rows, false);
        }
        let Some(width) = grid.iter().map(Vec::len).max() else { return String::new() };
        // GFM wants a head; where the page has none, an empty one.
        let has_head = rows[0].iter().all(|cell| cell.header);
        let mut lines = Vec::with_capacity(grid.len() + 2);
        if !has_head {
            lines.push(line(std::iter::repeat_n(String::new(), width)));
        }
        for (number, row) in grid.iter().enumerate() {
            let is_head = has_head && number == 0;
            let cells = (0..width).map(|column| {
                row.get(column).copied().flatten().map(|cell| self.cell(cell, is_head)).unwrap_or_default()
            });
            lines.push(line(cells));
        }
        lines.insert(1, line(std::iter::repeat_n("---".to_owned(), width)));
        lines.join("\n")
    }

    /// The head of a row is strong: GFM knows heads of columns alone.
    fn cell(&self, cell: &TableCell, is_head: bool) -> String {
        if cell.header && !is_head {
            self.line(&[Inline::Strong { content: cell.content.clone() }], Breaks::Cell)
        } else {
            self.line(&cell.content, Breaks::Cell)
        }
    }
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<_> = cells.collect();
    format!("| {} |", cells.join(" | "))
}

/// The cells by row and column; `None` where one from the left or from above reaches.
fn place<'a>(rows: &[&'a [TableCell]], spans: bool) -> Vec<Vec<Option<&'a TableCell>>> {
    let mut grid = Vec::with_capacity(rows.len());
    // How many more rows each column is taken for.
    let mut taken: Vec<u32> = Vec::new();
    for row in rows {
        let mut line: Vec<Option<&TableCell>> = Vec::new();
        for cell in *row {
            while taken.get(line.len()).is_some_and(|rows| *rows > 0) {
                line.push(None);
            }
            let column = line.len();
            line.push(Some(cell));
            if spans {
                let width = (cell.colspan.max(1) as usize).min(COLUMNS + 1);
                line.resize(column + width, None);
                taken.resize(taken.len().max(line.len()), 0);
                taken[column..]
                    .iter_mut()
                    .take(width)
                    .for_each(|rows| *rows = (*rows).max(cell.rowspan.max(1)));
            }
        }
        for rows in &mut taken {
            *rows = rows.saturating_sub(1);
        }
        grid.push(line);
    }
    grid
}
