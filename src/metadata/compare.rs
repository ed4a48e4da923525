//! Texts compared as readers compare them: by their words.

/// Only the letters and digits, in lower case: what two spellings of one text share.
pub(super) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether two texts are the same but for case, punctuation and space; never so when there is nothing to compare.
pub(super) fn same(a: &str, b: &str) -> bool {
    let mut a = a.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    let mut b = b.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    let mut any = false;
    loop {
        match (a.next(), b.next()) {
            (None, None) => return any,
            (x, y) if x != y => return false,
            _ => any = true,
        }
    }
}

/// The words of a text in lower case; in scripts without spaces every character is one.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut open = false;
    for c in text.chars().flat_map(char::to_lowercase) {
        let alone = is_ideographic(c);
        if !c.is_alphanumeric() {
            open = false;
        } else if let Some(word) = out.last_mut().filter(|_| open && !alone) {
            word.push(c);
        } else {
            out.push(c.to_string());
            open = !alone;
        }
    }
    out
}

/// Written without spaces between words: Han, kana, Thai.
pub(super) fn is_ideographic(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{e7f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// 0 to 1: the share of words that two texts have in common (Dice).
pub(super) fn likeness(a: &str, b: &str) -> f32 {
    let (mut a, mut b) = (words(a), words(b));
    a.sort_unstable();
    b.sort_unstable();
    let total = a.len() + b.len();
    let mut others = b.iter().peekable();
    let mut shared = 0;
    for word in &a {
        while others.next_if(|other| *other < word).is_some() {}
        if others.next_if_eq(&word).is_some() {
            shared += 1;
        }
    }
    if total == 0 { 0.0 } else { 2.0 * shared as f32 / total as f32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares() {
        assert!(same("“Don’t!”", "\"don't\""));
        assert!(!same("...", "–"));
        assert_eq!(words("It's 東京 5.2"), ["it", "s", "東", "京", "5", "2"]);
        assert!((likeness("a b c", "b c d") - 2.0 / 3.0).abs() < 1e-6);
    }
}
