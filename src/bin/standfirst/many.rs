//! Many pages, on all cores, a line of JSON for each.

use super::page::{Failure, Page, page};
use super::progress;
use rayon::iter::{ParallelBridge, ParallelIterator};
use serde::{Deserialize, Serialize};
use standfirst::Options;
use standfirst::model::Article;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// A page to be read: a line of a manifest.
#[derive(Deserialize)]
pub(crate) struct Task {
    path: PathBuf,
    url: Option<String>,
}

impl Task {
    pub(crate) fn new(path: PathBuf, url: Option<String>) -> Self {
        Self { path, url }
    }
}

/// What is said of a page.
#[derive(Serialize)]
#[serde(untagged)]
enum Answer<'a> {
    Read { path: &'a str, readerable: bool, millis: f64, article: &'a Article },
    Failed { path: &'a str, readerable: bool, error: &'a Failure },
}

/// The tasks of a manifest, read as they are asked for. A line that is none is a
/// failure with the line's place as its path.
pub(crate) fn tasks(
    manifest: &Path,
) -> io::Result<impl Iterator<Item = Result<Task, (String, Failure)>> + Send> {
    let name = manifest.display().to_string();
    let lines = BufReader::new(File::open(manifest)?).lines().enumerate();
    Ok(lines.filter(|(_, line)| !line.as_ref().is_ok_and(|line| line.trim().is_empty())).map(
        move |(number, line)| {
            let task = line.map_err(|error| error.to_string());
            let task = task.and_then(|line| serde_json::from_str(&line).map_err(|error| error.to_string()));
            task.map_err(|error| {
                let message = format!("This line of the manifest is no {{\"path\", \"url\"}}: {error}.");
                (format!("{name}:{}", number + 1), Failure { kind: "unreadable", message })
            })
        },
    ))
}

/// Reads every page and writes what is said of it as soon as it is known, so that
/// no more is held than the pages in flight. Whether all of them were read.
pub(crate) fn answer(
    tasks: impl Iterator<Item = Result<Task, (String, Failure)>> + Send,
    count: Option<u64>,
) -> io::Result<bool> {
    let all_read = AtomicBool::new(true);
    let progress = progress::bar(count);
    tasks.par_bridge().try_for_each(|task| {
        let (path, result) = match task {
            Ok(Task { path, url }) => {
                let options = Options { url, ..Options::default() };
                (path.display().to_string(), page(&path, &options))
            }
            Err((place, failure)) => (place, Err(failure)),
        };
        all_read.fetch_and(result.is_ok(), Ordering::Relaxed);
        let line = line(&path, &result)?;
        progress.inc(1);
        progress.suspend(|| io::stdout().lock().write_all(&line))
    })?;
    progress.finish_and_clear();
    io::stdout().lock().flush()?;
    Ok(all_read.into_inner())
}

/// The whole line, to be written at once: lines of different pages must not mix.
fn line(path: &str, result: &Result<Page, Failure>) -> io::Result<Vec<u8>> {
    let answer = match result {
        Ok(Page { article, millis }) => {
            let millis = (millis * 1000.0).round() / 1000.0;
            Answer::Read { path, readerable: article.readerable, millis, article }
        }
        Err(error) => Answer::Failed { path, readerable: false, error },
    };
    let mut line = on_one_line(serde_json::to_string(&answer)?);
    line.push('\n');
    Ok(line.into_bytes())
}

/// JSON lets stand in a string what many readers take for the end of a line.
fn on_one_line(json: String) -> String {
    const ENDS: [(char, &str); 3] = [('\u{85}', "\\u0085"), ('\u{2028}', "\\u2028"), ('\u{2029}', "\\u2029")];
    ENDS.iter().fold(
        json,
        |json, (end, escape)| {
            if json.contains(*end) { json.replace(*end, escape) } else { json }
        },
    )
}
