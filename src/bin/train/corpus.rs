//! Pages with gold answers: `<set>/<id>/{page.html.gz, gold.json}`.

use crate::labels;
use rayon::prelude::*;
use serde_json::Value;
use standfirst::training::{FEATURES, sample, signs};
use std::io::Read;
use std::path::{Path, PathBuf};

/// A page, labelled.
pub(crate) struct Page {
    pub(crate) set: String,
    pub(crate) kind: String,
    /// The registrable domain, near enough: what a split must not cut.
    pub(crate) site: String,
    pub(crate) gold: Vec<u32>,
    /// The words of each run, as numbers.
    pub(crate) words: Vec<Vec<u32>>,
    pub(crate) rows: Vec<[f32; FEATURES]>,
    pub(crate) labels: Vec<bool>,
    pub(crate) url: String,
    folder: PathBuf,
}

impl Page {
    /// The page's own row, its runs scored by these weights.
    pub(crate) fn signs(&self, weights: &[u8]) -> Option<Vec<f32>> {
        signs(&html(&self.folder)?, Some(&self.url), weights).ok().flatten()
    }
}

/// Every page of the corpus whose gold has a text.
pub(crate) fn load(corpus: &Path, sets: &[String]) -> Vec<Page> {
    let folders: Vec<(String, PathBuf)> = sets
        .iter()
        .flat_map(|set| {
            let entries = std::fs::read_dir(corpus.join(set)).into_iter().flatten().flatten();
            let mut paths: Vec<_> = entries.map(|entry| (set.clone(), entry.path())).collect();
            paths.sort();
            paths
        })
        .collect();
    folders.par_iter().filter_map(|(set, folder)| page(set, folder)).collect()
}

/// A page's bytes as text; undecodable bytes do not matter to a scorer.
fn html(folder: &Path) -> Option<String> {
    let packed = std::fs::read(folder.join("page.html.gz")).ok()?;
    let mut bytes = Vec::new();
    flate2::read::MultiGzDecoder::new(packed.as_slice()).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

fn page(set: &str, folder: &Path) -> Option<Page> {
    let gold: Value = serde_json::from_slice(&std::fs::read(folder.join("gold.json")).ok()?).ok()?;
    let text = gold["text"].as_str()?;
    let sample = sample(&html(folder)?).ok()?;
    let mut numbers = labels::Numbers::default();
    let gold_words = numbers.of(text);
    let words: Vec<_> = sample.texts.iter().map(|text| numbers.of(text)).collect();
    Some(Page {
        url: gold["url"].as_str().unwrap_or_default().into(),
        folder: folder.into(),
        set: set.into(),
        kind: gold["type"].as_str().unwrap_or("article").into(),
        site: site(gold["url"].as_str().unwrap_or_default()),
        labels: labels::of(&words, &gold_words),
        gold: gold_words,
        words,
        rows: sample.rows,
    })
}

/// The last two labels of the host, or three where the last two are a country's public suffix.
pub(crate) fn site(url: &str) -> String {
    let host = url.split("://").nth(1).unwrap_or(url).split(['/', ':', '?']).next().unwrap_or_default();
    let labels: Vec<_> = host.split('.').collect();
    let keep = match labels.as_slice() {
        [.., second, last] if last.len() == 2 && second.len() <= 3 => 3,
        _ => 2,
    };
    labels[labels.len().saturating_sub(keep)..].join(".").to_lowercase()
}
