//! Kept nodes to blocks: one kind a file.
//!
//! The walk is a loop over document order; only what nests in the model (lists, quotes,
//! details) calls it again, and that no deeper than [`DEPTH`].

mod callout;
mod code;
mod definitions;
mod embed;
mod figure;
mod heading;
mod inline;
mod list;
mod math;
pub(crate) mod media;
mod notes;
mod quote;
mod table;

pub(crate) use figure::{Figures, Search, find as find_figures};
pub(crate) use notes::{Notes, find as find_notes};

use crate::dom::{Document, NodeId, Tag};
use crate::model::{Block, Inline};
use crate::score::Page;
use crate::score::runs::Run;
use crate::url::Base;

/// Blocks nested deeper than this are laid flat: no reader can follow them, and no serialiser has to.
const DEPTH: usize = 12;

/// What of the page is wanted, and what was found about it.
pub(crate) struct Plan<'a> {
    pub(crate) page: &'a Page<'a>,
    pub(crate) base: &'a Base,
    /// By run.
    pub(crate) kept: &'a [bool],
    /// By node: claimed by something else, to be passed over with all that is in it.
    pub(crate) claimed: &'a [bool],
    pub(crate) figures: &'a Figures,
    pub(crate) notes: &'a Notes,
    /// Where pictures and players count as the story's.
    pub(crate) span: std::ops::Range<NodeId>,
}

/// Makes blocks of a plan.
pub(crate) struct Lifter<'a> {
    plan: &'a Plan<'a>,
    doc: &'a Document,
    headings: usize,
    /// All that is kept.
    words: f32,
    /// Where each block of the outermost walk starts.
    starts: Vec<NodeId>,
    /// By node: what nests and had nothing to show, though something of it is kept. Empty until there is one.
    barren: Vec<bool>,
}

/// What the page's nodes became.
pub(crate) struct Lifted {
    pub(crate) blocks: Vec<Block>,
    /// The node that each of them starts at.
    pub(crate) starts: Vec<NodeId>,
    /// Where the headings start that nothing followed.
    pub(crate) trailing: Option<NodeId>,
}

/// The blocks of the whole page.
#[inline(never)] // see `article::Findings::of`
pub(crate) fn blocks(plan: &Plan) -> Lifted {
    let mut lifter = Lifter::new(plan);
    let mut blocks = lifter.walk(NodeId::ROOT.next(), NodeId::new(plan.page.doc.len()), 0);
    let mut starts = std::mem::take(&mut lifter.starts);
    if let Some((at, notes)) = lifter.footnotes() {
        let place = starts.partition_point(|start| *start < at);
        starts.insert(place, at);
        blocks.insert(place, notes);
    }
    let trailing = trim(&mut blocks, &mut starts);
    Lifted { blocks, starts, trailing }
}

impl<'a> Lifter<'a> {
    pub(crate) fn new(plan: &'a Plan<'a>) -> Self {
        let kept = plan.page.runs.iter().zip(plan.kept).filter(|(_, kept)| **kept);
        let words = kept.map(|(run, _)| run.text.words).sum();
        Self { plan, doc: plan.page.doc, headings: 0, words, starts: Vec::new(), barren: Vec::new() }
    }

    /// A run as a paragraph, whatever was decided about it.
    pub(crate) fn paragraph(&mut self, run: &Run) -> Option<Block> {
        let content = self.inlines(run);
        (!content.is_empty()).then_some(Block::Paragraph { content })
    }

    /// The blocks of `start..end`.
    fn walk(&mut self, start: NodeId, end: NodeId, depth: usize) -> Vec<Block> {
        let mut out = Vec::new();
        let mut at = start;
        while at < end {
            let start = at;
            if self.plan.claimed[at.index()] {
                at = self.doc.end(at);
            } else if let Some(end) = self.plan.notes.end_at(self.doc, at) {
                at = end;
            } else if let Some(index) = self.run_at(at) {
                at = self.run(index, &mut out);
            } else if let Some(tag) = self.doc.tag(at) {
                at = self.element(at, tag, depth, &mut out);
            } else {
                at = at.next();
            }
            if depth == 0 {
                self.starts.resize(out.len(), start);
            }
        }
        out
    }

    /// The run that starts at this node.
    fn run_at(&self, at: NodeId) -> Option<usize> {
        let index = self.plan.page.runs_in(at).start;
        self.plan.page.runs.get(index).filter(|run| run.first == at).map(|_| index)
    }

    /// A run that stands by itself; the node to go on with.
    fn run(&mut self, index: usize, out: &mut Vec<Block>) -> NodeId {
        let run = &self.plan.page.runs[index];
        // A formula on a line of its own has no words for the scorer to judge by.
        if let Some(math) = math::alone(self.doc, run).filter(|_| self.plan.span.contains(&run.first)) {
            out.push(Block::Math { math });
        } else if self.plan.kept[index] {
            let mut content = self.inlines(run);
            if matches!(out.last(), Some(Block::Heading { .. })) {
                heading::cut_tools(&mut content);
            }
            if !content.is_empty() {
                out.push(Block::Paragraph { content });
            }
        }
        self.figures_between(run.first, run.last, out);
        run.last.next()
    }

    fn element(&mut self, at: NodeId, tag: Tag, depth: usize, out: &mut Vec<Block>) -> NodeId {
        let mut end = self.doc.end(at);
        if self.figure_at(at, out) {
            return end;
        }
        if let Some(gallery) = figure::gallery(self, at) {
            out.push(gallery);
            return end;
        }
        if let Some(block) = embed::lift(self, at, tag) {
            out.push(block);
            return end;
        }
        if tag.is_never_shown() {
            return end;
        }
        if tag == Tag::Hr {
            if self.plan.span.contains(&at) && !matches!(out.last(), None | Some(Block::Divider {})) {
                out.push(Block::Divider {});
            }
            return end;
        }
        if tag == Tag::Pre && code::is_gutter(self.doc, at) {
            return end;
        }
        if depth >= DEPTH || self.is_barren(at) || !self.holds_kept(at) {
            return at.next();
        }
        if tag.heading_level().is_some() && heading::is_repeated(self, at, out) {
            return end;
        }
        if matches!(tag, Tag::Pre | Tag::Listing | Tag::Xmp) {
            out.extend(code::lift(self, at));
            return end;
        }
        let block = match tag {
            Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => heading::lift(self, at, tag, out),
            Tag::Ul | Tag::Ol | Tag::Menu | Tag::Dir => list::lift(self, at, tag, depth),
            Tag::Table => table::lift(self, at),
            Tag::Blockquote => quote::lift(self, at, depth).map(|(block, past)| {
                end = past;
                block
            }),
            Tag::Dl => definitions::lift(self, at, depth),
            Tag::Details => definitions::details(self, at, depth),
            Tag::Div | Tag::Aside | Tag::Section | Tag::P => callout::lift(self, at, depth),
            _ => None,
        };
        match block {
            Some(block) => {
                out.push(block);
                end
            }
            None => at.next(),
        }
    }

    /// What has nothing to show is walked over once more, as if it were not there. What nests in it is then not tried again:
    /// each level of it would double the work.
    fn set_barren(&mut self, id: NodeId) {
        self.barren.resize(self.doc.len(), false);
        self.barren[id.index()] = true;
    }

    fn is_barren(&self, id: NodeId) -> bool {
        self.barren.get(id.index()).is_some_and(|&barren| barren)
    }

    /// Runs that are kept and start inside `id`.
    fn kept_in(&self, id: NodeId) -> impl Iterator<Item = &'a Run> + use<'a> {
        let plan = self.plan;
        plan.page.runs_in(id).filter(|&index| plan.kept[index]).map(|index| &plan.page.runs[index])
    }

    fn holds_kept(&self, id: NodeId) -> bool {
        self.kept_in(id).next().is_some()
    }

    /// Words of the kept runs inside `id`.
    fn kept_words(&self, id: NodeId) -> f32 {
        self.kept_in(id).map(|run| run.text.words).sum()
    }

    /// The inlines of every kept run inside `id`, one line each.
    fn lines(&mut self, id: NodeId) -> Vec<Inline> {
        let runs: Vec<&Run> = self.kept_in(id).collect();
        self.joined(&runs)
    }

    /// The inlines of every run inside `id`, kept or not, one line each.
    fn all_lines(&mut self, id: NodeId) -> Vec<Inline> {
        let page = self.plan.page;
        let runs: Vec<&Run> = page.runs_in(id).map(|index| &page.runs[index]).collect();
        self.joined(&runs)
    }

    fn joined(&mut self, runs: &[&Run]) -> Vec<Inline> {
        let mut out = Vec::new();
        for run in runs {
            let line = self.inlines(run);
            if !line.is_empty() && !out.is_empty() {
                out.push(Inline::Break {});
            }
            out.extend(line);
        }
        out
    }
}

/// Nothing but text begins or ends a story: no rule, and no heading with nothing below it. Gives where the first of
/// such headings starts.
fn trim(blocks: &mut Vec<Block>, starts: &mut Vec<NodeId>) -> Option<NodeId> {
    let mut trailing = None;
    while let Some(Block::Divider {} | Block::Heading { .. }) = blocks.last() {
        let start = starts.get(blocks.len() - 1).copied();
        let is_heading = matches!(blocks.pop(), Some(Block::Heading { .. }));
        trailing = start.filter(|_| is_heading).or(trailing);
    }
    starts.truncate(blocks.len());
    let first = blocks.iter().position(|block| !matches!(block, Block::Divider {})).unwrap_or(blocks.len());
    blocks.drain(..first);
    starts.drain(..first);
    trailing
}
