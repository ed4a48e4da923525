//! Characters that no text is shown with.

use super::seek::is_printed_ascii;
use std::borrow::Cow;

/// The text without controls and without the two code points that no XML may hold. What HTML counts as white space
/// stays, as blanks and line feeds; the controls of Latin-1 become blanks, because in wrongly decoded text they stand for
/// quotes and dashes and part words. Done once, where text comes in, so that no renderer and no view meets one.
pub(crate) fn printable(text: &str) -> Cow<'_, str> {
    // The first bytes of all that is looked for; in most texts there is none of them.
    let may_be = |b: &u8| (*b < 0x20 && *b != b'\n' && *b != b'\t') || matches!(*b, 0x7f | 0xc2 | 0xef);
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    let has_any = words.iter().any(|word| !is_printed_ascii(*word) && word.iter().any(may_be));
    if !(has_any || rest.iter().any(may_be)) || text.chars().all(is_printable) {
        return Cow::Borrowed(text);
    }
    let shown = text.chars().map(|c| match c {
        '\r' => '\n',
        '\x0c' | '\u{80}'..='\u{9f}' => ' ',
        c => c,
    });
    Cow::Owned(shown.filter(|&c| is_printable(c)).collect())
}

fn is_printable(c: char) -> bool {
    matches!(c, '\n' | '\t') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'))
}

#[cfg(test)]
mod tests {
    use super::printable;
    use std::borrow::Cow;

    #[test]
    fn only_what_cannot_be_shown_is_taken_out() {
        for plain in ["", "a\tb\nc", "«naïve»\u{a0}…\u{feff}\u{200d}\u{202e}", "日本語😀"] {
            assert!(matches!(printable(plain), Cow::Borrowed(_)), "{plain:?}");
        }
        assert_eq!(printable("a\0b\u{1}\u{7f}c\u{ffff}d\u{fffe}"), "abcd");
        assert_eq!(printable("doesnâ\u{80}\u{99}t"), "doesnâ  t");
        assert_eq!(printable("a\rb\u{c}c\u{b}d"), "a\nb cd");
    }
}
