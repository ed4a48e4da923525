//! The date of a page that gives one only, far from the headline or in a box whose name speaks against it.

use super::date::{self, Date, Order};
use super::dateline::{LABEL, Label, is_quoted, machine_date};
use super::head::Head;
use super::lines::Line;
use super::people;
use crate::dom::Tag;

/// Characters of a line that holds a label and its date, at most.
const LABELLED: usize = 2 * LABEL;

/// The day of publication: between headline and text, where a label says so, or in the only `time` there is.
pub(super) fn of_publication(head: &Head, order: Order) -> Option<Date> {
    let is_change = |line: &Line| Label::of(&line.text) == Label::Updated;
    let own = |line: &Line| {
        !is_change(line) && !head.is_framed(line) && !is_quoted(head, line) && !line.is_linked()
    };
    let below = head.lines.range(head.headline.end..head.text).filter(|_| !head.headline.is_empty());
    let below = below.filter(|(_, line)| people::is_stamp(&line.text) && own(line));
    let below = below.filter_map(|(_, line)| date::read(&line.text, order));
    one(below)
        .or_else(|| one(labelled(head, Label::Published, order)))
        .or_else(|| one(marked(head, Label::Published)))
}

/// The day of the last change, in the only `time` that says so or where a label does.
pub(super) fn of_change(head: &Head, order: Order) -> Option<Date> {
    one(marked(head, Label::Updated)).or_else(|| one(labelled(head, Label::Updated, order)))
}

/// The first of these, if the others are of the same day: else it is not known whose they are.
fn one(mut dates: impl Iterator<Item = Date>) -> Option<Date> {
    let first = dates.next()?;
    dates.all(|date| date.day() == first.day()).then_some(first)
}

/// Dates with "published" or "updated" in front of them or on the line above.
fn labelled(head: &Head, what: Label, order: Order) -> impl Iterator<Item = Date> {
    let says = move |line: &Line, most: usize| line.text.len() < most && Label::of(&line.text) == what;
    // Few lines have a number.
    let lines = head.lines.range(0..head.lines.len()).filter(|(_, line)| date::has_number(&line.text));
    lines.filter_map(move |(at, line)| {
        let above = at.checked_sub(1).and_then(|above| head.lines.get(above));
        let is_below = || people::is_stamp(&line.text) && above.is_some_and(|above| says(above, LABEL));
        (says(line, LABELLED) || is_below()).then(|| date::read(&line.text, order)).flatten()
    })
}

/// The date on the line below "Written by Ann Ode", which some stories close with.
pub(super) fn below_signature(head: &Head, order: Order) -> Option<Date> {
    let is_byline = |line: &Line| people::without_by(&line.text).len() < line.text.len();
    let behind = head.behind().zip(head.behind().skip(1));
    let dates = behind.filter(|((_, above), (_, line))| {
        people::is_stamp(&line.text) && is_byline(above) && !head.is_away(line)
    });
    one(dates.filter_map(|(_, (_, line))| date::read(&line.text, order)))
}

/// What the `time` elements say of publication or of changes.
fn marked(head: &Head, what: Label) -> impl Iterator<Item = Date> {
    // Stories close with theirs in a footer, too.
    let closes = |line: &Line| head.around(line).any(|up| head.doc.is(up, Tag::Footer));
    let has_time = !head.doc.all(Tag::Time).is_empty();
    let lines = head.lines.range(0..head.lines.len()).map(|(_, line)| line).take_while(move |_| has_time);
    let dates = lines.filter_map(|line| Some((line, machine_date(head.doc, line)?)));
    let is_own = move |line: &Line| {
        (Label::of(&line.text) == Label::Updated) == (what == Label::Updated)
            && (!head.is_away(line) || closes(line))
            && !is_quoted(head, line)
            && !line.is_linked()
    };
    dates.filter(move |(line, _)| is_own(line)).map(|(_, date)| date)
}
