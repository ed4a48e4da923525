//! An article, or what was left out of it, as it is printed.

use super::args::Format;
use standfirst::model::{Article, Block, LeftOut};
use standfirst::render;
use std::fmt::Write as _;

/// How much of what was left out is shown.
const EXCERPT: usize = 80;

/// What is printed of an article; ends with a line feed.
pub(crate) fn article(article: &Article, format: Format) -> serde_json::Result<String> {
    let mut out = match format {
        Format::Json => serde_json::to_string_pretty(article)?,
        Format::Jsonl => serde_json::to_string(article)?,
        Format::Markdown => render::markdown(article),
        Format::Html => render::html(article),
        Format::Text => render::text(&article.body),
    };
    if !out.ends_with('\n') {
        out.push('\n');
    }
    Ok(out)
}

/// A line for everything that was left out: the rule, and how the text begins.
pub(crate) fn left_out(article: &Article) -> String {
    let left_out = article.left_out.as_deref().unwrap_or_default();
    let width = left_out.iter().map(|left| left.rule.chars().count()).max().unwrap_or_default();
    let mut out = String::new();
    for left in left_out {
        let _ = writeln!(out, "{:width$}  {}", left.rule, excerpt(left));
    }
    out
}

/// What has no text is named.
fn excerpt(left: &LeftOut) -> String {
    let text = render::text(&left.blocks).split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return left.blocks.iter().map(name).collect::<Vec<_>>().join(" ");
    }
    let mut shown: String = text.chars().filter(|c| !c.is_control()).take(EXCERPT).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

fn name(block: &Block) -> &'static str {
    match block {
        Block::Figure { .. } => "(figure)",
        Block::Gallery { .. } => "(gallery)",
        Block::Embed { .. } => "(embed)",
        Block::Divider {} => "(divider)",
        _ => "(empty)",
    }
}

#[cfg(test)]
mod tests {
    use super::left_out;
    use standfirst::model::{Article, Block, Inline, LeftOut};

    #[test]
    fn every_rule_has_its_line() {
        let paragraph = |text: &str| Block::Paragraph { content: vec![Inline::Text { text: text.into() }] };
        let left = |rule: &str, block| LeftOut { rule: rule.into(), before: 0, blocks: vec![block] };
        let left_out_of = vec![
            left("share-bar", paragraph("Tweet\n this")),
            left("ad", Block::Divider {}),
            left("newsletter", paragraph(&"é".repeat(100))),
        ];
        let article = Article { left_out: Some(left_out_of), ..Article::default() };
        let long = format!("newsletter  {}…", "é".repeat(80));
        assert_eq!(left_out(&article), format!("share-bar   Tweet this\nad          (divider)\n{long}\n"));
    }
}
