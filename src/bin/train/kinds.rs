//! Articles told from listings, collections, products and services.

use crate::boost::{self, Lesson, Settings, Table};
use crate::corpus::Page;
use standfirst::training::probabilities;

/// Whether a page counts as an article, if its kind says so: forums and manuals are neither.
fn is_article(page: &Page) -> Option<bool> {
    match page.kind.as_str() {
        "article" => Some(true),
        "listing" | "collection" | "product" | "service" => Some(false),
        _ => None,
    }
}

/// Weights from the pages of `part`, both kinds counting the same in all.
pub(crate) fn learned(
    pages: &[Page],
    rows: &[Option<Vec<f32>>],
    part: impl Fn(usize) -> bool,
    settings: &Settings,
) -> Vec<u8> {
    let mut table: Vec<&[f32]> = Vec::new();
    let mut labels = Vec::new();
    for (at, page) in pages.iter().enumerate().filter(|(at, _)| part(*at)) {
        if let (Some(row), Some(label)) = (&rows[at], is_article(page)) {
            table.push(row);
            labels.push(label);
        }
    }
    let articles = labels.iter().filter(|label| **label).count() as f32;
    let all = labels.len() as f32;
    let weight = |label: &bool| all / 2.0 / if *label { articles } else { (all - articles).max(1.0) };
    let weights: Vec<f32> = labels.iter().map(weight).collect();
    let rows = (0..labels.len() as u32).collect();
    boost::train(&Lesson { table: &Table::new(&table), rows, labels: &labels, weights: &weights }, settings)
}

/// The probability of each page of `part`.
pub(crate) fn judged(
    rows: &[Option<Vec<f32>>],
    part: impl Fn(usize) -> bool,
    weights: &[u8],
) -> Vec<(usize, f32)> {
    let with_row = (0..rows.len()).filter(|at| part(*at)).filter_map(|at| Some((at, rows[at].as_ref()?)));
    let (pages, rows): (Vec<usize>, Vec<&Vec<f32>>) = with_row.unzip();
    pages.into_iter().zip(probabilities(weights, &rows).unwrap_or_default()).collect()
}

/// The shares of articles and of others that pass a threshold, over the set that has both kinds.
pub(crate) fn passed(pages: &[Page], judged: &[(usize, f32)], threshold: f32) -> (f64, f64) {
    let mixed: Vec<&str> =
        pages.iter().filter(|page| is_article(page) == Some(false)).map(|page| page.set.as_str()).collect();
    let share = |kind: bool| {
        let of_kind = |at: &&(usize, f32)| {
            is_article(&pages[at.0]) == Some(kind) && mixed.contains(&pages[at.0].set.as_str())
        };
        let all = judged.iter().filter(of_kind).count();
        let passed = judged.iter().filter(of_kind).filter(|(_, p)| *p >= threshold).count();
        passed as f64 / all.max(1) as f64
    };
    (share(true), share(false))
}

/// How many of each kind pass at several thresholds.
pub(crate) fn report(pages: &[Page], judged: &[(usize, f32)]) {
    println!("\narticle or not        articles found  others taken  balanced");
    for threshold in [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6] {
        let (found, taken) = passed(pages, judged, threshold);
        println!(
            "  at {threshold:.2}              {found:.3}           {taken:.3}        {:.3}",
            f64::midpoint(found, 1.0 - taken)
        );
    }
}
