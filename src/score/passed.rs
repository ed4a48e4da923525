//! What was passed on the way down the page: the last heading, and lines that part a page.

use super::page::Page;
use super::runs::Run;
use crate::dom::NodeId;
use crate::lexicon::cues;

/// The last heading that was passed.
#[derive(Default)]
pub(super) struct Heading {
    pub(super) level: f32,
    pub(super) cues: u32,
    pub(super) hints: u32,
    pub(super) linked: f32,
    pub(super) runs_since: f32,
    pub(super) prose_since: f32,
}

impl Heading {
    pub(super) fn pass(&mut self, page: &Page, run: &Run) {
        let level = std::iter::once(run.container)
            .chain(page.doc.ancestors(run.container).take(2))
            .find_map(|id| page.doc.heading_level(id));
        match level {
            Some(level) => {
                let hints =
                    page.hints[run.container.index()] | page.hints[page.doc.parent(run.container).index()];
                *self = Self {
                    level: f32::from(level),
                    cues: run.text.cues,
                    hints,
                    linked: run.link_density(),
                    runs_since: 0.0,
                    prose_since: 0.0,
                };
            }
            None => {
                self.runs_since += 1.0;
                self.prose_since += run.prose();
            }
        }
    }
}

/// What was passed on the way down: after the comments' heading come comments.
#[derive(Default)]
pub(super) struct Wake {
    pub(super) words: f32,
    /// By kind of mark: where its last one stood, in words.
    pub(super) marks: [Option<f32>; MARKS.len()],
    pub(super) picture: Option<f32>,
    pub(super) pictures: u32,
}

/// Kinds of short lines that part a page.
const MARKS: [u32; 4] = [
    cues::COMMENT,
    cues::READ_ALSO | cues::POPULAR,
    cues::AUTHOR | cues::SHARE,
    cues::SUBSCRIBE | cues::ACCOUNT | cues::RIGHTS | cues::AD,
];
/// A longer line is no mark.
const MARK_WORDS: f32 = 12.0;
/// Words since a mark that was never passed.
const NEVER: f32 = 60_000.0;

impl Wake {
    /// Looks for pictures up to the run.
    pub(super) fn reach(&mut self, page: &Page, run: &Run) {
        let pictures = page.between(NodeId::ROOT, run.first).pictures;
        if pictures > self.pictures {
            (self.pictures, self.picture) = (pictures, Some(self.words));
        }
    }

    pub(super) fn pass(&mut self, run: &Run) {
        if run.text.words <= MARK_WORDS {
            for (mark, kinds) in self.marks.iter_mut().zip(MARKS) {
                if run.text.cues & kinds != 0 {
                    *mark = Some(self.words);
                }
            }
        }
        self.words += run.text.words;
    }

    pub(super) fn since(&self, mark: Option<f32>) -> f32 {
        mark.map_or(NEVER, |at| self.words - at)
    }
}
