//! What elements say: attributes, text, and whether they are shown.

use super::{Attr, Attribute, Data, Document, NodeId, Span, Tag};

/// No label begins behind more nodes than these,
const START_NODES: usize = 400;
/// and in as many bytes it has said what it is.
const START_BYTES: usize = 400;

impl Document {
    fn attributes(&self, id: NodeId) -> &[Attribute] {
        match self.node(id).data {
            Data::Element { attributes, .. } => {
                #[cfg(test)]
                super::work::add(u64::from(attributes.end - attributes.start));
                &self.attributes[attributes.start as usize..attributes.end as usize]
            }
            _ => &[],
        }
    }

    /// An attribute's value; `Some("")` where it has none.
    pub(crate) fn attr(&self, id: NodeId, attr: Attr) -> Option<&str> {
        self.attributes(id).iter().find(|a| a.attr == attr).map(|a| self.slice(a.value))
    }

    /// The attributes that no rule names: `data-…`, with their values.
    pub(crate) fn data_attrs(&self, id: NodeId) -> impl Iterator<Item = (&str, &str)> {
        self.attributes(id)
            .iter()
            .filter(|a| a.attr == Attr::Other && a.name != Span::default())
            .map(|a| (self.slice(a.name), self.slice(a.value)))
    }

    /// All attributes with their names.
    pub(crate) fn attrs_named(&self, id: NodeId) -> impl Iterator<Item = (&str, &str)> {
        let named = self.attributes(id).iter().filter(|a| a.attr != Attr::Other);
        named.map(|a| (a.attr.name(), self.slice(a.value))).chain(self.data_attrs(id))
    }

    /// The element's name, also where no rule knows it; `None` for text and the root.
    pub(crate) fn element_name(&self, id: NodeId) -> Option<&str> {
        match self.tag(id)? {
            Tag::Other => {
                self.attributes(id).iter().find(|a| a.name == Span::default()).map(|a| self.slice(a.value))
            }
            known => Some(known.name()),
        }
    }

    /// The value of an attribute by its name, `data-` ones included.
    pub(crate) fn attr_named(&self, id: NodeId, name: &str) -> Option<&str> {
        match Attr::of(name) {
            Attr::Other => self.data_attrs(id).find(|(n, _)| *n == name).map(|(_, value)| value),
            known => self.attr(id, known),
        }
    }

    /// Whether a space-separated attribute (`rel`, `itemprop`, `class`) has this word, in any letter case.
    pub(crate) fn attr_has(&self, id: NodeId, attr: Attr, word: &str) -> bool {
        self.attr(id, attr).is_some_and(|v| v.split_ascii_whitespace().any(|w| w.eq_ignore_ascii_case(word)))
    }

    /// All text inside `id` with its white space folded, whatever is shown of it.
    pub(crate) fn all_text(&self, id: NodeId) -> String {
        let mut out = String::new();
        for node in self.inside(id) {
            if let Some(text) = self.text(node) {
                push_folded(&mut out, text);
            } else if self.tag(node).is_some_and(super::Tag::parts_words) {
                push_space(&mut out);
            }
        }
        trim_end(&mut out);
        out
    }

    /// The text inside `id` as a reader would see it, white space folded: no scripts,
    /// no `noscript`, nothing that [`is_hidden`](Self::is_hidden).
    pub(crate) fn shown_text(&self, id: NodeId) -> String {
        self.shown_within(id, self.end(id), usize::MAX)
    }

    /// Where that text begins: enough to tell what a label says, however much stands behind it.
    pub(crate) fn shown_start(&self, id: NodeId) -> String {
        let end = NodeId::new(self.end(id).index().min(id.index() + START_NODES));
        self.shown_within(id, end, START_BYTES)
    }

    fn shown_within(&self, id: NodeId, end: NodeId, bytes: usize) -> String {
        let mut out = String::new();
        let mut at = id.next();
        while at < end && out.len() < bytes {
            match self.node(at).data {
                Data::Text(span) => push_folded(&mut out, self.slice(span)),
                Data::Element { tag, .. } => {
                    if tag.is_never_shown() || self.is_hidden(at) {
                        at = self.end(at);
                        continue;
                    }
                    if tag.parts_words() {
                        push_space(&mut out);
                    }
                }
                Data::Root => {}
            }
            at = at.next();
        }
        trim_end(&mut out);
        out
    }

    /// Whether this element hides itself by markup: `hidden`, `display: none`, `visibility: hidden`, cut
    /// to nothing.
    /// Style sheets are not read, so what they hide is not known here.
    pub(crate) fn is_hidden(&self, id: NodeId) -> bool {
        self.attributes(id).iter().any(|a| match a.attr {
            Attr::Hidden => !self.slice(a.value).eq_ignore_ascii_case("until-found") && !self.is_streamed(id),
            Attr::Style => hides(self.slice(a.value)),
            _ => false,
        })
    }

    /// A part of the page that React sent after the rest and whose script shows it at once: `<div hidden id="S:1f">`.
    fn is_streamed(&self, id: NodeId) -> bool {
        let number = self.attr(id, Attr::Id).and_then(|id| id.strip_prefix("S:"));
        number.is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_hexdigit()))
    }
}

fn hides(style: &str) -> bool {
    style.split(';').filter_map(|d| d.split_once(':')).any(|(property, value)| {
        let value = value.trim();
        let starts = |word: &str| value.get(..word.len()).is_some_and(|v| v.eq_ignore_ascii_case(word));
        let property = property.trim();
        (property.eq_ignore_ascii_case("display") && starts("none"))
            || (property.eq_ignore_ascii_case("visibility") && starts("hidden"))
            // Cut to nothing, for screen readers alone.
            || (property.eq_ignore_ascii_case("clip") && (starts("rect(0") || starts("rect(1px")))
            || (property.eq_ignore_ascii_case("clip-path") && starts("inset(50%"))
    })
}

/// Appends text with every run of white space folded to one space; none at the start of `out`.
pub(crate) fn push_folded(out: &mut String, text: &str) {
    let bytes = text.as_bytes();
    // Most texts are folded already: what lies between two places where they are not is copied in one piece.
    let (mut from, mut at) = (0, 0);
    while at < bytes.len() {
        if !is_space_byte(bytes[at]) {
            at += 1;
            continue;
        }
        let blank = at;
        while at < bytes.len() && is_space_byte(bytes[at]) {
            at += 1;
        }
        let is_folded = bytes[blank] == b' ' && at == blank + 1 && from < blank && at < bytes.len();
        if !is_folded {
            out.push_str(&text[from..blank]);
            push_space(out);
            from = at;
        }
    }
    out.push_str(&text[from..]);
}

pub(crate) fn push_space(out: &mut String) {
    if !out.is_empty() && !out.ends_with([' ', '\n']) {
        out.push(' ');
    }
}

fn trim_end(out: &mut String) {
    out.truncate(out.trim_end().len());
}

/// White space that HTML folds. A no-break space is text.
pub(crate) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c')
}

/// The same of a byte.
pub(crate) const fn is_space_byte(b: u8) -> bool {
    matches!(b, b' ' | b'\t' | b'\n' | b'\r' | 0x0c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    #[test]
    fn folds_white_space_and_leaves_out_what_is_not_shown() {
        let html = "<p>One  <b>two</b>\n<span hidden>three</span><script>x</script> four<br>five</p>";
        let doc = super::super::parse(html, &Limits::default()).unwrap();
        let p = doc.find(NodeId::ROOT, Tag::P).unwrap();
        assert_eq!(doc.shown_text(p), "One two four five");
        assert_eq!(doc.all_text(p), "One two three four five");
    }

    #[test]
    fn folds_white_space_wherever_it_stands() {
        for before in ["", "x", "x ", "x\n"] {
            for text in ["", " ", "a", " a", "a ", "a b", "a  b", "a\tb c", " \n a \u{a0} b  ", "ä ö"] {
                let mut out = before.to_owned();
                push_folded(&mut out, text);
                let mut expected = before.to_owned();
                for c in text.chars() {
                    if is_space(c) { push_space(&mut expected) } else { expected.push(c) }
                }
                assert_eq!(out, expected, "{before:?} {text:?}");
            }
        }
    }

    #[test]
    fn reads_inline_styles() {
        assert!(hides("color:red; DISPLAY : None !important"));
        assert!(hides("visibility:hidden"));
        assert!(
            hides("position:absolute;clip: rect(0, 0, 0, 0)") && !hides("clip: rect(10px, 90px, 90px, 0)")
        );
        assert!(!hides("display:block;background:none"));
    }
}
