//! The page's text as the lines that a reader sees, to look above and below the headline in.

use crate::dom::{Attr, Document, NodeId, Tag};
use crate::lexicon::headline::{COLLAPSED, FOR_EARS};

/// Text between two block boundaries.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Its first and last text nodes.
    pub(super) first: NodeId,
    pub(super) last: NodeId,
    pub(super) text: String,
    /// Bytes of it that are linked, and by how many links.
    pub(super) linked: usize,
    pub(super) links: u16,
    /// Where two elements meet.
    pub(super) seams: Vec<usize>,
}

impl Line {
    pub(super) fn is_linked(&self) -> bool {
        self.linked * 10 >= self.text.len() * 9
    }

    /// The pieces between the seams.
    pub(super) fn pieces(&self) -> impl Iterator<Item = &str> {
        let ends = self.seams.iter().copied().chain([self.text.len()]);
        let mut start = 0;
        ends.filter_map(move |end| {
            let piece = self.text.get(start..end)?.trim();
            start = end;
            (!piece.is_empty()).then_some(piece)
        })
    }
}

/// Every line that the page shows, in order.
#[derive(Debug, Default)]
pub(super) struct Lines(Vec<Line>);

impl Lines {
    /// What is around `text`, the story's beginning, will be shown: pages that arrive in parts hide one until it is whole.
    pub(super) fn of(doc: &Document, text: Option<NodeId>) -> Self {
        let will_be_shown = |id| text.is_some_and(|text| doc.contains(id, text));
        let mut lines: Vec<Line> = Vec::new();
        // Where the blocks and the link that are open end.
        let mut blocks: Vec<NodeId> = Vec::new();
        let mut link_end = NodeId::ROOT;
        let mut is_open = false;
        let mut is_new_link = false;
        let mut at = NodeId::ROOT.next();
        while at.index() < doc.len() {
            while blocks.last().is_some_and(|&end| at >= end) {
                blocks.pop();
                is_open = false;
            }
            if let Some(tag) = doc.tag(at) {
                if is_left_out(doc, at, tag) && !will_be_shown(at) {
                    at = doc.end(at).max(at.next());
                    continue;
                }
                if tag.parts_words() {
                    is_open = false;
                    blocks.push(doc.end(at));
                }
                if tag == Tag::A {
                    link_end = doc.end(at);
                    is_new_link = true;
                }
            } else if let Some(text) = doc.text(at) {
                let is_blank = text.chars().all(char::is_whitespace);
                if !is_blank && !is_open {
                    lines.push(Line {
                        first: at,
                        last: at,
                        text: String::new(),
                        linked: 0,
                        links: 0,
                        seams: Vec::new(),
                    });
                    is_open = true;
                    is_new_link |= at < link_end;
                }
                if let Some(line) = lines.last_mut() {
                    if !is_blank && doc.parent(at) != doc.parent(line.last) {
                        line.seams.push(line.text.len());
                        if is_set_apart(doc, line, at, text) {
                            line.text.push(' ');
                        }
                    }
                    let before = line.text.len();
                    push(&mut line.text, text);
                    if !is_blank {
                        line.last = at;
                        if at < link_end {
                            line.linked += line.text.len() - before;
                            line.links = line.links.saturating_add(u16::from(is_new_link));
                            is_new_link = false;
                        }
                    }
                }
            }
            at = at.next();
        }
        for line in &mut lines {
            line.text.truncate(line.text.trim_end().len());
        }
        Self(lines)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<&Line> {
        self.0.get(at)
    }

    /// The number of the first line that ends at `id` or behind it.
    pub(super) fn at_or_after(&self, id: NodeId) -> usize {
        self.0.partition_point(|line| line.last < id)
    }

    /// The lines that stand in an element.
    pub(super) fn inside(&self, doc: &Document, id: NodeId) -> std::ops::Range<usize> {
        let start = self.at_or_after(id);
        let end = self.0.partition_point(|line| line.first < doc.end(id));
        start..end.max(start)
    }

    /// The lines of a range, with their numbers.
    pub(super) fn range(
        &self,
        range: std::ops::Range<usize>,
    ) -> impl DoubleEndedIterator<Item = (usize, &Line)> {
        let end = range.end.min(self.0.len());
        let start = range.start.min(end);
        self.0[start..end].iter().enumerate().map(move |(at, line)| (start + at, line))
    }

    /// The outermost element that shows this line and nothing else.
    pub(super) fn element(&self, doc: &Document, at: usize) -> Option<NodeId> {
        let line = self.0.get(at)?;
        let before = at.checked_sub(1).and_then(|at| self.0.get(at)).map(|line| line.last);
        let after = self.0.get(at + 1).map(|line| line.first);
        doc.ancestors(line.first)
            .take_while(|&up| {
                up != NodeId::ROOT
                    && before.is_none_or(|before| before < up)
                    && after.is_none_or(|after| after >= doc.end(up))
            })
            .last()
    }
}

/// Whether a text that follows in another element is set apart from what is before it,
/// though no space parts them: "`NewsStorm` hits coast" are a label and a headline, "<b>S</b>torm"
/// is one word.
fn is_set_apart(doc: &Document, line: &Line, at: NodeId, text: &str) -> bool {
    let before = line.text.chars().next_back();
    let after = text.chars().next();
    let parts = before.zip(after).is_some_and(|(before, after)| {
        !before.is_whitespace()
            && ((before.is_lowercase() && (after.is_uppercase() || after.is_ascii_digit()))
                || (matches!(before, ':' | '.' | '!' | '?' | '"' | '”' | ')' | '|' | '/')
                    && after.is_alphanumeric())
                || (before.is_ascii_digit() && after.is_uppercase()))
    });
    let is_raised = |id| matches!(doc.tag(doc.parent(id)), Some(Tag::Sub | Tag::Sup));
    parts && !is_raised(at) && !is_raised(line.last)
}

/// Folds white space, no-break spaces too, and leaves out what has no width.
fn push(out: &mut String, text: &str) {
    let space = |out: &mut String| {
        if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    };
    let mut parts = text.starts_with(char::is_whitespace);
    let is_ascii = text.is_ascii();
    let add = |word: &str| {
        if parts {
            space(out);
        }
        if is_ascii || word.is_ascii() {
            out.push_str(word);
        } else {
            out.extend(
                word.chars().filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{2060}')),
            );
        }
        parts = true;
    };
    // What parts words in one and is left out by the other, a vertical tab, is not printed.
    if is_ascii {
        text.split_ascii_whitespace().for_each(add);
    } else {
        text.split_whitespace().for_each(add);
    }
    if text.ends_with(char::is_whitespace) {
        space(out);
    }
}

/// Not shown: by its kind, by markup, or by a class that keeps it for screen readers.
fn is_left_out(doc: &Document, id: NodeId, tag: Tag) -> bool {
    tag.is_never_shown()
        || doc.is_hidden(id)
        || doc.attr(id, Attr::Class).is_some_and(|class| {
            // A class on the whole page says what its script does later.
            !matches!(tag, Tag::Html | Tag::Body) && has_hidden_name(class)
        })
}

/// "sr-only", and with a prefix of the theme's own: "h-offscreen".
fn has_hidden_name(class: &str) -> bool {
    let ends =
        |at: usize, name: &str| class.as_bytes().get(at + name.len()).is_none_or(u8::is_ascii_whitespace);
    let begins = |at: usize| {
        at == 0 || class.as_bytes()[at - 1] == b'-' || class.as_bytes()[at - 1].is_ascii_whitespace()
    };
    class.split_ascii_whitespace().any(|name| name == COLLAPSED)
        || (0..class.len())
            .filter(|&at| begins(at))
            .any(|at| FOR_EARS.at(class, at).any(|name| ends(at, name)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    #[test]
    fn reads_lines() {
        let html = "<div>One <a href=x>two</a><p>three<br>four</p>five</div><span class=sr-only>no</span>\
                    <ul><li><a href=y><b>six</b> seven</a></ul>";
        let doc = crate::dom::parse(html, &Limits::default()).unwrap();
        let lines = Lines::of(&doc, None);
        let texts: Vec<_> = lines.0.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, ["One two", "three", "four", "five", "six seven"]);
        assert!(lines.0[4].is_linked() && lines.0[4].links == 1 && !lines.0[0].is_linked());
        assert_eq!(lines.0[0].pieces().collect::<Vec<_>>(), ["One", "two"]);
        assert!(doc.is(lines.element(&doc, 4).unwrap(), Tag::Ul));
    }
}
