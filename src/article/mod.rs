//! The pipeline, from a parsed page to an article.

mod agency;
mod cuts;
mod judgement;
mod length;
pub(crate) mod signs;
mod trace;

use crate::dom::{Attr, Document, NodeId, Tag, squeezed};
use crate::lift::{self, Lifted, Plan, Search};
use crate::metadata::{self, Body, Metadata};
use crate::model::{Article, Block, Placement, Source, Story, inline_text};
use crate::related::{self, Offer, Own};
use crate::score::{Page, Trees, features, text::count_words};
use crate::url::Base;
use crate::{Error, Options, prune, render};
use judgement::Judgement;
#[cfg(feature = "train")]
pub(crate) use judgement::READERABLE;

/// What was found on a page, before anything is made of it.
pub(crate) struct Findings<'a> {
    page: Page<'a>,
    base: Base,
    verdicts: prune::Verdicts,
    about: Metadata,
    offers: Vec<Offer>,
    /// By node: whether it shows a field or a story of its own and so is not the body's.
    claimed: Vec<bool>,
}

impl<'a> Findings<'a> {
    /// Looks for everything. `trees` score the runs.
    ///
    /// The steps are functions of their own in the module too (`inline(never)`): browsers compile, and optimise, a
    /// function at a time, and all steps in one would keep them busy while the reader waits.
    pub(crate) fn of(doc: &'a Document, url: Option<&str>, trees: &Trees) -> Self {
        let href = doc.find(NodeId::ROOT, Tag::Base).and_then(|id| doc.attr(id, Attr::Href));
        let base = Base::new(url, href);
        let page = Page::new(doc);
        let probability = features::map(&page, |row| trees.probability(row));
        let mut verdicts = prune::judge(&page, probability);
        let text = verdicts.span(&page).map(|(first, last)| Body { first, last });
        let about = metadata::read(doc, &base, text);
        let authors: Vec<&str> = about.authors.iter().map(|author| author.name.as_str()).collect();
        let own = Own {
            url,
            canonical: about.canonical_url.as_deref(),
            title: about.title.as_deref(),
            section: about.section.as_deref(),
            kicker: about.kicker.as_deref(),
            authors: &authors,
        };
        let found = related::find(&page, &verdicts.kept, &base, &own);
        let claimed = claim(&page, &mut verdicts, &about, &found.claimed);
        Self { page, base, verdicts, about, offers: found.offers, claimed }
    }

    /// The page's row for the trees that tell articles from other pages.
    pub(crate) fn signs(&self) -> [f32; signs::COUNT] {
        signs::row(&self.page, &self.verdicts, &self.about, self.base.url(), self.offers.len())
    }

    /// Where the text starts and ends, if there is enough of it to be an article.
    fn text(&self) -> Option<(NodeId, NodeId)> {
        let (first, last) = self.verdicts.span(&self.page)?;
        // A page that marks its article says so itself, however short.
        let is_marked = region(&self.page, first) != first;
        (is_marked || self.verdicts.words(&self.page) >= LEAST_WORDS).then_some((first, last))
    }
}

/// Reads a page that was parsed.
pub(crate) fn read(doc: &Document, options: &Options) -> Result<Article, Error> {
    made(Findings::of(doc, options.url.as_deref(), Trees::of_runs()), options)
}

/// Makes an article of what was found.
#[inline(never)]
pub(crate) fn made(findings: Findings, options: &Options) -> Result<Article, Error> {
    let Some((first, last)) = findings.text() else {
        return Err(Error::NoArticle {
            words: findings.page.total.words as usize,
            title: findings.about.title,
        });
    };
    let judgement = Judgement::of(&findings);
    let Findings { page, base, verdicts, about, offers, claimed } = findings;

    let mut kept = verdicts.kept.clone();
    let sure = about.headline.filter(|&id| id < first).unwrap_or(first).min(heart(&page, first));
    let span = sure.min(region(&page, first))..last.next();
    let search = Search {
        page: &page,
        base: &base,
        claimed: &claimed,
        span: span.clone(),
        sure,
        text: first,
        headline: about.headline.filter(|&id| words_above(&page, &kept, id) <= ABOVE_WORDS),
        named: &about.pictures,
        authors: &about.authors,
    };
    let figures = lift::find_figures(&search, &mut kept);
    let notes = lift::find_notes(&page, &mut kept);
    let plan = Plan {
        page: &page,
        base: &base,
        kept: &kept,
        claimed: &claimed,
        figures: &figures,
        notes: &notes,
        span,
    };
    let mut lead = figures.lead(&plan);
    let Lifted { blocks: mut body, mut starts, trailing } = lift::blocks(&plan);
    take_title(about.title.as_deref(), &mut body, &mut starts);
    let end_mark = agency::take_end_mark(&mut body, &mut starts);
    let mut left_out = options.trace.then(|| trace::left_out(&plan, &verdicts, &starts, trailing));
    let mut stories = offers.into_iter().map(|offer| placed(offer, &starts)).collect();
    let cut = cuts::cut(&options.limits, &mut lead, &mut body, &mut stories);
    left_out.iter_mut().flatten().for_each(|left| cuts::cut_left_out(&options.limits, left));

    let mut article = described(about, &body);
    let text = with_deck(article.deck.as_deref(), plain(&body, notes.are_text));
    article.url.clone_from(&options.url);
    if let Some(agency) = end_mark.or_else(|| agency::of_dateline(&body)) {
        (article.agency, article.provenance.agency) = (Some(agency), Some(Source::Text));
    }
    (article.word_count, article.reading_minutes) = length::of(&text, article.lang.as_deref());
    article.provenance.lead = lead.is_some().then_some(Source::Page);
    article.provenance.body = Some(Source::Page);
    (article.lead, article.body, article.text, article.left_out) = (lead, body, text, left_out);
    (article.related, article.cut) = (stories, cut);
    (article.confidence, article.readerable) = (judgement.confidence, judgement.readerable);
    Ok(article)
}

/// The text of the blocks, with the notes where they read as text.
fn plain(body: &[Block], with_notes: bool) -> String {
    let notes = body.iter().position(|block| matches!(block, Block::Footnotes { .. }));
    match notes.filter(|_| !with_notes) {
        Some(at) => {
            let (before, after) = (render::text(&body[..at]), render::text(&body[at + 1..]));
            let gap = if before.is_empty() || after.is_empty() { "" } else { "\n\n" };
            format!("{before}{gap}{after}")
        }
        None => render::text(body),
    }
}

/// A heading at the start of the text that says the title is the title once more: it is a field of its own.
fn take_title(title: Option<&str>, body: &mut Vec<Block>, starts: &mut Vec<NodeId>) {
    let Some(title) = title.map(squeezed) else { return };
    let is_title = |block: &Block| match block {
        Block::Heading { content, .. } => squeezed(&inline_text(content)) == title,
        _ => false,
    };
    if let Some(at) = body.iter().take(TITLE_BLOCKS).position(is_title).filter(|_| body.len() > 1) {
        body.remove(at);
        starts.remove(at);
    }
}

/// The title stands within as many blocks of the start.
const TITLE_BLOCKS: usize = 3;

/// The deck is a field of its own and is read all the same: it is the first that the story says. A label is not.
fn with_deck(deck: Option<&str>, text: String) -> String {
    let is_sentence = |deck: &&str| count_words(deck) >= DECK_WORDS;
    match deck.filter(is_sentence).filter(|deck| !text.contains(deck)) {
        Some(deck) => format!("{deck}\n\n{text}"),
        None => text,
    }
}

/// A story with the block that it stands before, if it is inline. `starts` says where the body's blocks do.
fn placed(Offer { mut story, at }: Offer, starts: &[NodeId]) -> Story {
    if story.placement == Placement::Inline {
        story.before = Some(starts.partition_point(|start| *start < at) as u32);
    }
    story
}

/// By node: whether it shows a field or a story of its own and so is not the body's.
fn claim(page: &Page, verdicts: &mut prune::Verdicts, about: &Metadata, offers: &[NodeId]) -> Vec<bool> {
    let mut claimed = vec![false; page.doc.len()];
    let whole = verdicts.words(page);
    for (ids, rule) in [(about.claimed.as_slice(), "field"), (offers, "related")] {
        for &id in ids {
            if verdicts.words_in(page, id) > CLAIM_SHARE * whole {
                continue;
            }
            claimed[id.index()] = true;
            verdicts.drop_inside(page, id, rule);
        }
    }
    claimed
}

/// Where the element that holds the text starts, unless that is the whole page.
fn heart(page: &Page, first: NodeId) -> NodeId {
    let is_page = matches!(page.doc.tag(page.heart), None | Some(Tag::Body | Tag::Html));
    if is_page || !page.doc.contains(page.heart, first) { first } else { page.heart }
}

/// More words than this above a headline are a story: the headline is another's.
const ABOVE_WORDS: f32 = 90.0;

/// Words that are kept above an element.
fn words_above(page: &Page, kept: &[bool], id: NodeId) -> f32 {
    let above = page.runs.iter().zip(kept).take_while(|(run, _)| run.last < id);
    above.filter(|(_, kept)| **kept).map(|(run, _)| run.text.words).sum()
}

/// Fewer words than this are no article at all: a notice, a caption, a label.
const LEAST_WORDS: f32 = 10.0;

/// The outermost `article` or `main` that holds the text: a picture above the headline is in there.
fn region(page: &Page, first: NodeId) -> NodeId {
    let around =
        page.doc.ancestors(first).filter(|&id| matches!(page.doc.tag(id), Some(Tag::Article | Tag::Main)));
    around.last().unwrap_or(first)
}

/// The fields that stand around the text.
fn described(about: Metadata, body: &[Block]) -> Article {
    let first = body.iter().find_map(|block| match block {
        Block::Paragraph { content } => Some(inline_text(content)),
        _ => None,
    });
    let mut provenance = about.provenance;
    provenance.agency = about.agency.is_some().then_some(provenance.agency).flatten();
    if about.excerpt.is_none() {
        provenance.excerpt = first.is_some().then_some(Source::Text);
    }
    Article {
        canonical_url: about.canonical_url,
        site_name: about.site_name,
        lang: about.lang,
        dir: about.dir,
        kicker: about.kicker,
        section: about.section,
        title: about.title,
        deck: about.deck,
        byline: about.byline,
        authors: about.authors,
        published: about.published,
        modified: about.modified,
        agency: about.agency,
        tags: about.tags,
        next_page: about.next_page,
        pages: about.pages,
        single_page: about.single_page,
        excerpt: about.excerpt.or(first),
        paywalled: about.paywalled,
        provenance,
        ..Article::default()
    }
}

/// What holds more of the text than this is the text, whatever it is called: an abstract is no deck where there is
/// nothing else to read.
const CLAIM_SHARE: f32 = 0.35;

/// A deck of fewer words is a label or a second title.
const DECK_WORDS: f32 = 8.0;

#[cfg(test)]
mod tests;
