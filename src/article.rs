//! The pipeline, from a parsed page to an article.

use crate::dom::{Attr, Document, NodeId, Tag};
use crate::lift::{self, Plan};
use crate::model::Article;
use crate::score::{Page, Trees, features};
use crate::url::Base;
use crate::{Error, Options, prune};

/// Reads a page that was parsed.
pub(crate) fn read(doc: &Document, options: &Options) -> Result<Article, Error> {
    let base = base(doc, options);
    let page = Page::new(doc);
    let verdicts = judge(&page);
    let Some((first, last)) = verdicts.span(&page) else {
        return Err(Error::NoArticle { words: page.total.words as usize, title: None });
    };
    let mut kept = verdicts.kept.clone();
    let claimed = vec![false; doc.len()];
    let span = first..last.next();
    let figures = lift::find_figures(&page, &base, &mut kept, &claimed, &span, first);
    let plan = Plan { page: &page, base: &base, kept: &kept, claimed: &claimed, figures: &figures, span };
    let lead = figures.lead(&plan);
    let body = lift::blocks(&plan);
    Ok(Article { lead, body, url: options.url.clone(), ..Article::default() })
}

fn base(doc: &Document, options: &Options) -> Base {
    let href = doc.find(NodeId::ROOT, Tag::Base).and_then(|id| doc.attr(id, Attr::Href));
    Base::new(options.url.as_deref(), href)
}

/// Which runs are the story.
fn judge(page: &Page) -> prune::Verdicts {
    let trees = Trees::ours();
    let probability = features::rows(page).iter().map(|row| trees.probability(row)).collect();
    prune::judge(page, probability)
}
