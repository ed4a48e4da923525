//! What tells an article from a listing, a shop or a front page: one row of numbers a page.

use crate::dom::Tag;
use crate::lexicon::hints;
use crate::metadata::Metadata;
use crate::model::Source;
use crate::prune::Verdicts;
use crate::score::{Page, page::share};
use crate::url::Url;

/// How many numbers a row has.
pub(crate) const COUNT: usize = 54;

/// Types that metadata give a page, with what they speak for.
const TYPES: [&[&str]; 6] = [
    &["newsarticle", "reportage", "analysis", "opinionnews", "liveblog"],
    &["article", "blogposting", "posting", "techarticle", "review"],
    &["product", "offer", "service", "localbusiness", "softwareapplication", "hotel", "restaurant"],
    &["website", "webpage", "organization"],
    &["collection", "itemlist", "searchresults", "category", "profile", "archive"],
    &["recipe", "howto", "faq", "qapage", "course", "event", "book", "video"],
];

/// The row of a page.
pub(super) fn row(
    page: &Page,
    verdicts: &Verdicts,
    about: &Metadata,
    url: Option<&Url>,
    stories: usize,
) -> [f32; COUNT] {
    let log = |value: f32| (1.0 + value.max(0.0)).ln();
    let flag = |value: bool| f32::from(u8::from(value));
    let mut row = [0.0; COUNT];
    let mut at = 0;
    let mut put = |value: f32| {
        if let Some(slot) = row.get_mut(at) {
            *slot = value;
        }
        at += 1;
    };

    // What was kept, and of how much.
    let kept = || page.runs.iter().zip(&verdicts.kept).filter(|(_, kept)| **kept).map(|(run, _)| run);
    let words: f32 = kept().map(|run| run.text.words).sum();
    let runs = kept().count() as f32;
    let prose: f32 = kept().map(crate::score::runs::Run::prose).sum();
    let certain: f32 = page
        .runs
        .iter()
        .zip(&verdicts.probability)
        .zip(&verdicts.kept)
        .filter(|(_, kept)| **kept)
        .map(|((run, p), _)| p * run.text.words)
        .sum();
    let doubt = verdicts.probability.iter().filter(|p| (0.2..0.8).contains(*p)).count() as f32;
    put(log(words));
    put(log(runs));
    put(share(words, runs));
    put(share(prose, page.total.prose));
    put(share(words, page.total.words));
    put(share(certain, words));
    put(share(doubt, page.runs.len() as f32));
    put(log(kept().filter(|run| run.text.words >= 30.0 && run.text.ends_sentence).count() as f32));
    put(share(kept().filter(|run| run.text.ends_sentence).map(|run| run.text.words).sum(), words));
    put(kept().map(|run| log(run.text.words)).fold(0.0, f32::max));
    put(share(kept().map(|run| run.linked).sum(), words));
    let inside = |tags: &[Tag]| {
        let held = kept().filter(|run| {
            std::iter::once(run.container)
                .chain(page.doc.ancestors(run.container).take(3))
                .any(|id| page.doc.tag(id).is_some_and(|tag| tags.contains(&tag)))
        });
        share(held.map(|run| run.text.words).sum(), words)
    };
    put(inside(&[Tag::Li]));
    put(inside(&[Tag::H1, Tag::H2, Tag::H3, Tag::H4]));
    put(inside(&[Tag::Td, Tag::Th]));
    put(inside(&[Tag::P]));
    let headings =
        kept().filter(|run| page.doc.tag(run.container).and_then(Tag::heading_level).is_some()).count();
    put(share(headings as f32, runs));
    put(share(kept().map(|run| run.text.digits as f32).sum(), kept().map(|run| run.text.chars as f32).sum()));
    put(share(kept().map(|run| run.text.commas as f32).sum(), words));

    // The page as a whole.
    let total = &page.total;
    put(log(total.words));
    put(total.link_density());
    put(share(total.prose, total.words));
    put(log(total.runs as f32));
    put(log(total.links as f32));
    put(log(total.pictures as f32));
    put(log(total.inputs as f32));
    let count = |tags: &[Tag]| {
        page.doc.ids().filter(|&id| page.doc.tag(id).is_some_and(|tag| tags.contains(&tag))).count() as f32
    };
    put(count(&[Tag::H1]).min(10.0));
    put(log(count(&[Tag::H2, Tag::H3])));
    put(log(count(&[Tag::Article])));
    put(log(count(&[Tag::Button])));
    put(log(count(&[Tag::Time])));
    let named = |kind: u32| log(page.hints.iter().filter(|hints| **hints & kind != 0).count() as f32);
    for kind in [hints::PRODUCT, hints::CARD, hints::AUTHOR, hints::COMMENT, hints::SHARE, hints::DATE] {
        put(named(kind));
    }
    let heart = page.sums(page.heart);
    put(share(heart.prose, total.prose));
    put(share(heart.words, total.words));
    put(page.doc.ancestors(page.heart).count() as f32);
    let is_money =
        |text: &str| text.contains(['$', '€', '£', '¥', '₹']) && text.contains(|c: char| c.is_ascii_digit());
    let texts = page.doc.ids().filter_map(|id| page.doc.text(id)).filter(|text| text.len() < 24);
    put(log(texts.filter(|text| is_money(text)).count() as f32));

    // What the metadata say.
    let types: Vec<String> = about.types.iter().map(|kind| kind.to_ascii_lowercase()).collect();
    for names in TYPES {
        put(flag(types.iter().any(|kind| names.iter().any(|name| kind.contains(name)))));
    }
    put(match about.provenance.published {
        None => 0.0,
        Some(Source::Text | Source::Page | Source::Url) => 1.0,
        Some(_) => 2.0,
    });
    put(flag(about.modified.is_some()));
    put(about.authors.len().min(5) as f32);
    put(about.tags.len().min(10) as f32);
    put(stories.min(20) as f32);

    // The address.
    let path = url.map_or("", |url| url.path.as_str());
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    put(path.split('/').filter(|part| !part.is_empty()).count() as f32);
    put(last.split(['-', '_']).count() as f32);
    put(path.bytes().filter(u8::is_ascii_digit).count().min(20) as f32);
    debug_assert_eq!(at, COUNT, "COUNT says how many there are");
    row
}
