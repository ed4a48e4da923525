//! Sorted lists of word beginnings, each with the kinds it speaks for.
//!
//! A binary search finds what can match: a text costs one search a word, however long
//! the list.

/// A list of stems in byte order. A stem that ends in `$` has to end with the word.
pub(crate) type Stems = [(&'static str, u32)];

/// The kinds of the stem that `text` begins with; 0 where there is none.
/// `word_ends` says whether a word may end at this byte of `text`.
pub(super) fn at_start(stems: &Stems, text: &str, word_ends: impl Fn(usize) -> bool) -> u32 {
    let found = stems.partition_point(|(stem, _)| word(stem) <= text);
    // What begins `text` sorts before it, and only its own extensions stand between.
    let near = stems[found.saturating_sub(EXTENSIONS)..found].iter().rev();
    near.into_iter()
        .find(|(stem, _)| {
            let length = word(stem).len();
            text.starts_with(word(stem)) && (length == stem.len() || word_ends(length))
        })
        .map_or(0, |(_, kinds)| *kinds)
}

/// How many stems may begin with another one, itself included.
const EXTENSIONS: usize = 10;

fn word(stem: &str) -> &str {
    stem.strip_suffix('$').unwrap_or(stem)
}

/// Whether a list keeps the two rules that [`at_start`] relies on: its order, and few stems that begin others.
#[cfg(test)]
pub(super) fn assert_sound(stems: &Stems) {
    assert!(stems.is_sorted_by_key(|(stem, _)| word(stem)));
    for (at, (stem, _)) in stems.iter().enumerate() {
        let extensions = stems[at..].iter().take_while(|(other, _)| other.starts_with(word(stem))).count();
        assert!(extensions <= EXTENSIONS, "{stem:?} begins {extensions} stems");
    }
}
