//! The byline as the page displays it.

use super::compare::squeezed;
use super::head::Head;
use super::lines::Line;
use super::names::named;
use super::{date, people};
use crate::dom::{Attr, NodeId, Tag};
use crate::lexicon::bylines::{PUBLISHED, READING_TIME, UPDATED};
use crate::lexicon::headline::{AWAY, BYLINE};

/// Longer lines are biographies; in characters.
const LENGTH: usize = 160;
/// What a line needs to be a byline.
const ENOUGH: i32 = 2;
/// Links and lines of a byline that lists its people one by one.
const PEOPLE: usize = 12;

#[derive(Debug)]
pub(super) struct Found {
    pub(super) text: String,
    pub(super) elements: Vec<NodeId>,
    /// Addresses of the pages about the people, by their names.
    pub(super) links: Vec<(String, String)>,
}

/// Finds it: around the headline, or behind the text. `known` are the names in the metadata.
pub(super) fn find(head: &Head, known: &[String]) -> Option<Found> {
    let known: Vec<String> = known.iter().map(|name| squeezed(name)).filter(|name| name.len() > 3).collect();
    let near = head.below().chain(head.above().take(4));
    let best = best(head, near, &known, ENOUGH);
    // Behind the text stand other people too: it takes a name that is known, or two signs.
    let (at, line) = best.or_else(|| self::best(head, head.behind(), &known, ENOUGH + 1))?;
    Some(whole(head, at, line))
}

fn best<'a>(
    head: &Head,
    lines: impl Iterator<Item = (usize, &'a Line)>,
    known: &[String],
    enough: i32,
) -> Option<(usize, &'a Line)> {
    let mut best: Option<(i32, usize, &Line)> = None;
    for (at, line) in lines {
        let score = score(head, line, known);
        if score >= enough && best.is_none_or(|(known, ..)| score > known) {
            best = Some((score, at, line));
        }
    }
    best.map(|(_, at, line)| (at, line))
}

/// Signs that a line is the byline, counted.
fn score(head: &Head, line: &Line, known: &[String]) -> i32 {
    let text = &line.text;
    if text.chars().count() > LENGTH || is_only_date(text) || is_away(head, line) {
        return 0;
    }
    let letters = squeezed(text);
    let is_known = known.iter().any(|name| letters.contains(name.as_str()));
    let doc = head.doc;
    let is_marked = doc.ancestors(line.first).take(4).any(|up| {
        doc.attr_has(up, Attr::Itemprop, "author")
            || doc.attr_has(up, Attr::Rel, "author")
            || doc.attr_has(up, Attr::Property, "author")
            || doc.attr_has(up, Attr::Property, "schema:author")
    });
    let is_named = head.is_named(line, BYLINE);
    let begins = people::is_byline(text);
    if !is_known && !begins && people::of(text, None).is_empty() {
        return 0;
    }
    // Far into a text a line that holds a name is about somebody.
    let is_short = letters.len() < 80;
    2 * i32::from(is_known && is_short)
        + 2 * i32::from(is_marked)
        + 2 * i32::from(begins)
        + i32::from(is_named) * 2
        - i32::from(!is_short)
}

fn is_away(head: &Head, line: &Line) -> bool {
    head.around(line).any(|up| {
        matches!(head.doc.tag(up), Some(Tag::Figure | Tag::Figcaption | Tag::Nav | Tag::Footer | Tag::Form))
            || named(head.doc, up, AWAY)
    })
}

fn is_only_date(text: &str) -> bool {
    let lower = text.to_lowercase();
    let is_stamp =
        [UPDATED, PUBLISHED, READING_TIME].iter().any(|list| list.iter().any(|w| lower.starts_with(w)));
    (is_stamp || lower.starts_with(|c: char| c.is_ascii_digit()))
        && date::read(text, date::Order::DayFirst).is_some()
        && people::of(text, None).is_empty()
}

/// The line with those that belong to it: "By" above the name, each person on a line of their own.
fn whole(head: &Head, at: usize, line: &Line) -> Found {
    let doc = head.doc;
    let mut range = at..at + 1;
    let mut elements: Vec<NodeId> = head.lines.element(doc, at).into_iter().collect();
    let container = head
        .around(line)
        .filter(|&up| named(doc, up, BYLINE) || doc.attr_has(up, Attr::Itemprop, "author"))
        .filter(|&up| {
            let inside = head.lines.inside(doc, up);
            inside.len() <= PEOPLE
                && head.lines.range(inside).map(|(_, l)| l.text.len()).sum::<usize>() <= LENGTH * 2
        })
        .last();
    if let Some(container) = container {
        range = head.lines.inside(doc, container);
        elements = vec![container];
    }
    let mut text = String::new();
    for (_, line) in head.lines.range(range.clone()) {
        let part = without_date(&line.text);
        let is_people = people::is_byline(part)
            || !people::of(part, None).is_empty()
            || people::without_by(&format!("{part} x")) == "x";
        if !is_people || text.contains(part) {
            continue;
        }
        if !text.is_empty() {
            let is_open = people::without_by(&format!("{text} x")) == "x" || text.ends_with([',', ':']);
            text.push_str(if is_open { " " } else { ", " });
        }
        text.push_str(part);
    }
    if text.is_empty() {
        without_date(&line.text).clone_into(&mut text);
    }
    Found { text, elements, links: links(head, range) }
}

fn links(head: &Head, range: std::ops::Range<usize>) -> Vec<(String, String)> {
    let doc = head.doc;
    let (Some(first), Some(last)) =
        (head.lines.get(range.start), head.lines.get(range.end.saturating_sub(1)))
    else {
        return Vec::new();
    };
    let start = doc.ancestors(first.first).find(|&up| doc.is(up, Tag::A)).unwrap_or(first.first);
    let mut out = Vec::new();
    let mut at = start;
    while at <= last.last && out.len() < PEOPLE {
        if doc.is(at, Tag::A)
            && let Some(href) = doc.attr(at, Attr::Href)
        {
            out.push((doc.shown_text(at), href.to_owned()));
        }
        at = at.next();
    }
    out
}

/// The part before the date that shares the line.
fn without_date(text: &str) -> &str {
    let cut = text
        .char_indices()
        .filter(|(_, c)| matches!(c, '|' | '•' | '·' | '–' | '—' | '-' | ',' | '/'))
        .find(|&(at, c)| {
            let rest = &text[at + c.len_utf8()..];
            let rest = rest.trim_start();
            let begins = rest.chars().take(14).collect::<String>().to_lowercase();
            at > 0
                && (is_only_date(rest)
                    || READING_TIME.iter().any(|words| rest.to_lowercase().contains(words))
                    || (date::read(rest, date::Order::DayFirst).is_some()
                        && begins.chars().any(|c| c.is_ascii_digit())))
        });
    let text = cut.map_or(text, |(at, _)| &text[..at]);
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '|' | '•' | '·' | '–' | '—' | '-' | ',' | '/')
    })
}
