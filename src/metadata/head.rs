//! The lines around the headline, where kicker, deck, byline and date stand.

use super::Body;
use super::compare::squeezed;
use super::lines::{Line, Lines};
use super::names::Names;
use crate::dom::{Document, NodeId, Tag};
use crate::lexicon::headline::AWAY;
use std::ops::Range;

/// Lines above the headline that may belong to it.
const ABOVE: usize = 6;
/// Lines between headline and text that are looked at: pictures, share bars and players stand there too.
const BELOW: usize = 40;
/// How far into the text, for a body that was found a block or so too early: four paragraphs, or as many labels.
const INTO: usize = 4 * LABELS;
/// A shorter line is a label or a button, in bytes; and how many of them weigh as much as a paragraph.
const LABEL: usize = 40;
const LABELS: usize = 3;
/// Lines behind the text.
const BEHIND: usize = 12;
/// A line of so many bytes is a paragraph where no body was found.
const PARAGRAPH: usize = 140;

/// The page with its headline and text found.
pub(super) struct Head<'a> {
    pub(super) doc: &'a Document,
    pub(super) names: &'a Names<'a>,
    pub(super) lines: &'a Lines,
    pub(super) body: Option<&'a Body>,
    /// The headline's own lines; empty at the text's beginning where there is none.
    pub(super) headline: Range<usize>,
    /// The first line of the text.
    pub(super) text: usize,
    /// The first line behind it.
    pub(super) end: usize,
}

impl<'a> Head<'a> {
    pub(super) fn new(
        names: &'a Names<'a>,
        lines: &'a Lines,
        body: Option<&'a Body>,
        headline: Option<NodeId>,
    ) -> Self {
        let doc = names.doc;
        let body_start = body.map(|body| lines.at_or_after(body.first));
        let mut headline = headline
            .map_or_else(|| body_start.unwrap_or(0)..body_start.unwrap_or(0), |id| lines.inside(doc, id));
        headline.end = headline.end.max(headline.start);
        let paragraph = || {
            lines
                .range(headline.end..lines.len())
                .find(|(_, line)| line.text.len() >= PARAGRAPH && !line.is_linked())
                .map_or(headline.end, |(at, _)| at)
        };
        let text = body_start.filter(|&start| start >= headline.end).unwrap_or_else(paragraph);
        let end = body.map_or(text, |body| lines.at_or_after(body.last) + 1).max(text);
        Self { doc, names, lines, body, headline, text, end }
    }

    /// Whether an element of its own, or a line, ends in the headline where this text does.
    pub(super) fn begins_with(&self, text: &str) -> bool {
        let wanted = squeezed(text);
        let mut passed = String::new();
        self.lines.range(self.headline.clone()).flat_map(|(_, line)| line.pieces()).any(|piece| {
            passed.push_str(&squeezed(piece));
            passed == wanted
        })
    }

    /// Above the headline, the nearest first.
    pub(super) fn above(&self) -> impl Iterator<Item = (usize, &'a Line)> {
        let start = self.headline.start.saturating_sub(ABOVE);
        self.lines.range(start..self.headline.start).rev()
    }

    /// From the headline to a little into the text.
    pub(super) fn below(&self) -> impl Iterator<Item = (usize, &'a Line)> {
        let mut passed = 0;
        self.lines.range(self.headline.end..self.headline.end + BELOW).take_while(move |&(at, line)| {
            let goes_on = passed < INTO;
            if at >= self.text {
                passed += if line.text.len() < LABEL { 1 } else { LABELS };
            }
            goes_on
        })
    }

    /// Behind the text.
    pub(super) fn behind(&self) -> impl Iterator<Item = (usize, &'a Line)> {
        self.lines.range(self.end..self.end + BEHIND)
    }

    /// The elements around a line that hold neither the headline nor the text, innermost first.
    pub(super) fn around(&self, line: &Line) -> impl Iterator<Item = NodeId> {
        let headline =
            self.lines.get(self.headline.start).map(|line| line.first).filter(|_| !self.headline.is_empty());
        let (start, end) = self.body.map_or((None, None), |body| (Some(body.first), Some(body.last)));
        let inside_text = start.zip(end).is_some_and(|(start, end)| start <= line.first && line.first <= end);
        let doc = self.doc;
        doc.ancestors(line.first).take(7).take_while(move |&up| {
            up != NodeId::ROOT
                && !matches!(doc.tag(up), Some(Tag::Body | Tag::Main | Tag::Html))
                && headline.is_none_or(|id| !doc.contains(up, id))
                && (inside_text || start.is_none_or(|id| !doc.contains(up, id)))
                && (!inside_text || end.is_none_or(|id| !doc.contains(up, id)))
        })
    }

    /// Whether an element around the line has a name of these kinds.
    pub(super) fn is_named(&self, line: &Line, kinds: u16) -> bool {
        self.around(line).any(|up| self.names.has(up, kinds))
    }

    /// In a picture, a list of links, a form or a box that is not about this story. A name
    /// counts close by only: bylines stand in what is called a share bar for its other half.
    pub(super) fn is_away(&self, line: &Line) -> bool {
        self.is_framed(line) || self.around(line).take(3).any(|up| self.names.has(up, AWAY))
    }

    /// Likewise, by the kinds of the elements alone.
    pub(super) fn is_framed(&self, line: &Line) -> bool {
        self.around(line).any(|up| match self.doc.tag(up) {
            Some(Tag::Figure | Tag::Figcaption | Tag::Nav | Tag::Form | Tag::Dialog) => true,
            // A `footer` before the end of the text is not the page's.
            Some(Tag::Footer) => !self.is_between(up),
            _ => false,
        })
    }

    /// Whether an element stands behind the headline and before the end of the text.
    fn is_between(&self, id: NodeId) -> bool {
        let headline = self.lines.get(self.headline.start).filter(|_| !self.headline.is_empty());
        headline.is_some_and(|line| line.first < id) && self.body.is_some_and(|body| id < body.last)
    }

    /// "By" on a line of its own.
    pub(super) fn is_open(&self, at: usize) -> bool {
        self.lines.get(at).is_some_and(|line| {
            line.text.len() < 24 && super::people::without_by(&format!("{} x", line.text)) == "x"
        })
    }

    /// How many levels two lines' closest common element stands above the first.
    pub(super) fn distance(&self, from: &Line, to: &Line) -> usize {
        self.doc.ancestors(from.first).position(|up| self.doc.contains(up, to.first)).unwrap_or(usize::MAX)
    }
}
