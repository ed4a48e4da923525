//! What the words of a list begin with, in a few bits: most places of a text are told by them to begin none.

use super::packed::Packed;

/// Marks the first three bytes of each word; of a shorter one all that there is.
pub(crate) struct Firsts {
    places: [u32; PLACES / 32],
    /// Whether there are words of less than three bytes.
    has_short: bool,
}

/// Several for each word of the longest list, so that most other words fall beside them.
const PLACES: usize = 1024;

impl Firsts {
    /// Of no words.
    pub(crate) const NONE: Self = Self { places: [0; PLACES / 32], has_short: false };

    /// These and those of one word more.
    #[allow(clippy::panic)] // the tables are made when this is compiled
    pub(crate) const fn with(mut self, word: &str) -> Self {
        let bytes = word.as_bytes();
        let place = match bytes.len() {
            0 => panic!("an empty word begins every text"),
            1 => place(bytes[0], 0, 0),
            2 => place(bytes[0], bytes[1], 0),
            _ => place(bytes[0], bytes[1], bytes[2]),
        };
        self.places[place / 32] |= 1 << (place % 32);
        self.has_short |= bytes.len() < 3;
        self
    }

    /// These and those of a list.
    pub(crate) const fn and(mut self, words: &[&str]) -> Self {
        let mut at = 0;
        while at < words.len() {
            self = self.with(words[at]);
            at += 1;
        }
        self
    }

    /// Whether a word may begin this text; if not, none does.
    pub(crate) fn may_begin(&self, text: &[u8]) -> bool {
        let has = |place: usize| self.places[place / 32] >> (place % 32) & 1 != 0;
        match *text {
            [a, b, c, ..] if has(place(a, b, c)) => true,
            _ if !self.has_short => false,
            [a, b, ..] => has(place(a, b, 0)) || has(place(a, 0, 0)),
            [a] => has(place(a, 0, 0)),
            [] => false,
        }
    }
}

/// Multiplied by what spreads the bits, as hash tables do.
const fn place(a: u8, b: u8, c: u8) -> usize {
    let bytes = a as u32 | (b as u32) << 8 | (c as u32) << 16;
    (bytes.wrapping_mul(0x9e37_79b1) >> 22) as usize % PLACES
}

/// A list of words that texts are searched for.
pub(crate) struct Words {
    list: Packed,
    firsts: Firsts,
}

impl Words {
    /// Of what [`words`] packed, and what that begins with.
    pub(crate) const fn of(list: Packed, firsts: Firsts) -> Self {
        Self { list, firsts }
    }

    /// Whether this is one of them.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.firsts.may_begin(word.as_bytes()) && self.list.contains(word)
    }

    /// Those that stand at a place of a text.
    pub(crate) fn at<'t>(&self, text: &'t str, place: usize) -> impl Iterator<Item = &'static str> + use<'t> {
        let rest = text.as_bytes().get(place..).unwrap_or_default();
        let list = if self.firsts.may_begin(rest) { self.list } else { Packed::EMPTY };
        list.iter().filter(|word| rest.starts_with(word.as_bytes()))
    }

    /// Whether one of them begins a text.
    pub(crate) fn begin(&self, text: &str) -> bool {
        self.at(text, 0).next().is_some()
    }

    /// The first place where one stands that `may_begin` allows, by what is before it.
    pub(crate) fn place_in(&self, text: &str, may_begin: impl Fn(&str) -> bool) -> Option<usize> {
        // No word begins within a character.
        (0..text.len()).find(|&at| self.at(text, at).next().is_some() && may_begin(&text[..at]))
    }

    /// Whether one stands anywhere in a text.
    pub(crate) fn stand_in(&self, text: &str) -> bool {
        self.place_in(text, |_| true).is_some()
    }
}

/// The words given, as [`Words`].
macro_rules! words {
    ($($word:literal),* $(,)?) => {
        $crate::lexicon::firsts::Words::of(
            $crate::lexicon::packed::packed![$($word),*],
            $crate::lexicon::firsts::Firsts::NONE.and(&[$($word),*]),
        )
    };
}
pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_as_a_search_for_each_does() {
        const LIST: &[&str] = &["a", "de", "date", "更新", "mis à jour", "ad", "dated"];
        static WORDS: Words = words!["a", "de", "date", "更新", "mis à jour", "ad", "dated"];
        assert!(WORDS.list.iter().eq(LIST.iter().copied()));
        for text in
            ["", "a", "d", "de", "dat", "date", "dated", "xde", "x更新", "更", "mis à jour", "MIS", "é"]
        {
            assert_eq!(WORDS.contains(text), LIST.contains(&text), "{text}");
            assert_eq!(WORDS.begin(text), LIST.iter().any(|word| text.starts_with(word)), "{text}");
            assert_eq!(WORDS.stand_in(text), LIST.iter().any(|word| text.contains(word)), "{text}");
            let place = LIST.iter().filter_map(|word| text.find(word)).min();
            assert_eq!(WORDS.place_in(text, |_| true), place, "{text}");
        }
        assert_eq!(WORDS.place_in("xdate date", |before| !before.ends_with(char::is_alphabetic)), Some(6));
    }
}
