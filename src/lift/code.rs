//! Program text: white space counts, line numbers do not.

use super::Lifter;
use crate::dom::{Attr, Document, NodeId, Tag};
use crate::model::{Block, Inline};

pub(super) fn lift(lifter: &mut Lifter, at: NodeId) -> Vec<Block> {
    let text = text(lifter.doc, at);
    let text = text.trim_matches('\n').trim_end();
    let language = language(lifter.doc, at);
    if language.is_none() && lifter.doc.find(at, Tag::Code).is_none() && is_verse(text) {
        return verse(text);
    }
    vec![Block::Code { language, text: text.to_owned() }]
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

/// The lines of verse, parted by breaks. An empty one ends a paragraph, as two breaks do elsewhere.
fn verse(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let stanzas = lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty());
    let paragraph = |lines: &[&str]| {
        let lines: Vec<_> = lines.iter().map(|&line| [Inline::Text { text: line.to_owned() }]).collect();
        Block::Paragraph { content: lines.join(&Inline::Break {}) }
    };
    stanzas.map(paragraph).collect()
}

/// What stands in a `pre`, `br` and block ends as line feeds.
fn text(doc: &Document, pre: NodeId) -> String {
    let mut out = String::new();
    let end = doc.end(pre);
    let mut at = pre.next();
    // Where the blocks around this node end, and whether one has just ended: what follows it begins a line.
    let (mut blocks, mut begins) = (Vec::new(), false);
    while at < end {
        while blocks.last().is_some_and(|&block| block <= at) {
            blocks.pop();
            begins = is_in_line(&out);
        }
        if let Some(text) = doc.text(at) {
            let said = text.trim_start_matches([' ', '\t']);
            if begins && !said.is_empty() {
                if !said.starts_with('\n') {
                    out.push('\n');
                }
                begins = false;
            }
            out.push_str(text);
        }
        match doc.tag(at) {
            // Highlighters put the numbers into a gutter of their own.
            Some(tag) if tag.is_never_shown() || is_numbering(doc, at) => {
                at = doc.end(at);
                continue;
            }
            Some(tag) if tag == Tag::Br || tag.is_block() => {
                if tag == Tag::Br || is_in_line(&out) {
                    out.push('\n');
                }
                blocks.extend(tag.is_block().then(|| doc.end(at)));
                begins = false;
            }
            _ => {}
        }
        at = at.next();
    }
    out
}

/// Whether the last line has begun.
fn is_in_line(text: &str) -> bool {
    !text.is_empty() && !text.ends_with('\n')
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
