//! The character references that pages use most, and comments, in plain markup.

use super::seek::position;
use std::borrow::Cow;

/// Where a character reference may stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Text,
    Value,
}

/// Those that most of all are. Any other is left to the tokenizer.
const COMMON: [(&str, &str); 26] = [
    ("amp", "&"),
    ("nbsp", "\u{a0}"),
    ("quot", "\""),
    ("lt", "<"),
    ("gt", ">"),
    ("apos", "'"),
    ("rsquo", "’"),
    ("lsquo", "‘"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("bdquo", "„"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("raquo", "»"),
    ("laquo", "«"),
    ("copy", "©"),
    ("middot", "·"),
    ("auml", "ä"),
    ("ouml", "ö"),
    ("uuml", "ü"),
    ("Auml", "Ä"),
    ("Ouml", "Ö"),
    ("Uuml", "Ü"),
    ("szlig", "ß"),
    ("eacute", "é"),
];

/// No reference that may go without its semicolon has a longer name.
const LONGEST_OPEN: usize = 6;

/// The text with its references replaced; `None` where one of them takes the tokenizer. What follows the text is no
/// letter and no digit.
pub(super) fn resolved(text: &str, place: Place) -> Option<Cow<'_, str>> {
    let Some(first) = position(text.as_bytes(), b'&') else { return Some(Cow::Borrowed(text)) };
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    let mut next = Some(first);
    while let Some(at) = next {
        out.push_str(&text[done..at]);
        let (length, meant) = reference(&text[at + 1..], place)?;
        match meant {
            Meant::Itself => out.push('&'),
            Meant::Text(text) => out.push_str(text),
            Meant::Char(c) => out.push(c),
        }
        done = at + 1 + length;
        next = position(&text.as_bytes()[done..], b'&').map(|found| done + found);
    }
    out.push_str(&text[done..]);
    Some(Cow::Owned(out))
}

enum Meant {
    /// An ampersand like any other character.
    Itself,
    Text(&'static str),
    Char(char),
}

/// What an ampersand means by what follows it, and how much of that belongs to it.
fn reference(rest: &str, place: Place) -> Option<(usize, Meant)> {
    if let Some(number) = rest.strip_prefix('#') {
        let length = number.bytes().position(|b| b == b';')?;
        return Some((length + 2, Meant::Char(numbered(&number[..length])?)));
    }
    let length = rest.bytes().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(rest.len());
    if length == 0 {
        return Some((0, Meant::Itself));
    }
    let name = &rest[..length];
    match rest.as_bytes().get(length) {
        Some(b';') => {
            COMMON.iter().find(|(common, _)| *common == name).map(|(_, text)| (length + 1, Meant::Text(text)))
        }
        // In an address, `&name=` begins another parameter, whatever the name is.
        Some(b'=') if place == Place::Value => Some((0, Meant::Itself)),
        _ if place == Place::Value && length > LONGEST_OPEN => Some((0, Meant::Itself)),
        _ => None,
    }
}

/// The character of a number. Controls are left to the tokenizer, which takes some for others.
fn numbered(number: &str) -> Option<char> {
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    let is_number = (1..=6).contains(&digits.len()) && digits.bytes().all(|b| char::from(b).is_digit(radix));
    let code = is_number.then(|| u32::from_str_radix(digits, radix).ok())??;
    char::from_u32(code).filter(|c| !c.is_control())
}

/// What follows the comment that begins here, if it ends at the first place where comments end; `None` where that is not
/// plain.
pub(super) fn comment(html: &str, at: usize) -> Option<usize> {
    let inside = html[at..].strip_prefix("<!--")?;
    if inside.starts_with('>') || inside.starts_with("->") {
        return None;
    }
    let mut from = 0;
    loop {
        let dashes = from + inside[from..].find("--")?;
        match inside.as_bytes().get(dashes + 2)? {
            b'>' => return Some(at + 4 + dashes + 3),
            b'!' => return None,
            _ => from = dashes + 1,
        }
    }
}
