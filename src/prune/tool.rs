//! Links beside a heading, which do something with its section.
//!
//! "Edit", "Link", "Share": a word or two, all of it linked, in the wrapper of a heading and with nothing else in it, is a
//! tool of the page.

use super::Case;

/// Words of the longest.
const WORDS: f32 = 3.0;

pub(super) fn rule(case: &Case, drop: &mut dyn FnMut(usize)) {
    let (page, doc) = (case.page, case.page.doc);
    for (index, pair) in page.runs.windows(2).enumerate() {
        let (heading, tool) = (&pair[0], &pair[1]);
        let is_tool = tool.links > 0 && tool.text.words <= WORDS && tool.linked >= tool.text.words;
        if !is_tool || !case.kept[index + 1] || doc.heading_level(heading.container).is_none() {
            continue;
        }
        if page.runs_in(doc.parent(heading.container)) == (index..index + 2) {
            drop(index + 1);
        }
    }
}
