//! The next page of an article in several pages.
//!
//! `rel=next` is set by many sites for the next story, or for the next page of comments;
//! so the address has to be this page's own with a number that is one higher.

use super::meta_tags::MetaTags;
use crate::dom::{Attr, Document, Tag};
use crate::lexicon::pages;
use crate::url::{Base, Url};

/// Higher numbers are those of listings.
const PAGES: u32 = 100;

/// The address of the page that follows `here`.
pub(super) fn of(doc: &Document, metas: &MetaTags, base: &Base, here: Option<&Url>) -> Option<String> {
    let here = here?;
    let number = page_number(here, here).unwrap_or(1);
    let follows = |href: &str| {
        let url = base.join(href)?;
        (url.authority == here.authority && page_number(&url, here)? == number + 1).then(|| url.to_string())
    };
    metas.link(doc, "next").and_then(follows).or_else(|| {
        doc.ids()
            .filter(|&id| doc.is(id, Tag::A))
            // The number of the page stands in its address.
            .filter(|&id| doc.attr(id, Attr::Href).is_some_and(|href| href.contains(|c: char| c.is_ascii_digit())))
            .filter(|&id| {
                doc.attr_has(id, Attr::Rel, "next")
                    // Without the mark it takes a link that shows the number, or says that a page follows.
                    || matches!(doc.all_text(id).trim(), text if text.parse() == Ok(number + 1) || pages::says_next(text))
            })
            .find_map(|id| follows(doc.attr(id, Attr::Href)?))
    })
}

/// The number of the page, if it is a page of the same article.
fn page_number(url: &Url, here: &Url) -> Option<u32> {
    let in_query = url.query.as_deref().and_then(|query| {
        query.split('&').find_map(|pair| {
            let (name, value) = pair.split_once('=')?;
            matches!(name, "page" | "p" | "pg" | "seite" | "pagina" | "paged" | "pagenum")
                .then(|| value.parse().ok())?
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

/// `/story/2`, `/story/page/2/`, `/story-2.html` and `/story,seite-2.html` all are `/story` and 2.
fn stem_and_number(path: &str) -> (&str, Option<u32>) {
    let path = path.trim_end_matches('/');
    let bare = path.strip_suffix(".html").or_else(|| path.strip_suffix(".htm")).unwrap_or(path);
    let digits = bare.len() - bare.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (stem, number) = bare.split_at(bare.len() - digits);
    if digits == 0 || digits > 2 || !stem.ends_with(['/', '-', '_', ',', '=']) {
        return (bare, None);
    }
    let stem = stem.trim_end_matches(['/', '-', '_', ',', '=']);
    let stem = ["page", "seite", "pagina", "p"]
        .iter()
        .find_map(|word| stem.strip_suffix(word).filter(|rest| rest.ends_with(['/', '-', '_', ','])))
        .unwrap_or(stem);
    (stem.trim_end_matches(['/', '-', '_', ',', '=']), number.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    fn next(here: &str, html: &str) -> Option<String> {
        let doc = crate::dom::parse(html, &Limits::default()).unwrap();
        let base = Base::new(Some(here), None);
        of(&doc, &MetaTags::of(&doc), &base, base.url())
    }

    #[test]
    fn takes_the_next_page_and_not_the_next_story() {
        let here = "https://a.example/2024/story";
        assert_eq!(
            next(here, "<link rel=next href='/2024/story/2'>").as_deref(),
            Some("https://a.example/2024/story/2")
        );
        assert_eq!(
            next(here, "<a rel=next href='?page=2'>more</a>").as_deref(),
            Some("https://a.example/2024/story?page=2")
        );
        assert_eq!(
            next(here, "<a href='/2024/story/page/2'>2</a>").as_deref(),
            Some("https://a.example/2024/story/page/2")
        );
        assert_eq!(
            next(here, "<a href='/2024/story/2'>次ページ→ Why it rains</a>").as_deref(),
            Some("https://a.example/2024/story/2")
        );
        assert_eq!(next(here, "<a href='/2024/story/2'>Second thoughts</a>"), None);
        assert_eq!(next(here, "<a href='/2024/another-story'>Next story</a>"), None);
        assert_eq!(next(here, "<link rel=next href='/2024/other-2'>"), None);
        assert_eq!(next(here, "<a rel=next href='/2024/story/3'>3</a>"), None);
        assert_eq!(
            next("https://a.example/s-2.html", "<a href='s-3.html'>3</a>").as_deref(),
            Some("https://a.example/s-3.html")
        );
    }
}
