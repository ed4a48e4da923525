//! The bookmarklet on every kind of page that there is, by what the page allows.

use crate::{
    driver::Browser,
    host::{Answer, Host},
    page::Page,
};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    fs,
    sync::{Mutex, PoisonError},
    time::Duration,
};

/// The kinds, and the headers that make them.
const KINDS: &str = include_str!("../policies.json");

/// The one kind in which no browser runs a bookmarklet.
const SCRIPTLESS: &str = "sandbox without scripts";

/// For what arrives; and for what must not.
const PATIENCE: Duration = Duration::from_secs(30);
const SILENCE: Duration = Duration::from_secs(5);

/// Within the first of the buttons that ask for a fresh press: a new window.
const FIRST_BUTTON: (f64, f64) = (640.0, 100.0);

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
    assert_eq!(kinds.len(), 33, "no kind goes missing");
    let main = page.client.window().await.expect("there is a window");
    // Without a press nobody may open a window: then there are buttons.
    let by_script = page.browser == Browser::WebKit;
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
        let mut arrived = host.reported(&headline, if by_script { SILENCE } else { patience }).await;
        let mut way = arrived.as_ref().and_then(|report| report["how"].as_str()).unwrap_or("–").to_owned();
        // The buttons are there at once, or after nine seconds, where a frame was not refused but led nowhere.
        for _ in 0..3 {
            if arrived.is_some() || !by_script || kind == SCRIPTLESS {
                break;
            }
            page.press_at(FIRST_BUTTON.0, FIRST_BUTTON.1).await;
            arrived = host.reported(&headline, SILENCE).await;
            way = arrived.as_ref().and_then(|report| report["how"].as_str()).unwrap_or("–").to_owned();
            way.push_str(" on a press");
        }
        if let Some(report) = &arrived {
            assert_eq!(report["paragraphs"].as_array().map(Vec::len), Some(3), "{kind}: {report}");
            assert_eq!(report["said"], serde_json::json!([]), "{kind}");
            assert_sender(report, &host, kind);
        }
        assert_eq!(arrived.is_none(), kind == SCRIPTLESS, "{kind} was reached by {way}");
        ways.push((kind.to_owned(), way));
        page.close_all_but(&main).await;
    }
    record(page.browser, &ways);
}

/// Who sent it is what the browser says; where it does not know, the reader is told so.
fn assert_sender(report: &Value, host: &Host, kind: &str) {
    let site = host.origin().replace("http://", "");
    let said = report["sender"].as_str().unwrap_or_default();
    let verified = said == format!("Sent here by {site}");
    let doubted = said.contains(&site) && said.contains("could not be checked");
    assert!(if report["how"] == "tab" { doubted } else { verified }, "{kind}: {said}");
    // What was in the address is no longer there to be copied or bookmarked.
    assert!(!report["url"].as_str().unwrap_or_default().contains('#'), "{kind}: {report}");
}

/// Where each browser's column stands in the table of the docs.
const DOCS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/bookmarklet.md");
static WRITING: Mutex<()> = Mutex::new(());

/// Prints the table, and holds its column in the docs against it; `STANDFIRST_RENEW=1` writes it there.
fn record(browser: Browser, ways: &[(String, String)]) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, way) in ways {
        *counts.entry(way).or_default() += 1;
    }
    println!("{browser:?}: {counts:?}");
    for (kind, way) in ways {
        println!("{kind}\t{way}");
    }
    let column = match browser {
        Browser::Chromium => 2,
        Browser::Firefox => 3,
        Browser::WebKit => 4,
    };
    // One browser at a time.
    let _writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let docs = fs::read_to_string(DOCS).expect("the page is there");
    let known = ways.len();
    let mut ways = ways.iter().peekable();
    let lines = docs.lines().map(|line| match ways.peek() {
        Some((kind, way)) if line.starts_with(&format!("| {kind} |")) => {
            ways.next();
            let mut cells: Vec<String> = line.split('|').map(str::to_owned).collect();
            cells.resize(6, String::new());
            cells[column] = format!(" {way} ");
            cells.join("|")
        }
        _ => line.to_owned(),
    });
    let renewed = lines.collect::<Vec<_>>().join("\n") + "\n";
    assert_eq!(ways.next(), None, "the table in docs/bookmarklet.md has every kind, in the list's order");
    let table = docs.split_once("| page |").expect("the table").1.split_once("\n\n").expect("its end").0;
    assert_eq!(table.lines().skip(2).count(), known, "the table in docs/bookmarklet.md has a kind too many");
    if std::env::var_os("STANDFIRST_RENEW").is_some() {
        fs::write(DOCS, renewed).expect("written");
    } else {
        assert!(
            renewed == docs,
            "docs/bookmarklet.md says otherwise of {browser:?}: STANDFIRST_RENEW=1 renews it"
        );
    }
}
