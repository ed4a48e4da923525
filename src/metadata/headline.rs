//! The element that shows the headline.
//!
//! Most pages have one `h1` and it is that. The others have it around the logo, once
//! for phones and once for desktops, on every card, or not at all. What the metadata
//! call the page is the witness.

use super::Body;
use super::compare::Compared;
use super::lines::Lines;
use super::markup::Markup;
use super::names::Names;
use crate::dom::{Attr, Document, NodeId, Tag};
use crate::lexicon::headline::{AWAY, HEADLINE};

/// Longer texts are no headlines.
const LENGTH: usize = 320;
/// What a headline must reach; a lone `h1` before the text does without any witness.
const ENOUGH: f32 = 1.2;
/// Lines of the text that may stand above the headline: a label, a date.
const LABELS: usize = 2;
/// What stands further into the text heads a part of it, unless it agrees so far with what the page is called.
const SAME: f32 = 0.7;

/// Finds it. `titles` are what the metadata call the page.
pub(super) fn find(
    names: &Names,
    lines: &Lines,
    markup: &Markup,
    body: Option<&Body>,
    titles: &[String],
) -> Option<NodeId> {
    let doc = names.doc;
    let titles: Vec<Compared> = titles.iter().map(|title| Compared::of(title)).collect();
    let marked: Vec<NodeId> = markup.all("headline").collect();
    let mut best: Option<(f32, NodeId)> = None;
    for id in doc.ids() {
        let is_marked = marked.binary_search(&id).is_ok();
        let of_tag = match doc.tag(id) {
            Some(Tag::H1) => 1.0,
            Some(Tag::H2) => 0.4,
            Some(Tag::H3 | Tag::H4) => 0.1,
            Some(Tag::Div | Tag::P | Tag::Span | Tag::Td | Tag::Font | Tag::Strong | Tag::B) => 0.0,
            _ => continue,
        };
        // Most are other stories': whatever they say, what is known already is the better one.
        let place = if body.is_some_and(|body| id > body.last) { -1.2 } else { 0.5 };
        let most = of_tag + 2.5 + place;
        if best.is_some_and(|(known, _)| most <= known) {
            continue;
        }
        // Only ones that a name or a mark points at: there are too many of these.
        if of_tag == 0.0 && !is_marked && !names.has(id, HEADLINE) {
            continue;
        }
        let range = lines.inside(doc, id);
        let Some(text) = text_of(lines, &range) else { continue };
        let text = Compared::of(&text);
        let witness = titles.iter().map(|title| agreement(&text, title)).fold(0.0, f32::max);
        // What is marked as the headline is among the titles, which is witness enough.
        let mut score = of_tag + 2.5 * witness;
        if let Some(body) = body {
            let is_into = id > body.first && range.start > lines.at_or_after(body.first) + LABELS;
            if is_into && id < body.last && witness < SAME {
                continue;
            }
            // Above the text, and the nearer the better; below it, another story's.
            let before = lines.at_or_after(body.first).saturating_sub(range.end);
            score += match (id < body.first, id > body.last) {
                (_, true) => -1.2,
                (true, _) => 0.5 - (before.min(60) as f32) / 120.0,
                // A page that names itself nowhere is its first heading; the text may have been found to
                // begin with the label above that.
                _ if titles.is_empty() && range.start <= lines.at_or_after(body.first) + LABELS => 0.3,
                _ => 0.1,
            };
        }
        if is_away(names, id) {
            score -= 1.0;
        }
        if let Some(href) = link_of(doc, id) {
            score -= match is_home(href) {
                // A heading that leads to the site's first page is the site's name.
                true => 2.5,
                false if witness > 0.9 => 0.2,
                false => 1.0,
            };
        }
        // Of a headline printed twice the first counts, unless the second is clearly better.
        if score >= ENOUGH && best.is_none_or(|(known, _)| score > known + 0.01) {
            best = Some((score, id));
        }
    }
    best.map(|(_, id)| id)
}

fn text_of(lines: &Lines, range: &std::ops::Range<usize>) -> Option<String> {
    let mut text = String::new();
    for (_, line) in lines.range(range.clone()).take(8) {
        text.push_str(&line.text);
    }
    (!text.is_empty() && text.len() <= LENGTH && range.len() <= 6).then_some(text)
}

/// 0 to 1: how well a text fits a title that the metadata give.
fn agreement(text: &Compared, title: &Compared) -> f32 {
    let (a, b) = (&text.letters, &title.letters);
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    if a == b {
        return 1.0;
    }
    // "Headline - Site" holds the headline; a short word in a long title is no evidence.
    if b.contains(a) {
        return (0.35 + a.len() as f32 / b.len() as f32).min(0.98);
    }
    if a.contains(b) {
        return (0.3 + b.len() as f32 / a.len() as f32).min(0.95);
    }
    let likeness = text.likeness(title);
    if likeness < 0.3 { 0.0 } else { likeness * 0.9 }
}

/// In navigation, a side column or a box of other stories.
fn is_away(names: &Names, id: NodeId) -> bool {
    let doc = names.doc;
    std::iter::once(id).chain(doc.ancestors(id)).take(6).any(|up| {
        matches!(doc.tag(up), Some(Tag::Nav | Tag::Aside | Tag::Footer | Tag::Dialog | Tag::Form))
            || (!matches!(doc.tag(up), Some(Tag::Body | Tag::Html | Tag::Article | Tag::Main))
                && names.has(up, AWAY))
    })
}

/// Where a heading that is a link leads to: another page, of which it is a card, or the way home.
fn link_of(doc: &Document, id: NodeId) -> Option<&str> {
    let link = doc
        .ancestors(id)
        .take(3)
        .find(|&up| doc.is(up, Tag::A))
        .or_else(|| doc.inside(id).find(|&n| doc.is(n, Tag::A)));
    link.and_then(|link| doc.attr(link, Attr::Href)).filter(|href| !href.starts_with('#'))
}

/// An address without a path: "/", `https://site.example`.
fn is_home(href: &str) -> bool {
    path_of(href).trim() == "/"
}

/// What stands behind the host of an address as it is written, all of it where there is none.
pub(super) fn path_of(href: &str) -> &str {
    href.split_once("//").map_or(href, |(_, rest)| rest.find('/').map_or("/", |at| &rest[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    fn found(html: &str, titles: &[&str]) -> Option<String> {
        let doc = crate::dom::parse(html, &Limits::default()).unwrap();
        let lines = Lines::of(&doc, None);
        let names = Names::of(&doc);
        let titles: Vec<_> = titles.iter().map(|t| (*t).to_owned()).collect();
        let at = doc.ids().find(|&n| doc.text(n).is_some_and(|t| t.starts_with("Text")));
        let body = at.map(|first| Body { first, last: first });
        find(&names, &lines, &Markup::of(&doc), body.as_ref(), &titles).map(|id| doc.shown_text(id))
    }

    #[test]
    fn finds_the_headline() {
        for (html, titles) in [
            ("<h1>Storm hits coast</h1><p>Text", &[][..]),
            (
                "<h1><a href=/>The Daily</a></h1><h2>Storm hits coast</h2><p>Text",
                &["Storm hits coast | The Daily"],
            ),
            (
                "<h1><a href=https://daily.example/>The Daily</a></h1><h3 class=title>Storm hits coast</h3><p>Text",
                &["The Daily Storm hits coast"],
            ),
            ("<div class=title>Storm hits coast</div><p>Text", &["Storm hits coast"]),
            ("<h1>Storm hits coast</h1><p>Text</p><h1>Another story</h1>", &["Weather: what comes"]),
            ("<h1>News</h1><article><h1>Storm hits coast</h1><p>Text", &["Storm hits the coast"]),
        ] {
            assert_eq!(found(html, titles).as_deref(), Some("Storm hits coast"), "{html}");
        }
        assert_eq!(found("<h3>Menu</h3><p>Text", &["Storm"]), None);
        let agree = |a: &str, b: &str| agreement(&Compared::of(a), &Compared::of(b));
        assert!(agree("…", "Storm hits coast") <= 0.0, "nothing to compare");
        assert!(
            agree("Storm over the town", "Rain on the coast and the hills") <= 0.0,
            "an article in common"
        );
    }
}
