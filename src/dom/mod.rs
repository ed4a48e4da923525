//! The page as an immutable arena in document order.
//!
//! Nodes stand in one vector, a parent before its children and a subtree in one
//! piece, so that "everything inside" is a range of ids and every walk is a loop:
//! nothing here can overflow a stack, and dropping a page is freeing a few vectors.

mod data;
mod element;
mod index;
mod letters;
mod names;
mod open_tag;
mod parse;
#[cfg(test)]
mod pieces;
mod plain;
mod printable;
mod raw;
mod references;
mod seek;
mod sink;
mod snapshot;
mod tags;
mod tree;
#[cfg(test)]
pub(crate) mod work;

pub(crate) use element::{is_space, is_space_byte, push_folded, push_space};
pub(crate) use letters::{is_alphabetic, is_alphanumeric, lowered, squeezed};
pub(crate) use names::{Attr, Tag};
pub(crate) use parse::{parse, parse_noscript};
pub(crate) use printable::printable;
pub(crate) use seek::{holds, position};
pub(crate) use snapshot::restore;

use std::num::NonZeroU32;
use std::ops::Range;

/// A node's place in its [`Document`]; ids grow in document order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(NonZeroU32);

impl NodeId {
    /// The document itself.
    pub(crate) const ROOT: Self = Self(NonZeroU32::MIN);

    pub(crate) fn new(index: usize) -> Self {
        // Slot 0 is never handed out; saturating keeps a wrong index harmless.
        Self(NonZeroU32::new(index as u32).unwrap_or(NonZeroU32::MIN))
    }

    /// For side tables: `vec![…; document.len()]`.
    pub(crate) fn index(self) -> usize {
        self.0.get() as usize
    }

    /// The id that follows in document order.
    pub(crate) fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

/// A stretch of the document's text buffer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

#[derive(Debug, Clone, Copy)]
struct Attribute {
    attr: Attr,
    /// Empty unless `attr` is `Other`.
    name: Span,
    value: Span,
}

#[derive(Debug, Clone, Copy)]
enum Data {
    Root,
    Text(Span),
    Element { tag: Tag, attributes: Span },
}

#[derive(Debug, Clone, Copy)]
struct Node {
    parent: NodeId,
    /// One past the last node of the subtree.
    end: NodeId,
    data: Data,
}

/// A parsed page.
#[derive(Debug)]
pub(crate) struct Document {
    nodes: Vec<Node>,
    attributes: Vec<Attribute>,
    buffer: String,
    index: index::Index,
}

impl Document {
    fn new(nodes: Vec<Node>, attributes: Vec<Attribute>, buffer: String) -> Self {
        let index = index::Index::of(&nodes, &attributes);
        Self { nodes, attributes, buffer, index }
    }

    /// One more than the highest id: the length of a side table.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Every node in document order, the root first.
    pub(crate) fn ids(&self) -> impl Iterator<Item = NodeId> + use<> {
        (1..self.nodes.len()).map(NodeId::new)
    }

    fn node(&self, id: NodeId) -> &Node {
        #[cfg(test)]
        work::add(1);
        &self.nodes[id.index()]
    }

    /// The parent; the root is its own.
    pub(crate) fn parent(&self, id: NodeId) -> NodeId {
        self.node(id).parent
    }

    /// One past the last node inside `id`.
    pub(crate) fn end(&self, id: NodeId) -> NodeId {
        self.node(id).end
    }

    /// Everything inside `id`, without itself, in document order.
    pub(crate) fn inside(&self, id: NodeId) -> impl Iterator<Item = NodeId> + use<> {
        id_range(id.next()..self.end(id))
    }

    /// The children of `id`.
    pub(crate) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let end = self.end(id);
        let mut at = id.next();
        std::iter::from_fn(move || {
            (at < end).then(|| {
                let child = at;
                at = self.end(child);
                child
            })
        })
    }

    /// `id`'s parent, its parent and so on; the root last.
    pub(crate) fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let mut at = id;
        std::iter::from_fn(move || {
            (at != NodeId::ROOT).then(|| {
                at = self.parent(at);
                at
            })
        })
    }

    /// Whether `id` is `ancestor` or stands inside it.
    pub(crate) fn contains(&self, ancestor: NodeId, id: NodeId) -> bool {
        ancestor <= id && id < self.end(ancestor)
    }

    /// The element's tag; `None` for text and the root.
    pub(crate) fn tag(&self, id: NodeId) -> Option<Tag> {
        match self.node(id).data {
            Data::Element { tag, .. } => Some(tag),
            _ => None,
        }
    }

    /// 1 to 6 for a heading.
    pub(crate) fn heading_level(&self, id: NodeId) -> Option<u8> {
        self.tag(id).and_then(Tag::heading_level)
    }

    /// Whether `id` is an element of this tag.
    pub(crate) fn is(&self, id: NodeId, tag: Tag) -> bool {
        self.tag(id) == Some(tag)
    }

    /// A text node's text, white space as it was written.
    pub(crate) fn text(&self, id: NodeId) -> Option<&str> {
        match self.node(id).data {
            Data::Text(span) => Some(self.slice(span)),
            _ => None,
        }
    }

    fn slice(&self, span: Span) -> &str {
        #[cfg(test)]
        work::add(u64::from(span.end - span.start) / 8 + 1);
        &self.buffer[span.start as usize..span.end as usize]
    }
}

/// The ids of a range, in order.
pub(crate) fn id_range(range: Range<NodeId>) -> impl Iterator<Item = NodeId> {
    (range.start.index()..range.end.index()).map(NodeId::new)
}
