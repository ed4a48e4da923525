//! Hostile pages: what the core makes of each payload, wherever it stands, is data of the known shapes.
//! The same vectors go through the reader in `tests/browser/journeys/vectors.rs`.
#![cfg(not(target_arch = "wasm32"))]

mod invariants;
#[path = "vectors/pages.rs"]
mod pages;

use invariants::markup;
use pages::{pages, vectors};
use standfirst::{Error, Options, read, render};

#[test]
fn every_payload_becomes_plain_data() {
    let mut wrong = Vec::new();
    let mut read_as_articles = 0;
    for vector in vectors() {
        for (place, page) in pages(&vector.payload) {
            let options =
                Options { url: Some("https://news.example/a/b".into()), trace: true, ..Options::default() };
            let article = match read(&page, &options) {
                Ok(article) => article,
                // A payload may well leave nothing to read, but nothing else goes wrong.
                Err(Error::NoArticle { .. }) => continue,
                Err(error) => panic!("{} {place}: {error}", vector.id),
            };
            read_as_articles += 1;
            let name = format!("{}, {} {place}", vector.id, vector.title.as_deref().unwrap_or_default());
            wrong.extend(invariants::broken(&article).into_iter().map(|fault| format!("{name}: {fault}")));
            let html = render::html(&article);
            wrong.extend(markup::faults(&html).into_iter().map(|fault| format!("{name}: HTML: {fault}")));
        }
    }
    assert!(read_as_articles > 1000, "only {read_as_articles} pages were read");
    assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_security_policy_counts_them_right() {
    // Those of others are not among them.
    if std::env::var_os("STANDFIRST_VECTORS").is_none() {
        let row = format!("| {} hostile payloads, each in eleven places", vectors().len());
        assert!(include_str!("../SECURITY.md").contains(&row), "SECURITY.md has no row {row}");
    }
    assert_eq!(pages("x").len(), 11);
}
