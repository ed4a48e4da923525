//! Articles that are hard to write down, for the tests of all outputs.

use crate::model::{Block, Definition, Footnote, Inline, Math, Placement, Story, StoryKind, TableCell};

pub(super) fn say(text: &str) -> Vec<Inline> {
    vec![Inline::Text { text: text.into() }]
}

pub(super) fn paragraph(text: &str) -> Block {
    Block::Paragraph { content: say(text) }
}

pub(super) fn cell(text: &str) -> TableCell {
    TableCell { header: false, colspan: 1, rowspan: 1, content: say(text) }
}

pub(super) fn story(title: &str, url: &str, kicker: &str) -> Story {
    Story {
        title: title.into(),
        url: url.into(),
        kicker: Some(kicker.into()),
        image: None,
        published: None,
        excerpt: None,
        heading: None,
        placement: Placement::After,
        before: None,
        kind: StoryKind::Related,
    }
}

/// Text that means something in HTML, in Markdown, in YAML or in a template.
pub(super) const WORDS: [&str; 65] = [
    "word",
    "two words",
    "\u{a0}",
    " ",
    "",
    "a",
    "ß",
    "日本",
    "「引用」",
    "—",
    "“quoted”",
    "🐟",
    "1. ",
    "1) x",
    "23",
    "- ",
    "-",
    "---",
    "+ ",
    "+",
    "* ",
    "*",
    "**",
    "***",
    "_",
    "__init__",
    "snake_case",
    "#",
    "# ",
    "##",
    "> ",
    ">",
    "===",
    "=",
    "`",
    "``",
    "```",
    "~",
    "~~",
    "~~~",
    "$",
    "$5 and $6",
    "|",
    "| - |",
    ":-:",
    ":",
    "[",
    "]",
    "[x]: http://a.example",
    "[^fn-a]",
    "](javascript:alert(1))",
    "![",
    "!",
    "(b)",
    "<script>alert(1)</script>",
    "<b>",
    "</p>",
    "<!--",
    "-->",
    "&",
    "&amp;",
    "&#42;",
    "\\",
    "{{ x }}",
    "http://a.example/?a=b&c_d_",
];

/// A small generator of numbers, so that a failure can be had again.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5DEE_CE66)
    }

    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn word(&mut self) -> String {
        WORDS[self.roll(WORDS.len())].into()
    }

    pub(super) fn inlines(&mut self, depth: usize) -> Vec<Inline> {
        let count = 1 + self.roll(5);
        (0..count).map(|_| self.inline(depth)).collect()
    }

    fn inline(&mut self, depth: usize) -> Inline {
        if depth == 0 {
            return Inline::Text { text: self.word() };
        }
        match self.roll(24) {
            0 => Inline::Link {
                url: format!("https://a.example/({})&copy;", self.word()),
                content: self.inlines(depth - 1),
            },
            1 | 2 => Inline::Strong { content: self.inlines(depth - 1) },
            3 | 4 => Inline::Emphasis { content: self.inlines(depth - 1) },
            5 => Inline::Deleted { content: self.inlines(depth - 1) },
            6 | 7 => Inline::Code { text: self.word() },
            8 => Inline::Sub { content: self.inlines(depth - 1) },
            9 => Inline::Mark { content: self.inlines(depth - 1) },
            10 => Inline::Ruby { content: self.inlines(depth - 1), annotation: self.word() },
            11 => Inline::Time { datetime: Some(self.word()), content: self.inlines(depth - 1) },
            12 => Inline::Abbreviation { title: Some(self.word()), content: self.inlines(depth - 1) },
            13 | 14 => Inline::Break {},
            15 => {
                let text = ["x", "a_{b} * c", "\\frac{1}{2}", "{", "$", "|x|", "a < b"][self.roll(7)];
                Inline::Math { math: Math { tex: Some(text.into()), mathml: None, text: text.into() } }
            }
            16 => Inline::Footnote { target: "fn a".into(), label: self.word() },
            17 => Inline::Keyboard { content: self.inlines(depth - 1) },
            _ => Inline::Text { text: self.word() },
        }
    }

    /// A body whose every word is text: no captions, and a note that is marked.
    pub(super) fn body(&mut self) -> Vec<Block> {
        let mut body = self.blocks(3);
        let mark = Inline::Footnote { target: "fn a".into(), label: "1".into() };
        body.push(Block::Paragraph { content: vec![mark, Inline::Text { text: self.word() }] });
        let content = self.blocks(1);
        body.push(Block::Footnotes {
            items: vec![Footnote { id: "fn a".into(), label: "1".into(), content }],
        });
        body
    }

    pub(super) fn blocks(&mut self, depth: usize) -> Vec<Block> {
        let count = 1 + self.roll(4);
        (0..count).map(|_| self.block(depth)).collect()
    }

    fn block(&mut self, depth: usize) -> Block {
        if depth == 0 {
            return Block::Paragraph { content: self.inlines(2) };
        }
        match self.roll(18) {
            0 => Block::Heading { level: self.roll(7) as u8, id: self.word(), content: self.inlines(1) },
            1..=3 => {
                let count = self.roll(4);
                let items =
                    (0..count).map(|_| if self.roll(8) == 0 { vec![] } else { self.blocks(depth - 1) });
                let items = items.collect();
                let start = [1, 1, 2, 0, -7, 2024, i32::MAX, i32::MIN][self.roll(8)];
                Block::List { ordered: self.roll(2) == 0, start, items }
            }
            4 => Block::Quote { content: self.blocks(depth - 1), cite: self.inlines(1) },
            5 => Block::Pullquote { content: self.inlines(2), cite: vec![] },
            6 => Block::Code {
                language: Some(self.word()),
                text: format!("{}\n\n  {}", self.word(), self.word()),
            },
            7 | 8 => {
                let (rows, columns) = (1 + self.roll(3), 1 + self.roll(3));
                let rows = (0..rows).map(|_| (0..columns).map(|_| self.cell()).collect()).collect();
                Block::Table { caption: vec![], rows }
            }
            9 => Block::Callout {
                label: Some(["Note", "Hinweis:", "*"][self.roll(3)].into()),
                content: self.blocks(depth - 1),
            },
            10 => Block::Details { summary: self.inlines(1), content: self.blocks(depth - 1) },
            11 => Block::Definitions {
                items: vec![Definition {
                    terms: vec![self.inlines(1), self.inlines(1)],
                    details: vec![self.blocks(depth - 1), self.blocks(depth - 1)],
                }],
            },
            12 => Block::Divider {},
            13 => {
                let text = ["x", "- a\n- b", "a\n\nb", "$$", "}{", "% c\n> d"][self.roll(6)];
                Block::Math { math: Math { tex: Some(text.into()), mathml: None, text: text.into() } }
            }
            _ => Block::Paragraph { content: self.inlines(3) },
        }
    }

    fn cell(&mut self) -> TableCell {
        TableCell {
            header: self.roll(3) == 0,
            colspan: [1, 1, 2, u32::MAX][self.roll(4)],
            rowspan: [1, 1, 2, u32::MAX][self.roll(4)],
            content: self.inlines(2),
        }
    }
}
