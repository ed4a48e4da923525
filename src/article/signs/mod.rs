//! What tells an article from a listing, a shop or a front page: one row of numbers a page.

mod certainty;
mod said;

use crate::dom::{Attr, NodeId, Tag, id_range, is_alphabetic};
use crate::lexicon::{hints, page_kinds as words_of_pages};
use crate::metadata::Metadata;
use crate::model::Source;
use crate::prune::Verdicts;
use crate::score::{Page, page::share, runs::Run, text::count_words};
use crate::url::Url;

/// How many numbers a row has.
pub(crate) const COUNT: usize = 80 + certainty::COUNT + said::COUNT;

/// Types that metadata give a page, with what they speak for.
const TYPES: [&[&str]; 6] = [
    &["newsarticle", "reportage", "analysis", "opinionnews", "liveblog"],
    &["article", "blogposting", "posting", "techarticle", "review"],
    &["product", "offer", "service", "localbusiness", "softwareapplication", "hotel", "restaurant"],
    &["website", "webpage", "organization"],
    &["collection", "itemlist", "searchresults", "category", "profile", "archive"],
    &["recipe", "howto", "faq", "qapage", "course", "event", "book", "video"],
];

/// Who speaks shows early.
const SPEECH_RUNS: usize = 60;

/// The row of a page.
pub(super) fn row(
    page: &Page,
    verdicts: &Verdicts,
    about: &Metadata,
    url: Option<&Url>,
    stories: usize,
) -> [f32; COUNT] {
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
    let prose: f32 = kept().map(Run::prose).sum();
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
    let headings = kept().filter(|run| page.doc.heading_level(run.container).is_some()).count();
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
    let count = |tags: &[Tag]| tags.iter().map(|&tag| page.doc.all(tag).len()).sum::<usize>() as f32;
    put(count(&[Tag::H1]).min(10.0));
    put(log(count(&[Tag::H2, Tag::H3])));
    put(log(count(&[Tag::Article])));
    put(log(count(&[Tag::Button])));
    put(log(count(&[Tag::Time])));
    let kinds = [hints::PRODUCT, hints::CARD, hints::AUTHOR, hints::COMMENT, hints::SHARE, hints::DATE];
    let mut named = [0_u32; 6];
    for hints in page.hints.iter().filter(|hints| **hints != 0) {
        named.iter_mut().zip(kinds).for_each(|(count, kind)| *count += u32::from(hints & kind != 0));
    }
    named.into_iter().for_each(|count| put(log(count as f32)));
    let heart = page.sums(page.heart);
    put(share(heart.prose, total.prose));
    put(share(heart.words, total.words));
    put(page.doc.ancestors(page.heart).count() as f32);
    let is_money =
        |text: &str| text.bytes().any(|b| b.is_ascii_digit()) && text.contains(['$', '€', '£', '¥', '₹']);
    let texts = page.doc.ids().filter_map(|id| page.doc.text(id)).filter(|text| text.len() < 24);
    put(log(texts.filter(|text| is_money(text)).count() as f32));

    metadata(about, &mut put);
    put(stories.min(20) as f32);

    // The address.
    let path = url.map_or("", |url| url.path.as_str());
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    put(path.split('/').filter(|part| !part.is_empty()).count() as f32);
    put(last.split(['-', '_']).count() as f32);
    put(path.bytes().filter(u8::is_ascii_digit).count().min(20) as f32);
    shape(page, verdicts, about, words / (1.0 + headings as f32), &mut put);
    speech(page, verdicts, &mut put);
    names(page, path, &mut put);
    certainty::signs(page, verdicts, &mut put);
    said::signs(page, about, url, &mut put);
    debug_assert_eq!(at, COUNT, "COUNT says how many there are");
    row
}

/// What the metadata say.
fn metadata(about: &Metadata, put: &mut dyn FnMut(f32)) {
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
}

/// How long its lines are, and how close together what was kept stands.
fn shape(page: &Page, verdicts: &Verdicts, about: &Metadata, words_a_heading: f32, put: &mut dyn FnMut(f32)) {
    // A headline is long, a label short.
    let total = &page.total;
    let title_words = |text: Option<&str>| text.map_or(0.0, count_words);
    put(title_words(about.title.as_deref()));
    put(page.doc.all(Tag::H1).iter().map(|&id| page.sums(id).words).fold(0.0, f32::max));
    put(log(words_a_heading));
    put(title_words(about.excerpt.as_deref()));
    put(flag(about.byline.is_some()));
    // How close together what was kept stands, and how much looks alike.
    let place = |run: Option<usize>| run.unwrap_or_default();
    let (first, last) = (verdicts.kept.iter().position(|k| *k), verdicts.kept.iter().rposition(|k| *k));
    put(share(
        verdicts.kept.iter().filter(|kept| **kept).count() as f32,
        (place(last) - place(first)) as f32 + 1.0,
    ));
    put(log(page.alike.iter().map(|kin| kin.runs).max().unwrap_or_default() as f32));
    put(share(page.alike.iter().map(|kin| kin.prose).fold(0.0, f32::max), total.prose));
    let span = first.zip(last).map(|(a, b)| page.between(page.runs[a].first, page.runs[b].last));
    let span = span.unwrap_or_default();
    put(log(span.pictures as f32));
    put(log(span.links as f32));
    put(log(span.inputs as f32));
}

/// Who speaks, and what of.
fn speech(page: &Page, verdicts: &Verdicts, put: &mut dyn FnMut(f32)) {
    let kept = || page.runs.iter().zip(&verdicts.kept).filter(|(_, kept)| **kept).map(|(run, _)| run);
    let (mut we, mut counted, mut quotes) = (0.0, 0.0, 0.0);
    for run in kept().take(SPEECH_RUNS) {
        for text in id_range(run.first..run.last.next()).filter_map(|id| page.doc.text(id)) {
            let is_gap = |c: char| {
                quotes += flag(matches!(c, '"' | '“' | '„' | '«' | '「'));
                !is_alphabetic(c)
            };
            for word in text.split(is_gap).filter(|word| !word.is_empty()) {
                counted += 1.0;
                we += flag(words_of_pages::is_we(word));
            }
        }
    }
    put(share(we, counted));
    put(share(quotes, counted));
    let is_call = |run: &&Run| {
        let asks = run.text.words <= 5.0 && (run.button || run.linked > 0.0);
        asks && page.doc.text(run.first).is_some_and(|text| words_of_pages::is_call(text.trim()))
    };
    let calls = page.runs.iter().filter(is_call).count() as f32;
    put(log(calls));
    put(share(calls, page.runs.len() as f32));
    let leads = |scheme: &str| {
        log(page.doc.with(Attr::Href).filter(|(_, href)| href.starts_with(scheme)).count() as f32)
    };
    put(leads("tel:"));
    put(leads("mailto:"));
}

/// What the page is called by its makers.
fn names(page: &Page, path: &str, put: &mut dyn FnMut(f32)) {
    let body = page.doc.find(NodeId::ROOT, Tag::Body).and_then(|id| page.doc.attr(id, Attr::Class));
    for (names, kinds) in [
        (path, [words_of_pages::STORY, words_of_pages::GOODS, words_of_pages::LIST, words_of_pages::OFFER]),
        (
            body.unwrap_or_default(),
            [words_of_pages::STORY, words_of_pages::GOODS, words_of_pages::LIST, words_of_pages::PAGE],
        ),
    ] {
        let named = words_of_pages::of(names);
        kinds.into_iter().for_each(|kind| put(flag(named & kind != 0)));
    }
    let mut of_graph = page.doc.with(Attr::Property).filter(|(_, property)| *property == "og:type");
    let of_graph = of_graph.find_map(|(id, _)| page.doc.attr(id, Attr::Content));
    put(match of_graph {
        None => 0.0,
        Some("website") => 1.0,
        Some("article") => 3.0,
        Some(_) => 2.0,
    });
}

fn log(value: f32) -> f32 {
    (1.0 + value.max(0.0)).ln()
}

fn flag(value: bool) -> f32 {
    f32::from(u8::from(value))
}
