//! What an element's class, id and test marks call it.

use crate::dom::{Attr, Document, NodeId};
use crate::lexicon::headline;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

/// Utility classes can run to thousands of characters and say nothing.
const LENGTH: usize = 300;

/// What the elements of a page are called, each read once: those around the headline are asked again and again.
pub(super) struct Names<'a> {
    pub(super) doc: &'a Document,
    /// By node: kinds of [`headline`], once they are known.
    known: Vec<Cell<Option<u16>>>,
    /// By class attribute: a page has many elements of each.
    classes: RefCell<HashMap<&'a str, u16>>,
}

impl<'a> Names<'a> {
    pub(super) fn of(doc: &'a Document) -> Self {
        Self { doc, known: vec![Cell::new(None); doc.len()], classes: RefCell::default() }
    }

    /// Whether one of the element's names has a word that begins with a stem of one of these kinds.
    /// "articleHeader__byline-Top" has the words article, header, byline and top.
    pub(super) fn has(&self, id: NodeId, kinds: u16) -> bool {
        let known = &self.known[id.index()];
        let all = known.get().unwrap_or_else(|| {
            let all = self.read(id);
            known.set(Some(all));
            all
        });
        all & kinds != 0
    }

    fn read(&self, id: NodeId) -> u16 {
        let doc = self.doc;
        let of_class = |class| *self.classes.borrow_mut().entry(class).or_insert_with(|| of(class));
        let class = doc.attr(id, Attr::Class).map_or(0, of_class);
        let marks = doc.data_attrs(id).filter(|(name, _)| is_naming(name)).map(|(_, value)| value);
        let names = [Attr::Id, Attr::Role].into_iter().filter_map(|attr| doc.attr(id, attr));
        names.chain(marks).fold(class, |kinds, names| kinds | of(names))
    }
}

/// `data-testid`, `data-component` and the like name an element; other data do not.
fn is_naming(name: &str) -> bool {
    matches!(name, "data-testid" | "data-test-id" | "data-test" | "data-component" | "data-qa" | "data-cy")
}

/// The kinds of an attribute's words, spelled apart by a hyphen, in lower case.
fn of(names: &str) -> u16 {
    let mut spelled = [b'-'; 2 * LENGTH];
    let mut length = 0;
    let mut before = ' ';
    for c in names.chars().take(LENGTH) {
        let is_letter = c.is_ascii_alphanumeric();
        if !is_letter || (c.is_ascii_uppercase() && before.is_ascii_lowercase()) {
            // The hyphen stands there already.
            length += 1;
        }
        if is_letter {
            spelled[length] = c.to_ascii_lowercase() as u8;
            length += 1;
        }
        before = c;
    }
    let spelled = &spelled[..length];
    let starts = (0..length).filter(|&at| at == 0 || spelled[at - 1] == b'-');
    starts.fold(0, |kinds, at| kinds | headline::of(&spelled[at..]))
}
