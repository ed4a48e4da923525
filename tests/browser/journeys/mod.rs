//! What a reader does, one file a part of the way.

pub(crate) mod access;
pub(crate) mod authors;
pub(crate) mod bookmarklet;
pub(crate) mod choosing;
pub(crate) mod elements;
pub(crate) mod embed;
pub(crate) mod encodings;
pub(crate) mod escaping;
pub(crate) mod faults;
pub(crate) mod finding;
pub(crate) mod gallery;
pub(crate) mod hand;
pub(crate) mod hosts;
pub(crate) mod keeping;
pub(crate) mod leaving;
pub(crate) mod listening;
pub(crate) mod looking;
pub(crate) mod looks;
pub(crate) mod messages;
pub(crate) mod offering;
pub(crate) mod policies;
pub(crate) mod pressing;
pub(crate) mod printing;
pub(crate) mod reading;
pub(crate) mod refusing;
pub(crate) mod soak;
pub(crate) mod stories;
pub(crate) mod vectors;

use crate::{every_kind, page::Page, site::Site};
use serde_json::Value;

/// An article with everything in it.
fn make_article(site: &Site) -> Value {
    serde_json::to_value(every_kind::article(&site.origin)).expect("it serialises")
}

/// Opens the reader on the demo's story, by its button.
async fn open_story(page: &Page, site: &Site) {
    page.visit(&site.url("news.html")).await;
    page.until("!document.querySelector('[data-read]').hidden").await;
    page.click("[data-read]").await;
    page.until_open().await;
}
