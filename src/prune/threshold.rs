//! From which probability on the runs of a page are kept.
//!
//! The best threshold depends on the page: where little is sure, a run of .35 is worth its risk; where all is sure, one
//! of .45 is furniture. Kept is the choice of which the highest score, the F1 of its words, is to be expected: with
//! probabilities that mean what they say it needs no other knowledge of the page (Lipton, Elkan, Narayanaswamy: *Optimal
//! Thresholding of Classifiers to Maximize F1 Measure*, 2014).

use std::ops::RangeInclusive;

/// Where it has to lie. Beyond, a page is so unlike those learned from that its probabilities mean less than they say.
/// Chosen on pages kept aside while training.
const BOUNDS: RangeInclusive<f32> = 0.2..=0.5;

/// The least probability of the runs that are kept, from each run's probability and number of words.
pub(crate) fn least(runs: impl Iterator<Item = (f32, f32)>) -> f32 {
    let mut runs: Vec<(f32, f32)> = runs.collect();
    runs.sort_unstable_by(|a, b| b.0.total_cmp(&a.0));
    let expected: f32 = runs.iter().map(|(probability, words)| probability * words).sum();
    let (mut right, mut chosen) = (0.0, 0.0);
    let (mut best, mut least) = (0.0, *BOUNDS.end());
    for (probability, words) in runs {
        right += probability * words;
        chosen += words;
        let score = right / (chosen + expected);
        if score > best {
            (best, least) = (score, probability);
        }
    }
    least.clamp(*BOUNDS.start(), *BOUNDS.end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sure_page_leaves_out_what_an_unsure_one_keeps() {
        let sure = [(0.95, 400.0), (0.9, 60.0), (0.42, 10.0), (0.05, 200.0)];
        assert!(least(sure.into_iter()) > 0.42);
        let unsure = [(0.5, 40.0), (0.42, 50.0), (0.4, 60.0), (0.05, 200.0)];
        assert!(least(unsure.into_iter()) <= 0.4);
    }

    #[test]
    fn it_stays_within_its_bounds() {
        let is = |least: f32, wanted: f32| assert!((least - wanted).abs() < 1e-6, "{least}");
        is(least([(0.99, 10.0)].into_iter()), 0.5);
        is(least([(0.1, 10.0), (0.08, 10.0)].into_iter()), 0.2);
        is(least(std::iter::empty()), 0.5);
    }
}
