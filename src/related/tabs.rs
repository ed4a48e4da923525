//! Tabs: a row of labels, and a panel for each of them.
//!
//! Panels that wait for a click stand in the page like the one that is shown, and each is
//! a list of its own: related stories beside the latest ones.

use super::cards::{Card, Ground};
use super::modules::{Heading, Module, run_text};
use crate::dom::NodeId;
use crate::lexicon::offers::weights;

/// The module's panels, each under its label; the module itself where it has none.
pub(super) fn split(ground: &Ground, module: Module) -> Vec<Module> {
    panels(ground, &module).unwrap_or_else(|| vec![module])
}

fn panels(ground: &Ground, module: &Module) -> Option<Vec<Module>> {
    let doc = ground.page.doc;
    let labels = labels(ground, module.heading.as_ref()?.run);
    let (first, last) = (module.cards.first()?, module.cards.last()?);
    let around = ground.meet(first.start, last.start);
    let filled = |id: &NodeId| ground.page.sums(*id).runs > 0 && doc.end(*id) > first.start;
    let panels: Vec<NodeId> = doc.children(around).filter(filled).collect();
    if panels.len() < 2 || panels.len() > labels.len() {
        return None;
    }
    // A list's items are no panels: one of these holds several cards.
    let inside = |panel: NodeId| module.cards.iter().filter(move |card| doc.contains(panel, card.start));
    if panels.iter().all(|&panel| inside(panel).nth(1).is_none()) {
        return None;
    }
    let split = panels.iter().zip(labels).filter_map(|(&panel, run)| {
        let cards: Vec<Card> = inside(panel).copied().collect();
        let text = run_text(ground, ground.page.runs.get(run)?);
        let heading = Heading::new(text, run);
        (!cards.is_empty()).then_some(Module {
            cards,
            root: panel,
            closed: module.closed,
            heading: Some(heading),
        })
    });
    Some(split.collect())
}

/// The runs of a row of labels that ends with this one, in order.
fn labels(ground: &Ground, last: usize) -> Vec<usize> {
    let page = ground.page;
    let Some(end) = page.runs.get(last) else { return Vec::new() };
    let mut labels = vec![last];
    let mut row = None;
    while let Some(index) = labels.last().and_then(|index| index.checked_sub(1))
        && let Some(run) = page.runs.get(index)
    {
        let around = ground.meet(run.first, end.first);
        let depth = ground.depth[end.first.index()].saturating_sub(ground.depth[around.index()]);
        let alike = run.text.words <= weights::LABEL_WORDS
            && run.text.letters > 0
            && i32::from(depth) <= weights::COUSINS
            && page.doc.tag(run.container) == page.doc.tag(end.container)
            && *row.get_or_insert(around) == around
            && labels.len() < weights::LABELS;
        if !alike {
            break;
        }
        labels.push(index);
    }
    labels.reverse();
    labels
}
