use super::{Markdown, escape, inline, math, url, words};
use crate::model::{Block, Definition, Footnote, Image, Inline};
use crate::render::listing;

/// Deeper than this, what is set in is written without its frame: nobody can
/// read it there, and every level costs its mark on every line.
const DEPTH: usize = 16;

/// What GitHub and those who followed it draw as an alert.
const ALERTS: [&str; 5] = ["note", "tip", "important", "warning", "caution"];

impl Markdown<'_> {
    /// Blocks with a blank line between them.
    pub(super) fn blocks(&self, blocks: &[Block], depth: usize) -> String {
        let mut out = String::new();
        // Two lists in a row would be one, unless their marks differ.
        let mut other_mark = None;
        for block in blocks {
            let kind = match block {
                Block::List { ordered, .. } => Some(*ordered),
                Block::Definitions { .. } => Some(false),
                _ => None,
            };
            let other = kind.is_some_and(|kind| other_mark == Some((kind, false)));
            let part = self.block(block, depth, other);
            if part.is_empty() {
                continue;
            }
            if !out.is_empty() {
                out.push_str("\n\n");
            }
            out.push_str(&part);
            other_mark = kind.map(|kind| (kind, other));
        }
        out
    }

    fn block(&self, block: &Block, depth: usize, other_mark: bool) -> String {
        match block {
            Block::Paragraph { content } => self.paragraph(content),
            Block::Heading { level, content, .. } => self.heading(level.max(&1) + self.shift, content),
            Block::Figure { image, caption, credit } => self.figure(image, caption, credit.as_deref()),
            Block::Gallery { figures, caption } => {
                let figures =
                    figures.iter().map(|it| self.figure(&it.image, &it.caption, it.credit.as_deref()));
                join(figures.chain([self.emphasised(caption, None)]))
            }
            Block::List { ordered, start, items } => {
                self.list(ordered.then_some(*start), items, depth, other_mark)
            }
            Block::Quote { content, cite } => {
                quoted(&join([self.blocks(content, depth + 1), self.cite(cite)]), depth)
            }
            Block::Pullquote { content, cite } => {
                quoted(&join([self.paragraph(content), self.cite(cite)]), depth)
            }
            Block::Code { language, text } => code(language.as_deref(), text),
            Block::Table { caption, rows } => join([self.emphasised(caption, None), self.table(rows)]),
            Block::Math { math } => math::block(math),
            Block::Embed { provider, url, title, .. } => {
                let content = words(title.as_deref().unwrap_or(provider));
                self.paragraph(&[Inline::Link { url: url.clone(), content }])
            }
            Block::Callout { label, content } => self.callout(label.as_deref(), content, depth),
            Block::Details { summary, content } => self.details(summary, content, depth),
            Block::Definitions { items } => self.definitions(items, depth, other_mark),
            Block::Footnotes { items } => join(items.iter().map(|item| self.footnote(item, depth))),
            Block::Divider {} => "___".to_owned(),
        }
    }

    /// The picture, and below it in italics what it shows and who made it.
    pub(super) fn figure(&self, image: &Image, caption: &[Inline], credit: Option<&str>) -> String {
        let picture = url::image(&image.src).map(|src| inline::picture(&image.alt, &src));
        join([picture.unwrap_or_default(), self.emphasised(caption, credit)])
    }

    fn emphasised(&self, caption: &[Inline], credit: Option<&str>) -> String {
        let mut content = vec![Inline::Emphasis { content: caption.to_vec() }];
        if let Some(credit) = credit {
            content.extend(words(&format!(" ({credit})")));
        }
        self.paragraph(&content)
    }

    fn cite(&self, cite: &[Inline]) -> String {
        let cite = self.paragraph(cite);
        if cite.is_empty() || cite.starts_with(['—', '–', '―']) { cite } else { format!("— {cite}") }
    }

    fn callout(&self, label: Option<&str>, blocks: &[Block], depth: usize) -> String {
        let label = label.map(str::trim).unwrap_or_default();
        let content = self.blocks(blocks, depth + 1);
        match ALERTS.iter().find(|alert| alert.eq_ignore_ascii_case(label)) {
            // GitHub draws none within another block.
            Some(alert) if depth == 0 && !content.is_empty() => {
                // Only words may follow on the next line; another block might not end it.
                let is_words = |block: &Block| match block {
                    Block::Paragraph { content } => !self.paragraph(content).is_empty(),
                    _ => false,
                };
                let gap = if blocks.first().is_some_and(is_words) { "\n" } else { "\n\n" };
                quoted(&format!("[!{}]{gap}{content}", alert.to_ascii_uppercase()), depth)
            }
            _ => {
                let label = self.paragraph(&[Inline::Strong { content: words(label) }]);
                quoted(&join([label, content]), depth)
            }
        }
    }

    /// The summary's line is HTML, so that it is escaped as such; the content
    /// stands apart from it by blank lines and is Markdown again.
    fn details(&self, summary: &[Inline], content: &[Block], depth: usize) -> String {
        let plain = crate::model::inline_text(summary);
        let mut summary = String::new();
        crate::render::html::escape(&plain.split_whitespace().collect::<Vec<_>>().join(" "), &mut summary);
        let open = format!("<details>\n<summary>{summary}</summary>");
        join([open, self.blocks(content, depth), "</details>".to_owned()])
    }

    /// GFM has none: a list of terms, each with what it means below it.
    fn definitions(&self, items: &[Definition], depth: usize, other_mark: bool) -> String {
        let items = items.iter().map(|item| {
            let terms = item.terms.iter().map(|term| vec![Inline::Strong { content: term.clone() }]);
            let content = terms.collect::<Vec<_>>().join(&Inline::Break {});
            let details = item.details.iter().flatten().cloned();
            std::iter::once(Block::Paragraph { content }).chain(details).collect()
        });
        self.list(None, &items.collect::<Vec<_>>(), depth, other_mark)
    }

    /// A note that no mark points at would not be shown; it stands as it is.
    fn footnote(&self, item: &Footnote, depth: usize) -> String {
        let content = self.blocks(&item.content, depth + 1);
        match self.notes.key(&item.id).filter(|_| self.notes.is_marked(&item.id)) {
            Some(key) => set_in(&content, &format!("[^{key}]: "), "    ").trim_end().to_owned(),
            None => content,
        }
    }
}

fn quoted(content: &str, depth: usize) -> String {
    if depth >= DEPTH || content.is_empty() {
        return content.to_owned();
    }
    let lines =
        content.split('\n').map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") });
    lines.collect::<Vec<_>>().join("\n")
}

/// The first line behind a mark, the others below it.
pub(super) fn set_in(content: &str, mark: &str, blank: &str) -> String {
    let lines = content.split('\n').enumerate().map(|(at, line)| match (at, line) {
        (0, _) => format!("{mark}{line}"),
        (_, "") => String::new(),
        _ => format!("{blank}{line}"),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Whether what stands this deep is set in no more.
pub(super) const fn too_deep(depth: usize) -> bool {
    depth >= DEPTH
}

/// The fence is longer than any within.
fn code(language: Option<&str>, text: &str) -> String {
    let fence = "`".repeat(escape::longest_run(text, '`').max(2) + 1);
    let language = listing::language(language);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    format!("{fence}{language}\n{}\n{fence}", text.trim_end_matches('\n'))
}

/// Parts with a blank line between them, without those that are empty.
fn join(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}
