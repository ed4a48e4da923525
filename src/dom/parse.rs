//! HTML to a [`Document`]: html5ever, fed in small pieces so that a limit can act between them.

use super::open_tag::OpenTag;
use super::sink::Sink;
use super::{Document, NodeId};
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
        let end = html.ceil_char_boundary((start + PIECE).min(html.len()));
        parser.process(StrTendril::from_slice(&html[start..end]));
        let sink = &parser.tokenizer.sink.sink;
        sink.check(limits)?;
        let is_quiet = std::mem::replace(&mut steps, sink.steps()) == steps;
        let attributes = tag.attributes(html, start..end, is_quiet);
        if attributes > limits.attributes {
            return Err(Error::TooLarge { unit: "attributes", found: attributes, limit: limits.attributes });
        }
        start = end;
    }
    let sink = parser.finish();
    sink.check(limits)?;
    sink.into_document(limits)
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
    use crate::dom::{Attr, Tag};

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
}
