use super::{escape, math, url};
use crate::model::{Inline, inline_text};
use crate::render::notes::Notes;

/// What becomes of a line break.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Breaks {
    /// It stays one.
    Kept,
    /// A heading is one line.
    Folded,
    /// A cell is one line too, but may show several.
    Cell,
}

/// Running text, as far as it is written.
pub(super) struct Line<'a> {
    out: String,
    notes: &'a Notes<'a>,
    breaks: Breaks,
    /// The tags of the marks that are open: none stands within another of its kind.
    open: Vec<&'static str>,
}

impl<'a> Line<'a> {
    pub(super) fn of(content: &[Inline], notes: &'a Notes<'a>, breaks: Breaks) -> String {
        let mut line = Self { out: String::new(), notes, breaks, open: Vec::new() };
        line.inlines(content, None);
        trim(&line.out).to_owned()
    }

    /// `after` is the character that follows the last of them.
    fn inlines(&mut self, content: &[Inline], after: Option<char>) {
        for (at, inline) in content.iter().enumerate() {
            let after = self.first(&content[at + 1..]).or(after);
            self.inline(inline, after);
        }
    }

    /// The character that these will begin with, as far as it matters: an escaped
    /// one stands for its backslash.
    fn first(&self, content: &[Inline]) -> Option<char> {
        content.iter().find_map(|inline| match inline {
            Inline::Text { text } => text.chars().find(|c| c.is_whitespace() || !c.is_control()),
            Inline::Strong { content } => self.first_marked("strong", content),
            Inline::Emphasis { content } => self.first_marked("em", content),
            Inline::Deleted { content } => self.first_marked("del", content),
            Inline::Abbreviation { content, .. } | Inline::Time { content, .. } => self.first(content),
            Inline::Code { text } if !text.trim().is_empty() => Some('`'),
            Inline::Link { content, url } if !self.open.contains(&"a") && url::link(url).is_some() => {
                Some(if inline_text(content).trim().is_empty() { UNKNOWN } else { '[' })
            }
            Inline::Footnote { label, .. } if !label.is_empty() => Some('['),
            Inline::Break {} => Some('\n'),
            Inline::Sub { content }
            | Inline::Sup { content }
            | Inline::Mark { content }
            | Inline::Inserted { content }
            | Inline::Keyboard { content }
            | Inline::Ruby { content, .. }
                if !inline_text(content).is_empty() =>
            {
                Some('<')
            }
            _ => Some(UNKNOWN),
        })
    }

    fn first_marked(&self, tag: &str, content: &[Inline]) -> Option<char> {
        if self.open.contains(&tag) {
            return self.first(content);
        }
        match inline_text(content).chars().next() {
            Some(c) if !c.is_whitespace() => Some('*'),
            _ => (!content.is_empty()).then_some(UNKNOWN),
        }
    }

    fn inline(&mut self, inline: &Inline, after: Option<char>) {
        match inline {
            Inline::Text { text } => {
                if text.starts_with('[') {
                    self.hold_apart();
                }
                escape::text(text, after, &mut self.out);
            }
            Inline::Link { url, content } => self.link(url, content, after),
            Inline::Strong { content } => self.delimited("**", "strong", content, after),
            Inline::Emphasis { content } => self.delimited("*", "em", content, after),
            Inline::Deleted { content } => self.delimited("~~", "del", content, after),
            Inline::Code { text } => self.code(text, after),
            Inline::Sub { content } => self.tagged("<sub>", content, "</sub>"),
            Inline::Sup { content } => self.tagged("<sup>", content, "</sup>"),
            Inline::Mark { content } => self.tagged("<mark>", content, "</mark>"),
            Inline::Inserted { content } => self.tagged("<ins>", content, "</ins>"),
            Inline::Keyboard { content } => self.tagged("<kbd>", content, "</kbd>"),
            Inline::Ruby { content, annotation } => {
                let mut reading = String::from("<rp>(</rp><rt>");
                escape::text(annotation, Some('<'), &mut reading);
                reading.push_str("</rt><rp>)</rp></ruby>");
                self.tagged("<ruby>", content, &reading);
            }
            // Markdown has no place for what these say besides their text.
            Inline::Abbreviation { content, .. } | Inline::Time { content, .. } => {
                self.inlines(content, after);
            }
            Inline::Image { image } => match url::image(&image.src) {
                Some(src) => self.out.push_str(&picture(&image.alt, &src)),
                None => escape::text(&image.alt, after, &mut self.out),
            },
            Inline::Break {} => self.out.push_str(match self.breaks {
                Breaks::Kept => BREAK,
                Breaks::Folded => " ",
                Breaks::Cell => "<br>",
            }),
            Inline::Math { math } => match math::inline(math, self.out.chars().next_back(), after) {
                Some(tex) if self.breaks == Breaks::Cell => self.out.push_str(&tex.replace('|', "\\|")),
                Some(tex) => self.out.push_str(&tex),
                None => escape::text(&math.text, after, &mut self.out),
            },
            Inline::Footnote { target, label } => match self.notes.key(target) {
                Some(key) if !self.open.contains(&"a") => {
                    if self.out.ends_with('!') {
                        self.hold_apart();
                    }
                    self.out.extend(["[^", key, "]"]);
                }
                _ => self.tagged("<sup>", &[Inline::Text { text: label.clone() }], "</sup>"),
            },
        }
    }

    /// A bracket would make a link of the note's mark before it, and a picture of
    /// an exclamation mark and a link.
    fn hold_apart(&mut self) {
        let Some(before) = self.out.strip_suffix(['!', ']']) else { return };
        let backslashes = before.len() - before.trim_end_matches('\\').len();
        if backslashes % 2 == 1 {
            // It is text already.
        } else if self.out.ends_with('!') {
            self.out.insert(before.len(), '\\');
        } else {
            self.out.push_str("<!-- -->");
        }
    }

    fn link(&mut self, url: &str, content: &[Inline], after: Option<char>) {
        let Some(url) = url::link(url).filter(|_| !self.open.contains(&"a")) else {
            return self.inlines(content, after);
        };
        self.hold_apart();
        let start = self.out.len();
        self.open.push("a");
        self.out.push('[');
        self.inlines(content, Some(']'));
        self.open.pop();
        let inner = self.out.split_off(start + 1);
        self.out.truncate(start);
        match around(&inner) {
            Some((lead, words, trail)) => {
                self.out.extend([lead, "[", words, "](", &escape::destination(&url), ")", trail]);
            }
            None => self.out.push_str(&inner),
        }
    }

    fn tagged(&mut self, open: &str, content: &[Inline], close: &str) {
        self.out.push_str(open);
        let start = self.out.len();
        self.inlines(content, Some('<'));
        if self.out.len() == start {
            self.out.truncate(start - open.len());
        } else {
            self.out.push_str(close);
        }
    }

    /// Between delimiters where Markdown will see them as such, between tags where
    /// it would not: `**so:**it` is not strong.
    fn delimited(&mut self, delimiter: &str, tag: &'static str, content: &[Inline], after: Option<char>) {
        if self.open.contains(&tag) {
            return self.inlines(content, after);
        }
        let start = self.out.len();
        // The inner text must know what it will stand beside.
        self.out.push_str(delimiter);
        self.open.push(tag);
        self.inlines(content, delimiter.chars().next());
        self.open.pop();
        let inner = self.out.split_off(start + delimiter.len());
        self.out.truncate(start);
        let Some((lead, words, trail)) = around(&inner) else { return self.out.push_str(&inner) };
        let before = if lead.is_empty() { self.out.chars().next_back() } else { Some(' ') };
        let after = if trail.is_empty() { after } else { Some(' ') };
        if flanks(before, words.chars().next()) && flanks(after, words.chars().next_back()) {
            self.out.extend([lead, delimiter, words, delimiter, trail]);
        } else {
            self.out.extend(["<", tag, ">", &inner, "</", tag, ">"]);
        }
    }

    fn code(&mut self, text: &str, after: Option<char>) {
        let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        if text.trim().is_empty() {
            return self.out.push_str(&text);
        }
        // Two runs of backticks that touch would be one.
        if self.out.ends_with('`') || matches!(after, Some('`' | UNKNOWN)) {
            self.out.push_str("<code>");
            escape::text(&text, Some('<'), &mut self.out);
            return self.out.push_str("</code>");
        }
        let text = if self.breaks == Breaks::Cell { text.replace('|', "\\|") } else { text };
        let fence = "`".repeat(escape::longest_run(&text, '`') + 1);
        let blank = |end: Option<char>| end == Some('`') || end == Some(' ');
        let pad = if blank(text.chars().next()) || blank(text.chars().next_back()) { " " } else { "" };
        self.out.extend([&fence, pad, &text, pad, &fence]);
    }
}

/// A picture whose address was judged.
pub(super) fn picture(alt: &str, src: &str) -> String {
    format!("![{}]({})", escape::one_line(alt), escape::destination(src))
}

/// The only way that a line feed comes into running text.
const BREAK: &str = "\\\n";

/// A break at either end breaks nothing.
fn trim(mut text: &str) -> &str {
    loop {
        text = text.trim_matches(|c: char| c != '\n' && c.is_whitespace());
        match text.strip_suffix(BREAK).or_else(|| text.strip_prefix(BREAK)) {
            Some(rest) => text = rest,
            None => return text,
        }
    }
}

/// Words, with the white space that must stand outside of their marks.
fn around(inner: &str) -> Option<(&str, &str, &str)> {
    let words = trim(inner);
    let (lead, trail) = inner.split_once(words)?;
    (!words.is_empty()).then_some((lead, words, trail))
}

/// A delimiter between these two, the outer and the inner, is seen as one: what
/// `CommonMark` calls flanking, without the cases that hang on more than that.
fn flanks(outer: Option<char>, inner: Option<char>) -> bool {
    let delimiter = |c: char| "*_~".contains(c);
    let Some(inner) = inner.filter(|c| !c.is_whitespace() && !delimiter(*c)) else { return false };
    outer.is_none_or(|outer| {
        outer.is_whitespace()
            || (!delimiter(outer) && (inner.is_alphanumeric() || outer.is_ascii_punctuation()))
    })
}

/// What [`Line::first`] says where it cannot tell: nothing can be relied on.
pub(super) const UNKNOWN: char = '\0';
