//! What the scorer knows of a run: one row of numbers, each with a reason to matter.

use super::page::{Page, Sums, share};
use super::passed::{Heading, Wake};
use super::runs::Run;
use crate::dom::{Attr, NodeId, Tag, holds};
use crate::lexicon::{cues, hints};

/// How many numbers a row has.
pub(crate) const COUNT: usize = 128;
/// One run's features.
pub(crate) type Row = [f32; COUNT];

/// How far up class names are read: further up they name the page.
const REACH: usize = 7;

/// The rows of all runs, in order.
#[cfg(feature = "train")]
pub(crate) fn rows(page: &Page) -> Vec<Row> {
    map(page, |row| *row)
}

/// What `each` makes of the rows of all runs, in order. One row is there at a time.
#[inline(never)] // see `article::Findings::of`
pub(crate) fn map<T>(page: &Page, each: impl Fn(&Row) -> T) -> Vec<T> {
    let facts = Facts::of(page);
    let mut out = Vec::with_capacity(page.runs.len());
    let mut heading = Heading::default();
    let mut wake = Wake::default();
    for (index, run) in page.runs.iter().enumerate() {
        heading.pass(page, run);
        wake.reach(page, run);
        out.push(each(&row(page, &facts, index, run, &heading, &wake)));
        wake.pass(run);
    }
    out
}

/// What is the same for the whole page.
struct Facts {
    heart: Sums,
    /// Words before the heart.
    heart_start: f32,
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
        let doc = page.doc;
        let prose = |id: &NodeId| page.sums(*id).prose;
        let bodies = doc.with(Attr::Itemprop).map(|(id, _)| id);
        let bodies = bodies.filter(|&id| doc.attr_has(id, Attr::Itemprop, "articleBody"));
        let regions = [Tag::Article, Tag::Main].into_iter().flat_map(|tag| doc.all(tag)).copied();
        let regions = regions.chain(bodies).filter(|id| prose(id) > 0.0);
        // The last of equals is the innermost.
        let region = regions.max_by(|a, b| prose(a).total_cmp(&prose(b)).then(a.cmp(b)));
        let h1 = doc.all(Tag::H1).iter().copied();
        let h1 = h1.max_by(|&a, &b| page.sums(a).words.total_cmp(&page.sums(b).words).then(b.cmp(&a)));
        Self {
            heart: page.sums(page.heart),
            heart_start: page.between(NodeId::ROOT, page.heart).words,
            heart_depth: heart_path.len(),
            heart_path,
            region,
            h1,
            articles: doc.all(Tag::Article).len() as f32,
            best_worth: page.worth.iter().copied().fold(1.0, f32::max),
            is_news: doc.all(Tag::Script).iter().any(|&id| says(page, id, "NewsArticle")),
            is_article: doc.all(Tag::Meta).iter().any(|&id| {
                doc.attr(id, Attr::Property) == Some("og:type")
                    && doc.attr(id, Attr::Content) == Some("article")
            }),
        }
    }
}

/// Whether a script's text holds a word.
fn says(page: &Page, script: NodeId, word: &str) -> bool {
    page.doc.inside(script).filter_map(|id| page.doc.text(id)).any(|text| holds(text, word))
}

/// What the elements around a run are.
struct Around {
    depth: f32,
    /// Which of `WATCHED` there are, a bit each.
    tags: u32,
    /// By kind of hint: 1 at the container, less further up, 0 where it is not named.
    near: [f32; KINDS as usize],
    below_heart: u32,
    /// The outermost element around it that does not hold the heart, or its container.
    branch: NodeId,
    /// Levels up from the run to the first that also holds the heart, and the `h1`.
    to_heart: u32,
    to_h1: u32,
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

/// By tag: which of `WATCHED` it is, a bit each.
static WATCHED_AS: [u32; Tag::Other as usize + 1] = {
    let mut bits = [0; Tag::Other as usize + 1];
    let mut kind = 0;
    while kind < WATCHED.len() {
        let mut at = 0;
        while at < WATCHED[kind].len() {
            bits[WATCHED[kind][at] as usize] |= 1 << kind;
            at += 1;
        }
        kind += 1;
    }
    bits
};

/// Kinds of hints that are asked for: those of the lowest bits.
const KINDS: u32 = 28;

/// The lowest bits that are set, one after the other.
fn bits(mut set: u32) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = (set != 0).then(|| set.trailing_zeros() as usize);
        set &= set.wrapping_sub(1);
        bit
    })
}

impl Around {
    fn of(page: &Page, run: &Run, h1: NodeId) -> Self {
        let mut around = Self {
            depth: 0.0,
            tags: 0,
            near: [0.0; KINDS as usize],
            below_heart: 0,
            branch: run.container,
            to_heart: 0,
            to_h1: 0,
        };
        let mut seen = !((1 << KINDS) - 1);
        let (mut below_heart, mut below_h1) = (true, true);
        let chain = std::iter::once(run.container).chain(page.doc.ancestors(run.container));
        for (distance, id) in chain.enumerate() {
            around.depth += 1.0;
            below_heart &= !page.doc.contains(id, page.heart);
            below_h1 &= !page.doc.contains(id, h1);
            around.to_heart += u32::from(below_heart);
            around.to_h1 += u32::from(below_h1);
            let Some(tag) = page.doc.tag(id) else { break };
            around.tags |= WATCHED_AS[tag as usize];
            if below_heart {
                around.branch = id;
            }
            if distance < REACH {
                let hints = page.hints[id.index()];
                let weight = 1.0 / (1.0 + distance as f32);
                bits(hints & !seen).for_each(|bit| around.near[bit] = weight);
                seen |= hints;
                if below_heart {
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
    let h1 = facts.h1.unwrap_or(NodeId::ROOT);
    let around = Around::of(page, run, h1);
    let words_before = wake.words;
    let parent = doc.parent(run.container);
    let grandparent = doc.parent(parent);
    let (inner, outer) = (page.sums(parent), page.sums(grandparent));
    let total = &page.total;
    let kin = page.kin(index);
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
    put(f32::from(page.copies[index]));
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
    for kind in 0..WATCHED.len() {
        put(flag(around.tags & (1 << kind) != 0));
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
    put(around.to_heart as f32);
    put(facts.heart_depth.saturating_sub(shared) as f32);
    put(share(facts.heart.prose, total.prose));
    put(log(facts.heart.words));
    put(share(words_before, total.words));
    put(share(words_before - facts.heart_start, facts.heart.words).clamp(-2.0, 3.0));
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
        put(bits(kinds).map(|bit| around.near[bit]).fold(0.0, f32::max));
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
    put(if run.first > h1 { log(page.between(h1, run.first).words) } else { -1.0 });
    put(around.to_h1 as f32);
    // What the metadata say of it.
    put(run.testimony.body);
    put(run.testimony.description);
    put(run.testimony.title);
    put(flag(text.is_cut));
    // The neighbourhood.
    for reach in [2, 6] {
        let window = &page.runs[index.saturating_sub(reach)..(index + reach + 1).min(page.runs.len())];
        let [first, last] =
            [window.first(), window.last()].map(|run| run.map_or(NodeId::ROOT, |run| run.first));
        let sums = page.between(first, last.next());
        put(share(sums.prose, sums.words));
        put(share(sums.linked, sums.words));
    }
    // The region that the markup names.
    let region = facts.region.map(|region| page.sums(region)).unwrap_or_default();
    put(share(region.prose, total.prose));
    put(log(facts.articles));
    row
}
