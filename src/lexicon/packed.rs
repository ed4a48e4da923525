//! Lists of words as one text: a slice of slices takes eight bytes more a word, which hardly compress.

/// Words one behind the other, each after a character whose code is its length in bytes.
#[derive(Clone, Copy)]
pub(crate) struct Packed(&'static str);

impl Packed {
    /// Of no words.
    pub(crate) const EMPTY: Self = Self("");

    /// Of what [`pack`] wrote.
    #[allow(clippy::panic)] // the tables are made when this is compiled
    pub(crate) const fn of(bytes: &'static [u8]) -> Self {
        match std::str::from_utf8(bytes) {
            Ok(text) => Self(text),
            Err(_) => panic!("packed words are whole"),
        }
    }

    /// Whether this is one of them.
    pub(crate) fn contains(self, word: &str) -> bool {
        self.iter().any(|known| known == word)
    }

    /// The words, in the order of the list.
    pub(crate) fn iter(self) -> impl Iterator<Item = &'static str> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let length = usize::from(*rest.as_bytes().first()?);
            let word = rest.get(1..=length)?;
            rest = &rest[1 + length..];
            Some(word)
        })
    }
}

/// How many bytes a list takes.
pub(crate) const fn length(words: &[&str]) -> usize {
    let (mut sum, mut at) = (0, 0);
    while at < words.len() {
        sum += 1 + words[at].len();
        at += 1;
    }
    sum
}

/// The list as [`Packed`] has it.
pub(crate) const fn pack<const LENGTH: usize>(words: &[&str]) -> [u8; LENGTH] {
    let mut packed = [0; LENGTH];
    let (mut to, mut at) = (0, 0);
    while at < words.len() {
        let word = words[at].as_bytes();
        assert!(word.len() < 128, "the length is one byte of a text");
        packed[to] = word.len() as u8;
        let mut from = 0;
        while from < word.len() {
            packed[to + 1 + from] = word[from];
            from += 1;
        }
        to += 1 + word.len();
        at += 1;
    }
    packed
}

/// The words given, or those of a list, packed by the compiler.
macro_rules! packed {
    (of $list:ident) => {{
        const BYTES: [u8; $crate::lexicon::packed::length($list)] = $crate::lexicon::packed::pack($list);
        $crate::lexicon::packed::Packed::of(&BYTES)
    }};
    ($($word:literal),* $(,)?) => {{
        const WORDS: &[&str] = &[$($word),*];
        $crate::lexicon::packed::packed!(of WORDS)
    }};
}
pub(crate) use packed;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_back_what_was_packed() {
        const WORDS: Packed = packed!["a", "über uns", "関連記事", "", "z$"];
        assert_eq!(WORDS.iter().collect::<Vec<_>>(), ["a", "über uns", "関連記事", "", "z$"]);
        assert_eq!(Packed::EMPTY.iter().count(), 0);
    }
}
