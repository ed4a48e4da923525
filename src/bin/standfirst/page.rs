//! One page, from its file to its article.

use super::{args, decode};
use serde::Serialize;
use standfirst::model::Article;
use standfirst::{Error, Options, read};
use std::cell::RefCell;
use std::fs::File;
use std::io::{self, Read};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::time::Instant;

/// A page that was read.
pub(crate) struct Page {
    pub(crate) article: Article,
    /// How long the reading took, from text to article.
    pub(crate) millis: f64,
}

/// Why a page was not.
#[derive(Debug, Serialize)]
pub(crate) struct Failure {
    pub(crate) kind: &'static str,
    pub(crate) message: String,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self { kind: error.kind(), message: error.to_string() }
    }
}

/// Reads a page from a file or from standard input.
pub(crate) fn page(path: &Path, options: &Options) -> Result<Page, Failure> {
    let limit = options.limits.bytes;
    let bytes = bytes(path, limit).map_err(|error| Failure {
        kind: "unreadable",
        message: format!("The page cannot be read: {error}."),
    })?;
    if bytes.len() > limit {
        return Err(Error::TooLarge { unit: "bytes", found: bytes.len(), limit }.into());
    }
    let html = decode::decode(&bytes);
    let start = Instant::now();
    let read = caught(|| read(&html, options))?;
    let millis = start.elapsed().as_secs_f64() * 1000.0;
    match read {
        Ok(article) => Ok(Page { article, millis }),
        Err(error) => Err(error.into()),
    }
}

/// No more than can be read, and a byte that says that there was more.
fn bytes(path: &Path, limit: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = limit as u64 + 1;
    if args::is_stdin(path) {
        io::stdin().lock().take(limit).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

thread_local! {
    /// What the last panic of this thread said, and where.
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps panics for the page that they belong to, instead of printing them.
pub(crate) fn keep_panics() {
    panic::set_hook(Box::new(|panic| PANIC.set(panic.to_string().replace('\n', " "))));
}

/// A fault of ours in one page must not take the others with it.
fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Failure> {
    // Nothing that the work has half done is seen again.
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|_| Failure {
        kind: "engine",
        message: format!("A fault in standfirst, please report it with the page: {}.", PANIC.take()),
    })
}

#[cfg(test)]
mod tests {
    use super::{caught, keep_panics};

    #[test]
    fn a_fault_stays_with_its_page() {
        keep_panics();
        let failure = caught(|| panic!("at {}", "sea")).unwrap_err();
        let _ = std::panic::take_hook();
        assert_eq!(failure.kind, "engine");
        assert!(
            failure.message.contains("at sea") && failure.message.contains("page.rs"),
            "{}",
            failure.message
        );
        assert_eq!(caught(|| 1).unwrap(), 1);
    }
}
