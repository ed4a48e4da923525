use crate::model::{Block, Inline, inline_text};

/// The plain text of some blocks, as [`Article::text`](crate::model::Article) holds it.
///
/// Blocks are separated by a blank line; list items, table rows, terms and notes
/// stand on lines of their own, a row's cells separated by a tab. Pictures,
/// captions and embeds are no text.
///
/// ```
/// use standfirst::model::{Block, Inline};
/// let paragraph = |text: &str| Block::Paragraph { content: vec![Inline::Text { text: text.into() }] };
/// let list = Block::List { ordered: false, start: 1, items: vec![vec![paragraph("One")], vec![paragraph("Two")]] };
/// assert_eq!(standfirst::render::text(&[paragraph("First:"), list]), "First:\n\nOne\nTwo");
/// ```
pub fn text(blocks: &[Block]) -> String {
    let mut writer = Writer::default();
    writer.blocks(blocks, BLANK);
    writer.out
}

const LINE: &str = "\n";
const BLANK: &str = "\n\n";

/// Writes pieces with a gap between them, never before the first or after the
/// last: an empty block leaves no gap of its own.
#[derive(Default)]
struct Writer {
    out: String,
    gap: &'static str,
}

impl Writer {
    /// Asks for a gap before the next piece; the wider one asked for wins.
    fn gap(&mut self, gap: &'static str) {
        if gap.len() > self.gap.len() {
            self.gap = gap;
        }
    }

    fn piece(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if !self.out.is_empty() {
            self.out.push_str(self.gap);
        }
        self.gap = "";
        self.out.push_str(text);
    }

    fn line(&mut self, inlines: &[Inline]) {
        self.piece(inline_text(inlines).trim());
    }

    fn blocks(&mut self, blocks: &[Block], gap: &'static str) {
        for block in blocks {
            self.gap(gap);
            self.block(block, gap);
        }
    }

    /// `gap` is the one between the blocks around this one: lines within a list
    /// stay lines, however they are nested.
    fn block(&mut self, block: &Block, gap: &'static str) {
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } => self.line(content),
            Block::List { items, .. } => {
                for item in items {
                    self.gap(LINE);
                    self.blocks(item, LINE);
                }
            }
            Block::Quote { content, cite } => {
                self.blocks(content, gap);
                self.gap(LINE);
                self.line(cite);
            }
            Block::Pullquote { content, cite } => {
                self.line(content);
                self.gap(LINE);
                self.line(cite);
            }
            Block::Code { text, .. } => self.piece(text.trim_end().trim_start_matches(['\n', '\r'])),
            Block::Table { rows, .. } => {
                for row in rows {
                    let cells: Vec<_> = row.iter().map(|cell| on_one_line(&cell.content)).collect();
                    self.gap(LINE);
                    self.piece(cells.join("\t").trim_end());
                }
            }
            Block::Math { math } => self.piece(math.text.trim()),
            Block::Callout { label, content } => {
                self.piece(label.as_deref().unwrap_or_default().trim());
                self.gap(LINE);
                self.blocks(content, gap);
            }
            Block::Details { summary, content } => {
                self.line(summary);
                self.blocks(content, gap);
            }
            Block::Definitions { items } => {
                for item in items {
                    for term in &item.terms {
                        self.gap(LINE);
                        self.line(term);
                    }
                    for detail in &item.details {
                        self.gap(LINE);
                        self.blocks(detail, LINE);
                    }
                }
            }
            Block::Footnotes { items } => {
                for item in items {
                    self.gap(LINE);
                    self.blocks(&item.content, LINE);
                }
            }
            Block::Figure { .. } | Block::Gallery { .. } | Block::Embed { .. } | Block::Divider {} => {}
        }
    }
}

/// A cell's text must not end its row or its column.
fn on_one_line(inlines: &[Inline]) -> String {
    inline_text(inlines).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::model::{Block, Definition, Inline};
    use crate::render::sample::{cell, paragraph, say};

    #[test]
    fn an_empty_block_leaves_no_gap() {
        let figure = Block::Divider {};
        let blocks =
            [figure.clone(), paragraph("One."), figure.clone(), paragraph(" "), paragraph("Two."), figure];
        assert_eq!(text(&blocks), "One.\n\nTwo.");
    }

    #[test]
    fn nested_lists_are_lines() {
        let inner =
            Block::List { ordered: true, start: 1, items: vec![vec![paragraph("b")], vec![paragraph("c")]] };
        let outer = Block::List {
            ordered: false,
            start: 1,
            items: vec![vec![paragraph("a"), inner], vec![paragraph("d")]],
        };
        assert_eq!(text(&[paragraph("Start."), outer, paragraph("End.")]), "Start.\n\na\nb\nc\nd\n\nEnd.");
    }

    #[test]
    fn a_table_row_is_one_line() {
        let broken =
            vec![Inline::Text { text: "a\tb".into() }, Inline::Break {}, Inline::Text { text: "c".into() }];
        let mut first = cell("");
        first.content = broken;
        let table = Block::Table {
            caption: say("Not text"),
            rows: vec![vec![first, cell("2")], vec![cell("3"), cell("4")]],
        };
        assert_eq!(text(&[table]), "a b c\t2\n3\t4");
    }

    #[test]
    fn a_quote_ends_with_its_source() {
        let quote = Block::Quote { content: vec![paragraph("One."), paragraph("Two.")], cite: say("Her") };
        assert_eq!(text(&[quote, paragraph("After.")]), "One.\n\nTwo.\nHer\n\nAfter.");
    }

    #[test]
    fn code_keeps_its_indentation() {
        let code = Block::Code { language: None, text: "\n  if x:\n\n    y\n".into() };
        assert_eq!(text(&[code]), "  if x:\n\n    y");
    }

    #[test]
    fn terms_and_details_stand_alone() {
        let item = Definition {
            terms: vec![say("ti"), say("tj")],
            details: vec![vec![paragraph("d1")], vec![paragraph("d2")]],
        };
        assert_eq!(text(&[Block::Definitions { items: vec![item] }]), "ti\ntj\nd1\nd2");
    }
}
