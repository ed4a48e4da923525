//! Text that the page hides by its markup, or in a live page by its style sheets.
//!
//! What is hidden among a story that is shown is shown to nobody: a menu, another version, a form's thanks.

use super::Case;

/// More than this share of the kept words hidden: the page hides its story, behind a wall or until a script has run.
const MOST: f32 = 0.3;

pub(super) fn rule(case: &Case, drop: &mut dyn FnMut(usize)) {
    let runs = || case.page.runs.iter().enumerate().filter(|(run, _)| case.kept[*run]);
    let words = |hidden_only: bool| -> f32 {
        runs().filter(|(_, run)| run.hidden || !hidden_only).map(|(_, run)| run.text.words).sum()
    };
    if words(true) <= MOST * words(false) {
        runs().filter(|(_, run)| run.hidden).for_each(|(run, _)| drop(run));
    }
}
