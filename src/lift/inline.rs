//! A run of text to inlines.

use super::{Lifter, math};
use crate::dom::{Attr, NodeId, Tag, is_space};
use crate::model::{Inline, Math};
use crate::score::runs::Run;
use crate::score::unseen::is_unseen;

/// An element that is open while a run is read.
struct Frame {
    end: NodeId,
    wrap: Wrap,
    content: Vec<Inline>,
}

enum Wrap {
    Nothing,
    Link(String),
    Strong,
    Emphasis,
    Code,
    Sub,
    Sup,
    Mark,
    Deleted,
    Inserted,
    Abbreviation(Option<String>),
    Keyboard,
    Quote,
    Ruby,
    Reading,
    Time(Option<String>),
}

impl Lifter<'_> {
    /// What a run says. Empty when there is nothing but white space.
    pub(super) fn inlines(&self, run: &Run) -> Vec<Inline> {
        self.inlines_without(run, &[])
    }

    /// What a run says but for what stands in these elements.
    pub(super) fn inlines_without(&self, run: &Run, without: &[NodeId]) -> Vec<Inline> {
        let mut reader = Reader {
            frames: vec![Frame { end: self.end(), wrap: Wrap::Nothing, content: Vec::new() }],
            space: true,
        };
        let mut path: Vec<_> = self.doc.ancestors(run.first).take_while(|&id| id != run.container).collect();
        path.reverse();
        let mut at = run.first;
        for id in path {
            // A line may begin with a note's mark, or with the way back to it.
            if self.plan.notes.mark(id).is_some() || self.plan.notes.is_backlink(id) {
                at = id;
                break;
            }
            self.open(&mut reader, id);
        }
        while at <= run.last {
            reader.close_before(at);
            let left_out = without.iter().find(|&&id| self.doc.contains(id, at));
            at = left_out.map_or_else(|| self.read(&mut reader, at), |&id| self.doc.end(id));
        }
        reader.finish()
    }

    fn end(&self) -> NodeId {
        NodeId::new(self.doc.len())
    }

    fn read(&self, reader: &mut Reader, at: NodeId) -> NodeId {
        if let Some(text) = self.doc.text(at) {
            reader.text(text);
            return at.next();
        }
        let Some(tag) = self.doc.tag(at) else { return at.next() };
        if self.plan.notes.is_backlink(at) {
            return self.doc.end(at);
        }
        if let Some(mark) = self.plan.notes.mark(at).filter(|_| !reader.is_in_link()) {
            reader.push(mark);
            reader.space = false;
            return self.doc.end(at);
        }
        if let Some(math) = math::source(self.doc, at) {
            reader.formula(math);
            return self.doc.end(at);
        }
        if math::is_twin(self.doc, at) {
            return self.doc.end(at);
        }
        match tag {
            Tag::Math => {
                if let Some(math) = math::read(self.doc, at) {
                    reader.push(Inline::Math { math });
                    reader.space = false;
                }
                return self.doc.end(at);
            }
            Tag::Br => reader.line_break(),
            _ if is_unseen(self.doc, at) => return self.doc.end(at),
            _ if tag.is_never_shown() || self.plan.claimed[at.index()] => return self.doc.end(at),
            _ => self.open(reader, at),
        }
        at.next()
    }

    fn open(&self, reader: &mut Reader, at: NodeId) {
        let doc = self.doc;
        let owned = |attr| doc.attr(at, attr).map(str::trim).filter(|v| !v.is_empty()).map(str::to_owned);
        let wrap = match doc.tag(at) {
            // A link within a link, which fields and scripts make, is its text: HTML has no way to write it.
            Some(Tag::A) if reader.is_in_link() => Wrap::Nothing,
            Some(Tag::A) => match doc.attr(at, Attr::Href).and_then(|href| self.plan.base.link(href)) {
                Some(url) => Wrap::Link(url),
                None => Wrap::Nothing,
            },
            Some(Tag::B | Tag::Strong) => Wrap::Strong,
            Some(Tag::I | Tag::Em | Tag::Cite | Tag::Dfn | Tag::Var) => Wrap::Emphasis,
            Some(Tag::Code | Tag::Samp | Tag::Tt) => Wrap::Code,
            Some(Tag::Sub) => Wrap::Sub,
            Some(Tag::Sup) => Wrap::Sup,
            Some(Tag::Mark) => Wrap::Mark,
            Some(Tag::Del | Tag::S | Tag::Strike) => Wrap::Deleted,
            Some(Tag::Ins) => Wrap::Inserted,
            Some(Tag::Abbr | Tag::Acronym) => Wrap::Abbreviation(owned(Attr::Title)),
            Some(Tag::Kbd) => Wrap::Keyboard,
            Some(Tag::Q) => Wrap::Quote,
            Some(Tag::Ruby) => Wrap::Ruby,
            Some(Tag::Rt) => Wrap::Reading,
            Some(Tag::Time) => Wrap::Time(owned(Attr::Datetime)),
            _ => return,
        };
        reader.frames.push(Frame { end: doc.end(at), wrap, content: Vec::new() });
    }
}

struct Reader {
    frames: Vec<Frame>,
    /// The text so far ends in white space, or there is none.
    space: bool,
}

impl Reader {
    fn push(&mut self, inline: Inline) {
        #[cfg(test)]
        crate::dom::work::add(1);
        if let Some(frame) = self.frames.last_mut() {
            frame.content.push(inline);
        }
    }

    fn is_in_link(&self) -> bool {
        self.frames.iter().any(|frame| matches!(frame.wrap, Wrap::Link(_)))
    }

    fn text(&mut self, text: &str) {
        let mut folded = String::with_capacity(text.len());
        for c in text.chars() {
            let is_space = is_space(c);
            if !is_space {
                folded.push(c);
            } else if !self.space {
                folded.push(' ');
            }
            self.space = is_space;
        }
        if folded.is_empty() {
            return;
        }
        match self.frames.last_mut().and_then(|frame| frame.content.last_mut()) {
            Some(Inline::Text { text }) => text.push_str(&folded),
            _ => self.push(Inline::Text { text: folded }),
        }
    }

    /// A source right behind a formula that was set is that formula's.
    fn formula(&mut self, source: Math) {
        let last = self.frames.last_mut().and_then(|frame| frame.content.last_mut());
        if let Some(Inline::Math { math }) = last
            && (math.tex.is_none() || math.tex == source.tex)
            && !self.space
        {
            math.tex = source.tex;
            return;
        }
        self.push(Inline::Math { math: source });
        self.space = false;
    }

    /// Where nothing that stood between two is shown they are one: two would part paragraphs.
    fn line_break(&mut self) {
        let last = self.frames.last().and_then(|frame| frame.content.last());
        if !matches!(last, Some(Inline::Break {})) {
            self.push(Inline::Break {});
        }
        self.space = true;
    }

    fn close_before(&mut self, at: NodeId) {
        while self.frames.len() > 1 && self.frames.last().is_some_and(|frame| frame.end <= at) {
            self.close();
        }
    }

    fn close(&mut self) {
        let Some(Frame { wrap, mut content, .. }) = self.frames.pop() else { return };
        // White space at the end of an element belongs behind it, so that no link ends in a blank.
        let blank = trim_end(&mut content);
        let says_something = content.iter().any(|inline| !matches!(inline, Inline::Break {}));
        match wrap {
            _ if !says_something => content.into_iter().for_each(|inline| self.push(inline)),
            Wrap::Nothing => content.into_iter().for_each(|inline| self.push(inline)),
            Wrap::Reading => {
                let annotation = crate::model::inline_text(&content);
                self.ruby(annotation);
            }
            Wrap::Ruby => content.into_iter().for_each(|inline| self.push(inline)),
            Wrap::Quote => {
                self.push(Inline::Text { text: "“".into() });
                content.into_iter().for_each(|inline| self.push(inline));
                self.push(Inline::Text { text: "”".into() });
            }
            Wrap::Link(url) => self.push(Inline::Link { url, content }),
            Wrap::Strong => self.push(Inline::Strong { content }),
            Wrap::Emphasis => self.push(Inline::Emphasis { content }),
            Wrap::Code => self.push(Inline::Code { text: crate::model::inline_text(&content) }),
            Wrap::Sub => self.push(Inline::Sub { content }),
            Wrap::Sup => self.push(Inline::Sup { content }),
            Wrap::Mark => self.push(Inline::Mark { content }),
            Wrap::Deleted => self.push(Inline::Deleted { content }),
            Wrap::Inserted => self.push(Inline::Inserted { content }),
            Wrap::Abbreviation(title) => self.push(Inline::Abbreviation { title, content }),
            Wrap::Keyboard => self.push(Inline::Keyboard { content }),
            Wrap::Time(datetime) => self.push(Inline::Time { datetime, content }),
        }
        if blank {
            self.space = false;
            self.text(" ");
        }
    }

    /// The base is what stands before the reading since the last one.
    fn ruby(&mut self, annotation: String) {
        let Some(Frame { content: before, .. }) = self.frames.last_mut() else { return };
        let is_done = |inline: &Inline| matches!(inline, Inline::Ruby { .. });
        let content = before.split_off(before.iter().rposition(is_done).map_or(0, |at| at + 1));
        before.push(Inline::Ruby { content, annotation });
    }

    fn finish(mut self) -> Vec<Inline> {
        while self.frames.len() > 1 {
            self.close();
        }
        let mut content = self.frames.pop().map(|frame| frame.content).unwrap_or_default();
        trim(&mut content);
        content
    }
}

/// Takes white space and line breaks off both ends.
pub(super) fn trim(content: &mut Vec<Inline>) {
    let is_blank = |inline: &Inline| match inline {
        Inline::Break {} => true,
        Inline::Text { text } => text.chars().all(is_space),
        _ => false,
    };
    let first = content.iter().position(|inline| !is_blank(inline)).unwrap_or(content.len());
    content.drain(..first);
    while content.last().is_some_and(is_blank) {
        content.pop();
    }
    if let Some(Inline::Text { text }) = content.first_mut() {
        *text = text.trim_start_matches(is_space).to_owned();
    }
    trim_end(content);
}

fn trim_end(content: &mut Vec<Inline>) -> bool {
    let Some(Inline::Text { text }) = content.last_mut() else { return false };
    let length = text.trim_end_matches(is_space).len();
    let blank = length < text.len();
    text.truncate(length);
    if text.is_empty() {
        content.pop();
    }
    blank
}
