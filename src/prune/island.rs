//! Short text that the scorer likes, far from everything else it likes.
//!
//! A story is one stretch of a page: a line or two, parted from it by much that is not the
//! story, is a caption of a module or a footer's note.

use super::Case;

/// An island has at most this share of the kept words,
const SHARE: f32 = 0.08;
/// and at least this many times its own words of other text between it and the story.
const GAP: f32 = 4.0;
const GAP_WORDS: f32 = 80.0;

pub(super) fn rule(case: &Case, drop: &mut dyn FnMut(usize)) {
    let kept: Vec<usize> = (0..case.kept.len()).filter(|&run| case.kept[run]).collect();
    let words = |run: usize| case.page.runs[run].text.words;
    let total: f32 = kept.iter().map(|&run| words(run)).sum();
    // From both ends inwards, as long as what lies outside a gap is small.
    let ends: [Vec<usize>; 2] = [kept.clone(), kept.into_iter().rev().collect()];
    for order in ends {
        let mut outside = 0.0;
        for (at, pair) in order.windows(2).enumerate() {
            outside += words(pair[0]);
            if outside > SHARE * total {
                break;
            }
            let (a, b) = (pair[0].min(pair[1]), pair[0].max(pair[1]));
            let gap: f32 = (a + 1..b).map(words).sum();
            if gap > GAP_WORDS && gap > GAP * outside {
                order[..=at].iter().for_each(|&run| drop(run));
            }
        }
    }
}
