//! The byline as the page displays it.

use super::agency;
use super::compare::squeezed;
use super::head::Head;
use super::lines::Line;
use super::people;
use crate::dom::{Attr, Document, NodeId, Tag, id_range};
use crate::lexicon::bylines;
use crate::lexicon::headline::{AWAY, BYLINE, INDEX};

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
        let score = score(head, at, line, known);
        if score >= enough && best.is_none_or(|(known, ..)| score > known) {
            best = Some((score, at, line));
        }
    }
    best.map(|(_, at, line)| (at, line))
}

/// Signs that a line is the byline, counted.
fn score(head: &Head, at: usize, line: &Line, known: &[String]) -> i32 {
    if line.text.chars().count() > LENGTH || head.is_framed(line) || is_away(head, line) {
        return 0;
    }
    let text = &without_stamps(line);
    let letters = squeezed(text);
    let is_known = known.iter().any(|name| letters.contains(name.as_str()));
    let doc = head.doc;
    let is_marked = is_marked(doc, line);
    let is_named = head.is_named(line, BYLINE);
    let begins = people::is_byline(text);
    let is_personal = people::is_personal(text);
    // A name of the element alone holds buttons and questions too.
    // "Written by" on the line above.
    let follows = is_personal && at.checked_sub(1).is_some_and(|before| head.is_open(before));
    if text.starts_with('#') {
        return 0;
    }
    // Nothing but a wire service's name is the source.
    if !begins && agency::named_alone(text).is_some() {
        return 0;
    }
    let says_who = is_known
        || begins
        || follows
        || is_marked && !text.is_empty()
        || is_named && (is_personal || is_desk(text));
    let is_beside = !says_who && is_personal && is_beside_date(head, at);
    if !says_who && !is_beside {
        return 0;
    }
    // Far into a text a line that holds a name is about somebody.
    let is_short = letters.len() < 80;
    2 * i32::from(is_known && is_short)
        + 2 * i32::from(is_marked)
        + 2 * i32::from(begins || follows)
        + 2 * i32::from(is_named || is_beside)
        + i32::from(is_named && is_personal)
        - i32::from(!is_short)
}

/// In something that is not about this story, unless a nearer name says that it is the byline.
fn is_away(head: &Head, line: &Line) -> bool {
    let mut near = head.around(line).take(3);
    near.find_map(|up| {
        let is_byline = head.names.has(up, BYLINE);
        (is_byline || head.names.has(up, AWAY)).then_some(!is_byline)
    })
    .unwrap_or(false)
}

/// Right above or below the date. The text may have been found to begin with them.
fn is_beside_date(head: &Head, at: usize) -> bool {
    let says = |text: &str| text.chars().any(char::is_alphanumeric) && people::is_stamp(text);
    let is_date = |at: usize| head.lines.get(at).is_some_and(|line| says(&line.text));
    at < head.text + 2 && (is_date(at + 1) || at.checked_sub(1).is_some_and(is_date))
}

fn is_desk(text: &str) -> bool {
    people::is_nobody(text) || people::of(text, None).iter().any(|author| people::is_personal(&author.name))
}

fn is_marked(doc: &Document, line: &Line) -> bool {
    doc.ancestors(line.first).take(4).any(|up| {
        doc.attr_has(up, Attr::Itemprop, "author")
            || doc.attr_has(up, Attr::Rel, "author")
            || doc.attr_has(up, Attr::Property, "author")
            || doc.attr_has(up, Attr::Property, "schema:author")
    })
}

/// Of the same make: as the entries of a list are.
fn is_like(doc: &Document, line: &Line, other: &Line) -> bool {
    let (a, b) = (doc.parent(line.first), doc.parent(other.first));
    doc.tag(a) == doc.tag(b) && doc.attr(a, Attr::Class) == doc.attr(b, Attr::Class)
}

/// Likewise, and a name in a list.
fn is_entry(doc: &Document, line: &Line, other: &Line) -> bool {
    let in_list = |line: &Line| doc.ancestors(line.first).take(3).find(|&up| doc.is(up, Tag::Li));
    is_like(doc, line, other)
        && people::is_personal(&without_stamps(line))
        && in_list(line).zip(in_list(other)).is_some_and(|(a, b)| doc.parent(a) == doc.parent(b))
}

/// The line with those that belong to it: "By" above the name, each person on a line of their own.
fn whole(head: &Head, at: usize, best: &Line) -> Found {
    let doc = head.doc;
    let mut range = at..at + 1;
    let mut elements: Vec<NodeId> = head.lines.element(doc, at).into_iter().collect();
    let container = head
        .around(best)
        .filter(|&up| head.names.has(up, BYLINE) || doc.attr_has(up, Attr::Itemprop, "author"))
        .filter(|&up| {
            let inside = head.lines.inside(doc, up);
            inside.len() <= PEOPLE
                && head.lines.range(inside).map(|(_, line)| line.text.len()).sum::<usize>() <= LENGTH * 2
        })
        .last();
    if let Some(container) = container {
        range = head.lines.inside(doc, container);
        elements = vec![container];
    }
    // Entries of the same list that stand before it.
    while let Some(before) = range.start.checked_sub(1).filter(|_| at - range.start < PEOPLE) {
        let is_kin =
            container.is_none() && head.lines.get(before).is_some_and(|line| is_entry(doc, line, best));
        if !is_kin {
            break;
        }
        range.start = before;
        elements.extend(head.lines.element(doc, before));
    }
    if let Some(before) = range.start.checked_sub(1).filter(|&before| head.is_open(before)) {
        range.start = before;
        elements.extend(head.lines.element(doc, before));
    }
    let mut text = String::new();
    for (_, line) in head.lines.range(range.clone()) {
        let part = without_stamps(line);
        // Biographies and buttons stand there too: the line itself and those of its kind.
        let is_kin = line.first == best.first
            || is_like(doc, line, best)
            || is_marked(doc, line)
            || people::is_byline(&part);
        let is_kin = is_kin || (!text.is_empty() && ends_open(&text));
        let is_people = is_kin && !people::of(&part, None).is_empty() || ends_open(&part);
        // "…" stands where a script shows the rest.
        if !is_people || !part.contains(char::is_alphanumeric) || text.contains(&part) {
            continue;
        }
        if !text.is_empty() {
            text.push_str(if ends_open(&text) { " " } else { ", " });
        }
        text.push_str(&part);
    }
    if text.is_empty() {
        text = without_stamps(best);
    }
    // Who follows a sign may be shown by a script.
    text.truncate(text.trim_end_matches([' ', '&', '|']).len());
    Found { text, elements, links: links(head, range) }
}

/// "By", "Text:", "Ann Ode and": something has to follow.
fn ends_open(text: &str) -> bool {
    text.ends_with([',', ':', '&'])
        || people::without_by(&format!("{text} x")) == "x"
        || text.ends_with(" and")
}

fn links(head: &Head, range: std::ops::Range<usize>) -> Vec<(String, String)> {
    let doc = head.doc;
    let (Some(first), Some(last)) =
        (head.lines.get(range.start), head.lines.get(range.end.saturating_sub(1)))
    else {
        return Vec::new();
    };
    let start = doc.ancestors(first.first).find(|&up| doc.is(up, Tag::A)).unwrap_or(first.first);
    let link = |id| doc.attr(id, Attr::Href).map(|href| (doc.shown_text(id), href.to_owned()));
    id_range(start..last.last.next()).filter_map(link).take(PEOPLE).collect()
}

/// A line without the dates and reading times that share it.
fn without_stamps(line: &Line) -> String {
    let mut text = String::new();
    for piece in line.pieces() {
        let is_mark = !piece.chars().any(char::is_alphanumeric);
        if !is_mark && people::is_stamp(piece) {
            // What follows a date is a count of comments or a section, unless a name was announced.
            if text.is_empty() || ends_open(&text) {
                continue;
            }
            break;
        }
        if !text.is_empty() {
            // A number beside a name counts comments or leads to a note; one word of what else there is to do is a button.
            if is_note(piece) || INDEX.contains(&piece.to_lowercase()) {
                if piece.ends_with(',') {
                    text.push(',');
                }
                continue;
            }
            if text.ends_with(',') && piece == "," {
                continue;
            }
            // Two names, or a name and a job, without a mark between them.
            let is_next = people::is_personal(people::without_by(&text))
                && piece.starts_with(char::is_uppercase)
                // A family name may be set in an element of its own.
                && (piece.contains(' ') || people::is_work(piece))
                && !ends_open(&text);
            let is_joined = piece.starts_with([',', ';', '.', ':', ')', '\'', '’']) || text.ends_with('(');
            text.push_str(if is_next {
                ", "
            } else if is_joined {
                ""
            } else {
                " "
            });
        }
        text.push_str(piece);
    }
    without_date(&text).to_owned()
}

/// A number, or a mark that leads to a note.
fn is_note(piece: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_digit() || matches!(c, '*' | '†' | '‡' | '§' | '✉');
    piece.chars().count() <= 8 && piece.contains(is_sign) && piece.chars().all(|c| is_sign(c) || c == ',')
}

/// The part before a date: "Ann Ode | 3 May 2024", "Ann Ode on May 3, 2024".
fn without_date(text: &str) -> &str {
    let starts = text
        .char_indices()
        .filter(|&(at, c)| at > 0 && !c.is_alphanumeric())
        .map(|(at, c)| at + c.len_utf8());
    // "May" alone is a name.
    let is_date =
        |rest: &str| people::is_stamp(rest) && rest.contains(|c: char| c.is_ascii_digit() || c == ' ');
    let cut = starts.into_iter().find(|&at| is_date(&text[at..]));
    let mut text = cut.map_or(text, |at| &text[..at]).trim_matches(is_mark);
    for word in bylines::BEFORE_DATE {
        if let Some(rest) = text.strip_suffix(word).filter(|rest| rest.ends_with(is_mark)) {
            text = rest.trim_end_matches(is_mark);
        }
    }
    text
}

fn is_mark(c: char) -> bool {
    c.is_whitespace() || matches!(c, '|' | '•' | '·' | '–' | '—' | '-' | ',' | '/' | '●' | '⋅' | '▪')
}

#[cfg(test)]
mod tests {
    use super::super::headline;
    use super::super::lines::Lines;
    use super::super::markup::Markup;
    use super::super::names::Names;
    use super::*;
    use crate::Limits;

    fn byline(html: &str, known: &[&str]) -> Option<String> {
        let doc = crate::dom::parse(html, &Limits::default()).unwrap();
        let lines = Lines::of(&doc, None);
        let names = Names::of(&doc);
        let h1 = headline::find(&names, &lines, &Markup::default(), None, &[]);
        let known: Vec<_> = known.iter().map(|name| (*name).to_owned()).collect();
        find(&Head::new(&names, &lines, None, h1), &known).map(|found| found.text)
    }

    const TEXT: &str = "<p>The storm reached the coast in the night and took the roofs off two barns, the fire \
        service said on Monday, while the road along the river stayed closed until noon for all.</p>";

    #[test]
    fn finds_the_byline() {
        for (above, expected) in [
            ("<p>By Ann Ode</p>", "By Ann Ode"),
            ("<div class=author><span>Ann Ode</span><span>2 hours ago</span></div>", "Ann Ode"),
            ("<p>By</p><p class=author-name>Ann Ode</p>", "By Ann Ode"),
            ("<ul class=bylines><li>Ann Ode<li>Bo Ek</ul>", "Ann Ode, Bo Ek"),
            ("<p>By Ann Ode on May 3, 2024</p>", "By Ann Ode"),
            ("<p>3 May 2024</p><p>Di Fox</p>", "Di Fox"),
        ] {
            let html = format!("<h1>Storm hits the coast</h1>{above}{TEXT}");
            assert_eq!(byline(&html, &["Di Fox"]).as_deref(), Some(expected), "{above}");
        }
        assert_eq!(byline(&format!("<h1>Storm</h1><p>A calm day</p>{TEXT}"), &[]), None);
    }
}
