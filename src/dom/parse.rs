//! HTML to a [`Document`]: html5ever, fed in small pieces so that a limit can act between them.

use super::open_tag::OpenTag;
use super::sink::Sink;
use super::{Document, NodeId, Tag};
use crate::{Error, Limits};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};

/// Bytes fed between two looks at the limits. html5ever's work is quadratic in
/// nesting depth, so a piece bounds what a page can cost past the limit: at
/// five bytes an unclosed element 4,096 bytes nest some 800 levels.
const PIECE: usize = 4096;

/// Parses a page.
///
/// # Errors
/// [`Error::TooLarge`] and [`Error::TooDeep`]; whatever else the bytes are, there is a tree.
pub(crate) fn parse(html: &str, limits: &Limits) -> Result<Document, Error> {
    if html.len() > limits.bytes {
        return Err(Error::TooLarge { unit: "bytes", found: html.len(), limit: limits.bytes });
    }
    let opts = ParseOpts {
        // As in a browser: what `noscript` holds is text, so that a walk over a live page sees the same.
        tree_builder: TreeBuilderOpts { scripting_enabled: true, ..TreeBuilderOpts::default() },
        ..ParseOpts::default()
    };
    let mut parser = parse_document(Sink::new(html.len()), opts);
    let mut tag = OpenTag::default();
    let (mut start, mut steps) = (0, 0);
    while start < html.len() {
        let end = start + next_cut(&html[start..]);
        parser.process(StrTendril::from_slice(&html[start..end]));
        let sink = &parser.tokenizer.sink.sink;
        sink.check(limits)?;
        let is_quiet = std::mem::replace(&mut steps, sink.steps()) == steps;
        let attributes = tag.attributes(html, start..end, is_quiet);
        if attributes > limits.attributes {
            return Err(Error::TooLarge { unit: "attributes", found: attributes, limit: limits.attributes });
        }
        start = match sink.take_opened_raw() {
            Some(tag) if html[..end].ends_with('>') => end + raw_text(&html[end..], tag),
            _ => end,
        };
    }
    let sink = parser.finish();
    sink.check(limits)?;
    sink.into_document(limits)
}

/// Where the next piece ends: behind the tag of a script or a style sheet, if one begins soon.
fn next_cut(rest: &str) -> usize {
    let mut cut = rest.len().min(PIECE);
    while !rest.is_char_boundary(cut) {
        cut += 1;
    }
    let bytes = rest.as_bytes();
    let begins = |at: usize, tag: &str| {
        bytes.get(at + 1..=at + tag.len()).is_some_and(|name| name.eq_ignore_ascii_case(tag.as_bytes()))
    };
    let tag = bytes[..cut].iter().enumerate().find_map(|(at, &byte)| {
        (byte == b'<' && (begins(at, "script") || begins(at, "style"))).then_some(at)
    });
    let end =
        tag.and_then(|tag| bytes[tag..].iter().take(PIECE).position(|&b| b == b'>').map(|end| tag + end + 1));
    end.unwrap_or(cut)
}

/// How long the text of a script or a style sheet is that was just opened. Nobody reads that text, and it is the larger
/// part of many a page; so it does not go through the tokenizer. None is passed by where that may end elsewhere than at
/// the first closing tag: in a script after `<!--`, or where there is none.
fn raw_text(text: &str, tag: Tag) -> usize {
    let bytes = text.as_bytes();
    for at in (0..bytes.len()).filter(|&at| bytes[at] == b'<') {
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
