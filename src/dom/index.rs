//! Which elements there are of each tag, and which carry each attribute: who looks for a few of them does not walk over
//! the page.

use super::{Attr, Attribute, Data, Document, Node, NodeId, Tag};

const TAGS: usize = Tag::Other as usize + 1;
/// Those that no rule names are not looked up.
const ATTRS: usize = Attr::Other as usize;

/// Things of several kinds, those of one kind in one piece and in the order in which they came.
#[derive(Debug)]
struct Sorted<T> {
    /// By kind: where its things start; one more for the end.
    starts: Vec<u32>,
    things: Vec<T>,
}

impl<T: Copy> Sorted<T> {
    /// Sorts by counting. `all` goes over everything, and is asked twice.
    fn of(kinds: usize, blank: T, all: impl Fn(&mut dyn FnMut(usize, T))) -> Self {
        let mut starts = vec![0; kinds + 1];
        all(&mut |kind, _| starts[kind + 1] += 1);
        for kind in 0..kinds {
            starts[kind + 1] += starts[kind];
        }
        let mut next = starts.clone();
        let mut things = vec![blank; starts[kinds] as usize];
        all(&mut |kind, thing| {
            things[next[kind] as usize] = thing;
            next[kind] += 1;
        });
        Self { starts, things }
    }

    fn kind(&self, kind: usize) -> &[T] {
        match (self.starts.get(kind), self.starts.get(kind + 1)) {
            (Some(&start), Some(&end)) => &self.things[start as usize..end as usize],
            _ => &[],
        }
    }
}

/// An attribute's element, and where it stands among all attributes.
type Place = (NodeId, u32);

#[derive(Debug)]
pub(super) struct Index {
    elements: Sorted<NodeId>,
    attributes: Sorted<Place>,
}

impl Index {
    pub(super) fn of(nodes: &[Node], attributes: &[Attribute]) -> Self {
        let elements = |each: &mut dyn FnMut(usize, NodeId)| {
            for (at, node) in nodes.iter().enumerate() {
                if let Data::Element { tag, .. } = node.data {
                    each(tag as usize, NodeId::new(at));
                }
            }
        };
        let owned = |each: &mut dyn FnMut(usize, Place)| {
            for (at, node) in nodes.iter().enumerate() {
                let Data::Element { attributes: span, .. } = node.data else { continue };
                for place in span.start..span.end {
                    let attr = attributes[place as usize].attr;
                    if attr != Attr::Other {
                        each(attr as usize, (NodeId::new(at), place));
                    }
                }
            }
        };
        Self {
            elements: Sorted::of(TAGS, NodeId::ROOT, elements),
            attributes: Sorted::of(ATTRS, (NodeId::ROOT, 0), owned),
        }
    }
}

impl Document {
    /// Every element of this tag, in document order.
    pub(crate) fn all(&self, tag: Tag) -> &[NodeId] {
        self.index.elements.kind(tag as usize)
    }

    /// Every element with this attribute, in document order, and the attribute's value.
    pub(crate) fn with(&self, attr: Attr) -> impl Iterator<Item = (NodeId, &str)> {
        // Of two by one name, which foreign elements may have, the first counts.
        let places = self.index.attributes.kind(attr as usize).chunk_by(|a, b| a.0 == b.0);
        places.filter_map(|places| places.first()).map(|&(id, place)| {
            let value = self.attributes[place as usize].value;
            (id, self.slice(value))
        })
    }

    /// The first element with this tag inside `id`.
    pub(crate) fn find(&self, id: NodeId, tag: Tag) -> Option<NodeId> {
        let all = self.all(tag);
        let next = all.get(all.partition_point(|&found| found <= id)).copied();
        next.filter(|&found| found < self.end(id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_a_walk_finds() {
        let html =
            "<title>t</title><p class=a id=b>x<b hidden>y</b><p>z<i class=c>w</i><table><p class=d>v</table>";
        let doc = super::super::parse(html, &crate::Limits::default()).unwrap();
        for tag in [Tag::P, Tag::B, Tag::Title, Tag::Table, Tag::Video] {
            let walked: Vec<_> = doc.ids().filter(|&id| doc.is(id, tag)).collect();
            assert_eq!(doc.all(tag), walked, "{tag:?}");
            for id in doc.ids() {
                assert_eq!(doc.find(id, tag), doc.inside(id).find(|&inner| doc.is(inner, tag)));
            }
        }
        for attr in [Attr::Class, Attr::Id, Attr::Hidden, Attr::Style, Attr::Other] {
            let walked: Vec<_> = doc.ids().filter_map(|id| Some((id, doc.attr(id, attr)?))).collect();
            assert!(doc.with(attr).eq(walked), "{attr:?}");
        }
    }
}
