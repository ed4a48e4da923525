//! Program text: white space counts, line numbers do not.

use super::Lifter;
use crate::dom::{Attr, Document, NodeId, Tag};
use crate::model::{Block, Inline};

pub(super) fn lift(lifter: &mut Lifter, at: NodeId) -> Block {
    let text = text(lifter.doc, at);
    let text = text.trim_matches('\n').trim_end();
    let language = language(lifter.doc, at);
    if language.is_none() && lifter.doc.find(at, Tag::Code).is_none() && is_verse(text) {
        return Block::Paragraph { content: verse(text) };
    }
    Block::Code { language, text: text.to_owned() }
}

/// Words of a line of verse at least, in the mean. Commands are shorter.
const VERSE_WORDS: usize = 4;

/// Whether preformatted text is verse or a letter: lines of words with the marks of prose and no others, where program
/// text has signs and tables have columns.
fn is_verse(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_prose = |c: char| c.is_alphabetic() || c == ' ' || PROSE_MARKS.contains(c);
    let reads = |line: &str| line.chars().all(is_prose) && !line.contains("   ");
    let begins = text.trim_start().chars().find(|c| c.is_alphabetic());
    let words = text.split_whitespace().count();
    let count = lines.clone().count();
    begins.is_some_and(|c| !c.is_lowercase())
        && count >= 2
        && words >= VERSE_WORDS * count
        && lines.all(reads)
}

/// What prose has beside letters. A bracket behind a letter is a call, but few are without other signs.
const PROSE_MARKS: &str = ".,;:!?'\"’‘“”„«»—–-()…¿¡";

/// The lines of a verse, parted by breaks.
fn verse(text: &str) -> Vec<Inline> {
    let mut content = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if at > 0 {
            content.push(Inline::Break {});
        }
        if !line.trim().is_empty() {
            content.push(Inline::Text { text: line.trim().to_owned() });
        }
    }
    content
}

/// What stands in a `pre`, `br` and block ends as line feeds.
fn text(doc: &Document, pre: NodeId) -> String {
    let mut out = String::new();
    let end = doc.end(pre);
    let mut at = pre.next();
    while at < end {
        if let Some(text) = doc.text(at) {
            out.push_str(text);
        }
        match doc.tag(at) {
            // Highlighters put the numbers into a gutter of their own.
            Some(tag) if tag.is_never_shown() || is_numbering(doc, at) => {
                at = doc.end(at);
                continue;
            }
            Some(Tag::Br) => out.push('\n'),
            Some(tag) if tag.is_block() && !out.is_empty() && !out.ends_with('\n') => out.push('\n'),
            _ => {}
        }
        at = at.next();
    }
    out
}

/// Whether a `pre` holds nothing but the numbers of another's lines.
pub(super) fn is_gutter(doc: &Document, pre: NodeId) -> bool {
    let text = doc.all_text(pre);
    let numbers = text.split_whitespace().enumerate();
    !text.is_empty() && text.contains(' ') && numbers.into_iter().all(|(at, n)| n.parse() == Ok(at + 1))
}

fn is_numbering(doc: &Document, id: NodeId) -> bool {
    let class = doc.attr(id, Attr::Class).unwrap_or_default().to_ascii_lowercase();
    ["gutter", "lineno", "line-number", "linenumber", "rouge-gutter"].iter().any(|name| class.contains(name))
        && doc.all_text(id).chars().all(|c| c.is_ascii_digit() || c.is_whitespace())
}

/// As `class="language-…"` or `lang-…` names it, on the `pre`, the `code` in it or a wrapper.
fn language(doc: &Document, pre: NodeId) -> Option<String> {
    let code = doc.find(pre, Tag::Code);
    let near = std::iter::once(pre).chain(code).chain(doc.ancestors(pre).take(2));
    near.flat_map(|id| doc.attr(id, Attr::Class).unwrap_or_default().split_ascii_whitespace())
        .find_map(|word| {
            ["language-", "lang-", "highlight-source-", "brush:"]
                .iter()
                .find_map(|mark| word.strip_prefix(mark))
        })
        .map(|name| name.trim_end_matches(';').to_ascii_lowercase())
        .filter(|name| !name.is_empty() && name.len() <= 20 && name != "none" && name != "plaintext")
}
