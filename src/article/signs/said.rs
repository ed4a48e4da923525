//! What a page's data for machines and its address say of it, beyond what they say of its story.

use super::flag;
use crate::dom::Tag;
use crate::lexicon::page_kinds as words_of_pages;
use crate::metadata::Metadata;
use crate::score::Page;
use crate::url::Url;

/// How many numbers [`signs`] puts.
pub(super) const COUNT: usize = 9;

pub(super) fn signs(page: &Page, about: &Metadata, url: Option<&Url>, put: &mut dyn FnMut(f32)) {
    let doc = page.doc;
    let named = doc.json_ld().fold(0, |kinds, text| kinds | words_of_pages::of_data(text));
    for kind in [words_of_pages::SOLD, words_of_pages::TOLD, words_of_pages::ASKED] {
        put(flag(named & kind != 0));
    }
    put(about.types.len().min(10) as f32);
    put(doc.all(Tag::Textarea).len().min(4) as f32);
    put(flag(about.deck.is_some()));

    let path = url.map_or("", |url| url.path.as_str());
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    put(last.len().min(120) as f32);
    put(flag(words_of_pages::ENDINGS.iter().any(|ending| last.contains(ending))));
    let is_year =
        |part: &str| part.len() == 4 && part.starts_with("20") && part.bytes().all(|b| b.is_ascii_digit());
    put(flag(path.split('/').any(is_year)));
}
