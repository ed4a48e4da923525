//! An article as Markdown: front matter, then `CommonMark` with GFM's tables,
//! footnotes, alerts and `$` math.

mod block;
mod escape;
mod front_matter;
mod inline;
mod list;
mod math;
mod table;

use super::{notes::Notes, stories, url, walk};
use crate::model::{Article, Block, Figure, Inline};
use inline::{Breaks, Line};

/// An article as a Markdown file.
///
/// ```
/// use standfirst::model::{Article, Block, Inline};
/// let article = Article {
///     title: Some("5 * 4\n---".into()),
///     body: vec![Block::Paragraph { content: vec![Inline::Text { text: "1. Not a list".into() }] }],
///     ..Article::default()
/// };
/// assert_eq!(
///     standfirst::render::markdown(&article),
///     "---\ntitle: \"5 * 4\\n---\"\n---\n\n# 5 \\* 4 ---\n\n1\\. Not a list\n"
/// );
/// ```
pub fn markdown(article: &Article) -> String {
    let notes = Notes::of(&article.body);
    let markdown = Markdown { notes: &notes, shift: walk::heading_shift(&article.body) };
    let mut parts = vec![front_matter::front_matter(article)];
    parts.extend(article.title.as_deref().map(|title| markdown.heading(1, &words(title))));
    parts.extend(article.deck.as_deref().map(|deck| markdown.paragraph(&words(deck))));
    parts.extend(
        article
            .lead
            .as_ref()
            .map(|Figure { image, caption, credit }| markdown.figure(image, caption, credit.as_deref())),
    );
    parts.push(markdown.blocks(&article.body, 0));
    parts.extend(markdown.stories(article));
    parts.retain(|part| !part.is_empty());
    let mut out = parts.join("\n\n");
    out.push('\n');
    out
}

/// What has to be known to write a part.
struct Markdown<'a> {
    notes: &'a Notes<'a>,
    /// How far every heading moves down.
    shift: u8,
}

impl Markdown<'_> {
    /// Inlines that a block of their own starts with.
    fn paragraph(&self, content: &[Inline]) -> String {
        escape::line_starts(&self.line(content, Breaks::Kept))
    }

    fn line(&self, content: &[Inline], breaks: Breaks) -> String {
        Line::of(content, self.notes, breaks)
    }

    fn heading(&self, level: u8, content: &[Inline]) -> String {
        let text = escape::heading_end(self.line(content, Breaks::Folded));
        if text.is_empty() { text } else { format!("{} {text}", "#".repeat(level.clamp(1, 6).into())) }
    }

    /// A heading and a list of links for each module.
    fn stories(&self, article: &Article) -> Vec<String> {
        let mut parts = Vec::new();
        for (heading, module) in stories::by_heading(&article.related) {
            let items = module.iter().map(|story| {
                let link = Inline::Link { url: story.url.clone(), content: words(&story.title) };
                let details: Vec<_> = stories::details(story).collect();
                let mut content = vec![link];
                if !details.is_empty() {
                    content.extend(words(&format!(" — {}", details.join(", "))));
                }
                vec![Block::Paragraph { content }]
            });
            parts.push(self.heading(2, &words(heading)));
            parts.push(self.list(None, &items.collect::<Vec<_>>(), 0, false));
        }
        parts
    }
}

/// Plain text as the inlines it is.
fn words(text: &str) -> Vec<Inline> {
    vec![Inline::Text { text: text.to_owned() }]
}

#[cfg(test)]
mod tests;
