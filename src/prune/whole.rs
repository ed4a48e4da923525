//! Tables and lists are one thing: their cells and items are kept together.
//!
//! A cell alone is a number or a name, and looks like furniture; it is the table between the paragraphs that is read.

use super::Case;
use crate::dom::{NodeId, Tag};
use crate::score::page::share;

/// Of the words of a list or table, as many are kept before the rest is.
const MOST: f32 = 0.6;
/// A table in the text is kept from this mean probability on,
const TABLE: f32 = 0.2;
/// if it has as many cells,
const CELLS: usize = 6;
/// and is neither a way to lay out prose nor a list of links.
const PROSE: f32 = 0.5;
const LINKED: f32 = 0.4;
/// So many runs above it at most something is kept: the text goes on in it.
const NEAR: usize = 4;

pub(super) fn rule(case: &Case, keep: &mut dyn FnMut(usize)) {
    let page = case.page;
    let mut after = NodeId::ROOT;
    let lists = [Tag::Table, Tag::Ul, Tag::Ol, Tag::Dl].into_iter();
    let mut lists: Vec<(NodeId, Tag)> =
        lists.flat_map(|tag| page.doc.all(tag).iter().map(move |&id| (id, tag))).collect();
    lists.sort_unstable_by_key(|(id, _)| *id);
    for (id, tag) in lists {
        let runs = page.runs_in(id);
        let sums = page.sums(id);
        // A table around the text lays the page out, and comments and archives stand in it as well; one whose columns
        // have headings is data.
        let lays_out =
            tag == Tag::Table && page.doc.contains(id, page.heart) && page.doc.find(id, Tag::Th).is_none();
        if id < after || runs.len() < 3 || sums.link_density() > LINKED || lays_out {
            continue;
        }
        let words = |run: usize| page.runs[run].text.words;
        let kept = runs.clone().filter(|&run| case.kept[run]).map(words).sum::<f32>();
        let likely = runs.clone().map(|run| words(run) * case.probability[run]).sum::<f32>();
        let is_read_on = || {
            page.doc.contains(page.heart, id) && case.keeps_any(runs.start.saturating_sub(NEAR)..runs.start)
        };
        let is_data = tag == Tag::Table
            && runs.len() >= CELLS
            && share(sums.prose, sums.words) < PROSE
            && share(likely, sums.words) >= TABLE
            && is_read_on();
        if is_data || share(kept, sums.words) >= MOST {
            after = page.doc.end(id);
            runs.filter(|&run| !page.runs[run].hidden && !page.runs[run].button).for_each(&mut *keep);
        }
    }
}
