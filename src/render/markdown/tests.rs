use super::markdown;
use crate::model::{Article, Block, Figure, Footnote, Image, Inline, Math, Story, TableCell};
use crate::render::sample::{Dice, WORDS, cell, paragraph, say, story};
use crate::render::text;
use pulldown_cmark::{BlockQuoteKind, Event, Options, Parser, Tag, TagEnd};

fn of(body: Vec<Block>) -> String {
    let file = markdown(&Article { body, ..Article::default() });
    file.strip_prefix("---\n---\n\n").unwrap_or_default().trim_end().to_owned()
}

fn parse(file: &str) -> Parser<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_SUPERSCRIPT
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    Parser::new_ext(file, options)
}

/// What a reader of the Markdown sees of the body, word by word.
fn seen(file: &str) -> String {
    let mut out = String::new();
    let mut hidden = 0;
    for event in parse(file) {
        match event {
            Event::Start(Tag::MetadataBlock(_)) => hidden += 1,
            Event::End(TagEnd::MetadataBlock(_)) => hidden -= 1,
            Event::InlineHtml(tag) if ["<rt>", "<rp>", "<sup>"].contains(&&*tag) => hidden += 1,
            Event::InlineHtml(tag) if ["</rt>", "</rp>", "</sup>"].contains(&&*tag) => hidden -= 1,
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text)
                if hidden == 0 =>
            {
                out.push_str(&text);
            }
            Event::Html(html) => {
                let html = html.trim().trim_start_matches("<summary>").trim_end_matches("</summary>");
                if !["<details>", "</details>"].contains(&html) {
                    let html = html
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'");
                    out.extend(["\n", &html.replace("&amp;", "&"), "\n"]);
                }
            }
            Event::InlineHtml(tag) if &*tag == "<br>" => out.push('\n'),
            Event::Start(Tag::BlockQuote(Some(kind))) => {
                assert_eq!(kind, BlockQuoteKind::Note);
                out.push_str("\nNote\n");
            }
            Event::SoftBreak | Event::HardBreak => out.push('\n'),
            Event::Start(tag) if is_block(tag.to_end()) => out.push('\n'),
            Event::End(tag) if is_block(tag) => out.push('\n'),
            _ => {}
        }
    }
    words(&out)
}

fn is_block(tag: TagEnd) -> bool {
    !matches!(tag, TagEnd::Link | TagEnd::Strong | TagEnd::Emphasis | TagEnd::Strikethrough | TagEnd::Image)
}

/// A source's dash is of Markdown's making.
fn words(text: &str) -> String {
    text.replace('—', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_was_written_is_read_again() {
    let failed = (0..2000).filter_map(|seed| {
        let body = Dice::new(seed).body();
        let file = markdown(&Article { body: body.clone(), ..Article::default() });
        let (seen, written) = (seen(&file), words(&text(&body)));
        (seen != written)
            .then(|| (file.len(), format!("seed {seed}: seen\n{seen}\nwritten\n{written}\nin\n{file}")))
    });
    // The shortest says most.
    if let Some((_, failure)) = failed.min() {
        panic!("{failure}");
    }
}

#[test]
fn nothing_in_the_text_becomes_a_link_or_a_tag() {
    let tags = ["em", "strong", "del", "sub", "sup", "mark", "ins", "kbd", "code", "ruby", "rp", "rt"];
    for seed in 0..1000 {
        let file = markdown(&Article { body: Dice::new(seed).body(), ..Article::default() });
        for event in parse(&file) {
            match event {
                Event::Start(Tag::Link { dest_url, .. }) => {
                    assert!(dest_url.starts_with("https://a.example/%28"), "seed {seed}: {dest_url}\n{file}");
                }
                Event::Start(Tag::Image { dest_url, .. }) => panic!("seed {seed}: {dest_url}\n{file}"),
                Event::InlineHtml(tag) => {
                    let name = tag.trim_matches(['<', '/', '>']);
                    assert!(
                        ["br", "!-- --"].contains(&name) || tags.contains(&name),
                        "seed {seed}: {tag}\n{file}"
                    );
                }
                _ => {}
            }
        }
    }
}

#[test]
fn every_word_stands_in_every_place() {
    for word in WORDS.iter().filter(|word| !word.trim().is_empty()) {
        let file = markdown(&Article {
            title: Some((*word).into()),
            deck: Some((*word).into()),
            ..Article::default()
        });
        assert_eq!(seen(&file), words(&format!("{word} {word}")), "{file}");
    }
}

#[test]
fn marks_that_would_not_be_seen_are_tags() {
    let strong = |text: &str| Inline::Strong { content: say(text) };
    let of_three = |a: &str, b: &str, c: &str| {
        of(vec![Block::Paragraph { content: vec![say(a).remove(0), strong(b), say(c).remove(0)] }])
    };
    assert_eq!(of_three("a ", "b", " c"), "a **b** c");
    assert_eq!(of_three("a", "b", "c"), "a**b**c");
    assert_eq!(of_three("a", " b ", "c"), "a **b** c");
    assert_eq!(of_three("a ", "b:", "c"), "a <strong>b:</strong>c");
    assert_eq!(of_three("a*", "b", "c"), "a\\*<strong>b</strong>c");
}

#[test]
fn neighbours_make_nothing_together() {
    let text = |text: &str| Inline::Text { text: text.into() };
    let link = || Inline::Link { url: "https://a.example/".into(), content: say("b") };
    let emphasis = |content| Inline::Emphasis { content };
    let of_line = |content| of(vec![Block::Paragraph { content }]);
    assert_eq!(of_line(vec![text("a!"), link()]), "a\\![b](https://a.example/)");
    assert_eq!(
        of_line(vec![emphasis(vec![text("a!"), emphasis(vec![link()])])]),
        "*a\\![b](https://a.example/)*"
    );
    assert_eq!(of_line(vec![emphasis(vec![text("a&"), emphasis(say("copy;"))])]), "*a\\&copy;*");
    assert_eq!(of_line(vec![emphasis(say("a")), emphasis(say("b"))]), "<em>a</em>*b*");
    let code = |text: &str| Inline::Code { text: text.into() };
    assert_eq!(of_line(vec![code("a"), code("b")]), "<code>a</code>`b`");
    assert_eq!(of_line(vec![text("1"), text(". a")]), "1\\. a");
}

#[test]
fn lists_keep_their_shape() {
    let inner =
        Block::List { ordered: true, start: 1, items: vec![vec![paragraph("b")], vec![paragraph("c")]] };
    let list = |ordered, start| Block::List {
        ordered,
        start,
        items: vec![vec![paragraph("a"), inner.clone()], vec![paragraph("d")]],
    };
    assert_eq!(of(vec![list(false, 1)]), "- a\n  1. b\n  2. c\n- d");
    assert_eq!(
        of(vec![list(true, 9), list(true, 1)]),
        "9. a\n   1. b\n   2. c\n10. d\n\n1) a\n   1. b\n   2. c\n2) d"
    );
    let long = Block::List {
        ordered: false,
        start: 1,
        items: vec![vec![paragraph("a"), paragraph("b")], vec![paragraph("c")]],
    };
    assert_eq!(of(vec![long]), "- a\n\n  b\n\n- c");
}

#[test]
fn a_table_keeps_its_grid() {
    let head = |text: &str| TableCell { header: true, ..cell(text) };
    let wide = TableCell { colspan: 2, ..cell("w|de") };
    let tall = TableCell { rowspan: 2, ..cell("tall") };
    let rows = vec![vec![head("A"), head("B"), head("C")], vec![tall, wide], vec![cell("x"), cell("y")]];
    assert_eq!(
        of(vec![Block::Table { caption: say("All"), rows }]),
        "*All*\n\n| A | B | C |\n| --- | --- | --- |\n| tall | w\\|de |  |\n|  | x | y |"
    );
    let rows = vec![vec![head("1"), cell("2")]];
    assert_eq!(of(vec![Block::Table { caption: vec![], rows }]), "|  |  |\n| --- | --- |\n| **1** | 2 |");
}

#[test]
fn spans_cost_nothing() {
    let huge = TableCell { colspan: u32::MAX, rowspan: u32::MAX, ..cell("x") };
    let file = of(vec![Block::Table { caption: vec![], rows: vec![vec![huge]; 100] }]);
    assert!(file.len() < 2000, "{}", file.len());
}

#[test]
fn depth_costs_no_more_than_text() {
    let mut block = paragraph("deep");
    for _ in 0..500 {
        block = Block::Quote { content: vec![block, paragraph("x")], cite: vec![] };
    }
    assert!(of(vec![block]).len() < 50_000);
}

#[test]
fn code_is_fenced_by_more_than_it_holds() {
    let code = Block::Code { language: Some("rust`\n# x".into()), text: "```\na\n````".into() };
    assert_eq!(of(vec![code]), "`````rust#x\n```\na\n````\n`````");
    let inline = Inline::Code { text: "`a``".into() };
    assert_eq!(of(vec![Block::Paragraph { content: vec![inline] }]), "``` `a`` ```");
}

#[test]
fn notes_are_tied_to_their_marks() {
    let mark = |target: &str| Inline::Footnote { target: target.into(), label: "*".into() };
    let note = |id: &str| Footnote {
        id: id.into(),
        label: "*".into(),
        content: vec![paragraph("n"), paragraph("m")],
    };
    let body = vec![
        Block::Paragraph { content: vec![say("a").remove(0), mark("fn 1"), mark("lost")] },
        Block::Footnotes { items: vec![note("fn 1"), note("unmarked")] },
    ];
    assert_eq!(of(body), "a[^fn-1]<sup>\\*</sup>\n\n[^fn-1]: n\n\n    m\n\nn\n\nm");
}

#[test]
fn formulas_stand_between_dollars() {
    let math = |tex: &str| Math { tex: Some(tex.into()), mathml: None, text: "plain".into() };
    assert_eq!(of(vec![Block::Math { math: math("E = mc^2") }]), "$$E = mc^2$$");
    assert_eq!(of(vec![Block::Math { math: math("a\n- b") }]), "```math\na\n- b\n```");
    assert_eq!(of(vec![Block::Paragraph { content: vec![Inline::Math { math: math("x") }] }]), "$x$");
    let beside = vec![Inline::Math { math: math("x") }, say("5").remove(0)];
    assert_eq!(of(vec![Block::Paragraph { content: beside }]), "plain5");
}

#[test]
fn figures_quotes_callouts_and_details() {
    let image = |src: &str| Image { src: src.into(), alt: "a ] b".into(), ..Image::default() };
    let figure = |src| Block::Figure { image: image(src), caption: say("Seen"), credit: Some("AP".into()) };
    assert_eq!(
        of(vec![figure("https://a.example/b(c).jpg")]),
        "![a \\] b](https://a.example/b%28c%29.jpg)\n\n*Seen* (AP)"
    );
    assert_eq!(of(vec![figure("javascript:x")]), "*Seen* (AP)");
    let quote = Block::Quote { content: vec![paragraph("One."), paragraph("Two.")], cite: say("Her") };
    assert_eq!(of(vec![quote]), "> One.\n>\n> Two.\n>\n> — Her");
    let callout = |label: &str| Block::Callout { label: Some(label.into()), content: vec![paragraph("x")] };
    assert_eq!(
        of(vec![callout("Warning"), callout("Achtung")]),
        "> [!WARNING]\n> x\n\n> **Achtung**\n>\n> x"
    );
    let details = Block::Details { summary: say("</summary>\n\n*x*"), content: vec![paragraph("y")] };
    assert_eq!(of(vec![details]), "<details>\n<summary>&lt;/summary&gt; *x*</summary>\n\ny\n\n</details>");
    let embed = Block::Embed {
        provider: "youtube".into(),
        url: "https://a.example/v".into(),
        title: None,
        poster: None,
    };
    assert_eq!(of(vec![embed]), "[youtube](https://a.example/v)");
}

#[test]
fn headings_stand_below_the_headline() {
    let heading = |level| Block::Heading { level, id: "a".into(), content: say("x") };
    assert_eq!(of(vec![heading(2), heading(3)]), "## x\n\n### x");
    assert_eq!(of(vec![heading(1), heading(2), heading(6)]), "## x\n\n### x\n\n###### x");
}

#[test]
fn a_whole_article() {
    let other = Story {
        heading: Some("More".into()),
        published: Some("2 May".into()),
        ..story("Two", "javascript:x", "NEWS")
    };
    let article = Article {
        title: Some("Head".into()),
        deck: Some("Deck.".into()),
        lead: Some(Figure {
            image: Image { src: "https://a.example/l.jpg".into(), ..Image::default() },
            ..Figure::default()
        }),
        body: vec![paragraph("Body.")],
        related: vec![story("One [1]", "https://a.example/1", "NEWS"), other],
        ..Article::default()
    };
    assert_eq!(
        markdown(&article),
        "---\ntitle: \"Head\"\ndeck: \"Deck.\"\nimage: \"https://a.example/l.jpg\"\n---\n\n# Head\n\nDeck.\n\n\
         ![](https://a.example/l.jpg)\n\nBody.\n\n\
         ## Related\n\n- [One \\[1\\]](https://a.example/1) — NEWS\n\n## More\n\n- Two — NEWS, 2 May\n"
    );
}
