//! HTML to a [`Document`]: html5ever, fed in small pieces so that a limit can act between them. What is plain goes to its
//! tree builder at once, the rest through its tokenizer.

use super::open_tag::OpenTag;
use super::plain::Plain;
use super::seek::position;
use super::sink::Sink;
use super::tree::Handle;
use super::{Document, NodeId};
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
    let html = with_line_feeds(html);
    let by_stretches = by_stretches && position(html.as_bytes(), 0).is_none();
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

/// The page with every end of a line as a line feed.
fn with_line_feeds(html: &str) -> Cow<'_, str> {
    let Some(at) = position(html.as_bytes(), b'\r') else { return Cow::Borrowed(html) };
    let (first, mut rest) = (&html[..at], &html[at + 1..]);
    let mut out = String::with_capacity(html.len());
    out.push_str(first);
    loop {
        if !rest.starts_with('\n') {
            out.push('\n');
        }
        let Some((line, after)) = rest.split_once('\r') else { break };
        out.push_str(line);
        rest = after;
    }
    out.push_str(rest);
    Cow::Owned(out)
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
            at = end;
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
    use crate::dom::{Attr, Tag, pieces::PIECES};

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
        let limits = Limits::default();
        let mut seed = 7_u32;
        for _ in 0..20_000 {
            let mut html = String::new();
            for _ in 0..12 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                html += PIECES[(seed >> 8) as usize % PIECES.len()];
            }
            // Else most of them had one.
            if seed & 256 != 0 {
                html = html.replace('\0', "");
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
    fn every_line_ends_with_a_line_feed() {
        for html in ["", "a", "a\nb", "\r", "\r\n", "a\r\r\nb\r", "\r\n\r\na\n\r"] {
            assert_eq!(with_line_feeds(html), html.replace("\r\n", "\n").replace('\r', "\n"), "{html:?}");
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
}
