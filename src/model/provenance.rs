use serde::{Deserialize, Serialize};

/// Where each field came from; `None` for a field that is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each is the article's field of the same name")]
pub struct Provenance {
    pub canonical_url: Option<Source>,
    pub site_name: Option<Source>,
    pub lang: Option<Source>,
    pub kicker: Option<Source>,
    pub section: Option<Source>,
    pub title: Option<Source>,
    pub deck: Option<Source>,
    pub byline: Option<Source>,
    pub authors: Option<Source>,
    pub published: Option<Source>,
    pub modified: Option<Source>,
    pub agency: Option<Source>,
    pub lead: Option<Source>,
    pub body: Option<Source>,
    pub tags: Option<Source>,
    pub excerpt: Option<Source>,
}

/// A vocabulary, or a place, that a field was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// A `schema.org` object in `script[type="application/ld+json"]`.
    JsonLd,
    /// `meta[property^="og:"]` or `article:`.
    OpenGraph,
    /// `meta[name^="twitter:"]`.
    Twitter,
    /// `meta[name^="dc."]` or `dcterms.`.
    DublinCore,
    /// Any other `meta` (parsely, sailthru, plain names).
    Meta,
    /// `itemprop`.
    Microdata,
    /// `property` outside the head.
    Rdfa,
    /// `link[rel]`.
    Link,
    /// What the page shows, by its markup.
    Page,
    /// The page's address.
    Url,
    /// The running text.
    Text,
    /// A `data-standfirst` mark that the publisher set.
    Publisher,
}
