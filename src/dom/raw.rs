//! Elements whose text is raw: scripts, style sheets, and what browsers that run scripts never show. It is the larger part
//! of many a page, and only data among it are read, so it is passed in one step.

use super::Tag;
use super::seek::position;

/// Whether the text of such an element goes on to its own closing tag, whatever stands in it, and is no more than text;
/// in a title with references in it.
pub(super) const fn is_raw(tag: Tag) -> bool {
    matches!(tag, Tag::Script | Tag::Style | Tag::Noscript | Tag::Iframe | Tag::Noframes | Tag::Title)
}

/// Finds where raw texts end.
pub(super) struct RawTexts<'a> {
    html: &'a str,
    found: Vec<Found>,
}

/// The last that was found for a tag.
struct Found {
    tag: Tag,
    start: usize,
    end: usize,
    closes: bool,
}

impl<'a> RawTexts<'a> {
    pub(super) fn new(html: &'a str) -> Self {
        Self { html, found: Vec::new() }
    }

    /// Where the text ends that begins at `start`, if the tag was read as one of these; `None` where that may be elsewhere
    /// than at the first closing tag: in a script after `<!--`, or where there is none.
    pub(super) fn end(&mut self, tag: Tag, start: usize) -> Option<usize> {
        // Where they are elements like others, in foreign content, one follows another and all would look equally far.
        let known = self.found.iter().position(|found| found.tag == tag);
        let at = known.unwrap_or(self.found.len());
        if known.is_none() {
            // Of nothing.
            self.found.push(Found { tag, start: usize::MAX, end: 0, closes: false });
        }
        let found = &mut self.found[at];
        if !(found.start..=found.end).contains(&start) {
            let (length, closes) = text(&self.html[start..], tag);
            *found = Found { tag, start, end: start + length, closes };
        }
        found.closes.then_some(found.end)
    }
}

/// How long it is, and whether its element's closing tag follows.
fn text(rest: &str, tag: Tag) -> (usize, bool) {
    let bytes = rest.as_bytes();
    let mut from = 0;
    while let Some(at) = position(&bytes[from..], b'<').map(|found| from + found) {
        from = at + 1;
        if tag == Tag::Script && bytes[at..].starts_with(b"<!--") {
            return (at, false);
        }
        let name = at + 2..at + 2 + tag.name().len();
        let closes = bytes[at..].starts_with(b"</")
            && bytes.get(name.clone()).is_some_and(|name| name.eq_ignore_ascii_case(tag.name().as_bytes()))
            && bytes
                .get(name.end)
                .is_some_and(|b| matches!(b, b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r' | b'\x0c'));
        if closes {
            return (at, true);
        }
    }
    (rest.len(), false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    #[test]
    fn raw_text_ends_where_the_tokenizer_would_end_it() {
        let texts = |html: &str| -> Vec<String> {
            let doc = crate::dom::parse(html, &Limits::default()).unwrap();
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

    #[test]
    fn what_was_found_is_known_until_there() {
        let html = "<style/><style/>x</style>y<style>z";
        let mut texts = RawTexts::new(html);
        assert_eq!(texts.end(Tag::Style, 8), Some(17));
        assert_eq!(texts.end(Tag::Style, 16), Some(17));
        assert_eq!(texts.end(Tag::Style, 33), None);
        assert_eq!(texts.end(Tag::Script, 0), None);
        assert_eq!(texts.found.len(), 2);
    }
}
