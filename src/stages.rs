//! What the native benchmark needs to see of the steps. No part of the public interface.

use crate::article::{self, Findings};
use crate::score::{Page, Trees, features};
use crate::{Error, Options, dom};

/// A page that was parsed.
pub struct Parsed(dom::Document);

/// The first step alone.
///
/// # Errors
/// As [`read`](crate::read).
pub fn parse(html: &str, options: &Options) -> Result<Parsed, Error> {
    dom::parse(html, &options.limits).map(Parsed)
}

impl Parsed {
    /// Cuts the page into runs and scores them; says how many there are.
    pub fn score(&self) -> usize {
        let page = Page::new(&self.0);
        let trees = Trees::of_runs();
        features::map(&page, |row| trees.probability(row) > 0.5).into_iter().filter(|kept| *kept).count()
    }

    /// That, what the rules say of it, the metadata and the related stories; says how likely it is an article.
    pub fn find(&self, options: &Options) -> f32 {
        Findings::of(&self.0, options.url.as_deref(), Trees::of_runs()).signs()[0]
    }

    /// All steps after the first.
    ///
    /// # Errors
    /// As [`read`](crate::read).
    pub fn read(&self, options: &Options) -> Result<crate::model::Article, Error> {
        article::read(&self.0, options)
    }
}
