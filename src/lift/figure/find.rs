//! Which pictures are the story's, and how far what belongs to them goes.

use super::{Figures, Found, caption, same_picture};
use crate::dom::{Attr, NodeId, Tag, id_range};
use crate::lexicon::{cues, hints, mathml, offers};
use crate::lift::{media, quote};
use crate::model::{Author, Image};
use crate::score::Page;
use crate::url::Base;
use std::ops::Range;

/// More words than this beside a picture are not its caption.
const CAPTION_WORDS: f32 = 90.0;
/// Linked words beside a picture that make it a card.
const CARD_WORDS: f32 = 4.0;
/// Words of a paragraph; a caption that nothing calls so is shorter.
const PARAGRAPH_WORDS: f32 = 30.0;
/// A picture this wide, in CSS pixels, is no logo and no portrait.
const LARGE: u32 = 300;
/// Words beside the name of whom a portrait shows: "Picture of".
const PORTRAIT_WORDS: usize = 2;
/// Names around a picture that say it is not the story's.
const FOREIGN: u32 = hints::NAV
    | hints::FOOT
    | hints::RELATED
    | hints::AUTHOR
    | hints::COMMENT
    | hints::SHARE
    | hints::NEWSLETTER
    | hints::POPULAR
    | hints::PRODUCT;

/// Where to look, and what is known.
pub(crate) struct Search<'a> {
    pub(crate) page: &'a Page<'a>,
    pub(crate) base: &'a Base,
    /// By node: shows a field of its own.
    pub(crate) claimed: &'a [bool],
    /// Where the story is, from the headline or what stands above it to its last text.
    pub(crate) span: Range<NodeId>,
    /// Above this a picture has to be one that the metadata name.
    pub(crate) sure: NodeId,
    /// The first node of the text.
    pub(crate) text: NodeId,
    /// The headline that the page shows.
    pub(crate) headline: Option<NodeId>,
    /// Addresses that the metadata name.
    pub(crate) named: &'a [String],
    /// Who wrote it.
    pub(crate) authors: &'a [Author],
}

impl Search<'_> {
    /// Whether a run is the story's text.
    fn keeps(&self, kept: &[bool], run: usize) -> bool {
        kept[run] && !self.is_above(run)
    }

    /// Whether a run stands above the headline, where no paragraph of the story does: what is read after its
    /// headline is the story, and a line under a picture above it is the picture's.
    fn is_above(&self, run: usize) -> bool {
        self.headline.is_some_and(|headline| self.page.runs[run].last < headline)
    }
}

/// Finds the pictures of the story. `kept` loses the runs that are captions.
#[inline(never)] // see `article::Findings::of`
pub(crate) fn find(search: &Search, kept: &mut [bool]) -> Figures {
    let doc = search.page.doc;
    let prose = prose_before(search.page, kept);
    let mut found: Vec<Found> = Vec::new();
    let mut at = search.span.start;
    while at < search.span.end {
        if search.claimed[at.index()] {
            at = doc.end(at);
            continue;
        }
        let is_picture = matches!(doc.tag(at), Some(Tag::Img | Tag::Picture | Tag::AmpImg));
        if !is_picture {
            at = if doc.tag(at).is_some_and(Tag::is_never_shown) { doc.end(at) } else { at.next() };
            continue;
        }
        let end = doc.end(at);
        let is_other = media::is_furniture(doc, at) || is_formula(search.page, at);
        if let Some(image) = media::image(doc, search.base, at).filter(|_| !is_other) {
            let is_named = search.named.iter().any(|named| same_picture(named, &image.src));
            let group = group(search, kept, at);
            // Above the headline a lead picture is large, or called a figure.
            let is_large = image.width.is_some_and(|width| width >= LARGE)
                || doc.ancestors(at).take(4).any(|id| doc.is(id, Tag::Figure));
            let is_placed = (is_large || at >= search.sure) && !is_portrait(search, at);
            let figure = (is_named || is_placed).then(|| figure(search, kept, at, group, image));
            if let Some(figure) =
                figure.flatten().filter(|_| is_named || !is_foreign(search.page, &prose, group))
            {
                add(search.page, &mut found, figure, kept);
            }
        }
        at = end;
    }
    take_orphans(search, &prose, &mut found, kept);
    let before = |figure: &Found| figure.group < search.text;
    let is_named = |figure: &Found| search.named.iter().any(|named| same_picture(named, &figure.image.src));
    let lead = found.iter().position(|figure| before(figure) && is_named(figure));
    let lead = lead.or_else(|| found.iter().position(before));
    Figures { found, lead }
}

/// A picture whose `alt` is an author's name and little else shows who wrote. One "by" them is a work of theirs.
fn is_portrait(search: &Search, picture: NodeId) -> bool {
    let doc = search.page.doc;
    let img = doc.find(picture, Tag::Img).unwrap_or(picture);
    let Some(alt) = doc.attr(img, Attr::Alt) else { return false };
    let words = |text: &str| text.split_whitespace().count();
    let is_of = |name: &str| {
        words(name) > 1
            && alt.contains(name)
            && words(alt) <= words(name) + PORTRAIT_WORDS
            && !alt.contains(" by ")
    };
    search.authors.iter().any(|author| is_of(&author.name))
}

/// A picture of a formula within a line, or beside the formula's own markup, is read as that.
fn is_formula(page: &Page, picture: NodeId) -> bool {
    let is_named = page.doc.attr(picture, Attr::Class).is_some_and(mathml::names_formula);
    let around = page.doc.parent(picture);
    is_named
        && (page.is_within_run(picture)
            || page.sums(around).words > 0.0
            || page.doc.find(around, Tag::Math).is_some())
}

/// A `figcaption` outside its picture's element belongs to the picture before it, and is no text in any case.
fn take_orphans(search: &Search, prose: &[f32], found: &mut [Found], kept: &mut [bool]) {
    let page = search.page;
    let doc = page.doc;
    // Those of quotations say whose they are.
    let quotes = doc.all(Tag::Blockquote).iter().filter_map(|&id| Some((id, quote::caption(doc, id)?)));
    let is_kept = |id: NodeId| page.runs_in(id).any(|run| kept[run]);
    let mut of_quotes: Vec<NodeId> =
        quotes.filter(|&(id, _)| is_kept(id)).map(|(_, caption)| caption).collect();
    of_quotes.sort_unstable();
    for id in id_range(search.span.clone()).filter(|&id| doc.is(id, Tag::Figcaption)) {
        if of_quotes.binary_search(&id).is_ok() {
            continue;
        }
        let runs = page.runs_in(id);
        let after = found.partition_point(|figure| figure.group < id);
        let figure = after.checked_sub(1).and_then(|at| found.get_mut(at));
        let is_parted = |figure: &Found| {
            let end = page.runs_in(figure.group).end.min(runs.start);
            prose[runs.start] - prose[end] >= PARAGRAPH_WORDS
        };
        if let Some(figure) = figure.filter(|figure| !doc.contains(figure.group, id) && !is_parted(figure)) {
            figure.captions.extend(runs.clone().take(caption::LINES));
        }
        kept[runs].fill(false);
    }
}

/// Never the same picture twice: a page prints one for each width of screen, and one to enlarge.
fn add(page: &Page, found: &mut Vec<Found>, figure: Found, kept: &mut [bool]) {
    match found.last_mut() {
        Some(last) if same_picture(&last.image.src, &figure.image.src) || last.group == figure.group => {
            // The later one, unless it is the smaller one and no more is said of it.
            let is_less = figure.captions.is_empty() && figure.image.width < last.image.width;
            if last.captions.is_empty() && last.group != figure.group && !is_less {
                figure.captions.iter().for_each(|&run| kept[run] = false);
                *last = figure;
                return;
            }
            // What is said of it once more is said once; what is not goes on with the text.
            let is_again = |&&run: &&usize| {
                last.captions.iter().any(|&known| page.runs[known].hash == page.runs[run].hash)
            };
            figure.captions.iter().filter(is_again).for_each(|&run| kept[run] = false);
        }
        _ => {
            figure.captions.iter().for_each(|&run| kept[run] = false);
            found.push(figure);
        }
    }
}

/// The outermost element that holds this picture, others' none, and nothing of the story but a caption. Each step out
/// looks at what it adds alone: pages nest deep.
fn group(search: &Search, kept: &[bool], picture: NodeId) -> NodeId {
    let page = search.page;
    let doc = page.doc;
    let pictures = page.between(picture, doc.end(picture)).pictures;
    let mut group = picture;
    let mut is_captioned = false;
    // All that is inside is looked at once.
    let (mut seen, mut seen_runs) = (picture..picture, page.runs_before(picture)..page.runs_before(picture));
    for around in doc.ancestors(picture) {
        let sums = page.sums(around);
        if around == NodeId::ROOT
            // A meaning is lifted from the inside.
            || matches!(doc.tag(around), Some(Tag::Body | Tag::Dd))
            || sums.words > CAPTION_WORDS
            || sums.pictures > pictures
        {
            break;
        }
        let is_own = |run: usize| caption::is_called(page, around, run);
        let is_kept = |run: usize| search.keeps(kept, run);
        let is_text = |run: usize| {
            let text = &page.runs[run].text;
            let is_heading = doc.heading_level(page.runs[run].container).is_some();
            // What is no caption would be lost with the picture's element.
            let is_figure = || caption::is_figure(page, picture, around);
            let is_lost =
                || is_captioned || !caption::stands_under(page, &is_kept, picture, is_figure(), run);
            is_heading || is_kept(run) && (text.words >= PARAGRAPH_WORDS || is_lost())
        };
        let is_other = |run: usize| (is_text(run) || page.runs[run].linked >= CARD_WORDS) && !is_own(run);
        let (end, runs) = (doc.end(around), page.runs_in(around));
        let mut nodes = id_range(around..seen.start).chain(id_range(seen.end..end));
        // What the publisher marks is what it is marked as, and no line under a picture.
        let is_foreign = |id: NodeId| {
            search.claimed[id.index()]
                || doc.attr(id, Attr::DataStandfirst).is_some_and(|mark| mark != "credit")
        };
        let mut others = (runs.start..seen_runs.start).chain(seen_runs.end..runs.end);
        if nodes.any(is_foreign) || others.any(is_other) {
            break;
        }
        is_captioned |= doc.is(around, Tag::Figure) && runs.clone().any(is_own);
        (seen, seen_runs) = (around..end, runs);
        group = around;
    }
    group
}

fn figure(search: &Search, kept: &[bool], picture: NodeId, group: NodeId, image: Image) -> Option<Found> {
    let page = search.page;
    let captions = caption::runs(page, &|run| search.keeps(kept, run), picture, group);
    // What stands in a link with a title beside it is a card.
    let link = page.doc.ancestors(picture).take(4).find(|&id| page.doc.is(id, Tag::A));
    let is_card = link.is_some_and(|link| page.sums(link).words >= CARD_WORDS && captions.is_empty());
    // Beside the picture of a letter that is offered stand the words that ask for an address.
    let asks = |&run: &usize| {
        page.runs[run].text.cues & cues::SUBSCRIBE != 0
            && (page.sums(group).inputs > 0 || offers::asks(&page.doc.shown_start(page.runs[run].container)))
    };
    (!is_card && !captions.iter().any(asks)).then_some(Found { group, image, captions })
}

/// By run: the kept prose before it, and all of it at the end.
fn prose_before(page: &Page, kept: &[bool]) -> Vec<f32> {
    let mut sum = 0.0;
    let mut before = vec![0.0];
    for (run, kept) in page.runs.iter().zip(kept) {
        sum += if *kept { run.prose() } else { 0.0 };
        before.push(sum);
    }
    before
}

/// Whether the picture stands in something that is not the story.
fn is_foreign(page: &Page, prose: &[f32], group: NodeId) -> bool {
    let doc = page.doc;
    let holds_story = |id: NodeId| {
        let runs = page.runs_in(id);
        prose[runs.end] - prose[runs.start] >= PARAGRAPH_WORDS
    };
    // A name on what also holds the story's text says nothing of the picture.
    let around = std::iter::once(group).chain(doc.ancestors(group));
    around.take_while(|&id| id != NodeId::ROOT && !holds_story(id)).any(|id| {
        let hints = page.hints[id.index()];
        let is_named = hints & FOREIGN != 0 && hints & (hints::MEDIA | hints::CAPTION) == 0;
        is_named || matches!(doc.tag(id), Some(Tag::Nav | Tag::Footer | Tag::Aside | Tag::Form))
    })
}
