//! `standfirst-train`: learns which runs of text are the story, from pages with gold answers.

mod boost;
mod corpus;
mod labels;

use boost::{Settings, Table};
use clap::Parser;
use corpus::Page;
use rayon::prelude::*;
use standfirst::training::{FEATURES, probabilities};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Learns the scorer's weights and says how good they are on sites that were kept aside.
#[derive(Parser)]
struct Command {
    /// Holds one folder a set, one folder a page: `page.html.gz` and `gold.json`.
    #[arg(long)]
    corpus: PathBuf,
    /// The sets to learn from.
    #[arg(long, num_args = 1.., default_values_t = ["wcxb-dev".to_owned(), "fundus-a".into(), "readability".into()])]
    sets: Vec<String>,
    #[arg(long, default_value_t = 60)]
    trees: usize,
    #[arg(long, default_value_t = 16)]
    leaves: usize,
    #[arg(long, default_value_t = 0.15)]
    rate: f64,
    #[arg(long, default_value_t = 5.0)]
    least: f64,
    #[arg(long, default_value_t = 5.0)]
    l2: f64,
    #[arg(long, default_value_t = 0.6)]
    columns: f64,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Pages of other kinds than articles count this much.
    #[arg(long, default_value_t = 0.3)]
    others: f64,
    /// Parts to split the sites into; each is scored by trees that did not see it.
    #[arg(long, default_value_t = 5)]
    folds: usize,
    /// Write the weights of all pages here.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Write each fold's weights here as `<fold>.bin`, to read its sites with.
    #[arg(long)]
    fold_dir: Option<PathBuf>,
}

fn main() -> std::io::Result<()> {
    let command = Command::parse();
    let settings = Settings {
        trees: command.trees,
        leaves: command.leaves,
        rate: command.rate,
        least: command.least,
        l2: command.l2,
        columns: command.columns,
        seed: command.seed,
    };
    let pages = corpus::load(&command.corpus, &command.sets);
    eprintln!("{} pages, {} runs", pages.len(), pages.iter().map(|page| page.rows.len()).sum::<usize>());
    let fold = |page: &Page| fold_of(&page.site, command.folds);
    if command.folds > 1 {
        let mut kept: Vec<(usize, Vec<f32>)> = Vec::new();
        for part in 0..command.folds {
            let learn: Vec<&Page> = pages.iter().filter(|page| fold(page) != part).collect();
            let weights = learned(&learn, &settings, command.others);
            if let Some(folder) = &command.fold_dir {
                std::fs::create_dir_all(folder)?;
                std::fs::write(folder.join(format!("{part}.bin")), &weights)?;
            }
            for (at, page) in pages.iter().enumerate().filter(|(_, page)| fold(page) == part) {
                kept.push((at, probabilities(&weights, &page.rows).unwrap_or_default()));
            }
        }
        report(&pages, &kept);
    }
    if let Some(out) = &command.out {
        let all: Vec<&Page> = pages.iter().collect();
        let weights = learned(&all, &settings, command.others);
        eprintln!("{} bytes of weights", weights.len());
        std::fs::write(out, weights)?;
    }
    Ok(())
}

/// A site's part: by its name alone, so that it is the same in every set and run.
fn fold_of(site: &str, folds: usize) -> usize {
    let hash = site.bytes().fold(0x811c_9dc5_u32, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193));
    (hash >> 8) as usize % folds.max(1)
}

fn learned(pages: &[&Page], settings: &Settings, others: f64) -> Vec<u8> {
    let mut rows = Vec::new();
    let mut labels = Vec::new();
    let mut weights = Vec::new();
    for page in pages {
        let kept: usize =
            (0..page.rows.len()).filter(|at| page.labels[*at]).map(|at| page.words[at].len()).sum();
        if kept == 0 {
            continue;
        }
        let of_page = if page.kind == "article" { 1.0 } else { others };
        for (at, row) in page.rows.iter().enumerate() {
            rows.push(row as &[f32; FEATURES]);
            labels.push(page.labels[at]);
            // A page counts once, its runs by their words: the score is a mean of word F1s.
            let words = page.words[at].len() as f64;
            weights.push(of_page * 100.0 * (words + 3.0).min(kept as f64) / (kept as f64 + 50.0));
        }
    }
    boost::train(&Table::new(&rows), &labels, &weights, settings)
}

fn report(pages: &[Page], kept: &[(usize, Vec<f32>)]) {
    let mut names: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, (page, _)) in kept.iter().enumerate() {
        let page = &pages[*page];
        let name =
            if page.kind == "article" { page.set.clone() } else { format!("{} / {}", page.set, page.kind) };
        names.entry(name).or_default().push(at);
    }
    let blank = "";
    println!("{blank:28} pages  perfect  at .35    .40    .45    .50    .55    .60   under .5 at .50");
    for (name, members) in names {
        let mean = |choose: &(dyn Fn(usize, usize) -> bool + Sync)| {
            let scores: Vec<f64> = members
                .par_iter()
                .map(|at| {
                    let (page, _) = &kept[*at];
                    let page = &pages[*page];
                    labels::f1(
                        (0..page.words.len()).filter(|run| choose(*at, *run)).map(|run| &page.words[run]),
                        &page.gold,
                    )
                })
                .collect();
            let low = scores.iter().filter(|score| **score < 0.5).count();
            (scores.iter().sum::<f64>() / scores.len() as f64, low)
        };
        let perfect = mean(&|at, run| pages[kept[at].0].labels[run]).0;
        print!("{name:28} {:5}  {perfect:.4}   ", members.len());
        let mut low = 0;
        for threshold in [0.35, 0.4, 0.45, 0.5, 0.55, 0.6] {
            let (score, under) = mean(&|at, run| kept[at].1[run] >= threshold);
            if (0.49..0.51).contains(&threshold) {
                low = under;
            }
            print!("{score:.4} ");
        }
        println!("  {low}");
    }
}
