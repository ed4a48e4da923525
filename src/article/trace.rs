//! What was left out and by which rule, so that a reader can put it back and an author can see why.

use crate::dom::NodeId;
use crate::lexicon::hints;
use crate::lift::{Lifter, Plan};
use crate::model::LeftOut;
use crate::prune::Verdicts;
use crate::score::{Page, runs::Run};

/// One entry for each stretch that the same rule left out; around the story one for each box, because what stands there
/// in several has nothing to do with each other. `starts` says where the body's blocks do, `trailing` where the
/// headings start that nothing followed.
pub(super) fn left_out(
    plan: &Plan,
    verdicts: &Verdicts,
    starts: &[NodeId],
    trailing: Option<NodeId>,
) -> Vec<LeftOut> {
    let mut lifter = Lifter::new(plan);
    let mut out: Vec<(LeftOut, Reasons)> = Vec::new();
    let mut joins = false;
    let mut last_box = None;
    let captions = plan.figures.captions();
    for (at, run) in plan.page.runs.iter().enumerate() {
        let is_trailing = plan.kept[at] && trailing.is_some_and(|start| run.first >= start);
        let is_caption = captions.binary_search(&at).is_ok();
        if is_caption || plan.kept[at] && !is_trailing {
            joins = false;
            continue;
        }
        let rule = match verdicts.kept[at] {
            _ if is_trailing => "heading",
            // Kept as text, and then taken for the caption of a picture that is not shown.
            true => "caption",
            false => verdicts.rule[at],
        };
        let own_box = box_beside_story(plan.page, run);
        joins &= own_box == last_box;
        last_box = own_box;
        let blocks = lifter.paragraph(run);
        match out.last_mut() {
            Some((last, reasons)) if joins && last.rule == rule => {
                last.blocks.extend(blocks);
                reasons.add(plan.page, run, plan.page.copies[at] > 1);
            }
            _ => {
                let before = starts.partition_point(|start| *start < run.first) as u32;
                let mut reasons = Reasons::default();
                reasons.add(plan.page, run, plan.page.copies[at] > 1);
                out.push((
                    LeftOut { rule: rule.into(), before, blocks: blocks.into_iter().collect() },
                    reasons,
                ));
            }
        }
        joins = true;
    }
    let entries = out.into_iter().filter(|(entry, _)| !entry.blocks.is_empty());
    entries.map(|(entry, reasons)| reasons.said_of(entry)).collect()
}

/// The outermost element around a run that does not hold the story too; none within the story.
fn box_beside_story(page: &Page, run: &Run) -> Option<NodeId> {
    let around = std::iter::once(run.container).chain(page.doc.ancestors(run.container));
    around
        .take_while(|&id| !page.doc.contains(id, page.heart))
        .filter(|&id| !page.doc.contains(page.heart, id))
        .last()
}

/// What a reader would see in a stretch that the trees left out, weighed by its words: the trees add up a hundred
/// numbers and have no reason of their own.
#[derive(Default)]
struct Reasons([f32; NAMES.len()]);

const NAMES: [&str; 6] = ["links", "hidden", "repeated", "names", "apart", "short"];
/// A line of fewer words says little.
const SHORT: f32 = 8.0;
/// How far up class names are read.
const REACH: usize = 5;

impl Reasons {
    fn add(&mut self, page: &Page, run: &Run, is_repeated: bool) {
        let around = || std::iter::once(run.container).chain(page.doc.ancestors(run.container));
        let in_heart = page.doc.contains(page.heart, run.first);
        let is_named = || {
            let below = around().take(REACH).take_while(|&id| id != page.heart);
            below.into_iter().any(|id| page.hints[id.index()] & hints::NEGATIVE != 0)
        };
        let holds = [
            run.link_density() >= 0.5,
            run.hidden,
            is_repeated,
            is_named(),
            !in_heart,
            run.text.words < SHORT,
        ];
        if let Some(first) = holds.into_iter().position(|holds| holds) {
            self.0[first] += run.text.words.max(1.0);
        }
    }

    /// The entry with the weightiest reason behind the scorer's name.
    fn said_of(&self, mut entry: LeftOut) -> LeftOut {
        let most = (0..NAMES.len()).max_by(|&a, &b| self.0[a].total_cmp(&self.0[b]));
        if let Some(most) = most.filter(|&most| entry.rule == "score" && self.0[most] > 0.0) {
            entry.rule = format!("score/{}", NAMES[most]);
        }
        entry
    }
}
