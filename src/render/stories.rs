//! The related stories, module by module.

use crate::model::Story;

/// The heading of stories whose module has none.
const HEADING: &str = "Related";

/// Stories under the heading of their module, in the page's order.
pub(super) fn by_heading(stories: &[Story]) -> Vec<(&str, Vec<&Story>)> {
    let mut modules: Vec<(&str, Vec<&Story>)> = Vec::new();
    for story in stories {
        let heading = story.heading.as_deref().map(str::trim).filter(|h| !h.is_empty()).unwrap_or(HEADING);
        match modules.iter_mut().find(|(name, _)| *name == heading) {
            Some((_, module)) => module.push(story),
            None => modules.push((heading, vec![story])),
        }
    }
    modules
}

/// What stands beside a story's title, as displayed.
pub(super) fn details(story: &Story) -> impl Iterator<Item = &str> {
    [&story.kicker, &story.published]
        .into_iter()
        .flatten()
        .map(|text| text.trim())
        .filter(|text| !text.is_empty())
}
