//! The links of a page that look as if they led to stories, one target for all links to it.

use super::Own;
use super::address::{self, Shape};
use super::shapes;
use crate::dom::{Attr, Document, NodeId, Tag};
use crate::lexicon::offers::{self, weights};
use crate::lexicon::parts;
use crate::prune::marks::{Mark, Marks};
use crate::score::Page;
use crate::score::{page::Called, runs::Run, text::count_words};
use crate::url::{Base, Url};
use std::collections::HashMap;

/// A page that is linked to, however often.
pub(super) struct Target {
    /// Cleaned of tracking.
    pub(super) url: Url,
    /// On another publisher's site.
    pub(super) external: bool,
    pub(super) paid: bool,
    likeness: f32,
    /// Words of the longest text that links to it.
    words: f32,
    /// A menu leads there under a short name.
    in_menu: bool,
}

/// One link to a story.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    pub(super) node: NodeId,
    pub(super) target: u32,
    /// The publisher says so.
    pub(super) marked: bool,
}

pub(super) struct Links {
    pub(super) targets: Vec<Target>,
    /// In document order; none of them in running text.
    pub(super) list: Vec<Link>,
    pub(super) own: Option<Url>,
}

/// Finds them.
pub(super) fn gather(page: &Page, kept: &[bool], base: &Base, own: &Own) -> Links {
    let pages: Vec<(Url, String)> = [own.canonical, own.url]
        .iter()
        .flatten()
        .filter_map(|text| Url::parse(text))
        .map(|url| (url.clone(), address::key(&url)))
        .collect();
    let own = pages.first().map(|(url, _)| url).or(base.url()).cloned();
    let shape = own.clone().map(|url| (url.clone(), Shape::of(&url)));
    let found = Links { targets: Vec::new(), list: Vec::new(), own };
    let mut gatherer = Gatherer {
        page,
        base,
        pages,
        shape,
        hrefs: HashMap::new(),
        known: HashMap::new(),
        in_menu: false,
        called: Called::new(parts::of),
        found,
    };
    let marks = Marks::of(page.doc);
    let mut at = NodeId::ROOT.next();
    let end = page.doc.end(NodeId::ROOT);
    let mut menu = NodeId::ROOT;
    while at < end {
        match page.doc.tag(at) {
            // What is never shown offers nothing.
            Some(tag) if tag.is_never_shown() && tag != Tag::Head => at = page.doc.end(at),
            Some(Tag::A) => {
                gatherer.in_menu = at < menu;
                match marks.at(at) {
                    Mark::Related => gatherer.add(at, true),
                    Mark::None if !in_prose(page, kept, at) => gatherer.add(at, false),
                    _ => {}
                }
                at = at.next();
            }
            tag => {
                if tag == Some(Tag::Nav) || page.doc.attr_has(at, Attr::Role, "navigation") {
                    menu = menu.max(page.doc.end(at));
                }
                at = at.next();
            }
        }
    }
    let mut found = gatherer.found;
    let is_story = shapes::stories(page, kept, &found);
    found.list.retain(|link| link.marked || is_story.get(link.target as usize) == Some(&true));
    found
}

struct Gatherer<'a> {
    page: &'a Page<'a>,
    base: &'a Base,
    /// The article's own addresses, with their keys.
    pages: Vec<(Url, String)>,
    shape: Option<(Url, Shape)>,
    /// By address as it is written, and by key; `None` for what can be no story. Most are linked to more than once.
    hrefs: HashMap<&'a str, Option<u32>>,
    known: HashMap<String, Option<u32>>,
    /// Whether the link at hand stands in a menu.
    in_menu: bool,
    called: Called<'a>,
    found: Links,
}

impl<'a> Gatherer<'a> {
    fn add(&mut self, node: NodeId, marked: bool) {
        let Some(href) = self.page.doc.attr(node, Attr::Href) else { return };
        let target = match self.hrefs.get(href) {
            Some(known) => *known,
            None => {
                let target = self.target_of(href);
                self.hrefs.insert(href, target);
                target
            }
        };
        let Some(target) = target else { return };
        if !marked && self.is_authors(node) {
            return;
        }
        self.found.list.push(Link { node, target, marked });
        if let Some(target) = self.found.targets.get_mut(target as usize) {
            let words = count_words(&link_text(self.page, node));
            target.words = target.words.max(words);
            target.in_menu |= self.in_menu && (1.0..=weights::MENU_WORDS).contains(&words);
            // A link that is marked as bought is.
            target.paid |= self.page.doc.attr_has(node, Attr::Rel, "sponsored");
        }
    }

    /// Whether a link names who wrote: a name, in what is called the author's. A longer text there is a title.
    fn is_authors(&mut self, node: NodeId) -> bool {
        let doc: &'a Document = self.page.doc;
        let around = std::iter::once(node).chain(doc.ancestors(node)).take(3);
        let mut names = around.filter_map(|id| doc.attr(id, Attr::Class));
        names.any(|names| self.called.of(names) & parts::AUTHOR != 0)
            && count_words(&doc.shown_text(node)) <= parts::NAME_WORDS
    }

    /// The target of an address that was not met before, unless it can be no story.
    fn target_of(&mut self, href: &str) -> Option<u32> {
        let url = self.base.join(href)?;
        let key = address::key(&url);
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let target = self.target(url, &key);
        self.known.insert(key, target);
        target
    }

    /// A new target, unless it can be no story.
    fn target(&mut self, url: Url, key: &str) -> Option<u32> {
        let own = self.shape.as_ref();
        let likeness = address::story_likeness(&url, own).filter(|_| !self.is_own(&url, key))?;
        let external = own.is_some_and(|(own, _)| !address::is_one_house(own, &url));
        let paid = address::is_paid(&url);
        self.found.targets.push(Target {
            url: address::clean(url),
            external,
            paid,
            likeness,
            words: 0.0,
            in_menu: false,
        });
        Some(self.found.targets.len() as u32 - 1)
    }

    /// The article itself, or another view of it: its own path with a query that it does not have.
    fn is_own(&self, url: &Url, key: &str) -> bool {
        self.pages.iter().any(|(own, own_key)| {
            let same =
                own.site() == url.site() && own.path.trim_end_matches('/') == url.path.trim_end_matches('/');
            own_key == key || (same && own.query.is_none()) || address::is_below(url, own)
        })
    }
}

impl Links {
    /// Words of the longest text that links to a target.
    pub(super) fn words(&self, target: u32) -> f32 {
        self.target(target).map_or(0.0, |target| target.words)
    }

    pub(super) fn target(&self, link: u32) -> Option<&Target> {
        self.targets.get(link as usize)
    }
}

impl Target {
    /// How much it looks like a story, by its address and by what links to it: from `weights::STORY` on it is one.
    pub(super) fn likeness(&self) -> f32 {
        let words = match self.words {
            w if w < 1.0 => -0.5,
            w if w < 2.0 => -1.4,
            w if w < 3.0 => -0.7,
            w if w < 4.0 => 0.0,
            w if w < 5.0 => 0.5,
            w if w < 8.0 => 0.9,
            _ => 1.3,
        };
        // What the menu leads to under the same short name is a section.
        let section = self.in_menu && self.words <= weights::MENU_WORDS;
        self.likeness + words - if section { weights::IN_MENU } else { 0.0 }
    }
}

/// What a link says: its text, or what is read out in its place.
fn link_text(page: &Page, node: NodeId) -> String {
    let text = page.doc.shown_text(node);
    if !text.is_empty() {
        return text;
    }
    let label = page.doc.attr(node, Attr::AriaLabel).or_else(|| page.doc.attr(node, Attr::Title));
    label.map_or_else(String::new, str::to_owned)
}

/// Whether a link stands in running text: what is offered stands by itself.
fn in_prose(page: &Page, kept: &[bool], node: NodeId) -> bool {
    let starting = page.runs_in(node);
    let starts = !starting.is_empty();
    let index = if starts { Some(starting.start) } else { starting.start.checked_sub(1) };
    let Some((index, run)) = index.and_then(|index| Some((index, page.runs.get(index)?))) else {
        return false;
    };
    // A picture's link is in no run.
    if run.last < node || (starts && run.first >= page.doc.end(node)) {
        return false;
    }
    let loose = run.text.words - run.linked;
    let is_kept = kept.get(index).copied().unwrap_or_default();
    // A heading of a card may have a label beside its link.
    if !is_kept && page.doc.heading_level(run.container).is_some() {
        return false;
    }
    // A sentence of the text may be linked almost whole, or in several places.
    let is_sentence = is_kept && run.text.ends_sentence && loose >= 2.0;
    if !is_sentence && (loose < 3.0 || run.link_density() >= 0.6) {
        return false;
    }
    if lead_in(page, run).is_some() {
        return false;
    }
    // A title may be followed by its excerpt in the same line; in kept text it is a link like others.
    is_kept || !starts
}

/// "Read also:" before the first link of a run.
pub(super) fn lead_in(page: &Page, run: &Run) -> Option<String> {
    let mut text = String::new();
    for node in crate::dom::id_range(run.first..run.last.next()) {
        if let Some(piece) = page.doc.text(node) {
            if page.doc.ancestors(node).take(4).any(|up| page.doc.is(up, Tag::A)) {
                break;
            }
            crate::dom::push_folded(&mut text, piece);
        }
        if text.len() > 120 {
            return None;
        }
    }
    let text = text.trim().trim_start_matches(['[', '(', '→', '>', '»', '•', '■', '▶']).trim();
    let text = text.trim_end_matches([':', '：', '-', '–', '—', '>', '»', '|', '→']).trim();
    let kinds = offers::at_start(&text.to_lowercase());
    (kinds & (offers::RELATED | offers::NEXT | offers::RECOMMENDED) != 0 && count_words(text) <= 6.0)
        .then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_more_a_link_says_the_more_it_is_a_story() {
        let likeness = |words: f32| {
            let url = Url::parse("https://news.example/a").unwrap();
            Target { url, external: false, paid: false, likeness: 0.0, words, in_menu: false }.likeness()
        };
        // No text at all may be a picture's link, a word or two are a topic's.
        let rising = [1.0, 2.0, 0.0, 3.0, 4.0, 5.0, 8.0].map(likeness);
        assert!(rising.is_sorted_by(|a, b| a < b), "{rising:?}");
    }
}
