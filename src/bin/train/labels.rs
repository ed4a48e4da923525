//! Which runs stand in the gold text, and how well a choice of runs matches it.

use std::collections::HashMap;

/// Words as numbers, so that comparing them is cheap.
#[derive(Clone, Default)]
pub(crate) struct Numbers(HashMap<String, u32>);

impl Numbers {
    pub(crate) fn of(&mut self, text: &str) -> Vec<u32> {
        let lower = text.to_lowercase();
        let words = lower.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|w| !w.is_empty());
        words
            .map(|word| {
                let next = self.0.len() as u32;
                *self.0.entry(word.to_owned()).or_insert(next)
            })
            .collect()
    }
}

fn grams(words: &[u32], n: usize) -> impl Iterator<Item = [u32; 3]> + '_ {
    words.windows(n).map(move |window| {
        let mut gram = [u32::MAX; 3];
        gram[..n].copy_from_slice(window);
        gram
    })
}

/// A run is in when at least half of its word 3-grams are in the gold (a short one wholly), each
/// gold passage used once. Long runs choose first: a label "News" must not take a word of the story.
pub(crate) fn of(runs: &[Vec<u32>], gold: &[u32]) -> Vec<bool> {
    let mut left: HashMap<[u32; 3], i32> = HashMap::new();
    for n in 1..=3 {
        grams(gold, n).for_each(|gram| *left.entry(gram).or_default() += 1);
    }
    let mut order: Vec<usize> = (0..runs.len()).collect();
    order.sort_by_key(|&at| std::cmp::Reverse(runs[at].len()));
    let mut labels = vec![false; runs.len()];
    for at in order {
        let words = &runs[at];
        if words.is_empty() {
            continue;
        }
        let mut counts: HashMap<[u32; 3], i32> = HashMap::new();
        grams(words, words.len().min(3)).for_each(|gram| *counts.entry(gram).or_default() += 1);
        let hit: i32 =
            counts.iter().map(|(gram, n)| (*n).min(left.get(gram).copied().unwrap_or(0).max(0))).sum();
        let all: i32 = counts.values().sum();
        labels[at] = if words.len() > 4 { hit * 2 >= all } else { hit == all };
        if labels[at] {
            for n in 1..=words.len().min(3) {
                grams(words, n).for_each(|gram| *left.entry(gram).or_default() -= 1);
            }
        }
    }
    labels
}

/// How well a text matches the gold.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Scores {
    pub(crate) f1: f64,
    pub(crate) precision: f64,
    pub(crate) recall: f64,
}

/// The scores of a text's words, as a multiset.
pub(crate) fn scores(words: &[u32], gold: &[u32]) -> Scores {
    let mut left: HashMap<u32, i32> = HashMap::new();
    gold.iter().for_each(|word| *left.entry(*word).or_default() += 1);
    let mut same = 0.0;
    for word in words {
        if let Some(count) = left.get_mut(word).filter(|count| **count > 0) {
            *count -= 1;
            same += 1.0;
        }
    }
    if words.is_empty() && gold.is_empty() {
        return Scores { f1: 1.0, precision: 1.0, recall: 1.0 };
    }
    let share = |whole: usize| same / whole.max(1) as f64;
    let f1 = 2.0 * same / (words.len() + gold.len()) as f64;
    Scores { f1, precision: share(words.len()), recall: share(gold.len()) }
}
