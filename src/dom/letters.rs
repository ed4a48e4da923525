//! Letters and digits of the scripts that most pages are set in, without a look into Unicode's tables.

/// As [`char::is_alphabetic`].
pub(crate) fn is_alphabetic(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphabetic(),
        // Latin, Greek and Cyrillic, kana, Han and Hangul: blocks that hold nothing else, but for the signs left out.
        '\u{c0}'..='\u{24f}' => !matches!(c, '×' | '÷'),
        '\u{388}'..='\u{38a}'
        | '\u{38e}'..='\u{3a1}'
        | '\u{3a3}'..='\u{3f5}'
        | '\u{400}'..='\u{481}'
        | '\u{48a}'..='\u{52f}'
        | '\u{3041}'..='\u{3096}'
        | '\u{30a1}'..='\u{30fa}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}' => true,
        // Dashes, quotation marks, the ellipsis; the no-break space.
        '\u{2010}'..='\u{2027}' | '\u{a0}' => false,
        _ => c.is_alphabetic(),
    }
}

/// As [`char::is_alphanumeric`].
pub(crate) fn is_alphanumeric(c: char) -> bool {
    c.is_ascii_digit() || is_alphabetic(c) || (c > '\x7f' && c.is_numeric())
}

/// Only the letters and digits of a text, in lower case: what two spellings of it share.
pub(crate) fn squeezed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|&c| is_alphanumeric(c)) {
        if c.is_ascii() { out.push(c.to_ascii_lowercase()) } else { out.extend(c.to_lowercase()) }
    }
    out
}

/// The first so many characters of a text in lower case, each by itself as [`char::to_lowercase`] has it.
pub(crate) fn lowered(text: &str, chars: usize) -> String {
    if let Some(head) = text.get(..text.len().min(chars)).filter(|head| head.is_ascii()) {
        return head.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len().min(2 * chars));
    for c in text.chars().take(chars) {
        if c.is_ascii() { out.push(c.to_ascii_lowercase()) } else { out.extend(c.to_lowercase()) }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn lowers_each_character() {
        for text in ["", "Ab C", "Ä b", "İI", "ΣΑΣ", "日本 A"] {
            for chars in 0..5 {
                let each: String = text.chars().take(chars).flat_map(char::to_lowercase).collect();
                assert_eq!(super::lowered(text, chars), each, "{text} {chars}");
            }
        }
    }

    #[test]
    fn answers_as_the_tables_do() {
        for c in '\0'..=char::MAX {
            assert_eq!(super::is_alphabetic(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(super::is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
        }
    }
}
