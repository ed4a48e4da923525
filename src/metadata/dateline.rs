//! Dates as the page shows them: when the story was published and when changed.

use super::date::{self, Date, Order};
use super::head::Head;
use super::lines::Line;
use crate::dom::{Attr, Document, NodeId, Tag};
use crate::lexicon::bylines::{PUBLISHED, UPDATED};
use crate::lexicon::headline::DATE;

/// Longer lines mention a date, they do not give one; in characters.
const LENGTH: usize = 120;

#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) published: Option<Date>,
    pub(super) modified: Option<Date>,
    pub(super) elements: Vec<NodeId>,
}

/// Finds them: below the headline, above it, behind the text.
pub(super) fn find(head: &Head, order: Order) -> Found {
    let mut found = Found::default();
    let near = head.below().chain(head.above());
    let mut after_label = false;
    for (at, line) in near.chain(head.behind().take(6)) {
        let lower = line.text.to_lowercase();
        if lower.chars().count() > LENGTH || head.is_away(line) {
            after_label = false;
            continue;
        }
        let is_update = says(&lower, UPDATED);
        let is_behind = at >= head.end;
        let machine = machine_date(head.doc, line);
        let shown = date::read(&line.text, order);
        let is_line = |date: &Date| {
            let letters = line.text.chars().filter(|c| c.is_alphabetic()).count();
            // A line that is mostly a date, is called one, or says what it is a date of.
            let _ = date;
            letters < 30 || is_update || says(&lower, PUBLISHED) || head.is_named(line, DATE)
        };
        let date = machine.or(shown.filter(is_line));
        let Some(date) = date else {
            // "Updated" on a line above its date.
            after_label = is_update && lower.len() < 24;
            continue;
        };
        let is_published_too = is_update && says(&lower, PUBLISHED) && shown.is_some();
        if (is_update && !is_published_too) || after_label {
            found.modified.get_or_insert(date);
        } else if found.published.is_none() && (!is_behind || machine.is_some() || says(&lower, PUBLISHED)) {
            found.published = Some(date);
        } else if !is_behind {
            // A third date is another story's.
            after_label = false;
            continue;
        } else {
            break;
        }
        after_label = false;
        if at < head.text || is_behind {
            found.elements.extend(head.lines.element(head.doc, at));
        }
    }
    found
}

fn says(lower: &str, words: &[&str]) -> bool {
    words
        .iter()
        .any(|word| lower.match_indices(word).any(|(at, _)| !lower[..at].ends_with(char::is_alphabetic)))
}

/// The `datetime` of the `time` element that the line stands in, or that stands in it.
fn machine_date(doc: &Document, line: &Line) -> Option<Date> {
    let up = doc.ancestors(line.first).take(3).find(|&up| doc.is(up, Tag::Time));
    let mut inside = crate::dom::id_range(line.first..line.last.next()).filter(|&id| doc.is(id, Tag::Time));
    let time = up.or_else(|| inside.next())?;
    date::read(doc.attr(time, Attr::Datetime)?, Order::DayFirst)
}

/// The date in an address: `/2024/04/30/`, `/2024-04-30-`, `-20240430`.
pub(super) fn of_address(path: &str) -> Option<Date> {
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
        assert_eq!(day("/2024/story/12/30"), None);
        assert_eq!(day("/id/12345678/"), None);
    }
}
