//! Dates as the page shows them: when the story was published and when changed.

use super::date::{self, Date, Order};
use super::head::Head;
use super::lines::Line;
use super::people;
use crate::dom::{Attr, Document, NodeId, Tag};
use crate::lexicon::Words;
use crate::lexicon::bylines::{PUBLISHED, UPDATED};
use crate::lexicon::headline::DATE;

/// Longer lines mention a date, they do not give one; in characters.
const LENGTH: usize = 120;
/// Characters of a label that stands on a line of its own, at most.
pub(super) const LABEL: usize = 24;
/// Lines at the end of the text that may show when it was written.
const TAIL: usize = 6;
/// Lines between the headline and a date that needs no other sign; twice as many below it.
const NEAR: usize = 4;

#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) published: Option<Date>,
    pub(super) modified: Option<Date>,
    /// The date of publication, where it stands between headline and text.
    pub(super) at_headline: Option<Date>,
    /// The first one that is said to be the date of publication.
    pub(super) said: Option<Date>,
    pub(super) elements: Vec<NodeId>,
}

/// Finds them: below the headline, above it, behind the text.
pub(super) fn find(head: &Head, order: Order) -> Found {
    let mut found = Found::default();
    // "Updated" on a line above its date.
    let mut label = Label::None;
    let mut label_at = None;
    let near = head.below().chain(head.above());
    for (at, line) in near.chain(tail(head)).chain(head.behind()) {
        let is_short = line.text.chars().count() <= LENGTH;
        // Nothing but a date close to the headline is the story's, whatever the box is called.
        let is_alone = is_short
            && is_near(head, at)
            && (people::is_stamp(&line.text) || after_place(&line.text).is_some_and(people::is_stamp));
        let is_away = if is_alone { head.is_framed(line) } else { head.is_away(line) };
        if !is_short || is_away || is_quoted(head, line) {
            label = Label::None;
            continue;
        }
        let is_behind = at >= head.end || is_in_tail(head, at);
        let mut is_date = false;
        let whole = Label::of(&line.text);
        for part in parts(&line.text, whole) {
            let own = if part.len() == line.text.len() { whole } else { Label::of(part) };
            let is_whole = part.len() == line.text.len();
            let machine = machine_date(head.doc, line).filter(|_| is_whole);
            let shown = || date::read(part, order).filter(|_| is_stamp(head, line, part, own));
            let shown = || shown().or_else(|| piece(line, order).filter(|_| is_whole && own == Label::None));
            let Some(date) = machine.or_else(shown) else {
                if own != Label::None && part.chars().count() < LABEL {
                    label = own;
                    label_at = Some(at);
                }
                continue;
            };
            let label = if own == Label::None { std::mem::replace(&mut label, Label::None) } else { own };
            if label == Label::Published {
                found.said = found.said.or(Some(date));
            }
            is_date = match label {
                Label::Updated => found.modified.is_none().then(|| found.modified = Some(date)).is_some(),
                // Behind the text other stories' dates begin: only one that says what it is counts.
                Label::None if is_behind && !head.is_named(line, DATE) => false,
                _ => found.published.is_none().then(|| found.published = Some(date)).is_some(),
            } || is_date;
        }
        if (head.headline.end..head.text).contains(&at) || is_alone {
            found.at_headline = found.at_headline.or(found.published);
        }
        if is_date && (at < head.text || is_behind || is_alone) {
            found.elements.extend(head.lines.element(head.doc, at));
            // The label goes with its date.
            let label_at = label_at.filter(|label_at| label_at + 1 == at);
            found.elements.extend(label_at.and_then(|at| head.lines.element(head.doc, at)));
        }
        if !is_date && whole == Label::None {
            label = Label::None;
        }
    }
    found
}

/// The last lines of the text that are dates, where that begins nearer to the headline than they are.
fn tail<'a>(head: &Head<'a>) -> impl Iterator<Item = (usize, &'a Line)> {
    let is_own = |line: &Line| people::is_stamp(&line.text) || Label::of(&line.text) != Label::None;
    let lines = head.lines.range(head.end.saturating_sub(TAIL)..head.end);
    lines.filter(move |(at, line)| is_in_tail(head, *at) && line.text.len() < LENGTH && is_own(line))
}

fn is_in_tail(head: &Head, at: usize) -> bool {
    at >= head.text + TAIL && at >= head.end.saturating_sub(TAIL) && at < head.end
}

/// Whether a line stands in a quotation, as a post does that the text shows: its date is that of the post.
pub(super) fn is_quoted(head: &Head, line: &Line) -> bool {
    let headline = head.lines.get(head.headline.start).map(|line| line.first);
    head.doc.ancestors(line.first).any(|up| {
        head.doc.is(up, Tag::Blockquote) && headline.is_none_or(|first| !head.doc.contains(up, first))
    })
}

/// "London, 4 May 2026": what follows the place.
fn after_place(text: &str) -> Option<&str> {
    let (place, rest) = text.split_once([',', '–', '—', '|'])?;
    let words = place.split_whitespace().count();
    let is_place =
        words <= 3 && place.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '.' | '’' | '\''));
    (is_place && place.starts_with(char::is_uppercase)).then(|| rest.trim())
}

/// A few lines from the headline; the text may have been found to begin there.
fn is_near(head: &Head, at: usize) -> bool {
    let headline = &head.headline;
    !headline.is_empty()
        && (headline.start.saturating_sub(NEAR)..headline.end + 2 * NEAR).contains(&at)
        && at < head.text + NEAR
}

/// What a text says that a date is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    None,
    Published,
    Updated,
}

impl Label {
    pub(super) fn of(text: &str) -> Self {
        let lower = text.to_lowercase();
        if place_of(&lower, &UPDATED).is_some() {
            Self::Updated
        } else if place_of(&lower, &PUBLISHED).is_some() {
            Self::Published
        } else {
            Self::None
        }
    }
}

/// "3 December 2025. Updated: 7 December": the part before the word and the part from it.
fn parts(text: &str, label: Label) -> impl Iterator<Item = &str> {
    let at =
        (label == Label::Updated).then(|| place_of(&text.chars().map(lower).collect::<String>(), &UPDATED));
    let (before, after) = text.split_at(at.flatten().unwrap_or(0));
    [before, after].into_iter()
}

/// In lower case where that is as long, so that places carry over.
fn lower(c: char) -> char {
    let mut lower = c.to_lowercase();
    lower.next().filter(|one| lower.next().is_none() && one.len_utf8() == c.len_utf8()).unwrap_or(c)
}

/// Where one of these words begins.
fn place_of(lower: &str, words: &Words) -> Option<usize> {
    words.place_in(lower, |before| !before.ends_with(char::is_alphabetic))
}

/// A line that is mostly a date, is called one, or says what it is a date of.
fn is_stamp(head: &Head, line: &Line, part: &str, label: Label) -> bool {
    part.chars().filter(|c| c.is_alphabetic()).count() < 30
        || label != Label::None
        || head.is_named(line, DATE)
}

/// "By Ann Ode · 4 May 2026 · One comment": a date that is parted from its line's other pieces.
fn piece(line: &Line, order: Order) -> Option<Date> {
    if !date::has_number(&line.text) {
        return None;
    }
    let pieces = line.pieces().flat_map(|piece| piece.split(is_parting));
    pieces.filter(|piece| people::is_stamp(piece)).find_map(|piece| date::read(piece, order))
}

fn is_parting(c: char) -> bool {
    matches!(c, '|' | '·' | '•' | '●')
}

/// The `datetime` of the `time` element that the line stands in, or that stands in it.
pub(super) fn machine_date(doc: &Document, line: &Line) -> Option<Date> {
    let up = doc.ancestors(line.first).take(3).find(|&up| doc.is(up, Tag::Time));
    let mut inside = crate::dom::id_range(line.first..line.last.next()).filter(|&id| doc.is(id, Tag::Time));
    let time = up.or_else(|| inside.next())?;
    date::read(doc.attr(time, Attr::Datetime)?, Order::DayFirst)
}

/// The date in an address: `/2024/04/30/`, `/2024-04-30-`, `-20240430`.
pub(super) fn of_address(path: &str) -> Option<Date> {
    let steps: Vec<&str> = path.split('/').collect();
    // "/2024/apr/30/"
    let named = steps.windows(3).find_map(|step| {
        let is_year = step[0].len() == 4 && step[0].bytes().all(|b| b.is_ascii_digit());
        let is_named = step[1].len() > 2 && step[1].bytes().all(|b| b.is_ascii_alphabetic());
        let day = format!("{} {} {}", step[2], step[1], step[0]);
        (is_year && is_named && step[2].len() <= 2).then(|| date::read(&day, Order::DayFirst))?
    });
    if named.is_some() {
        return named;
    }
    let numbers: Vec<(usize, &str)> = path
        .split(|c: char| !c.is_ascii_digit())
        .scan(0, |at, piece| {
            let start = *at;
            *at += piece.len() + 1;
            Some((start, piece))
        })
        .collect();
    numbers.iter().enumerate().find_map(|(n, (start, piece))| match piece.len() {
        4 => {
            let (month_at, month) = numbers.get(n + 1)?;
            let (day_at, day) = numbers.get(n + 2)?;
            // Next to each other, parted by the same mark.
            let is_joined = *month_at == start + 5 && *day_at == month_at + month.len() + 1;
            let (month, day) = (month.get(..month.len().min(2))?, day.get(..day.len().min(2))?);
            is_joined.then(|| date::read(&format!("{piece}-{month}-{day}"), Order::DayFirst)).flatten()
        }
        8 if piece.starts_with("20") || piece.starts_with("19") => date::read(piece, Order::DayFirst),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_addresses() {
        let day = |path: &str| of_address(path).map(|date| date.to_string());
        assert_eq!(day("/world/2024/04/30/story"), Some("2024-04-30".into()));
        assert_eq!(day("/n1/2024-4-3-story"), Some("2024-04-03".into()));
        assert_eq!(day("/story-20240430.html"), Some("2024-04-30".into()));
        assert_eq!(day("/world/2024/apr/30/story"), Some("2024-04-30".into()));
        assert_eq!(day("/2024/story/12/30"), None);
        assert_eq!(day("/id/12345678/"), None);
    }
}
