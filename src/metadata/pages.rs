//! The pages of an article in several: all that the page leads to in order, the next one, and the whole on one page.
//!
//! `rel=next` is set by many sites for the next story, or for the next page of comments;
//! so an address has to be this page's own with another number, and the link has to say so.

use super::meta_tags::MetaTags;
use crate::dom::{Attr, Document, NodeId, Tag};
use crate::lexicon::pages;
use crate::model::ArticlePage;
use crate::url::{Base, Url, without_ending};
use std::collections::BTreeMap;

/// Higher numbers are those of listings.
const PAGES: u32 = 100;

/// What was found; empty where the article has one page.
#[derive(Debug, Default)]
pub(super) struct Paging {
    /// In order, this page among them.
    pub(super) pages: Vec<ArticlePage>,
    pub(super) next: Option<String>,
    pub(super) single: Option<String>,
}

/// Reads the links of the page at `here`.
pub(super) fn of(doc: &Document, metas: &MetaTags, base: &Base, here: Option<&Url>) -> Paging {
    let Some(here) = here else { return Paging::default() };
    let own = page_number(here, here).unwrap_or(1);
    let mut known: BTreeMap<u32, String> = BTreeMap::new();
    let mut single = None;
    let named = Named::of(here);
    let mut take = |href: &str, says: &dyn Fn(u32) -> bool| {
        if !named.may_be(href) {
            return;
        }
        let Some(url) = base.join(href).filter(|url| url.authority == here.authority) else { return };
        let first = || (own > 1 && is_bare(&url, here)).then_some(1);
        if let Some(number) = page_number(&url, here).or_else(first)
            && number != own
            && says(number)
        {
            known.entry(number).or_insert_with(|| url.to_string());
        } else if single.is_none() && is_whole(&url, here) {
            single = Some(url.to_string());
        }
    };
    for (rel, step) in [("next", 1), ("prev", -1)] {
        if let Some(href) = metas.link(doc, rel) {
            take(href, &|number| i64::from(number) == i64::from(own) + step);
        }
    }
    for &id in doc.all(Tag::A) {
        let Some(href) = doc.attr(id, Attr::Href).filter(|href| may_be_page(href, own)) else { continue };
        take(href, &|number| says(doc, id, own, number));
    }
    let next = known.get(&(own + 1)).cloned();
    if known.is_empty() {
        return Paging::default();
    }
    known.insert(own, here.to_string());
    let pages = known.into_iter().map(|(number, url)| ArticlePage { number, url }).collect();
    Paging { pages, next, single }
}

/// Whether a link says that it leads to the page of this number: by its mark, by the number, or by the words for the
/// page that follows.
fn says(doc: &Document, link: NodeId, own: u32, number: u32) -> bool {
    let is_marked =
        |rel, step: u32| own.checked_add(step) == Some(number) && doc.attr_has(link, Attr::Rel, rel);
    if is_marked("next", 1) || (number + 1 == own && doc.attr_has(link, Attr::Rel, "prev")) {
        return true;
    }
    let text = doc.all_text(link);
    let text = text.trim();
    pages::shown_number(text) == Some(number) || (number == own + 1 && pages::says_next(text))
}

/// Whether an address may be another page's, looked at without reading it: it ends in a number, has a query, or may be
/// the first page's, which has none.
fn may_be_page(href: &str, own: u32) -> bool {
    let href = href.split('#').next().unwrap_or_default();
    let bare = href.trim_end_matches('/');
    let bare = without_ending(bare);
    own > 1 || bare.ends_with(|c: char| c.is_ascii_digit()) || href.contains('?') || pages::names_whole(bare)
}

/// What the addresses of all the article's pages have in them.
struct Named<'a>(Option<&'a str>);

impl<'a> Named<'a> {
    fn of(here: &'a Url) -> Self {
        let name = stem_and_number(&here.path).0.rsplit('/').next();
        // Other characters can be written in several ways.
        let is_plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        Self(name.filter(|name| name.bytes().all(is_plain)))
    }

    /// Whether an address that says its whole path may be one of them, looked at without reading it.
    fn may_be(&self, href: &str) -> bool {
        let path = href.split(['?', '#']).next().unwrap_or_default();
        let is_whole = path.starts_with('/') || path.contains("://");
        let is_broken = || path.bytes().any(|b| matches!(b, b'\t' | b'\n' | b'\r'));
        !is_whole || self.0.is_none_or(|name| path.contains(name)) || is_broken()
    }
}

/// This article's address without a number.
fn is_bare(url: &Url, here: &Url) -> bool {
    let (stem, number) = stem_and_number(&url.path);
    number.is_none() && url.query.is_none() && stem == stem_and_number(&here.path).0
}

/// This article's address with a word for all of it in place of the number.
fn is_whole(url: &Url, here: &Url) -> bool {
    let (stem, _) = stem_and_number(&here.path);
    let Some(rest) = url.path.strip_prefix(stem) else { return false };
    let rest = rest.trim_end_matches('/');
    let rest = without_ending(rest);
    let in_path = !rest.is_empty() && rest.starts_with(SEPARATORS) && pages::is_whole(&rest[1..]);
    let in_query =
        rest.is_empty() && url.query.as_deref().is_some_and(|query| query.split('&').any(pages::is_whole));
    in_path || in_query
}

/// The number of the page, if it is a page of the same article.
fn page_number(url: &Url, here: &Url) -> Option<u32> {
    let in_query = url.query.as_deref().and_then(|query| {
        query.split('&').find_map(|pair| {
            let (name, value) = pair.split_once('=')?;
            pages::PARAMETERS.contains(&name).then(|| value.parse().ok())?
        })
    });
    let (stem, in_path) = stem_and_number(&url.path);
    let (here_stem, _) = stem_and_number(&here.path);
    let number: u32 = if url.path.trim_end_matches('/') == here.path.trim_end_matches('/') {
        in_query.or(in_path)?
    } else {
        (stem == here_stem).then_some(in_path)??
    };
    (1..PAGES).contains(&number).then_some(number)
}

/// What stands between an address and the number of its page.
const SEPARATORS: [char; 5] = ['/', '-', '_', ',', '='];

/// `/story/2`, `/story/page/2/`, `/story-2.html` and `/story,seite-2.html` all are `/story` and 2.
fn stem_and_number(path: &str) -> (&str, Option<u32>) {
    let path = path.trim_end_matches('/');
    let bare = without_ending(path);
    let digits = bare.len() - bare.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (stem, number) = bare.split_at(bare.len() - digits);
    if digits == 0 || digits > 2 || !stem.ends_with(SEPARATORS) {
        return (bare, None);
    }
    let stem = stem.trim_end_matches(SEPARATORS);
    let stem = pages::SEGMENTS
        .iter()
        .find_map(|word| stem.strip_suffix(word).filter(|rest| rest.ends_with(['/', '-', '_', ','])))
        .unwrap_or(stem);
    (stem.trim_end_matches(SEPARATORS), number.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    fn paging(here: &str, html: &str) -> Paging {
        let doc = crate::dom::parse(html, &Limits::default()).unwrap();
        let base = Base::new(Some(here), None);
        of(&doc, &MetaTags::of(&doc), &base, base.url())
    }

    fn next(here: &str, html: &str) -> Option<String> {
        paging(here, html).next
    }

    #[test]
    fn takes_the_next_page_and_not_the_next_story() {
        let here = "https://a.example/2024/story";
        for (html, page) in [
            ("<link rel=next href='/2024/story/2'>", "https://a.example/2024/story/2"),
            ("<a rel=next href='?page=2'>more</a>", "https://a.example/2024/story?page=2"),
            ("<a href='/2024/story/page/2'>2</a>", "https://a.example/2024/story/page/2"),
            ("<a href='/2024/story/2'>次ページ→ Why it rains</a>", "https://a.example/2024/story/2"),
        ] {
            assert_eq!(next(here, html).as_deref(), Some(page), "{html}");
        }
        for html in [
            "<a href='/2024/story/2'>Second thoughts</a>",
            "<a href='/2024/another-story'>Next story</a>",
            "<link rel=next href='/2024/other-2'>",
            "<a rel=next href='/2024/story/3'>4</a>",
        ] {
            assert_eq!(next(here, html), None, "{html}");
        }
        assert_eq!(
            next("https://a.example/s-2.html", "<a href='s-3.html'>3</a>").as_deref(),
            Some("https://a.example/s-3.html")
        );
    }

    #[test]
    fn an_address_that_is_broken_into_lines_is_read_whole() {
        let here = "https://a.example/2024/story";
        assert!(next(here, "<a rel=next href='/2024/st\nory/2'>2</a>").is_some());
        assert!(next(here, "<a rel=next href='https://a.example/2024/story/2'>2</a>").is_some());
        assert!(next(here, "<a rel=next href='../2024/story/2?from=https://b.example/'>2</a>").is_some());
    }

    #[test]
    fn lists_the_pages_in_order_whatever_order_and_script_they_are_shown_in() {
        let html = "<a href='/s/4'>Last</a><a href='/s/3'>صفحة ٣</a><a href='/s'>1</a><b>2</b><a href='/s/9'>第 9 頁</a>
            <a href='/s/komplettansicht'>Auf einer Seite</a><a href='/other/5'>5</a>";
        let found = paging("https://a.example/s/2", html);
        let pages: Vec<_> = found.pages.iter().map(|page| (page.number, page.url.as_str())).collect();
        assert_eq!(
            pages,
            [
                (1, "https://a.example/s"),
                (2, "https://a.example/s/2"),
                (3, "https://a.example/s/3"),
                (9, "https://a.example/s/9")
            ]
        );
        assert_eq!(found.single.as_deref(), Some("https://a.example/s/komplettansicht"));
        let alone = paging("https://a.example/s", "<a href='/s/all'>All</a><a href='/s'>1</a>");
        assert!(alone.pages.is_empty() && alone.single.is_none(), "one page is no list");
    }
}
