//! The standfirst: a sentence or two between headline and text.
//!
//! What stands there may as well be the first paragraph, a picture's caption or a
//! summary of bullet points; so it takes a name, a heading's tag or the metadata's
//! description to tell.

use super::compare::{likeness, same, squeezed};
use super::date;
use super::head::Head;
use super::lines::Line;
use super::people;
use crate::dom::{Document, NodeId, Tag};
use crate::lexicon::headline::{BYLINE, DECK, TAGS};

/// Shorter lines are labels; in bytes.
const SHORTEST: usize = 24;
/// Longer ones are paragraphs.
const LONGEST: usize = 900;

pub(super) struct Found {
    pub(super) text: String,
    pub(super) elements: Vec<NodeId>,
}

/// Finds it. `descriptions` are those of the metadata.
pub(super) fn find(head: &Head, descriptions: &[String], title: Option<&str>) -> Option<Found> {
    let doc = head.doc;
    for (at, line) in head.below() {
        if !is_sentence(head, line) || title.is_some_and(|title| same(title, &line.text)) {
            continue;
        }
        let is_text = at >= head.text;
        let element = head.lines.element(doc, at);
        let is_heading = head.around(line).any(|up| doc.tag(up).and_then(Tag::heading_level).is_some());
        let is_described = descriptions.iter().any(|text| describes(text, &line.text));
        let is_named = head.is_named(line, DECK);
        let is_set_apart = !is_text || !is_like_next(head, at, element);
        let evidence = if is_text {
            // In what was found as the text only a name and another shape together tell.
            is_set_apart && (is_named || (is_described && (is_heading || is_bold(doc, line))))
        } else {
            is_named || is_heading || is_described || in_header(head, line)
        };
        if evidence {
            return Some(with_rest(head, at, line, element));
        }
        if is_text {
            return None;
        }
    }
    None
}

fn is_sentence(head: &Head, line: &Line) -> bool {
    let text = &line.text;
    (SHORTEST..=LONGEST).contains(&text.len())
        && (text.contains(' ') || text.chars().filter(|&c| super::compare::is_ideographic(c)).count() > 11)
        && !line.is_linked()
        && !people::is_byline(text)
        && !(text.len() < 80 && date::read(text, date::Order::DayFirst).is_some())
        && !head.is_away(line)
        && !head.is_named(line, BYLINE)
        && !head.is_named(line, TAGS)
}

/// The metadata's description is this line, whole or its beginning.
fn describes(description: &str, line: &str) -> bool {
    let (a, b) = (squeezed(description), squeezed(line));
    let short = a.len().min(b.len());
    short > 30 && (a.starts_with(&b) || b.starts_with(&a)) && short * 10 >= b.len() * 6
        || likeness(description, line) > 0.9
}

/// The line's element is of the same kind as the next line's: a paragraph among paragraphs.
fn is_like_next(head: &Head, at: usize, element: Option<NodeId>) -> bool {
    let doc = head.doc;
    let next = head.lines.element(doc, at + 1);
    let (Some(a), Some(b)) = (element, next) else { return false };
    doc.parent(a) == doc.parent(b)
        && doc.tag(a) == doc.tag(b)
        && doc.attr(a, crate::dom::Attr::Class) == doc.attr(b, crate::dom::Attr::Class)
}

fn is_bold(doc: &Document, line: &Line) -> bool {
    doc.ancestors(line.first).take(3).any(|up| matches!(doc.tag(up), Some(Tag::B | Tag::Strong | Tag::Em)))
}

/// In the headline's own `header`.
fn in_header(head: &Head, line: &Line) -> bool {
    let Some(headline) = head.lines.get(head.headline.start).filter(|_| !head.headline.is_empty()) else {
        return false;
    };
    head.doc.ancestors(line.first).take(6).any(|up| {
        matches!(head.doc.tag(up), Some(Tag::Header | Tag::Hgroup)) && head.doc.contains(up, headline.first)
    })
}

/// The rest of a deck of several lines: those in the same named element.
fn with_rest(head: &Head, at: usize, line: &Line, element: Option<NodeId>) -> Found {
    let mut text = line.text.clone();
    let mut elements: Vec<NodeId> = element.into_iter().collect();
    let named = head.around(line).filter(|&up| super::names::named(head.doc, up, DECK)).last();
    if let Some(named) = named {
        let range = head.lines.inside(head.doc, named);
        let more = range.end.min(head.text.max(at + 1));
        for (_, next) in head.lines.range(at + 1..more) {
            if text.len() + next.text.len() > LONGEST || !is_sentence(head, next) {
                break;
            }
            text.push(' ');
            text.push_str(&next.text);
            elements = vec![named];
        }
    }
    Found { text, elements }
}
