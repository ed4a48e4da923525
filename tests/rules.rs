//! The rules, case by case: `tests/rules/<rule>.txt` has prose, and between two lines of backticks a page, a line with
//! a dot, and what is read from it. `LONG` stands for a paragraph of running text, and each case is read as the page
//! of a story about a minister. `make fixtures` renews what is expected; look at the diff.
#![cfg(not(target_arch = "wasm32"))]

use standfirst::model::{Article, Block, Inline, TableCell, inline_text};
use standfirst::{Options, read};
use std::fmt::Write;
use std::fs;
use std::path::Path;

const URL: &str = "https://news.example/politics/minister-resigns-after-vote-1194530/";
const LONG: &str = "The minister resigned on Tuesday, hours after a vote that she had called a test of trust, and will \
    be followed by her deputy until the spring, when the house will have to choose again.";
const TITLE: &str = "Minister resigns after vote";
const FENCE: &str = "````";

/// The outline that the cases are written in.
fn outline(article: &Article) -> String {
    let mut out = String::new();
    let title = article.title.as_ref().filter(|title| *title != TITLE);
    title.into_iter().for_each(|title| line(&mut out, 0, "title", title));
    let fields = [
        ("kicker", &article.kicker),
        ("deck", &article.deck),
        ("byline", &article.byline),
        ("published", &article.published),
        ("modified", &article.modified),
        ("agency", &article.agency),
        ("next page", &article.next_page),
        ("single page", &article.single_page),
    ];
    for (name, value) in fields.into_iter().filter_map(|(name, value)| Some((name, value.as_ref()?))) {
        line(&mut out, 0, name, value);
    }
    for author in &article.authors {
        line(&mut out, 0, author.role.as_deref().unwrap_or("author"), &author.name);
    }
    article.tags.iter().for_each(|tag| line(&mut out, 0, "tag", &tag.name));
    for page in &article.pages {
        line(&mut out, 0, &format!("page {}", page.number), short(&page.url));
    }
    if let Some(lead) = &article.lead {
        line(
            &mut out,
            0,
            "lead",
            &figure(&lead.image.src, &inline_text(&lead.caption), lead.credit.as_deref()),
        );
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
            Block::Paragraph { content } => line(out, depth, "paragraph", &shown(content)),
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
            Block::List { ordered, start, items } => items.iter().zip(*start..).for_each(|(item, number)| {
                let number = if *ordered { number.to_string() } else { String::new() };
                line(out, depth, "item", &number);
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
            Block::Quote { content, cite } => {
                line(out, depth, "quote", &inline_text(cite));
                blocks(out, content, depth + 1);
            }
            Block::Pullquote { content, cite } => {
                line(out, depth, "pull quote", &format!("{} | {}", inline_text(content), inline_text(cite)));
            }
            Block::Details { summary, content } => {
                line(out, depth, "details", &inline_text(summary));
                blocks(out, content, depth + 1);
            }
            Block::Definitions { items } => items.iter().for_each(|item| {
                item.terms.iter().for_each(|term| line(out, depth, "term", &inline_text(term)));
                item.details.iter().for_each(|detail| blocks(out, detail, depth + 1));
            }),
            Block::Table { caption, rows } => {
                line(out, depth, "table", &inline_text(caption));
                rows.iter().for_each(|row| line(out, depth + 1, "row", &cells(row)));
            }
            Block::Code { language, text } => line(out, depth, language.as_deref().unwrap_or("code"), text),
            Block::Embed { provider, url, .. } => line(out, depth, provider, url),
            other => line(out, depth, "other", &format!("{other:?}")),
        }
    }
}

/// Text with its readings and what is set in strong.
fn shown(content: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Ruby { content, annotation } => format!("{{{}|{annotation}}}", inline_text(content)),
        Inline::Strong { content } => format!("**{}**", inline_text(content)),
        other => inline_text(std::slice::from_ref(other)),
    };
    content.iter().map(one).collect()
}

fn cells(row: &[TableCell]) -> String {
    let cell = |cell: &TableCell| {
        let span = |name, number| if number > 1 { format!(" {name}{number}") } else { String::new() };
        let head = if cell.header { "*" } else { "" };
        format!(
            "{head}{}{}{}",
            inline_text(&cell.content),
            span("across ", cell.colspan),
            span("down ", cell.rowspan)
        )
    };
    row.iter().map(cell).collect::<Vec<_>>().join(" | ")
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
