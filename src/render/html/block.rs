use super::Html;
use crate::model::{Block, Definition, Footnote, Inline};
use crate::render::listing;

impl Html<'_> {
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { content } => self.wrapped("<p>", content, "</p>\n"),
            Block::Heading { level, id, content } => self.heading(*level, id, content),
            Block::Figure { image, caption, credit } => self.captioned(image, caption, credit.as_deref()),
            Block::Gallery { figures, caption } => {
                self.raw("<figure class=\"gallery\">\n");
                for figure in figures {
                    self.figure(figure);
                }
                self.wrapped("<figcaption>", caption, "</figcaption>\n");
                self.raw("</figure>\n");
            }
            Block::List { ordered, start, items } => self.list(*ordered, *start, items),
            Block::Quote { content, cite } => {
                self.raw("<blockquote>\n");
                self.blocks(content);
                self.wrapped("<footer><cite>", cite, "</cite></footer>\n");
                self.raw("</blockquote>\n");
            }
            Block::Pullquote { content, cite } => {
                self.raw("<aside class=\"pullquote\">\n");
                self.wrapped("<p>", content, "</p>\n");
                self.wrapped("<footer><cite>", cite, "</cite></footer>\n");
                self.raw("</aside>\n");
            }
            Block::Code { language, text } => self.code(language.as_deref(), text),
            Block::Table { caption, rows } => self.table(caption, rows),
            Block::Math { math } => {
                self.raw("<p class=\"math\">");
                self.math(math, true);
                self.raw("</p>\n");
            }
            Block::Embed { provider, url, title, poster } => {
                self.embed(provider, url, title.as_deref(), poster.as_deref());
            }
            Block::Callout { label, content } => {
                self.raw("<aside class=\"callout\">\n");
                self.line("<p><strong>", label.as_deref(), "</strong></p>");
                self.blocks(content);
                self.raw("</aside>\n");
            }
            Block::Details { summary, content } => {
                self.raw("<details>\n<summary>");
                self.inlines(summary);
                self.raw("</summary>\n");
                self.blocks(content);
                self.raw("</details>\n");
            }
            Block::Definitions { items } => self.definitions(items),
            Block::Footnotes { items } => self.footnotes(items),
            Block::Divider {} => self.raw("<hr>\n"),
        }
    }

    /// Inlines between tags of ours; nothing where there are none.
    pub(super) fn wrapped(&mut self, open: &str, content: &[Inline], close: &str) {
        if !content.is_empty() {
            self.raw(open);
            self.inlines(content);
            self.raw(close);
        }
    }

    fn heading(&mut self, level: u8, id: &str, content: &[Inline]) {
        let name = ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from((level.max(1) + self.shift).min(6)) - 1];
        self.raw("<");
        self.raw(name);
        // An article that somebody else made may have any; one that is a page's own word could stand in another's way.
        if !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            self.attribute("id", id);
        }
        self.raw(">");
        self.inlines(content);
        self.raw("</");
        self.raw(name);
        self.raw(">\n");
    }

    fn list(&mut self, ordered: bool, start: i32, items: &[Vec<Block>]) {
        self.raw(if ordered { "<ol" } else { "<ul" });
        if ordered && start != 1 {
            self.attribute("start", &start.to_string());
        }
        self.raw(">\n");
        for item in items {
            self.raw("<li>");
            self.item(item);
            self.raw("</li>\n");
        }
        self.raw(if ordered { "</ol>\n" } else { "</ul>\n" });
    }

    /// A single paragraph needs no `p` of its own in an item that is one.
    fn item(&mut self, blocks: &[Block]) {
        match blocks {
            [Block::Paragraph { content }, rest @ ..]
                if rest.iter().all(|block| matches!(block, Block::List { .. })) =>
            {
                self.inlines(content);
                if !rest.is_empty() {
                    self.raw("\n");
                    self.blocks(rest);
                }
            }
            _ => self.blocks(blocks),
        }
    }

    fn code(&mut self, language: Option<&str>, text: &str) {
        self.raw("<pre><code");
        let language = listing::language(language);
        if !language.is_empty() {
            self.attribute("class", &format!("language-{language}"));
        }
        // The parser drops a line feed that follows `<pre>`, but `<code>` stands between.
        self.raw(">");
        self.text(text);
        self.raw("</code></pre>\n");
    }

    fn definitions(&mut self, items: &[Definition]) {
        self.raw("<dl>\n");
        for item in items {
            for term in &item.terms {
                self.wrapped("<dt>", term, "</dt>\n");
            }
            for detail in &item.details {
                self.raw("<dd>");
                self.item(detail);
                self.raw("</dd>\n");
            }
        }
        self.raw("</dl>\n");
    }

    /// A list numbers its items itself; a label that is no number stands in for it.
    fn footnotes(&mut self, items: &[Footnote]) {
        self.raw("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
        for Footnote { id, label, content } in items {
            self.raw("<li");
            if let Some(key) = self.notes.key(id) {
                self.attribute("id", &format!("note-{key}"));
            }
            match label.parse::<i32>() {
                Ok(number) => self.attribute("value", &number.to_string()),
                Err(_) if label.is_empty() => {}
                Err(_) => self.attribute("data-label", label),
            }
            self.raw(">");
            self.item(content);
            self.raw("</li>\n");
        }
        self.raw("</ol>\n</section>\n");
    }
}
