//! Bytes to text, as browsers do it where no server says what they are.

use super::prescan;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::borrow::Cow;

/// So many characters of several bytes, all of them right, are no accident.
const SURE: usize = 4;

/// The text of a page.
///
/// A byte order mark decides; then what the page declares in its first bytes;
/// then UTF-8 if it is that, and windows-1252 if it is not. What cannot be decoded
/// becomes U+FFFD.
///
/// In one thing this differs from a browser: a page that is UTF-8 throughout is
/// read as such even when it declares another encoding. It was saved so, after a
/// server's header or a crawler had the last word, which a file no longer has.
pub(crate) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0;
    }
    let valid = std::str::from_utf8(bytes).ok();
    match (prescan::declared(bytes), valid) {
        (Some(encoding), Some(text)) if encoding != UTF_8 && !is_surely_utf8(text) => {
            encoding.decode_without_bom_handling(bytes).0
        }
        (_, Some(text)) => Cow::Borrowed(text),
        (declared, None) => declared.unwrap_or(WINDOWS_1252).decode_without_bom_handling(bytes).0,
    }
}

fn is_surely_utf8(text: &str) -> bool {
    text.chars().filter(|c| !c.is_ascii()).take(SURE).count() == SURE
}

#[cfg(test)]
mod tests {
    use super::decode;
    use encoding_rs::Encoding;

    /// A page in an encoding that it declares.
    fn page(label: &str, text: &str) -> Vec<u8> {
        let html = format!("<!doctype html><meta charset=\"{label}\"><p>{text}");
        let (bytes, _, unmappable) = Encoding::for_label(label.as_bytes()).unwrap().encode(&html);
        assert!(!unmappable, "{label}");
        bytes.into_owned()
    }

    #[test]
    fn what_is_declared_is_believed() {
        for (label, text) in [
            ("shift_jis", "日本語の新聞記事です"),
            ("euc-jp", "日本語の新聞記事です"),
            ("iso-2022-jp", "日本語の新聞記事です"),
            ("euc-kr", "한국어 신문 기사"),
            ("gb2312", "中文新闻报道"),
            ("gb18030", "中文新闻报道㐀𠀀"),
            ("big5", "中文新聞報導"),
            ("windows-1251", "Русская новость"),
            ("koi8-r", "Русская новость"),
            ("iso-8859-7", "Ελληνική είδηση"),
            ("windows-1255", "חדשות"),
            ("iso-8859-1", "café – naïve €5"),
            ("utf-8", "日本語 – café"),
        ] {
            assert!(decode(&page(label, text)).ends_with(text), "{label}: {}", decode(&page(label, text)));
        }
    }

    #[test]
    fn a_byte_order_mark_decides() {
        let html = "<meta charset=windows-1251><p>日本";
        let little: Vec<u8> =
            std::iter::once(0xFEFF).chain(html.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> =
            std::iter::once(0xFEFF).chain(html.encode_utf16()).flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&little), html);
        assert_eq!(decode(&big), html);
        assert_eq!(decode(&[b"\xEF\xBB\xBF", html.as_bytes()].concat()), html);
    }

    #[test]
    fn without_a_word_it_is_utf8_or_windows_1252() {
        assert_eq!(decode("naïve".as_bytes()), "naïve");
        assert_eq!(decode(b"na\xEFve \x93q\x94 \x80"), "naïve “q” €");
        assert_eq!(decode(b""), "");
    }

    #[test]
    fn a_page_saved_as_utf8_is_read_as_such_whatever_it_declares() {
        let html = "<meta charset=gb2312><p>中文新闻报道";
        assert_eq!(decode(html.as_bytes()), html);
        // Two characters may be an accident.
        let html = "<meta charset=iso-8859-1><p>Ã©";
        let (bytes, ..) = encoding_rs::WINDOWS_1252.encode(html);
        assert_eq!(decode(&bytes), html);
    }

    #[test]
    fn a_wrong_declaration_loses_characters_and_no_more() {
        assert_eq!(decode(b"<meta charset=utf-8>caf\xE9 au lait"), "<meta charset=utf-8>caf\u{FFFD} au lait");
        assert_eq!(decode(b"<meta charset=nonsense>caf\xE9"), "<meta charset=nonsense>café");
        assert_eq!(decode(b"<meta charset=utf-16le>caf\xC3\xA9"), "<meta charset=utf-16le>café");
        assert_eq!(decode(b"<meta charset=x-user-defined>\x93"), "<meta charset=x-user-defined>“");
    }

    #[test]
    fn a_page_may_end_within_a_character() {
        assert!(
            decode(&page("shift_jis", "日本")[..page("shift_jis", "日本").len() - 1]).ends_with("日\u{FFFD}")
        );
        assert!(decode(&page("gb18030", "𠀀")[..page("gb18030", "𠀀").len() - 1]).contains('\u{FFFD}'));
        assert_eq!(decode(b"\xFF\xFEa\0b"), "a\u{FFFD}");
        assert_eq!(decode(b"<meta charset=utf-8>caf\xC3"), "<meta charset=utf-8>caf\u{FFFD}");
    }
}
