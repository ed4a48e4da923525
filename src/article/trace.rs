//! What was left out and by which rule, so that a reader can put it back and an author can see why.

use crate::dom::NodeId;
use crate::lift::{Lifter, Plan};
use crate::model::LeftOut;
use crate::prune::Verdicts;

/// One entry for each stretch that the same rule left out. `starts` says where the body's blocks do.
pub(super) fn left_out(plan: &Plan, verdicts: &Verdicts, starts: &[NodeId]) -> Vec<LeftOut> {
    let mut lifter = Lifter::new(plan);
    let mut out: Vec<LeftOut> = Vec::new();
    let mut joins = false;
    for (at, run) in plan.page.runs.iter().enumerate() {
        // A caption is not kept as text and not left out either.
        if plan.kept[at] || verdicts.kept[at] {
            joins = false;
            continue;
        }
        let rule = verdicts.rule[at];
        let blocks = lifter.paragraph(run);
        match out.last_mut() {
            Some(last) if joins && last.rule == rule => last.blocks.extend(blocks),
            _ => {
                let before = starts.partition_point(|start| *start < run.first) as u32;
                out.push(LeftOut { rule: rule.into(), before, blocks: blocks.into_iter().collect() });
            }
        }
        joins = true;
    }
    out.retain(|entry| !entry.blocks.is_empty());
    out
}
