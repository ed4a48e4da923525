//! Hostile pages in the reader, under a policy that lets nothing run and nothing load.

use crate::{page::Page, site::Site, vectors};
use serde_json::{Value, json};

/// Vectors that are sent to the browser at once.
const BATCH: usize = 24;

pub(crate) async fn nothing_of_a_hostile_page_runs_loads_or_mutates(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/vectors.html")).await;
    page.until("window.openAll && document.querySelector('iframe').contentWindow.reparse").await;
    let (mut opened, mut faults) = (0, Vec::new());
    for batch in vectors::vectors().chunks(BATCH) {
        let named = batch.iter().flat_map(|vector| {
            let pages = vectors::pages(&vector.payload).into_iter();
            pages.map(|(place, html)| {
                json!([
                    format!("{} ({}) {place}", vector.id, vector.title.as_deref().unwrap_or_default()),
                    html
                ])
            })
        });
        let found = page.js("return openAll(args[0]);", vec![named.collect()]).await;
        opened += found["opened"].as_u64().expect("a count");
        faults.extend(found["faults"].as_array().expect("a list").iter().map(Value::to_string));
    }
    assert!(opened > 1000, "only {opened} articles were opened");
    assert!(faults.is_empty(), "{opened} opened, {} faults\n{}", faults.len(), faults.join("\n"));
    // Loads that the policy stopped are what was looked for above; anything else that was said is a fault of ours.
    let said = page.said().await;
    let other = said.as_array().into_iter().flatten().filter_map(Value::as_str);
    let other: Vec<_> = other.filter(|said| !said.starts_with("policy: img-src ")).collect();
    assert!(other.is_empty(), "{other:?}");
}
