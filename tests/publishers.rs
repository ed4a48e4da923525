//! What docs/publishers.md promises: its example as it stands there, and every value of `data-standfirst`.
#![cfg(not(target_arch = "wasm32"))]

use standfirst::model::{Article, Block, inline_text};
use standfirst::{Options, read};

const DOC: &str = include_str!("../docs/publishers.md");
const LONG: &str = "The minister resigned on Tuesday, hours after a vote that she had called a test of trust, and will \
    be followed by her deputy until the spring, when the house will have to choose again.";

fn article(html: &str) -> Article {
    let url = "https://news.example/politics/minister-resigns-after-vote-1194530/";
    read(html, &Options { url: Some(url.into()), ..Options::default() }).expect("there is an article")
}

fn paragraphs(article: &Article) -> Vec<String> {
    let text = |block: &Block| match block {
        Block::Paragraph { content } => Some(inline_text(content)),
        _ => None,
    };
    article.body.iter().filter_map(text).collect()
}

#[test]
fn the_example_reads_as_it_says() {
    let (_, rest) = DOC.split_once("```html\n").expect("there is an example");
    let (example, _) = rest.split_once("```").expect("it ends");
    let article = article(example);
    assert_eq!(article.kicker.as_deref(), Some("Night life"));
    assert_eq!(article.title.as_deref(), Some("Bakers of the old town open at night"));
    assert_eq!(article.deck.as_deref(), Some("Who cannot sleep may at least eat."));
    assert_eq!(paragraphs(&article), ["At one in the morning there is bread."]);
    let figures = article.body.iter().filter_map(|block| match block {
        Block::Figure { image, caption, credit } => {
            Some((&image.src, inline_text(caption), credit.as_deref()))
        }
        _ => None,
    });
    let lead =
        article.lead.iter().map(|lead| (&lead.image.src, inline_text(&lead.caption), lead.credit.as_deref()));
    let figures: Vec<_> = figures.chain(lead).collect();
    let [(src, caption, credit)] = figures.as_slice() else { panic!("one picture: {figures:?}") };
    assert!(src.ends_with("/oven.jpg"), "{src}");
    assert_eq!((caption.as_str(), *credit), ("It is never cold.", Some("Ida Brandt")));
    let stories: Vec<_> = article.related.iter().map(|story| story.title.as_str()).collect();
    assert_eq!(stories, ["Last tram to run until two"]);
}

/// What stands in `values` of the table: the first cells of its rows.
fn values() -> Vec<&'static str> {
    let (_, table) = DOC.split_once("| value | what it means |\n|---|---|\n").expect("there is a table");
    let rows = table.lines().take_while(|row| row.starts_with('|'));
    rows.flat_map(|row| row.split('|').nth(1).unwrap_or_default().split(','))
        .map(|value| value.trim().trim_matches('`'))
        .collect()
}

#[test]
fn every_value_has_the_last_word() {
    let values = values();
    assert_eq!(values, ["body", "related", "ignore", "headline", "kicker", "deck", "credit"], "the table");
    for value in values {
        // One page for all, in which the mark stands once: at a box with a link, at a line above, at one in a figure.
        let at = |place: &str| {
            let own = match value {
                "headline" | "kicker" | "deck" => "line",
                "credit" => "figure",
                _ => "box",
            };
            if own == place { format!(" data-standfirst={value}") } else { String::new() }
        };
        let page = |at: &dyn Fn(&str) -> String| {
            format!(
                "<title>Minister resigns after vote</title><article><h1>Minister resigns after vote</h1>\
                <div{line}>Four votes were missing.</div><p>{LONG}</p><figure><img src=/i/house.jpg width=800 \
                height=500><figcaption>The house on Monday <i{figure}>Ida Brandt</i></figcaption></figure><p>{LONG} \
                Then it rained.</p><div{inside}><p>{LONG} And then <a href=/politics/deputy-takes-over-ministry-1192810/>\
                the deputy takes over the ministry</a>, as she had said.</p></div></article>",
                line = at("line"),
                figure = at("figure"),
                inside = at("box"),
            )
        };
        let marked = article(&page(&at));
        let plain = article(&page(&|_| String::new()));
        let line = "Four votes were missing.";
        let shows = |article: &Article| {
            match value {
            "body" => paragraphs(article).len() == 1,
            "related" => article.related.len() == 1,
            "ignore" => !article.text.contains("And then"),
            "headline" => article.title.as_deref() == Some(line),
            "kicker" => article.kicker.as_deref() == Some(line),
            "deck" => article.deck.as_deref() == Some(line),
            "credit" => article
                .lead
                .iter()
                .any(|lead| lead.credit.as_deref() == Some("Ida Brandt"))
                || article.body.iter().any(|block| {
                    matches!(block, Block::Figure { credit: Some(credit), .. } if credit == "Ida Brandt")
                }),
            other => panic!("{other} has no case here"),
        }
        };
        assert!(shows(&marked), "{value} has no effect: {marked:#?}");
        assert!(!shows(&plain), "{value} has it without the mark");
    }
}
