//! A live page, as `www/snapshot.js` wrote it down, to a [`Document`].
//!
//! One string holds every text, value and name, one after the other, in the order in which `ops` speak of them. A
//! word's lower three bits say what it is, the others a length in UTF-16 units or the number of a name:
//!
//! ```text
//! 0 text, length    1 element, name    2 close    3 name, length: numbered from 0
//! 4 attribute, name; the next word is its value's length
//! ```
//!
//! Whatever the words are, there is a tree: the page could have written them itself.

use super::tree::{DATA_ATTRIBUTES, is_kept};
use super::{Attr, Attribute, Data, Document, Node, NodeId, Span, Tag, printable};
use crate::{Error, Limits};
use std::borrow::Cow;

/// Reads a page that was written down.
///
/// # Errors
/// [`Error::TooLarge`] and [`Error::TooDeep`], as for a page that is parsed.
#[inline(never)] // see `article::Findings::of`
pub(crate) fn restore(text: String, ops: &[u32], limits: &Limits) -> Result<Document, Error> {
    if text.len() > limits.bytes {
        return Err(Error::TooLarge { unit: "bytes", found: text.len(), limit: limits.bytes });
    }
    let mut tree = Tree {
        nodes: Vec::with_capacity(ops.len() / 3 + 2),
        attributes: Vec::with_capacity(ops.len() / 4),
        names: Vec::new(),
        open: Vec::new(),
        rest: 0,
    };
    let mut texts = Texts { is_ascii: text.is_ascii(), text: &text, at: 0, ahead: 0 };
    let mut mended =
        Mended { text: &text, is_needed: matches!(printable(&text), Cow::Owned(_)), added: String::new() };
    let blank = Node { parent: NodeId::ROOT, end: NodeId::ROOT, data: Data::Root };
    tree.nodes.extend([blank, blank]);
    let mut words = ops.iter().copied();
    while let Some(word) = words.next() {
        let argument = (word >> 3) as usize;
        match word & 7 {
            0 => {
                let span = mended.of(texts.take(argument));
                tree.push(Data::Text(span));
            }
            1 => {
                let id = tree.element(argument);
                tree.open.push(id);
                if tree.open.len() > limits.depth {
                    return Err(Error::TooDeep { limit: limits.depth });
                }
            }
            2 => tree.close(),
            3 => {
                let span = texts.take(argument);
                tree.name(span, &text[span.start as usize..span.end as usize]);
            }
            4 => {
                let value = texts.take(words.next().unwrap_or_default() as usize);
                // An address is read as browsers read it, who escape what cannot be shown.
                let is_address = tree.names.get(argument).is_some_and(|name| name.attr.is_address());
                tree.attribute(argument, if is_address { value } else { mended.of(value) });
            }
            _ => {}
        }
        if tree.nodes.len() > limits.nodes {
            return Err(Error::TooLarge { unit: "nodes", found: tree.nodes.len(), limit: limits.nodes });
        }
    }
    while !tree.open.is_empty() {
        tree.close();
    }
    let end = NodeId::new(tree.nodes.len());
    tree.nodes[NodeId::ROOT.index()].end = end;
    let added = mended.added;
    Ok(Document::new(tree.nodes, tree.attributes, text + &added))
}

/// Strings without what no text is shown with: see [`printable`].
struct Mended<'a> {
    text: &'a str,
    /// Whether there is any such character on the page; mostly there is none.
    is_needed: bool,
    /// Those that were mended; they come behind `text`.
    added: String,
}

impl Mended<'_> {
    fn of(&mut self, span: Span) -> Span {
        if !self.is_needed {
            return span;
        }
        match printable(&self.text[span.start as usize..span.end as usize]) {
            Cow::Borrowed(_) => span,
            Cow::Owned(mended) => {
                let start = (self.text.len() + self.added.len()) as u32;
                self.added.push_str(&mended);
                Span { start, end: start + mended.len() as u32 }
            }
        }
    }
}

struct Name {
    span: Span,
    tag: Tag,
    attr: Attr,
    /// Whether an attribute of this name is read at all.
    is_read: bool,
}

struct Tree {
    nodes: Vec<Node>,
    attributes: Vec<Attribute>,
    names: Vec<Name>,
    open: Vec<NodeId>,
    /// How many more attributes that no rule names the element may have that was opened last.
    rest: usize,
}

impl Tree {
    fn push(&mut self, data: Data) -> NodeId {
        let id = NodeId::new(self.nodes.len());
        let parent = self.open.last().copied().unwrap_or(NodeId::ROOT);
        self.nodes.push(Node { parent, end: id.next(), data });
        id
    }

    fn element(&mut self, name: usize) -> NodeId {
        let start = self.attributes.len() as u32;
        let (tag, span) = self.names.get(name).map_or((Tag::Other, Span::default()), |n| (n.tag, n.span));
        if tag == Tag::Other {
            // The name stands as an attribute without one: see `Document::element_name`.
            self.attributes.push(Attribute { attr: Attr::Other, name: Span::default(), value: span });
        }
        self.rest = DATA_ATTRIBUTES;
        let end = self.attributes.len() as u32;
        self.push(Data::Element { tag, attributes: Span { start, end } })
    }

    fn close(&mut self) {
        if let Some(id) = self.open.pop() {
            self.nodes[id.index()].end = NodeId::new(self.nodes.len());
        }
    }

    fn name(&mut self, span: Span, name: &str) {
        // As the parser has it: a foreign element's `xlink:href` is its `href`.
        let local = name.strip_prefix("xlink:").unwrap_or(name);
        let attr = Attr::of(local);
        let is_read = attr != Attr::Other || is_kept(name);
        self.names.push(Name { span, tag: Tag::of(name), attr, is_read });
    }

    /// Belongs to the element that was opened last, as long as nothing stands in it.
    fn attribute(&mut self, name: usize, value: Span) {
        let (Some(name), Some(node)) = (self.names.get(name), self.nodes.last_mut()) else { return };
        if let Data::Element { attributes, .. } = &mut node.data {
            let is_other = name.attr == Attr::Other;
            if !name.is_read || is_other && self.rest == 0 {
                return;
            }
            self.rest -= usize::from(is_other);
            let span = if is_other { name.span } else { Span::default() };
            self.attributes.push(Attribute { attr: name.attr, name: span, value });
            attributes.end = self.attributes.len() as u32;
        }
    }
}

/// Hands out one string after the other.
struct Texts<'a> {
    text: &'a str,
    is_ascii: bool,
    at: usize,
    /// UTF-16 units that were handed out already: where two strings meet in the middle of a surrogate pair.
    ahead: usize,
}

impl Texts<'_> {
    fn take(&mut self, units: usize) -> Span {
        let start = self.at;
        if self.is_ascii {
            self.at = start.saturating_add(units).min(self.text.len());
        } else {
            let given = self.ahead.min(units);
            self.ahead -= given;
            let mut units = units - given;
            let bytes = &self.text.as_bytes()[start..];
            let mut length = 0;
            while units > 0 && length < bytes.len() {
                let (width, is): (usize, usize) = match bytes[length] {
                    0..0xc0 => (1, 1),
                    0xc0..0xe0 => (2, 1),
                    0xe0..0xf0 => (3, 1),
                    _ => (4, 2),
                };
                length += width;
                self.ahead = is.saturating_sub(units);
                units = units.saturating_sub(is);
            }
            self.at = start + length;
        }
        Span { start: start as u32, end: self.at as u32 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `www/snapshot.js` writes a page.
    #[derive(Default)]
    struct Page {
        text: String,
        ops: Vec<u32>,
        names: u32,
    }

    impl Page {
        fn string(&mut self, kind: u32, text: &str) {
            self.ops.push((text.encode_utf16().count() as u32) << 3 | kind);
            self.text.push_str(text);
        }

        fn name(&mut self, name: &str) -> u32 {
            self.string(3, name);
            self.names += 1;
            self.names - 1
        }

        fn open(&mut self, name: &str) {
            let name = self.name(name);
            self.ops.push(name << 3 | 1);
        }

        fn attribute(&mut self, name: &str, value: &str) {
            let name = self.name(name);
            self.ops.extend([name << 3 | 4, value.encode_utf16().count() as u32]);
            self.text.push_str(value);
        }

        fn restore(self) -> Document {
            restore(self.text, &self.ops, &Limits::default()).unwrap()
        }
    }

    #[test]
    fn makes_the_tree_that_was_written_down() {
        let mut page = Page::default();
        page.open("p");
        page.attribute("class", "größe 😀");
        page.attribute("data-lazy", "a");
        page.attribute("onclick", "b()");
        page.string(0, "Ein Absatz 😀 mit ");
        page.open("x-card");
        page.string(0, "viel");
        page.ops.extend([2, 2]);
        page.string(0, "danach");
        let doc = page.restore();
        let p = doc.find(NodeId::ROOT, Tag::P).unwrap();
        assert_eq!(doc.attr(p, Attr::Class), Some("größe 😀"));
        assert_eq!(doc.attrs_named(p).collect::<Vec<_>>(), [("class", "größe 😀"), ("data-lazy", "a")]);
        assert_eq!(doc.all_text(p), "Ein Absatz 😀 mit viel");
        let card = doc.inside(p).find(|&id| doc.is(id, Tag::Other)).unwrap();
        assert_eq!((doc.element_name(card), doc.parent(card)), (Some("x-card"), p));
        assert_eq!(doc.ids().filter_map(|id| doc.text(id)).last(), Some("danach"));
        for id in doc.ids().skip(1) {
            assert!(doc.parent(id) < id && doc.end(id) <= doc.end(doc.parent(id)));
        }
    }

    #[test]
    fn a_pair_that_was_torn_apart_is_nowhere_lost() {
        // Two text nodes that meet within an emoji.
        let ops = [2 << 3, 2 << 3];
        let doc = restore("a😀b".into(), &ops, &Limits::default()).unwrap();
        assert_eq!(doc.ids().filter_map(|id| doc.text(id)).collect::<String>(), "a😀b");
    }

    #[test]
    fn what_cannot_be_shown_is_taken_out_as_the_parser_does() {
        let mut page = Page::default();
        page.open("a");
        page.attribute("href", "/a\u{1}b");
        page.attribute("title", "c\u{1}d");
        page.string(0, "e\u{7f}f");
        let doc = page.restore();
        let a = doc.find(NodeId::ROOT, Tag::A).unwrap();
        assert_eq!((doc.attr(a, Attr::Href), doc.attr(a, Attr::Title)), (Some("/a\u{1}b"), Some("cd")));
        assert_eq!(doc.all_text(a), "ef");
    }

    #[test]
    fn any_words_make_a_tree() {
        let mut seed = 1_u32;
        for round in 0..2000 {
            let ops: Vec<u32> = (0..40)
                .map(|_| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    // Small lengths mostly, so that the text lasts.
                    if seed >> 28 == 0 { seed } else { seed >> 16 & 0x3f }
                })
                .collect();
            let text =
                if round % 2 == 0 { "plain text and more of it" } else { "größe 😀 ½ – 漢字" };
            if let Ok(doc) = restore(text.into(), &ops, &Limits { depth: 9, ..Limits::default() }) {
                for id in doc.ids().skip(1) {
                    assert!(doc.parent(id) < id && doc.end(id) <= doc.end(doc.parent(id)));
                    doc.element_name(id);
                    doc.attrs_named(id).for_each(drop);
                }
                doc.all_text(NodeId::ROOT);
            }
        }
    }

    #[test]
    fn limits_are_typed_errors() {
        let few = Limits { nodes: 10, depth: 5, bytes: 20, ..Limits::default() };
        let fails = |text: &str, ops: &[u32]| restore(text.into(), ops, &few).unwrap_err();
        assert!(matches!(fails("", &[0; 20]), Error::TooLarge { unit: "nodes", .. }));
        assert_eq!(fails("", &[1; 20]), Error::TooDeep { limit: 5 });
        assert!(matches!(fails("more than twenty bytes", &[]), Error::TooLarge { unit: "bytes", .. }));
    }
}
