//! Markup as most of it is written, handed to the tree builder without the tokenizer.
//!
//! The tokenizer is ready for whatever may come, one character after the other. Nearly all of a page is lower-case tags
//! with quoted attributes, and text: that is read here, in stretches. Whatever is not as plain as that, and every element
//! in which the tokenizer goes by other rules, is left to the tokenizer.

use super::sink::Sink;
use super::tree::{Found, Handle};
use super::{Attr, Tag};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{CharacterTokens, EndTag, StartTag, Tag as TagToken, Token, TokenSink};
use html5ever::tree_builder::TreeBuilder;
use html5ever::{Attribute, LocalName, QualName, ns};
use std::ops::Range;

/// Attributes of a plain tag beside those that rules name: they are compared with each other.
const OTHERS: usize = 32;

pub(super) struct Plain<'a> {
    html: &'a str,
    /// By tag, once it was seen.
    names: Vec<Option<LocalName>>,
    /// The attributes of the tag that is read.
    found: Vec<Found<'a>>,
}

impl<'a> Plain<'a> {
    pub(super) fn new(html: &'a str) -> Self {
        Self { html, names: vec![None; Tag::Other as usize], found: Vec::new() }
    }

    /// Reads on until at least `end`; says where it stopped. Before `end` it does where the tokenizer has to go on.
    pub(super) fn read(&mut self, builder: &TreeBuilder<Handle, Sink>, range: Range<usize>) -> usize {
        let mut at = range.start;
        while at < range.end {
            let is_tag = self.html.as_bytes()[at] == b'<';
            let next = if is_tag { self.tag(builder, at) } else { self.text(builder, at) };
            let Some(next) = next else { break };
            at = next;
        }
        at
    }

    fn text(&self, builder: &TreeBuilder<Handle, Sink>, start: usize) -> Option<usize> {
        let rest = &self.html.as_bytes()[start..];
        let length = rest.iter().position(|b| matches!(b, b'<' | b'&' | 0)).unwrap_or(rest.len());
        let text = &self.html[start..start + length];
        (!text.is_empty()).then(|| {
            send(builder, CharacterTokens(StrTendril::from_slice(text)));
            start + length
        })
    }

    /// Reads the tag that begins here; what follows it, or `None` where it is not plain.
    fn tag(&mut self, builder: &TreeBuilder<Handle, Sink>, at: usize) -> Option<usize> {
        let bytes = self.html.as_bytes();
        let is_end = bytes.get(at + 1) == Some(&b'/');
        let start = at + 1 + usize::from(is_end);
        if !bytes.get(start)?.is_ascii_lowercase() {
            return None;
        }
        let length = bytes[start..].iter().position(|b| !is_name(*b))?;
        let name = &self.html[start..start + length];
        let tag = Tag::of(name);
        if has_own_rules(tag, name) {
            return None;
        }
        let (end, self_closing) = self.attributes(start + length)?;
        if is_end && (self_closing || !self.found.is_empty()) {
            return None;
        }
        let token = html5ever::tokenizer::TagToken(TagToken {
            kind: if is_end { EndTag } else { StartTag },
            name: self.name(tag, name),
            self_closing,
            attrs: self.carried(builder, tag, name),
            had_duplicate_attributes: false,
        });
        send(builder, token);
        Some(end)
    }

    fn name(&mut self, tag: Tag, name: &str) -> LocalName {
        match self.names.get_mut(tag as usize) {
            Some(known) => known.get_or_insert_with(|| LocalName::from(name)).clone(),
            None => LocalName::from(name),
        }
    }

    /// Finds the attributes up to the tag's end; what follows that, and whether the tag closes itself.
    fn attributes(&mut self, mut at: usize) -> Option<(usize, bool)> {
        let bytes = self.html.as_bytes();
        self.found.clear();
        let (mut known, mut others) = (0_u64, 0);
        loop {
            let blank = at;
            while is_blank(*bytes.get(at)?) {
                at += 1;
            }
            match bytes[at] {
                b'>' => return Some((at + 1, false)),
                b'/' => return (bytes.get(at + 1) == Some(&b'>')).then_some((at + 2, true)),
                first if at == blank || !is_attribute_name(first) => return None,
                _ => {}
            }
            let length = bytes[at..].iter().position(|b| !is_attribute_name(*b))?;
            let name = &self.html[at..at + length];
            let value = self.value(at + length)?;
            at = value.end + usize::from(bytes[value.end] == b'"' || bytes[value.end] == b'\'');
            let attr = Attr::of(name);
            // Of two by one name the tokenizer takes the first.
            let is_twice = if attr == Attr::Other {
                others += 1;
                self.found.iter().any(|found| found.name == name)
            } else {
                known & 1 << attr as u32 != 0
            };
            if is_twice || others > OTHERS {
                return None;
            }
            known |= u64::from(attr != Attr::Other) << (attr as u32 % 64);
            self.found.push(Found { attr, name, value: &self.html[value] });
        }
    }

    /// The value of an attribute whose name ended here. A quotation mark follows it if it had one.
    fn value(&self, at: usize) -> Option<Range<usize>> {
        let bytes = self.html.as_bytes();
        let next = *bytes.get(at)?;
        if is_blank(next) || matches!(next, b'>' | b'/') {
            return Some(at..at);
        }
        if next != b'=' {
            return None;
        }
        let quote = *bytes.get(at + 1)?;
        if matches!(quote, b'"' | b'\'') {
            let rest = &bytes[at + 2..];
            let length = rest.iter().position(|&b| b == quote || matches!(b, b'&' | 0))?;
            return (rest[length] == quote).then(|| at + 2..at + 2 + length);
        }
        let rest = &bytes[at + 1..];
        let is_odd = |b: u8| matches!(b, b'"' | b'\'' | b'<' | b'=' | b'`' | b'&' | 0);
        let length = rest.iter().position(|&b| is_blank(b) || b == b'>' || is_odd(b))?;
        (length > 0 && !is_odd(rest[length])).then(|| at + 1..at + 1 + length)
    }

    /// The attributes as the token is to carry them. The tree builder looks at those of few elements; those of the
    /// others are stored at once, and the token only says where.
    fn carried(&self, builder: &TreeBuilder<Handle, Sink>, tag: Tag, name: &str) -> Vec<Attribute> {
        let is_stored = !is_compared(tag, name) && !self.found.iter().any(|found| found.name.contains(':'));
        if self.found.is_empty() {
            Vec::new()
        } else if is_stored {
            let mark = builder.sink.hold(tag, name, &self.found);
            mark.into_iter().collect()
        } else {
            let attribute = |found: &Found| Attribute {
                name: QualName::new(None, ns!(), LocalName::from(found.name)),
                value: StrTendril::from_slice(found.value),
            };
            self.found.iter().map(attribute).collect()
        }
    }
}

/// Whether all attributes that rules name have a bit each.
const _: () = assert!((Attr::Other as usize) < 64);

fn send(builder: &TreeBuilder<Handle, Sink>, token: Token) {
    // What else it may answer concerns elements that have rules of their own, and encodings.
    let _ = builder.process_token(token, 1);
}

const fn is_blank(b: u8) -> bool {
    matches!(b, b' ' | b'\n' | b'\t' | 0x0c)
}

const fn is_name(b: u8) -> bool {
    matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-')
}

const fn is_attribute_name(b: u8) -> bool {
    is_name(b) || matches!(b, b'_' | b':' | b'.' | b'@')
}

/// Elements whose text is not read as other text is, and those whose attributes the tree builder adds to others or goes
/// by.
fn has_own_rules(tag: Tag, name: &str) -> bool {
    match tag {
        Tag::Script
        | Tag::Style
        | Tag::Textarea
        | Tag::Title
        | Tag::Xmp
        | Tag::Iframe
        | Tag::Noframes
        | Tag::Noscript
        | Tag::Plaintext
        | Tag::Html
        | Tag::Body
        | Tag::Input
        | Tag::Template => true,
        Tag::Other => matches!(name, "noembed" | "annotation-xml"),
        _ => false,
    }
}

/// Elements of which the tree builder keeps no more than three that are open and have equal attributes.
fn is_compared(tag: Tag, name: &str) -> bool {
    match tag {
        Tag::B
        | Tag::Big
        | Tag::Code
        | Tag::Em
        | Tag::Font
        | Tag::I
        | Tag::S
        | Tag::Small
        | Tag::Strike
        | Tag::Strong
        | Tag::Tt
        | Tag::U => true,
        Tag::Other => name == "nobr",
        _ => false,
    }
}
