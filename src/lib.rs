#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
// What a page holds decides everywhere in here: nothing may rest on its being as one expects.
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::unimplemented
    )
)]

mod article;
mod dom;
mod error;
mod lexicon;
mod lift;
mod metadata;
pub mod model;
mod options;
mod prune;
mod related;
pub mod render;
mod score;
#[cfg(test)]
mod slow;
#[cfg(feature = "bench")]
#[doc(hidden)]
pub mod stages;
#[cfg(feature = "train")]
#[doc(hidden)]
pub mod training;
mod url;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use error::Error;
pub use options::{Limits, Options};

use model::Article;

/// Reads a page.
///
/// ```
/// let html = "<title>Rain</title><h1>Rain at last</h1><article><p>After nine dry weeks it rained on the \
///     valley this morning, softly at first, then hard enough to stop the trams on the bridge.</p><p>Farmers \
///     on both banks said that the wheat might still be saved, if it went on until the weekend.</p></article>";
/// let article = standfirst::read(html, &standfirst::Options::default())?;
/// assert_eq!(article.title.as_deref(), Some("Rain at last"));
/// assert_eq!(article.body.len(), 2);
/// # Ok::<(), standfirst::Error>(())
/// ```
///
/// # Errors
/// [`Error::TooLarge`] and [`Error::TooDeep`] when the page exceeds a limit,
/// [`Error::NoArticle`] when there is nothing on it to read.
pub fn read(html: &str, options: &Options) -> Result<Article, Error> {
    let doc = dom::parse(html, &options.limits)?;
    article::read(&doc, options)
}

/// Reads a live page that `www/snapshot.js` wrote down. Public for those who test what any page could have written.
///
/// # Errors
/// As [`read`].
#[doc(hidden)]
pub fn read_snapshot(text: String, ops: &[u32], options: &Options) -> Result<Article, Error> {
    let doc = dom::restore(text, ops, &options.limits)?;
    article::read(&doc, options)
}
