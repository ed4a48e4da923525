use super::html;
use crate::model::{
    Article, Author, Block, Direction, Figure, Footnote, Image, ImageCandidate, Inline, Math, MathAttribute,
    MathNode, Story, TableCell, Tag,
};
use crate::render::sample::{Dice, WORDS, cell, paragraph, say, story};
use crate::render::text;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;

/// What a browser's tokenizer makes of a document: every tag, and the text of the body.
#[derive(Default)]
struct Seen {
    open: Vec<String>,
    text: String,
    tags: Vec<(String, Vec<(String, String)>)>,
    faults: Vec<String>,
}

const VOID: [&str; 5] = ["meta", "link", "br", "hr", "img"];
const INLINE: [&str; 18] = [
    "a", "strong", "em", "code", "sub", "sup", "mark", "del", "ins", "abbr", "kbd", "time", "ruby", "span",
    "img", "small", "cite", "b",
];
/// Not of the text: the head, what stands around the body, captions, readings, marks of notes.
const HIDDEN: [&str; 9] = ["title", "style", "header", "figcaption", "caption", "figure", "rp", "rt", "sup"];

impl Seen {
    fn tag(&mut self, kind: TagKind, name: &str, attributes: Vec<(String, String)>) {
        if !INLINE.contains(&name) && !["rp", "rt"].contains(&name) {
            self.text.push('\n');
        }
        match kind {
            TagKind::StartTag => {
                let within = self.open.last().map_or("", String::as_str);
                if ["p", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary"].contains(&within)
                    && !INLINE.contains(&name)
                    && !["br", "math"].contains(&name)
                {
                    self.faults.push(format!("{name} in {within}"));
                }
                self.tags.push((name.to_owned(), attributes));
                if !VOID.contains(&name) {
                    self.open.push(name.to_owned());
                }
            }
            TagKind::EndTag => {
                let opened = self.open.pop();
                if opened.as_deref() != Some(name) {
                    self.faults.push(format!("{name} ends {opened:?}"));
                }
            }
        }
    }
}

struct Sink(RefCell<Seen>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut seen = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) => {
                let attributes =
                    tag.attrs.iter().map(|a| (a.name.local.to_string(), a.value.to_string())).collect();
                seen.tag(tag.kind, &tag.name, attributes);
            }
            Token::CharacterTokens(text) if !seen.open.iter().any(|name| HIDDEN.contains(&name.as_str())) => {
                seen.text.push_str(&text);
            }
            Token::ParseError(error) => seen.faults.push(error.into_owned()),
            Token::CommentToken(comment) => seen.faults.push(format!("a comment: {comment}")),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn read(document: &str) -> Seen {
    let tokenizer = Tokenizer::new(Sink(RefCell::default()), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(document));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut seen = tokenizer.sink.0.into_inner();
    if !seen.open.is_empty() {
        seen.faults.push(format!("left open: {:?}", seen.open));
    }
    seen
}

fn of(body: Vec<Block>) -> String {
    let document = html(&Article { body, ..Article::default() });
    let (_, rest) = document.split_once("</header>\n").unwrap();
    rest.split_once("</article>").unwrap().0.trim_end().to_owned()
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

#[test]
fn what_was_written_is_read_again() {
    for seed in 0..1000 {
        let body = Dice::new(seed).body();
        let document = html(&Article { body: body.clone(), ..Article::default() });
        let seen = read(&document);
        assert_eq!(seen.faults, [""; 0], "seed {seed}:\n{document}");
        assert_eq!(words(&seen.text), words(&text(&body)), "seed {seed}:\n{document}");
    }
}

/// The same string in every field that holds one.
fn filled(attack: &str) -> Article {
    let word = || Some(attack.to_owned());
    let image = Image {
        src: attack.into(),
        alt: attack.into(),
        srcset: vec![ImageCandidate {
            src: format!("https://a.example/{attack}"),
            descriptor: attack.into(),
        }],
        ..Image::default()
    };
    let good = Image { src: format!("https://a.example/{attack}"), ..image.clone() };
    let figure = |image: &Image| Figure { image: image.clone(), caption: say(attack), credit: word() };
    let node = MathNode {
        name: attack.into(),
        attributes: vec![MathAttribute { name: attack.into(), value: attack.into() }],
        children: vec![],
        text: attack.into(),
    };
    let noted = Footnote { id: attack.into(), label: attack.into(), content: vec![paragraph(attack)] };
    Article {
        url: word(),
        canonical_url: Some(format!("https://a.example/{attack}")),
        site_name: word(),
        lang: word(),
        kicker: word(),
        title: word(),
        deck: word(),
        byline: word(),
        authors: vec![Author { name: attack.into(), url: word(), role: word() }],
        published: word(),
        modified: Some(format!("{attack}.")),
        agency: word(),
        lead: Some(figure(&good)),
        tags: vec![Tag { name: attack.into(), url: word() }],
        body: vec![
            Block::Heading { level: 2, id: attack.into(), content: say(attack) },
            Block::Gallery { figures: vec![figure(&image), figure(&good)], caption: say(attack) },
            Block::Code { language: word(), text: attack.into() },
            Block::Embed { provider: attack.into(), url: attack.into(), title: word(), poster: word() },
            Block::Math { math: Math { tex: word(), mathml: Some(node), text: attack.into() } },
            Block::Table { caption: say(attack), rows: vec![vec![cell(attack)]] },
            Block::Callout { label: word(), content: vec![] },
            Block::Paragraph {
                content: vec![
                    Inline::Footnote { target: attack.into(), label: attack.into() },
                    Inline::Link { url: attack.into(), content: say(attack) },
                    Inline::Abbreviation { title: word(), content: say(attack) },
                    Inline::Time { datetime: word(), content: say(attack) },
                    Inline::Ruby { content: say(attack), annotation: attack.into() },
                ],
            },
            Block::Footnotes { items: vec![noted] },
        ],
        related: vec![Story {
            image: Some(good),
            published: word(),
            excerpt: word(),
            heading: word(),
            ..story(attack, attack, attack)
        }],
        ..Article::default()
    }
}

#[test]
fn no_field_writes_markup_of_its_own() {
    let shape = |attack: &str| {
        let seen = read(&html(&filled(attack)));
        assert_eq!(seen.faults, [""; 0], "{attack}");
        for (name, attributes) in &seen.tags {
            for (attribute, value) in attributes {
                assert!(
                    !attribute.starts_with("on") && attribute != "srcdoc",
                    "{attack}: {name} {attribute}"
                );
                if ["href", "src", "action"].contains(&attribute.as_str()) {
                    let safe = value.starts_with("https://a.example/") || value.starts_with("#note-");
                    assert!(safe, "{attack}: {name} {attribute}={value}");
                }
            }
        }
        // A heading has its id, a listing its class, only where those are plain ones.
        let counts = |tag: &str, name: &str| {
            !(name == "id" && tag.starts_with('h') || name == "class" && tag == "code")
        };
        let names = |(tag, attributes): &(String, Vec<(String, String)>)| {
            let names = attributes.iter().map(|(name, _)| name.clone()).filter(|name| counts(tag, name));
            (tag.clone(), names.collect::<Vec<_>>())
        };
        seen.tags.iter().map(names).collect::<Vec<_>>()
    };
    let plain = shape("word");
    let attacks = [
        "\" onload=\"alert(1)",
        "' onerror='alert(1)",
        "</title><script>alert(1)</script>",
        "</style><img src=x onerror=alert(1)>",
        "--><script>",
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "java\nscript:alert(1)",
        "\u{0}<script>",
        "</pre></code><b>",
        "&lt;script&gt;",
        "a\u{1}\u{7f}b",
        "`><b>",
        "x 1w, javascript:y 2w",
    ];
    for attack in attacks.iter().chain(WORDS.iter()).filter(|word| !word.trim().is_empty()) {
        // A number is a label of its own kind, and an address may be followed.
        if *attack == "23" || attack.starts_with("http") {
            continue;
        }
        assert_eq!(shape(attack), plain, "{attack}");
    }
}

#[test]
fn the_document_says_what_it_is() {
    let article = Article {
        title: Some("Τίτλος".into()),
        lang: Some("ar".into()),
        dir: Direction::Rtl,
        published: Some("2024-05-02T10:00:00+03:00".into()),
        canonical_url: Some("https://a.example/?a=1&b=2".into()),
        ..Article::default()
    };
    let document = html(&article);
    assert!(
        document
            .starts_with("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">")
    );
    assert!(document.contains("<title>Τίτλος</title>"));
    assert!(document.contains("<link rel=\"canonical\" href=\"https://a.example/?a=1&amp;b=2\">"));
    assert!(document.contains("<time datetime=\"2024-05-02T10:00:00+03:00\">2024-05-02</time>"));
}

#[test]
fn blocks_are_what_they_mean() {
    let head = TableCell { header: true, colspan: 2, ..cell("A") };
    let table = Block::Table { caption: say("All"), rows: vec![vec![head], vec![cell("x"), cell("y")]] };
    assert_eq!(
        of(vec![table]),
        "<div class=\"table\"><table>\n<caption>All</caption>\n<thead>\n<tr><th scope=\"col\" colspan=\"2\">A</th></tr>\n</thead>\n\
         <tbody>\n<tr><td>x</td><td>y</td></tr>\n</tbody>\n</table></div>"
    );
    let inner = Block::List { ordered: true, start: 3, items: vec![vec![paragraph("b")]] };
    let list = Block::List { ordered: false, start: 1, items: vec![vec![paragraph("a"), inner]] };
    assert_eq!(of(vec![list]), "<ul>\n<li>a\n<ol start=\"3\">\n<li>b</li>\n</ol>\n</li>\n</ul>");
    let code = Block::Code { language: Some("c++".into()), text: "\na < b\n".into() };
    assert_eq!(of(vec![code]), "<pre><code class=\"language-c++\">\na &lt; b\n</code></pre>");
    let note = Footnote { id: "fn 1".into(), label: "7".into(), content: vec![paragraph("n")] };
    let mark = Inline::Footnote { target: "fn 1".into(), label: "7".into() };
    assert_eq!(
        of(vec![Block::Paragraph { content: vec![mark] }, Block::Footnotes { items: vec![note] }]),
        "<p><sup role=\"doc-noteref\"><a href=\"#note-fn-1\">7</a></sup></p>\n\
         <section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n<li id=\"note-fn-1\" value=\"7\">n</li>\n</ol>\n</section>"
    );
}

#[test]
fn pictures_keep_their_sizes() {
    let size =
        |src: &str, descriptor: &str| ImageCandidate { src: src.into(), descriptor: descriptor.into() };
    let image = Image {
        src: "https://a.example/p.jpg".into(),
        alt: "A \"view\"".into(),
        width: Some(4),
        height: Some(3),
        srcset: vec![
            size("https://a.example/p,w.jpg", "640w"),
            size("https://a.example/2.jpg", "2x"),
            size("javascript:x", "1x"),
            size("https://a.example/x", "1w, y"),
        ],
    };
    assert_eq!(
        of(vec![Block::Figure { image, caption: say("Seen"), credit: Some("AP".into()) }]),
        "<figure><img src=\"https://a.example/p.jpg\" srcset=\"https://a.example/p%2Cw.jpg 640w, https://a.example/2.jpg 2x\" \
         alt=\"A &quot;view&quot;\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\">\
         <figcaption>Seen <small>AP</small></figcaption></figure>"
    );
}

#[test]
fn a_card_is_one_link() {
    let image = Image { src: "https://a.example/1.jpg".into(), alt: "Said twice".into(), ..Image::default() };
    let card = Story { image: Some(image), ..story("One", "https://a.example/1", "NEWS") };
    let document = html(&Article { related: vec![card], ..Article::default() });
    assert!(document.contains(
        "<li><a href=\"https://a.example/1\" rel=\"noopener noreferrer nofollow ugc\"><img src=\"https://a.example/1.jpg\" alt=\"\" \
         loading=\"lazy\" decoding=\"async\"><strong>One</strong> <small>NEWS</small></a></li>"
    ));
}
