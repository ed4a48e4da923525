//! Headings stand between the paragraphs that they part.
//!
//! Two words alone look like furniture; between text that is kept, right above more of it, they are its heading.

use super::Case;

/// It is kept from this probability on.
const LEAST: f32 = 0.25;
/// Something about the section (a link to it, a time) may stand between it and the text.
const NEAR: usize = 2;

pub(super) fn rule(case: &Case, keep: &mut dyn FnMut(usize)) {
    let page = case.page;
    for (index, run) in page.runs.iter().enumerate() {
        if case.kept[index]
            || run.hidden
            || case.probability[index] < LEAST
            || page.doc.heading_level(run.container).is_none()
        {
            continue;
        }
        if case.keeps_any(index.saturating_sub(NEAR)..index) && case.keeps_any(index + 1..index + 1 + NEAR) {
            keep(index);
        }
    }
}
