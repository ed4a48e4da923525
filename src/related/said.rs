//! What the article itself says in links: subheads, captions, sentences and lists between its paragraphs are no offers.

use super::cards::{Card, Ground};
use super::modules::{Module, run_text};
use crate::dom::{Attr, Document, NodeId, Tag};
use crate::lexicon::offers::weights;
use crate::lexicon::parts;

/// Whether a module between paragraphs is what the article itself says in links.
pub(super) fn belongs_to_text(ground: &Ground, module: &Module) -> bool {
    let doc = ground.page.doc;
    // A picture of the text may be linked; an offer says what it offers.
    let is_mute = |card: &Card| {
        let sums = ground.page.between(card.start, card.end);
        sums.linked < 2.0 || sums.link_density() < 0.3
    };
    // A subhead may be linked, and a cell of a table.
    let is_part = |card: &Card| {
        let words = ground.page.between(card.start, card.end);
        let inside = std::iter::once(card.start).chain(doc.inside(card.start)).take(weights::SUBHEAD_NODES);
        let heading = |id: NodeId| doc.heading_level(id).is_some();
        let is_subhead = words.pictures == 0
            && inside.into_iter().any(|id| heading(id) && ground.page.sums(id).words >= words.words);
        is_subhead || matches!(doc.tag(card.start), Some(Tag::Td | Tag::Th | Tag::Tr))
    };
    // A whole sentence is said, not offered, and so is a stack of them; a caption belongs to its picture.
    let is_said = |card: &Card| {
        let sums = ground.page.between(card.start, card.end);
        let runs = ground.page.runs_before(card.start)..ground.page.runs_before(card.end);
        let last = runs.last().and_then(|index| ground.page.runs.get(index));
        let is_sentence =
            last.is_some_and(|run| run_text(ground, run).ends_with(['.', '。'])) && sums.runs <= 1;
        let mut around = std::iter::once(card.start).chain(doc.ancestors(card.start)).take(3);
        is_sentence && sums.words >= 5.0 && sums.pictures == 0
            || module.cards.len() == 1
                && around.any(|up| doc.is(up, Tag::Figcaption) || holds_caption(doc, up))
    };
    // A button asks for something.
    let is_button = |card: &Card| {
        let link = std::iter::once(card.start).chain(doc.inside(card.start)).find(|&id| doc.is(id, Tag::A));
        let names = link.and_then(|link| doc.attr(link, Attr::Class)).unwrap_or_default();
        parts::of(names) & parts::FURNITURE != 0 && ground.page.between(card.start, card.end).pictures == 0
    };
    // A list among paragraphs is the text's; one that is offered stands in a box.
    let is_list = |card: &Card| {
        let around = std::iter::once(card.start).chain(doc.ancestors(card.start)).take(3);
        let list = around.into_iter().find(|&up| matches!(doc.tag(up), Some(Tag::Ul | Tag::Ol)));
        list.is_some_and(|list| !ground.may_enclose(doc.parent(list)) && !is_offered(ground, module, list))
    };
    module.cards.iter().any(|card| is_mute(card) || is_part(card) || is_list(card))
        || module.cards.iter().all(is_said)
        || module.cards.iter().all(is_button)
}

/// A list between paragraphs whose every item is one linked title, and that no colon leads in, says nothing by itself:
/// it is read on from.
fn is_offered(ground: &Ground, module: &Module, list: NodeId) -> bool {
    let (page, doc) = (ground.page, ground.page.doc);
    let mut items = doc.children(list).filter(|&item| page.sums(item).words > 0.0);
    let is_title = |item: NodeId| {
        let sums = page.sums(item);
        let is_card = |card: &&Card| doc.contains(item, card.start) || doc.contains(card.start, item);
        sums.links == 1
            && sums.link_density() > 0.9
            && sums.words >= weights::LISTED_WORDS
            && module.cards.iter().any(|card| is_card(&card))
    };
    let before = page.runs_before(list).checked_sub(1).and_then(|run| page.runs.get(run));
    let leads_in = before.is_some_and(|run| run_text(ground, run).ends_with([':', '：']));
    !leads_in && items.all(is_title)
}

/// Whether an element is a figure with a caption.
fn holds_caption(doc: &Document, id: NodeId) -> bool {
    doc.is(id, Tag::Figure) && doc.find(id, Tag::Figcaption).is_some()
}
