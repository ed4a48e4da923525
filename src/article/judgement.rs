//! How sure we are, and whether the page is worth showing in a reader.

use crate::metadata::Metadata;
use crate::prune::Verdicts;
use crate::score::Page;

pub(super) struct Judgement {
    pub(super) confidence: f64,
    pub(super) readerable: bool,
}

/// Fewer words than this are no article at all: a notice, a caption, a label.
pub(super) const LEAST_WORDS: f32 = 10.0;
/// Fewer words than this are a note, not something to read.
const WORDS: f32 = 60.0;
/// Confidence from which a page is offered to a reader.
const READERABLE: f64 = 0.5;

pub(super) fn of(page: &Page, verdicts: &Verdicts, about: &Metadata, text: &str) -> Judgement {
    let words = verdicts.words(page);
    // The mean certainty of what was kept, by words.
    let sure: f32 = (0..page.runs.len())
        .filter(|&run| verdicts.kept[run])
        .map(|run| verdicts.probability[run] * page.runs[run].text.words)
        .sum();
    let certainty = if words > 0.0 { sure / words } else { 0.0 };
    let length = (words / WORDS / 2.0).min(1.0);
    let is_article = about.types.iter().any(|kind| kind.to_ascii_lowercase().contains("article"));
    let said = if is_article { 1.0 } else { 0.85 };
    let confidence = f64::from(certainty * length.sqrt() * said);
    let confidence = if text.is_empty() { 0.0 } else { (confidence * 100.0).round() / 100.0 };
    Judgement { confidence, readerable: words >= WORDS && confidence >= READERABLE }
}
