//! The page cut into runs of text: what a reader sees as one paragraph, heading, cell or line.

use crate::dom::{Attr, Document, NodeId, Tag, is_alphabetic, is_alphanumeric, push_folded, push_space};
use crate::lexicon::cues;

/// Text that flows together: between two block boundaries or double line breaks.
#[derive(Debug, Clone, Default)]
pub(crate) struct Run {
    /// The nearest block-level element around it.
    pub(crate) container: NodeId,
    /// Its first and last text node; everything between them in document order belongs to it.
    pub(crate) first: NodeId,
    pub(crate) last: NodeId,
    pub(crate) text: TextStats,
    /// Weights of the words that stand in links, in bold and in italics.
    pub(crate) linked: f32,
    pub(crate) bold: f32,
    pub(crate) italic: f32,
    pub(crate) links: u16,
    /// Of the folded text, for finding repetitions.
    pub(crate) hash: u64,
    /// Some element around it is hidden by its markup.
    pub(crate) hidden: bool,
    /// Inside a `button`.
    pub(crate) button: bool,
}

/// What can be counted of a text.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct TextStats {
    /// Words; in scripts without spaces half a word a character.
    pub(crate) words: f32,
    pub(crate) chars: u32,
    pub(crate) letters: u32,
    pub(crate) upper: u32,
    pub(crate) digits: u32,
    pub(crate) commas: u32,
    /// Full stops, question and exclamation marks of any script.
    pub(crate) stops: u32,
    /// Bars, bullets, arrows, ©: what furniture is set with.
    pub(crate) marks: u32,
    pub(crate) ends_sentence: bool,
    pub(crate) starts_lower: bool,
    pub(crate) ends_colon: bool,
    /// Which kinds of cue words it holds: [`cues`].
    pub(crate) cues: u32,
}

/// Cuts the page. Costs one walk; every text node is looked at once.
pub(crate) fn cut(doc: &Document) -> Vec<Run> {
    let blocks = block_like(doc);
    let mut cutter =
        Cutter { doc, runs: Vec::new(), open: Vec::new(), text: String::new(), run: None, breaks: 0 };
    let end = NodeId::new(doc.len());
    let mut at = NodeId::ROOT.next();
    while at < end {
        cutter.close_before(at);
        at = cutter.visit(at, blocks[at.index()]);
    }
    cutter.close_before(end);
    cutter.runs
}

/// By node: whether it starts a line of its own, being a block or holding one.
fn block_like(doc: &Document) -> Vec<bool> {
    let mut blocks = vec![false; doc.len()];
    for id in doc.ids().collect::<Vec<_>>().into_iter().rev() {
        let Some(tag) = doc.tag(id) else { continue };
        if tag.is_never_shown() {
            blocks[id.index()] = false;
        } else if tag.is_block() || blocks[id.index()] {
            blocks[id.index()] = true;
            blocks[doc.parent(id).index()] = true;
        }
    }
    blocks
}

/// An element that the walk is inside of, with what it means for the text in it.
#[derive(Clone, Copy)]
struct Open {
    end: NodeId,
    block: bool,
    link: bool,
    bold: bool,
    italic: bool,
    hidden: bool,
    button: bool,
    /// The nearest block around, this one included.
    container: NodeId,
}

struct Cutter<'a> {
    doc: &'a Document,
    runs: Vec<Run>,
    open: Vec<Open>,
    text: String,
    run: Option<Run>,
    /// `br`s since the last text.
    breaks: u8,
}

impl Cutter<'_> {
    fn top(&self) -> Open {
        self.open.last().copied().unwrap_or(Open {
            end: NodeId::new(self.doc.len()),
            block: true,
            link: false,
            bold: false,
            italic: false,
            hidden: false,
            button: false,
            container: NodeId::ROOT,
        })
    }

    fn close_before(&mut self, at: NodeId) {
        while let Some(open) = self.open.last()
            && open.end <= at
        {
            if open.block {
                self.flush();
            }
            self.open.pop();
        }
    }

    /// Takes one node in; the node to go on with.
    fn visit(&mut self, at: NodeId, block: bool) -> NodeId {
        if let Some(text) = self.doc.text(at) {
            self.add(at, text);
            return at.next();
        }
        let Some(tag) = self.doc.tag(at) else { return at.next() };
        match tag {
            tag if tag.is_never_shown() => return self.doc.end(at),
            Tag::Br => {
                self.breaks += 1;
                // Two line breaks end a paragraph.
                if self.breaks >= 2 {
                    self.flush();
                } else if self.run.is_some() {
                    push_space(&mut self.text);
                }
            }
            Tag::Math => {
                // Its text is for machines; in a line it stands for one word.
                self.add(at, "x");
                return self.doc.end(at);
            }
            _ => {}
        }
        if block {
            self.flush();
        }
        let outer = self.top();
        self.open.push(Open {
            end: self.doc.end(at),
            block,
            link: outer.link || (tag == Tag::A && self.doc.attr(at, Attr::Href).is_some()),
            bold: outer.bold || matches!(tag, Tag::B | Tag::Strong),
            italic: outer.italic || matches!(tag, Tag::I | Tag::Em),
            hidden: outer.hidden || self.doc.is_hidden(at),
            button: outer.button || tag == Tag::Button,
            container: if block { at } else { outer.container },
        });
        if tag == Tag::A
            && let Some(run) = &mut self.run
        {
            run.links = run.links.saturating_add(1);
        }
        at.next()
    }

    fn add(&mut self, at: NodeId, text: &str) {
        if text.bytes().all(|b| b.is_ascii_whitespace()) {
            if self.run.is_some() {
                push_space(&mut self.text);
            }
            return;
        }
        self.breaks = 0;
        let open = self.top();
        let words = count_words(text);
        let run = self.run.get_or_insert_with(|| Run {
            container: open.container,
            first: at,
            last: at,
            links: u16::from(open.link),
            hidden: open.hidden,
            button: open.button,
            ..Run::default()
        });
        run.last = at;
        run.linked += if open.link { words } else { 0.0 };
        run.bold += if open.bold { words } else { 0.0 };
        run.italic += if open.italic { words } else { 0.0 };
        push_folded(&mut self.text, text);
    }

    fn flush(&mut self) {
        self.breaks = 0;
        if let Some(mut run) = self.run.take() {
            let text = self.text.trim();
            run.text = TextStats::of(text);
            run.hash = hash(text);
            self.runs.push(run);
        }
        self.text.clear();
    }
}

impl Default for NodeId {
    fn default() -> Self {
        Self::ROOT
    }
}

/// Scripts that set no spaces between words: Han, kana, Thai, Lao, Khmer, Myanmar.
pub(crate) fn is_spaceless(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Words of a text; a character of a script without spaces counts half a word.
pub(crate) fn count_words(text: &str) -> f32 {
    let mut words = 0.0;
    let mut inside = false;
    for c in text.chars() {
        if is_spaceless(c) {
            words += 0.5;
            inside = false;
        } else if is_alphanumeric(c) {
            words += if inside { 0.0 } else { 1.0 };
            inside = true;
        } else if !matches!(c, '\'' | '’' | '\u{ad}') {
            inside = false;
        }
    }
    words
}

impl TextStats {
    fn of(text: &str) -> Self {
        let mut stats = Self { words: count_words(text), cues: cues::of(text), ..Self::default() };
        for c in text.chars() {
            stats.chars += 1;
            match c {
                'a'..='z' => stats.letters += 1,
                ',' | '،' | '、' | '，' | ';' | '；' => stats.commas += 1,
                '.' | '!' | '?' | '。' | '！' | '？' | '؟' | '।' | '۔' | '…' => stats.stops += 1,
                '|' | '•' | '·' | '›' | '»' | '→' | '©' | '/' | '@' | '#' | '▶' | '★' => {
                    stats.marks += 1;
                }
                c if c.is_ascii_digit() => stats.digits += 1,
                c if is_alphabetic(c) => {
                    stats.letters += 1;
                    stats.upper += u32::from(c.is_uppercase());
                }
                _ => {}
            }
        }
        let tail = text.trim_end_matches(['"', '”', '’', '\'', '»', '“', ')', ']', '」', '』', '）']);
        stats.ends_sentence = tail.ends_with(['.', '!', '?', '。', '！', '？', '؟', '।', '۔', '…']);
        stats.ends_colon = tail.ends_with([':', '：']);
        stats.starts_lower = text.chars().next().is_some_and(char::is_lowercase);
        stats
    }
}

/// FNV-1a: short, and good enough for telling texts of one page apart.
pub(crate) fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    fn texts(html: &str) -> Vec<String> {
        let doc = crate::dom::parse(html, &Limits::default()).unwrap();
        cut(&doc)
            .iter()
            .map(|run| {
                crate::dom::id_range(run.first..run.last.next())
                    .filter_map(|n| doc.text(n))
                    .collect::<String>()
            })
            .collect()
    }

    #[test]
    fn cuts_at_blocks_and_double_breaks() {
        assert_eq!(texts("<div>a <b>b</b><p>c</p>d</div>"), ["a b", "c", "d"]);
        assert_eq!(texts("one<br>still one<br> <br>two"), ["onestill one", "two"]);
        assert_eq!(texts("<span>x<div>y</div></span>"), ["x", "y"]);
        assert_eq!(texts("<script>s</script><p>t<noscript>n</noscript>"), ["t"]);
    }

    #[test]
    fn counts_words_in_any_script() {
        assert!((count_words("It’s 3 o'clock, co-op") - 5.0).abs() < f32::EPSILON);
        assert!((count_words("日本語です") - 2.5).abs() < f32::EPSILON);
    }
}
