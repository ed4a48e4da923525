//! The page cut into runs of text: what a reader sees as one paragraph, heading, cell or line.

use super::text::count_words;
use super::text::{TextStats, hash};
use super::unseen::is_unseen;
use super::witness::{Testimony, Witness};
use crate::dom::{Attr, Document, NodeId, Tag, is_space_byte, push_folded, push_space};

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
    /// What the metadata say of its text.
    pub(crate) testimony: Testimony,
    /// Of the folded text, for finding repetitions.
    pub(crate) hash: u64,
    /// Some element around it is hidden by its markup.
    pub(crate) hidden: bool,
    /// Inside a `button`.
    pub(crate) button: bool,
}

/// Cuts the page. Costs one walk; every text node is looked at once.
pub(crate) fn cut(doc: &Document) -> Vec<Run> {
    let blocks = block_like(doc);
    let mut cutter = Cutter {
        doc,
        witness: Witness::of(doc),
        runs: Vec::new(),
        open: Vec::new(),
        text: String::new(),
        run: None,
        breaks: 0,
    };
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
    for id in (1..doc.len()).rev().map(NodeId::new) {
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
    witness: Witness,
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
        } else if is_unseen(self.doc, at) {
            return self.doc.end(at);
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
        if text.bytes().all(is_space_byte) {
            if self.run.is_some() {
                push_space(&mut self.text);
            }
            return;
        }
        self.breaks = 0;
        let open = self.top();
        let counts = open.link || open.bold || open.italic;
        let words = if counts { count_words(text) } else { 0.0 };
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
            run.testimony = self.witness.on(text);
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
}
