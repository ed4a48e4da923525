//! How sure the trees of runs were, and how what they kept stands together: a story is one stretch of long runs that
//! they had no doubt of.

use super::log;
use crate::dom::NodeId;
use crate::prune::Verdicts;
use crate::score::{Page, page::share};

/// How many numbers [`signs`] puts.
pub(super) const COUNT: usize = 16;

/// A paragraph that reads as one, in words.
const PARAGRAPH: f32 = 25.0;
/// What parts two stretches of what was kept: more words than a label between them has.
const LABEL: f32 = 3.0;

pub(super) fn signs(page: &Page, verdicts: &Verdicts, put: &mut dyn FnMut(f32)) {
    let words = |run: usize| page.runs[run].text.words;
    let all = 0..page.runs.len();
    let between = |low: f32, high: f32| -> f32 {
        all.clone().filter(|&run| (low..high).contains(&verdicts.probability[run])).map(words).sum()
    };
    put(share(between(0.9, 2.0), page.total.words));
    put(share(between(0.1, 0.6), page.total.words));
    let paragraphs = all.clone().filter(|&run| words(run) >= PARAGRAPH);
    let mut likeliest: Vec<f32> = paragraphs.map(|run| verdicts.probability[run]).collect();
    likeliest.sort_by(|a, b| b.total_cmp(a));
    for count in [3, 10] {
        put(share(likeliest.iter().take(count).sum(), count.min(likeliest.len()) as f32));
    }
    put(likeliest.get(4).copied().unwrap_or_default());

    let kept = verdicts.words(page);
    let (longest, count) = stretches(page, verdicts);
    put(log(longest));
    put(share(longest, kept));
    put(log(count));
    let in_paragraphs = all.clone().filter(|&run| verdicts.kept[run] && words(run) >= PARAGRAPH);
    put(share(in_paragraphs.map(words).sum(), kept));
    let first = all.clone().find(|&run| verdicts.kept[run]).map(|run| page.runs[run].first);
    put(share(first.map_or(0.0, |first| page.between(NodeId::ROOT, first).words), page.total.words));

    let heart = page.sums(page.heart);
    put(heart.link_density());
    put(share(kept, heart.words));
    put(share(heart.pictures as f32, heart.runs as f32));
    let cut = page.runs.iter().filter(|run| run.text.is_cut).count();
    put(share(cut as f32, page.runs.len() as f32));
    let prose = page.runs.iter().filter(|run| run.text.words >= PARAGRAPH && run.link_density() < 0.3);
    put(log(prose.count() as f32));
    put(log(page.copies.iter().filter(|count| **count > 1).count() as f32));
}

/// The words of the longest stretch of what was kept, and how many stretches there are.
fn stretches(page: &Page, verdicts: &Verdicts) -> (f32, f32) {
    let (mut longest, mut count, mut stretch, mut parting) = (0.0_f32, 0.0, 0.0, 0.0);
    for (run, kept) in page.runs.iter().zip(&verdicts.kept) {
        if *kept {
            count += if stretch <= 0.0 { 1.0 } else { 0.0 };
            stretch += run.text.words;
            longest = longest.max(stretch);
            parting = 0.0;
        } else {
            parting += run.text.words;
            if parting > LABEL {
                stretch = 0.0;
            }
        }
    }
    (longest, count)
}
