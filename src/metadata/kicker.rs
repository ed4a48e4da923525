//! The label at the headline: "NEWS", "Boxing", "And finally".
//!
//! It stands right above or beside the headline, is short, and is set apart from the
//! path of breadcrumbs, of which it may be the last step.

use super::compare::same;
use super::head::Head;
use super::headline::path_of;
use super::lines::Line;
use super::names::Names;
use super::plain::plain;
use super::{date, people};
use crate::dom::{Attr, NodeId, Tag};
use crate::lexicon::headline::{KICKER, PATH};
use crate::lexicon::{cues, offers};

/// Longer lines are sentences.
const LENGTH: usize = 60;
/// Levels of elements between the headline and a label that no name points at.
const NEAR: usize = 4;

pub(super) struct Found {
    pub(super) text: String,
    pub(super) element: Option<NodeId>,
}

/// Finds it. `others` (the site, the authors) are no kickers; `sections` are likely ones;
/// what `taken` covers is something else already.
pub(super) fn find(head: &Head, others: &[String], sections: &[String], taken: &[NodeId]) -> Option<Found> {
    if head.headline.is_empty() {
        return None;
    }
    let headline = head.lines.get(head.headline.start)?;
    let title =
        head.lines.range(head.headline.clone()).map(|(_, line)| line.text.as_str()).collect::<String>();
    for (at, line) in head.above() {
        // A row of topics above the headline.
        if taken.iter().any(|&id| head.doc.contains(id, line.first) && line_count(head, id) > 1) {
            return None;
        }
        let labels = labels(line);
        let is_section = |label: &&str| sections.iter().any(|section| same(section, label));
        let fits = |label: &&str| is_label(label, others);
        let mut of_sections = labels.iter().copied().filter(fits).filter(is_section);
        // The last step of a path; of a row of categories the first.
        let is_row = line.links > 1 && labels.len() == usize::from(line.links) && !in_path(head, line);
        let section = if is_row { of_sections.next() } else { of_sections.next_back() };
        let label = section.or_else(|| labels.iter().copied().rfind(fits));
        let Some(label) = label.filter(|_| !is_control(head, line)) else {
            // A date, a name or a caption may stand between; a sentence ends the search.
            if line.text.len() > LENGTH * 2 {
                return None;
            }
            continue;
        };
        // The path's last step may be the page itself.
        let is_path = in_path(head, line);
        if same(label, &title)
            || ((is_path || ends_path(head, line)) && line.links == 0)
            || leads_home(head, line)
        {
            continue;
        }
        if section.is_none() && !is_path && is_navigation(head, line) {
            return None;
        }
        let distance = head.distance(headline, line);
        let reach = if section.is_some() || is_path || head.is_named(line, KICKER) { NEAR + 3 } else { NEAR };
        let element = head.lines.element(head.doc, at);
        return (distance <= reach).then(|| Found { text: trimmed(label), element });
    }
    None
}

/// The label that stands in the headline's own element and is named one; and the headline without it.
pub(super) fn inside<'a>(names: &Names, headline: NodeId, shown: &'a str) -> Option<(&'a str, &'a str)> {
    let doc = names.doc;
    let label = doc.inside(headline).find(|&id| doc.tag(id).is_some() && names.has(id, KICKER))?;
    let text = plain(&doc.shown_text(label));
    let rest = shown.strip_prefix(text.as_str())?;
    let is_mark = |c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–' | '—' | '|' | '/' | '·');
    let rest = rest.trim_start_matches(is_mark);
    let is_label = text.chars().count() <= LENGTH && text.chars().any(char::is_alphabetic);
    (is_label && rest.contains(char::is_alphabetic)).then(|| (&shown[..text.len()], rest))
}

/// The steps of a path and the parts of a line, in order.
fn labels(line: &Line) -> Vec<&str> {
    let is_row = line.links > 1;
    let whole = (!is_row).then_some(line.text.as_str());
    let pieces = is_row.then(|| line.pieces()).into_iter().flatten();
    let parts =
        whole.into_iter().chain(pieces).flat_map(|text| text.split(['|', '›', '»', '>', '→', '•', '·', '/']));
    parts.map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn line_count(head: &Head, id: NodeId) -> usize {
    head.lines.inside(head.doc, id).len()
}

/// A short text that is no date, no byline and nobody's name.
fn is_label(text: &str, others: &[String]) -> bool {
    // "Advertisement" above a headline is a label of something else, a button asks for something, and the end of a
    // caption has a bracket too many.
    let is_torn = text.matches(['(', '[']).count() != text.matches([')', ']']).count();
    // An arrow leads away, a dash goes on, a bracket or a quotation mark belongs to a line of text.
    if is_torn
        || !text.starts_with(|c: char| c.is_alphanumeric())
        || text.ends_with(['…', '!'])
        || text.ends_with("...")
        || offers::asks(text)
        || cues::of(text) & (cues::AD | cues::SHARE | cues::SUBSCRIBE | cues::ACCOUNT) != 0
    {
        return false;
    }
    text.chars().count() <= LENGTH
        && text.chars().any(char::is_alphabetic)
        && !is_time(text)
        && date::read(text, date::Order::DayFirst).is_none()
        && !people::is_byline(text)
        && !others.iter().any(|other| same(other, text))
}

/// One word that is also short for a month is a label all the same: "Mar" is the sea.
fn is_time(text: &str) -> bool {
    let is_short = !text.contains(char::is_whitespace) && text.chars().count() <= 4;
    people::is_stamp(text) && (!is_short || text.contains(|c: char| c.is_ascii_digit()))
}

/// A button, a caption, a part of a form or of the page's frame; or the title of a card, which is a link with a picture.
fn is_control(head: &Head, line: &Line) -> bool {
    use Tag::{Button, Dialog, Figure, Footer, Form, Label, Time};
    head.around(line).any(|up| match head.doc.tag(up) {
        Some(Button | Time | Label | Figure | Form | Footer | Dialog) => true,
        Some(Tag::A) => head.doc.find(up, Tag::Img).is_some(),
        _ => head.doc.attr(up, Attr::Role) == Some("button"),
    })
}

/// In a path of breadcrumbs.
fn in_path(head: &Head, line: &Line) -> bool {
    head.around(line).any(|up| head.names.has(up, PATH))
}

/// The last of a list's entries, and the only one that is no link: the page itself.
fn ends_path(head: &Head, line: &Line) -> bool {
    let doc = head.doc;
    let list = doc.ancestors(line.first).take(4).find(|&up| matches!(doc.tag(up), Some(Tag::Ul | Tag::Ol)));
    list.is_some_and(|list| {
        let inside = head.lines.inside(doc, list);
        let end = inside.end.saturating_sub(1);
        let is_last = head.lines.get(end).is_some_and(|other| other.first == line.first);
        is_last && inside.len() > 1 && head.lines.range(inside.start..end).all(|(_, line)| line.is_linked())
    })
}

/// A line that is one link to the site's front page names the site.
fn leads_home(head: &Head, line: &Line) -> bool {
    let doc = head.doc;
    let around = doc.ancestors(line.first).take(3).find(|&up| doc.is(up, Tag::A));
    let href = around.filter(|_| line.links == 1).and_then(|id| doc.attr(id, Attr::Href));
    let path = href.and_then(|href| path_of(href).split(['?', '#']).next());
    path == Some("/")
}

/// One of several links in a row, and no path: a menu, or a list of topics.
fn is_navigation(head: &Head, line: &Line) -> bool {
    let doc = head.doc;
    if line.links > 2 {
        return true;
    }
    let mut lists = doc.ancestors(line.first).take(5);
    let list = lists.find(|&up| matches!(doc.tag(up), Some(Tag::Ul | Tag::Ol | Tag::Nav)));
    list.is_some_and(|list| doc.is(list, Tag::Nav) || line_count(head, list) > 2)
}

fn trimmed(text: &str) -> String {
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '|' | '/' | '›' | '»' | '>' | '·' | '•' | '—' | '–')
    })
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::tests::read_page;

    fn kicker(above: &str) -> Option<String> {
        let head = "<meta property=og:site_name content='The Daily'>";
        read_page(head, &format!("{above}<h1>Storm hits the coast</h1>"), "").kicker
    }

    #[test]
    fn finds_the_label_at_the_headline() {
        for above in [
            "<p>Weather</p>",
            "<a href=/weather>Weather</a><p>3 May 2024</p>",
            "<p><a href=/>The Daily</a> | <a href=/weather>Weather</a></p>",
            "<div class=breadcrumb><a href=/>Home</a> › <a href=/weather>Weather</a></div>",
        ] {
            assert_eq!(kicker(above).as_deref(), Some("Weather"), "{above}");
        }
    }

    #[test]
    fn leaves_out_what_is_none() {
        for above in [
            "",
            "<p>The Daily</p>",
            "<nav><a href=/a>News</a><a href=/b>Sport</a><a href=/c>Culture</a></nav>",
            "<ul><li><a href=/a>News</a><li><a href=/b>Sport</a><li><a href=/c>Culture</a></ul>",
            "<button>Menu</button>",
        ] {
            assert_eq!(kicker(above), None, "{above}");
        }
    }
}
