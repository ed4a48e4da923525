//! html5ever's tree builder writes here: a linked arena that lives while parsing,
//! then is laid out once in document order.

use super::names::KEPT;
use super::{Attr, Attribute, Data, Document, Node, NodeId, Span, Tag, printable};
use crate::{Error, Limits};
use html5ever::interface::tree_builder::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{LocalName, Namespace, QualName, ns};
use std::borrow::Cow;
use std::cell::RefCell;

/// An index into [`Tree::links`]; 0 is the document.
type Handle = u32;
const NONE: u32 = u32::MAX;

struct Link {
    parent: Handle,
    previous: Handle,
    next: Handle,
    first: Handle,
    last: Handle,
    depth: u32,
    data: Building,
}

enum Building {
    Document,
    Element {
        tag: Tag,
        attributes: Span,
        keeps_text: bool,
    },
    Text(Span),
    /// Comments and processing instructions: the tree builder wants a handle, nobody reads them.
    Ignored,
}

#[derive(Default)]
struct Tree {
    links: Vec<Link>,
    /// By handle, for the tree builder alone; empty for what is no element.
    names: Vec<Option<ElementName>>,
    attributes: Vec<Attribute>,
    buffer: String,
    deepest: u32,
    /// The script or style sheet that was created last, if nothing was since.
    opened_raw: Option<Tag>,
}

/// An element's name as the tree builder asks for it.
#[derive(Debug, Clone)]
pub(super) struct ElementName {
    ns: Namespace,
    local: LocalName,
}

impl ElemName for ElementName {
    fn ns(&self) -> &Namespace {
        &self.ns
    }
    fn local_name(&self) -> &LocalName {
        &self.local
    }
}

/// Receives the tree as html5ever builds it.
pub(super) struct Sink(RefCell<Tree>);

impl Sink {
    pub(super) fn new(bytes: usize) -> Self {
        let mut tree = Tree {
            links: Vec::with_capacity(bytes / 24),
            buffer: String::with_capacity(bytes / 3),
            ..Tree::default()
        };
        tree.create(Building::Document, None);
        Self(RefCell::new(tree))
    }

    /// # Errors
    /// What the tree has outgrown.
    pub(super) fn check(&self, limits: &Limits) -> Result<(), Error> {
        let tree = self.0.borrow();
        if tree.deepest as usize > limits.depth {
            return Err(Error::TooDeep { limit: limits.depth });
        }
        if tree.links.len() > limits.nodes {
            return Err(Error::TooLarge { unit: "nodes", found: tree.links.len(), limit: limits.nodes });
        }
        Ok(())
    }

    /// The element of raw text that was opened last, if nobody reads its text.
    pub(super) fn take_opened_raw(&self) -> Option<Tag> {
        self.0.borrow_mut().opened_raw.take()
    }

    /// Lays the tree out in document order.
    ///
    /// # Errors
    /// [`Error::TooDeep`], where moving nodes about made it so.
    pub(super) fn into_document(self, limits: &Limits) -> Result<Document, Error> {
        self.0.into_inner().lay_out(limits)
    }
}

impl Tree {
    fn create(&mut self, data: Building, name: Option<ElementName>) -> Handle {
        let handle = self.links.len() as Handle;
        self.links.push(Link {
            parent: NONE,
            previous: NONE,
            next: NONE,
            first: NONE,
            last: NONE,
            depth: 0,
            data,
        });
        self.names.push(name);
        handle
    }

    fn link(&mut self, handle: Handle) -> &mut Link {
        &mut self.links[handle as usize]
    }

    fn store(&mut self, text: &str) -> Span {
        let start = self.buffer.len() as u32;
        self.buffer.push_str(text);
        Span { start, end: self.buffer.len() as u32 }
    }

    fn detach(&mut self, handle: Handle) {
        let Link { parent, previous, next, .. } = *self.link(handle);
        match previous {
            NONE if parent != NONE => self.link(parent).first = next,
            NONE => {}
            previous => self.link(previous).next = next,
        }
        match next {
            NONE if parent != NONE => self.link(parent).last = previous,
            NONE => {}
            next => self.link(next).previous = previous,
        }
        let link = self.link(handle);
        (link.parent, link.previous, link.next) = (NONE, NONE, NONE);
    }

    /// Puts `handle` into `parent` before `next`, or last where that is `NONE`.
    fn insert(&mut self, parent: Handle, next: Handle, handle: Handle) {
        self.detach(handle);
        let previous = if next == NONE { self.link(parent).last } else { self.link(next).previous };
        let depth = self.link(parent).depth + 1;
        self.deepest = self.deepest.max(depth);
        let link = self.link(handle);
        (link.parent, link.previous, link.next, link.depth) = (parent, previous, next, depth);
        match previous {
            NONE => self.link(parent).first = handle,
            previous => self.link(previous).next = handle,
        }
        match next {
            NONE => self.link(parent).last = handle,
            next => self.link(next).previous = handle,
        }
    }

    fn insert_text(&mut self, parent: Handle, next: Handle, text: &str) {
        if matches!(self.link(parent).data, Building::Element { keeps_text: false, .. }) {
            return;
        }
        let before = if next == NONE { self.link(parent).last } else { self.link(next).previous };
        let end = self.buffer.len() as u32;
        if before != NONE
            && let Building::Text(span) = &mut self.link(before).data
            && span.end == end
        {
            span.end += text.len() as u32;
            self.buffer.push_str(text);
            return;
        }
        let span = self.store(text);
        let handle = self.create(Building::Text(span), None);
        self.insert(parent, next, handle);
    }

    fn place(&mut self, parent: Handle, next: Handle, child: NodeOrText<Handle>) {
        match child {
            NodeOrText::AppendNode(handle) => self.insert(parent, next, handle),
            NodeOrText::AppendText(text) => self.insert_text(parent, next, &printable(&text)),
        }
    }

    fn add_attributes(&mut self, attributes: &[html5ever::Attribute]) {
        for html5ever::Attribute { name, value } in attributes {
            let attr = Attr::of(&name.local);
            if attr == Attr::Other && !name.local.starts_with("data-") && !KEPT.contains(&&*name.local) {
                continue;
            }
            let name = if attr == Attr::Other { self.store(&name.local) } else { Span::default() };
            // An address is read as browsers read it, who escape what cannot be shown.
            let value = if attr.is_address() { self.store(value) } else { self.store(&printable(value)) };
            self.attributes.push(Attribute { attr, name, value });
        }
    }

    fn lay_out(self, limits: &Limits) -> Result<Document, Error> {
        let blank = Node { parent: NodeId::ROOT, end: NodeId::ROOT, data: Data::Root };
        let mut nodes = Vec::with_capacity(self.links.len() + 1);
        nodes.push(blank);
        let mut open: Vec<NodeId> = Vec::new();
        let mut at: Handle = 0;
        loop {
            let link = &self.links[at as usize];
            let data = match link.data {
                Building::Document => Some(Data::Root),
                Building::Text(span) => Some(Data::Text(span)),
                Building::Element { tag, attributes, .. } => Some(Data::Element { tag, attributes }),
                Building::Ignored => None,
            };
            let mut down = NONE;
            if let Some(data) = data {
                let id = NodeId::new(nodes.len());
                nodes.push(Node {
                    parent: open.last().copied().unwrap_or(NodeId::ROOT),
                    end: id.next(),
                    data,
                });
                if link.first != NONE {
                    open.push(id);
                    down = link.first;
                    if open.len() > limits.depth + 1 {
                        return Err(Error::TooDeep { limit: limits.depth });
                    }
                }
            }
            if down != NONE {
                at = down;
                continue;
            }
            // To the next sibling, or up until there is one.
            let mut up = at;
            while self.links[up as usize].next == NONE {
                up = self.links[up as usize].parent;
                let Some(id) = open.pop() else {
                    return Ok(Document { nodes, attributes: self.attributes, buffer: self.buffer });
                };
                nodes[id.index()].end = NodeId::new(nodes.len());
                if up == 0 {
                    return Ok(Document { nodes, attributes: self.attributes, buffer: self.buffer });
                }
            }
            at = self.links[up as usize].next;
        }
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Self;
    type ElemName<'a> = ElementName;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        0
    }

    fn elem_name(&self, target: &Handle) -> ElementName {
        self.0.borrow().names[*target as usize]
            .clone()
            .unwrap_or(ElementName { ns: ns!(), local: LocalName::default() })
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<html5ever::Attribute>,
        _: ElementFlags,
    ) -> Handle {
        let tree = &mut *self.0.borrow_mut();
        let tag = Tag::of(&name.local);
        let start = tree.attributes.len() as u32;
        if tag == Tag::Other {
            // The name stands as an attribute without one: see `Document::element_name`.
            let value = tree.store(&name.local);
            tree.attributes.push(Attribute { attr: Attr::Other, name: Span::default(), value });
        }
        tree.add_attributes(&attributes);
        let is_json_ld = || {
            attributes
                .iter()
                .any(|a| &*a.name.local == "type" && a.value.to_ascii_lowercase().contains("ld+json"))
        };
        let keeps_text = match tag {
            Tag::Script => is_json_ld(),
            Tag::Style | Tag::Iframe | Tag::Noframes => false,
            _ => true,
        };
        // In foreign content these are elements like any other.
        let is_raw = !keeps_text && name.ns == ns!(html) && matches!(tag, Tag::Script | Tag::Style);
        tree.opened_raw = is_raw.then_some(tag);
        let span = Span { start, end: tree.attributes.len() as u32 };
        let data = Building::Element { tag, attributes: span, keeps_text };
        tree.create(data, Some(ElementName { ns: name.ns, local: name.local }))
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
        let Building::Element { attributes: span, .. } = tree.link(*target).data else { return };
        // Spans are contiguous: the old attributes are copied behind, the new ones after them.
        let start = tree.attributes.len() as u32;
        tree.attributes.extend_from_within(span.start as usize..span.end as usize);
        let known = tree.attributes[start as usize..].iter().map(|a| a.attr).collect::<Vec<_>>();
        let missing: Vec<_> =
            attributes.into_iter().filter(|a| !known.contains(&Attr::of(&a.name.local))).collect();
        tree.add_attributes(&missing);
        let end = tree.attributes.len() as u32;
        if let Building::Element { attributes, .. } = &mut tree.link(*target).data {
            *attributes = Span { start, end };
        }
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
