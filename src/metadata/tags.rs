//! Topics as displayed at the article: a row of short links to pages that list stories.

use super::compare::same;
use super::head::Head;
use super::names::Names;
use super::plain::plain;
use crate::dom::{Attr, Document, NodeId, Tag as Element, id_range};
use crate::lexicon::headline::{INDEX, TAG_HEADINGS, TAGS, TOPIC_PATHS};
use crate::model::Tag;
use crate::url::Base;

/// Longer links are headlines; in characters.
const LENGTH: usize = 60;
/// Words of a link that make it a headline, where nothing says otherwise.
const HEADLINE: usize = 4;
/// Longer lists are a site's index.
const COUNT: usize = 40;
/// Nodes of a list that are looked at, so that no page can make this costly.
const NODES: usize = 600;

#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) tags: Vec<Tag>,
    pub(super) elements: Vec<NodeId>,
}

/// Finds them: the list nearest to the article that is marked, named or linked as tags are.
/// `known` are the metadata's keywords, a witness of which list it is.
pub(super) fn find(head: &Head, base: &Base, known: &[String]) -> Found {
    let doc = head.doc;
    let start = head.lines.get(head.headline.start.saturating_sub(6)).map_or(NodeId::ROOT, |line| line.first);
    let mut best: Option<(i32, Vec<NodeId>, NodeId)> = None;
    let mut at = start;
    let mut seen_end = NodeId::ROOT;
    while at.index() < doc.len() {
        if doc.is(at, Element::A)
            && at >= seen_end
            && let Some(list) = list_of(doc, at)
        {
            seen_end = doc.end(list);
            let links: Vec<NodeId> = doc.inside(list).filter(|&n| doc.is(n, Element::A)).collect();
            let score = score(head, list, &links, known);
            if score > 0 && best.as_ref().is_none_or(|(known, ..)| score > *known) {
                best = Some((score, links, list));
            }
        }
        at = at.next();
    }
    let Some((_, links, list)) = best else { return Found::default() };
    let mut found = Found { elements: vec![list], ..Found::default() };
    for link in links {
        let name = plain(&doc.shown_text(link));
        let name = name.trim_start_matches('#').trim_end_matches([',', ';', '•', '|']).trim().to_owned();
        let is_new = !is_index(&name)
            && !leads_within(doc, link)
            && !is_story(head.names, link, &name)
            && !found.tags.iter().any(|tag| same(&tag.name, &name));
        if !name.is_empty() && is_new && name.chars().count() <= LENGTH {
            let url = doc.attr(link, Attr::Href).and_then(|href| base.link(href));
            found.tags.push(Tag { name, url });
        }
    }
    found
}

/// The largest element around a link whose text is all links, short ones.
fn list_of(doc: &Document, link: NodeId) -> Option<NodeId> {
    let mut best = None;
    // What has been counted lies between these; each element above adds what stands around.
    let (mut start, mut end) = (link, link);
    let (mut linked, mut all, mut count) = (0, 0, 0);
    for up in doc.ancestors(link).take(6) {
        if matches!(
            doc.tag(up),
            None | Some(Element::Body | Element::Main | Element::Article | Element::Html)
        ) || doc.end(up).index() - up.index() > NODES + 2
        {
            break;
        }
        for node in id_range(up.next()..start).chain(id_range(end..doc.end(up))) {
            if let Some(text) = doc.text(node) {
                let length = text.trim().chars().count();
                all += length;
                if length > 0 && doc.ancestors(node).take(6).any(|a| doc.is(a, Element::A)) {
                    linked += length;
                }
                // A long text among them makes it a list of something else.
                count += if length > LENGTH { COUNT } else { 0 };
            } else if doc.is(node, Element::A) {
                count += 1;
            }
            if count > COUNT {
                return best;
            }
        }
        (start, end) = (up.next(), doc.end(up));
        // A word such as "Tags:" may stand in front.
        if all > linked + 30 {
            break;
        }
        best = Some(up);
    }
    best
}

/// As many words as headlines have, and nothing about the link itself that says topic: a story under "More on this".
fn is_story(names: &Names, link: NodeId, name: &str) -> bool {
    let doc = names.doc;
    name.split_whitespace().count() >= HEADLINE
        && !doc.attr_has(link, Attr::Rel, "tag")
        && !is_topic_path(doc, link)
        && !names.has(link, TAGS)
}

fn is_topic_path(doc: &Document, link: NodeId) -> bool {
    doc.attr(link, Attr::Href).is_some_and(|href| {
        let href = href.to_ascii_lowercase();
        // All of them begin with a slash.
        href.match_indices('/').any(|(at, _)| TOPIC_PATHS.at(&href, at).next().is_some())
    })
}

/// To another place of the same page: a link to skip the list by.
fn leads_within(doc: &Document, link: NodeId) -> bool {
    doc.attr(link, Attr::Href).is_some_and(|href| href.starts_with('#'))
}

/// "All topics", "View comments": a way to a list, not a topic.
fn is_index(name: &str) -> bool {
    let lower = name.to_lowercase();
    let first = lower.split_whitespace().next().unwrap_or_default();
    INDEX.contains(first) || TAG_HEADINGS.contains(lower.trim_end_matches([':', ' ']))
}

fn score(head: &Head, list: NodeId, links: &[NodeId], known: &[String]) -> i32 {
    let (doc, names) = (head.doc, head.names);
    let shown = links.iter().map(|&link| (link, doc.shown_text(link)));
    let shown: Vec<(NodeId, String)> = shown.filter(|(_, text)| !text.is_empty()).collect();
    if shown.is_empty() || shown.iter().any(|(_, text)| text.chars().count() > LENGTH) {
        return 0;
    }
    let share =
        |is: &dyn Fn(NodeId) -> bool| shown.iter().filter(|(link, _)| is(*link)).count() * 10 / shown.len();
    let is_rel = share(&|link| doc.attr_has(link, Attr::Rel, "tag")) >= 6;
    let is_path = share(&|link| is_topic_path(doc, link)) >= 6;
    let is_named_link = |link| names.has(link, TAGS) || doc.inside(link).any(|id| names.has(id, TAGS));
    let is_named = share(&is_named_link) >= 6
        || std::iter::once(list).chain(doc.ancestors(list)).take(3).any(|up| {
            !matches!(doc.tag(up), Some(Element::Body | Element::Html | Element::Main | Element::Article))
                && names.has(up, TAGS)
        });
    let evidence = 3 * i32::from(is_rel) + 2 * i32::from(is_path) + 2 * i32::from(is_named);
    if evidence == 0
        || shown.iter().all(|(_, text)| is_index(text))
        || shown.iter().all(|(link, text)| is_story(names, *link, text))
    {
        return 0;
    }
    let is_away = doc.ancestors(list).any(|up| {
        matches!(doc.tag(up), Some(Element::Nav | Element::Footer | Element::Header | Element::Aside))
    }) || doc.is(list, Element::Nav);
    let line = head.lines.at_or_after(list);
    // Near the head or the end of the text, or within its last part.
    let from_end = line.abs_diff(head.end);
    let from_head = line.abs_diff(head.headline.end);
    let near = match from_end.min(from_head) {
        0..=8 => 3,
        9..=20 => 2,
        21..=40 => 1,
        _ => -2,
    };
    let is_known = |text: &str| known.iter().any(|name| same(name, text));
    let known = match (known.is_empty(), shown.iter().any(|(_, text)| is_known(text))) {
        (true, _) => 0,
        (false, true) => 2,
        (false, false) => -2,
    };
    evidence + near + known + i32::from(shown.len() > 1)
        - 3 * i32::from(is_away)
        - 2 * i32::from(line < head.text && evidence < 4)
        - 2
}

#[cfg(test)]
mod tests {
    use super::super::tests::read_page;

    fn tags(head: &str, below: &str) -> Vec<String> {
        read_page(head, "<h1>Storm hits the coast</h1>", below).tags.into_iter().map(|tag| tag.name).collect()
    }

    #[test]
    fn takes_the_topics_that_are_shown() {
        let below = "<div class=tags>Tags: <a rel=tag href=/tag/coast>#Coast</a> <a rel=tag href=/tag/rain>Rain</a> \
                     <a href=/tags>All topics</a></div><ul><li><a href=/a>Another story that is a long way off</a></ul>";
        assert_eq!(tags("<meta name=keywords content='storm, barn'>", below), ["Coast", "Rain"]);
    }

    #[test]
    fn falls_back_on_the_metadata() {
        let head = "<meta name=keywords content='storm, Storm, barn, Category: News'>";
        assert_eq!(tags(head, ""), ["storm", "barn"]);
        // Two of a longer list.
        let below = "<p class=tags><a href=/tag/storm>Storm</a></p>";
        assert_eq!(tags(head, below), ["storm", "barn"]);
    }
}
