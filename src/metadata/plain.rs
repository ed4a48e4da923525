//! Text as metadata have it, made plain.

use crate::dom::Tag;
use std::borrow::Cow;

/// `text` without character references, tags and invisible characters, its white space folded.
///
/// The parser has decoded attributes once already; templates that escape twice leave
/// `&quot;` in them, and JSON-LD is not decoded at all.
pub(super) fn plain(text: &str) -> String {
    let text = if text.contains(['&', '<']) {
        // Twice escaped: "&amp;quot;".
        Cow::Owned(without_tags(&decoded(&decoded(text))))
    } else {
        Cow::Borrowed(text)
    };
    let mut out = String::with_capacity(text.len());
    for word in text.split(char::is_whitespace) {
        if !word.is_empty() {
            if !out.is_empty() {
                out.push(' ');
            }
            if word.bytes().all(|b| b.is_ascii_graphic()) {
                out.push_str(word);
            } else {
                out.extend(word.chars().filter(|&c| !is_invisible(c)));
            }
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Soft hyphens, zero-width spaces, byte order marks; not the joiners that Indic scripts and emoji need.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}') || c.is_control()
}

/// Longest character reference that is decoded, without its ampersand.
const REFERENCE: usize = 9;

fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest.bytes().take(REFERENCE).position(|b| b == b';');
        match end.and_then(|end| Some((end, reference(&rest[..end])?))) {
            Some((end, c)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    out
}

fn reference(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return code.ok().and_then(char::from_u32);
    }
    // Those that templates write; letters with accents come as UTF-8 today.
    Some(match name {
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        "lt" => '<',
        "gt" => '>',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "bdquo" => '„',
        "laquo" => '«',
        "raquo" => '»',
        "hellip" => '…',
        "auml" => 'ä',
        "ouml" => 'ö',
        "uuml" => 'ü',
        "szlig" => 'ß',
        "eacute" => 'é',
        "shy" => '\u{ad}',
        _ => return None,
    })
}

/// A `<` that a letter or a slash follows begins a tag; "a < b" stays.
fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let after = &rest[at + 1..];
        if !after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') {
            out.push_str(&rest[..=at]);
            rest = after;
            continue;
        }
        // Where no tag ends any more, none is cut out.
        let Some(end) = after.find('>') else { break };
        out.push_str(&rest[..at]);
        let name = after.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next();
        if name.is_some_and(|name| Tag::of(&name.to_ascii_lowercase()).parts_words()) {
            out.push(' ');
        }
        rest = &after[end + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_plain() {
        assert_eq!(
            plain("  A&amp;quot;b&amp;quot; <em>c</em><br>d\u{ad}e &#8211; &#x26; "),
            "A\"b\" c de – &"
        );
        assert_eq!(plain("R&D; 1 < 2 > 0 &bogus; &"), "R&D; 1 < 2 > 0 &bogus; &");
        assert_eq!(plain("cut <a href="), "cut <a href=");
    }
}
