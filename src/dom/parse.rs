//! HTML to a [`Document`]: html5ever, fed in small pieces so that a limit can act between them. What is plain goes to its
//! tree builder at once, the rest through its tokenizer.

use super::open_tag::OpenTag;
use super::plain::Plain;
use super::sink::Sink;
use super::tree::Handle;
use super::{Document, NodeId, Tag};
use crate::{Error, Limits};
use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, CommentToken, DoctypeToken, TagToken, Token, TokenSink, TokenSinkResult, Tokenizer,
    TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use std::borrow::Cow;
use std::cell::Cell;

/// Bytes fed between two looks at the limits. html5ever's work is quadratic in
/// nesting depth, so a piece bounds what a page can cost past the limit: at
/// five bytes an unclosed element 4,096 bytes nest some 800 levels.
const PIECE: usize = 4096;

/// Parses a page.
///
/// # Errors
/// [`Error::TooLarge`] and [`Error::TooDeep`]; whatever else the bytes are, there is a tree.
pub(crate) fn parse(html: &str, limits: &Limits) -> Result<Document, Error> {
    parse_with(html, limits, true)
}

/// `by_stretches`: what is plain does not go through the tokenizer.
fn parse_with(html: &str, limits: &Limits, by_stretches: bool) -> Result<Document, Error> {
    if html.len() > limits.bytes {
        return Err(Error::TooLarge { unit: "bytes", found: html.len(), limit: limits.bytes });
    }
    let html = html.strip_prefix('\u{feff}').unwrap_or(html);
    // As the standard has it, before anything else is done.
    let html = if html.contains('\r') {
        Cow::Owned(html.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(html)
    };
    let mut plain = Plain::new(&html);
    let feeder = Feeder::new(html.len());
    let mut at = 0;
    while at < html.len() {
        let is_plain = by_stretches && feeder.is_between_tokens();
        let piece = at..html.len().min(at + PIECE);
        at = if is_plain { plain.read(feeder.builder(), piece.clone()) } else { at };
        feeder.sink().check(limits)?;
        if at < piece.end {
            at = feeder.feed(&html, at, limits)?;
        }
    }
    feeder.finish(limits)
}

/// Feeds html5ever's tokenizer.
struct Feeder {
    tokenizer: Tokenizer<Watch>,
    input: BufferQueue,
}

impl Feeder {
    fn new(bytes: usize) -> Self {
        let opts = TreeBuilderOpts {
            // As in a browser: what `noscript` holds is text, so that a walk over a live page sees the same.
            scripting_enabled: true,
            ..TreeBuilderOpts::default()
        };
        let builder = TreeBuilder::new(Sink::new(bytes), opts);
        let watch = Watch { builder, is_between_tokens: Cell::new(true) };
        let opts = TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() };
        Self { tokenizer: Tokenizer::new(watch, opts), input: BufferQueue::default() }
    }

    fn builder(&self) -> &TreeBuilder<Handle, Sink> {
        &self.tokenizer.sink.builder
    }

    fn sink(&self) -> &Sink {
        &self.builder().sink
    }

    /// Whether what comes next is text or a tag, whatever came before.
    fn is_between_tokens(&self) -> bool {
        self.tokenizer.sink.is_between_tokens.get()
    }

    fn push(&self, text: &str) {
        if !text.is_empty() {
            self.input.push_back(StrTendril::from_slice(text));
            while !matches!(self.tokenizer.feed(&self.input), TokenizerResult::Done) {}
        }
    }

    /// Feeds until the next token may be a plain one, and something of the page at least; says how far it came.
    fn feed(&self, html: &str, start: usize, limits: &Limits) -> Result<usize, Error> {
        let mut at = start;
        let mut tag = OpenTag::default();
        loop {
            let steps = self.sink().steps();
            let end = at + next_cut(&html[at..]);
            let piece = &html[at..end];
            // What the last character alone completes is known to be complete.
            let (before, last) = piece.strip_suffix('>').map_or((piece, ""), |before| (before, ">"));
            self.push(before);
            self.tokenizer.sink.is_between_tokens.set(false);
            self.push(last);
            self.sink().check(limits)?;
            let is_quiet = at > start && self.sink().steps() == steps;
            let attributes = tag.attributes(html, at..end, is_quiet, limits.attributes);
            if attributes > limits.attributes {
                return Err(Error::TooLarge {
                    unit: "attributes",
                    found: attributes,
                    limit: limits.attributes,
                });
            }
            at = match self.sink().take_opened_raw() {
                Some(tag) if !last.is_empty() => end + raw_text(&html[end..], tag),
                _ => end,
            };
            if self.is_between_tokens() || at >= html.len() {
                return Ok(at);
            }
        }
    }

    fn finish(self, limits: &Limits) -> Result<Document, Error> {
        self.tokenizer.end();
        self.sink().check(limits)?;
        self.tokenizer.sink.builder.sink.into_document(limits)
    }
}

/// Stands between tokenizer and tree builder, and sees what passes.
struct Watch {
    builder: TreeBuilder<Handle, Sink>,
    /// The last that passed was a whole tag, comment or doctype, after which the tokenizer is where it began.
    is_between_tokens: Cell<bool>,
}

impl TokenSink for Watch {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        let is_whole = matches!(token, TagToken(_) | CommentToken(_) | DoctypeToken(_));
        let result = self.builder.process_token(token, line);
        let goes_on = !matches!(result, TokenSinkResult::RawData(_) | TokenSinkResult::Plaintext);
        self.is_between_tokens.set(is_whole && goes_on);
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Where the next piece ends: behind the next `>`, if that is near.
fn next_cut(rest: &str) -> usize {
    let cut = (PIECE..rest.len()).find(|&at| rest.is_char_boundary(at)).unwrap_or(rest.len());
    rest[..cut].find('>').map_or(cut, |at| at + 1)
}

/// How long the text of a script or a style sheet is that was just opened. Nobody reads that text, and it is the larger
/// part of many a page; so it does not go through the tokenizer. None is passed by where that may end elsewhere than at
/// the first closing tag: in a script after `<!--`, or where there is none.
fn raw_text(text: &str, tag: Tag) -> usize {
    let bytes = text.as_bytes();
    for (at, _) in text.match_indices('<') {
        if tag == Tag::Script && bytes[at..].starts_with(b"<!--") {
            break;
        }
        let name = at + 2..at + 2 + tag.name().len();
        let closes = bytes[at..].starts_with(b"</")
            && bytes.get(name.clone()).is_some_and(|name| name.eq_ignore_ascii_case(tag.name().as_bytes()))
            && bytes
                .get(name.end)
                .is_some_and(|b| matches!(b, b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r' | b'\x0c'));
        if closes {
            return at;
        }
    }
    0
}

/// The document inside a `noscript` that holds a picture; its content is text to the page's own parse.
pub(crate) fn parse_noscript(doc: &Document, id: NodeId) -> Option<Document> {
    let text = doc.children(id).find_map(|child| doc.text(child)).filter(|text| text.contains("<img"))?;
    parse(text, &Limits { bytes: NOSCRIPT_BYTES, nodes: 1000, ..Limits::default() }).ok()
}

/// A picture's twin is short; more is a page of its own.
const NOSCRIPT_BYTES: usize = 16 << 10;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::Attr;

    #[test]
    fn stands_in_document_order_after_foster_parenting() {
        let doc =
            parse("<table><tr><td>cell</td></tr>before<b>bold</b></table>after", &Limits::default()).unwrap();
        let texts: Vec<_> = doc.ids().filter_map(|id| doc.text(id)).collect();
        assert_eq!(texts, ["before", "bold", "cell", "after"]);
        for id in doc.ids().skip(1) {
            assert!(doc.parent(id) < id && doc.end(id) <= doc.end(doc.parent(id)));
        }
    }

    /// Everything that is known of a page.
    fn written(doc: &Document) -> String {
        use std::fmt::Write;
        let mut out = String::new();
        for id in doc.ids() {
            let name = doc.element_name(id).unwrap_or("#text");
            let attrs: Vec<_> = doc.attrs_named(id).collect();
            let text = doc.text(id).unwrap_or_default();
            let _ = writeln!(out, "{:?}-{:?} {name} {attrs:?} {text:?}", doc.parent(id), doc.end(id));
        }
        out
    }

    #[test]
    fn what_is_plain_is_read_as_the_tokenizer_reads_it() {
        let pieces = [
            "text",
            " \n ",
            "<p>",
            "</p>",
            "<p class=\"a b\" id='c'>",
            "<a href=/x/y?z data-a=1 onclick='f()'>",
            "</a>",
            "<b class=x>",
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<br/>",
            "<br />",
            "<x-card hidden>",
            "</x-card>",
            "&amp;",
            "&nbsp",
            "<p title='&lt;b&gt;'>",
            "<DIV Class=x>",
            "</DIV >",
            "<p a=1 a=2>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<svg viewBox='0 0 1 1'>",
            "<use xlink:href=#a />",
            "<path d='M0'/>",
            "</svg>",
            "<![CDATA[x>y]]>",
            "<!-- <p> > -->",
            "<!doctype html>",
            "<title>a<b></title>",
            "<textarea><p></textarea>",
            "<script>'<p>'</script>",
            "\0",
            "\r\n",
            "<style>a>b{}</style>",
            "<noscript><img src=a></noscript>",
            "<body class=y>",
            "<html lang=en>",
            "<select>",
            "<option value=1>",
            "</select>",
            "<template>",
            "</template>",
            "< p>",
            "<3",
            "</>",
            "<p a='x>y'>",
            "<p a=\"\"b>",
            "<math><mi>",
            "</math>",
            "<li>",
            "<ul>",
            "</ul>",
            "<h1>",
            "</h2>",
            "<button>",
            "<form action=/q>",
            "<input type=hidden>",
            "<font color=red>",
            "<nobr>",
            "<pre>\n",
            "<frameset>",
            "<p a = 'b'>",
            "<img src=a.png alt=\"ü & ö\">",
            "<iframe src=x></iframe>",
        ];
        let limits = Limits::default();
        let mut seed = 7_u32;
        for _ in 0..3000 {
            let mut html = String::new();
            for _ in 0..12 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                html += pieces[(seed >> 8) as usize % pieces.len()];
            }
            let [plain, tokenized] =
                [true, false].map(|by_stretches| parse_with(&html, &limits, by_stretches).unwrap());
            assert_eq!(written(&plain), written(&tokenized), "{html}");
        }
        for folder in
            std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures")).unwrap().flatten()
        {
            let Ok(html) = std::fs::read_to_string(folder.path().join("page.html")) else { continue };
            let [plain, tokenized] =
                [true, false].map(|by_stretches| parse_with(&html, &limits, by_stretches).unwrap());
            assert_eq!(written(&plain), written(&tokenized), "{}", folder.path().display());
        }
    }

    #[test]
    fn deep_nesting_is_a_typed_error_and_soon() {
        let html = "<div>".repeat(200_000);
        assert_eq!(parse(&html, &Limits::default()).unwrap_err(), Error::TooDeep { limit: 512 });
    }

    #[test]
    fn size_limits_are_typed_errors() {
        let small = Limits { bytes: 10, ..Limits::default() };
        assert!(matches!(parse("<p>more than ten", &small), Err(Error::TooLarge { unit: "bytes", .. })));
        let few = Limits { nodes: 100, ..Limits::default() };
        assert!(matches!(parse(&"<br>".repeat(200), &few), Err(Error::TooLarge { unit: "nodes", .. })));
    }

    #[test]
    fn keeps_json_ld_and_drops_other_scripts() {
        let html = r#"<script>var x = 1</script><script type="application/ld+json">{"a":1}</script><p>t"#;
        let doc = parse(html, &Limits::default()).unwrap();
        let texts: Vec<_> = doc.ids().filter_map(|id| doc.text(id)).collect();
        assert_eq!(texts, [r#"{"a":1}"#, "t"]);
    }

    #[test]
    fn keeps_data_attributes_by_name_and_no_handlers() {
        let doc = parse(r#"<img data-lazy="a.jpg" onerror="x()" src="b.gif">"#, &Limits::default()).unwrap();
        let img = doc.find(NodeId::ROOT, Tag::Img).unwrap();
        assert_eq!(doc.attr_named(img, "data-lazy"), Some("a.jpg"));
        assert_eq!(doc.attr(img, Attr::Src), Some("b.gif"));
        assert_eq!(doc.attr_named(img, "onerror"), None);
    }

    #[test]
    fn raw_text_ends_where_the_tokenizer_would_end_it() {
        let texts = |html: &str| -> Vec<String> {
            let doc = parse(html, &Limits::default()).unwrap();
            doc.ids().filter_map(|id| doc.text(id)).map(str::to_owned).collect()
        };
        for html in [
            "<p>a</p><script>'<p>no</p>'</script ><p>b",
            "<p>a</p><SCRIPT type='module' src='x>y'>1 < 2</SCRIPT\n><p>b",
            "<p>a</p><style>p::after { content: '</p></scr' }</STYLE/><p>b",
            "<p>a</p><script>'</scripts>'</script><p>b",
            "<p>a</p><script><!-- <script> </script> no --></script><p>b",
            "<p>a<!-- <script> --></p><p title='<style>'>b",
            "<p>a</p><svg><style></style></svg><script></script><p>b",
        ] {
            assert_eq!(texts(html), ["a", "b"], "{html}");
        }
        // In foreign content a style sheet is an element like others.
        assert_eq!(texts("<svg><style><a>b</style></svg>"), ["b"]);
        assert_eq!(texts("<p>a<script>never closed <p>b"), ["a"]);
        assert_eq!(texts("<textarea><script>kept</textarea>"), ["<script>kept"]);
        let long = format!("<p>a<script>{}</script>b", "if (1 < 2) { x = '</'; }\n".repeat(9000));
        assert_eq!(texts(&long), ["a", "b"]);
    }
}
