//! The page while it is parsed: a linked arena, laid out in document order at the end.

use super::data::is_json_ld;
use super::names::KEPT;
use super::{Attr, Attribute, Data, Document, Node, NodeId, Span, Tag, printable};
use crate::{Error, Limits};
use html5ever::interface::tree_builder::{ElemName, NodeOrText};
use html5ever::tendril::StrTendril;
use html5ever::{LocalName, Namespace, QualName, ns};
use std::borrow::Cow;
use std::rc::Rc;

/// An index into [`Tree::links`]; 0 is the document.
pub(super) type Handle = u32;
pub(super) const NONE: u32 = u32::MAX;

/// Attributes kept of one element beside those that rules name. Pages have a dozen; ten thousand would be looked through
/// by every rule.
pub(super) const DATA_ATTRIBUTES: usize = 64;

pub(super) struct Link {
    pub(super) parent: Handle,
    pub(super) previous: Handle,
    pub(super) next: Handle,
    pub(super) first: Handle,
    pub(super) last: Handle,
    pub(super) depth: u32,
    pub(super) data: Building,
}

pub(super) enum Building {
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
pub(super) struct Tree {
    pub(super) links: Vec<Link>,
    /// By handle, for the tree builder alone; empty for what is no element.
    pub(super) names: Vec<Option<ElementName>>,
    /// By tag, once it was seen: the name of its elements in HTML.
    pub(super) known: Vec<Option<ElementName>>,
    pub(super) attributes: Vec<Attribute>,
    /// Annotations of formulas that hold HTML, in the order of their handles: within them the formula is not left.
    pub(super) html_within: Vec<Handle>,
    /// The texts, and nothing else: two that meet in the tree are one if they meet here.
    pub(super) buffer: String,
    /// What attributes say; behind the texts in the end.
    pub(super) values: String,
    pub(super) deepest: u32,
    /// What the tree builder has asked and done so far: its work, counted.
    pub(super) steps: u64,
    /// Attributes that were stored before their element was created.
    pub(super) held: Vec<Span>,
}

/// An attribute as it stands in the page.
pub(super) struct Found<'a> {
    pub(super) attr: Attr,
    pub(super) name: Cow<'a, str>,
    pub(super) value: Cow<'a, str>,
}

/// An element's name as the tree builder asks for it, some ten times an element: one for all elements of a tag.
#[derive(Debug, Clone)]
pub(super) struct ElementName(Rc<(Namespace, LocalName)>);

impl ElementName {
    pub(super) fn new(ns: Namespace, local: LocalName) -> Self {
        Self(Rc::new((ns, local)))
    }
}

impl ElemName for ElementName {
    fn ns(&self) -> &Namespace {
        &self.0.0
    }
    fn local_name(&self) -> &LocalName {
        &self.0.1
    }
}

impl Tree {
    pub(super) fn create(&mut self, data: Building, name: Option<ElementName>) -> Handle {
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

    /// The name of an element of HTML or of another language within it.
    pub(super) fn name(&mut self, tag: Tag, ns: Namespace, local: LocalName) -> ElementName {
        if tag == Tag::Other || ns != ns!(html) {
            return ElementName::new(ns, local);
        }
        self.known[tag as usize].get_or_insert_with(|| ElementName::new(ns, local)).clone()
    }

    pub(super) fn link(&mut self, handle: Handle) -> &mut Link {
        &mut self.links[handle as usize]
    }

    fn store(&mut self, text: &str) -> Span {
        stored(&mut self.buffer, text)
    }

    fn store_value(&mut self, text: &str) -> Span {
        stored(&mut self.values, text)
    }

    pub(super) fn detach(&mut self, handle: Handle) {
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
    pub(super) fn insert(&mut self, parent: Handle, next: Handle, handle: Handle) {
        self.steps += 1;
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

    pub(super) fn insert_text(&mut self, parent: Handle, next: Handle, text: &str) {
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

    pub(super) fn place(&mut self, parent: Handle, next: Handle, child: NodeOrText<Handle>) {
        self.steps += 1;
        match child {
            NodeOrText::AppendNode(handle) => self.insert(parent, next, handle),
            NodeOrText::AppendText(text) => self.insert_text(parent, next, &printable(&text)),
        }
    }

    /// The tokenizer has compared each with all before it, some ten in the time of a step.
    pub(super) fn count_attributes(&mut self, count: usize) {
        self.steps += (count * count) as u64 / 10;
    }

    pub(super) fn add_attributes<'a>(&mut self, attributes: impl Iterator<Item = &'a html5ever::Attribute>) {
        let mut rest = DATA_ATTRIBUTES;
        for html5ever::Attribute { name, value } in attributes {
            let attr = Attr::of(&name.local);
            let found = Found { attr, name: Cow::Borrowed(&name.local), value: Cow::Borrowed(value) };
            self.add_attribute(&found, &mut rest);
        }
    }

    fn add_attribute(&mut self, found: &Found, rest: &mut usize) {
        let Found { attr, ref name, ref value } = *found;
        let mut name_kept = Span::default();
        if attr == Attr::Other {
            if *rest == 0 || !is_kept(name) {
                return;
            }
            *rest -= 1;
            name_kept = self.store_value(name);
        }
        // An address is read as browsers read it, who escape what cannot be shown.
        let value =
            if attr.is_address() { self.store_value(value) } else { self.store_value(&printable(value)) };
        self.attributes.push(Attribute { attr, name: name_kept, value });
    }

    /// Stores the attributes of an element that is about to be created. An attribute without a name, which no page can
    /// have, stands for them; `None` where none of them is kept.
    pub(super) fn hold(&mut self, tag: Tag, name: &str, found: &[Found]) -> Option<html5ever::Attribute> {
        self.count_attributes(found.len());
        let start = self.attributes.len() as u32;
        self.name_unknown(tag, name);
        let mut rest = DATA_ATTRIBUTES;
        found.iter().for_each(|found| self.add_attribute(found, &mut rest));
        let end = self.attributes.len() as u32;
        if end == start + u32::from(tag == Tag::Other) {
            self.attributes.truncate(start as usize);
            return None;
        }
        let number = self.held.len() as u32;
        self.held.push(Span { start, end });
        let digits = [0, 7, 14, 21, 28].map(|shift| (number >> shift) as u8 & 0x7f);
        let value = StrTendril::from_slice(std::str::from_utf8(&digits).unwrap_or_default());
        Some(html5ever::Attribute { name: QualName::new(None, ns!(), LocalName::default()), value })
    }

    /// The attributes that this one stands for.
    pub(super) fn held(&self, attributes: &[html5ever::Attribute]) -> Option<Span> {
        let [mark] = attributes else { return None };
        if mark.name.local != LocalName::default() {
            return None;
        }
        let number = mark.value.bytes().rev().fold(0, |number, digit| number << 7 | usize::from(digit));
        self.held.get(number).copied()
    }

    /// The name of an element that no rule names stands as an attribute without one: see `Document::element_name`.
    pub(super) fn name_unknown(&mut self, tag: Tag, name: &str) {
        if tag == Tag::Other {
            let value = self.store_value(name);
            self.attributes.push(Attribute { attr: Attr::Other, name: Span::default(), value });
        }
    }

    /// Foreign elements have other names in the tree than in the page, by letter case.
    pub(super) fn rename_unknown(&mut self, attributes: Span, tag: Tag, name: &str) {
        let first = attributes.start as usize;
        let Some(&Attribute { attr: Attr::Other, name: Span { end: 0, .. }, value }) =
            self.attributes.get(first)
        else {
            return;
        };
        if tag == Tag::Other && &self.values[value.start as usize..value.end as usize] != name {
            self.attributes[first].value = self.store_value(name);
        }
    }

    /// Whether a script with these attributes holds data, or the source of a formula.
    pub(super) fn is_data(&self, attributes: Span) -> bool {
        let attributes = &self.attributes[attributes.start as usize..attributes.end as usize];
        attributes.iter().filter(|attribute| attribute.attr == Attr::Type).any(|attribute| {
            let kind = &self.values[attribute.value.start as usize..attribute.value.end as usize];
            is_json_ld(kind) || kind.to_ascii_lowercase().trim_start().starts_with("math/tex")
        })
    }

    /// Attributes that a second `html` or `body` tag adds to the first.
    pub(super) fn add_missing(&mut self, target: Handle, attributes: &[html5ever::Attribute]) {
        let Building::Element { attributes: span, .. } = self.link(target).data else { return };
        let (start, end) = (span.start as usize, span.end as usize);
        let known: Vec<Attr> = self.attributes[start..end].iter().map(|a| a.attr).collect();
        // Only what rules name: each of those is added once, so that no number of tags adds up.
        let is_missing = |a: &&html5ever::Attribute| {
            let attr = Attr::of(&a.name.local);
            attr != Attr::Other && !known.contains(&attr)
        };
        let mut missing = attributes.iter().filter(is_missing).peekable();
        if missing.peek().is_none() {
            return;
        }
        // Spans are contiguous: the old attributes are copied behind, the new ones after them.
        let moved = self.attributes.len() as u32;
        self.attributes.extend_from_within(start..end);
        self.add_attributes(missing);
        let span = Span { start: moved, end: self.attributes.len() as u32 };
        if let Building::Element { attributes, .. } = &mut self.link(target).data {
            *attributes = span;
        }
    }

    fn join_buffers(&mut self) {
        let shift = self.buffer.len() as u32;
        self.buffer.push_str(&self.values);
        for Attribute { name, value, .. } in &mut self.attributes {
            for span in [name, value] {
                // What is empty says so by standing nowhere.
                if *span != Span::default() {
                    (span.start, span.end) = (span.start + shift, span.end + shift);
                }
            }
        }
    }

    pub(super) fn lay_out(mut self, limits: &Limits) -> Result<Document, Error> {
        self.join_buffers();
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
                    return Ok(Document::new(nodes, self.attributes, self.buffer));
                };
                nodes[id.index()].end = NodeId::new(nodes.len());
                if up == 0 {
                    return Ok(Document::new(nodes, self.attributes, self.buffer));
                }
            }
            at = self.links[up as usize].next;
        }
    }
}

fn stored(buffer: &mut String, text: &str) -> Span {
    let start = buffer.len() as u32;
    buffer.push_str(text);
    Span { start, end: buffer.len() as u32 }
}

/// Whether an attribute that no rule names is kept.
pub(super) fn is_kept(name: &str) -> bool {
    name.starts_with("data-") || KEPT.contains(&name)
}
