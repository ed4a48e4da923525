//! The next article, set or loaded below the first.
//!
//! A page has one title: an `article` whose `h1` says something else, below one whose `h1` says the title, is
//! another story.

use super::Case;
use crate::dom::{NodeId, Tag};

/// The share of a headline's words that the page's title has, where it is the page's own headline,
const OWN: f32 = 0.6;
/// and where it is another's.
const OTHER: f32 = 0.35;

pub(super) fn rule(case: &Case, drop: &mut dyn FnMut(usize)) {
    let page = case.page;
    let mut own: Option<NodeId> = None;
    for &h1 in page.doc.all(Tag::H1) {
        let Some(run) = page.runs_in(h1).next().map(|run| &page.runs[run]) else { continue };
        let Some(article) = page.doc.ancestors(h1).find(|&id| page.doc.is(id, Tag::Article)) else {
            continue;
        };
        match own {
            None if run.testimony.title >= OWN => own = Some(article),
            Some(own) if run.testimony.title < OTHER && article >= page.doc.end(own) => {
                page.runs_in(article).for_each(&mut *drop);
            }
            _ => {}
        }
    }
}
