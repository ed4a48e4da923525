//! Listings stand between the paragraphs that speak of them.
//!
//! A line of code has few words and no sentence, as furniture has; between text that is kept it is what that text is about.

use super::Case;
use crate::dom::Tag;

/// A label, a button to copy it, may stand between a listing and the text.
const NEAR: usize = 2;

pub(super) fn rule(case: &Case, keep: &mut dyn FnMut(usize)) {
    let page = case.page;
    for &listing in page.doc.all(Tag::Pre) {
        let runs = page.runs_in(listing);
        let (start, end) = (runs.start, runs.end);
        if case.keeps_any(start.saturating_sub(NEAR)..start)
            && case.keeps_any(end..end + NEAR)
            && page.doc.contains(page.heart, listing)
        {
            runs.filter(|&run| !page.runs[run].hidden).for_each(&mut *keep);
        }
    }
}
