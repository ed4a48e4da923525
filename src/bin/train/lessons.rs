//! What the trees learn from: the runs of all pages, each with its weight.

use crate::boost::{self, Lesson, Settings, Table};
use crate::corpus::Page;

/// The runs of all pages in one table, so that they are cut into bins once.
pub(crate) struct Lessons {
    table: Table,
    labels: Vec<bool>,
    weights: Vec<f32>,
    /// By row: the page's place.
    page: Vec<usize>,
}

/// Runs of at most this many words that are not the story are most of a page and nearly all alike;
const SHORT: usize = 4;
/// one of so many is learned from, for all of them.
const THIN: usize = 3;

impl Lessons {
    /// Pages of other kinds than articles count `others`.
    pub(crate) fn of(pages: &[Page], others: f64) -> Self {
        let mut rows: Vec<&[f32]> = Vec::new();
        let (mut labels, mut weights, mut of_row) = (Vec::new(), Vec::new(), Vec::new());
        for (at, page) in pages.iter().enumerate() {
            let kept: usize =
                (0..page.rows.len()).filter(|run| page.labels[*run]).map(|run| page.words[run].len()).sum();
            if kept == 0 {
                continue;
            }
            let of_page = if page.kind == "article" { 1.0 } else { others };
            for (run, row) in page.rows.iter().enumerate() {
                let words = page.words[run].len();
                let is_thin = words <= SHORT && !page.labels[run];
                if is_thin && !scattered(run).is_multiple_of(THIN) {
                    continue;
                }
                rows.push(row.as_slice());
                labels.push(page.labels[run]);
                of_row.push(at);
                // A page counts once, its runs by their words: the score is a mean of word F1s.
                let share = (words as f64 + 3.0).min(kept as f64) / (kept as f64 + 50.0);
                let thin = if is_thin { THIN as f64 } else { 1.0 };
                weights.push((of_page * 100.0 * share * thin) as f32);
            }
        }
        Self { table: Table::new(&rows), labels, weights, page: of_row }
    }

    /// Weights learned from the pages that `part` names.
    pub(crate) fn learned(&self, part: impl Fn(usize) -> bool, settings: &Settings) -> Vec<u8> {
        let rows = (0..self.page.len() as u32).filter(|row| part(self.page[*row as usize])).collect();
        boost::train(
            &Lesson { table: &self.table, rows, labels: &self.labels, weights: &self.weights },
            settings,
        )
    }
}

/// Numbers in no order, so that no period of the page decides what is left out.
fn scattered(at: usize) -> usize {
    (at as u32).wrapping_mul(0x9e37_79b1) as usize >> 16
}
