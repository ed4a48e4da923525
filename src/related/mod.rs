//! Stories that the page offers as further reading, read from the page as people read it:
//! by repeated shape, heading, place and address.

mod address;
mod card;
mod cards;
mod judge;
mod links;
mod marks;
mod modules;
mod pieces;
mod tabs;
#[cfg(test)]
mod tests;

use crate::dom::NodeId;
use crate::lexicon::offers::weights;
use crate::model::{Story, StoryKind};
use crate::score::Page;
use crate::url::Base;
use cards::{Card, Ground};
use judge::Verdict;
use links::Links;
use modules::Module;

/// What describes the article itself.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Own<'a> {
    pub(crate) url: Option<&'a str>,
    pub(crate) canonical: Option<&'a str>,
    pub(crate) title: Option<&'a str>,
    pub(crate) section: Option<&'a str>,
}

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// About this article first, then as the page has them.
    pub(crate) stories: Vec<Story>,
    /// What must leave the text: offers between paragraphs, lists of links.
    pub(crate) claimed: Vec<NodeId>,
}

/// Finds the stories. `kept` says by run whether it was taken for text of the article.
pub(crate) fn find(page: &Page, kept: &[bool], base: &Base, own: &Own) -> Found {
    let links = links::gather(page, kept, base, own);
    let ground = Ground::new(page, kept, own.title);
    let cards = cards::find(&ground, &links);
    let mut found = Found::default();
    let mut stories: Vec<(u32, Story)> = Vec::new();
    let modules = modules::group(&ground, &cards);
    let verdicts: Vec<_> = modules.iter().map(|module| judge::judge(&ground, &links, own, module)).collect();
    let is_bare = |(module, verdict): (&Module, &Verdict)| judge::is_bare_line(&ground, module, *verdict);
    let count = modules.iter().zip(&verdicts).filter(|&pair| is_bare(pair)).count();
    for (module, &verdict) in modules.iter().zip(&verdicts) {
        if count > weights::BARE_LINES && is_bare((module, &verdict)) {
            continue;
        }
        if matches!(verdict, Verdict::Offer { .. } | Verdict::Paid) {
            claim(&ground, module, &mut found.claimed);
        }
        if let Verdict::Offer { kind, placement, external } = verdict {
            for card in &module.cards {
                if let Some(story) = story(&ground, base, &links, module, card, external) {
                    let story = Story { placement, kind, ..story };
                    add(&mut stories, card.target, story);
                }
            }
        }
    }
    stories.sort_by_key(|(_, story)| !matches!(story.kind, StoryKind::Related | StoryKind::Next));
    found.stories = stories.into_iter().map(|(_, story)| story).collect();
    found
}

fn story(
    ground: &Ground,
    base: &Base,
    links: &Links,
    module: &Module,
    card: &Card,
    external: bool,
) -> Option<Story> {
    let target = links.target(card.target).filter(|target| !target.paid && (external || !target.external))?;
    let heading = module.heading.as_ref().map(|heading| heading.text.clone());
    let content = card::read(ground.page.doc, base, card, heading.as_deref());
    if content.paid {
        return None;
    }
    Some(Story {
        title: content.title?,
        url: target.url.to_string(),
        kicker: content.kicker,
        image: content.image,
        published: content.published,
        excerpt: content.excerpt,
        heading,
        placement: crate::model::Placement::default(),
        kind: StoryKind::default(),
    })
}

/// One story, one card: what a copy shows beyond the first is added to it.
fn add(stories: &mut Vec<(u32, Story)>, target: u32, story: Story) {
    let Some((_, known)) = stories.iter_mut().find(|(known, _)| *known == target) else {
        stories.push((target, story));
        return;
    };
    let is_cut = |title: &str| title.ends_with('…') || title.ends_with("...");
    if is_cut(&known.title) && !is_cut(&story.title) {
        known.title = story.title;
    }
    known.kicker = known.kicker.take().or(story.kicker);
    known.image = known.image.take().or(story.image);
    known.published = known.published.take().or(story.published);
    known.excerpt = known.excerpt.take().or(story.excerpt);
}

/// A module's box where it has one of its own, else its cards and its heading.
fn claim(ground: &Ground, module: &Module, claimed: &mut Vec<NodeId>) {
    let doc = ground.page.doc;
    if module.closed {
        claimed.push(module.root);
        return;
    }
    for card in &module.cards {
        let mut at = card.start;
        while at < card.end {
            claimed.push(at);
            at = doc.end(at);
        }
    }
    let heading = module.heading.as_ref().and_then(|heading| ground.page.runs.get(heading.run));
    claimed.extend(heading.map(|run| run.container).filter(|&id| ground.may_enclose(id)));
}
