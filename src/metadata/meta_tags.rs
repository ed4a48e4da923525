//! `meta` and `link` elements: Open Graph, Twitter, Dublin Core and plain names.

use super::plain::plain;
use crate::dom::{Attr, Document, NodeId, Tag};
use crate::lexicon::bylines;
use crate::model::Source;
use std::cell::OnceCell;

/// Every `meta` of the page that has a name and a content, and every `link` with a `rel`.
#[derive(Debug, Default)]
pub(super) struct MetaTags {
    metas: Vec<MetaTag>,
    links: Vec<(String, NodeId)>,
}

#[derive(Debug)]
struct MetaTag {
    name: String,
    content: String,
    /// The content made plain, once it is asked for: some are asked for by several fields, most by none.
    plain: OnceCell<String>,
}

impl MetaTags {
    pub(super) fn of(doc: &Document) -> Self {
        let mut tags = Self::default();
        for id in doc.ids() {
            match doc.tag(id) {
                Some(Tag::Meta) => tags.push_meta(doc, id),
                Some(Tag::Link) => {
                    if let Some(rel) = doc.attr(id, Attr::Rel) {
                        tags.links.push((rel.to_ascii_lowercase(), id));
                    }
                }
                _ => {}
            }
        }
        tags
    }

    fn push_meta(&mut self, doc: &Document, id: NodeId) {
        let Some(content) = doc.attr(id, Attr::Content) else { return };
        // `itemprop` on a `meta` belongs to an item, which has its own file.
        let names = [Attr::Property, Attr::Name, Attr::HttpEquiv].into_iter().filter_map(|a| doc.attr(id, a));
        let mut names: Vec<&str> = names.collect();
        // "Written by" in `twitter:label1` tells what `twitter:data1` is.
        if let [name] = names.as_slice()
            && let Some(number) = name.strip_prefix("twitter:data")
            && self.all(&format!("twitter.label{number}")).any(|label| is_by(&label))
        {
            names = vec!["twitter.by"];
        }
        for name in names.into_iter().flat_map(str::split_ascii_whitespace) {
            // "DC.date.issued", "dc:date.issued" and "dcterms.date" differ only in their marks.
            let name = name.to_ascii_lowercase().replace(':', ".");
            self.metas.push(MetaTag { name, content: content.to_owned(), plain: OnceCell::new() });
        }
    }

    /// Every content under this name, plain, in page order. Empty ones are left out.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = String> + 'a {
        self.where_name(move |known| known == name)
    }

    /// The same of every name that has `part` in it, and not its opposite: what is unpublished one day is shown until then.
    pub(super) fn named<'a>(&'a self, part: &'a str) -> impl Iterator<Item = String> + 'a {
        self.where_name(move |known| {
            known.split_once(part).is_some_and(|(before, _)| !before.ends_with("un"))
        })
    }

    fn where_name<'a>(&'a self, is_it: impl Fn(&str) -> bool + 'a) -> impl Iterator<Item = String> + 'a {
        self.metas
            .iter()
            .filter(move |tag| is_it(&tag.name))
            .map(|tag| tag.plain.get_or_init(|| plain(&tag.content)))
            .filter(|content| !content.is_empty())
            .cloned()
    }

    /// The `href` of the first `link` with this word in its `rel`.
    pub(super) fn link<'d>(&self, doc: &'d Document, rel: &str) -> Option<&'d str> {
        self.links
            .iter()
            .filter(|(words, _)| words.split_ascii_whitespace().any(|word| word == rel))
            .find_map(|(_, id)| doc.attr(*id, Attr::Href))
    }
}

fn is_by(label: &str) -> bool {
    let label = label.to_lowercase();
    bylines::BY.contains(&label.trim_end_matches(':'))
}

/// The vocabulary that a `meta` name belongs to.
pub(super) fn source_of(name: &str) -> Source {
    match name.split('.').next() {
        Some("og" | "article" | "book" | "video") => Source::OpenGraph,
        Some("twitter") => Source::Twitter,
        Some("dc" | "dcterms") => Source::DublinCore,
        _ => Source::Meta,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    #[test]
    fn reads_names_in_any_spelling() {
        let html = "<meta property='og:title' content='A &amp;amp; B'><meta name=DC.Date content=2024>\
                    <meta name=empty content=' '><link rel='Canonical' href='/a'>";
        let doc = crate::dom::parse(html, &Limits::default()).unwrap();
        let tags = MetaTags::of(&doc);
        assert_eq!(tags.all("og.title").collect::<Vec<_>>(), ["A & B"]);
        assert_eq!(tags.all("dc.date").count(), 1);
        assert_eq!(tags.all("empty").count(), 0);
        assert_eq!(tags.link(&doc, "canonical"), Some("/a"));
        assert_eq!(source_of("dc.date"), Source::DublinCore);
    }
}
