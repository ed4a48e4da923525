//! What a module is: about this article, of its section, for this reader, next; or none of that.

use super::Own;
use super::address;
use super::cards::{Card, Ground};
use super::links::{Links, Target};
use super::modules::{Module, run_text};
use super::said::belongs_to_text;
use crate::dom::{Attr, Document, NodeId, Tag};
use crate::lexicon::offers::{self, weights};
use crate::lexicon::{hints, parts};
use crate::model::{Placement, StoryKind};

/// What a module turned out to be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Verdict {
    /// Further reading.
    Offer { kind: StoryKind, placement: Placement, external: bool },
    /// No offer: a list of another kind, or links that the article itself lists.
    Generic,
    /// Somebody pays for it.
    Paid,
    /// The article's own: its pictures, its film. No offer, and no text.
    Own,
}

/// Where a module stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Above headline and text.
    Before,
    /// Between headline and text.
    Under,
    Inline,
    After,
}

/// Judges one module.
pub(super) fn judge(ground: &Ground, links: &Links, own: &Own, module: &Module) -> Verdict {
    let (Some(first), Some(last)) = (module.cards.first(), module.cards.last()) else {
        return Verdict::Generic;
    };
    let place = place(ground, first.start, last.end);
    let around = Around::of(ground, module);
    let kinds = module.heading.as_ref().map_or(0, |heading| heading.kinds);
    let is = |kind: u16| kinds & kind != 0;
    let placement = match place {
        Place::Inline | Place::Under | Place::Before => Placement::Inline,
        Place::After if around.aside => Placement::Aside,
        Place::After => Placement::After,
    };
    // Stories elsewhere count where the page says that they are about this one.
    let offer = |kind| Verdict::Offer { kind, placement, external: first.marked || is(offers::RELATED) };
    if first.marked {
        return offer(StoryKind::Related);
    }
    if is(offers::PAID) || around.names & parts::PAID != 0 {
        return Verdict::Paid;
    }
    let promoted = is(offers::NEXT) && module.heading.as_ref().is_some_and(|heading| heading.is_set);
    if around.navigation || (!promoted && is_chronology(ground, module)) {
        return Verdict::Generic;
    }
    // What stands above the text under the headline once more is the article's own: its pictures, its film.
    if place != Place::After && module.heading.as_ref().is_some_and(|heading| own.is_headline(&heading.text))
    {
        return Verdict::Own;
    }
    // The displayed heading decides, rankings first: "most read in Politics" is a ranking, "related topics" are topics.
    let is_other = is(offers::OTHER) && !is(offers::MORE);
    if is(offers::RANKED) || (is_other && !(is(offers::RELATED) && are_titled(ground, links, module))) {
        return Verdict::Generic;
    }
    // At the foot of a page even "read more" stands above the pages of the house, where they are plain links.
    if around.footer && is(offers::RELATED) && !is_rich(ground, module) {
        return Verdict::Generic;
    }
    if is(offers::RELATED) {
        return offer(StoryKind::Related);
    }
    if is(offers::FRONT) {
        return Verdict::Generic;
    }
    if is(offers::NEXT) {
        return offer(StoryKind::Next);
    }
    if is(offers::RECOMMENDED) {
        return offer(StoryKind::Recommended);
    }
    // More by whoever wrote this, wherever it stands.
    if is(offers::MORE) && names_author(module, own) {
        return offer(StoryKind::Section);
    }
    if around.footer {
        return Verdict::Generic;
    }
    let names_section =
        module.heading.as_ref().is_some_and(|heading| names_section(&heading.text, own, links, place));
    // Above headline and text every section of the house has more.
    if place == Place::Before && is(offers::MORE | offers::LATEST) {
        return Verdict::Generic;
    }
    let addressed = links.own.as_ref().and_then(address::section).is_some();
    let same = same_section(links, module);
    // More of what the heading names: beside the text only where that is the article's own section.
    if is(offers::MORE) && (names_section || same >= 0.5 || !around.aside) {
        return offer(StoryKind::Section);
    }
    if is(offers::LATEST) {
        return if names_section && (same >= 0.5 || !addressed) {
            offer(StoryKind::Section)
        } else {
            Verdict::Generic
        };
    }
    if module.cards.iter().all(|card| links.target(card.target).is_none_or(|target| target.external)) {
        return Verdict::Generic;
    }
    if place == Place::Inline && belongs_to_text(ground, module) {
        return Verdict::Generic;
    }
    // Delivery, letter, contact: what stands in a row with a service is another.
    if place != Place::Inline && module.closed && holds_service(ground, module) {
        return Verdict::Generic;
    }
    let named = names_section || names_topic(module, own);
    let score = evidence(ground, module, place, &around, same, named);
    if score >= weights::OFFER {
        offer(if names_section { StoryKind::Section } else { StoryKind::Related })
    } else {
        Verdict::Generic
    }
}

/// Where no heading says it: place, names, kinship and shape together.
fn evidence(ground: &Ground, module: &Module, place: Place, around: &Around, same: f32, named: bool) -> f32 {
    let doc = ground.page.doc;
    let mut score = match place {
        Place::Inline => weights::INLINE,
        Place::Under => weights::UNDER,
        Place::Before => weights::BEFORE,
        Place::After => {
            let end = ground.text.map_or(NodeId::ROOT, |(_, end)| end);
            let start = module.cards.first().map_or(end, |card| card.start);
            let words = if start > end { ground.page.between(end, start).words } else { 0.0 };
            if words <= weights::CLOSE_WORDS { weights::CLOSE } else { weights::FAR }
        }
    };
    score += if around.names & parts::MODULE_RELATED != 0 { weights::NAMED_RELATED } else { 0.0 };
    score -= if around.names & parts::MODULE_RANKED != 0 { weights::NAMED_RANKED } else { 0.0 };
    score -= if around.aside && place == Place::After { weights::ASIDE } else { 0.0 };
    score += same * weights::SAME_SECTION;
    if module.heading.is_some() {
        score -= if named { -weights::NAMED_TOPIC } else { weights::UNKNOWN_HEADING };
    }
    score += if is_rich(ground, module) { weights::RICH } else { 0.0 };
    let parent = module.cards.first().map(|card| doc.parent(card.start));
    let numbered = parent.is_some_and(|parent| doc.is(parent, Tag::Ol)) && module.cards.len() > 2;
    score -= if numbered { weights::NUMBERED } else { 0.0 };
    score -= if module.cards.len() > 12 { weights::MANY } else { 0.0 };
    // One card alone after the text is more often a promotion than an offer.
    score -= if module.cards.len() == 1 && place == Place::After { weights::ALONE } else { 0.0 };
    score
}

/// Whether most cards have pictures or headings of their own.
fn is_rich(ground: &Ground, module: &Module) -> bool {
    let doc = ground.page.doc;
    let is_rich = |card: &&Card| {
        ground.page.between(card.start, card.end).pictures > 0
            || crate::dom::id_range(card.start..card.end).any(|id| doc.heading_level(id).is_some())
    };
    module.cards.iter().filter(is_rich).count() * 2 > module.cards.len()
}

/// Whether all cards are set as stories are, whatever they are called: with pictures or headings, and titles.
fn are_titled(ground: &Ground, links: &Links, module: &Module) -> bool {
    let doc = ground.page.doc;
    let is_titled = |card: &Card| {
        let mut inside = crate::dom::id_range(card.start..card.end);
        let heading = inside.find(|&id| doc.heading_level(id).is_some());
        let words = heading.map_or(links.words(card.target), |id| ground.page.sums(id).words);
        words >= weights::TITLE_WORDS
    };
    is_rich(ground, module) && module.cards.iter().all(is_titled)
}

/// Whether a link in a module leads to a service of the house.
fn holds_service(ground: &Ground, module: &Module) -> bool {
    let (root, services) = (module.root, ground.services());
    let next = services.get(services.partition_point(|&link| link <= root));
    next.is_some_and(|&link| link < ground.page.doc.end(root))
}

/// Whether a module is nothing but one linked line between paragraphs.
pub(super) fn is_bare_line(ground: &Ground, module: &Module, verdict: Verdict) -> bool {
    let inline = matches!(verdict, Verdict::Offer { placement: Placement::Inline, .. });
    let [card] = module.cards.as_slice() else { return false };
    inline && module.heading.is_none() && ground.page.between(card.start, card.end).pictures == 0
}

fn place(ground: &Ground, start: NodeId, end: NodeId) -> Place {
    match ground.text {
        Some((first, last)) if end > first => {
            if start < last {
                Place::Inline
            } else {
                Place::After
            }
        }
        Some(_) if ground.headline.is_some_and(|headline| headline < start) => Place::Under,
        Some(_) => Place::Before,
        None => Place::After,
    }
}

/// What the elements around a module say.
struct Around {
    navigation: bool,
    footer: bool,
    aside: bool,
    /// [`parts`] of modules.
    names: u32,
}

impl Around {
    fn of(ground: &Ground, module: &Module) -> Self {
        let doc = ground.page.doc;
        let mut around = Self { navigation: false, footer: false, aside: false, names: 0 };
        // What is around the text as well says nothing of the module.
        let beside = |id: &NodeId| {
            *id != NodeId::ROOT && !ground.text.is_some_and(|(first, _)| doc.contains(*id, first))
        };
        let from =
            if module.closed { Some(module.root) } else { module.cards.first().map(|card| card.start) };
        for (up, id) in from
            .into_iter()
            .chain(from.into_iter().flat_map(|id| doc.ancestors(id)))
            .take_while(beside)
            .enumerate()
        {
            let hints = ground.page.hints[id.index()];
            around.footer |= doc.is(id, Tag::Footer) && !is_story_foot(ground, id) || is_page_foot(doc, id);
            // The page's own head, above the headline, is a menu however it is built.
            let is_head = |id| {
                doc.is(id, Tag::Header) && ground.headline.is_some_and(|headline| doc.end(id) <= headline)
            };
            around.navigation |= matches!(doc.tag(id), Some(Tag::Nav | Tag::Dialog))
                || doc.attr_has(id, Attr::Role, "navigation")
                || is_head(id);
            around.aside |= doc.is(id, Tag::Aside) || hints & hints::SIDE != 0;
            if up < 4 {
                let names = doc.attr(id, Attr::Class).into_iter().chain(doc.attr(id, Attr::Id));
                names.for_each(|names| around.names |= parts::of_module(names));
            }
        }
        // The cards' own wrappers are named as well.
        if let Some(card) = module.cards.first() {
            for names in doc
                .attr(card.start, Attr::Class)
                .into_iter()
                .chain(doc.attr(doc.parent(card.start), Attr::Class))
            {
                around.names |= parts::of_module(names) & parts::MODULE_RELATED;
            }
        }
        around
    }
}

/// Whether a `footer` is the story's own: it stands in an `article` that holds the text as well.
fn is_story_foot(ground: &Ground, id: NodeId) -> bool {
    ground.story.is_some_and(|story| story < id && ground.page.doc.contains(story, id))
}

/// Whether an element is called the page's footer; a story's own may be called "article-footer".
fn is_page_foot(doc: &Document, id: NodeId) -> bool {
    let is_named = |name: &&str| doc.attr_has(id, Attr::Class, name) || doc.attr(id, Attr::Id) == Some(*name);
    doc.attr_has(id, Attr::Role, "contentinfo") || parts::PAGE_FOOTERS.iter().any(is_named)
}

/// The share of a module's stories that stand in the article's own section, by their addresses.
fn same_section(links: &Links, module: &Module) -> f32 {
    let Some(own) = links.own.as_ref().and_then(address::section) else { return 0.0 };
    let targets = module.cards.iter().filter_map(|card| links.target(card.target));
    let same = targets.filter(|target: &&Target| address::section(&target.url) == Some(own)).count();
    same as f32 / module.cards.len().max(1) as f32
}

/// Whether a heading names the article's own section. "News" names none.
fn names_section(heading: &str, own: &Own, links: &Links, place: Place) -> bool {
    let heading = folded(heading);
    let path = links.own.iter().flat_map(address::sections);
    // At the headline and between paragraphs the label is only that.
    let labels = own.section.into_iter().chain(own.kicker.filter(|_| place == Place::After));
    let names = labels.flat_map(|section| section.split([',', '/', '|'])).chain(path);
    let tells =
        |name: &String| name.chars().count() >= 2 && !address::is_plain(name) && offers::of(name) == 0;
    names.map(folded).filter(tells).any(|name| heading.contains(&name))
}

/// In lower case and as addresses write it: "Fußball-News" as "fussball news".
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars().flat_map(char::to_lowercase) {
        match c {
            'ß' => out.push_str("ss"),
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'á' | 'à' | 'â' | 'ã' | 'å' => out.push('a'),
            'í' | 'ì' | 'î' => out.push('i'),
            'ó' | 'ò' | 'ô' | 'õ' | 'ø' => out.push('o'),
            'ú' | 'ù' | 'û' => out.push('u'),
            'ç' | 'č' | 'ć' => out.push('c'),
            'ñ' | 'ń' => out.push('n'),
            'š' | 'ś' => out.push('s'),
            'ž' | 'ź' | 'ż' => out.push('z'),
            '-' | '_' => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

/// Whether a heading names one of the article's authors.
fn names_author(module: &Module, own: &Own) -> bool {
    let heading = module.heading.as_ref().map(|heading| heading.text.to_lowercase());
    heading.is_some_and(|heading| {
        own.authors.iter().any(|name| name.contains(' ') && heading.contains(&name.to_lowercase()))
    })
}

/// Whether a module leads to the stories before and behind this one in time.
fn is_chronology(ground: &Ground, module: &Module) -> bool {
    let page = ground.page;
    module.cards.len() <= 2
        && module.cards.iter().any(|card| {
            let runs = page.runs_before(card.start)..page.runs_before(card.end);
            let label = |index: usize| {
                page.runs.get(index).is_some_and(|run| offers::leads_back(&run_text(ground, run)))
            };
            runs.start < runs.end && label(runs.start)
        })
}

/// Whether a heading shares a word of some length with the headline: then it names the matter.
fn names_topic(module: &Module, own: &Own) -> bool {
    let (Some(heading), Some(title)) = (&module.heading, own.title) else { return false };
    let heading = heading.text.to_lowercase();
    let long = heading.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 5);
    long.into_iter().any(|word| title.split(|c: char| !c.is_alphanumeric()).any(|other| other == word))
}
