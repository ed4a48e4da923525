//! Bytes to pages: a small grammar of what stands on news sites, with all the ways to get it wrong.

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
            match self.byte() % 16 {
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
