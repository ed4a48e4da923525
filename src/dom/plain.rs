//! Markup as most of it is written, handed to the tree builder without the tokenizer.
//!
//! The tokenizer is ready for whatever may come, one character after the other. Nearly all of a page is tags with
//! quoted attributes, text, and scripts: that is read here, in stretches. Whatever is not as plain as that is left to
//! the tokenizer.

use super::raw::{RawTexts, is_raw};
use super::references::{Place, comment, resolved};
use super::seek::{position, position_of_either};
use super::sink::Sink;
use super::tree::{Found, Handle};
use super::{Attr, Tag};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    CharacterTokens, CommentToken, EndTag, StartTag, Tag as TagToken, Token, TokenSink, TokenSinkResult,
};
use html5ever::tree_builder::TreeBuilder;
use html5ever::{Attribute, LocalName, QualName, ns};
use std::borrow::Cow;
use std::ops::Range;

/// Attributes of a plain tag beside those that rules name: they are compared with each other.
const OTHERS: usize = 32;

pub(super) struct Plain<'a> {
    html: &'a str,
    /// By tag, once it was seen.
    names: Vec<Option<LocalName>>,
    /// The attributes of the tag that is read.
    found: Vec<Found<'a>>,
    raw: RawTexts<'a>,
}

impl<'a> Plain<'a> {
    /// Of a page without zero characters, which the tokenizer replaces or drops.
    pub(super) fn new(html: &'a str) -> Self {
        Self { html, names: vec![None; Tag::Other as usize], found: Vec::new(), raw: RawTexts::new(html) }
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
        let (length, has_reference) = stretch(&self.html.as_bytes()[start..], b'<');
        let text = &self.html[start..start + length];
        let text = if has_reference { resolved(text, Place::Text)? } else { Cow::Borrowed(text) };
        (length > 0).then(|| {
            let _ = send(builder, CharacterTokens(StrTendril::from_slice(&text)));
            start + length
        })
    }

    /// Reads the tag or the comment that begins here; what follows it, or `None` where it is not plain.
    fn tag(&mut self, builder: &TreeBuilder<Handle, Sink>, at: usize) -> Option<usize> {
        let bytes = self.html.as_bytes();
        if bytes.get(at + 1) == Some(&b'!') {
            let end = comment(self.html, at)?;
            // What it says is read by nobody.
            let _ = send(builder, CommentToken(StrTendril::new()));
            return Some(end);
        }
        let is_end = bytes.get(at + 1) == Some(&b'/');
        let start = at + 1 + usize::from(is_end);
        if !bytes.get(start)?.is_ascii_alphabetic() {
            return None;
        }
        let length = bytes[start..].iter().position(|b| !is_name(*b))?;
        let name = &lowered(&self.html[start..start + length]);
        let tag = Tag::of(name);
        if !is_end && has_own_rules(tag, name) {
            return None;
        }
        let (end, self_closing) = self.attributes(start + length)?;
        if is_end && (self_closing || !self.found.is_empty()) {
            return None;
        }
        let raw = if is_raw(tag) && !is_end { end..self.raw.end(tag, end)? } else { end..end };
        let text = Cow::Borrowed(&self.html[raw.clone()]);
        let text = if tag == Tag::Title { resolved(&self.html[raw.clone()], Place::Text)? } else { text };
        let token = html5ever::tokenizer::TagToken(TagToken {
            kind: if is_end { EndTag } else { StartTag },
            name: self.name(tag, name),
            self_closing,
            attrs: self.carried(builder, tag, name),
            had_duplicate_attributes: false,
        });
        let is_read_raw = matches!(send(builder, token), TokenSinkResult::RawData(_));
        if is_read_raw && !text.is_empty() && builder.sink.keeps_text() {
            let _ = send(builder, CharacterTokens(StrTendril::from_slice(&text)));
        }
        Some(if is_read_raw { raw.end } else { end })
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
                // Behind a quotation mark no blank need stand.
                first if !is_attribute_name(first) || (at == blank && self.found.is_empty()) => return None,
                _ => {}
            }
            let length = bytes[at..].iter().position(|b| !is_attribute_name(*b))?;
            let name = lowered(&self.html[at..at + length]);
            let (value, has_reference) = self.value(at + length)?;
            at = value.end + usize::from(bytes[value.end] == b'"' || bytes[value.end] == b'\'');
            let attr = Attr::of(&name);
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
            let value = &self.html[value];
            let value = if has_reference { resolved(value, Place::Value)? } else { Cow::Borrowed(value) };
            self.found.push(Found { attr, name, value });
        }
    }

    /// The value of an attribute whose name ended here, and whether there may be references in it. A quotation mark
    /// follows it if it had one.
    fn value(&self, at: usize) -> Option<(Range<usize>, bool)> {
        let bytes = self.html.as_bytes();
        let past_blanks = |at: usize| Some(at + bytes[at..].iter().position(|b| !is_blank(*b))?);
        let sign = past_blanks(at)?;
        if bytes[sign] != b'=' {
            // What follows without a blank is a part of the name.
            return (sign > at || matches!(bytes[sign], b'>' | b'/')).then_some((at..at, false));
        }
        let start = past_blanks(sign + 1)?;
        let quote = bytes[start];
        if matches!(quote, b'"' | b'\'') {
            let (length, has_reference) = stretch(&bytes[start + 1..], quote);
            let end = start + 1 + length;
            return (end < bytes.len()).then_some((start + 1..end, has_reference));
        }
        let rest = &bytes[start..];
        let is_odd = |b: u8| matches!(b, b'"' | b'\'' | b'<' | b'=' | b'`');
        let length = rest.iter().position(|&b| is_blank(b) || b == b'>' || is_odd(b))?;
        (length > 0 && !is_odd(rest[length])).then(|| (start..start + length, true))
    }

    /// The attributes as the token is to carry them. The tree builder looks at those of few elements; those of the
    /// others are stored at once, and the token only says where.
    fn carried(&self, builder: &TreeBuilder<Handle, Sink>, tag: Tag, name: &str) -> Vec<Attribute> {
        let is_stored = !is_looked_at(tag, name) && !self.found.iter().any(|found| found.name.contains(':'));
        if self.found.is_empty() {
            Vec::new()
        } else if is_stored {
            let mark = builder.sink.hold(tag, name, &self.found);
            mark.into_iter().collect()
        } else {
            let attribute = |found: &Found| Attribute {
                name: QualName::new(None, ns!(), LocalName::from(&*found.name)),
                value: StrTendril::from_slice(&found.value),
            };
            self.found.iter().map(attribute).collect()
        }
    }
}

/// Whether all attributes that rules name have a bit each.
const _: () = assert!((Attr::Other as usize) < 64);

/// What is answered matters for raw text alone. What else there may be concerns scripts to run, elements that have rules
/// of their own, and encodings.
fn send(builder: &TreeBuilder<Handle, Sink>, token: Token) -> TokenSinkResult<Handle> {
    builder.process_token(token, 1)
}

/// How far it is to a byte, or to the end, and whether there is an ampersand before it.
fn stretch(bytes: &[u8], end: u8) -> (usize, bool) {
    match position_of_either(bytes, end, b'&') {
        None => (bytes.len(), false),
        Some(at) if bytes[at] == end => (at, false),
        Some(at) => (position(&bytes[at..], end).map_or(bytes.len(), |rest| at + rest), true),
    }
}

const fn is_blank(b: u8) -> bool {
    matches!(b, b' ' | b'\n' | b'\t' | 0x0c)
}

const fn is_name(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b == b'-'
}

const fn is_attribute_name(b: u8) -> bool {
    b.is_ascii_graphic() && !matches!(b, b'"' | b'\'' | b'<' | b'>' | b'/' | b'=')
}

/// A name as it counts.
fn lowered(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|b| b.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    }
}

/// Elements whose text is neither read as other text is nor raw, and those whose attributes the tree builder adds to others.
fn has_own_rules(tag: Tag, name: &str) -> bool {
    match tag {
        Tag::Textarea | Tag::Xmp | Tag::Plaintext | Tag::Html | Tag::Body => true,
        Tag::Other => matches!(name, "noembed" | "annotation-xml"),
        _ => false,
    }
}

/// Elements by whose attributes the tree builder goes: of some it keeps no more than three that are open and have equal
/// ones.
fn is_looked_at(tag: Tag, name: &str) -> bool {
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
        | Tag::U
        | Tag::Input
        | Tag::Template => true,
        Tag::Other => name == "nobr",
        _ => false,
    }
}
