//! The gallery: every state of the reader opens at an address of its own.

use crate::{page::Page, site::Site};
use serde_json::json;

pub(crate) async fn every_state_of_the_gallery_opens(page: Page) {
    let site = Site::start();
    page.visit(&site.url("gallery.html")).await;
    let links = page.value("Array.from(document.querySelectorAll('li a'), ({ search }) => search)").await;
    let links: Vec<String> = serde_json::from_value(links).expect("addresses");
    assert!(links.len() >= 20, "{links:?}");
    for link in links {
        page.visit(&site.url(&format!("gallery.html{link}"))).await;
        page.until_open().await;
        if let Some((_, feature)) = link.split_once("use=") {
            let shown = match feature {
                "listen" => ".speech, .toast:not(:empty)",
                "remove" => ".removing-strip",
                _ => "dialog.panel[open]",
            };
            page.until(&format!("probe.find('{shown}')")).await;
        }
        if link.contains("theme=sepia") {
            assert_ne!(
                page.value("getComputedStyle(probe.dialog()).backgroundColor").await,
                "rgb(251, 250, 247)"
            );
        }
        if !link.contains("lost") {
            page.assert_quiet().await;
        }
        // Nothing that is chosen there is kept.
        assert_eq!(page.value("localStorage.getItem('standfirst:choices')").await, json!(null));
    }
}
