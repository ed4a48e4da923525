//! Pictures with what stands under them.

use super::{Lifter, Plan, credit, inline, media};
use crate::dom::{Document, NodeId, Tag, id_range};
use crate::lexicon::hints;
use crate::model::{Block, Figure, Image, Inline};
use crate::score::Page;
use crate::url::Base;
use std::ops::Range;

/// Words that may stand around a picture for all of it to be its caption.
const CAPTION_WORDS: f32 = 120.0;
/// Linked words beside a picture that make it a card.
const CARD_WORDS: f32 = 3.0;
/// Names around a picture that say it is not the story's.
const FOREIGN: u32 = hints::NAV
    | hints::FOOT
    | hints::RELATED
    | hints::AUTHOR
    | hints::COMMENT
    | hints::SHARE
    | hints::NEWSLETTER
    | hints::POPULAR
    | hints::AD
    | hints::PRODUCT;

/// A picture of the story, and where it stands.
struct Found {
    /// The outermost element that holds only it and its caption.
    group: NodeId,
    end: NodeId,
    image: Image,
    captions: Vec<usize>,
    credits: Vec<NodeId>,
}

/// The story's pictures, in page order.
pub(crate) struct Figures {
    found: Vec<Found>,
    /// Which one leads, and so does not stand in the body.
    lead: Option<usize>,
}

/// Finds the pictures of the story. `kept` loses the runs that are captions, `span` says
/// where the story is, `text` where its first paragraph starts.
pub(crate) fn find(
    page: &Page,
    base: &Base,
    kept: &mut [bool],
    claimed: &[bool],
    span: &Range<NodeId>,
    text: NodeId,
) -> Figures {
    let doc = page.doc;
    let mut found: Vec<Found> = Vec::new();
    let mut at = span.start;
    while at < span.end {
        if claimed[at.index()] {
            at = doc.end(at);
            continue;
        }
        let is_picture = matches!(doc.tag(at), Some(Tag::Img | Tag::Picture | Tag::AmpImg));
        if !is_picture {
            let hidden_away = doc.tag(at).is_some_and(|tag| tag.is_never_shown() && tag != Tag::Noscript);
            at = if hidden_away { doc.end(at) } else { at.next() };
            continue;
        }
        let end = doc.end(at);
        if let Some(image) = media::image(doc, base, at)
            && let Some(mut figure) = group(page, kept, at, image)
            && !is_foreign(page, kept, figure.group)
        {
            let twin = found.last().is_some_and(|last| same_picture(&last.image, &figure.image));
            figure.end = doc.end(figure.group).min(span.end);
            figure.captions.iter().for_each(|&run| kept[run] = false);
            // Never the same picture twice in a row: a page prints one for each width of screen.
            match found.last_mut() {
                Some(last) if twin && last.captions.is_empty() => *last = figure,
                _ if twin => {}
                _ => found.push(figure),
            }
        }
        at = end;
    }
    let lead = found.iter().position(|figure| figure.group < text);
    Figures { found, lead }
}

/// The element that holds this picture and nothing of the story but its caption.
fn group(page: &Page, kept: &[bool], picture: NodeId, image: Image) -> Option<Found> {
    let doc = page.doc;
    let pictures = page.between(picture, doc.end(picture)).pictures;
    let mut group = picture;
    for around in doc.ancestors(picture) {
        let sums = page.sums(around);
        let is_figure = doc.is(around, Tag::Figure);
        let prose = page
            .runs_in(around)
            .filter(|&run| kept[run] && !is_caption(page, around, run) && page.runs[run].text.words >= 4.0)
            .count();
        if around == NodeId::ROOT
            || doc.is(around, Tag::Body)
            || sums.words > CAPTION_WORDS
            || sums.pictures > pictures.max(1) && !is_figure
            || prose > 0 && !is_figure
        {
            break;
        }
        group = around;
        if is_figure && sums.pictures <= pictures.max(1) {
            break;
        }
        if is_figure {
            group = picture;
            break;
        }
    }
    let figure = std::iter::once(group).chain(doc.ancestors(picture)).find(|&id| doc.is(id, Tag::Figure));
    let inside_figure =
        figure.is_some_and(|figure| doc.contains(group, figure) || doc.contains(figure, group));
    let credits: Vec<NodeId> = doc
        .inside(group)
        .filter(|id| {
            page.hints[id.index()] & hints::CREDIT != 0
                && page.sums(*id).words <= 20.0
                && page.sums(*id).words > 0.0
        })
        .collect();
    let captions: Vec<usize> =
        page.runs_in(group).filter(|&run| inside_figure || is_caption(page, group, run)).collect();
    // Linked words that are no caption are a headline: the picture is a card's.
    let linked: f32 = page
        .runs_in(group)
        .filter(|&run| !is_caption(page, group, run) && !kept[run])
        .map(|run| page.runs[run].linked)
        .sum();
    let is_card = linked >= CARD_WORDS;
    (!is_card).then_some(Found { group, end: group, image, captions, credits })
}

/// Whether a run inside `group` stands in something that is called a caption.
fn is_caption(page: &Page, group: NodeId, run: usize) -> bool {
    let run = &page.runs[run];
    std::iter::once(run.container)
        .chain(page.doc.ancestors(run.container))
        .take_while(|&id| id >= group)
        .any(|id| page.doc.is(id, Tag::Figcaption) || page.hints[id.index()] & hints::CAPTION != 0)
}

/// Whether the picture stands in something that is not the story.
fn is_foreign(page: &Page, kept: &[bool], group: NodeId) -> bool {
    let doc = page.doc;
    for id in std::iter::once(group).chain(doc.ancestors(group)) {
        // From here on the story is inside.
        let prose: f32 = page.runs_in(id).filter(|&run| kept[run]).map(|run| page.runs[run].prose()).sum();
        if prose > 0.0 || id == NodeId::ROOT {
            return false;
        }
        let tag = doc.tag(id);
        let named = page.hints[id.index()] & FOREIGN != 0 && page.hints[id.index()] & hints::MEDIA == 0;
        if named || matches!(tag, Some(Tag::Nav | Tag::Footer | Tag::Aside | Tag::Form)) {
            return true;
        }
    }
    false
}

fn same_picture(a: &Image, b: &Image) -> bool {
    let name = |image: &Image| {
        let path = image.src.split(['?', '#']).next().unwrap_or_default();
        path.rsplit('/').next().unwrap_or_default().to_ascii_lowercase()
    };
    a.src == b.src || (!name(a).is_empty() && name(a).len() > 8 && name(a) == name(b))
}

impl Figures {
    /// The picture that leads the story.
    pub(crate) fn lead(&self, plan: &Plan) -> Option<Figure> {
        let lifter = Lifter { plan, doc: plan.page.doc, headings: 0 };
        self.lead.and_then(|at| self.found.get(at)).map(|found| lifter.figure(found))
    }
}

impl Lifter<'_> {
    /// Appends the picture whose group starts here; whether there is one.
    pub(super) fn figure_at(&mut self, at: NodeId, out: &mut Vec<Block>) -> bool {
        let found = &self.plan.figures.found;
        let Ok(index) = found.binary_search_by(|figure| figure.group.cmp(&at)) else { return false };
        if self.plan.figures.lead != Some(index) {
            let Figure { image, caption, credit } = self.figure(&found[index]);
            match out.last_mut() {
                Some(Block::Figure { image: last, .. }) if same_picture(last, &image) => {}
                _ => out.push(Block::Figure { image, caption, credit }),
            }
        }
        true
    }

    /// Appends the pictures that stand between two nodes: those inside a paragraph follow it.
    pub(super) fn figures_between(&mut self, first: NodeId, last: NodeId, out: &mut Vec<Block>) {
        if first < last {
            for at in id_range(first..last) {
                self.figure_at(at, out);
            }
        }
    }

    fn figure(&self, found: &Found) -> Figure {
        let page = self.plan.page;
        let is_credit =
            |run: usize| found.credits.iter().any(|&id| self.doc.contains(id, page.runs[run].first));
        let mut caption: Vec<Inline> = Vec::new();
        let mut credits: Vec<String> = Vec::new();
        for &run in &found.captions {
            if is_credit(run) {
                credits.push(credit::clean(&text(self.doc, page.runs[run].first, page.runs[run].last)));
                continue;
            }
            let mut line = self.inlines_without(&page.runs[run], &found.credits);
            // A credit that is an element of its own within the line.
            for &id in found.credits.iter().filter(|&&id| {
                self.doc.contains(page.runs[run].first, id)
                    || (page.runs[run].first <= id && id <= page.runs[run].last)
            }) {
                credits.push(credit::clean(&self.doc.shown_text(id)));
            }
            credits.extend(credit::split(&mut line));
            inline::trim(&mut line);
            let repeats = crate::model::inline_text(&caption).contains(&crate::model::inline_text(&line));
            if !line.is_empty() && !repeats {
                if !caption.is_empty() {
                    caption.push(Inline::Text { text: " ".into() });
                }
                caption.extend(line);
            }
        }
        credits.retain(|credit| !credit.is_empty());
        credits.dedup();
        let credit = (!credits.is_empty()).then(|| credits.join(", "));
        Figure { image: found.image.clone(), caption, credit }
    }
}

fn text(doc: &Document, first: NodeId, last: NodeId) -> String {
    let mut out = String::new();
    for id in id_range(first..last.next()) {
        if let Some(text) = doc.text(id) {
            crate::dom::push_folded(&mut out, text);
        }
    }
    out
}
