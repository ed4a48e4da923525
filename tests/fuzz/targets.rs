//! What is fuzzed. Each target takes any bytes, makes a page of them, reads it, and holds the article to the
//! invariants. `tests/fuzz.rs` runs them a fixed number of times; `bins` has each for `cargo fuzz`, which `make fuzz` runs.

use super::{invariants, soup::Soup};
use standfirst::model::{Article, Block};
use standfirst::{Options, read, read_snapshot, render};

/// What is done with some bytes.
type Target = fn(&[u8]);

/// By its name.
pub(crate) const TARGETS: [(&str, Target); 9] = [
    ("bytes", bytes),
    ("html", html),
    ("snapshot", snapshot),
    ("json_ld", json_ld),
    ("dates", dates),
    ("srcset", srcset),
    ("urls", urls),
    ("again", again),
    ("markdown", markdown),
];

const STORY: &str = "<p>The storm barrier at Outer Holm closed eleven times in its first winter and kept the harbour dry each \
    time, according to the engineers’ report that was published on Friday.</p>";

fn article(page: &str, url: Option<&str>) -> Option<Article> {
    let options = Options { url: url.map(str::to_owned), trace: true, ..Options::default() };
    let article = read(page, &options).ok()?;
    let wrong = invariants::broken(&article);
    assert!(wrong.is_empty(), "{}\n{page:?}", wrong.join("\n"));
    Some(article)
}

/// The invariants of the article, and of its every form.
fn hold(article: &Article, page: impl std::fmt::Debug) {
    let mut wrong = invariants::broken(article);
    wrong.extend(invariants::markup::faults(&render::html(article)));
    assert!(wrong.is_empty(), "{}\n{page:?}", wrong.join("\n"));
    let _ = (render::markdown(article), render::text(&article.body));
}

/// Reads a page, and prints it in every form.
fn check(page: &str, url: Option<&str>) {
    if let Some(article) = article(page, url) {
        hold(&article, page);
    }
}

const PAGE: Option<&str> = Some("https://news.example/2024/05/04/a-storm");

/// Whatever came over the network.
fn bytes(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    check(&text, PAGE);
    check(&format!("{STORY}{text}{STORY}"), None);
}

/// Tags that follow each other as on pages, mostly.
fn html(data: &[u8]) {
    check(&Soup::new(data).page(), PAGE);
}

/// What the page itself could have written into the engine's memory, and what the shell writes.
fn snapshot(data: &[u8]) {
    let (head, text) = data.split_at(data.len() / 2);
    let words =
        head.chunks(4).map(|bytes| bytes.iter().rev().fold(0, |word, byte| word << 8 | u32::from(*byte)));
    let raw = (String::from_utf8_lossy(text).into_owned(), words.collect());
    for (text, ops) in [raw, Soup::new(data).snapshot()] {
        let options = Options { url: PAGE.map(str::to_owned), trace: true, ..Options::default() };
        if let Ok(article) = read_snapshot(text, &ops, &options) {
            hold(&article, &ops);
        }
    }
}

fn json_ld(data: &[u8]) {
    let json = String::from_utf8_lossy(data);
    check(&format!("<script type=application/ld+json>{json}</script>{STORY}{STORY}"), PAGE);
    let json = Soup::new(data).json();
    check(&format!("<script type=application/ld+json>{json}</script>{STORY}{STORY}"), PAGE);
}

/// A value that stands in an attribute.
fn value(data: &[u8]) -> String {
    String::from_utf8_lossy(data).replace('&', "&amp;").replace('"', "&quot;")
}

fn dates(data: &[u8]) {
    let given = value(data);
    let page = format!(
        "<meta property=article:published_time content=\"{given}\"><meta name=date content=\"{given}\"><h1>Storm</h1>\
         <time datetime=\"{given}\">{given}</time><p class=date>Updated {given}</p>{STORY}{STORY}"
    );
    let dates = article(&page, PAGE).map(|article| [article.published, article.modified]);
    for date in dates.into_iter().flatten().flatten() {
        assert!(is_iso(&date), "{date:?} is no date of ISO 8601");
    }
}

/// `2024-05-04`, or with a time and perhaps an offset behind it.
fn is_iso(date: &str) -> bool {
    let digits = |range: std::ops::Range<usize>| {
        date.get(range).is_some_and(|part| part.bytes().all(|b| b.is_ascii_digit()))
    };
    digits(0..4)
        && digits(5..7)
        && digits(8..10)
        && date.as_bytes()[4] == b'-'
        && date.as_bytes()[7] == b'-'
        && (date.len() == 10 || date.as_bytes()[10] == b'T')
}

fn srcset(data: &[u8]) {
    let set = value(data);
    let page = format!(
        "<h1>Storm</h1>{STORY}<figure><img src=/a.jpg srcset=\"{set}\" width=800 height=600></figure>{STORY}<picture>\
         <source srcset=\"{set}\"><img data-src=\"{set}\" data-srcset=\"{set}\" width=800 height=600></picture>{STORY}"
    );
    check(&page, PAGE);
}

fn urls(data: &[u8]) {
    let address = value(data);
    let page = format!(
        "<base href=\"{address}\"><link rel=canonical href=\"{address}\"><h1>Storm</h1><p>A <a href=\"{address}\">link</a> to \
         what is said elsewhere about the storm barrier at Outer Holm and its first winter.</p>{STORY}<img src=\"{address}\" \
         width=800 height=600><iframe src=\"{address}\"></iframe>"
    );
    check(&page, PAGE);
    check(&page, std::str::from_utf8(data).ok());
    // Where both know an address they agree on what it is; where they do not, nothing is followed by accident.
    let page = format!(
        "{STORY}<p>A <a href=\"{address}\">link</a> to what is said elsewhere about the storm barrier.</p>"
    );
    let whole = url::Url::parse(PAGE.unwrap_or_default()).expect("an address");
    // As the tokenizer hands it on.
    let text = String::from_utf8_lossy(data).replace('\r', "\n").replace('\0', "\u{fffd}");
    if let Some(article) = article(&page, PAGE)
        && let Some(link) = serde_json::to_value(&article).ok().and_then(|value| first_link(&value["body"]))
        && let Ok(theirs) = whole.join(&text)
    {
        assert_eq!(link.split(':').next(), Some(theirs.scheme()), "{text:?}: {link} and {theirs}");
    }
}

fn first_link(value: &serde_json::Value) -> Option<String> {
    match value {
        serde_json::Value::Array(items) => items.iter().find_map(first_link),
        serde_json::Value::Object(members) if members.get("kind").is_some_and(|kind| kind == "link") => {
            members["url"].as_str().map(str::to_owned)
        }
        serde_json::Value::Object(members) => members.values().find_map(first_link),
        _ => None,
    }
}

/// What was printed as HTML is read again: whichever paragraphs the second reading takes for the story are those that were
/// printed, word for word, each once and in their order.
fn again(data: &[u8]) {
    let Some(first) = article(&Soup::new(data).page(), PAGE).map(of_paragraphs) else { return };
    let html = render::html(&first);
    let Some(second) = article(&html, PAGE) else { return };
    let mut printed = words_of(&first).into_iter();
    for paragraph in words_of(&of_paragraphs(second)) {
        assert!(
            printed.any(|other| other == paragraph),
            "{paragraph:?} was not printed, or elsewhere:\n{html}"
        );
    }
}

fn words_of(article: &Article) -> Vec<String> {
    let words =
        |block| render::text(std::slice::from_ref(block)).split_whitespace().collect::<Vec<_>>().join(" ");
    article.body.iter().map(words).collect()
}

/// The part of an article that a second reading has no reason to judge otherwise: paragraphs with enough in them. A mark
/// whose note is not printed with it would be read as a number.
fn of_paragraphs(article: Article) -> Article {
    let is_prose = |block: &Block| match block {
        Block::Paragraph { content } => {
            standfirst::model::inline_text(content).split_whitespace().count() > 20
                && !holds(block, &["footnote"])
        }
        _ => false,
    };
    let body: Vec<Block> = article.body.into_iter().filter(is_prose).collect();
    Article { title: Some("A storm".into()), body, ..Article::default() }
}

/// What was printed as Markdown says the same to a reader of Markdown.
fn markdown(data: &[u8]) {
    let Some(article) = article(&Soup::new(data).page(), PAGE) else { return };
    let body: Vec<Block> = article.body.into_iter().filter(is_plain).collect();
    let expected = render::text(&body);
    let article = Article { body, ..Article::default() };
    let printed = render::markdown(&article);
    let mut found = String::new();
    for event in
        pulldown_cmark::Parser::new_ext(&printed, pulldown_cmark::Options::ENABLE_YAML_STYLE_METADATA_BLOCKS)
    {
        match event {
            pulldown_cmark::Event::Text(text) | pulldown_cmark::Event::Code(text) => found.push_str(&text),
            pulldown_cmark::Event::Html(html) | pulldown_cmark::Event::InlineHtml(html) => {
                assert!(is_ours(&html), "{html:?} in\n{printed}");
            }
            _ => {}
        }
    }
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    assert_eq!(letters(&found), letters(&expected), "{printed}");
}

/// Running text that shows what it says: a reading, a formula or a picture's description is no part of the plain text.
fn is_plain(block: &Block) -> bool {
    matches!(block, Block::Paragraph { .. } | Block::Heading { .. })
        && !holds(block, &["ruby", "math", "image", "footnote"])
}

/// Whether something of these kinds is in a block.
fn holds(block: &Block, kinds: &[&str]) -> bool {
    let json = serde_json::to_string(block).expect("plain data");
    kinds.iter().any(|kind| json.contains(&format!("\"kind\":\"{kind}\"")))
}

/// What Markdown has no sign for is written as one of these.
fn is_ours(html: &str) -> bool {
    let name = html.trim_start_matches(['<', '/']).split([' ', '>']).next().unwrap_or_default();
    [
        "strong", "em", "code", "sub", "sup", "mark", "ins", "del", "kbd", "br", "ruby", "rt", "rp", "abbr",
        "time", "a", "u",
    ]
    .contains(&name)
}
