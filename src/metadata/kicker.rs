//! The label at the headline: "NEWS", "Boxing", "And finally".
//!
//! It stands right above or beside the headline, is short, and is set apart from the
//! path of breadcrumbs, of which it may be the last step.

use super::compare::same;
use super::head::Head;
use super::lines::Line;
use super::names::named;
use super::{date, people};
use crate::dom::{Attr, NodeId, Tag};
use crate::lexicon::headline::KICKER;

/// Longer lines are sentences.
const LENGTH: usize = 60;
/// Levels of elements between the headline and a label that no name points at.
const NEAR: usize = 4;

pub(super) struct Found {
    pub(super) text: String,
    pub(super) element: Option<NodeId>,
}

/// Finds it. `site` and `home` are no kickers.
pub(super) fn find(head: &Head, site: Option<&str>, sections: &[String]) -> Option<Found> {
    if head.headline.is_empty() {
        return None;
    }
    let headline = head.lines.get(head.headline.start)?;
    let mut skipped = 0;
    for (at, line) in head.above() {
        if !is_label(head, line) || site.is_some_and(|site| same(site, &line.text)) {
            // A date or a picture's caption may stand between; a sentence ends the search.
            skipped += 1;
            if skipped > 2 || line.text.len() > LENGTH * 2 {
                return None;
            }
            continue;
        }
        if in_path(head, at, line) {
            return None;
        }
        let is_section = sections.iter().any(|section| same(section, &line.text));
        let distance = head.distance(headline, line);
        let is_named = head.is_named(line, KICKER);
        if distance <= NEAR || ((is_named || is_section) && distance <= NEAR + 3) {
            let element = head.lines.element(head.doc, at);
            return Some(Found { text: trimmed(&line.text), element });
        }
        return None;
    }
    None
}

fn is_label(head: &Head, line: &Line) -> bool {
    let text = &line.text;
    text.chars().count() <= LENGTH
        && text.chars().any(char::is_alphabetic)
        && date::read(text, date::Order::DayFirst).is_none()
        && !people::is_byline(text)
        && !head.is_away(line)
        && !head.around(line).any(|up| {
            matches!(head.doc.tag(up), Some(Tag::Button | Tag::Time | Tag::Label))
                || head.doc.attr(up, Attr::Role) == Some("button")
        })
}

/// One of several steps or of several links in a row: navigation.
fn in_path(head: &Head, at: usize, line: &Line) -> bool {
    if line.links > 1 || line.text.contains([' ', '/']) && line.text.contains(['›', '»', '>', '→']) {
        return true;
    }
    let doc = head.doc;
    // A list that has another line of its own beside this one.
    let list = doc
        .ancestors(line.first)
        .take(5)
        .find(|&up| matches!(doc.tag(up), Some(Tag::Ul | Tag::Ol | Tag::Nav)));
    list.is_some_and(|list| {
        doc.is(list, Tag::Nav) || named(doc, list, &["breadcrumb", "crumb"]) || {
            let range = head.lines.inside(doc, list);
            range.len() > 1 && range.contains(&at)
        }
    })
}

fn trimmed(text: &str) -> String {
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '|' | '/' | '›' | '»' | '>' | '·' | '•' | '—' | '–')
    })
    .to_owned()
}
