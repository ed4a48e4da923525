//! The bookmarklet on every kind of page that there is, by what the page allows.

use crate::{
    host::{Answer, Host},
    page::Page,
};
use serde_json::Value;
use std::{collections::BTreeMap, fmt::Write, fs, path::Path, time::Duration};

/// The kinds, and the headers that make them.
const KINDS: &str = include_str!("../policies.json");

/// The one kind in which no browser runs a bookmarklet.
const SCRIPTLESS: &str = "sandbox without scripts";

/// For what arrives; and for what must not.
const PATIENCE: Duration = Duration::from_secs(30);
const SILENCE: Duration = Duration::from_secs(5);

/// A story that only its kind tells from the others.
fn story(kind: &str) -> String {
    let paragraph = "The harbour office said on Friday that the barrier had closed eleven times in its first winter, \
        and that the quay had stayed dry each time, to the surprise of those who had voted against it.";
    format!(
        "<!DOCTYPE html><html lang=en><head><title>{kind}</title></head><body><nav><a href=/>Home</a></nav>\
         <article><h1>A page with {kind}</h1><p>{paragraph}</p><p>{paragraph}</p><p>{paragraph}</p></article>\
         <footer>Imprint</footer></body></html>"
    )
}

pub(crate) async fn every_kind_of_page_is_reached(page: Page) {
    let host = Host::start().await;
    let bookmarklet = host.bookmarklet();
    let kinds: Vec<Value> = serde_json::from_str(KINDS).expect("the list is JSON");
    let main = page.client.window().await.expect("there is a window");
    let mut ways = Vec::new();
    for (at, entry) in kinds.iter().enumerate() {
        let kind = entry["kind"].as_str().expect("a kind has a name");
        let mut headers = vec![("content-type".to_owned(), "text/html; charset=utf-8".to_owned())];
        for (name, value) in entry["headers"].as_object().expect("headers") {
            let value = value.as_str().expect("a header is text").replace("{reader-origin}", &host.reader());
            headers.push((name.clone(), value));
        }
        let answer = Answer { headers, body: story(kind).into_bytes(), ..Answer::default() };
        page.visit(&host.put(&format!("kind-{at}"), answer)).await;
        page.press_bookmark(&bookmarklet).await;
        let headline = format!("A page with {kind}\"");
        let patience = if kind == SCRIPTLESS { SILENCE } else { PATIENCE };
        let arrived = host.reported(&headline, patience).await;
        let way = arrived.as_ref().and_then(|report| report["how"].as_str()).unwrap_or("–").to_owned();
        if let Some(report) = arrived {
            assert_eq!(report["paragraphs"].as_array().map(Vec::len), Some(3), "{kind}: {report}");
            assert_eq!(report["said"], serde_json::json!([]), "{kind}");
            assert_sender(&report, &way, &host, kind);
        }
        assert_eq!(way == "–", kind == SCRIPTLESS, "{kind} was reached by {way}");
        ways.push((kind.to_owned(), way));
        page.close_all_but(&main).await;
    }
    record(&format!("{:?}", page.browser), &ways);
}

/// Who sent it is what the browser says; where it does not know, the reader is told so.
fn assert_sender(report: &Value, way: &str, host: &Host, kind: &str) {
    let site = host.origin().replace("http://", "");
    let said = report["sender"].as_str().unwrap_or_default();
    let verified = said == format!("Sent here by {site}");
    let doubted = said.contains(&site) && said.contains("could not be checked");
    assert!(if way == "tab" { doubted } else { verified }, "{kind}: {said}");
    // What was in the address is no longer there to be copied or bookmarked.
    assert!(!report["url"].as_str().unwrap_or_default().contains('#'), "{kind}: {report}");
}

/// Prints the table, and keeps it for the page about the bookmarklet, which is written from both browsers' runs.
fn record(browser: &str, ways: &[(String, String)]) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut table = String::new();
    for (kind, way) in ways {
        *counts.entry(way).or_default() += 1;
        writeln!(table, "{kind}\t{way}").expect("writing to a string");
    }
    println!("{browser}: {counts:?}\n{table}");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/policies");
    fs::create_dir_all(&folder).expect("the folder can be made");
    fs::write(folder.join(format!("{browser}.tsv")), table).expect("written");
}
