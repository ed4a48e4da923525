//! `make bench`: how fast the core is beside Readability.js and Defuddle, in both browsers, on the same pages in turn.
//!
//! The pages are real ones where `STANDFIRST_CORPUS` names a folder of `<set>/<id>/page.html.gz`, of which 25 between
//! 30 KB and 3 MB are taken by size, and else are made of the fixtures. `STANDFIRST_BENCH=4` takes fewer. What comes
//! out is `target/bench/<browser>.json` and a table.

mod pages;
mod table;

use crate::{
    driver::{self, Browser, Look},
    page::Page,
    site::{self, Site},
};
use fantoccini::wd::TimeoutConfiguration;
use serde_json::{Value, json};
use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

/// How often each contender starts cold: each time a browser starts.
const COLD: usize = 5;
/// A job on a slow page in a slow browser.
const PATIENCE: Duration = Duration::from_secs(600);

pub(crate) async fn run(browser: Browser) {
    pages::lay_out(site::folder());
    let pages = Arc::new(pages::choose());
    let found = Arc::new(Mutex::new(serde_json::Map::new()));

    let (chosen, results) = (Arc::clone(&pages), Arc::clone(&found));
    driver::run(browser, Look::default(), move |page| warm(page, chosen, results)).await;
    for (key, size) in [("cold, 80 KB", 80_000), ("cold, 440 KB", 440_000)] {
        let name = pages::nearest(&pages, size).name.clone();
        let mut times: Vec<Vec<f64>> = vec![Vec::new(); 3];
        for _ in 0..COLD {
            for (who, times) in ["readability", "standfirst", "warmed"].into_iter().zip(&mut times) {
                let taken = Arc::new(Mutex::new(None));
                let (name, taken_there) = (name.clone(), Arc::clone(&taken));
                driver::run(browser, Look::default(), move |page| cold(page, who, name, taken_there)).await;
                times.extend(*taken.lock().expect("nobody panicked"));
            }
        }
        let [readability, standfirst, warmed] = [0, 1, 2].map(|i| pages::median(&times[i]));
        found.lock().expect("nobody panicked").insert(
            key.to_owned(),
            json!({"page": name, "readability": readability, "standfirst": standfirst, "warmed": warmed}),
        );
    }
    let found = found.lock().expect("nobody panicked").clone();
    table::write(browser, &Value::Object(found), &pages);
}

async fn warm(
    page: Page,
    pages: Arc<Vec<pages::Measured>>,
    found: Arc<Mutex<serde_json::Map<String, Value>>>,
) {
    let site = Site::start();
    // A page that is busy with a slow contender does not answer for that long.
    let patient = TimeoutConfiguration::new(Some(PATIENCE), None, None);
    page.client.update_timeouts(patient).await.expect("the driver takes it");
    page.visit(&site.url("bench/index.html")).await;
    page.until("window.bench").await;
    let medium = pages::nearest(&pages, 150_000).name.clone();
    // Nobody is warm on the first page: browsers compile for speed what was called often. This one does not count.
    job(&page, json!(["page", medium])).await;
    let mut by_page = Vec::new();
    for one in pages.iter() {
        let times = job(&page, json!(["page", one.name])).await;
        eprintln!("{:?} {:>9} {} {times}", page.browser, one.bytes, one.name);
        by_page.push(json!({"page": one.name, "bytes": one.bytes, "times": times}));
    }
    let names: Vec<&str> = pages.iter().map(|p| p.name.as_str()).collect();
    let large = pages::nearest(&pages, 3_000_000).name.clone();
    let opening = job(&page, json!(["opening", medium])).await;
    let longest = job(&page, json!(["longest", large])).await;
    let memory = job(&page, json!(["memory", names])).await;
    let agent = page.value("navigator.userAgent").await;
    let mut found = found.lock().expect("nobody panicked");
    found.insert("browser".into(), agent);
    found.insert("pages".into(), by_page.into());
    found.insert("opening".into(), json!({"page": medium, "times": opening}));
    found.insert("longest".into(), json!({"page": large, "milliseconds": longest}));
    found.insert("memory".into(), memory);
}

/// Starts a job of `bench.js` and waits until it is done.
async fn job(page: &Page, call: Value) -> Value {
    page.js("bench.start(...args[0]);", vec![call.clone()]).await;
    let start = std::time::Instant::now();
    loop {
        tokio::time::sleep(Duration::from_millis(100)).await;
        let outcome = page.value("bench.outcome").await;
        if let Some(error) = outcome.get("error") {
            panic!("{call}: {error}");
        }
        if let Some(value) = outcome.get("value") {
            return value.clone();
        }
        assert!(start.elapsed() < PATIENCE, "{call} does not end");
    }
}

async fn cold(page: Page, who: &'static str, name: String, taken: Arc<Mutex<Option<f64>>>) {
    let site = Site::start();
    page.visit(&site.url(&format!("bench/cold.html?who={who}&page={name}"))).await;
    page.until("window.took !== undefined").await;
    *taken.lock().expect("nobody panicked") = page.value("window.took").await.as_f64();
}
