//! Modules: cards that follow each other in one repeated shape, under a heading or none.

use super::cards::{Card, Ground};
use super::{links, tabs};
use crate::dom::{Attr, NodeId, Tag};
use crate::lexicon::hints;
use crate::lexicon::offers::{self, weights};
use crate::score::runs::Run;

/// Cards that the page offers together.
pub(super) struct Module {
    pub(super) cards: Vec<Card>,
    /// The largest element that holds them and nothing else of account.
    pub(super) root: NodeId,
    /// Whether `root` holds all of them alone; else they are siblings of other things.
    pub(super) closed: bool,
    pub(super) heading: Option<Heading>,
}

/// What is displayed above a module.
#[derive(Clone)]
pub(super) struct Heading {
    pub(super) text: String,
    /// [`offers`].
    pub(super) kinds: u16,
    pub(super) run: usize,
    /// Set as a heading, by element or name.
    pub(super) is_set: bool,
}

impl Heading {
    pub(super) fn new(text: String, run: usize) -> Self {
        Self { kinds: offers::of(&text), text, run, is_set: false }
    }
}

/// Groups the cards and finds their headings.
pub(super) fn group(ground: &Ground, cards: &[Card]) -> Vec<Module> {
    let mut modules: Vec<Module> = Vec::new();
    let mut open: Vec<Card> = Vec::new();
    let mut before: Option<Card> = None;
    for &card in cards {
        if let Some(last) = open.last()
            && !belongs(ground, open.iter().rev().nth(1), last, &card)
        {
            let last = *last;
            let module = close(ground, std::mem::take(&mut open), before, card.start);
            modules.extend(tabs::split(ground, module));
            before = Some(last);
        }
        open.push(card);
    }
    if !open.is_empty() {
        let end = ground.page.doc.end(NodeId::ROOT);
        modules.extend(tabs::split(ground, close(ground, open, before, end)));
    }
    share_headings(ground, &mut modules);
    modules
}

/// A second column or panel of a list stands right behind it in a box of the same kind, without a heading of its own.
fn share_headings(ground: &Ground, modules: &mut [Module]) {
    let doc = ground.page.doc;
    for index in 1..modules.len() {
        let (before, rest) = modules.split_at_mut(index);
        let (Some(last), Some(module)) = (before.last(), rest.first_mut()) else { return };
        let name =
            |id: NodeId| doc.attr(id, Attr::Class).and_then(|names| names.split_ascii_whitespace().next());
        let alike = module.heading.is_none()
            && module.closed
            && last.closed
            && doc.parent(module.root) == doc.parent(last.root)
            && doc.tag(module.root) == doc.tag(last.root)
            && name(module.root).is_some()
            && name(module.root) == name(last.root)
            && ground.prose(doc.end(last.root), module.root) <= 0.0;
        if alike {
            module.heading.clone_from(&last.heading);
        }
    }
}

/// Whether two cards are elements of the same kind with the same name.
fn is_shaped_alike(ground: &Ground, a: &Card, b: &Card) -> bool {
    let doc = ground.page.doc;
    let name = |card: &Card| {
        doc.attr(card.start, Attr::Class).and_then(|names| names.split_ascii_whitespace().next())
    };
    doc.tag(a.start) == doc.tag(b.start) && name(a) == name(b)
}

/// Whether a card goes on with the list that the last one stands in. `before` is the one before that.
fn belongs(ground: &Ground, before: Option<&Card>, last: &Card, card: &Card) -> bool {
    let doc = ground.page.doc;
    if last.marked != card.marked || ground.prose(last.end, card.start) > 0.0 {
        return false;
    }
    let around = ground.meet(last.start, card.start);
    let depth = |id: NodeId| i32::from(ground.depth[id.index()]);
    let (up_last, up_card) = (depth(last.start) - depth(around), depth(card.start) - depth(around));
    // Cousins stand equally deep in wrappers alike; in one wrapper the first card may be larger than the rest.
    let alike =
        up_last == up_card && up_card <= weights::COUSINS && doc.tag(last.start) == doc.tag(card.start);
    if !alike && (up_last > 2 || up_card > 2) {
        return false;
    }
    // Behind two cards of one shape, another shape in another wrapper is another list.
    if let Some(before) = before
        && !alike
        && is_shaped_alike(ground, before, last)
        && doc.parent(last.start) != doc.parent(card.start)
        && !is_shaped_alike(ground, last, card)
    {
        return false;
    }
    if before.is_some_and(|before| leaves_box(ground, around, [before, last, card])) {
        return false;
    }
    // Beside the paragraphs a linked subhead opens a part of the text.
    let is_heading = |card: &Card| doc.heading_level(card.start).is_some();
    if is_heading(card) && !is_heading(last) && !ground.may_enclose(around) {
        return false;
    }
    // Boxes beside the paragraphs are boxes of their own.
    if up_card >= 2 && !ground.may_enclose(around) {
        return false;
    }
    // A box with one card opens with its heading.
    let opening = ground.page.runs_before(card.start)..ground.page.runs_before(card.end);
    let offered = offers::RELATED | offers::NEXT | offers::RECOMMENDED;
    if opening.len() > 1
        && heading_at(ground, opening.start).is_some_and(|h| h.is_set && h.kinds & offered != 0)
    {
        return false;
    }
    let between = ground.page.runs_before(last.end)..ground.page.runs_before(card.start);
    between.len() <= 12
        && !between
            .into_iter()
            .filter(|&index| !is_bought(ground, around, card, index))
            .any(|index| heading_at(ground, index).is_some())
}

/// Whether a card stands outside the box of the last two, is made otherwise, and their heading stands in that box: a
/// heading heads what is in its box.
fn leaves_box(ground: &Ground, around: NodeId, [before, last, card]: [&Card; 3]) -> bool {
    let page = ground.page;
    let has_picture = |card: &Card| page.between(card.start, card.end).pictures > 0;
    if has_picture(before) != has_picture(last) || has_picture(last) == has_picture(card) {
        return false;
    }
    let mut up = page.doc.ancestors(last.start);
    let Some(branch) = up.find(|&up| page.doc.parent(up) == around) else { return false };
    let end = page.runs_before(last.start);
    let start = page.runs_before(branch).max(end.saturating_sub(weights::HEADING_REACH));
    (start..end).any(|index| heading_at(ground, index).is_some_and(|heading| heading.is_set))
}

/// Whether a run stands in an item of the same list that has no story: an advertisement among cards.
fn is_bought(ground: &Ground, around: NodeId, card: &Card, run: usize) -> bool {
    let doc = ground.page.doc;
    let branch =
        |id: NodeId| std::iter::once(id).chain(doc.ancestors(id)).find(|&up| doc.parent(up) == around);
    let Some(item) = ground.page.runs.get(run).and_then(|run| branch(run.first)) else { return false };
    let sums = ground.page.sums(item);
    // In whatever element, with a label, a picture and a link.
    let is_labelled = || {
        sums.links > 0
            && sums.pictures > 0
            && heading_at(ground, run).is_some_and(|heading| heading.kinds == offers::PAID)
    };
    branch(card.start).is_some_and(|other| {
        other != item
            && (doc.tag(item) == doc.tag(other) && matches!(doc.tag(item), Some(Tag::Article | Tag::Li))
                || is_labelled())
    })
}

fn close(ground: &Ground, cards: Vec<Card>, before: Option<Card>, after: NodeId) -> Module {
    let doc = ground.page.doc;
    let (first, last) = match (cards.first(), cards.last()) {
        (Some(first), Some(last)) => (*first, *last),
        _ => return Module { cards, root: NodeId::ROOT, closed: false, heading: None },
    };
    let mut root = ground.meet(first.start, last.start);
    let single = root == first.start;
    let mut closed = ground.may_enclose(root);
    if single && closed && first.end > doc.end(root) {
        root = doc.parent(root);
        closed = ground.may_enclose(root);
    }
    // Out to the box around, which names and heads the module.
    if closed {
        for up in doc.ancestors(root) {
            let grown = ground.page.sums(up).words - ground.page.sums(root).words;
            if before.is_some_and(|card| up < card.end)
                || doc.end(up) > after
                || !ground.may_enclose(up)
                || grown > weights::BOX_WORDS
            {
                break;
            }
            root = up;
        }
    }
    let heading = heading(ground, &cards, first, root, closed, before);
    Module { cards, root, closed, heading }
}

/// The heading of a module: inside its box before the first card, or right above.
fn heading(
    ground: &Ground,
    cards: &[Card],
    first: Card,
    root: NodeId,
    closed: bool,
    before: Option<Card>,
) -> Option<Heading> {
    let page = ground.page;
    let start = page.runs_before(first.start);
    // A box with one card may have its heading inside what looked like the card.
    if let [_] = cards
        && let Some(heading) = heading_within(ground, start..page.runs_before(first.end))
    {
        return Some(heading);
    }
    let floor = before.map_or(0, |card| page.runs_before(card.end));
    let mut skipped = 0;
    for index in (floor.max(start.saturating_sub(weights::HEADING_REACH))..start).rev() {
        let run = page.runs.get(index)?;
        let inside = closed && page.doc.contains(root, run.first);
        if let Some(heading) = heading_at(ground, index) {
            let around = ground.meet(run.first, first.start);
            let up = ground.depth[first.start.index()].saturating_sub(ground.depth[around.index()]);
            let near = i32::from(up) <= weights::HEADING_LEVELS || ground.may_enclose(around);
            // The label of an advertisement that stands above says nothing of what stands below.
            let is_label = heading.kinds == offers::PAID && !inside;
            // What stands closer to the cards before ends their list: "see all".
            let is_end = before.is_some_and(|card| {
                ground.depth[ground.meet(card.start, run.first).index()] > ground.depth[around.index()]
            });
            if !is_label && !is_end {
                // "All articles" beside the heading is not what is displayed as such.
                let above = index.checked_sub(1).filter(|_| !heading.is_set && index > floor);
                let is_link = run.linked >= run.text.words;
                let set = above.and_then(|above| heading_at(ground, above)).filter(|above| {
                    let link = page.runs.get(above.run).map(|run| ground.meet(run.first, first.start));
                    above.is_set && (above.kinds != 0 || is_link) && link == Some(around)
                });
                let set = set.map(|set| match set.kinds {
                    0 => Heading { kinds: heading.kinds, ..set },
                    _ => set,
                });
                return (inside || near).then_some(set.unwrap_or(heading));
            }
        }
        let is_kept = ground.kept.get(index).copied().unwrap_or_default() && run.prose() > 0.0;
        if run.text.letters > 0 && !inside {
            skipped += 1;
        }
        // Other links between a heading and a card are what it heads; "view all" goes with the heading.
        let heads_others = !inside && run.link_density() > 0.5 && !offers::asks(&run_text(ground, run));
        if is_kept || heads_others || skipped > 1 {
            break;
        }
    }
    None
}

/// A heading among the first lines of a card. Behind the title stand buttons that say the same words.
fn heading_within(ground: &Ground, runs: std::ops::Range<usize>) -> Option<Heading> {
    let last = runs.end.checked_sub(1)?;
    let lead_in = |index: usize| {
        let run = ground.page.runs.get(index).filter(|run| run.linked > 0.0)?;
        let text = links::lead_in(ground.page, run)?;
        Some(Heading::new(text, index))
    };
    let line = |index: usize| heading_at(ground, index).filter(|heading| heading.kinds != 0 && index < last);
    let first = runs.start..runs.end.min(runs.start + 3);
    first.clone().find_map(lead_in).or_else(|| first.into_iter().find_map(line))
}

/// A run that can head a module: set as a heading, or saying what headings of lists say.
pub(super) fn heading_at(ground: &Ground, index: usize) -> Option<Heading> {
    let page = ground.page;
    let run = page.runs.get(index)?;
    let is_headline = ground.headline.is_some_and(|headline| page.doc.contains(headline, run.first));
    if run.text.words > weights::HEADING_WORDS || run.text.letters == 0 || is_headline {
        return None;
    }
    let text = first_tab(ground, run).unwrap_or_else(|| run_text(ground, run));
    // "View all" beside the heading, however it is set, heads nothing.
    if run.linked >= run.text.words && offers::asks(&text) {
        return None;
    }
    let kinds = offers::of(&text);
    let up = || std::iter::once(run.container).chain(page.doc.ancestors(run.container)).take(2);
    let is_set = up().any(|id| page.doc.heading_level(id).is_some())
        || up().any(|id| page.hints[id.index()] & hints::TITLE != 0)
        || run.bold >= run.text.words;
    (is_set || kinds != 0).then_some(Heading { text, kinds, run: index, is_set })
}

/// Several links in a heading are tabs, and the panel of the first is shown: what that says, where it says something.
fn first_tab(ground: &Ground, run: &Run) -> Option<String> {
    let doc = ground.page.doc;
    if run.links < 2 || run.linked < run.text.words {
        return None;
    }
    let tab = doc.ancestors(run.first).find(|&up| doc.is(up, Tag::A))?;
    Some(doc.shown_text(tab).trim().to_owned()).filter(|text| offers::of(text) != 0)
}

/// A run's text, white space folded.
pub(super) fn run_text(ground: &Ground, run: &Run) -> String {
    let mut out = String::new();
    for node in crate::dom::id_range(run.first..run.last.next()) {
        if let Some(text) = ground.page.doc.text(node) {
            crate::dom::push_folded(&mut out, text);
        }
    }
    out.truncate(out.trim_end().len());
    out
}
