//! Pictures with what stands under them.

mod caption;
mod credit;
mod find;
mod gallery;

pub(crate) use find::{Search, find};
pub(super) use gallery::gallery;

use super::{Lifter, Plan};
use crate::dom::{NodeId, id_range};
use crate::model::{Block, Figure, Image};

/// A picture of the story, and where it stands.
pub(super) struct Found {
    /// The outermost element that holds only it and its caption.
    group: NodeId,
    image: Image,
    /// The runs under it, in order.
    captions: Vec<usize>,
}

/// The story's pictures, in page order.
pub(crate) struct Figures {
    found: Vec<Found>,
    /// Which one leads, and so does not stand in the body.
    lead: Option<usize>,
}

impl Figures {
    /// Every run that is shown below a picture, in order.
    pub(crate) fn captions(&self) -> Vec<usize> {
        let mut runs: Vec<usize> = self.found.iter().flat_map(|found| &found.captions).copied().collect();
        runs.sort_unstable();
        runs
    }

    /// The picture that leads the story.
    pub(crate) fn lead(&self, plan: &Plan) -> Option<Figure> {
        let lifter = Lifter::new(plan);
        self.lead.and_then(|at| self.found.get(at)).map(|found| caption::figure(&lifter, found))
    }
}

impl Lifter<'_> {
    /// Appends the picture whose group starts here; whether there is one.
    pub(super) fn figure_at(&mut self, at: NodeId, out: &mut Vec<Block>) -> bool {
        let found = &self.plan.figures.found;
        let Ok(index) = found.binary_search_by(|figure| figure.group.cmp(&at)) else { return false };
        if self.plan.figures.lead != Some(index) {
            let Figure { image, caption, credit } = caption::figure(self, &found[index]);
            out.push(Block::Figure { image, caption, credit });
        }
        true
    }

    /// Whether a picture of the story stands inside `id`.
    pub(super) fn holds_figure(&self, id: NodeId) -> bool {
        let found = &self.plan.figures.found;
        let next = found.get(found.partition_point(|figure| figure.group < id));
        next.is_some_and(|figure| figure.group < self.doc.end(id))
    }

    /// Appends the pictures that stand between two nodes: those inside a paragraph follow it.
    pub(super) fn figures_between(&mut self, first: NodeId, last: NodeId, out: &mut Vec<Block>) {
        if first < last {
            for at in id_range(first..last) {
                self.figure_at(at, out);
            }
        }
    }
}

/// Whether two addresses name the same picture in other sizes: their file names say so, but for the size.
pub(super) fn same_picture(a: &str, b: &str) -> bool {
    let name = |src: &str| {
        let path = src.split(['?', '#']).next().unwrap_or_default();
        without_size(path.rsplit('/').next().unwrap_or_default()).to_ascii_lowercase()
    };
    a == b || (name(a).len() > 8 && name(a) == name(b))
}

/// A file name without the size that a publishing system writes before its ending: "house-1200x800.jpg".
fn without_size(file: &str) -> String {
    let (name, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    let Some((stem, size)) = name.rsplit_once(['-', '_']) else { return file.to_owned() };
    let is_number = |text: &str| (2..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    match size.split_once('x') {
        Some((width, height)) if is_number(width) && is_number(height) => format!("{stem}.{ending}"),
        _ => file.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::same_picture;

    #[test]
    fn sizes_do_not_part_a_picture() {
        assert!(same_picture("/a/house-1200x800.jpg", "/b/house-600x400.jpg?v=2"));
        assert!(same_picture("https://a.example/house_lit-600x400.jpg", "https://b.example/house_lit.jpg"));
        assert!(!same_picture("/a/house-1200.jpg", "/a/house-1201.jpg"));
        assert!(!same_picture("/a/1.jpg", "/b/1.jpg"));
    }
}
