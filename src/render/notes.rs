//! The keys by which footnote marks and notes find each other in a file.

use super::walk::{self, Met};
use crate::model::{Block, Inline};
use std::collections::{HashMap, HashSet};

/// The notes of an article, each with a key that is safe in an id, a fragment
/// and a `[^key]`.
pub(super) struct Notes<'a> {
    keys: HashMap<&'a str, String>,
    marked: HashSet<&'a str>,
}

impl<'a> Notes<'a> {
    pub(super) fn of(body: &'a [Block]) -> Self {
        let mut notes = Self { keys: HashMap::new(), marked: HashSet::new() };
        let mut taken = HashMap::new();
        walk::blocks(body, &mut |met| match met {
            Met::Block(Block::Footnotes { items }) => {
                for item in items {
                    notes.keys.entry(&item.id).or_insert_with(|| free_key(&item.id, &mut taken));
                }
            }
            Met::Inline(Inline::Footnote { target, .. }) => {
                notes.marked.insert(target);
            }
            _ => {}
        });
        notes
    }

    /// The key of a note that exists.
    pub(super) fn key(&self, id: &str) -> Option<&str> {
        self.keys.get(id).map(String::as_str)
    }

    /// Some mark points at this note. One that none does is not shown by
    /// Markdown's readers.
    pub(super) fn is_marked(&self, id: &str) -> bool {
        self.marked.contains(id)
    }
}

/// Markdown compares keys without regard to case, so they differ by more. `taken`
/// counts the keys that began alike.
fn free_key(id: &str, taken: &mut HashMap<String, u32>) -> String {
    let plain: String =
        id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(64).collect();
    let mut key = if plain.trim_matches('-').is_empty() { "note".into() } else { plain };
    while let Some(count) = taken.get_mut(&key.to_ascii_lowercase()) {
        *count += 1;
        key = format!("{key}-{count}");
    }
    taken.insert(key.to_ascii_lowercase(), 1);
    key
}

#[cfg(test)]
mod tests {
    use super::free_key;
    use std::collections::HashMap;

    #[test]
    fn keys_are_safe_and_differ() {
        let mut taken = HashMap::new();
        let keys: Vec<_> = ["fn1", "FN1", "]: x", "", "\"><b>"].map(|id| free_key(id, &mut taken)).into();
        assert_eq!(keys, ["fn1", "FN1-2", "---x", "note", "---b-"]);
    }
}
