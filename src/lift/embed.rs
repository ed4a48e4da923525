//! What another site's player shows: kept as what it is, with a link, never loaded by itself.

use super::Lifter;
use crate::dom::{Attr, NodeId, Tag};
use crate::lexicon::embeds;
use crate::model::Block;
use crate::url::Url;

/// The embed, where this element is one and stands in the story.
pub(super) fn lift(lifter: &Lifter, at: NodeId, tag: Tag) -> Option<Block> {
    if !matches!(
        tag,
        Tag::Iframe | Tag::Video | Tag::Audio | Tag::Embed | Tag::Object | Tag::AmpYoutube | Tag::AmpVideo
    ) || !lifter.plan.span.contains(&at)
    {
        return None;
    }
    let doc = lifter.doc;
    let own = ["src", "data-src", "data-lazy-src", "data-url", "data"]
        .iter()
        .filter_map(|name| doc.attr_named(at, name))
        // Until a script has run, or somebody has consented, the frame shows nothing.
        .find(|src| !src.is_empty() && *src != "about:blank");
    let source = own.or_else(|| doc.find(at, Tag::Source).and_then(|id| doc.attr(id, Attr::Src)));
    let source = match (tag, doc.attr_named(at, "data-videoid")) {
        (Tag::AmpYoutube, Some(id)) => format!("https://www.youtube.com/embed/{id}"),
        _ => source?.to_owned(),
    };
    let url = lifter.plan.base.join(&source)?;
    // A frame from an unknown host is an advertisement more often than not.
    let provider = match known(&url) {
        Some(provider) => provider,
        None if tag == Tag::Audio => "audio",
        None if matches!(tag, Tag::Video | Tag::AmpVideo) => "video",
        None => return None,
    };
    let text = |attr| doc.attr(at, attr).map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
    Some(Block::Embed {
        provider: provider.to_owned(),
        url: own_page(&url, provider),
        title: text(Attr::Title).or_else(|| text(Attr::AriaLabel)),
        poster: doc.attr(at, Attr::Poster).and_then(|src| lifter.plan.base.picture(src)),
    })
}

fn known(url: &Url) -> Option<&'static str> {
    if embeds::FURNITURE.iter().any(|part| url.path.contains(part)) {
        return None;
    }
    let site = url.site();
    let (_, provider) = embeds::HOSTS.iter().find(|(host, _)| {
        site.strip_suffix(host).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })?;
    let is_map = *provider != "google-maps" || url.path.starts_with("/maps");
    is_map.then_some(provider)
}

/// A player's address is no page to go to; where the page's follows from it, it is given.
fn own_page(url: &Url, provider: &str) -> String {
    let last = url.path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let is_id =
        last.len() >= 5 && last.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    match provider {
        "youtube" if url.path.starts_with("/embed/") && is_id => {
            format!("https://www.youtube.com/watch?v={last}")
        }
        "vimeo" if url.path.starts_with("/video/") && is_id => format!("https://vimeo.com/{last}"),
        "dailymotion" if url.path.contains("/video/") && is_id => {
            format!("https://www.dailymotion.com/video/{last}")
        }
        _ => url.to_string(),
    }
}
