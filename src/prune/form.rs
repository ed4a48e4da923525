//! Newsletter boxes, log-ins and searches.
//!
//! Text beside the fields of a form says what to type into them; a form that holds
//! most of the page's prose is a server's way of wrapping everything.

use super::Case;
use crate::dom::Tag;

pub(super) fn rule(case: &Case, drop: &mut dyn FnMut(usize)) {
    let page = case.page;
    for &form in page.doc.all(Tag::Form) {
        let sums = page.sums(form);
        if sums.inputs > 0 && sums.prose < page.total.prose * 0.2 {
            page.runs_in(form).for_each(&mut *drop);
        }
    }
}
