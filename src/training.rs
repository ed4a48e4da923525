//! What `standfirst-train` needs to see of the scorer. No part of the public interface.

use crate::article::{self, Findings};
use crate::model::Article;
use crate::score::{Page, features, runs::Run, trees::Trees};
use crate::{Error, Limits, Options, dom};

/// How many features a row has.
pub const FEATURES: usize = features::COUNT;

/// A page as the scorer sees it.
pub struct Sample {
    /// The text of each run, white space folded.
    pub texts: Vec<String>,
    /// The features of each run.
    pub rows: Vec<[f32; FEATURES]>,
}

/// Cuts a page into runs and takes their features.
///
/// # Errors
/// As [`read`](crate::read).
pub fn sample(html: &str) -> Result<Sample, Error> {
    let doc = dom::parse(html, &Limits::default())?;
    let page = Page::new(&doc);
    let rows = features::rows(&page);
    let text = |run: &Run| {
        let mut out = String::new();
        for node in dom::id_range(run.first..run.last.next()) {
            if let Some(text) = doc.text(node) {
                dom::push_folded(&mut out, text);
            } else if doc.is(node, dom::Tag::Br) {
                dom::push_space(&mut out);
            }
        }
        out
    };
    Ok(Sample { texts: page.runs.iter().map(text).collect(), rows })
}

/// What the whole pipeline makes of a page with these weights instead of the committed ones.
pub struct Reading {
    /// `None` where there was nothing to read.
    pub article: Option<Article>,
    /// The page's row for the trees that tell articles from other pages.
    pub signs: Vec<f32>,
}

/// Reads a page by other weights for its runs; `None` where those cannot be read.
///
/// # Errors
/// As [`read`](crate::read), but for a page without an article.
pub fn reading(html: &str, options: &Options, weights: &[u8]) -> Result<Option<Reading>, Error> {
    let doc = dom::parse(html, &options.limits)?;
    let Some(trees) = Trees::decode(weights) else { return Ok(None) };
    let findings = Findings::of(&doc, options.url.as_deref(), &trees);
    let signs = findings.signs().to_vec();
    Ok(Some(Reading { signs, article: article::made(findings, options).ok() }))
}

/// From which probability on a page's runs are kept, from each run's probability and number of words.
pub fn least(runs: impl Iterator<Item = (f32, f32)>) -> f32 {
    crate::prune::threshold::least(runs)
}

/// From which confidence a page is offered to a reader.
pub const READERABLE: f64 = crate::article::READERABLE;

/// The probability of each row by encoded weights; `None` where they cannot be read.
pub fn probabilities<R: AsRef<[f32]>>(weights: &[u8], rows: &[R]) -> Option<Vec<f32>> {
    let trees = Trees::decode(weights)?;
    Some(rows.iter().map(|row| trees.probability(row.as_ref())).collect())
}

/// A half float's value.
pub fn half_to_f32(half: u16) -> f32 {
    crate::score::trees::half_to_f32(half)
}
