//! What the scorer knows of a run: one row of numbers, each with a reason to matter.

use super::page::{Page, Sums, share};
use super::passed::{Heading, Wake};
use super::runs::Run;
use crate::dom::{Attr, NodeId, Tag};
use crate::lexicon::{cues, hints};

/// How many numbers a row has.
pub(crate) const COUNT: usize = 128;
/// One run's features.
pub(crate) type Row = [f32; COUNT];

/// How far up class names are read: further up they name the page.
const REACH: usize = 7;

/// The rows of all runs, in order.
#[inline(never)] // see `article::Findings::of`
pub(crate) fn rows(page: &Page) -> Vec<Row> {
    let facts = Facts::of(page);
    let mut rows: Vec<Row> = Vec::with_capacity(page.runs.len());
    let mut heading = Heading::default();
    let mut wake = Wake::default();
    for (index, run) in page.runs.iter().enumerate() {
        heading.pass(page, run);
        wake.reach(page, run);
        rows.push(row(page, &facts, index, run, &heading, &wake));
        wake.pass(run);
    }
    rows
}

/// What is the same for the whole page.
struct Facts {
    heart: Sums,
    heart_depth: usize,
    heart_path: Vec<NodeId>,
    /// The `article`, `main` or `articleBody` with the most prose.
    region: Option<NodeId>,
    h1: Option<NodeId>,
    best_worth: f32,
    articles: f32,
    /// The metadata call it news: such pages carry more around their text that is none of it.
    is_news: bool,
    /// The metadata call it an article.
    is_article: bool,
}

impl Facts {
    fn of(page: &Page) -> Self {
        let mut heart_path: Vec<_> = page.doc.ancestors(page.heart).collect();
        heart_path.reverse();
        heart_path.push(page.heart);
        let articles = page.doc.ids().filter(|&id| page.doc.is(id, Tag::Article)).count() as f32;
        let is_region = |&id: &NodeId| {
            matches!(page.doc.tag(id), Some(Tag::Article | Tag::Main))
                || page.doc.attr_has(id, Attr::Itemprop, "articleBody")
        };
        let prose = |id: &NodeId| page.sums(*id).prose;
        let region = page.doc.ids().filter(is_region).filter(|id| prose(id) > 0.0);
        // The last of equals is the innermost.
        let region = region.max_by(|a, b| prose(a).total_cmp(&prose(b)));
        let h1 = page.doc.ids().filter(|&id| page.doc.is(id, Tag::H1));
        let h1 = h1.max_by(|&a, &b| page.sums(a).words.total_cmp(&page.sums(b).words).then(b.cmp(&a)));
        Self {
            heart: page.sums(page.heart),
            heart_depth: heart_path.len(),
            heart_path,
            region,
            h1,
            articles,
            best_worth: page.worth.iter().copied().fold(1.0, f32::max),
            is_news: page
                .doc
                .ids()
                .filter(|&id| page.doc.is(id, Tag::Script))
                .any(|id| says(page, id, "NewsArticle")),
            is_article: page.doc.ids().any(|id| {
                page.doc.is(id, Tag::Meta)
                    && page.doc.attr(id, Attr::Property) == Some("og:type")
                    && page.doc.attr(id, Attr::Content) == Some("article")
            }),
        }
    }
}

/// Whether a script's text holds a word.
fn says(page: &Page, script: NodeId, word: &str) -> bool {
    page.doc.inside(script).filter_map(|id| page.doc.text(id)).any(|text| text.contains(word))
}

/// What the elements around a run are.
#[derive(Default)]
struct Around {
    depth: f32,
    tags: [bool; 14],
    /// By kind of hint: 1 at the container, less further up, 0 where it is not named.
    near: [f32; 28],
    below_heart: u32,
    /// The outermost element around it that does not hold the heart, or its container.
    branch: NodeId,
}

const WATCHED: [&[Tag]; 14] = [
    &[Tag::P],
    &[Tag::Li, Tag::Dd, Tag::Dt],
    &[Tag::Td, Tag::Th],
    &[Tag::Blockquote],
    &[Tag::Figure, Tag::Figcaption],
    &[Tag::Aside],
    &[Tag::Nav, Tag::Menu],
    &[Tag::Header],
    &[Tag::Footer],
    &[Tag::Form, Tag::Fieldset, Tag::Dialog],
    &[Tag::Article],
    &[Tag::Main],
    &[Tag::Section],
    &[Tag::Pre],
];

impl Around {
    fn of(page: &Page, run: &Run) -> Self {
        let mut around = Self { branch: run.container, ..Self::default() };
        let chain = std::iter::once(run.container).chain(page.doc.ancestors(run.container));
        let mut inside_heart = true;
        for (distance, id) in chain.enumerate() {
            around.depth += 1.0;
            let Some(tag) = page.doc.tag(id) else { break };
            for (seen, tags) in around.tags.iter_mut().zip(WATCHED) {
                *seen |= tags.contains(&tag);
            }
            inside_heart &= id != page.heart && !page.doc.contains(id, page.heart);
            if inside_heart {
                around.branch = id;
            }
            if distance < REACH {
                let hints = page.hints[id.index()];
                let weight = 1.0 / (1.0 + distance as f32);
                for (bit, near) in around.near.iter_mut().enumerate() {
                    if hints & (1 << bit) != 0 && *near == 0.0 {
                        *near = weight;
                    }
                }
                if inside_heart {
                    around.below_heart |= hints;
                }
            }
        }
        around
    }
}

#[expect(
    clippy::too_many_lines,
    reason = "one line a feature, in the order that the trees were trained with"
)]
fn row(page: &Page, facts: &Facts, index: usize, run: &Run, heading: &Heading, wake: &Wake) -> Row {
    let doc = page.doc;
    let text = &run.text;
    let around = Around::of(page, run);
    let words_before = wake.words;
    let parent = doc.parent(run.container);
    let grandparent = doc.parent(parent);
    let (inner, outer) = (page.sums(parent), page.sums(grandparent));
    let total = &page.total;
    let kin = page.alike.get(&page.signature(run)).copied().unwrap_or_default();
    // Up from the run to the first ancestor that also holds the heart.
    let meeting = std::iter::once(run.container)
        .chain(doc.ancestors(run.container))
        .position(|id| doc.contains(id, page.heart))
        .unwrap_or_default();
    let shared = facts.heart_path.iter().take_while(|&&id| doc.contains(id, run.first)).count();
    let flag = |value: bool| f32::from(u8::from(value));
    let cue = |kind: u32| flag(text.cues & kind != 0);
    let per_char = |count: u32| share(count as f32, text.chars as f32);
    let neighbour = |offset: isize| index.checked_add_signed(offset).and_then(|at| page.runs.get(at));
    let log = |value: f32| (1.0 + value.max(0.0)).ln();
    let container = doc.tag(run.container);
    let inside_region = facts.region.is_some_and(|region| doc.contains(region, run.first));

    let mut row = [0.0; COUNT];
    let mut at = 0;
    let mut put = |value: f32| {
        row[at] = value;
        at += 1;
    };
    // The text alone.
    put(log(text.words));
    put(share(text.chars as f32, text.words));
    put(run.link_density());
    put(share(text.commas as f32, text.words));
    put(share(text.stops as f32, text.words));
    put(flag(text.ends_sentence));
    put(flag(text.starts_lower));
    put(flag(text.ends_colon));
    put(per_char(text.digits));
    put(share(text.upper as f32, text.letters as f32));
    put(per_char(text.marks));
    put(share(run.bold, text.words));
    put(share(run.italic, text.words));
    put(f32::from(run.links));
    put(f32::from(page.copies.get(&run.hash).copied().unwrap_or(1)));
    for kind in [
        cues::READ_ALSO,
        cues::SUBSCRIBE | cues::ACCOUNT,
        cues::SHARE,
        cues::RIGHTS,
        cues::COMMENT,
        cues::AD,
        cues::CONSENT,
        cues::CREDIT,
        cues::DATE,
        cues::AUTHOR,
    ] {
        put(cue(kind));
    }
    // Where it stands among the elements.
    put(around.depth);
    put(flag(container == Some(Tag::P)));
    put(f32::from(container.and_then(Tag::heading_level).unwrap_or_default()));
    put(flag(container == Some(Tag::Div)));
    for seen in around.tags {
        put(flag(seen));
    }
    put(flag(run.hidden));
    put(flag(run.button));
    // What its parents hold.
    put(log(inner.words));
    put(inner.link_density());
    put(share(inner.prose, inner.words));
    put(log(outer.words));
    put(outer.link_density());
    put(share(outer.prose, outer.words));
    put(share(page.worth[parent.index()], facts.best_worth));
    put(share(page.worth[grandparent.index()], facts.best_worth));
    put(share(inner.prose, total.prose));
    put(share(outer.prose, total.prose));
    put(inner.runs as f32);
    put(share(inner.pictures as f32, inner.runs as f32));
    // Those that look like it.
    put(share(kin.words, total.words));
    put(share(kin.prose, total.prose));
    put(kin.runs as f32);
    put(share(kin.linked, kin.words));
    put(share(kin.words, kin.runs as f32));
    // The heart of the page.
    put(meeting as f32);
    put(facts.heart_depth.saturating_sub(shared) as f32);
    put(share(facts.heart.prose, total.prose));
    put(log(facts.heart.words));
    put(share(words_before, total.words));
    let heart_start = page.between(NodeId::ROOT, page.heart).words;
    put(share(words_before - heart_start, facts.heart.words).clamp(-2.0, 3.0));
    put(flag(inside_region));
    put(flag(facts.h1.is_some_and(|h1| run.first < h1)));
    // Class names.
    for kinds in [
        hints::NAV,
        hints::FOOT,
        hints::SIDE,
        hints::AD | hints::CONSENT,
        hints::RELATED | hints::POPULAR,
        hints::COMMENT,
        hints::SHARE,
        hints::NEWSLETTER | hints::PAYWALL,
        hints::AUTHOR,
        hints::DATE | hints::META,
        hints::TAGS,
        hints::CAPTION,
        hints::MEDIA,
        hints::CARD,
        hints::BODY,
        hints::TITLE,
        hints::DECK,
        hints::TOOL | hints::FORM,
        hints::BOX,
        hints::TEXT,
    ] {
        let nearest = (0..28).filter(|bit| kinds & (1 << bit) != 0).map(|bit| around.near[bit]);
        put(nearest.fold(0.0, f32::max));
    }
    put((around.below_heart & hints::NEGATIVE).count_ones() as f32);
    // The heading above and the neighbours.
    put(heading.level);
    put(log(heading.runs_since));
    put(flag(heading.cues & !cues::CREDIT != 0 || heading.hints & hints::NEGATIVE != 0));
    put(log(heading.prose_since));
    put(heading.linked);
    for offset in [-1, 1] {
        put(neighbour(offset).map_or(0.0, |run| log(run.text.words)));
        put(neighbour(offset).map_or(0.0, Run::link_density));
    }
    put(log(total.prose));
    put(flag(facts.is_news));
    put(flag(facts.is_article));
    // Its branch off the way to the heart.
    let branch = page.sums(around.branch);
    put(log(branch.words));
    put(branch.link_density());
    put(share(branch.prose, branch.words));
    put(log(branch.runs as f32));
    put(log(branch.pictures as f32));
    put(share(branch.prose, facts.heart.prose));
    // What is behind and what is to come.
    let to_come = page.between(run.first, page.doc.end(page.heart).max(run.first));
    put(log(to_come.prose));
    put(share(page.between(NodeId::ROOT, run.first).prose, total.prose));
    for mark in wake.marks {
        put(log(wake.since(mark)));
    }
    put(log(wake.since(wake.picture)));
    let h1 = facts.h1.unwrap_or(NodeId::ROOT);
    put(if run.first > h1 { log(page.between(h1, run.first).words) } else { -1.0 });
    let up_to_h1 = std::iter::once(run.container).chain(doc.ancestors(run.container));
    put(up_to_h1.take_while(|&id| !doc.contains(id, h1)).count() as f32);
    // What the metadata say of it.
    put(run.testimony.body);
    put(run.testimony.description);
    put(run.testimony.title);
    put(flag(text.is_cut));
    // The neighbourhood.
    for reach in [2, 6] {
        let window = &page.runs[index.saturating_sub(reach)..(index + reach + 1).min(page.runs.len())];
        let words: f32 = window.iter().map(|run| run.text.words).sum();
        put(share(window.iter().map(Run::prose).sum(), words));
        put(share(window.iter().map(|run| run.linked).sum(), words));
    }
    // The region that the markup names.
    let region = facts.region.map(|region| page.sums(region)).unwrap_or_default();
    put(share(region.prose, total.prose));
    put(log(facts.articles));
    row
}
