use super::Html;
use crate::model::{Inline, TableCell};

/// Where browsers stop too.
const COLUMNS: u32 = 1000;
const ROWS: u32 = 65534;

impl Html<'_> {
    pub(super) fn table(&mut self, caption: &[Inline], rows: &[Vec<TableCell>]) {
        let is_head = |row: &&Vec<TableCell>| !row.is_empty() && row.iter().all(|cell| cell.header);
        let (head, body) = rows.split_at(rows.iter().take_while(is_head).count());
        self.raw("<div class=\"table\"><table>\n");
        self.wrapped("<caption>", caption, "</caption>\n");
        self.rows("<thead>\n", head, "col", "</thead>\n");
        self.rows("<tbody>\n", body, "row", "</tbody>\n");
        self.raw("</table></div>\n");
    }

    fn rows(&mut self, open: &str, rows: &[Vec<TableCell>], scope: &str, close: &str) {
        if rows.is_empty() {
            return;
        }
        self.raw(open);
        for row in rows {
            self.raw("<tr>");
            for cell in row {
                self.cell(cell, scope);
            }
            self.raw("</tr>\n");
        }
        self.raw(close);
    }

    fn cell(&mut self, cell: &TableCell, scope: &str) {
        let name = if cell.header { "th" } else { "td" };
        self.raw("<");
        self.raw(name);
        if cell.header {
            self.attribute("scope", scope);
        }
        for (name, span, limit) in [("colspan", cell.colspan, COLUMNS), ("rowspan", cell.rowspan, ROWS)] {
            if span > 1 {
                self.attribute(name, &span.min(limit).to_string());
            }
        }
        self.raw(">");
        self.inlines(&cell.content);
        self.raw("</");
        self.raw(name);
        self.raw(">");
    }
}
