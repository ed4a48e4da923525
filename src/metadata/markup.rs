//! Microdata and `RDFa`: what `itemprop` and `property` mark in the page itself.

use super::plain::plain;
use crate::dom::{Attr, Document, NodeId, Tag};
use crate::lexicon::limits;
use crate::model::Source;

/// Microdata and `RDFa` mark the same things; which it was is not told apart.
pub(super) const SOURCE: Source = Source::Microdata;

/// Elements that are marked as a property of the page's story.
#[derive(Debug, Default)]
pub(super) struct Markup {
    marked: Vec<(String, NodeId)>,
}

impl Markup {
    pub(super) fn of(doc: &Document) -> Self {
        let mut marked = Vec::new();
        for id in doc.ids() {
            let names = match (doc.attr(id, Attr::Itemprop), doc.tag(id)) {
                (Some(names), _) => names,
                // In `meta` and `link`, `property` is Open Graph's.
                (None, Some(Tag::Meta | Tag::Link)) => continue,
                (None, _) => match doc.attr(id, Attr::Property) {
                    Some(names) => names,
                    None => continue,
                },
            };
            // Whoever is named in a figure made the picture.
            if is_of_story(doc, id) && !doc.ancestors(id).any(|up| doc.is(up, Tag::Figure)) {
                let bare = |name: &str| name.rsplit([':', '/', '.']).next().unwrap_or(name).to_owned();
                marked.extend(names.split_ascii_whitespace().map(|name| (bare(name), id)));
            }
        }
        Self { marked }
    }

    /// The elements marked with this name, in page order.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = NodeId> + 'a {
        self.marked.iter().filter(move |(known, _)| known == name).map(|(_, id)| *id)
    }

    /// The first one's value.
    pub(super) fn text(&self, doc: &Document, name: &str) -> Option<String> {
        self.all(name).map(|id| value(doc, id)).find(|text| !text.is_empty())
    }

    /// Every one's value.
    pub(super) fn texts(&self, doc: &Document, name: &str) -> Vec<String> {
        self.all(name).map(|id| value(doc, id)).take(limits::VALUES).collect()
    }
}

/// Machine readable where there is such a value, as shown otherwise.
pub(super) fn value(doc: &Document, id: NodeId) -> String {
    let machine = doc.attr(id, Attr::Content).or_else(|| doc.attr(id, Attr::Datetime));
    match machine.map(str::trim).filter(|text| !text.is_empty()) {
        Some(text) => plain(text),
        // The name inside a `Person`.
        None => match doc.inside(id).find(|&n| doc.attr_has(n, Attr::Itemprop, "name")) {
            Some(name) => doc.attr(name, Attr::Content).map_or_else(|| plain(&doc.shown_text(name)), plain),
            None => plain(&doc.shown_text(id)),
        },
    }
}

/// The nearest item around the element is a story, or nothing that says otherwise: the
/// properties of a comment, a picture or an organisation are not the story's.
fn is_of_story(doc: &Document, id: NodeId) -> bool {
    let scope = doc.ancestors(id).find(|&up| {
        [Attr::Itemscope, Attr::Itemtype, Attr::Typeof].iter().any(|&attr| doc.attr(up, attr).is_some())
    });
    let kind = scope.and_then(|up| doc.attr(up, Attr::Itemtype).or_else(|| doc.attr(up, Attr::Typeof)));
    kind.is_none_or(|kinds| {
        kinds.split_ascii_whitespace().any(|kind| {
            let name = kind.trim_end_matches('/').rsplit(['/', ':', '#']).next().unwrap_or(kind);
            super::json_ld::is_story(name) || matches!(name, "Blog" | "Document" | "BlogPost")
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    #[test]
    fn reads_the_story_and_not_what_stands_in_it() {
        let html = "<div itemscope itemtype='https://schema.org/NewsArticle'>
            <h1 itemprop='headline name'>Title</h1>
            <span itemprop=author itemscope itemtype='http://schema.org/Person'>By <b itemprop=name>Ann Ode</b></span>
            <time itemprop=datePublished datetime='2024-01-02'>today</time>
            <div itemscope itemtype='https://schema.org/Comment'><b itemprop=author>Troll</b></div></div>";
        let doc = crate::dom::parse(html, &Limits::default()).unwrap();
        let markup = Markup::of(&doc);
        assert_eq!(markup.texts(&doc, "author"), ["Ann Ode"]);
        assert_eq!(markup.text(&doc, "headline").as_deref(), Some("Title"));
        assert_eq!(markup.text(&doc, "datePublished").as_deref(), Some("2024-01-02"));
    }
}
