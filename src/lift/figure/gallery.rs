//! Pictures that belong together: they share an element that holds no text of the story.

use super::{Found, caption};
use crate::dom::{NodeId, Tag};
use crate::lift::{Lifter, inline};
use crate::model::{Block, Figure};

/// Fewer pictures than these are pictures one after the other.
const LEAST: usize = 2;

/// The gallery that this element is.
pub(in crate::lift) fn gallery(lifter: &Lifter, at: NodeId) -> Option<Block> {
    let doc = lifter.doc;
    let all = &lifter.plan.figures.found;
    let first = all.partition_point(|found| found.group <= at);
    let last = all.partition_point(|found| found.group < doc.end(at));
    let lead = lifter.plan.figures.lead.filter(|lead| (first..last).contains(lead));
    // The picture that leads the story stands above it, and so do those beside it.
    if last.saturating_sub(first) < LEAST || lead.is_some() || lifter.kept_in(at).next().is_some() {
        return None;
    }
    let parts = all.get(first..last)?;
    let holds_other =
        |id: NodeId| matches!(doc.tag(id), Some(Tag::Video | Tag::Iframe | Tag::Table | Tag::Hr));
    if doc.inside(at).any(holds_other) {
        return None;
    }
    // A line under all of them stands in none of their elements.
    let is_shared = |found: &Found, run: usize| !doc.contains(found.group, lifter.plan.page.runs[run].first);
    let mut shared: Vec<usize> = Vec::new();
    let figures: Vec<Figure> = parts
        .iter()
        .map(|found| {
            let (whole, own): (Vec<usize>, Vec<usize>) = found
                .captions
                .iter()
                .partition(|&&run| is_shared(found, run) && is_last(doc, at, lifter, run));
            shared.extend(whole);
            caption::figure(lifter, &Found { group: found.group, image: found.image.clone(), captions: own })
        })
        .collect();
    shared.sort_unstable();
    shared.dedup();
    let runs: Vec<_> = shared.iter().filter_map(|&run| lifter.plan.page.runs.get(run)).collect();
    let mut caption = Vec::new();
    for run in runs {
        caption.extend(lifter.inlines(run));
    }
    inline::trim(&mut caption);
    Some(Block::Gallery { figures, caption })
}

/// Whether a run stands in a caption of the gallery's own.
fn is_last(doc: &crate::dom::Document, at: NodeId, lifter: &Lifter, run: usize) -> bool {
    let run = &lifter.plan.page.runs[run];
    let around = doc.ancestors(run.first).take_while(|&up| up != at);
    around.last().is_some_and(|top| doc.is(top, Tag::Figcaption))
}
