//! Numbers by node, gathered once: what every feature, rule and module looks things up in.

use super::runs::{Run, cut};
use super::text::{fnv, hash};
use crate::dom::{Attr, Document, NodeId, Tag};
use crate::lexicon::hints;

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
    /// The kinds of runs that look alike.
    pub(crate) alike: Vec<Alike>,
    /// By run: which of `alike` it is.
    kin: Vec<u32>,
    /// By run: how often its text stands on the page.
    pub(crate) copies: Vec<u16>,
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
            alike: Vec::new(),
            kin: Vec::new(),
            copies: Vec::new(),
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

    /// Whether a node stands between the words of a run.
    pub(crate) fn is_within_run(&self, id: NodeId) -> bool {
        let before = self.runs_before(id).checked_sub(1).and_then(|run| self.runs.get(run));
        before.is_some_and(|run| id < run.last)
    }

    /// How many runs start before `id`.
    pub(crate) fn runs_before(&self, id: NodeId) -> usize {
        self.before.get(id.index()).map_or(self.runs.len(), |sums| sums.runs as usize)
    }

    /// What looks like a run.
    pub(crate) fn kin(&self, run: usize) -> Alike {
        self.kin.get(run).and_then(|&kin| self.alike.get(kin as usize)).copied().unwrap_or_default()
    }

    /// Same tag and class at the run's container and its parent.
    fn signature(&self, run: &Run) -> u64 {
        let part = |id: NodeId| {
            let tag = self.doc.tag(id).map_or(0, |tag| tag as u64 + 1);
            fnv(self.doc.attr(id, Attr::Class).unwrap_or_default()).rotate_left(7) ^ tag
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
        let (texts, text) = groups(page.runs.iter().map(|run| run.hash));
        let (kinds, kin_of) = groups(page.runs.iter().map(|run| page.signature(run)));
        let mut counts = vec![0_u16; texts];
        let mut alike = vec![Alike::default(); kinds];
        for ((run, &text), &kin) in page.runs.iter().zip(&text).zip(&kin_of) {
            let count = &mut counts[text as usize];
            *count = count.saturating_add(1);
            let kin = &mut alike[kin as usize];
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
        let copies = text.iter().map(|&text| counts[text as usize]).collect();
        (self.worth, self.alike, self.kin, self.copies) = (worth, alike, kin_of, copies);
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

/// Numbers the groups of equal keys: how many groups there are, and by key which it belongs to. By sorting, because
/// what is hashed is the page's to choose.
fn groups(keys: impl Iterator<Item = u64>) -> (usize, Vec<u32>) {
    let mut sorted: Vec<(u64, u32)> = keys.zip(0..).collect();
    sorted.sort_unstable();
    let mut of = vec![0; sorted.len()];
    let mut groups = 0;
    for pieces in sorted.chunk_by(|a, b| a.0 == b.0) {
        pieces.iter().for_each(|&(_, at)| of[at as usize] = groups);
        groups += 1;
    }
    (groups as usize, of)
}

/// What lists of names say, remembered: elements are called alike by the hundred.
pub(crate) struct Called<'a> {
    /// Where names belong by their hash: the next that falls into a place takes it.
    places: Vec<(&'a str, u32)>,
    say: fn(&str) -> u32,
}

impl<'a> Called<'a> {
    pub(crate) fn new(say: fn(&str) -> u32) -> Self {
        Self { places: vec![("", 0); 512], say }
    }

    /// As the list's own function; of no names, nothing.
    pub(crate) fn of(&mut self, names: &'a str) -> u32 {
        let place = hash(names) as usize % self.places.len();
        let place = &mut self.places[place];
        if place.0 != names {
            *place = (names, (self.say)(names));
        }
        place.1
    }
}

fn node_hints(doc: &Document) -> Vec<u32> {
    let mut known = Called::new(hints::of);
    let mut of = vec![0; doc.len()];
    for attr in [Attr::Class, Attr::Id, Attr::Role, Attr::Itemprop] {
        for (id, names) in doc.with(attr) {
            of[id.index()] |= known.of(names);
        }
    }
    of
}
