//! Footnotes, tied to their marks.
//!
//! Every generator writes them its own way, and all alike in this: a mark is a short link in the text to an element
//! further down the page, which says something and mostly links back.

use super::{Lifter, inline};
use crate::dom::{Attr, Document, NodeId, Tag};
use crate::lexicon::notes;
use crate::model::{Block, Footnote, Inline, inline_text};
use crate::score::Page;
use std::collections::{HashMap, HashSet};

/// The notes of a page whose marks stand in the text.
#[derive(Default)]
pub(crate) struct Notes {
    /// In page order.
    found: Vec<Note>,
    /// By the outermost element that is nothing but the mark.
    marks: HashMap<NodeId, usize>,
    /// Links from a note back to its marks.
    backlinks: HashSet<NodeId>,
    /// They read as the story's own text, not as its apparatus.
    pub(crate) are_text: bool,
}

struct Note {
    node: NodeId,
    label: String,
}

/// Finds them. `kept` gains the notes' runs: what the text points at belongs to it.
pub(crate) fn find(page: &Page, kept: &mut [bool]) -> Notes {
    let doc = page.doc;
    let candidates: Vec<(NodeId, String, &str)> = doc
        .all(Tag::A)
        .iter()
        .copied()
        .filter(|&id| is_kept(page, kept, id))
        .filter_map(|id| Some((id, label(doc, id)?, fragment(doc, id)?)))
        .collect();
    if candidates.is_empty() {
        return Notes::default();
    }
    let mut places: HashMap<&str, NodeId> = HashMap::new();
    for id in doc.ids() {
        // Of a link alone the name is a place in the page; a field's or a `meta`'s is another matter.
        let names = [doc.attr(id, Attr::Id), doc.attr(id, Attr::Name).filter(|_| doc.is(id, Tag::A))];
        for name in names.into_iter().flatten() {
            places.entry(name).or_insert(id);
        }
    }
    let mut marks: Vec<(NodeId, NodeId, String)> = candidates
        .into_iter()
        .filter_map(|(mark, label, target)| {
            let note = element(page, *places.get(target)?)?;
            // A note stands behind its mark, and its mark is no part of it.
            (note > mark).then_some((mark, note, label))
        })
        .collect();
    // A note that holds another holds the article.
    let mut targets: Vec<NodeId> = marks.iter().map(|(_, note, _)| *note).collect();
    targets.sort_unstable();
    targets.dedup();
    let behind = |note: NodeId| targets.get(targets.partition_point(|&other| other <= note));
    marks.retain(|(_, note, _)| behind(*note).is_none_or(|&next| !doc.contains(*note, next)));
    marks.sort_by_key(|(mark, note, _)| (*note, *mark));
    let mut notes = Notes::default();
    for (mark, node, label) in marks {
        if notes.found.last().is_none_or(|last| last.node != node) {
            notes.found.push(Note { node, label });
        }
        notes.marks.insert(outermost(doc, mark), notes.found.len() - 1);
    }
    let runs = || notes.found.iter().flat_map(|note| page.runs_in(note.node));
    let all: f32 = runs().map(|run| page.runs[run].text.words).sum();
    let read: f32 = runs().filter(|&run| kept[run]).map(|run| page.runs[run].text.words).sum();
    notes.are_text = read * 2.0 >= all;
    for note in &notes.found {
        page.runs_in(note.node).for_each(|run| kept[run] = page.runs[run].text.words > 0.0);
        let back = doc.inside(note.node).filter(|&id| leads_back(doc, id));
        notes.backlinks.extend(back.map(|id| outermost(doc, id)));
    }
    notes
}

fn is_kept(page: &Page, kept: &[bool], id: NodeId) -> bool {
    let runs = page.runs_in(id);
    let run = if runs.is_empty() { runs.start.checked_sub(1) } else { Some(runs.start) };
    run.is_some_and(|run| kept[run])
}

/// What a mark shows: a number, a letter or a sign, perhaps in brackets, set high or called a note.
fn label(doc: &Document, link: NodeId) -> Option<String> {
    let shown = doc.shown_text(link);
    let bare = shown.trim().trim_matches(['[', ']', '(', ')', '.']).trim();
    let is_sign = |c: char| matches!(c, '*' | '†' | '‡' | '§' | '¶' | '※');
    let fits = match bare.chars().count() {
        1..=4 => bare.chars().all(|c| c.is_ascii_digit()) || bare.chars().all(is_sign),
        _ => false,
    } || (bare.chars().count() == 1 && bare.chars().all(|c| c.is_ascii_lowercase()));
    let near = std::iter::once(link).chain(doc.ancestors(link)).take(3).chain(doc.inside(link).take(2));
    let is_set = near.into_iter().any(|id| {
        doc.is(id, Tag::Sup)
            || doc.attr_has(id, Attr::Role, "doc-noteref")
            || doc.attr_has(id, Attr::Rel, "footnote")
            || doc.attr(id, Attr::Class).is_some_and(notes::is_named)
    });
    (fits && is_set).then(|| bare.to_owned())
}

/// The part of this page that a link leads to.
fn fragment(doc: &Document, link: NodeId) -> Option<&str> {
    let href = doc.attr(link, Attr::Href)?.trim();
    let (before, fragment) = href.split_once('#')?;
    // Some generators write the page's own address before it; the element that it names is on this page.
    (!fragment.is_empty() && !before.contains("..")).then_some(fragment)
}

/// The element that holds a note: the target itself, or the line that an anchor begins.
fn element(page: &Page, target: NodeId) -> Option<NodeId> {
    let doc = page.doc;
    let around = std::iter::once(target).chain(doc.ancestors(target)).take(4);
    let block = around.into_iter().find(|&id| {
        let holds_lines = doc.tag(id).is_some_and(Tag::is_block);
        holds_lines && !matches!(doc.tag(id), Some(Tag::Ol | Tag::Ul | Tag::Table | Tag::Tr | Tag::Tbody))
    })?;
    let words = page.sums(block).words;
    (1.0..=notes::LONGEST).contains(&words).then_some(block)
}

/// The outermost element around a link that shows nothing else.
fn outermost(doc: &Document, link: NodeId) -> NodeId {
    let text = doc.shown_text(link);
    let inline =
        |up: &NodeId| matches!(doc.tag(*up), Some(Tag::Sup | Tag::Span | Tag::Small | Tag::B | Tag::Strong));
    let around = doc.ancestors(link).take(4).take_while(inline);
    around.take_while(|&up| doc.shown_text(up) == text).last().unwrap_or(link)
}

/// Whether a link in a note leads to the note's marks: an arrow, or the label again.
fn leads_back(doc: &Document, link: NodeId) -> bool {
    let letters = || doc.shown_text(link).chars().filter(|c| c.is_alphanumeric()).count();
    fragment(doc, link).is_some()
        && (letters() <= 3
            || doc.attr_has(link, Attr::Role, "doc-backlink")
            || doc.attr(link, Attr::Class).is_some_and(notes::leads_back))
}

impl Notes {
    /// The end of the note, where one begins here.
    pub(super) fn end_at(&self, doc: &Document, at: NodeId) -> Option<NodeId> {
        self.found.binary_search_by(|note| note.node.cmp(&at)).ok().map(|_| doc.end(at))
    }

    pub(super) fn is_backlink(&self, at: NodeId) -> bool {
        self.backlinks.contains(&at)
    }

    /// The mark that begins here.
    pub(super) fn mark(&self, at: NodeId) -> Option<Inline> {
        let index = *self.marks.get(&at)?;
        Some(Inline::Footnote { target: id(index), label: self.found.get(index)?.label.clone() })
    }
}

fn id(index: usize) -> String {
    format!("note-{}", index + 1)
}

impl Lifter<'_> {
    /// All notes as one block, and where the first of them stands.
    pub(super) fn footnotes(&mut self) -> Option<(NodeId, Block)> {
        let notes = &self.plan.notes.found;
        let first = notes.first()?.node;
        let items: Vec<Footnote> = notes
            .iter()
            .enumerate()
            .map(|(index, note)| {
                let mut content = self.walk(note.node.next(), self.doc.end(note.node), 1);
                without_label(&mut content, &note.label);
                Footnote { id: id(index), label: note.label.clone(), content }
            })
            .filter(|note| !note.content.is_empty())
            .collect();
        (!items.is_empty()).then_some((first, Block::Footnotes { items }))
    }
}

/// A list numbers its notes itself; elsewhere the label is written in front, and is no part of what the note says.
fn without_label(content: &mut Vec<Block>, label: &str) {
    let Some(Block::Paragraph { content: line }) = content.first_mut() else { return };
    let is_label = |text: &str| text.trim().trim_matches(['[', ']', '(', ')', '.', ':']) == label;
    match line.first_mut() {
        Some(Inline::Text { text }) => {
            let bare = text.trim_start().trim_start_matches(['[', '(']);
            let rest = bare.strip_prefix(label).filter(|rest| rest.starts_with(['.', ')', ']', ':', ' ']));
            if let Some(rest) = rest {
                *text = rest.trim_start_matches(['.', ')', ']', ':', ' ']).to_owned();
            }
        }
        Some(first) if is_label(&inline_text(std::slice::from_ref(first))) => {
            line.remove(0);
        }
        _ => {}
    }
    inline::trim(line);
    if line.is_empty() {
        content.remove(0);
    }
}
