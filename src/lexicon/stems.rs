//! Sorted lists of word beginnings, each with the kinds it speaks for.
//!
//! A few bits tell most words to have none, and a binary search among those of the same first byte finds what the
//! others can match: a text costs next to nothing a word, however long the list.

use super::firsts::Firsts;

/// A list of stems in byte order. A stem that ends in `$` has to end with the word.
pub(crate) struct Stems {
    list: &'static [(&'static str, u32)],
    firsts: Firsts,
    /// By first byte: how many stems begin with a lesser one.
    starts: [u8; 257],
}

impl Stems {
    pub(super) const fn of(list: &'static [(&'static str, u32)]) -> Self {
        let mut firsts = Firsts::NONE;
        let mut starts = [0; 257];
        assert!(list.len() < 256, "a place in the list is a byte");
        let (mut at, mut byte) = (0, 0);
        while at < list.len() {
            firsts = firsts.with(word(list[at].0));
            while byte <= list[at].0.as_bytes()[0] as usize {
                starts[byte] = at as u8;
                byte += 1;
            }
            at += 1;
        }
        while byte < starts.len() {
            starts[byte] = at as u8;
            byte += 1;
        }
        Self { list, firsts, starts }
    }

    /// The kinds of the stem that `text` begins with; 0 where there is none.
    /// `word_ends` says whether a word may end at this byte of `text`.
    pub(super) fn at_start(&self, text: &[u8], word_ends: impl Fn(usize) -> bool) -> u32 {
        let Some(&first) = text.first().filter(|_| self.firsts.may_begin(text)) else { return 0 };
        let [start, end] = [0, 1].map(|next| usize::from(self.starts[usize::from(first) + next]));
        let list = self.list.get(start..end).unwrap_or_default();
        let found = list.partition_point(|(stem, _)| word(stem).as_bytes() <= text);
        // What begins `text` sorts before it, and only its own extensions stand between.
        let near = list[found.saturating_sub(EXTENSIONS)..found].iter().rev();
        near.into_iter()
            .find(|(stem, _)| {
                let length = word(stem).len();
                text.starts_with(word(stem).as_bytes()) && (length == stem.len() || word_ends(length))
            })
            .map_or(0, |(_, kinds)| *kinds)
    }

    /// Whether a list keeps the two rules that [`at_start`](Self::at_start) relies on: its order, and few stems
    /// that begin others.
    #[cfg(test)]
    pub(super) fn assert_sound(&self) {
        assert!(self.list.is_sorted_by_key(|(stem, _)| word(stem)));
        for (at, (stem, _)) in self.list.iter().enumerate() {
            let extensions =
                self.list[at..].iter().take_while(|(other, _)| other.starts_with(word(stem))).count();
            assert!(extensions <= EXTENSIONS, "{stem:?} begins {extensions} stems");
        }
    }
}

/// How many stems may begin with another one, itself included.
const EXTENSIONS: usize = 10;

const fn word(stem: &str) -> &str {
    match stem.as_bytes().split_last() {
        Some((b'$', _)) => stem.split_at(stem.len() - 1).0,
        _ => stem,
    }
}
