//! Addresses: resolved as browsers resolve them, judged once.
//!
//! A small reading of the WHATWG URL standard for the schemes that an article may
//! name. The crate `url` would be the natural choice and is what the tests hold this
//! to; with its tables for international host names it weighs more in the wasm than
//! all the rest of the pipeline. A host outside ASCII stays as it is written, in lower
//! case: the browser that follows the link encodes it.

use std::borrow::Cow;

/// An absolute `http` or `https` address, in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Url {
    pub(crate) scheme: &'static str,
    /// Host and port, with any credentials.
    pub(crate) authority: String,
    /// Starts with a slash.
    pub(crate) path: String,
    pub(crate) query: Option<String>,
    pub(crate) fragment: Option<String>,
}

/// Bytes of a `data:` picture that may cross: a small placeholder or icon, not a photo album.
const DATA_LIMIT: usize = 64 << 10;
const DATA_PICTURES: [&str; 5] =
    ["data:image/png;", "data:image/jpeg;", "data:image/gif;", "data:image/webp;", "data:image/avif;"];

impl Url {
    /// An absolute address; `None` for any other scheme than `http` and `https`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = stripped(text);
        let (scheme, rest) = scheme_of(&text)?;
        web_scheme(scheme).and_then(|scheme| Self::after_scheme(scheme, rest))
    }

    /// `text` as a link on the page at this address.
    pub(crate) fn join(&self, text: &str) -> Option<Self> {
        let text = stripped(text);
        match scheme_of(&text) {
            // "http:path" without slashes is relative where the schemes agree.
            Some((scheme, rest))
                if scheme.eq_ignore_ascii_case(self.scheme) && !rest.starts_with(is_slash) =>
            {
                self.relative(rest)
            }
            Some((scheme, rest)) => web_scheme(scheme).and_then(|scheme| Self::after_scheme(scheme, rest)),
            None => self.relative(&text),
        }
    }

    fn after_scheme(scheme: &'static str, rest: &str) -> Option<Self> {
        let rest = rest.trim_start_matches(is_slash);
        let cut = rest.find(|c| is_slash(c) || c == '?' || c == '#').unwrap_or(rest.len());
        Some(Self::of_parts(scheme, authority(scheme, &rest[..cut])?, "", &rest[cut..]))
    }

    fn relative(&self, text: &str) -> Option<Self> {
        let mut slashes = text.chars();
        if slashes.next().is_some_and(is_slash) {
            return if slashes.next().is_some_and(is_slash) {
                Self::after_scheme(self.scheme, text)
            } else {
                Some(self.with_path("", text))
            };
        }
        if text.is_empty() || text.starts_with(['?', '#']) {
            let mut url = self.clone();
            url.fragment = None;
            let (before, fragment) = split_at_mark(text, '#');
            if let Some(query) = before.strip_prefix('?') {
                url.query = Some(encode(query, in_query));
            }
            url.fragment = fragment.map(|f| encode(f, in_fragment));
            return Some(url);
        }
        let folder = &self.path[..self.path.rfind('/').map_or(0, |at| at + 1)];
        Some(self.with_path(folder, text))
    }

    /// The same site with the path, query and fragment of `text`, behind `folder`.
    fn with_path(&self, folder: &str, text: &str) -> Self {
        Self::of_parts(self.scheme, self.authority.clone(), folder, text)
    }

    fn of_parts(scheme: &'static str, authority: String, folder: &str, text: &str) -> Self {
        let (text, fragment) = split_at_mark(text, '#');
        let (path, query) = split_at_mark(text, '?');
        Self {
            scheme,
            authority,
            path: normal_path(folder, path),
            query: query.map(|q| encode(q, in_query)),
            fragment: fragment.map(|f| encode(f, in_fragment)),
        }
    }

    /// The host without port, credentials and `www.`.
    pub(crate) fn site(&self) -> &str {
        let host = self.authority.rsplit('@').next().unwrap_or_default();
        let host = match host.rfind(':') {
            Some(at) if !host.ends_with(']') => &host[..at],
            _ => host,
        };
        host.strip_prefix("www.").unwrap_or(host)
    }
}

impl std::fmt::Display for Url {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}://{}{}", self.scheme, self.authority, self.path)?;
        self.query.as_ref().map_or(Ok(()), |query| write!(f, "?{query}"))?;
        self.fragment.as_ref().map_or(Ok(()), |fragment| write!(f, "#{fragment}"))
    }
}

/// What links and pictures on a page are resolved against.
#[derive(Debug, Clone, Default)]
pub(crate) struct Base(Option<Url>);

impl Base {
    /// `page` is the page's own address, `href` that of its `<base>`. A base of another
    /// scheme than `http(s)` is passed over: it could only point somewhere unsafe.
    pub(crate) fn new(page: Option<&str>, href: Option<&str>) -> Self {
        let page = page.and_then(Url::parse);
        let base =
            href.and_then(|href| page.as_ref().map_or_else(|| Url::parse(href), |page| page.join(href)));
        Self(base.or(page))
    }

    /// The base itself.
    pub(crate) fn url(&self) -> Option<&Url> {
        self.0.as_ref()
    }

    /// A web address in parts.
    pub(crate) fn join(&self, text: &str) -> Option<Url> {
        match &self.0 {
            Some(base) => base.join(text),
            None => Url::parse(text),
        }
    }

    /// The address that a link may point at: `http`, `https`, `mailto` or `tel`.
    pub(crate) fn link(&self, text: &str) -> Option<String> {
        let clean = stripped(text);
        if let Some((scheme, rest)) = scheme_of(&clean)
            && let Some(scheme) =
                ["mailto", "tel"].into_iter().find(|known| scheme.eq_ignore_ascii_case(known))
        {
            return (!rest.is_empty()).then(|| format!("{scheme}:{}", encode(rest, in_fragment)));
        }
        self.join(&clean).map(|url| url.to_string())
    }

    /// The address that a picture may be loaded from: `http`, `https`, or a small raster `data:`.
    pub(crate) fn picture(&self, text: &str) -> Option<String> {
        let clean = stripped(text);
        let is_data = clean.get(..5).is_some_and(|head| head.eq_ignore_ascii_case("data:"));
        if is_data {
            let head = clean.get(..20.min(clean.len())).unwrap_or_default().to_ascii_lowercase();
            let fits = clean.len() <= DATA_LIMIT && DATA_PICTURES.iter().any(|known| head.starts_with(known));
            let plain = clean.bytes().all(|b| b.is_ascii_alphanumeric() || b":/;,+=-._".contains(&b));
            return (fits && plain).then(|| clean.into_owned());
        }
        self.join(&clean).map(|url| url.to_string())
    }
}

/// A path without the ending that many servers add to the name of a page.
pub(crate) fn without_ending(path: &str) -> &str {
    path.strip_suffix(".html").or_else(|| path.strip_suffix(".htm")).unwrap_or(path)
}

/// As browsers read an attribute: control characters and spaces off the ends, tabs and line feeds out.
fn stripped(text: &str) -> Cow<'_, str> {
    let text = text.trim_matches(|c: char| c <= ' ');
    let is_out = |c: char| matches!(c, '\t' | '\n' | '\r');
    if text.bytes().any(|b| is_out(b as char)) {
        return text.chars().filter(|&c| !is_out(c)).collect();
    }
    Cow::Borrowed(text)
}

/// The scheme and what follows its colon.
fn scheme_of(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let mut letters = scheme.chars();
    let valid = letters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && letters.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    valid.then_some((scheme, rest))
}

fn web_scheme(scheme: &str) -> Option<&'static str> {
    ["http", "https"].into_iter().find(|known| scheme.eq_ignore_ascii_case(known))
}

fn is_slash(c: char) -> bool {
    matches!(c, '/' | '\\')
}

fn split_at_mark(text: &str, mark: char) -> (&str, Option<&str>) {
    text.split_once(mark).map_or((text, None), |(before, after)| (before, Some(after)))
}

fn authority(scheme: &str, text: &str) -> Option<String> {
    let is_plain = |b: u8| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-');
    if !text.is_empty() && text.bytes().all(is_plain) {
        return Some(text.to_owned());
    }
    let (credentials, host) = text.rsplit_once('@').map_or((None, text), |(c, host)| (Some(c), host));
    let (host, port) = match host.rfind(':') {
        Some(at) if !host[at..].contains(']') => (&host[..at], Some(&host[at + 1..])),
        _ => (host, None),
    };
    let port = match port {
        None | Some("") => None,
        Some(port) => Some(port.parse::<u16>().ok()?),
    };
    let host = decode_host(host).to_lowercase();
    // What the standard forbids, and what no host has: quotes and braces, blanks and marks that are not seen.
    let forbidden = |c: char| {
        c.is_control()
            || c.is_whitespace()
            || "#%/:<>?@[\\]^|\"'`{}".contains(c)
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let bracketed = host.starts_with('[') && host.ends_with(']');
    if host.is_empty() || (!bracketed && host.contains(forbidden)) {
        return None;
    }
    if bracketed && !host[1..host.len() - 1].bytes().all(|b| b.is_ascii_hexdigit() || b":.".contains(&b)) {
        return None;
    }
    let mut out = String::new();
    if let Some(credentials) = credentials.filter(|c| !c.is_empty()) {
        out.push_str(&encode(credentials, in_credentials));
        out.push('@');
    }
    out.push_str(&host);
    if let Some(port) = port
        && port != if scheme == "http" { 80 } else { 443 }
    {
        out.push(':');
        out.push_str(&port.to_string());
    }
    Some(out)
}

/// Percent-escapes in a host stand for its letters.
fn decode_host(host: &str) -> String {
    if !host.contains('%') {
        return host.to_owned();
    }
    let mut bytes = Vec::with_capacity(host.len());
    let mut rest = host.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |b: u8| (b as char).to_digit(16).map(|d| d as u8);
        if let (b'%', [a, b, after @ ..]) = (*first, tail)
            && let (Some(high), Some(low)) = (hex(*a), hex(*b))
        {
            bytes.push(high << 4 | low);
            rest = after;
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| host.to_owned())
}

/// `folder` and `path` joined, `.` and `..` taken out.
fn normal_path(folder: &str, path: &str) -> String {
    let mut out = String::with_capacity(folder.len() + path.len() + 1);
    out.push_str(folder.trim_end_matches('/'));
    let path = if folder.is_empty() { path.strip_prefix(is_slash).unwrap_or(path) } else { path };
    let mut open_end = true;
    for piece in path.split(is_slash) {
        let dots = dots(piece);
        open_end = dots > 0;
        match dots {
            0 => {
                out.push('/');
                push_encoded(&mut out, piece, in_path);
            }
            1 => {}
            _ => out.truncate(out.rfind('/').unwrap_or(0)),
        }
    }
    if open_end || out.is_empty() {
        out.push('/');
    }
    out
}

/// 1 for `.`, 2 for `..`, escaped or not; 0 for everything else.
fn dots(piece: &str) -> usize {
    let mut rest = piece.as_bytes();
    let mut count = 0;
    while let [b'.', after @ ..] | [b'%', b'2', b'e' | b'E', after @ ..] = rest {
        rest = after;
        count += 1;
    }
    if rest.is_empty() && count <= 2 { count } else { 0 }
}

/// Percent-encodes what the standard's set for this part names, and all but ASCII.
fn encode(text: &str, is_kept: impl Fn(u8) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    push_encoded(&mut out, text, is_kept);
    out
}

fn push_encoded(out: &mut String, text: &str, is_kept: impl Fn(u8) -> bool) {
    if text.bytes().all(&is_kept) {
        out.push_str(text);
        return;
    }
    for byte in text.bytes() {
        if is_kept(byte) {
            out.push(byte as char);
        } else {
            out.push('%');
            for digit in [byte >> 4, byte & 15] {
                out.push(char::from_digit(u32::from(digit), 16).unwrap_or('0').to_ascii_uppercase());
            }
        }
    }
}

// The standard's percent-encode sets, the other way round; they hold nothing outside ASCII.
fn in_fragment(b: u8) -> bool {
    matches!(b, b'!'..=b'~') && !matches!(b, b'"' | b'<' | b'>' | b'`')
}
fn in_query(b: u8) -> bool {
    matches!(b, b'!'..=b'~') && !matches!(b, b'"' | b'#' | b'<' | b'>' | b'\'')
}
fn in_path(b: u8) -> bool {
    matches!(b, b'!'..=b'~') && !matches!(b, b'"' | b'#' | b'<' | b'>' | b'?' | b'^' | b'`' | b'{' | b'}')
}
fn in_credentials(b: u8) -> bool {
    in_path(b) && !matches!(b, b'/' | b';' | b'=' | b'@' | b'[' | b'\\' | b']' | b'|')
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "https://Example.org:443/a/b/c.html?q=1#top";

    #[test]
    fn resolves_as_the_standard_does() {
        let base = Base::new(Some(PAGE), None);
        let standard = ::url::Url::parse(PAGE).unwrap();
        for text in [
            "",
            "d",
            "./d",
            "../d",
            "../../../d",
            "/d",
            "//other.net/x",
            "?x=1",
            "#f",
            "d/../e/./f/..",
            "..",
            ".",
            "a//b",
            "https://a.b",
            "HTTPS://A.B/C",
            "http:d",
            "https:d",
            "http:/x.y/z",
            "http:\\\\x.y\\z",
            "\\\\x.y\\z",
            "\\d",
            " d\n ",
            "d e",
            "d\te",
            "ü?ü#ü",
            "d?a b\"'<>#c d`",
            "%2e%2e/x",
            "/%2E/x",
            "a/%2e",
            "http://u:p@h/",
            "http://h:80/",
            "http://h:8080/",
            "https://h:80/",
            "http://h:99999/",
            "http://h:x/",
            "http://h/?",
            "http://h/#",
            "http://",
            "http://a b/",
            "http://[::1]/",
            "http://a%41/",
            "d{}|`",
            "x:y",
            "//",
            "http://@h/",
            "http://h?q",
            "http://h#f",
        ] {
            let ours = base.join(text).map(|url| url.to_string());
            let theirs = standard.join(text).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
            assert_eq!(ours, theirs.map(|url| url.to_string()), "{text:?}");
        }
    }

    #[test]
    fn judges_links() {
        let base = Base::new(Some(PAGE), None);
        for bad in [
            "javascript:alert(1)",
            " jAva\tscript:alert(1)",
            "\u{1}javascript:x",
            "data:text/html,x",
            "vbscript:x",
            "blob:x",
            "file:///etc",
            "ftp://h/",
        ] {
            assert_eq!(base.link(bad), None, "{bad:?}");
        }
        assert_eq!(base.link("mailto:a@b.c").as_deref(), Some("mailto:a@b.c"));
        assert_eq!(base.link("TEL:+1 2").as_deref(), Some("tel:+1%202"));
    }

    #[test]
    fn judges_pictures() {
        let base = Base::new(None, None);
        assert_eq!(base.picture("a.jpg"), None, "nothing to resolve against");
        assert!(base.picture("data:image/png;base64,AAAA").is_some());
        assert_eq!(base.picture("data:image/svg+xml;base64,AAAA"), None);
        assert_eq!(base.picture("data:image/png;base64,\"><script>"), None);
        assert_eq!(base.picture("mailto:a@b"), None);
        let base = Base::new(Some(PAGE), None);
        assert_eq!(
            base.picture("blob:https://example.org/1b9d6bcd"),
            None,
            "it is the page's own, and may be SVG"
        );
    }

    #[test]
    fn takes_a_base_element_unless_it_is_unsafe() {
        let base = Base::new(Some(PAGE), Some("/root/"));
        assert_eq!(base.link("x").as_deref(), Some("https://example.org/root/x"));
        let base = Base::new(Some(PAGE), Some("javascript:alert(1)//"));
        assert_eq!(base.link("x").as_deref(), Some("https://example.org/a/b/x"));
    }

    #[test]
    fn names_the_site() {
        assert_eq!(Url::parse("https://u@www.News.example:8080/x").unwrap().site(), "news.example");
    }
}
