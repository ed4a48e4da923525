//! Bytes to pages: a small grammar of what stands on news sites, with all the ways to get it wrong.

#[path = "holders.rs"]
mod holders;

use holders::{HELD, HOLDERS};
use std::fmt::Write as _;

/// Reads choices off some bytes; when they end, every choice is the first.
pub(crate) struct Soup<'a> {
    data: &'a [u8],
    open: Vec<&'static str>,
    out: String,
}

const ELEMENTS: [&str; 64] = [
    "p",
    "div",
    "a",
    "b",
    "i",
    "em",
    "strong",
    "span",
    "article",
    "section",
    "h1",
    "h2",
    "h3",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "th",
    "figure",
    "figcaption",
    "blockquote",
    "pre",
    "code",
    "aside",
    "header",
    "footer",
    "nav",
    "main",
    "dl",
    "dt",
    "dd",
    "details",
    "summary",
    "sup",
    "sub",
    "mark",
    "del",
    "ins",
    "abbr",
    "time",
    "q",
    "ruby",
    "rt",
    "math",
    "mi",
    "mrow",
    "svg",
    "title",
    "noscript",
    "template",
    "form",
    "button",
    "select",
    "option",
    "caption",
    "tbody",
    "picture",
    "label",
    "object",
    "font",
    "body",
    "script",
];
const VOID: [&str; 10] = [
    "<br>",
    "<hr>",
    "<img src=/a.jpg width=800 height=600 alt=ship>",
    "<img>",
    "<input>",
    "<wbr>",
    "<source srcset=/b.jpg>",
    "<iframe src=https://www.youtube.com/embed/abcdefghijk></iframe>",
    "<meta property=og:title content=Storm>",
    "<base href=/x/>",
];
const ATTRIBUTES: [&str; 24] = [
    "class=byline",
    "class=related",
    "class=caption",
    "class=credit",
    "class=kicker",
    "class=standfirst",
    "id=a",
    "id=fn1",
    "href=#fn1",
    "href=/world/the-storm-that-closed-the-port-1234567",
    "href=javascript:x",
    "href",
    "hidden",
    "style=display:none",
    "itemprop=headline",
    "itemscope",
    "role=note",
    "lang=de",
    "dir=rtl",
    "colspan=99999",
    "start=-5",
    "datetime=2024-05-04",
    "data-standfirst=related",
    "title=\"<b>\"",
];
const TEXTS: [&str; 24] = [
    "word ",
    "The storm closed the northern ports on Friday, and the ferries stayed in harbour until it was over. ",
    "Photo: ",
    "By Ane Holm",
    "READ MORE",
    "Related",
    "&amp;",
    "&lt;b&gt;",
    "&#0;",
    "&notit;",
    "\u{0}",
    "\u{b}",
    "\n\n  ",
    "*_`[]()#~|\\ ",
    "1. ",
    "- ",
    "---\n",
    "日本語の文章",
    "مرحبا",
    "https://a.example/x",
    "$x^2$ ",
    "\u{202e}",
    "<",
    "]]>",
];

/// A byte of a nest from here on asks for a ladder.
const LADDERS: u8 = 224;

impl<'a> Soup<'a> {
    pub(crate) fn new(data: &'a [u8]) -> Self {
        Self { data, open: Vec::new(), out: String::new() }
    }

    fn byte(&mut self) -> u8 {
        let (first, rest) = self.data.split_first().map_or((0, self.data), |(first, rest)| (*first, rest));
        self.data = rest;
        first
    }

    fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[usize::from(self.byte()) % list.len()]
    }

    pub(crate) fn page(mut self) -> String {
        self.out.push_str("<h1>Storm</h1><article>");
        while !self.data.is_empty() {
            match self.byte() % 19 {
                0..=4 => self.tag(),
                5..=6 => {
                    if let Some(name) = self.open.pop() {
                        let _ = write!(self.out, "</{name}>");
                    }
                }
                7 => {
                    let name = self.one_of(&ELEMENTS);
                    let _ = write!(self.out, "</{name}>");
                }
                8 => {
                    let element = self.one_of(&VOID);
                    self.out.push_str(element);
                }
                9 => {
                    let comment =
                        self.one_of(&["<!-- x -->", "<!--", "<![CDATA[x]]>", "<?x?>", "<!DOCTYPE html>"]);
                    self.out.push_str(comment);
                }
                10..=12 => self.out.push_str(TEXTS[1]),
                13 => self.cards(),
                14 => self.table(),
                15 => self.figure(),
                16 => self.nest(),
                _ => {
                    let text = self.one_of(&TEXTS);
                    self.out.push_str(text);
                }
            }
        }
        self.out
    }

    fn tag(&mut self) {
        let name = self.one_of(&ELEMENTS);
        let _ = write!(self.out, "<{name}");
        for _ in 0..self.byte() % 4 {
            let attribute = self.one_of(&ATTRIBUTES);
            let _ = write!(self.out, " {attribute}");
        }
        self.out.push('>');
        self.open.push(name);
    }

    /// A module of stories, as sites have them below an article.
    fn cards(&mut self) {
        let heading = self.one_of(&TEXTS);
        let _ = write!(self.out, "<section><h2>{heading}</h2><ul>");
        for card in 0..self.byte() % 7 {
            let (attribute, text) = (self.one_of(&ATTRIBUTES), self.one_of(&TEXTS));
            let picture = self.one_of(&VOID);
            let _ = write!(
                self.out,
                "<li {attribute}><a href=/world/a-story-of-some-words-{card}{picture}><h3>{text}{card}</h3></a>{picture}<p>{text}"
            );
        }
        let text = self.one_of(&["</ul></section>", "</section>", ""]);
        self.out.push_str(text);
    }

    fn table(&mut self) {
        let text = self.one_of(&["<table>", "<table><caption>Closings</caption>", "<table><tr><td><table>"]);
        self.out.push_str(text);
        for _ in 0..self.byte() % 6 {
            self.out.push_str("<tr>");
            for _ in 0..self.byte() % 6 {
                let (cell, text) = (
                    self.one_of(&["td", "th", "td rowspan=3", "td colspan=0", "th scope=row"]),
                    self.one_of(&TEXTS),
                );
                let _ = write!(self.out, "<{cell}>{text}");
            }
        }
        let text = self.one_of(&["</table>", "</td></tr></table>", ""]);
        self.out.push_str(text);
    }

    fn figure(&mut self) {
        let (picture, caption, credit) = (self.one_of(&VOID), self.one_of(&TEXTS), self.one_of(&TEXTS));
        let _ = write!(
            self.out,
            "<figure>{picture}<figcaption>{caption}<span class=credit>{credit}</span></figcaption></figure>"
        );
    }

    /// Deeper than pages go, and mostly not closed.
    fn nest(&mut self) {
        let name = self.one_of(&ELEMENTS);
        let levels = self.byte();
        if levels >= LADDERS {
            return self.ladder(usize::from(levels - LADDERS) * 4);
        }
        for _ in 0..levels {
            let _ = write!(self.out, "<{name}>");
        }
        if levels.is_multiple_of(2) {
            self.open.extend(std::iter::repeat_n(name, usize::from(levels)));
        }
    }

    /// The same few elements around each other, with something beside each; or the same, one after the other.
    fn ladder(&mut self, times: usize) {
        let (mut open, mut close) = (String::new(), String::new());
        for _ in 0..=self.byte() % 3 {
            let ((begins, ends), held, after) =
                (self.one_of(&HOLDERS), self.one_of(&HELD), self.one_of(&HELD));
            let _ = write!(open, "<{begins}>{held}");
            close = format!("{after}</{ends}>{close}");
        }
        match self.byte() % 3 {
            0 => self.out.push_str(&(open.repeat(times) + &close.repeat(times))),
            1 => self.out.push_str(&open.repeat(times)),
            _ => self.out.push_str(&(open + &close).repeat(times)),
        }
    }

    /// A live page as `www/snapshot.js` writes it down: one string, and words that say what it is. Lengths are in UTF-16.
    pub(crate) fn snapshot(mut self) -> (String, Vec<u32>) {
        let mut ops = Vec::new();
        let mut names = 0;
        let add = |out: &mut String, text: &str| {
            out.push_str(text);
            text.encode_utf16().count() as u32
        };
        while !self.data.is_empty() {
            match self.byte() % 12 {
                0..=2 => {
                    let name = self.one_of(&ELEMENTS);
                    ops.extend([add(&mut self.out, name) << 3 | 3, names << 3 | 1]);
                    names += 1;
                }
                3..=4 => {
                    let (name, value) =
                        self.one_of(&ATTRIBUTES).split_once('=').unwrap_or(("data-src", "/a.jpg"));
                    ops.push(add(&mut self.out, name) << 3 | 3);
                    ops.extend([names << 3 | 4, add(&mut self.out, value)]);
                    names += 1;
                }
                5..=7 => ops.push(add(&mut self.out, TEXTS[1]) << 3),
                8 => {
                    let text = self.one_of(&TEXTS);
                    ops.push(add(&mut self.out, text) << 3);
                }
                9..=10 => ops.push(2),
                // What no honest writer would say.
                _ => ops.push(u32::from_le_bytes([self.byte(), self.byte(), self.byte() & 1, 0])),
            }
        }
        (self.out, ops)
    }

    pub(crate) fn json(mut self) -> String {
        const PIECES: [&str; 24] = [
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"@type\":\"NewsArticle\",",
            "\"headline\":",
            "\"author\":",
            "\"name\":",
            "\"url\":",
            "\"datePublished\":",
            "\"image\":",
            "\"@graph\":",
            "\"keywords\":",
            "\"Storm\"",
            "\"2024-05-04T10:00Z\"",
            "null",
            "1e9",
            "\"\\u0000\\ud800\"",
            "\"https://a.example/\"",
            "\"",
            "\\",
            "/*",
        ];
        while !self.data.is_empty() {
            let piece = self.one_of(&PIECES);
            self.out.push_str(piece);
        }
        self.out
    }
}
