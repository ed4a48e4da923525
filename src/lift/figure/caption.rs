//! What stands under a picture: which runs, and who made it told from what it shows.

use super::{Found, credit};
use crate::dom::{Attr, Document, NodeId, Tag, id_range, squeezed};
use crate::lexicon::credits::CAPTION_CLASSES;
use crate::lexicon::{cues, hints};
use crate::lift::{Lifter, inline};
use crate::model::{Figure, Inline, inline_text};
use crate::score::{Page, text::count_words};

/// A credit in a line of its own is no longer, in words.
const CREDIT_WORDS: f32 = 9.0;
/// Fewer bytes of letters that `alt` and a line have in common are a coincidence: a name, a word.
const REPEATED: usize = 20;
/// Bytes of letters of the longest credit behind a caption.
const CREDIT_LETTERS: usize = 60;
/// Something is called a caption within so many levels around its line; what nests deeper says nothing with it.
const CALLED_LEVELS: usize = 16;
/// A caption beside the picture's element is no longer, in words.
const CAPTION_WORDS: f32 = 70.0;
/// No caption has more lines than these, whatever is called one.
pub(super) const LINES: usize = 60;
/// An element with more nodes than these is no line.
const LINE_NODES: usize = 200;

/// Whether a run inside `group` stands in something that is called a caption.
pub(super) fn is_called(page: &Page, group: NodeId, run: usize) -> bool {
    page.doc.ancestors(page.runs[run].first).take(CALLED_LEVELS).take_while(|&id| id >= group).any(|id| {
        let is_named = page.hints[id.index()] & hints::CAPTION != 0;
        let is_legend = || CAPTION_CLASSES.iter().any(|name| page.doc.attr_has(id, Attr::Class, name));
        page.doc.is(id, Tag::Figcaption) || is_named || is_marked_credit(page.doc, id) || is_legend()
    })
}

/// Whether an element that is called a credit holds one that is called a caption: it is named after a part of it.
fn holds_caption(page: &Page, id: NodeId) -> bool {
    page.doc
        .inside(id)
        .any(|inner| page.hints[inner.index()] & (hints::CAPTION | hints::CREDIT) == hints::CAPTION)
}

/// Whether the publisher marks an element as a credit.
fn is_marked_credit(doc: &Document, id: NodeId) -> bool {
    doc.attr_has(id, Attr::DataStandfirst, "credit")
}

/// The runs of a group that are its picture's caption or credit. `is_text` says which are taken for the story's.
pub(super) fn runs(
    page: &Page,
    is_text: &dyn Fn(usize) -> bool,
    picture: NodeId,
    group: NodeId,
) -> Vec<usize> {
    let is_figure = is_figure(page, picture, group);
    let is_caption =
        |&run: &usize| stands_under(page, is_text, picture, is_figure, run) || is_called(page, group, run);
    let mut runs: Vec<usize> = page.runs_in(group).filter(is_caption).take(LINES).collect();
    if runs.is_empty() {
        runs.extend(repeated(page, picture, group));
    }
    // What is called a caption may also stand next to the picture's own element.
    let next = page.doc.end(group);
    if runs.is_empty() && next.index() < page.doc.len() && page.sums(next).words <= CAPTION_WORDS {
        let end = page.runs_in(next).end;
        let says = |&run: &usize| page.runs[run].text.letters > 0;
        runs.extend((page.runs_in(next).start..end).filter(says).filter(|&run| is_called(page, next, run)));
    }
    runs
}

/// Whether what is around a picture, up to `group`, is there for pictures.
pub(super) fn is_figure(page: &Page, picture: NodeId, group: NodeId) -> bool {
    std::iter::once(picture)
        .chain(page.doc.ancestors(picture))
        .take_while(|&id| id >= group)
        .any(|id| page.doc.is(id, Tag::Figure) || page.hints[id.index()] & hints::MEDIA != 0)
}

/// Whether a run in a picture's group is its caption without being called so: alone beside the picture, in something
/// that nothing else stands in.
pub(super) fn stands_under(
    page: &Page,
    is_text: &dyn Fn(usize) -> bool,
    picture: NodeId,
    is_figure: bool,
    run: usize,
) -> bool {
    let text = &page.runs[run];
    // A line that shares its paragraph with the picture, and says who took one, is the picture's.
    let says_who = || text.text.cues & cues::CREDIT != 0 && page.doc.contains(text.container, picture);
    let is_paragraph = is_text(run) && page.doc.is(text.container, Tag::P) && !says_who();
    // Beside the portrait of who spoke stands what was said.
    let beside = || page.doc.ancestors(text.first).take_while(|&up| !page.doc.contains(up, picture));
    let is_quoted = || beside().take(CALLED_LEVELS).any(|up| page.doc.is(up, Tag::Blockquote));
    text.first > picture
        && text.linked < text.text.words
        && !text.button
        && (is_figure || !is_paragraph)
        && !is_quoted()
}

/// The line right behind the picture that says what its `alt` says: whatever it is called, it is the caption.
fn repeated(page: &Page, picture: NodeId, group: NodeId) -> Option<usize> {
    let doc = page.doc;
    let alt = doc.attr(doc.find(picture, Tag::Img).unwrap_or(picture), Attr::Alt)?;
    let next = page.runs_in(group).end;
    let container = page.runs.get(next)?.container;
    let alt = squeezed(alt);
    let is_line = page.sums(container).words <= CAPTION_WORDS
        && doc.end(container).index() - container.index() <= LINE_NODES;
    if alt.len() < REPEATED || !is_line {
        return None;
    }
    let line = squeezed(&doc.shown_text(container));
    // Behind what the `alt` says there may stand a credit.
    let is_same = line.len() >= REPEATED && alt.starts_with(&line)
        || line.strip_prefix(alt.as_str()).is_some_and(|rest| rest.len() <= CREDIT_LETTERS);
    is_same.then_some(next)
}

/// The figure with its caption and credit apart.
pub(super) fn figure(lifter: &Lifter, found: &Found) -> Figure {
    let page = lifter.plan.page;
    let doc = page.doc;
    let is_credit_element = |id: NodeId| {
        is_marked_credit(doc, id)
            || (page.hints[id.index()] & hints::CREDIT != 0
                || page.hints[id.index()] & (hints::AUTHOR | hints::TEXT) == hints::AUTHOR)
                && !holds_caption(page, id)
                && (1.0..=2.0 * CREDIT_WORDS).contains(&count_words(&doc.shown_text(id)))
    };
    let inside = |run: usize| {
        doc.ancestors(page.runs[run].first).take(4).chain(id_range(page.runs[run].first..page.runs[run].last))
    };
    let mut credits: Vec<NodeId> =
        found.captions.iter().flat_map(|&run| inside(run)).filter(|&id| id > found.group).collect();
    credits.sort_unstable();
    credits.dedup();
    credits.retain(|&id| is_credit_element(id));
    let mut caption: Vec<Inline> = Vec::new();
    let mut credit: Vec<String> = Vec::new();
    let mut done: Option<NodeId> = None;
    for run in found.captions.iter().filter_map(|&run| page.runs.get(run)) {
        // Elements that are called credits, around the line or in it.
        for &id in
            credits.iter().filter(|&&id| doc.contains(id, run.first) || (run.first..=run.last).contains(&id))
        {
            if done.is_none_or(|done| !doc.contains(done, id)) {
                credit.push(credit::clean(&doc.shown_text(id)));
                done = Some(id);
            }
        }
        let mut line = lifter.inlines_without(run, &credits);
        inline::trim(&mut line);
        let follows = !caption.is_empty() && credit.is_empty();
        let is_short = run.text.words <= CREDIT_WORDS && !run.text.ends_sentence;
        match credit::split_behind(&mut line, &found.image.alt).or_else(|| credit::split(&mut line)) {
            Some(name) => credit.push(name),
            None if credit::is_name(&inline_text(&line)) => {
                credit.push(inline_text(&std::mem::take(&mut line)));
            }
            // A short second line without a full stop says who took it.
            None if follows && is_short => {
                credit.push(credit::clean(&inline_text(&std::mem::take(&mut line))));
            }
            None => {}
        }
        let says = inline_text(&line);
        if !says.trim().is_empty() && !inline_text(&caption).contains(&says) {
            if !caption.is_empty() {
                caption.push(Inline::Text { text: " ".into() });
            }
            caption.extend(line);
        }
    }
    credit.retain(|name| !name.is_empty());
    let all = credit.clone();
    let mut at = 0;
    credit.retain(|name| {
        at += 1;
        // Shown once in short and once in full, or twice.
        !all.iter().enumerate().any(|(other, whole)| {
            whole.contains(name.as_str()) && (whole.len() > name.len() || other + 1 < at)
        })
    });
    if !inline_text(&caption).contains(char::is_alphanumeric) {
        caption.clear();
    }
    Figure { image: found.image.clone(), caption, credit: (!credit.is_empty()).then(|| credit.join(", ")) }
}
