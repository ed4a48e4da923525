//! Repeated shape: what stands in a list of stories, set like them, is a story too.
//!
//! An address may say little ("/arts/sounds-earthy/"); the list that it stands in says more.

use super::links::{Link, Links, Target};
use crate::dom::{Attr, Document, NodeId};
use crate::lexicon::offers::weights;
use crate::score::Page;
use std::collections::HashMap;

/// By target: whether it is a story, by itself or by the company that it keeps.
pub(super) fn stories(page: &Page, kept: &[bool], links: &Links) -> Vec<bool> {
    let doc = page.doc;
    let likeness: Vec<f32> = links.targets.iter().map(Target::likeness).collect();
    let mut is_story: Vec<bool> = likeness.iter().map(|likeness| *likeness >= weights::STORY).collect();
    // By shape: the links that are stories, and those that may be.
    let mut shapes: HashMap<u64, (Vec<Link>, Vec<Link>)> = HashMap::new();
    for &link in &links.list {
        let Some(&likeness) = likeness.get(link.target as usize) else { continue };
        if likeness >= weights::STORY {
            shapes.entry(shape(doc, link.node)).or_default().0.push(link);
        } else if likeness >= weights::STORY - weights::COMPANY && links.words(link.target) >= 3.0 {
            shapes.entry(shape(doc, link.node)).or_default().1.push(link);
        }
    }
    for (sure, unsure) in shapes.into_values() {
        for link in &unsure {
            // Two sure ones in the same list, and more of them than of the others; what paragraphs part is no list.
            let near = |other: &&Link| {
                shares_list(doc, link.node, other.node) && !is_parted(page, kept, link.node, other.node)
            };
            let company = around(&sure, link).iter().filter(near).count();
            let others = around(&unsure, link).iter().filter(near).count();
            if company >= 2
                && company >= others
                && let Some(story) = is_story.get_mut(link.target as usize)
            {
                *story = true;
            }
        }
    }
    is_story
}

/// The links that stand next to one in the page.
fn around<'a>(links: &'a [Link], link: &Link) -> &'a [Link] {
    let at = links.partition_point(|other| other.node < link.node);
    &links[at.saturating_sub(weights::NEIGHBOURS)..(at + weights::NEIGHBOURS).min(links.len())]
}

/// What an element and those around it are called: cards of one list are called alike.
fn shape(doc: &Document, link: NodeId) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    for id in std::iter::once(link).chain(doc.ancestors(link)).take(weights::SHAPE_LEVELS) {
        doc.element_name(id).hash(&mut hasher);
        doc.attr(id, Attr::Class).and_then(|names| names.split_ascii_whitespace().next()).hash(&mut hasher);
    }
    hasher.finish()
}

/// Whether two links stand in one list: a few levels up they have an element around both.
fn shares_list(doc: &Document, a: NodeId, b: NodeId) -> bool {
    doc.ancestors(a).take(weights::LIST_LEVELS).any(|up| doc.contains(up, b))
}

/// Whether prose of the article stands between two links.
fn is_parted(page: &Page, kept: &[bool], a: NodeId, b: NodeId) -> bool {
    let (first, last) = (page.runs_before(a.min(b)), page.runs_before(a.max(b)));
    last - first > weights::APART
        || (first..last).any(|index| kept.get(index) == Some(&true) && page.runs[index].prose() > 0.0)
}
