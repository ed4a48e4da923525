//! The encoding that a page declares in its first bytes: the HTML standard's
//! "prescan a byte stream to determine its encoding".

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

/// What is read ahead of.
const WINDOW: usize = 1024;

/// The encoding that the page's first bytes declare.
pub(crate) fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    // Before any label can be read: an XML declaration in UTF-16.
    match bytes {
        [b'<', 0, b'?', 0, b'x', 0, ..] => return Some(UTF_16LE),
        [0, b'<', 0, b'?', 0, b'x', ..] => return Some(UTF_16BE),
        _ => {}
    }
    let mut scan = Scan { rest: &bytes[..bytes.len().min(WINDOW)], cut: false };
    let xml = scan.xml_declaration();
    scan.meta().or(xml)
}

/// A label, as far as a page that could be read this far can mean it.
fn encoding(label: &[u8]) -> Option<&'static Encoding> {
    let encoding = Encoding::for_label(label)?;
    Some(if encoding == UTF_16BE || encoding == UTF_16LE {
        UTF_8
    } else if encoding == X_USER_DEFINED {
        WINDOWS_1252
    } else {
        encoding
    })
}

/// What of the first bytes is still to be read.
struct Scan<'a> {
    rest: &'a [u8],
    /// It ended within a tag, which therefore says nothing.
    cut: bool,
}

impl<'a> Scan<'a> {
    fn meta(&mut self) -> Option<&'static Encoding> {
        while !self.rest.is_empty() {
            match self.rest {
                // The `-->` may share its dashes with the `<!--`.
                [b'<', b'!', b'-', b'-', ..] => self.skip(find(&self.rest[2..], b"-->")? + 5),
                [b'<', name @ ..] if is_meta(name) => {
                    self.skip(5);
                    if let Some(found) = self.declaration() {
                        return Some(found);
                    }
                }
                [b'<', b'/', c, ..] | [b'<', c, ..] if c.is_ascii_alphabetic() => {
                    self.skip(self.rest.iter().position(|b| is_space(*b) || *b == b'>')?);
                    while self.attribute().is_some() {}
                }
                [b'<', b'!' | b'/' | b'?', ..] => self.skip(find(self.rest, b">")? + 1),
                _ => self.skip(1),
            }
        }
        None
    }

    /// What the attributes of one `meta` say.
    fn declaration(&mut self) -> Option<&'static Encoding> {
        let mut seen: Vec<Vec<u8>> = Vec::new();
        let (mut is_pragma, mut charset, mut content) = (false, None, None);
        while let Some((name, value)) = self.attribute() {
            if seen.contains(&name) {
                continue;
            }
            match name.as_slice() {
                b"http-equiv" => is_pragma = value == b"content-type",
                b"charset" => charset = Some(encoding(&value)),
                b"content" => content = content.or_else(|| encoding(charset_in(&value)?)),
                _ => {}
            }
            seen.push(name);
        }
        if self.cut { None } else { charset.unwrap_or(if is_pragma { content } else { None }) }
    }

    /// The next attribute of a tag, in lower case; past the tag, if there is none.
    fn attribute(&mut self) -> Option<(Vec<u8>, Vec<u8>)> {
        self.skip_while(|b| is_space(b) || b == b'/');
        if self.rest.first().is_none_or(|b| *b == b'>') {
            self.cut = self.rest.is_empty();
            self.skip(1);
            return None;
        }
        // An equals sign at the start is part of the name.
        let end = 1 + self.rest[1..]
            .iter()
            .position(|b| is_space(*b) || b"/>=".contains(b))
            .unwrap_or(self.rest.len() - 1);
        let name = self.take(end);
        self.skip_while(is_space);
        if self.rest.first() != Some(&b'=') {
            return Some((name, Vec::new()));
        }
        self.skip(1);
        self.skip_while(is_space);
        let value = match self.rest.first() {
            Some(quote @ (b'"' | b'\'')) => {
                let quote = *quote;
                self.skip(1);
                let value = self.take(self.rest.iter().position(|b| *b == quote).unwrap_or(self.rest.len()));
                self.skip(1);
                value
            }
            _ => self
                .take(self.rest.iter().position(|b| is_space(*b) || *b == b'>').unwrap_or(self.rest.len())),
        };
        Some((name, value))
    }

    /// The encoding of `<?xml … encoding="…"?>`, which counts where no `meta` has one.
    fn xml_declaration(&self) -> Option<&'static Encoding> {
        let declaration = self.rest.strip_prefix(b"<?xml")?;
        let declaration = &declaration[..find(declaration, b">")?];
        let after = trim_start(&declaration[find(declaration, b"encoding")? + 8..]).strip_prefix(b"=")?;
        match trim_start(after) {
            [quote @ (b'"' | b'\''), label @ ..] => {
                encoding(&label[..label.iter().position(|b| b == quote)?])
            }
            _ => None,
        }
    }

    fn skip(&mut self, count: usize) {
        self.rest = &self.rest[count.min(self.rest.len())..];
    }

    fn skip_while(&mut self, is: impl Fn(u8) -> bool) {
        self.skip(self.rest.iter().position(|b| !is(*b)).unwrap_or(self.rest.len()));
    }

    fn take(&mut self, count: usize) -> Vec<u8> {
        let (taken, rest): (&'a [u8], _) = self.rest.split_at(count);
        self.rest = rest;
        taken.to_ascii_lowercase()
    }
}

/// The label in `text/html; charset=…`: the standard's "extracting a character
/// encoding from a meta element".
fn charset_in(content: &[u8]) -> Option<&[u8]> {
    let mut rest = content;
    loop {
        rest = trim_start(&rest[find(rest, b"charset")? + 7..]);
        if let Some(value) = rest.strip_prefix(b"=") {
            return match trim_start(value) {
                [quote @ (b'"' | b'\''), label @ ..] => {
                    Some(&label[..label.iter().position(|b| b == quote)?])
                }
                label => Some(
                    &label[..label.iter().position(|b| is_space(*b) || *b == b';').unwrap_or(label.len())],
                ),
            };
        }
    }
}

fn is_meta(name: &[u8]) -> bool {
    name.get(..4).is_some_and(|name| name.eq_ignore_ascii_case(b"meta"))
        && name.get(4).is_some_and(|after| is_space(*after) || *after == b'/')
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0C' | b'\r' | b' ')
}

fn trim_start(bytes: &[u8]) -> &[u8] {
    &bytes[bytes.iter().position(|b| !is_space(*b)).unwrap_or(bytes.len())..]
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

#[cfg(test)]
mod tests {
    use super::declared;

    fn name(html: &str) -> Option<&'static str> {
        declared(html.as_bytes()).map(encoding_rs::Encoding::name)
    }

    #[test]
    fn every_way_to_declare_it() {
        for html in [
            "<meta charset=euc-kr>",
            "<!doctype html><html><head><META/CharSet = ' EUC-KR '>",
            "<meta http-equiv=Content-Type content='text/html; charset=euc-kr'>",
            "<meta content=\"text/html;charset='euc-kr';x\" http-equiv=\"content-type\">",
            "<meta http-equiv=content-type content='charset; charset = euc-kr'>",
            "<a title='<meta charset=big5>' x=y><meta charset=euc-kr>",
            "<!-- <meta charset=big5> --><!--><meta charset=euc-kr>",
            "<? <x ?><!x></x y='>'><meta charset=euc-kr>",
            "<meta name=a content='charset=big5'><meta charset=euc-kr>",
            "<meta charset=nonsense><meta charset=euc-kr>",
            "<?xml version='1.0' encoding = \"euc-kr\"?><html>",
        ] {
            assert_eq!(name(html), Some("EUC-KR"), "{html}");
        }
    }

    #[test]
    fn what_is_no_declaration() {
        for html in [
            "",
            "<",
            "<meta",
            "<meta ",
            "<metacharset=big5>",
            "<meta charset>",
            "<meta charset='big5",
            "<meta content='text/html; charset=big5'>",
            "<!-- <meta charset=big5>",
            "<p title='<meta charset=big5>",
            "<meta http-equiv=content-type content='charset'>",
        ] {
            assert_eq!(name(html), None, "{html}");
        }
        assert_eq!(name(&format!("{}<meta charset=big5>", " ".repeat(1024))), None);
    }

    #[test]
    fn what_cannot_be_meant() {
        assert_eq!(name("<meta charset=utf-16>"), Some("UTF-8"));
        assert_eq!(name("<meta charset=x-user-defined>"), Some("windows-1252"));
        assert_eq!(declared(b"<\0?\0x\0m\0l\0").map(encoding_rs::Encoding::name), Some("UTF-16LE"));
    }
}
