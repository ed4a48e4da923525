//! An article with everything that the model can say: each block and inline kind, each enum's values, each optional
//! field once filled. The compiler holds it complete: the lists below match without a wildcard.

use standfirst::model::{
    Article, ArticlePage, Author, Block, Cut, CutKind, Definition, Direction, Figure, Footnote, Image,
    ImageCandidate, Inline, LeftOut, Math, MathAttribute, MathNode, Placement, Provenance, Source, Story,
    StoryKind, TableCell, Tag,
};

/// A block's kind as JavaScript sees it. A new kind has to be named here, and then be in [`article`].
pub(crate) fn block_kind(block: &Block) -> &'static str {
    match block {
        Block::Paragraph { .. } => "paragraph",
        Block::Heading { .. } => "heading",
        Block::Figure { .. } => "figure",
        Block::Gallery { .. } => "gallery",
        Block::List { .. } => "list",
        Block::Quote { .. } => "quote",
        Block::Pullquote { .. } => "pullquote",
        Block::Code { .. } => "code",
        Block::Table { .. } => "table",
        Block::Math { .. } => "math",
        Block::Embed { .. } => "embed",
        Block::Callout { .. } => "callout",
        Block::Details { .. } => "details",
        Block::Definitions { .. } => "definitions",
        Block::Footnotes { .. } => "footnotes",
        Block::Divider {} => "divider",
    }
}

/// Likewise, of an inline.
pub(crate) fn inline_kind(inline: &Inline) -> &'static str {
    match inline {
        Inline::Text { .. } => "text",
        Inline::Link { .. } => "link",
        Inline::Strong { .. } => "strong",
        Inline::Emphasis { .. } => "emphasis",
        Inline::Code { .. } => "code",
        Inline::Sub { .. } => "sub",
        Inline::Sup { .. } => "sup",
        Inline::Mark { .. } => "mark",
        Inline::Deleted { .. } => "deleted",
        Inline::Inserted { .. } => "inserted",
        Inline::Abbreviation { .. } => "abbreviation",
        Inline::Keyboard { .. } => "keyboard",
        Inline::Image { .. } => "image",
        Inline::Break {} => "break",
        Inline::Math { .. } => "math",
        Inline::Footnote { .. } => "footnote",
        Inline::Ruby { .. } => "ruby",
        Inline::Time { .. } => "time",
    }
}

/// The article. `site` is where `demo/pictures` is served.
pub(crate) fn article(site: &str) -> Article {
    let body = body(site);
    Article {
        url: Some(format!("{site}/everything.html")),
        canonical_url: Some("https://example.org/everything".into()),
        site_name: Some("The Sandray Courier".into()),
        lang: Some("en".into()),
        dir: Direction::Ltr,
        kicker: Some("GALLERY".into()),
        section: Some("Type".into()),
        title: Some("Everything that an article can hold".into()),
        deck: Some("Each kind of block and each kind of inline, once.".into()),
        byline: Some("By Ane Holm and the newsroom".into()),
        authors: vec![
            Author { name: "Ane Holm".into(), url: Some("https://example.org/ane".into()), role: None },
            Author { name: "Iver Strand".into(), url: None, role: Some("Photographs".into()) },
        ],
        published: Some("2025-10-03T18:40:00+01:00".into()),
        modified: Some("2025-10-03T19:25:00+01:00".into()),
        agency: Some("Reuters".into()),
        lead: Some(figure(site, "tram", "A tram in Weaver Street.")),
        text: "Each kind of block and each kind of inline.".into(),
        left_out: Some(vec![LeftOut {
            rule: "share-bar".into(),
            before: 2,
            blocks: vec![paragraph("Share this")],
        }]),
        cut: [(CutKind::Blocks, 2), (CutKind::Stories, 1), (CutKind::Pictures, 5)]
            .map(|(what, kept)| Cut { what, kept, found: kept + 1 })
            .to_vec(),
        body,
        tags: vec![
            Tag { name: "Ferries".into(), url: Some("https://example.org/ferries".into()) },
            Tag { name: "Islands".into(), url: None },
        ],
        related: stories(site),
        next_page: Some("https://example.org/everything?page=2".into()),
        pages: [(1, "https://example.org/everything"), (2, "https://example.org/everything?page=2")]
            .map(|(number, url)| ArticlePage { number, url: url.into() })
            .to_vec(),
        single_page: Some("https://example.org/everything?page=all".into()),
        excerpt: Some("Each kind, once.".into()),
        word_count: 400,
        reading_minutes: 2,
        paywalled: true,
        readerable: true,
        confidence: 0.98,
        provenance: provenance(),
    }
}

fn provenance() -> Provenance {
    Provenance {
        canonical_url: Some(Source::Link),
        site_name: Some(Source::OpenGraph),
        lang: Some(Source::Page),
        kicker: Some(Source::Publisher),
        section: Some(Source::Meta),
        title: Some(Source::JsonLd),
        deck: Some(Source::Twitter),
        byline: Some(Source::DublinCore),
        authors: Some(Source::Microdata),
        published: Some(Source::Rdfa),
        modified: Some(Source::Url),
        agency: Some(Source::Text),
        lead: None,
        body: Some(Source::Page),
        tags: None,
        excerpt: Some(Source::Text),
    }
}

fn stories(site: &str) -> Vec<Story> {
    let story = |name: &str, kind, placement, heading: &str| Story {
        title: format!("A story about the {name}"),
        url: format!("{site}/demo/{name}.html"),
        kicker: Some("NEWS".into()),
        image: Some(image(site, name)),
        published: Some("2025-09-12".into()),
        excerpt: Some("What it is about.".into()),
        heading: Some(heading.into()),
        placement,
        before: (placement == Placement::Inline).then_some(1),
        kind,
    };
    let bare = Story {
        image: None,
        kicker: None,
        excerpt: None,
        published: Some("last week".into()),
        heading: None,
        ..story("bees", StoryKind::Next, Placement::Inline, "")
    };
    vec![
        story("lighthouse", StoryKind::Related, Placement::After, "READ MORE"),
        story("market", StoryKind::Related, Placement::Inline, "READ MORE"),
        story("tram", StoryKind::Section, Placement::Aside, "More from News"),
        story("barrier", StoryKind::Recommended, Placement::After, "You may also like"),
        bare,
    ]
}

fn image(site: &str, name: &str) -> Image {
    let src = |width| format!("{site}/demo/pictures/{name}-{width}.webp");
    Image {
        src: src(330),
        alt: format!("A picture of the {name}"),
        width: Some(330),
        height: Some(220),
        srcset: vec![
            ImageCandidate { src: src(330), descriptor: "1x".into() },
            ImageCandidate { src: src(660), descriptor: "2x".into() },
        ],
    }
}

fn figure(site: &str, name: &str, caption: &str) -> Figure {
    Figure { image: image(site, name), caption: text(caption), credit: Some("AP".into()) }
}

fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text { text: words.into() }]
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph { content: text(words) }
}

fn formula() -> Math {
    let leaf =
        |name: &str, text: &str| MathNode { name: name.into(), text: text.into(), ..MathNode::default() };
    let node = |name: &str, children| MathNode { name: name.into(), children, ..MathNode::default() };
    let stretchy = MathAttribute { name: "stretchy".into(), value: "false".into() };
    let plus = MathNode { attributes: vec![stretchy], ..leaf("mo", "+") };
    let squares =
        node("mrow", vec![node("msup", vec![leaf("mi", "a"), leaf("mn", "2")]), plus, leaf("mi", "b")]);
    Math {
        tex: Some("\\sqrt{a^2 + b}".into()),
        mathml: Some(node("math", vec![node("msqrt", vec![squares])])),
        text: "√(a² + b)".into(),
    }
}

/// Every inline kind, most of them holding text of their own name.
fn inlines(site: &str) -> Vec<Inline> {
    let content = text;
    vec![
        Inline::Text { text: "A paragraph with ".into() },
        Inline::Link { url: "https://example.org/".into(), content: content("link") },
        Inline::Strong { content: content("strong") },
        Inline::Emphasis { content: content("emphasis") },
        Inline::Code { text: "code".into() },
        Inline::Sub { content: content("sub") },
        Inline::Sup { content: content("sup") },
        Inline::Mark { content: content("mark") },
        Inline::Deleted { content: content("deleted") },
        Inline::Inserted { content: content("inserted") },
        Inline::Abbreviation {
            title: Some("World Meteorological Organization".into()),
            content: content("WMO"),
        },
        Inline::Keyboard { content: content("Ctrl") },
        Inline::Image { image: image(site, "bees") },
        Inline::Break {},
        Inline::Math { math: formula() },
        Inline::Footnote { target: "note-1".into(), label: "1".into() },
        Inline::Ruby { content: content("漢字"), annotation: "かんじ".into() },
        Inline::Time { datetime: Some("2025-10-03".into()), content: content("last Friday") },
    ]
}

/// Every block kind.
fn body(site: &str) -> Vec<Block> {
    let Figure { image: picture, caption, credit } = figure(site, "market", "The market.");
    vec![
        Block::Paragraph { content: inlines(site) },
        Block::Heading { level: 1, id: "parts".into(), content: text("A heading") },
        Block::Figure { image: picture, caption, credit },
        Block::Gallery {
            figures: ["lighthouse", "tram", "bees"].map(|name| figure(site, name, name)).into(),
            caption: text("Three places."),
        },
        Block::List {
            ordered: true,
            start: 3,
            items: vec![
                vec![paragraph("Third")],
                vec![
                    paragraph("Fourth"),
                    Block::List { ordered: false, start: 1, items: vec![vec![paragraph("Nested")]] },
                ],
            ],
        },
        Block::Quote { content: vec![paragraph("Nobody asked the sea.")], cite: text("The harbour master") },
        Block::Pullquote { content: text("Nobody asked the sea."), cite: text("The harbour master") },
        Block::Code { language: Some("rust".into()), text: "fn main() {\n    tide();\n}".into() },
        table(),
        Block::Math { math: formula() },
        Block::Embed {
            provider: "youtube".into(),
            url: "https://www.youtube.com/watch?v=abcdefghijk".into(),
            title: Some("The ferry leaves".into()),
            poster: Some(format!("{site}/demo/pictures/ferry-960.webp")),
        },
        Block::Callout { label: Some("Correction".into()), content: vec![paragraph("It is twenty-four.")] },
        Block::Details {
            summary: text("How the fare is worked out"),
            content: vec![paragraph("By a committee.")],
        },
        Block::Definitions {
            items: vec![Definition {
                terms: vec![text("Quay"), text("Wharf")],
                details: vec![vec![paragraph("A place to tie up a boat.")]],
            }],
        },
        Block::Divider {},
        Block::Footnotes {
            items: vec![Footnote {
                id: "note-1".into(),
                label: "1".into(),
                content: vec![paragraph("A note.")],
            }],
        },
    ]
}

fn table() -> Block {
    let cell = |header, words: &str| TableCell { header, colspan: 1, rowspan: 1, content: text(words) };
    let wide = TableCell { colspan: 2, ..cell(false, "closed") };
    Block::Table {
        caption: text("Passengers"),
        rows: vec![
            vec![cell(true, "Quarter"), cell(true, "People"), cell(true, "Cars")],
            vec![cell(true, "First"), cell(false, "12,480"), cell(false, "1,204")],
            vec![cell(true, "Second"), wide],
        ],
    }
}
