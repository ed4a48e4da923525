//! Numbers by node, gathered once: what every feature, rule and module looks things up in.

use super::runs::{Run, cut, hash};
use crate::dom::{Attr, Document, NodeId, Tag};
use crate::lexicon::hints;
use std::collections::HashMap;

/// What stands inside a subtree, summed up.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sums {
    pub(crate) words: f32,
    pub(crate) linked: f32,
    /// Words of runs that read like paragraphs.
    pub(crate) prose: f32,
    pub(crate) runs: u32,
    pub(crate) links: u32,
    pub(crate) pictures: u32,
    pub(crate) inputs: u32,
}

impl Sums {
    /// The share of words that are linked.
    pub(crate) fn link_density(&self) -> f32 {
        share(self.linked, self.words)
    }
}

/// `part` of `whole`, 0 where there is nothing.
pub(crate) fn share(part: f32, whole: f32) -> f32 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

/// Runs that look alike: the same tag and class within the same.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Alike {
    pub(crate) words: f32,
    pub(crate) linked: f32,
    pub(crate) prose: f32,
    pub(crate) runs: u32,
}

/// A page with its runs and tables.
pub(crate) struct Page<'a> {
    pub(crate) doc: &'a Document,
    pub(crate) runs: Vec<Run>,
    /// By node: the sums of everything before it in document order.
    before: Vec<Sums>,
    /// By node: what its class, id, role and name say.
    pub(crate) hints: Vec<u32>,
    /// By node: Readability's idea of a container's worth.
    pub(crate) worth: Vec<f32>,
    /// The container that the paragraphs stand in.
    pub(crate) heart: NodeId,
    /// By signature of a run's container.
    pub(crate) alike: HashMap<u64, Alike>,
    /// By a run's text: how often it stands on the page.
    pub(crate) copies: HashMap<u64, u16>,
    pub(crate) total: Sums,
}

/// A run of fewer words is hardly ever a paragraph of its own weight.
const PROSE_WORDS: f32 = 10.0;
/// From the root, the heart is found by going into the child that holds this share of the prose.
const HEART_SHARE: f32 = 0.65;

impl<'a> Page<'a> {
    /// Cuts the page into runs and gathers its tables.
    #[inline(never)] // see `article::Findings::of`
    pub(crate) fn new(doc: &'a Document) -> Self {
        let runs = cut(doc);
        let before = sums(doc, &runs);
        let total = before.last().copied().unwrap_or_default();
        let mut page = Self {
            doc,
            hints: node_hints(doc),
            worth: vec![0.0; doc.len()],
            heart: NodeId::ROOT,
            alike: HashMap::new(),
            copies: HashMap::new(),
            runs,
            before,
            total,
        };
        page.heart = page.find_heart();
        page.weigh();
        page
    }

    /// What stands inside `id`.
    pub(crate) fn sums(&self, id: NodeId) -> Sums {
        self.between(id, self.doc.end(id))
    }

    /// What stands from `start` up to `end`.
    pub(crate) fn between(&self, start: NodeId, end: NodeId) -> Sums {
        let (a, b) = (&self.before[start.index()], &self.before[end.index()]);
        Sums {
            words: b.words - a.words,
            linked: b.linked - a.linked,
            prose: b.prose - a.prose,
            runs: b.runs - a.runs,
            links: b.links - a.links,
            pictures: b.pictures - a.pictures,
            inputs: b.inputs - a.inputs,
        }
    }

    /// The runs that start inside `id`, as a range of indices.
    pub(crate) fn runs_in(&self, id: NodeId) -> std::ops::Range<usize> {
        let (a, b) = (&self.before[id.index()], &self.before[self.doc.end(id).index()]);
        a.runs as usize..b.runs as usize
    }

    /// How many runs start before `id`.
    pub(crate) fn runs_before(&self, id: NodeId) -> usize {
        self.before.get(id.index()).map_or(self.runs.len(), |sums| sums.runs as usize)
    }

    /// Same tag and class at the run's container and its parent.
    pub(crate) fn signature(&self, run: &Run) -> u64 {
        let part = |id: NodeId| {
            let tag = self.doc.tag(id).map_or(0, |tag| tag as u64 + 1);
            hash(self.doc.attr(id, Attr::Class).unwrap_or_default()).rotate_left(7) ^ tag
        };
        part(run.container).wrapping_mul(31) ^ part(self.doc.parent(run.container))
    }

    fn find_heart(&self) -> NodeId {
        let whole = self.total.prose;
        let mut heart = NodeId::ROOT;
        while let Some(child) =
            self.doc.children(heart).find(|&c| self.sums(c).prose >= HEART_SHARE * whole.max(1.0))
        {
            heart = child;
        }
        heart
    }

    fn weigh(&mut self) {
        let page = &*self;
        let mut worth = vec![0.0; page.doc.len()];
        let mut alike: HashMap<u64, Alike> = HashMap::new();
        let mut copies: HashMap<u64, u16> = HashMap::new();
        for run in &page.runs {
            let count = copies.entry(run.hash).or_default();
            *count = count.saturating_add(1);
            let kin = alike.entry(page.signature(run)).or_default();
            kin.words += run.text.words;
            kin.linked += run.linked;
            kin.prose += run.prose();
            kin.runs += 1;
            if run.text.chars >= 25 {
                // As Readability scores a paragraph: one, its commas, its length up to three.
                let score = (1.0 + run.text.commas as f32 + (run.text.chars as f32 / 100.0).min(3.0))
                    * (1.0 - share(run.linked, run.text.words));
                let parent = page.doc.parent(run.container);
                worth[parent.index()] += score;
                worth[page.doc.parent(parent).index()] += score / 2.0;
            }
        }
        (self.worth, self.alike, self.copies) = (worth, alike, copies);
    }
}

impl Run {
    /// The share of its words that are linked.
    pub(crate) fn link_density(&self) -> f32 {
        share(self.linked, self.text.words)
    }

    /// Its words, if it reads like a paragraph.
    pub(crate) fn prose(&self) -> f32 {
        let reads = self.text.words >= PROSE_WORDS && self.link_density() < 0.5 && !self.button;
        if reads { self.text.words } else { 0.0 }
    }
}

fn sums(doc: &Document, runs: &[Run]) -> Vec<Sums> {
    let mut before = Vec::with_capacity(doc.len() + 1);
    let mut sum = Sums::default();
    let mut rest = runs.iter().peekable();
    before.push(sum);
    for id in doc.ids() {
        before.push(sum);
        match doc.tag(id) {
            Some(Tag::A) => sum.links += 1,
            Some(Tag::Img | Tag::AmpImg | Tag::Picture) => sum.pictures += 1,
            Some(Tag::Input | Tag::Textarea | Tag::Select) => sum.inputs += 1,
            _ => {}
        }
        while let Some(run) = rest.next_if(|run| run.first == id) {
            sum.words += run.text.words;
            sum.linked += run.linked;
            sum.prose += run.prose();
            sum.runs += 1;
        }
    }
    before.push(sum);
    before
}

fn node_hints(doc: &Document) -> Vec<u32> {
    let mut known: HashMap<&str, u32> = HashMap::new();
    let mut of = vec![0; doc.len()];
    for id in doc.ids().filter(|&id| doc.tag(id).is_some()) {
        for attr in [Attr::Class, Attr::Id, Attr::Role, Attr::Itemprop] {
            if let Some(names) = doc.attr(id, attr).filter(|names| !names.is_empty()) {
                of[id.index()] |= *known.entry(names).or_insert_with(|| hints::of(names));
            }
        }
    }
    of
}
