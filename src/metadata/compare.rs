//! Texts compared as readers compare them: by their words.

use crate::dom::is_alphanumeric;
pub(super) use crate::dom::squeezed;
use std::cell::OnceCell;

/// Whether two texts are the same but for case, punctuation and space; never so when there is nothing to compare.
pub(super) fn same(a: &str, b: &str) -> bool {
    #[cfg(test)]
    crate::dom::work::add(1);
    // Most texts begin with other letters.
    if let (Some(x), Some(y)) = (a.bytes().next(), b.bytes().next())
        && x.is_ascii_alphanumeric()
        && y.is_ascii_alphanumeric()
        && !x.eq_ignore_ascii_case(&y)
    {
        return false;
    }
    let mut a = a.chars().filter(|&c| is_alphanumeric(c)).flat_map(char::to_lowercase);
    let mut b = b.chars().filter(|&c| is_alphanumeric(c)).flat_map(char::to_lowercase);
    let mut any = false;
    loop {
        match (a.next(), b.next()) {
            (None, None) => return any,
            (x, y) if x != y => return false,
            _ => any = true,
        }
    }
}

/// A text that is compared with several.
pub(super) struct Compared<'a> {
    text: &'a str,
    /// As [`squeezed`].
    pub(super) letters: String,
    words: OnceCell<Words>,
    initials: OnceCell<[u32; INITIALS]>,
}

/// Words are told apart by so many bits of their first letter.
const INITIALS: usize = 32;

/// Goes over the letters of a text in lower case; `each` hears which of them begin a word.
fn by_word(text: &str, mut each: impl FnMut(char, bool)) {
    let mut open = false;
    let mut take = |c: char| {
        let alone = is_ideographic(c);
        let is_letter = is_alphanumeric(c);
        if is_letter {
            each(c, alone || !open);
        }
        open = is_letter && !alone;
    };
    for c in text.chars() {
        if c.is_ascii() { take(c.to_ascii_lowercase()) } else { c.to_lowercase().for_each(&mut take) }
    }
}

/// The words of a text in lower case, sorted; in scripts without spaces every character is one.
struct Words {
    text: String,
    ends: Vec<(u32, u32)>,
}

impl Words {
    fn of(text: &str) -> Self {
        let mut out =
            Self { text: String::with_capacity(text.len()), ends: Vec::with_capacity(text.len() / 5) };
        by_word(text, |c, begins| {
            let start = out.text.len() as u32;
            out.text.push(c);
            let end = out.text.len() as u32;
            match out.ends.last_mut().filter(|_| !begins) {
                Some(word) => word.1 = end,
                None => out.ends.push((start, end)),
            }
        });
        let text = &out.text;
        out.ends.sort_unstable_by_key(|&(start, end)| &text[start as usize..end as usize]);
        out
    }

    fn iter(&self) -> impl Iterator<Item = &str> {
        self.ends.iter().map(|&(start, end)| &self.text[start as usize..end as usize])
    }
}

impl<'a> Compared<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, letters: squeezed(text), words: OnceCell::new(), initials: OnceCell::new() }
    }

    fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::of(self.text))
    }

    /// How many words begin with each letter.
    fn initials(&self) -> &[u32; INITIALS] {
        self.initials.get_or_init(|| {
            let mut counts = [0; INITIALS];
            by_word(self.text, |c, begins| counts[c as usize % INITIALS] += u32::from(begins));
            counts
        })
    }

    /// Whether the share of common words is more than this: by what their first letters allow, where that is enough.
    pub(super) fn is_like(&self, other: &Self, share: f32) -> bool {
        let (a, b) = (self.initials(), other.initials());
        let total: u32 = a.iter().chain(b).sum();
        let most: u32 = a.iter().zip(b).map(|(a, b)| a.min(b)).sum();
        total > 0 && 2.0 * most as f32 / total as f32 > share && self.likeness(other) > share
    }

    /// 0 to 1: the share of words that two texts have in common (Dice).
    pub(super) fn likeness(&self, other: &Self) -> f32 {
        let (a, b) = (self.words(), other.words());
        let total = a.ends.len() + b.ends.len();
        let mut others = b.iter().peekable();
        let mut shared = 0;
        for word in a.iter() {
            while others.next_if(|other| *other < word).is_some() {}
            if others.next_if_eq(&word).is_some() {
                shared += 1;
            }
        }
        if total == 0 { 0.0 } else { 2.0 * shared as f32 / total as f32 }
    }
}

/// Written without spaces between words: Han, kana, Thai.
pub(super) fn is_ideographic(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{e7f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares() {
        assert!(same("“Don’t!”", "\"don't\""));
        assert!(!same("...", "–"));
        assert_eq!(Words::of("It's 東京 5.2").iter().collect::<Vec<_>>(), ["2", "5", "it", "s", "京", "東"]);
        assert!(Compared::of("").likeness(&Compared::of("–")) <= 0.0);
        let likeness = Compared::of("a b c").likeness(&Compared::of("b c d"));
        assert!((likeness - 2.0 / 3.0).abs() < 1e-6);
        for (a, b) in
            [("a b c", "b c d"), ("", ""), ("İ x", "i x"), ("an ant", "at ace"), ("東京 5", "京 東 5")]
        {
            let (a, b) = (Compared::of(a), Compared::of(b));
            for share in [0.0, 0.3, 0.66, 0.67, 0.9] {
                assert_eq!(a.is_like(&b, share), a.likeness(&b) > share);
            }
        }
    }
}
