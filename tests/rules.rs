//! The rules, case by case: `tests/rules/<rule>.txt` has prose, and between two lines of backticks a page, a line with
//! a dot, and what is read from it. `LONG` stands for a paragraph of running text, and each case is read as the page
//! of a story about a minister. `make fixtures` renews what is expected; look at the diff.
#![cfg(not(target_arch = "wasm32"))]

use standfirst::model::{Article, Block, inline_text};
use standfirst::{Options, read};
use std::fmt::Write;
use std::fs;
use std::path::Path;

const URL: &str = "https://news.example/politics/minister-resigns-after-vote-1194530/";
const LONG: &str = "The minister resigned on Tuesday, hours after a vote that she had called a test of trust, and will \
    be followed by her deputy until the spring, when the house will have to choose again.";
const FENCE: &str = "````";

/// The outline that the cases are written in.
fn outline(article: &Article) -> String {
    let mut out = String::new();
    let fields = [
        ("kicker", &article.kicker),
        ("deck", &article.deck),
        ("agency", &article.agency),
        ("next page", &article.next_page),
        ("single page", &article.single_page),
    ];
    for (name, value) in fields.into_iter().filter_map(|(name, value)| Some((name, value.as_ref()?))) {
        line(&mut out, 0, name, value);
    }
    for page in &article.pages {
        line(&mut out, 0, &format!("page {}", page.number), short(&page.url));
    }
    blocks(&mut out, &article.body, 0);
    for story in &article.related {
        let kind = format!("{:?}/{:?}", story.kind, story.placement).to_lowercase();
        let before = story.before.map_or_else(String::new, |before| format!(" before {before}"));
        let shown = [
            story.heading.as_ref().map(|heading| format!("[{heading}]")),
            story.kicker.as_ref().map(|kicker| format!("({kicker})")),
            Some(story.title.clone()),
            story.published.clone(),
            story.excerpt.as_ref().map(|excerpt| format!("“{excerpt}”")),
            story.image.as_ref().map(|image| format!("+ {}", short(&image.src))),
        ];
        let shown: Vec<String> = shown.into_iter().flatten().collect();
        line(
            &mut out,
            0,
            &format!("{kind}{before}"),
            &format!("{} → {}", shown.join(" "), short(&story.url)),
        );
    }
    out
}

fn short(url: &str) -> &str {
    url.strip_prefix("https://news.example").unwrap_or(url)
}

fn line(out: &mut String, depth: usize, name: &str, text: &str) {
    writeln!(out, "{}{name}: {}", "  ".repeat(depth), text.replace(LONG, "LONG"))
        .expect("writing to a string");
}

fn blocks(out: &mut String, body: &[Block], depth: usize) {
    for block in body {
        match block {
            Block::Paragraph { content } => line(out, depth, "paragraph", &inline_text(content)),
            Block::Heading { level, content, .. } => {
                line(out, depth, &format!("h{level}"), &inline_text(content));
            }
            Block::Figure { image, caption, credit } => {
                line(out, depth, "figure", &figure(&image.src, &inline_text(caption), credit.as_deref()));
            }
            Block::Gallery { figures, caption } => {
                line(out, depth, "gallery", &inline_text(caption));
                for part in figures {
                    let text = figure(&part.image.src, &inline_text(&part.caption), part.credit.as_deref());
                    line(out, depth + 1, "figure", &text);
                }
            }
            Block::List { items, .. } => items.iter().for_each(|item| {
                line(out, depth, "item", "");
                blocks(out, item, depth + 1);
            }),
            Block::Callout { label, content } => {
                line(out, depth, "callout", label.as_deref().unwrap_or_default());
                blocks(out, content, depth + 1);
            }
            Block::Footnotes { items } => items.iter().for_each(|note| {
                line(out, depth, &format!("note {}", note.id), &note.label);
                blocks(out, &note.content, depth + 1);
            }),
            Block::Quote { content, .. } | Block::Details { content, .. } => {
                line(out, depth, "box", "");
                blocks(out, content, depth + 1);
            }
            Block::Code { language, text } => line(out, depth, language.as_deref().unwrap_or("code"), text),
            Block::Embed { provider, url, .. } => line(out, depth, provider, url),
            other => line(out, depth, "other", &format!("{other:?}")),
        }
    }
}

fn figure(src: &str, caption: &str, credit: Option<&str>) -> String {
    format!("{} | {caption} | {}", short(src), credit.unwrap_or_default())
}

fn answer(page: &str) -> String {
    let html = page.replace("LONG", LONG);
    match read(&html, &Options { url: Some(URL.into()), ..Options::default() }) {
        Ok(article) => outline(&article),
        Err(error) => format!("{}\n", error.kind()),
    }
}

/// The file with every expectation as it is now, and how many cases it has.
fn renewed(text: &str) -> (String, usize) {
    let (mut out, mut cases) = (String::new(), 0);
    let mut page: Option<String> = None;
    let mut skips = false;
    for row in text.lines() {
        let is_fence = row.starts_with(FENCE);
        match page.as_mut() {
            Some(html) if row == "." && !skips => {
                out.push_str(".\n");
                out.push_str(&answer(html));
                skips = true;
                continue;
            }
            Some(_) if is_fence => {
                (page, skips, cases) = (None, false, cases + 1);
            }
            Some(_) if skips => continue,
            Some(html) => {
                html.push_str(row);
                html.push('\n');
            }
            None if is_fence => page = Some(String::new()),
            None => {}
        }
        out.push_str(row);
        out.push('\n');
    }
    assert!(page.is_none(), "the last case is not closed");
    (out, cases)
}

#[test]
fn every_case_reads_as_written() {
    let renew = std::env::var_os("STANDFIRST_RENEW").is_some();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let mut wrong = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let (now, cases) = renewed(&text);
        assert!(cases > 0, "{} has no case", path.display());
        if renew {
            fs::write(&path, now).unwrap();
        } else if let Some((expected, found)) = text.lines().zip(now.lines()).find(|(a, b)| a != b) {
            writeln!(wrong, "{}\n  expected {expected}\n  found    {found}", path.display()).unwrap();
        } else if text.lines().count() != now.lines().count() {
            writeln!(wrong, "{}: one goes on where the other ends", path.display()).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
