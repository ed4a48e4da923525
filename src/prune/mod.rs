//! From probabilities to verdicts: rules that are sure overrule the scorer, in the order below.
//!
//! A rule is a file with one function and its reason; adding one is adding a line to [`RULES`].

mod another;
mod call;
mod dialog;
mod form;
mod heading;
mod hidden;
mod island;
mod listing;
pub(crate) mod marks;
mod teasers;
pub(crate) mod threshold;
mod tool;
mod whole;

use crate::dom::NodeId;
use crate::score::Page;

/// What is known when the rules are asked.
pub(crate) struct Case<'a> {
    pub(crate) page: &'a Page<'a>,
    /// By run, as it stands: the scorer's choice less what earlier rules dropped.
    pub(crate) kept: &'a [bool],
    pub(crate) probability: &'a [f32],
}

impl Case<'_> {
    /// Whether one of these runs is kept. There may be fewer.
    fn keeps_any(&self, mut runs: std::ops::Range<usize>) -> bool {
        runs.any(|run| self.kept.get(run).is_some_and(|kept| *kept))
    }
}

/// A rule goes over the page once and names the runs that it is sure of.
type Rule = fn(&Case, &mut dyn FnMut(usize));

/// What is kept though the scorer was not sure, before anything is left out.
const KEEPS: &[Rule] = &[whole::rule, listing::rule, heading::rule];

/// In order, with the name that `left_out` gives.
const RULES: &[(&str, Rule)] = &[
    ("another", another::rule),
    ("dialog", dialog::rule),
    ("form", form::rule),
    ("hidden", hidden::rule),
    ("call", call::rule),
    ("tool", tool::rule),
    ("teasers", teasers::rule),
    ("island", island::rule),
];

/// Which runs are the story, and which rule dropped the others.
pub(crate) struct Verdicts {
    pub(crate) kept: Vec<bool>,
    /// By run: the rule that left it out; `score` where no rule but the scorer did.
    pub(crate) rule: Vec<&'static str>,
    pub(crate) probability: Vec<f32>,
}

/// Asks every rule.
#[inline(never)] // see `article::Findings::of`
pub(crate) fn judge(page: &Page, probability: Vec<f32>) -> Verdicts {
    let words = page.runs.iter().map(|run| run.text.words);
    let least = threshold::least(probability.iter().copied().zip(words));
    let mut kept: Vec<bool> = probability.iter().map(|p| *p >= least).collect();
    let mut rule = vec!["score"; kept.len()];
    for apply in KEEPS {
        let mut wanted = Vec::new();
        apply(&Case { page, kept: &kept, probability: &probability }, &mut |run| wanted.push(run));
        wanted.into_iter().for_each(|run| kept[run] = true);
    }
    for (name, apply) in RULES {
        let mut dropped = Vec::new();
        apply(&Case { page, kept: &kept, probability: &probability }, &mut |run| dropped.push(run));
        for run in dropped {
            kept[run] = false;
            rule[run] = name;
        }
    }
    for (run, verdict) in marks::Marks::of(page.doc).verdicts(page).into_iter().enumerate() {
        let Some(verdict) = verdict else { continue };
        kept[run] = verdict;
        rule[run] = "marked";
    }
    Verdicts { kept, rule, probability }
}

impl Verdicts {
    /// Leaves out every run inside `id`, by this rule.
    pub(crate) fn drop_inside(&mut self, page: &Page, id: NodeId, name: &'static str) {
        for run in page.runs_in(id) {
            if self.kept[run] || self.rule[run] == "score" {
                self.rule[run] = name;
            }
            self.kept[run] = false;
        }
    }

    /// The first and last node of what is kept.
    pub(crate) fn span(&self, page: &Page) -> Option<(NodeId, NodeId)> {
        let mut kept = page.runs.iter().zip(&self.kept).filter(|(_, kept)| **kept).map(|(run, _)| run);
        let first = kept.next()?;
        Some((first.first, kept.next_back().unwrap_or(first).last))
    }

    /// Words that are kept inside `id`.
    pub(crate) fn words_in(&self, page: &Page, id: NodeId) -> f32 {
        page.runs_in(id).filter(|&run| self.kept[run]).map(|run| page.runs[run].text.words).sum()
    }

    /// Words that are kept.
    pub(crate) fn words(&self, page: &Page) -> f32 {
        page.runs.iter().zip(&self.kept).filter(|(_, kept)| **kept).map(|(run, _)| run.text.words).sum()
    }
}

#[cfg(test)]
mod tests;
