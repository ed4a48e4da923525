//! `standfirst-train`: learns which runs of text are the story, from pages with gold answers.

mod boost;
mod corpus;
mod exam;
mod forest;
mod kinds;
mod labels;
mod lessons;

use boost::{Edges, Settings};
use clap::{Parser, builder::RangedU64ValueParser};
use corpus::Page;
use exam::Answer;
use lessons::Lessons;
use rayon::prelude::*;
use standfirst::training::{least, probabilities};
use std::collections::{BTreeMap, HashMap};
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
    /// The scorer has room for as many.
    #[arg(long, default_value_t = 60, value_parser = RangedU64ValueParser::<usize>::new().range(1..=512))]
    trees: usize,
    /// Likewise, on each.
    #[arg(long, default_value_t = 16, value_parser = RangedU64ValueParser::<usize>::new().range(2..=16))]
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
    /// Write what the whole pipeline reads of each page, by weights that have not seen its site, a JSON object a line.
    #[arg(long)]
    out_of_fold: Option<PathBuf>,
}

/// The second trees, that tell articles from other pages, see few rows: they stay small.
const PAGES: Settings = Settings {
    trees: 280,
    leaves: 4,
    rate: 0.06,
    least: 4.0,
    l2: 5.0,
    columns: 0.35,
    seed: 1,
    edges: Edges::One,
};

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
        edges: Edges::All,
    };
    let pages = corpus::load(&command.corpus, &command.sets);
    eprintln!("{} pages, {} runs", pages.len(), pages.iter().map(|page| page.rows.len()).sum::<usize>());

    let lessons = Lessons::of(&pages, command.others);
    let parts: Vec<usize> = pages.iter().map(|page| page.part(command.folds)).collect();
    let mut kept: Vec<(usize, Vec<f32>)> = Vec::new();
    let mut rows: Vec<Option<Vec<f32>>> = vec![None; pages.len()];
    let mut answers = Vec::new();
    let mut weights_of = Vec::new();
    for part in 0..command.folds {
        let weights = lessons.learned(|page| parts[page] != part, &settings);
        let aside: Vec<usize> = (0..pages.len()).filter(|at| parts[*at] == part).collect();
        let found: Vec<_> = aside.par_iter().map(|at| pages[*at].reading(&weights)).collect();
        for (at, reading) in aside.into_iter().zip(found) {
            let likely = probabilities(&weights, &pages[at].rows).unwrap_or_default();
            let words = pages[at].words.iter().map(|words| words.len() as f32);
            let least = least(likely.iter().copied().zip(words));
            let chosen = likely.iter().zip(&pages[at].words).filter(|(p, _)| **p >= least);
            let chosen: Vec<u32> = chosen.flat_map(|(_, words)| words.iter().copied()).collect();
            kept.push((at, likely));
            let (article, signs) = reading.map_or((None, None), |read| (read.article, Some(read.signs)));
            answers.push(Answer::of(at, &pages, article, &chosen));
            rows[at] = signs;
        }
        weights_of.push(weights);
    }
    report(&pages, &kept);
    exam::report(&pages, &answers);

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
    let confidence: HashMap<usize, f32> = articles.into_iter().collect();
    for answer in &mut answers {
        answer.confidence = f64::from(confidence.get(&answer.page).copied().unwrap_or_default());
    }
    exam::curve(&pages, &answers);
    if let Some(file) = &command.out_of_fold {
        exam::write(file, &pages, &answers)?;
    }

    if let Some(folder) = &command.out {
        let weights = lessons.learned(|_| true, &settings);
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
                    let chosen = (0..page.words.len()).filter(|run| choose(*at, *run));
                    let words: Vec<u32> = chosen.flat_map(|run| page.words[run].iter().copied()).collect();
                    labels::scores(&words, &page.gold).f1
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
