//! The reader, opened and closed again and again over a page that changes.

use crate::{
    page::{PATIENCE, Page},
    site::Site,
};
use serde_json::{Value, json};
use std::time::Instant;

/// How often; `make soak` does it 2,000 times.
fn rounds() -> u64 {
    std::env::var("STANDFIRST_SOAK").map_or(60, |text| text.parse().expect("a number of rounds"))
}

/// Before anything is counted, everything that is kept for good has been loaded.
const WARM: u64 = 20;

/// How far what scripts hold may grow, in bytes, over any number of rounds; where the browser says it.
const HEAP: u64 = 2 << 20;

/// Whatever was opened last may be kept by the browser itself: the host and the article of two readers.
const LAST: u64 = 4;

const PREPARE: &str = "const { load, open } = await import('/standfirst.js');
    const { memory } = await load();
    const pages = await Promise.all(['news', 'demo/tram', 'demo/bees', 'demo/market', 'demo/barrier'].map(async (name) => {
      const url = new URL(`/${name}.html`, location.href).href;
      const html = await (await fetch(url)).text();
      const { body } = new DOMParser().parseFromString(html, 'text/html');
      body.querySelectorAll('[srcset]').forEach((one) => one.removeAttribute('srcset'));
      body.querySelectorAll('[src]').forEach((one) => one.setAttribute('src', new URL(one.getAttribute('src'), url).href));
      return { url, html, body };
    }));
    const place = document.body.appendChild(document.createElement('main'));
    const counts = () => [document.querySelectorAll('*').length, document.adoptedStyleSheets.length, probe.listeners, history.length];
    window.shown = [];
    window.faults = [];
    window.soak = async (first, rounds) => {
      for (let round = first; round < first + rounds; round += 1) {
        const { url, html, body } = pages[round % pages.length];
        // By turns the page itself, which has become another one, and HTML that was fetched.
        const live = round % 2 === 0;
        if (live) {
          place.replaceChildren(...Array.from(body.childNodes, (node) => document.importNode(node, true)));
          place.querySelectorAll('script').forEach((script) => script.remove());
        }
        const before = counts();
        const reader = await open(live ? {} : { html, url });
        if (round % 10 === 0) probe.dialog().scrollTop = 500;
        window.shown.push(new WeakRef(probe.root().host), new WeakRef(reader.article));
        reader.close();
        await reader.closed;
        probe.roots.length = 0;
        const after = counts();
        if (String(before) !== String(after)) window.faults.push([round, before, after]);
      }
      return [probe.listeners, document.adoptedStyleSheets.length, memory.buffer.byteLength];
    };";

/// What was shown and is still held. Browsers collect when they find the time, a busy machine's hardly ever: so they are
/// told to, until nothing that was shown is held, or for as long as anything is waited for.
async fn held(page: &Page) -> Value {
    let end = Instant::now() + PATIENCE;
    loop {
        page.collect_garbage().await;
        let held =
            page.js("shown = shown.filter((one) => one.deref()); return shown.length;", Vec::new()).await;
        if held.as_u64().is_some_and(|held| held <= LAST) || Instant::now() > end {
            return held;
        }
    }
}

/// What scripts hold, in bytes; Firefox does not say.
async fn heap(page: &Page) -> Option<u64> {
    page.value("performance.memory?.usedJSHeapSize ?? null").await.as_u64()
}

pub(crate) async fn opening_again_and_again_leaves_nothing_behind(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    page.js(PREPARE, Vec::new()).await;
    let soak = |first: u64, rounds: u64| page.js("return soak(...args);", vec![json!(first), json!(rounds)]);
    let warm = soak(0, WARM).await;
    let _ = held(&page).await;
    let heap_at_first = heap(&page).await;
    let mut last = Value::Null;
    let end = WARM + rounds();
    for first in (WARM..end).step_by(20) {
        last = soak(first, (end - first).min(20)).await;
    }
    assert_eq!(page.value("faults").await, json!([]), "a round left something behind");
    let held = held(&page).await;
    let heap = heap(&page).await;
    println!(
        "{:?}: {} rounds; listeners, sheets, wasm bytes {warm} at first, {last} in the end; {held} shown things held; heap {heap_at_first:?}, {heap:?}",
        page.browser,
        rounds()
    );
    assert_eq!(warm[0], last[0], "listeners");
    assert_eq!(warm[1], last[1], "style sheets");
    assert_eq!(warm[2], last[2], "the engine's memory");
    if let (Some(first), Some(last)) = (heap_at_first, heap) {
        assert!(last < first + HEAP, "what scripts hold grew from {first} to {last} bytes");
    }
    assert!(held.as_u64().is_some_and(|held| held <= LAST), "{held} hosts and articles are still held");
    page.assert_quiet().await;
}
