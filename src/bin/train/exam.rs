//! How well the whole pipeline reads pages of sites that its weights have not seen.

use crate::corpus::Page;
use crate::kinds;
use crate::labels::{self, Scores};
use serde_json::json;
use standfirst::model::Article;
use standfirst::training::READERABLE;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

/// One page's answer.
pub(crate) struct Answer {
    pub(crate) page: usize,
    pub(crate) article: Option<Article>,
    pub(crate) scores: Scores,
    /// What the trees alone, without rules, would have reached.
    pub(crate) picked: f64,
    pub(crate) confidence: f64,
}

impl Answer {
    pub(crate) fn of(page: usize, pages: &[Page], article: Option<Article>, chosen: &[u32]) -> Self {
        let picked = labels::scores(chosen, &pages[page].gold).f1;
        let scores = pages[page].scores(article.as_ref().map_or("", |article| &article.text));
        Self { page, article, scores, picked, confidence: 0.0 }
    }
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0), |(sum, count), value| (sum + value, count + 1));
    sum / f64::from(count.max(1))
}

/// Prints the scores by set, by halves of the sites, and the worst pages.
pub(crate) fn report(pages: &[Page], answers: &[Answer]) {
    println!("\n{:26} pages    F1   seen  aside  precision recall  under .5", "the whole, out of fold");
    let mut sets: BTreeMap<String, Vec<&Answer>> = BTreeMap::new();
    for answer in answers {
        let page = &pages[answer.page];
        let name =
            if page.kind == "article" { page.set.clone() } else { format!("  {} {}", page.set, page.kind) };
        sets.entry(name).or_default().push(answer);
    }
    for (name, answers) in &sets {
        let half = |aside: bool| {
            mean(answers.iter().filter(|a| pages[a.page].is_aside() == aside).map(|a| a.scores.f1))
        };
        println!(
            "{name:26} {:5}  {:.4} {:.4} {:.4}  {:.4}  {:.4}    {}",
            answers.len(),
            mean(answers.iter().map(|a| a.scores.f1)),
            half(false),
            half(true),
            mean(answers.iter().map(|a| a.scores.precision)),
            mean(answers.iter().map(|a| a.scores.recall)),
            answers.iter().filter(|a| a.scores.f1 < 0.5).count()
        );
    }
    for (name, answers) in &mut sets {
        if name.starts_with(' ') {
            continue;
        }
        answers.sort_by(|a, b| a.scores.f1.total_cmp(&b.scores.f1));
        println!("\nworst of {name}");
        for answer in answers.iter().take(10) {
            let (page, Scores { f1, precision, recall }) = (&pages[answer.page], answer.scores);
            let half = if page.is_aside() { "aside" } else { "seen" };
            let url: String = page.url.chars().take(90).collect();
            println!("  {f1:.2} P {precision:.2} R {recall:.2} {half:5} {} {url}", page.id);
        }
    }
}

/// Prints how good the texts are by the confidence given.
pub(crate) fn curve(pages: &[Page], answers: &[Answer]) {
    println!("\nconfidence      articles: pages  mean F1  under .8    all kinds: pages  mean F1");
    for low in [0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95] {
        let high = match low {
            low if low >= 0.95 => 1.01,
            low if low >= 0.9 => 0.95,
            low if low >= 0.8 => 0.9,
            low => low + 0.2,
        };
        let of = |articles: bool| {
            let within = answers.iter().filter(move |a| a.confidence >= low && a.confidence < high);
            within.filter(move |a| !articles || pages[a.page].kind == "article")
        };
        println!(
            "  {low:.2} to {:.2}             {:5}    {:.3}    {:5}              {:5}    {:.3}",
            f64::min(high, 1.0),
            of(true).count(),
            mean(of(true).map(|a| a.scores.f1)),
            of(true).filter(|a| a.scores.f1 < 0.8).count(),
            of(false).count(),
            mean(of(false).map(|a| a.scores.f1))
        );
    }
    for half in [None, Some(false), Some(true)] {
        let judged = answers.iter().filter(|a| half.is_none_or(|aside| pages[a.page].is_aside() == aside));
        let judged: Vec<(usize, f32)> = judged.map(|a| (a.page, a.confidence as f32)).collect();
        let (found, taken) = kinds::passed(pages, &judged, READERABLE as f32);
        let name = half.map_or("all", |aside| if aside { "aside" } else { "seen" });
        println!(
            "readerable {name:5}: {found:.3} of the articles, {taken:.3} of the others, balanced {:.3}",
            f64::midpoint(found, 1.0 - taken)
        );
    }
}

/// Writes a line a page, of what scoring needs.
pub(crate) fn write(path: &Path, pages: &[Page], answers: &[Answer]) -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::fs::File::create(path)?);
    for answer in answers {
        let page = &pages[answer.page];
        let blank = Article::default();
        let article = answer.article.as_ref().unwrap_or(&blank);
        let line = json!({
            "id": page.id, "set": page.set, "kind": page.kind, "url": page.url, "aside": page.is_aside(),
            "title": article.title, "byline": article.byline, "published": article.published,
            "authors": article.authors.iter().map(|author| &author.name).collect::<Vec<_>>(),
            "tags": article.tags.iter().map(|tag| &tag.name).collect::<Vec<_>>(), "text": article.text, "f1": answer.scores.f1, "picked": answer.picked,
            "confidence": answer.confidence, "readerable": answer.confidence >= READERABLE,
        });
        writeln!(out, "{line}")?;
    }
    out.flush()
}
