//! Cards: the largest elements that hold links to one story alone.

use super::address;
use super::links::Links;
use crate::dom::{Attr, NodeId, Tag};
use crate::lexicon::cues;
use crate::lexicon::offers::weights;
use crate::score::Page;
use std::cell::OnceCell;

/// One story as one place of the page shows it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Card {
    pub(super) start: NodeId,
    /// One past its last node. More than `start`'s subtree where a card is several siblings.
    pub(super) end: NodeId,
    pub(super) target: u32,
    /// The publisher says that it is an offer.
    pub(super) marked: bool,
}

/// What is known of the page by node.
pub(super) struct Ground<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) kept: &'a [bool],
    /// By run: words of kept prose before it.
    prose_before: Vec<f32>,
    pub(super) depth: Vec<u16>,
    /// The headline, if there is one before the text.
    pub(super) headline: Option<NodeId>,
    /// Where kept prose begins and ends; one past its last text.
    pub(super) text: Option<(NodeId, NodeId)>,
    /// The outermost `article` around where it begins.
    pub(super) story: Option<NodeId>,
    services: OnceCell<Vec<NodeId>>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(page: &'a Page<'a>, kept: &'a [bool], title: Option<&str>) -> Self {
        let is_kept = |index: usize| kept.get(index).copied().unwrap_or_default();
        let prose = page.runs.iter().enumerate().filter(|(index, run)| is_kept(*index) && run.prose() > 0.0);
        let text = prose.fold(None, |text: Option<(NodeId, NodeId)>, (_, run)| {
            Some((text.map_or(run.first, |(first, _)| first), run.last.next()))
        });
        let mut prose_before = Vec::with_capacity(page.runs.len() + 1);
        let mut sum = 0.0;
        prose_before.push(sum);
        for (index, run) in page.runs.iter().enumerate() {
            // A kept link alone may be an offer, and a short line at either end a module's heading.
            let within = text.is_some_and(|(first, last)| first <= run.first && run.first < last);
            let is_line = run.text.words >= 2.0 && within && run.text.cues & cues::READ_ALSO == 0;
            if is_kept(index) && run.link_density() < 0.6 && (run.prose() > 0.0 || is_line) {
                sum += run.text.words;
            }
            prose_before.push(sum);
        }
        let mut depth = vec![0; page.doc.len()];
        for id in page.doc.ids().skip(1) {
            depth[id.index()] = depth[page.doc.parent(id).index()] + 1;
        }
        let headline = headline(page, title);
        let around = text.into_iter().flat_map(|(first, _)| page.doc.ancestors(first));
        let story = around.filter(|&id| page.doc.is(id, Tag::Article)).last();
        Self { page, kept, prose_before, depth, headline, text, story, services: OnceCell::new() }
    }

    /// The links to services of the house, in order. Many modules may stand in one box.
    pub(super) fn services(&self) -> &[NodeId] {
        self.services.get_or_init(|| {
            let links = self.page.doc.with(Attr::Href).filter(|(_, href)| address::is_service(href));
            links.map(|(id, _)| id).collect()
        })
    }

    /// Words of kept prose in the runs that start in `start..end`.
    pub(super) fn prose(&self, start: NodeId, end: NodeId) -> f32 {
        let (a, b) = (self.page.runs_before(start), self.page.runs_before(end));
        let at = |index: usize| self.prose_before.get(index).copied().unwrap_or_default();
        at(b) - at(a)
    }

    fn holds_text(&self, id: NodeId) -> bool {
        self.prose(id, self.page.doc.end(id)) > 0.0
            || self.headline.is_some_and(|headline| self.page.doc.contains(id, headline))
    }

    /// Whether `up` can be part of one box with what is in it.
    pub(super) fn may_enclose(&self, up: NodeId) -> bool {
        up != NodeId::ROOT
            && !matches!(self.page.doc.tag(up), Some(Tag::Body | Tag::Html | Tag::Main) | None)
            && !self.holds_text(up)
            && self.page.sums(up).inputs == 0
    }

    /// The closest element around both.
    pub(super) fn meet(&self, mut a: NodeId, mut b: NodeId) -> NodeId {
        let depth = |id: NodeId| self.depth[id.index()];
        while a != b {
            if depth(a) >= depth(b) {
                a = self.page.doc.parent(a);
            } else {
                b = self.page.doc.parent(b);
            }
        }
        a
    }
}

/// The `h1` that says the title, else the first with words.
fn headline(page: &Page, title: Option<&str>) -> Option<NodeId> {
    let mut first = None;
    for &id in page.doc.all(Tag::H1) {
        if title.is_some_and(|title| page.doc.shown_text(id).trim() == title.trim()) {
            return Some(id);
        }
        first = first.or((page.sums(id).words >= 2.0).then_some(id));
    }
    first
}

/// Finds the cards, in document order.
pub(super) fn find(ground: &Ground, links: &Links) -> Vec<Card> {
    let doc = ground.page.doc;
    // By node: the smallest and largest target inside.
    let mut inside = vec![(u32::MAX, 0u32); doc.len()];
    for link in &links.list {
        inside[link.node.index()] = (link.target, link.target);
    }
    for id in (2..doc.len()).rev().map(NodeId::new) {
        let (low, high) = inside[id.index()];
        if low <= high {
            let up = &mut inside[doc.parent(id).index()];
            *up = (up.0.min(low), up.1.max(high));
        }
    }
    let mut cards: Vec<Card> = Vec::new();
    for link in &links.list {
        if cards.last().is_some_and(|card| link.node < card.end) {
            continue;
        }
        let mut root = link.node;
        for up in doc.ancestors(link.node) {
            let sums = ground.page.sums(up);
            let alone = inside[up.index()] == (link.target, link.target) && !lists_others(ground, root, up);
            if !alone
                || !ground.may_enclose(up)
                || sums.words > weights::CARD_WORDS
                || sums.links > weights::CARD_LINKS
            {
                break;
            }
            root = up;
        }
        let card = Card { start: root, end: doc.end(root), target: link.target, marked: link.marked };
        // Picture and title as siblings, each a link of its own.
        if let Some(last) = cards.last_mut()
            && last.target == card.target
            && doc.parent(last.start) == doc.parent(root)
            && ground.prose(last.end, root) <= 0.0
        {
            last.end = card.end;
        } else {
            cards.push(card);
        }
    }
    widen(ground, &mut cards);
    cards
}

/// Whether `up` is a list that `item` stands in beside others with links of their own.
fn lists_others(ground: &Ground, item: NodeId, up: NodeId) -> bool {
    let doc = ground.page.doc;
    doc.is(item, Tag::Li)
        && matches!(doc.tag(up), Some(Tag::Ul | Tag::Ol))
        && ground.page.sums(up).links > ground.page.sums(item).links
        && doc.children(up).any(|other| other != item && ground.page.sums(other).links > 0)
}

/// A card whose parts are siblings of other cards' parts gets what stands between: the picture before, the lines behind.
fn widen(ground: &Ground, cards: &mut [Card]) {
    let (page, doc) = (ground.page, ground.page.doc);
    for index in 0..cards.len() {
        let parent = doc.parent(cards[index].start);
        let is_flat = |other: Option<&Card>| other.is_some_and(|card| doc.parent(card.start) == parent);
        // Beside paragraphs every line is the text's.
        if !ground.may_enclose(parent) {
            continue;
        }
        let last = index.checked_sub(1).and_then(|last| cards.get(last));
        if !is_flat(last) && !is_flat(cards.get(index + 1)) {
            continue;
        }
        let limit = cards.get(index + 1).map_or(doc.end(parent), |next| next.start.min(doc.end(parent)));
        let mut end = cards[index].end;
        while end < limit && doc.end(end) <= limit {
            let sums = page.between(end, doc.end(end));
            let is_part = sums.words <= weights::CARD_WORDS / 2.0
                && sums.prose <= 0.0
                && doc.heading_level(end).is_none()
                // Another card, without a story: an advertisement among them.
                && !matches!(doc.tag(end), Some(Tag::Article | Tag::Li | Tag::Section | Tag::Aside))
                && ground.prose(end, doc.end(end)) <= 0.0
                // With a picture and a link of its own it is a card as well.
                && !(sums.links > 0 && sums.pictures > 0)
                // The next card's picture.
                && !(sums.words <= 0.0 && sums.pictures > 0);
            if !is_part {
                break;
            }
            end = doc.end(end);
        }
        let before = if index > 0 { cards[index - 1].end } else { parent.next() };
        cards[index].end = end;
        // The picture right before, where nothing is written on it.
        let mut sibling = None;
        let mut at = before.max(parent.next());
        while at < cards[index].start {
            sibling = Some(at);
            at = doc.end(at);
        }
        if let Some(sibling) = sibling.filter(|&s| page.sums(s).pictures > 0 && page.sums(s).words <= 0.0) {
            cards[index].start = sibling;
        }
    }
}
