//! The language that a page declares, and the direction of its script.

use super::meta_tags::MetaTags;
use crate::dom::{Attr, Document, NodeId, Tag};
use crate::model::{Direction, Source};

/// Languages that are written from right to left, and scripts.
const RIGHT_TO_LEFT: &[&str] = &["ar", "he", "fa", "ur", "yi", "ps", "ug", "sd", "dv", "ckb", "iw"];

/// BCP 47, with the case that is usual: `de`, `pt-BR`, `zh-Hans`.
pub(super) fn of(doc: &Document, metas: &MetaTags, story: Option<&str>) -> Option<(String, Source)> {
    let html = doc.find(NodeId::ROOT, Tag::Html);
    let attr = |attr| html.and_then(|id| doc.attr(id, attr)).and_then(tag);
    attr(Attr::Lang)
        .or_else(|| attr(Attr::XmlLang))
        .or_else(|| doc.find(NodeId::ROOT, Tag::Body).and_then(|id| doc.attr(id, Attr::Lang)).and_then(tag))
        .map(|lang| (lang, Source::Page))
        .or_else(|| Some((metas.all("og.locale").find_map(|text| tag(&text))?, Source::OpenGraph)))
        .or_else(|| Some((story.and_then(tag)?, Source::JsonLd)))
        .or_else(|| {
            let plain = ["content-language", "language", "dc.language"];
            Some((plain.iter().find_map(|name| metas.all(name).find_map(|text| tag(&text)))?, Source::Meta))
        })
}

/// A well-formed tag; `None` for "english" or "{{lang}}".
fn tag(text: &str) -> Option<String> {
    let text = text.split([',', ';', '.']).next()?.trim();
    let mut parts = text.split(['-', '_']);
    let language =
        parts.next().filter(|p| matches!(p.len(), 2 | 3) && p.bytes().all(|b| b.is_ascii_alphabetic()))?;
    let mut out = language.to_ascii_lowercase();
    for part in parts.take(3) {
        if part.is_empty() || part.len() > 8 || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
            break;
        }
        out.push('-');
        match part.len() {
            2 => out.push_str(&part.to_ascii_uppercase()),
            4 => {
                let (first, rest) = part.split_at(1);
                out.push_str(&first.to_ascii_uppercase());
                out.push_str(&rest.to_ascii_lowercase());
            }
            _ => out.push_str(&part.to_ascii_lowercase()),
        }
    }
    Some(out)
}

/// As declared around the text, else by the language.
pub(super) fn direction(doc: &Document, at: Option<NodeId>, lang: Option<&str>) -> Direction {
    let around = at.into_iter().flat_map(|id| doc.ancestors(id));
    let ends = [Tag::Body, Tag::Html].into_iter().filter_map(|tag| doc.find(NodeId::ROOT, tag));
    let declared =
        around.chain(ends).find_map(|id| match doc.attr(id, Attr::Dir)?.to_ascii_lowercase().as_str() {
            "rtl" => Some(Direction::Rtl),
            "ltr" => Some(Direction::Ltr),
            _ => None,
        });
    let by_language = || {
        let language = lang.and_then(|lang| lang.split('-').next()).unwrap_or_default();
        if RIGHT_TO_LEFT.contains(&language) { Direction::Rtl } else { Direction::Ltr }
    };
    declared.unwrap_or_else(by_language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_tags() {
        for (text, expected) in [
            ("DE_de", Some("de-DE")),
            ("zh-hans-CN", Some("zh-Hans-CN")),
            ("en-US.UTF-8", Some("en-US")),
            ("en-{{region}}", Some("en")),
            ("english", None),
            ("", None),
        ] {
            assert_eq!(tag(text).as_deref(), expected, "{text}");
        }
    }
}
