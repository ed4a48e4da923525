//! Where the time goes, stage by stage, and how that compares with dom_smoothie: `scripts/bench.sh native`.
//!
//! The pages are the set that `STANDFIRST_SET` names (a folder of `<id>/page.html.gz` and `gold.json`), or the fixtures.
//! Everything runs in this one process and in turn, round by round; what is shown is the median of the rounds.

use rustix::time::{ClockId, clock_gettime};
use standfirst::{Limits, Options, stages};
use std::{
    fs,
    hint::black_box,
    io::Read,
    path::{Path, PathBuf},
};

const ROUNDS: usize = 7;

struct Page {
    html: String,
    options: Options,
}

fn options(url: Option<String>) -> Options {
    // The growth of cost is measured beyond what a page may weigh by default.
    let all = Limits { bytes: 64 << 20, nodes: 8_000_000, ..Limits::default() };
    Options { url, limits: all, ..Options::default() }
}

fn pages() -> Vec<Page> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let set = std::env::var_os("STANDFIRST_SET").map(PathBuf::from);
    let folder = set.unwrap_or_else(|| root.join("tests/fixtures"));
    let mut folders: Vec<PathBuf> =
        fs::read_dir(&folder).expect("the set is there").flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders.iter().filter_map(|folder| page(folder)).collect()
}

fn page(folder: &Path) -> Option<Page> {
    let html = if let Ok(packed) = fs::read(folder.join("page.html.gz")) {
        let mut bytes = Vec::new();
        flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut bytes).ok()?;
        String::from_utf8_lossy(&bytes).into_owned()
    } else {
        fs::read_to_string(folder.join("page.html")).ok()?
    };
    let gold = ["gold.json", "article.json"].iter().find_map(|name| fs::read(folder.join(name)).ok());
    let gold: Option<serde_json::Value> = gold.and_then(|gold| serde_json::from_slice(&gold).ok());
    let url = gold.and_then(|gold| Some(gold.get("url")?.as_str()?.to_owned()));
    Some(Page { html, options: options(url) })
}

/// Milliseconds of processor time that something takes: what else runs on the machine counts for nobody.
fn timed<T>(work: impl FnOnce() -> T) -> f64 {
    let start = clock();
    black_box(work());
    clock() - start
}

fn clock() -> f64 {
    let now = clock_gettime(ClockId::ThreadCPUTime);
    now.tv_sec as f64 * 1e3 + now.tv_nsec as f64 / 1e6
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

fn smoothie(page: &Page) -> bool {
    let Ok(mut reader) =
        dom_smoothie::Readability::new(page.html.as_str(), page.options.url.as_deref(), None)
    else {
        return false;
    };
    reader.parse().is_ok()
}

fn main() {
    let pages = pages();
    let bytes: usize = pages.iter().map(|page| page.html.len()).sum();
    println!("{} pages, {:.0} KB on average", pages.len(), bytes as f64 / pages.len() as f64 / 1000.0);
    let names = ["parse", "parse + score", "+ metadata, related", "+ lift: all", "dom_smoothie"];
    let mut rounds = vec![Vec::new(); names.len()];
    for round in 0..=ROUNDS {
        let mut sums = [0.0; 5];
        for page in &pages {
            let Ok(parsed) = stages::parse(&page.html, &page.options) else { continue };
            sums[0] += timed(|| stages::parse(&page.html, &page.options));
            sums[1] += timed(|| parsed.score());
            sums[2] += timed(|| parsed.find(&page.options));
            sums[3] += timed(|| standfirst::read(&page.html, &page.options));
            sums[4] += timed(|| smoothie(page));
        }
        // The first round warms the caches.
        if round > 0 {
            rounds.iter_mut().zip(sums).for_each(|(times, sum)| times.push(sum / pages.len() as f64));
        }
    }
    let [parse, score, find, all, theirs] =
        <[f64; 5]>::try_from(rounds.into_iter().map(median).collect::<Vec<_>>()).expect("five");
    println!("| step | milliseconds of processor time a page |\n|---|---|");
    for (name, time) in [
        ("parse", parse),
        ("runs, features, trees", score),
        ("rules, metadata, related", find - score),
        ("figures, lift, text", all - parse - find),
        ("all", all),
        ("dom_smoothie", theirs),
    ] {
        println!("| {name} | {time:.3} |");
    }
    println!("\nours / dom_smoothie: {:.2}", all / theirs);
    growth(&pages);
}

/// How the cost grows with the page: the exponent between a size and its double. 1 is linear.
fn growth(pages: &[Page]) {
    let Some(page) = pages.iter().min_by_key(|page| page.html.len().abs_diff(120_000)) else { return };
    // What a page repeats as it grows, whole: paragraphs as they are there, and cards beside them. The middle of a page
    // as such leaves elements open, and repeated it grows deeper instead of longer.
    let paragraphs = page
        .html
        .split("<p")
        .skip(1)
        .filter(|rest| rest.starts_with(['>', ' ']))
        .filter_map(|rest| rest.split_once("</p>").map(|(text, _)| text));
    let paragraphs: String = paragraphs.map(|text| format!("<p{text}</p>")).collect();
    let card = |at| {
        format!(
            "<li><a href=/2020/05/01/story-{at}><img src={at}.jpg><h3>Another story of {at} words</h3></a>"
        )
    };
    let cards: String = (0..12).map(card).collect();
    let middle = format!("<section>{paragraphs}</section><ul>{cards}</ul>");
    let head = "<!DOCTYPE html><title>A story that grows</title><article><h1>A story that grows</h1>";
    println!("\n| bytes | milliseconds of processor time | exponent |\n|---|---|---|");
    let (mut size, mut before) = (30_000, None);
    while size <= 31_000_000 {
        let html = format!("{head}{}", middle.repeat((size / middle.len().max(1)).max(1)));
        let rounds = if size > 4_000_000 { 3 } else { ROUNDS };
        let time = median((0..rounds).map(|_| timed(|| standfirst::read(&html, &page.options))).collect());
        let exponent =
            before.map_or_else(String::new, |before: f64| format!("{:.2}", (time / before).log2()));
        let read = standfirst::read(&html, &page.options)
            .map_or_else(|error| format!(" not read: {error} |"), |_| String::new());
        println!("| {} | {time:.2} | {exponent} |{read}", html.len());
        before = Some(time);
        size *= 2;
    }
}
