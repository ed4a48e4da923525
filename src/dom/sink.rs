//! html5ever's tree builder writes here.

use super::tree::{Building, ElementName, Found, Handle, Link, NONE, Tree};
use super::{Document, Span, Tag};
use crate::{Error, Limits};
use html5ever::interface::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{LocalName, QualName, ns};
use std::borrow::Cow;
use std::cell::RefCell;

/// Receives the tree as html5ever builds it.
pub(super) struct Sink(RefCell<Tree>);

impl Sink {
    pub(super) fn new(bytes: usize) -> Self {
        let mut tree = Tree {
            links: Vec::with_capacity(bytes / 24),
            buffer: String::with_capacity(bytes / 3),
            known: vec![None; Tag::Other as usize],
            ..Tree::default()
        };
        tree.create(Building::Document, None);
        Self(RefCell::new(tree))
    }

    /// # Errors
    /// What the tree has outgrown.
    pub(super) fn check(&self, limits: &Limits) -> Result<(), Error> {
        let tree = self.0.borrow();
        #[cfg(test)]
        super::work::set_parser(tree.steps);
        if tree.deepest as usize > limits.depth {
            return Err(Error::TooDeep { limit: limits.depth });
        }
        if tree.steps > limits.steps {
            return Err(Error::TooLarge {
                unit: "steps",
                found: usize::try_from(tree.steps).unwrap_or(usize::MAX),
                limit: usize::try_from(limits.steps).unwrap_or(usize::MAX),
            });
        }
        if tree.links.len() > limits.nodes {
            return Err(Error::TooLarge { unit: "nodes", found: tree.links.len(), limit: limits.nodes });
        }
        Ok(())
    }

    /// What the tree builder has asked and done so far.
    pub(super) fn steps(&self) -> u64 {
        self.0.borrow().steps
    }

    /// Whether somebody reads the text of the element that was created last.
    pub(super) fn keeps_text(&self) -> bool {
        let tree = self.0.borrow();
        matches!(tree.links.last(), Some(Link { data: Building::Element { keeps_text: true, .. }, .. }))
    }

    /// See [`Tree::hold`].
    pub(super) fn hold(&self, tag: Tag, name: &str, found: &[Found]) -> Option<html5ever::Attribute> {
        self.0.borrow_mut().hold(tag, name, found)
    }

    /// Lays the tree out in document order.
    ///
    /// # Errors
    /// [`Error::TooDeep`], where moving nodes about made it so.
    pub(super) fn into_document(self, limits: &Limits) -> Result<Document, Error> {
        self.0.into_inner().lay_out(limits)
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Self;
    type ElemName<'a> = ElementName;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _: Cow<'static, str>) {
        self.0.borrow_mut().steps += 1;
    }

    fn get_document(&self) -> Handle {
        0
    }

    fn elem_name(&self, target: &Handle) -> ElementName {
        let tree = &mut *self.0.borrow_mut();
        tree.steps += 1;
        tree.names[*target as usize].clone().unwrap_or_else(|| ElementName::new(ns!(), LocalName::default()))
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<html5ever::Attribute>,
        flags: ElementFlags,
    ) -> Handle {
        let tree = &mut *self.0.borrow_mut();
        let tag = Tag::of(&name.local);
        let held = tree.held(&attributes).inspect(|&span| tree.rename_unknown(span, tag, &name.local));
        let span = held.unwrap_or_else(|| {
            let start = tree.attributes.len() as u32;
            tree.name_unknown(tag, &name.local);
            tree.count_attributes(attributes.len());
            tree.add_attributes(attributes.iter());
            Span { start, end: tree.attributes.len() as u32 }
        });
        let keeps_text = match tag {
            Tag::Script => tree.is_data(span),
            Tag::Style | Tag::Iframe | Tag::Noframes => false,
            _ => true,
        };
        let data = Building::Element { tag, attributes: span, keeps_text };
        let name = tree.name(tag, name.ns, name.local);
        let handle = tree.create(data, Some(name));
        if flags.mathml_annotation_xml_integration_point {
            tree.html_within.push(handle);
        }
        handle
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &Handle) -> bool {
        self.0.borrow().html_within.binary_search(target).is_ok()
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.0.borrow_mut().create(Building::Ignored, None)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.0.borrow_mut().create(Building::Ignored, None)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.0.borrow_mut().place(*parent, NONE, child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        let tree = &mut *self.0.borrow_mut();
        match tree.link(*element).parent {
            NONE => tree.place(*previous, NONE, child),
            parent => tree.place(parent, *element, child),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        // A template's contents stand as its children: one tree, and a walk can pass them by.
        *target
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, node: NodeOrText<Handle>) {
        let tree = &mut *self.0.borrow_mut();
        let parent = tree.link(*sibling).parent;
        if parent != NONE {
            tree.place(parent, *sibling, node);
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<html5ever::Attribute>) {
        let tree = &mut *self.0.borrow_mut();
        tree.count_attributes(attributes.len());
        tree.add_missing(*target, &attributes);
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.0.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let tree = &mut *self.0.borrow_mut();
        loop {
            let child = tree.link(*node).first;
            if child == NONE {
                return;
            }
            tree.insert(*new_parent, NONE, child);
        }
    }
}
