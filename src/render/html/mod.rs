//! An article as a whole document of clean HTML: no scripts, nothing of the
//! page's own markup, one small style sheet of ours.

mod block;
mod inline;
mod math;
mod media;
mod page;
mod stories;
mod table;
mod write;

pub(super) use write::escape;

use super::notes::Notes;
use super::walk;
use crate::model::Article;

/// A whole HTML document of an article.
///
/// ```
/// use standfirst::model::{Article, Block, Inline};
/// let article = Article {
///     title: Some("Fish & <chips>".into()),
///     body: vec![Block::Paragraph { content: vec![Inline::Text { text: "1 < 2".into() }] }],
///     ..Article::default()
/// };
/// let document = standfirst::render::html(&article);
/// assert!(document.contains("<h1>Fish &amp; &lt;chips&gt;</h1>"));
/// assert!(document.contains("<p>1 &lt; 2</p>"));
/// ```
pub fn html(article: &Article) -> String {
    let notes = Notes::of(&article.body);
    let mut html = Html { out: String::new(), notes: &notes, shift: walk::heading_shift(&article.body) };
    html.page(article);
    html.out
}

/// The document so far, and what has to be known to go on.
struct Html<'a> {
    out: String,
    notes: &'a Notes<'a>,
    /// How far every heading moves down.
    shift: u8,
}

#[cfg(test)]
mod tests;
