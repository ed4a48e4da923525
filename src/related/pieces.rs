//! The text of a card in pieces: one for each thing that is said.

use crate::dom::{Attr, Document, NodeId, Tag, push_folded};
use crate::lexicon::parts;
use crate::score::text::count_words;

/// A stretch of text with one purpose.
#[derive(Debug, Clone, Default)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) words: f32,
    /// What class names around it say: [`parts`].
    pub(super) parts: u32,
    /// The heading element around it.
    pub(super) heading: Option<NodeId>,
    /// The link around it.
    pub(super) link: Option<NodeId>,
    /// The `time` around it.
    pub(super) time: Option<NodeId>,
    owner: Option<NodeId>,
}

/// Cuts what stands in `start..end`.
pub(super) fn cut(doc: &Document, start: NodeId, end: NodeId) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = start;
    // Whether something that parts texts was passed since the last text.
    let mut parted = true;
    while at < end {
        if let Some(text) = doc.text(at) {
            if text.trim().is_empty() {
                if let Some(last) = pieces.last_mut() {
                    push_folded(&mut last.text, text);
                }
            } else {
                let piece = Piece::around(doc, at, start);
                if parted || pieces.last().is_none_or(|last| last.owner != piece.owner) {
                    pieces.push(piece);
                }
                if let Some(piece) = pieces.last_mut() {
                    push_folded(&mut piece.text, text);
                }
                parted = false;
            }
        } else if let Some(tag) = doc.tag(at) {
            if tag.is_never_shown() {
                at = doc.end(at);
                continue;
            }
            parted |= parts_text(doc, at, tag);
        }
        at = at.next();
    }
    for piece in &mut pieces {
        piece.text.truncate(piece.text.trim_end().len());
        piece.words = count_words(&piece.text);
    }
    pieces.retain(|piece| !piece.text.is_empty());
    mark_labels(&mut pieces);
    pieces
}

/// A colon that is read out and not shown stands between a label and its title.
fn mark_labels(pieces: &mut Vec<Piece>) {
    for index in 1..pieces.len().saturating_sub(1) {
        if pieces[index].text == ":" && pieces[index].is(parts::UNSEEN) {
            pieces[index - 1].parts = parts::KICKER;
        }
    }
    pieces.retain(|piece| piece.text != ":");
}

impl Piece {
    fn around(doc: &Document, text: NodeId, start: NodeId) -> Self {
        let mut piece = Self::default();
        for up in doc.ancestors(text).take_while(|&up| up >= start) {
            let Some(tag) = doc.tag(up) else { break };
            if piece.owner.is_none() && parts_text(doc, up, tag) {
                piece.owner = Some(up);
            }
            if piece.parts == 0 {
                piece.parts = own_parts(doc, up);
                if piece.parts == 0 && tag == Tag::Span && is_label(doc, up) {
                    piece.parts = parts::KICKER;
                }
            }
            match tag {
                Tag::A => piece.link = piece.link.or(Some(up)),
                Tag::Time => piece.time = Some(up),
                Tag::Button => piece.parts |= parts::FURNITURE,
                Tag::Figcaption => piece.parts |= parts::CAPTION,
                tag if tag.heading_level().is_some() => piece.heading = Some(up),
                _ => {}
            }
            if doc.is_hidden(up) {
                piece.parts |= parts::UNSEEN;
            }
        }
        piece
    }

    pub(super) fn is(&self, parts: u32) -> bool {
        self.parts & parts != 0
    }
}

/// Parts by class; names of whole cards ("article-section-card") say nothing of a text in them.
fn own_parts(doc: &Document, id: NodeId) -> u32 {
    doc.attr(id, Attr::Class).map_or(0, parts::of)
}

/// Whether this element sets its text apart from the text around.
fn parts_text(doc: &Document, id: NodeId, tag: Tag) -> bool {
    match tag {
        tag if tag.is_block() => true,
        Tag::A | Tag::Time | Tag::Button | Tag::Small | Tag::Label | Tag::Cite => true,
        // A span with a name, or one of several that share a line without a word between them.
        Tag::Span | Tag::Strong | Tag::B | Tag::Em | Tag::I | Tag::Other => {
            own_parts(doc, id) & !parts::TITLE != 0
                || (tag == Tag::Span && (is_apart(doc, id) || is_label(doc, id)))
        }
        _ => false,
    }
}

/// Whether a span's parent holds nothing but elements and is no heading: then each of them is a thing of its own.
fn is_apart(doc: &Document, id: NodeId) -> bool {
    let parent = doc.parent(id);
    let in_heading = std::iter::once(parent).chain(doc.ancestors(parent)).take(2);
    in_heading.into_iter().all(|up| doc.heading_level(up).is_none())
        && doc.children(parent).take(8).all(|child| doc.text(child).is_none_or(|text| text.trim().is_empty()))
}

/// Whether a span with a class opens a link whose title follows as plain text: a label.
fn is_label(doc: &Document, id: NodeId) -> bool {
    let parent = doc.parent(id);
    if !doc.is(parent, Tag::A) || doc.attr(id, Attr::Class).is_none() {
        return false;
    }
    let mut shown =
        doc.children(parent).filter(|&child| doc.text(child).is_none_or(|text| !text.trim().is_empty()));
    let title = (shown.next() == Some(id)).then(|| shown.next()).flatten().and_then(|next| doc.text(next));
    // What goes on in lower case is one title, a part of which is set apart.
    title.map(str::trim).is_some_and(|title| {
        count_words(title) >= 3.0
            && title.chars().next().is_some_and(|c| !c.is_lowercase() && c != ',' && c != ':')
    })
}
