//! Dialogs that wait hidden in the page, and those that say that they are.
//!
//! What is hidden and has fields to fill in, or places for a script to fill, is a log-in or a notice.
//! Hidden text without either may be the rest of the story.

use super::Case;
use crate::dom::{Attr, NodeId, Tag};

/// A dialog holds no more of what is kept than this: a server may wrap everything in one.
const SHARE: f32 = 0.3;

pub(super) fn rule(case: &Case, drop: &mut dyn FnMut(usize)) {
    let page = case.page;
    let words = |run: usize| if case.kept[run] { page.runs[run].text.words } else { 0.0 };
    let total: f32 = (0..page.runs.len()).map(words).sum();
    let named = [Attr::Role, Attr::Hidden, Attr::Style].into_iter().flat_map(|attr| page.doc.with(attr));
    let mut near: Vec<NodeId> = named.map(|(id, _)| id).collect();
    near.extend(page.doc.all(Tag::Dialog));
    near.sort_unstable();
    near.dedup();
    for id in near {
        let is_dialog = page.doc.is(id, Tag::Dialog)
            || page.doc.attr(id, Attr::Role).is_some_and(|role| role.contains("dialog"));
        if !is_dialog && !page.doc.is_hidden(id) {
            continue;
        }
        let runs = page.runs_in(id);
        let waits = || page.sums(id).inputs > 0 || runs.clone().any(|run| page.runs[run].text.is_template);
        if runs.clone().map(words).sum::<f32>() <= SHARE * total && (is_dialog || waits()) {
            runs.for_each(&mut *drop);
        }
    }
}
