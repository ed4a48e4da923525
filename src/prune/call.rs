//! Calls to action: a line that is one link and asks for something.
//!
//! "Sign up to our letter", "Shop now": such a line stands among paragraphs to be pressed, and tells nothing.

use super::Case;
use crate::dom::{Attr, Tag};
use crate::lexicon::{offers, parts};

/// Words of the longest call.
const WORDS: f32 = 8.0;

pub(super) fn rule(case: &Case, drop: &mut dyn FnMut(usize)) {
    let doc = case.page.doc;
    for (index, run) in case.page.runs.iter().enumerate() {
        let is_line =
            case.kept[index] && run.text.words <= WORDS && run.linked >= run.text.words && run.links == 1;
        if !is_line || run.text.words <= 0.0 {
            continue;
        }
        let around = std::iter::once(run.first).chain(doc.ancestors(run.first));
        let Some(link) = around.into_iter().find(|&id| doc.is(id, Tag::A)) else { continue };
        if is_button(doc.attr(link, Attr::Class)) || offers::asks(&doc.shown_start(link)) {
            drop(index);
        }
    }
}

/// Whether a class calls a link a button.
fn is_button(class: Option<&str>) -> bool {
    class.is_some_and(|class| parts::of(class) & parts::FURNITURE != 0)
}
