//! Pages with gold answers: `<set>/<id>/{page.html.gz, gold.json}`.

use crate::labels;
use rayon::prelude::*;
use serde_json::Value;
use standfirst::Options;
use standfirst::training::{FEATURES, Reading, reading, sample};
use std::io::Read;
use std::path::{Path, PathBuf};

/// A page, labelled.
pub(crate) struct Page {
    pub(crate) set: String,
    pub(crate) id: String,
    pub(crate) kind: String,
    /// The registrable domain, near enough: what a split must not cut.
    pub(crate) site: String,
    pub(crate) gold: Vec<u32>,
    /// The words of each run, as numbers.
    pub(crate) words: Vec<Vec<u32>>,
    pub(crate) rows: Vec<[f32; FEATURES]>,
    pub(crate) labels: Vec<bool>,
    pub(crate) url: String,
    numbers: labels::Numbers,
    folder: PathBuf,
}

impl Page {
    /// What the whole pipeline makes of the page, its runs scored by these weights.
    pub(crate) fn reading(&self, weights: &[u8]) -> Option<Reading> {
        let options = Options { url: Some(self.url.clone()), ..Options::default() };
        reading(&html(&self.folder)?, &options, weights).ok().flatten()
    }

    /// The word F1, precision and recall of a text.
    pub(crate) fn scores(&self, text: &str) -> labels::Scores {
        labels::scores(&self.numbers.clone().of(text), &self.gold)
    }

    /// Half of the sites are looked at when something fails; the others only say whether it got better.
    pub(crate) fn is_aside(&self) -> bool {
        hash(&self.site) & 1 == 1
    }

    /// Which of `folds` parts the page's site is in: by its name alone, so that it is the same in every set and run.
    pub(crate) fn part(&self, folds: usize) -> usize {
        (hash(&self.site) >> 8) as usize % folds.max(1)
    }
}

/// FNV-1a.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5_u32, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
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
        id: folder.file_name()?.to_string_lossy().into_owned(),
        folder: folder.into(),
        set: set.into(),
        kind: gold["type"].as_str().unwrap_or("article").into(),
        site: site(gold["url"].as_str().unwrap_or_default(), &folder.file_name()?.to_string_lossy()),
        labels: labels::of(&words, &gold_words),
        gold: gold_words,
        words,
        rows: sample.rows,
        numbers,
    })
}

/// The last two labels of the host, or three where the last two are a country's public suffix. Where the address
/// was made up, the folder's name without its number: `weekly-2` is of the site that `weekly` is.
pub(crate) fn site(url: &str, id: &str) -> String {
    let host = url.split("://").nth(1).unwrap_or(url).split(['/', ':', '?']).next().unwrap_or_default();
    if !host.contains('.') {
        return id.trim_end_matches(|c: char| c == '-' || c.is_ascii_digit()).to_lowercase();
    }
    let labels: Vec<_> = host.split('.').collect();
    let keep = match labels.as_slice() {
        [.., second, last] if last.len() == 2 && second.len() <= 3 => 3,
        _ => 2,
    };
    labels[labels.len().saturating_sub(keep)..].join(".").to_lowercase()
}
