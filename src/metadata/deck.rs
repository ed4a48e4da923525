//! The standfirst: a sentence or two between headline and text.
//!
//! What stands there may as well be the first paragraph, a picture's caption or a
//! summary of bullet points; so it takes a name, a heading's tag or the metadata's
//! description to tell.

use super::compare::{Compared, same, squeezed};
use super::date;
use super::head::Head;
use super::lines::Line;
use super::people;
use crate::dom::{Document, NodeId, Tag};
use crate::lexicon::headline::{BYLINE, DECK, TAGS};
use crate::lexicon::offers;

/// Shorter lines are labels; in bytes.
const SHORTEST: usize = 24;
/// Longer ones are paragraphs.
const LONGEST: usize = 900;
/// Lines from the headline to its deck: dates, share bars, players.
const NEAR: usize = 6;
/// A subhead is shorter than this, in bytes.
const SUBHEAD: usize = 70;

pub(super) struct Found {
    pub(super) text: String,
    pub(super) elements: Vec<NodeId>,
}

/// Finds it. `descriptions` are those of the metadata.
pub(super) fn find(head: &Head, descriptions: &[String], title: Option<&str>) -> Option<Found> {
    let title = title.map(|title| (squeezed(title), title.split_whitespace().count()));
    let compared: Vec<Compared> = descriptions.iter().map(|text| Compared::of(text)).collect();
    let is_described = |line: &Compared| compared.iter().any(|text| describes(text, line));
    let lines: Vec<(usize, &Line, Compared)> = head
        .below()
        .filter(|(_, line)| reads_so(head, line))
        .map(|(at, line)| (at, line, Compared::of(&line.text)))
        .filter(|(_, line, text)| !is_of_others(head, line) || in_byline(head, line) && is_described(text))
        .filter(|(_, _, text)| {
            !title.as_ref().is_some_and(|(title, words)| repeats(&text.letters, title, *words))
        })
        .collect();
    // What the metadata repeat is the deck; other signs count where nothing is repeated.
    let repeated = lines.iter().find(|(at, line, text)| {
        let is_apart = || {
            is_apart(head, *at, line)
                || is_told(head, *at, line, descriptions)
                || ends_header(head, *at, line)
        };
        // A description that is made of a page's first words begins with its first subhead.
        let is_whole = || descriptions.iter().any(|text| same(text, &line.text));
        is_described(text) && (*at < head.text || is_apart()) && (!is_subhead(head, line) || is_whole())
    });
    let found = repeated.or_else(|| {
        let first = lines.first()?;
        // Behind a subhead there is text.
        let mut above = lines.iter().take_while(|(at, line, _)| *at <= head.text && !is_subhead(head, line));
        above.find(|&&(at, line, _)| {
            if at < head.text { is_shaped(head, line) } else { at == first.0 && is_apart(head, at, line) }
        })
    });
    found.map(|&(at, line, _)| with_rest(head, at, line))
}

/// Named a deck, set as a heading, or in the headline's own `header`.
fn is_shaped(head: &Head, line: &Line) -> bool {
    head.is_named(line, DECK) || is_heading(head, line) || in_header(head, line)
}

/// The headline again, a part of it, or all of it behind a label; by the letters of both.
fn repeats(line: &str, title: &str, title_words: usize) -> bool {
    title.contains(line) || title_words >= 3 && line.ends_with(title)
}

/// A short heading without a full stop whose like stands further down the text as well: the text's first subhead.
fn is_subhead(head: &Head, line: &Line) -> bool {
    let doc = head.doc;
    let is_heading = |id: &NodeId| doc.heading_level(*id).is_some();
    let Some(heading) = head.around(line).find(is_heading) else { return false };
    let name = |id: NodeId| (doc.tag(id), doc.attr(id, crate::dom::Attr::Class));
    let is_label = line.text.len() < SUBHEAD && !line.text.ends_with(['.', '!', '。']);
    let after = head.lines.range(head.text.max(1)..head.lines.len());
    is_label
        && after
            .filter_map(|(_, other)| doc.ancestors(other.first).take(3).find(is_heading))
            .any(|other| other > heading && name(other) == name(heading))
}

fn is_heading(head: &Head, line: &Line) -> bool {
    head.around(line).any(|up| head.doc.heading_level(up).is_some())
}

/// The first line of what was found as the text, but not of it: it is of another make than
/// the next and is named or set as a deck, or the byline stands between the two.
fn is_apart(head: &Head, at: usize, line: &Line) -> bool {
    let is_before_byline = (at + 1..at + 4)
        .filter_map(|next| head.lines.get(next))
        .take_while(|next| next.text.len() < 80)
        // Below a quotation stands who spoke, and when.
        .filter(|next| !head.doc.ancestors(next.first).take(4).any(|up| is_cited(head.doc, up)))
        .any(|next| people::is_byline(&next.text) || people::is_stamp(&next.text));
    let near = at < head.headline.end + 3 && !head.headline.is_empty();
    (near && is_before_byline)
        || (near && small_box(head, line).is_some())
        || (!is_like_next(head, at)
            && (head.is_named(line, DECK) || is_heading(head, line) || is_bold(head.doc, line)))
}

/// The whole description of the metadata right at the headline, in an element of another make than the next line's.
/// One of several sentences is the first paragraph as often.
fn is_told(head: &Head, at: usize, line: &Line, descriptions: &[String]) -> bool {
    let doc = head.doc;
    let make = |at| {
        let id = head.lines.element(doc, at)?;
        Some((doc.tag(id), doc.attr(id, crate::dom::Attr::Class)))
    };
    at < head.headline.end + NEAR
        && !head.headline.is_empty()
        && !line.text.contains(". ")
        && make(at) != make(at + 1)
        && descriptions.iter().any(|text| same(text, &line.text))
}

fn is_cited(doc: &Document, id: NodeId) -> bool {
    matches!(doc.tag(id), Some(Tag::Blockquote | Tag::Pre | Tag::Figure))
}

fn is_sentence(head: &Head, line: &Line) -> bool {
    reads_so(head, line) && !is_of_others(head, line)
}

fn reads_so(head: &Head, line: &Line) -> bool {
    let text = &line.text;
    (SHORTEST..=LONGEST).contains(&text.len())
        && (text.contains(' ') || text.chars().filter(|&c| super::compare::is_ideographic(c)).count() > 11)
        && !line.is_linked()
        && !people::is_byline(text)
        && !offers::asks(text)
        && !(text.len() < 80 && date::read(text, date::Order::DayFirst).is_some())
        && !head.is_named(line, TAGS)
}

/// In a box that is not the deck's.
fn is_of_others(head: &Head, line: &Line) -> bool {
    head.is_away(line) || head.is_named(line, BYLINE)
}

/// Called a deck in a box that is called after the byline, which may hold both.
fn in_byline(head: &Head, line: &Line) -> bool {
    let mut boxes = head.around(line).filter(|&up| head.names.has(up, BYLINE | DECK));
    !head.is_framed(line)
        && boxes.next().is_some_and(|up| !head.names.has(up, BYLINE))
        && boxes.next().is_some()
}

/// The metadata's description is this line, whole or its beginning.
fn describes(description: &Compared, line: &Compared) -> bool {
    let (a, b) = (&description.letters, &line.letters);
    let short = a.len().min(b.len());
    short > 30 && (a.starts_with(b) || b.starts_with(a)) && short * 10 >= b.len() * 6
        || description.is_like(line, 0.9)
}

/// The line's element is of the same kind as the next line's: a paragraph among paragraphs.
fn is_like_next(head: &Head, at: usize) -> bool {
    let doc = head.doc;
    let element = head.lines.element(doc, at);
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

/// The last line of the headline's own header: what that holds is not the text behind it.
fn ends_header(head: &Head, at: usize, line: &Line) -> bool {
    let goes_on = |next: &Line| in_header(head, next) && is_sentence(head, next);
    in_header(head, line) && !head.lines.get(at + 1).is_some_and(goes_on)
}

/// The element around the line that is named a deck and holds little: not the text, nor a part of it.
fn small_box(head: &Head, line: &Line) -> Option<NodeId> {
    let named = head.around(line).find(|&up| head.names.has(up, DECK))?;
    let inside = head.lines.inside(head.doc, named);
    let sentences = head.lines.range(inside.clone()).filter(|(_, line)| is_sentence(head, line));
    let length: usize = sentences.map(|(_, line)| line.text.len()).sum();
    (length <= LONGEST / 2 && inside.end < head.end).then_some(named)
}

/// The rest of a deck of several lines: those in the same named element.
fn with_rest(head: &Head, at: usize, line: &Line) -> Found {
    let element = head.lines.element(head.doc, at);
    let mut text = line.text.clone();
    let mut elements: Vec<NodeId> = element.into_iter().collect();
    let named = head.around(line).filter(|&up| head.names.has(up, DECK)).last();
    if let Some(named) = named {
        let range = head.lines.inside(head.doc, named);
        let is_small = small_box(head, line).is_some();
        let more = if is_small { range.end } else { range.end.min(head.text.max(at + 1)) };
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

#[cfg(test)]
mod tests {
    use super::super::tests::read_page;

    const DECK: &str = "Two barns have lost their roofs, and the road is closed";

    fn deck(head: &str, below: &str) -> Option<String> {
        read_page(head, &format!("<h1>Storm hits the coast</h1>{below}"), "").deck
    }

    #[test]
    fn finds_the_standfirst() {
        let described = format!("<meta name=description content='{DECK}'>");
        for (head, below) in [
            ("", format!("<p class='article__standfirst'>{DECK}</p>")),
            ("", format!("<h2>{DECK}</h2><p>By Ann Ode</p>")),
            (described.as_str(), format!("<div>{DECK}</div>")),
        ] {
            assert_eq!(deck(head, &below).as_deref(), Some(DECK), "{below}");
        }
    }

    #[test]
    fn leaves_the_text_and_captions_alone() {
        for below in [
            "",
            "<p class=standfirst>Donaudampfschifffahrtsgesellschaft</p>",
            "<figure><figcaption class=lead>The coast in the morning after the storm</figcaption></figure>",
        ] {
            assert_eq!(deck("", below), None, "{below}");
        }
    }
}
