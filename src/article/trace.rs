//! What was left out and by which rule, so that a reader can put it back and an author can see why.

use crate::lift::{Lifter, Plan};
use crate::model::LeftOut;
use crate::prune::Verdicts;

/// One entry for each stretch that the same rule left out.
pub(super) fn left_out(plan: &Plan, verdicts: &Verdicts) -> Vec<LeftOut> {
    let mut lifter = Lifter::new(plan);
    let mut out: Vec<LeftOut> = Vec::new();
    let mut before = 0;
    let mut joins = false;
    for (at, run) in plan.page.runs.iter().enumerate() {
        if plan.kept[at] {
            before += 1;
            joins = false;
            continue;
        }
        let rule = verdicts.rule[at];
        let blocks = lifter.paragraph(run);
        match out.last_mut() {
            Some(last) if joins && last.rule == rule => last.blocks.extend(blocks),
            _ => out.push(LeftOut { rule: rule.into(), before, blocks: blocks.into_iter().collect() }),
        }
        joins = true;
    }
    out.retain(|entry| !entry.blocks.is_empty());
    out
}
