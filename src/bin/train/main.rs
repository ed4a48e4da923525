//! `standfirst-train`: learns which runs of text are the story, from pages with gold answers.

mod boost;
mod corpus;
mod kinds;
mod labels;

use boost::{Settings, Table};
use clap::Parser;
use corpus::Page;
use rayon::prelude::*;
use standfirst::training::probabilities;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

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
    /// Write `weights.bin` and `pages.bin`, learned from all pages, here.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Write each part's weights here as `<part>/weights.bin` and `<part>/pages.bin`: they have not seen its sites.
    #[arg(long)]
    parts: Option<PathBuf>,
}

/// The second trees, that tell articles from other pages, see few rows: they stay small.
const PAGES: Settings =
    Settings { trees: 40, leaves: 6, rate: 0.1, least: 4.0, l2: 5.0, columns: 0.5, seed: 1 };

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

    let parts: Vec<usize> = pages.iter().map(|page| fold_of(&page.site, command.folds)).collect();
    let mut kept: Vec<(usize, Vec<f32>)> = Vec::new();
    let mut rows: Vec<Option<Vec<f32>>> = vec![None; pages.len()];
    let mut weights_of = Vec::new();
    for part in 0..command.folds {
        let learn: Vec<&Page> =
            (0..pages.len()).filter(|at| parts[*at] != part).map(|at| &pages[at]).collect();
        let weights = learned(&learn, &settings, command.others);
        let aside: Vec<usize> = (0..pages.len()).filter(|at| parts[*at] == part).collect();
        let found: Vec<_> = aside.par_iter().map(|at| pages[*at].signs(&weights)).collect();
        for (at, signs) in aside.into_iter().zip(found) {
            kept.push((at, probabilities(&weights, &pages[at].rows).unwrap_or_default()));
            rows[at] = signs;
        }
        weights_of.push(weights);
    }
    report(&pages, &kept);

    // The page's rows were made by trees that had not seen it; so are its verdicts.
    let mut articles: Vec<(usize, f32)> = Vec::new();
    for (part, weights) in weights_of.iter().enumerate() {
        let trees = kinds::learned(&pages, &rows, |at| parts[at] != part, &PAGES);
        articles.extend(kinds::judged(&rows, |at| parts[at] == part, &trees));
        if let Some(folder) = &command.parts {
            write(&folder.join(part.to_string()), weights, &trees)?;
        }
    }
    kinds::report(&pages, &articles);

    if let Some(folder) = &command.out {
        let weights = learned(&pages.iter().collect::<Vec<_>>(), &settings, command.others);
        write(folder, &weights, &kinds::learned(&pages, &rows, |_| true, &PAGES))?;
    }
    Ok(())
}

fn write(folder: &Path, weights: &[u8], pages: &[u8]) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join("weights.bin"), weights)?;
    std::fs::write(folder.join("pages.bin"), pages)?;
    eprintln!("{}: {} + {} bytes", folder.display(), weights.len(), pages.len());
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
            rows.push(row.as_slice());
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
