//! What a page says of its story, and what stands at the headline.
//!
//! One file a vocabulary (`json_ld`, `meta_tags`, `markup`), one a place on the page
//! (`headline`, `kicker`, `deck`, `byline`, `dateline`, `tags`), one a kind of value that
//! needs cleaning (`title`, `people`, `date`, `language`, `agency`). Which source wins
//! stands in `precedence`, and below where the page itself is weighed against it.

pub(crate) mod agency;
mod byline;
mod compare;
mod credits;
mod date;
mod dateline;
mod day;
mod deck;
mod head;
mod headline;
mod json;
mod json_ld;
mod keywords;
mod kicker;
mod language;
mod lines;
mod lone_date;
mod markup;
mod meta_tags;
mod names;
mod pages;
mod people;
mod plain;
mod precedence;
mod publisher;
mod tags;
mod title;

use crate::dom::{Document, NodeId, Tag as Element};
use crate::model::{ArticlePage, Author, Direction, Provenance, Source, Tag};
use crate::url::{Base, Url};
use compare::same;
use precedence::Sources;

/// Where the scorer found the text; both ends are text nodes of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Body {
    pub(crate) first: NodeId,
    pub(crate) last: NodeId,
}

/// All that is known of the story but its text.
#[derive(Debug, Default)]
pub(crate) struct Metadata {
    pub(crate) canonical_url: Option<String>,
    pub(crate) site_name: Option<String>,
    pub(crate) lang: Option<String>,
    pub(crate) dir: Direction,
    pub(crate) kicker: Option<String>,
    pub(crate) section: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) deck: Option<String>,
    pub(crate) byline: Option<String>,
    pub(crate) authors: Vec<Author>,
    pub(crate) published: Option<String>,
    pub(crate) modified: Option<String>,
    /// From JSON-LD and the byline only; datelines and end marks are the text's.
    pub(crate) agency: Option<String>,
    pub(crate) tags: Vec<Tag>,
    pub(crate) next_page: Option<String>,
    pub(crate) pages: Vec<ArticlePage>,
    pub(crate) single_page: Option<String>,
    pub(crate) excerpt: Option<String>,
    /// Pictures that the metadata name, judged and absolute, the best first.
    pub(crate) pictures: Vec<String>,
    /// The text in JSON-LD: a witness of where the body is.
    pub(crate) article_body: Option<String>,
    /// `og:type` and JSON-LD types: a witness of whether this is an article.
    pub(crate) types: Vec<String>,
    pub(crate) paywalled: bool,
    pub(crate) provenance: Provenance,
    /// The element that shows the headline.
    pub(crate) headline: Option<NodeId>,
    /// Elements that show the headline, kicker, deck, byline, dates or tags: no part of the body.
    pub(crate) claimed: Vec<NodeId>,
}

/// Reads them. `body` may be off by a block or so, or missing.
#[inline(never)] // see `article::Findings::of`
pub(crate) fn read(doc: &Document, base: &Base, body: Option<Body>) -> Metadata {
    let metas = meta_tags::MetaTags::of(doc);
    let markup = markup::Markup::of(doc);
    let json_ld = json_ld::JsonLd::of(doc);
    let lines = lines::Lines::of(doc, body.map(|body| body.first));
    let called = names::Names::of(doc);
    let page_title = page_title(doc);
    let canonical = canonical(doc, base, &metas);

    // Which object is the story shows by its headline; so what else names it comes first.
    let mut named: Vec<String> =
        ["og.title", "twitter.title"].iter().flat_map(|name| metas.all(name)).collect();
    named.extend(page_title.clone());
    let shown = doc.all(Element::H1).iter().take(4).map(|&id| plain::plain(&doc.shown_text(id)));
    let mut hinted = named.clone();
    hinted.extend(shown);
    let here = base.url().map(ToString::to_string);
    let address = canonical.as_deref().or(here.as_deref());
    let story = json_ld.story(&json_ld::Hints { titles: &hinted, address });

    let sources = Sources { doc, story: &story, metas: &metas, markup: &markup };
    let mut reading = Reading { sources, base, json_ld: &json_ld, out: Metadata::default() };
    reading.out.canonical_url = canonical;
    reading.out.provenance.canonical_url = reading.out.canonical_url.is_some().then_some(Source::Link);
    reading.page();

    let mut titles: Vec<String> = story.text("headline").into_iter().chain(named).collect();
    titles.extend(markup.text(doc, "headline"));
    let marked = publisher::Marked::of(doc);
    let headline = marked.first(doc, "headline").map(|(id, _)| id);
    let headline = headline.or_else(|| headline::find(&called, &lines, &markup, body.as_ref(), &titles));
    let head = head::Head::new(&called, &lines, body.as_ref(), headline);
    reading.out.headline = headline;
    reading.titles(&head, page_title.as_deref());
    reading.out.dir = language::direction(doc, body.map(|body| body.first), reading.out.lang.as_deref());
    reading.dates(&head);
    credits::read(&mut reading.out, &reading.sources, &head, base);
    reading.topics(&head);
    // Last: what has been found to be something else is no kicker.
    reading.labels(&head, &marked);
    let paging = pages::of(doc, &metas, base, base.url());
    (reading.out.pages, reading.out.next_page, reading.out.single_page) =
        (paging.pages, paging.next, paging.single);
    reading.out
}

struct Reading<'a> {
    sources: Sources<'a>,
    base: &'a Base,
    json_ld: &'a json_ld::JsonLd,
    out: Metadata,
}

impl Reading<'_> {
    /// What the page says of itself, wherever the story stands.
    fn page(&mut self) {
        let Self { sources, base, json_ld, out } = self;
        let story = sources.story;
        let site = sources.first(precedence::SITE, |text| Some(text.to_owned()));
        let site = site.or_else(|| Some((json_ld.site()?, Source::JsonLd)));
        (out.site_name, out.provenance.site_name) = site.unzip();
        let lang = language::of(sources.doc, sources.metas, story.text("inLanguage").as_deref());
        (out.lang, out.provenance.lang) = lang.unzip();
        let section = sources.first(precedence::SECTION, |text| Some(text.to_owned()));
        let section = section.or_else(|| {
            // The last step but the story itself.
            let steps = json_ld.breadcrumb();
            let step = steps.iter().rev().find(|step| step.chars().count() < 40)?;
            Some((step.clone(), Source::JsonLd))
        });
        (out.section, out.provenance.section) = section.unzip();
        let excerpt = sources.first(precedence::EXCERPT, |text| Some(text.to_owned()));
        (out.excerpt, out.provenance.excerpt) = excerpt.unzip();
        out.article_body = story.text("articleBody");
        out.types = sources.metas.all("og.type").chain(story.types()).collect();
        let tiers = ["article.content_tier", "og.article.content_tier"];
        out.paywalled = story.is_free() == Some(false)
            || tiers
                .iter()
                .flat_map(|name| sources.metas.all(name))
                .any(|tier| tier == "locked" || tier == "metered");
        let named = ["og.image", "og.image.url", "og.image.secure_url"]
            .iter()
            .flat_map(|name| sources.metas.all(name));
        let named = named.chain(story.pictures("image")).chain(sources.metas.all("twitter.image"));
        out.pictures.extend(named.filter_map(|url| base.picture(&url)));
    }

    /// The headline as shown wins: titles in metadata are often written for search engines.
    fn titles(&mut self, head: &head::Head, page_title: Option<&str>) {
        let host = self.base.url().map(Url::site);
        let mut others: Vec<String> = self.out.site_name.iter().chain(&self.out.section).cloned().collect();
        others.extend(self.json_ld.breadcrumb());
        let mut titles: Vec<String> = Vec::new();
        for (place, text) in precedence::TITLE
            .iter()
            .flat_map(|&place| self.sources.texts(place).into_iter().map(move |text| (place, text)))
        {
            let text = title::cleaned(&text, &others, host, None);
            self.out.provenance.title.get_or_insert(precedence::source(place));
            titles.push(text);
        }
        let shown = self.out.headline.map(|_| shown_headline(head));
        if let Some(title) = page_title {
            titles.push(title::cleaned(title, &others, host, shown.as_deref()));
        }
        let Some(shown) = shown else {
            self.out.title = titles.into_iter().find(|text| !text.is_empty());
            self.out.provenance.title =
                self.out.provenance.title.or(self.out.title.is_some().then_some(Source::Page));
            return;
        };
        self.out.provenance.title = Some(Source::Page);
        self.out.claimed.extend(self.out.headline);
        let parted = title::without_kicker(&shown, &titles)
            .filter(|(kicker, _)| !kicker.is_empty() && head.begins_with(kicker))
            // What the metadata give as one title is one; what marks the headline itself says nothing of it.
            .or_else(|| {
                let places =
                    precedence::TITLE.iter().filter(|place| !matches!(place, precedence::Place::Marked(_)));
                let is_whole =
                    places.flat_map(|&place| self.sources.texts(place)).any(|title| same(&title, &shown));
                self.out.headline.filter(|_| !is_whole).and_then(|id| kicker::inside(head.names, id, &shown))
            });
        match parted {
            Some((kicker, rest)) => {
                self.out.title = Some(rest.to_owned());
                self.out.kicker = Some(kicker.trim_end_matches([':', '|']).to_owned());
                self.out.provenance.kicker = Some(Source::Page);
            }
            None => self.out.title = Some(title::joined(&shown, &titles).map_or(shown, str::to_owned)),
        }
    }

    /// Kicker and deck.
    fn labels(&mut self, head: &head::Head, marked: &publisher::Marked) {
        let Self { sources, json_ld, base, out } = self;
        let doc = sources.doc;
        if let Some((id, text)) = marked.first(doc, "kicker") {
            (out.kicker, out.provenance.kicker) = (Some(text), Some(Source::Publisher));
            out.claimed.push(id);
        } else if out.kicker.is_none() {
            let mut sections = json_ld.breadcrumb();
            sections.extend(
                out.section.iter().flat_map(|section| section.split(',')).map(|one| one.trim().to_owned()),
            );
            let mut others: Vec<String> = out.site_name.iter().cloned().collect();
            others.extend(
                base.url()
                    .into_iter()
                    .flat_map(|url| url.site().split('.').map(str::to_owned).chain([url.site().to_owned()])),
            );
            // At news.example the section "News" is a label all the same.
            others.retain(|other| {
                out.site_name.as_ref() == Some(other) || !sections.iter().any(|section| same(section, other))
            });
            others.extend(out.authors.iter().map(|author| author.name.clone()));
            if let Some(found) = kicker::find(head, &others, &sections, &out.claimed) {
                (out.kicker, out.provenance.kicker) = (Some(found.text), Some(Source::Page));
                out.claimed.extend(found.element);
            }
        }
        if let Some((id, text)) = marked.first(doc, "deck") {
            (out.deck, out.provenance.deck) = (Some(text), Some(Source::Publisher));
            out.claimed.push(id);
            return;
        }
        let mut descriptions: Vec<String> =
            precedence::EXCERPT.iter().flat_map(|&place| sources.texts(place)).collect();
        descriptions.extend(sources.story.text("alternativeHeadline"));
        if let Some(found) = deck::find(head, &descriptions, out.title.as_deref()) {
            (out.deck, out.provenance.deck) = (Some(found.text), Some(Source::Page));
            out.claimed.extend(found.elements);
        }
    }

    /// Both dates: the metadata's, then what the page shows, then the address.
    fn dates(&mut self, head: &head::Head) {
        let Self { sources, base, out, .. } = self;
        // "03/04/2025" is March in the United States, and there only.
        let is_elsewhere = base
            .url()
            .and_then(|url| url.site().rsplit('.').next())
            .is_some_and(|end| crate::lexicon::clock::DAY_FIRST.contains(&end));
        let is_american =
            !is_elsewhere && out.lang.as_deref().is_none_or(|lang| matches!(lang, "en" | "en-US"));
        let mut order = if is_american { date::Order::MonthFirst } else { date::Order::DayFirst };
        let mut shown = dateline::find(head, order);
        let of_address = || dateline::of_address(&base.url()?.path);
        let is_turned = |date: date::Date| {
            date.turned() != date.day() && of_address().is_some_and(|address| address.day() == date.turned())
        };
        // Or the address tells: "/2023/10/03/" above "03/10/2023".
        if shown.published.is_some_and(is_turned) {
            order = order.other();
            shown = dateline::find(head, order);
        }
        let parse = |text: &str| date::read(text, order);
        let of_page = |date: Option<date::Date>| Some((date?, Source::Page));
        let modified = sources.first(precedence::MODIFIED, parse).or_else(|| of_page(shown.modified));
        // A system that moved or re-issued the story stamps it anew; a reader is shown the day
        // that it came out. A later one that is shown is that of a change.
        let is_earlier = |shown: date::Date, known: date::Date| {
            // "11.03.2017" may be the third of November.
            shown.day() < known.day() && shown.turned() != known.day()
        };
        let published = sources
            .first(precedence::PUBLISHED, parse)
            .map(|known| match shown.at_headline.or(shown.said).filter(|&shown| is_earlier(shown, known.0)) {
                Some(shown) => (shown, Source::Page),
                None => known,
            })
            .or_else(|| of_page(shown.published))
            .or_else(|| Some((of_address()?, Source::Url)))
            .or_else(|| of_page(lone_date::of_publication(head, order)));
        // The only date that the page gives is better than none.
        let changed = match published {
            Some(_) => None,
            None => of_page(shown.modified.or_else(|| lone_date::of_change(head, order))),
        };
        let modified = modified.or(changed);
        let published = published.or(changed).or_else(|| of_page(lone_date::below_signature(head, order)));
        (out.published, out.provenance.published) =
            published.map(|(date, source)| (date.to_string(), source)).unzip();
        (out.modified, out.provenance.modified) =
            modified.map(|(date, source)| (date.to_string(), source)).unzip();
        out.claimed.extend(shown.elements);
    }

    /// Topics as displayed; the metadata's where none are.
    fn topics(&mut self, head: &head::Head) {
        let Self { sources, base, out, .. } = self;
        let of_metadata = keywords::of(sources);
        let known =
            of_metadata.as_ref().map(|(tags, _)| tags.iter().map(|tag| tag.name.clone()).collect::<Vec<_>>());
        let mut shown = tags::find(head, base, &known.unwrap_or_default());
        // A link to what else the author wrote.
        shown.tags.retain(|tag| !out.authors.iter().any(|author| same(&author.name, &tag.name)));
        out.claimed.extend(&shown.elements);
        // Two or three of a longer list are a teaser of it.
        let is_part = shown.tags.len() <= 3
            && of_metadata.as_ref().is_some_and(|(all, _)| {
                let is_among = |tag: &Tag| all.iter().any(|other| same(&other.name, &tag.name));
                all.len() > shown.tags.len() && shown.tags.iter().all(is_among)
            });
        let shown = Some((shown.tags, Source::Page)).filter(|(tags, _)| !tags.is_empty() && !is_part);
        if let Some((tags, source)) = shown.or(of_metadata) {
            (out.tags, out.provenance.tags) = (tags, Some(source));
        }
    }
}

/// The text of `title`.
fn page_title(doc: &Document) -> Option<String> {
    let head = doc.find(NodeId::ROOT, Element::Head).and_then(|head| doc.find(head, Element::Title));
    let id = head.or_else(|| doc.find(NodeId::ROOT, Element::Title))?;
    Some(plain::plain(&doc.all_text(id)))
}

/// The headline's lines, joined.
fn shown_headline(head: &head::Head) -> String {
    let mut text = String::new();
    for (_, line) in head.lines.range(head.headline.clone()) {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&line.text);
    }
    text
}

/// The address that the page gives itself, if it is one.
fn canonical(doc: &Document, base: &Base, metas: &meta_tags::MetaTags) -> Option<String> {
    let named = metas.link(doc, "canonical").and_then(|href| base.join(href));
    let named = named.or_else(|| metas.all("og.url").find_map(|url| base.join(&url)));
    named.map(|url| url.to_string())
}

#[cfg(test)]
mod tests;
