//! How far it has come, where somebody is looking.

use indicatif::{ProgressBar, ProgressStyle};
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal};
use std::path::Path;

const BAR: &str = "{bar:40} {pos}/{len} pages, {per_sec}, {eta} left";
const SPINNER: &str = "{spinner} {pos} pages, {per_sec}";

/// A bar on a terminal; nothing where standard error goes elsewhere.
pub(crate) fn bar(count: Option<u64>) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = count.map_or_else(ProgressBar::no_length, ProgressBar::new);
    let template = if count.is_some() { BAR } else { SPINNER };
    bar.with_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// The lines of a file that can be read twice, if somebody wants to know.
pub(crate) fn lines(path: &Path) -> Option<u64> {
    if !io::stderr().is_terminal() || !path.is_file() {
        return None;
    }
    let lines = BufReader::new(File::open(path).ok()?).split(b'\n');
    Some(lines.map_while(Result::ok).filter(|line| !line.trim_ascii().is_empty()).count() as u64)
}
