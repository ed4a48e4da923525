//! The gallery: every state of the reader opens at an address of its own, and axe finds nothing in any of them.

use super::{
    access::{assert_accessible, with_axe},
    listening::VOICES,
};
use crate::{page::Page, site::Site};
use fantoccini::key::Key;
use serde_json::json;

/// The addresses of all states, as the gallery lists them.
async fn states(page: &Page, site: &Site) -> Vec<String> {
    page.visit(&site.url("gallery.html")).await;
    let links = page.value("Array.from(document.querySelectorAll('li a'), ({ search }) => search)").await;
    let links: Vec<String> = serde_json::from_value(links).expect("addresses");
    assert!(links.len() >= 40, "{links:?}");
    links
}

pub(crate) async fn axe_finds_nothing_in_any_state_of_the_gallery(page: Page) {
    let site = Site::start();
    let links = states(&page, &site).await;
    with_axe(&page).await;
    page.js(VOICES, Vec::new()).await;
    for link in links {
        // One after the other in one page: a page for each would take most of the time.
        let show = "const { show } = await import('/gallery/gallery.js');
            window.reader = await show(args[0]);";
        page.js(show, vec![link.as_str().into()]).await;
        page.until_open().await;
        let uses = link.split_once("use=").map(|(_, feature)| feature);
        if let Some(feature) = uses {
            let shown = match feature {
                "listen" => ".speech",
                "remove" => ".removing-strip",
                _ => "dialog.panel[open]",
            };
            page.until(&format!("probe.find('{shown}')")).await;
        }
        if link.contains("guide=") {
            page.until("probe.find('.guide').checkVisibility()").await;
        }
        if link.contains("lost") {
            page.until("probe.find('.lead .missing')").await;
        }
        // What is folded away is looked at as well.
        page.js(
            "for (const one of probe.all('.page details, .more-choices, .leftout-group')) one.open = true;",
            Vec::new(),
        )
        .await;
        assert_accessible(&page, &link).await;
        match uses {
            Some("remove") => {
                page.value("probe.find('.remover button').click()").await;
                page.until("probe.find('.toast button')").await;
                assert_accessible(&page, &format!("{link}, to be undone")).await;
            }
            None if link == "?show=everything" || link.ends_with("theme=dark") => {
                page.value("probe.find('.mark a').click()").await;
                page.until("probe.find('.panel.note')").await;
                assert_accessible(&page, &format!("{link}, a note")).await;
            }
            _ => {}
        }
        // A notice is closed by its reader alone.
        if link.contains("notice") {
            page.press(Key::Escape).await;
            page.until_closed().await;
        } else {
            page.js("reader.close();", Vec::new()).await;
        }
        // Nothing that is chosen there is kept.
        assert_eq!(page.value("localStorage.getItem('standfirst:choices')").await, json!(null), "{link}");
    }
    let said = page.said().await;
    let said = said.as_array().expect("a list");
    let missing = |line: &serde_json::Value| line.as_str().is_some_and(|line| line.contains("nowhere.webp"));
    assert!(said.iter().all(missing), "{said:?}");
}

pub(crate) async fn a_state_of_the_gallery_has_an_address(page: Page) {
    let site = Site::start();
    for (address, shown) in [
        ("?show=everything&theme=sepia&use=menu", "dialog.panel.menu[open]"),
        ("?show=lost", ".lead .missing"),
    ] {
        page.visit(&site.url(&format!("gallery.html{address}"))).await;
        page.until_open().await;
        page.until(&format!("probe.find('{shown}')")).await;
        assert_eq!(
            page.value("probe.dialog().dataset.theme").await,
            if address.contains("sepia") { "sepia" } else { "light" }
        );
    }
}
