//! Which source a field is taken from: the one table.
//!
//! The order within each field was chosen by measuring on news pages and on articles of
//! other kinds, and is the same for every page. What the page shows at the headline
//! (title, kicker, deck, byline) is weighed in `mod.rs` against these.

use super::json_ld::Story;
use super::markup::{self, Markup};
use super::meta_tags::{self, MetaTags};
use crate::dom::Document;
use crate::lexicon::limits;
use crate::model::Source;

/// A place that a value can stand in.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place {
    /// A member of the story's JSON-LD object.
    Ld(&'static str),
    /// A `meta` by its name, in lower case, with dots for colons.
    Meta(&'static str),
    /// Any `meta` whose name has this in it: systems make up names of their own.
    Named(&'static str),
    /// An element with this `itemprop` or `property`.
    Marked(&'static str),
}

use Place::{Ld, Marked, Meta, Named};

/// Written for readers first, for search engines last: `headline` and `og:title` are the
/// headline more often than `name` and `twitter:title`, which are shortened.
pub(super) const TITLE: &[Place] = &[
    Ld("headline"),
    Meta("og.title"),
    Marked("headline"),
    Meta("twitter.title"),
    Ld("name"),
    Meta("sailthru.title"),
    Meta("parsely-title"),
    Meta("dc.title"),
    Meta("dcterms.title"),
    Meta("citation_title"),
    Meta("title"),
];

/// JSON-LD has an offset most often; the publishing system writes it, not the theme.
pub(super) const PUBLISHED: &[Place] = &[
    Ld("datePublished"),
    Meta("article.published_time"),
    Meta("og.article.published_time"),
    Marked("datePublished"),
    Meta("article.published"),
    Meta("og.published_time"),
    Meta("parsely-pub-date"),
    Meta("sailthru.date"),
    Meta("cxenseparse.recs.publishtime"),
    Meta("dcterms.created"),
    Meta("dcterms.issued"),
    Meta("dc.date.issued"),
    Meta("dc.date.created"),
    Meta("dc.date"),
    Meta("dcterms.date"),
    Meta("citation_publication_date"),
    Meta("citation_date"),
    Meta("publish-date"),
    Meta("publish_date"),
    Meta("publishdate"),
    Meta("published-date"),
    Meta("publication_date"),
    Meta("pubdate"),
    Meta("pub_date"),
    Meta("article.publication_date"),
    Meta("date"),
    Meta("created"),
    Named("publish"),
    // Of an upload or a version: after everything that says "published".
    Marked("dateCreated"),
    Ld("dateCreated"),
    Ld("uploadDate"),
];

/// As above, of the last change.
pub(super) const MODIFIED: &[Place] = &[
    Ld("dateModified"),
    Meta("article.modified_time"),
    Meta("og.article.modified_time"),
    Marked("dateModified"),
    Meta("og.updated_time"),
    Meta("article.updated_time"),
    Meta("article.updated"),
    Meta("dcterms.modified"),
    Meta("dc.date.modified"),
    Meta("last-modified"),
    Meta("lastmod"),
    Meta("revised"),
    Meta("updated"),
    Named("modif"),
    Named("update"),
];

/// Names by people for people; `article:author` is often an address and dropped then.
pub(super) const AUTHORS: &[Place] = &[
    Marked("author"),
    Meta("author"),
    Meta("twitter.by"),
    Meta("article.author"),
    Meta("article.author_name"),
    Meta("og.article.author"),
    Meta("parsely-author"),
    Meta("sailthru.author"),
    Meta("cxenseparse.author"),
    Meta("citation_author"),
    Meta("dc.creator"),
    Meta("dcterms.creator"),
    Meta("dc.creator.name"),
    Meta("byl"),
    Meta("authors"),
    Meta("twitter.creator.name"),
    Marked("creator"),
];

pub(super) const SECTION: &[Place] = &[
    Ld("articleSection"),
    Meta("article.section"),
    Meta("parsely-section"),
    Marked("articleSection"),
    Meta("section"),
    Meta("dc.subject"),
];

/// Those that name single topics before those that are a line for search engines.
pub(super) const TAGS: &[Place] = &[
    Meta("article.tag"),
    Ld("keywords"),
    Meta("news_keywords"),
    Meta("parsely-tags"),
    Meta("sailthru.tags"),
    Marked("keywords"),
    Meta("og.article.tag"),
    Meta("keywords"),
    Meta("custom-keywords"),
    Meta("classification-tags"),
    Meta("cxenseparse.keywords"),
    Meta("dc.subject"),
];

/// For previews: Open Graph's is written for that.
pub(super) const EXCERPT: &[Place] = &[
    Meta("og.description"),
    Meta("description"),
    Ld("description"),
    Meta("twitter.description"),
    Meta("dc.description"),
    Meta("dcterms.abstract"),
    Meta("sailthru.description"),
    Marked("description"),
];

pub(super) const SITE: &[Place] = &[
    Meta("og.site_name"),
    Ld("publisher"),
    Meta("application-name"),
    Meta("twitter.app.name.iphone"),
    Meta("dc.publisher"),
];

/// Where all of these are read.
pub(super) struct Sources<'a> {
    pub(super) doc: &'a Document,
    pub(super) story: &'a Story<'a>,
    pub(super) metas: &'a MetaTags,
    pub(super) markup: &'a Markup,
}

impl Sources<'_> {
    /// Every value at a place.
    pub(super) fn texts(&self, place: Place) -> Vec<String> {
        let mut texts: Vec<String> = match place {
            Ld(name) => self.story.texts(name),
            Meta(name) => self.metas.all(name).take(limits::VALUES).collect(),
            Named(part) => self.metas.named(part).take(limits::VALUES).collect(),
            Marked(name) => self.markup.texts(self.doc, name),
        };
        texts.truncate(limits::VALUES);
        texts
    }

    /// The first value in the table's order that can be read as what is wanted.
    pub(super) fn first<T>(&self, table: &[Place], read: impl Fn(&str) -> Option<T>) -> Option<(T, Source)> {
        table.iter().find_map(|&place| {
            let value = self.texts(place).iter().find_map(|text| read(text))?;
            Some((value, source(place)))
        })
    }
}

/// Libraries write the family name first: "Ode, Ann".
pub(super) fn in_order(place: Place, name: &str) -> String {
    let is_reversed = matches!(place, Meta("citation_author" | "dc.creator" | "dc.contributor"));
    match name.split_once(',') {
        Some((family, given)) if is_reversed && !given.contains(',') => {
            format!("{} {}", given.trim(), family.trim())
        }
        _ => name.to_owned(),
    }
}

pub(super) fn source(place: Place) -> Source {
    match place {
        Ld(_) => Source::JsonLd,
        Meta(name) => meta_tags::source_of(name),
        Named(_) => Source::Meta,
        Marked(_) => markup::SOURCE,
    }
}
