//! What text needs so that Markdown reads it as text.

use super::inline::UNKNOWN;
use crate::render::url::percent;

/// Appends text, its white space folded. `after` is the character that will
/// follow it.
pub(super) fn text(text: &str, after: Option<char>, out: &mut String) {
    let mut chars = text.chars().filter(|c| c.is_whitespace() || !c.is_control()).peekable();
    let mut before = out.chars().next_back();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().or(after);
        if folds(c) {
            if before != Some(' ') {
                out.push(' ');
            }
            before = Some(' ');
            continue;
        }
        let special = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' | '$' | '{' => true,
            // Within a word it means nothing.
            '_' => {
                !(before.is_some_and(char::is_alphanumeric)
                    && chars.peek().is_some_and(|n| n.is_alphanumeric()))
            }
            '&' => next.is_none_or(|n| matches!(n, '#' | UNKNOWN) || n.is_ascii_alphanumeric()),
            // After a footnote's mark they would make a link or a note of it.
            '(' | ':' => out.ends_with(']') && before == Some(']') && !out.ends_with("\\]"),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
}

/// White space that Markdown may fold. A no-break space is not.
fn folds(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Text on one line, for the places that hold nothing else.
pub(super) fn one_line(content: &str) -> String {
    let mut out = String::new();
    text(content.trim(), None, &mut out);
    out
}

/// Escapes what would make a line of a paragraph the start of another block.
pub(super) fn line_starts(paragraph: &str) -> String {
    let lines: Vec<_> = paragraph.split('\n').map(|line| line_start(line.trim_start_matches(' '))).collect();
    lines.join("\n")
}

fn line_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[digits..];
    let next = rest.chars().nth(1);
    let ends = next.is_none_or(char::is_whitespace);
    let special = match rest.chars().next() {
        Some('.' | ')') => digits > 0 && ends,
        Some(_) if digits > 0 => false,
        Some('#') => rest.trim_start_matches('#').chars().next().is_none_or(char::is_whitespace),
        Some('-') => !next.is_some_and(char::is_alphanumeric),
        Some('+') => ends,
        Some('=' | '>' | ':') => true,
        _ => false,
    };
    if special { format!("{}\\{rest}", &line[..digits]) } else { line.to_owned() }
}

/// How often a character stands beside itself.
pub(super) fn longest_run(text: &str, c: char) -> usize {
    text.split(|other| other != c).map(str::len).max().unwrap_or_default()
}

/// A heading's last `#` is taken for its frame, and by some a last `{x}` for its
/// attributes.
pub(super) fn heading_end(mut text: String) -> String {
    if text.ends_with(['#', '}']) {
        text.insert(text.len() - 1, '\\');
    }
    text
}

/// The address of a link or a picture, which was judged.
pub(super) fn destination(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for (at, c) in url.char_indices() {
        match c {
            '(' | ')' | '*' | '$' | '\'' | '[' | ']' => percent(c, &mut out),
            // An entity would be decoded.
            '&' if entity(&url[at + 1..]) => out.push_str("&amp;"),
            c => out.push(c),
        }
    }
    out
}

fn entity(rest: &str) -> bool {
    let name = rest.trim_start_matches('#').trim_start_matches(|c: char| c.is_ascii_alphanumeric());
    name.starts_with(';')
}

#[cfg(test)]
mod tests {
    use super::{destination, heading_end, line_starts, one_line};

    #[test]
    fn only_what_means_something_is_escaped() {
        for (plain, escaped) in [
            ("snake_case and _this_", "snake_case and \\_this\\_"),
            ("AT&T, R & D, &copy; &#42;", "AT\\&T, R & D, \\&copy; \\&#42;"),
            ("Hi![x](javascript:y)", "Hi!\\[x\\](javascript:y)"),
            ("<b> 1 < 2 -->", "\\<b> 1 \\< 2 -->"),
            ("a\n\n\tb", "a b"),
            ("{{ page }}", "\\{\\{ page }}"),
        ] {
            assert_eq!(one_line(plain), escaped);
        }
    }

    #[test]
    fn a_line_starts_no_other_block() {
        for (plain, escaped) in [
            ("1. x", "1\\. x"),
            ("1.5 x", "1.5 x"),
            ("2024) x", "2024\\) x"),
            ("- x", "\\- x"),
            ("-5", "-5"),
            ("---", "\\---"),
            ("===", "\\==="),
            ("# x", "\\# x"),
            ("#tag", "#tag"),
            ("> x", "\\> x"),
            ("+", "\\+"),
            ("+1", "+1"),
            (":-:", "\\:-:"),
            ("a\n- b", "a\n\\- b"),
        ] {
            assert_eq!(line_starts(plain), escaped);
        }
    }

    #[test]
    fn ends() {
        assert_eq!(heading_end("C #".into()), "C \\#");
        assert_eq!(
            destination("https://a.example/(x)?a&copy;b&c=[1]"),
            "https://a.example/%28x%29?a&amp;copy;b&c=%5B1%5D"
        );
    }
}
