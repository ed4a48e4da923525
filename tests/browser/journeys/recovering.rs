//! An engine that fails, and a reader that is opened again and again.

use crate::{page::Page, site::Site};
use serde_json::json;

pub(crate) async fn after_a_panic_the_next_page_is_read_by_a_fresh_engine(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    page.until("window.standfirst").await;
    let read = "standfirst.locate({ module: new URL('/pages/faulty.js', location.href) });
        const story = await (await fetch('/news.html')).text();
        const before = probe.state();
        const said = [];
        for (const html of [story, story + 'panic on request', story, story]) {
          try {
            const reader = await standfirst.open({ html, url: location.href });
            said.push(reader.article.title);
            reader.close();
          } catch (error) {
            said.push([error.name, error.kind, error.message.includes('try again'), Boolean(probe.root())]);
          }
        }
        return [said, JSON.stringify(before) === JSON.stringify(probe.state())];";
    let found = page.js(read, Vec::new()).await;
    let title = &found[0][0];
    assert!(title.is_string(), "{found}");
    assert_eq!(found, json!([[title, ["ReadError", "engine", true, false], title, title], true]));
}

/// How often the reader is opened and closed; `make soak` does it 2,000 times.
fn rounds() -> u64 {
    std::env::var("STANDFIRST_SOAK").map_or(60, |text| text.parse().expect("a number of rounds"))
}

const SOAK: &str = "const pages = await Promise.all(['news', 'demo/tram', 'demo/bees', 'demo/market', 'demo/barrier'].map(async (name) => {
      const url = new URL(`/${name}.html`, location.href).href;
      return { url, html: await (await fetch(url)).text() };
    }));
    const engine = await standfirst.load();
    const { memory } = await engine.default();
    const count = () => ({
      nodes: document.querySelectorAll('*').length,
      sheets: document.adoptedStyleSheets.length,
      listeners: probe.listeners,
      wasm: memory.buffer.byteLength,
    });
    const heap = () => performance.memory?.usedJSHeapSize ?? 0;
    let [before, heapBefore] = [null, 0];
    const warm = 20;
    for (let round = 0; round < args[0] + warm; round += 1) {
      if (round === warm) [before, heapBefore] = [count(), heap()];
      const reader = await standfirst.open(pages[round % pages.length]);
      reader.close();
      probe.roots.length = 0;
      // Now and then a breath, so that what is no longer needed can be collected.
      if (round % 25 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return { before, after: count(), grown: heap() - heapBefore };";

pub(crate) async fn opening_again_and_again_leaves_nothing_behind(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    page.until("window.standfirst").await;
    let (mut done, mut grown) = (0, 0);
    while done < rounds() {
        let now = (rounds() - done).min(200);
        let found = page.js(SOAK, vec![now.into()]).await;
        assert_eq!(found["before"], found["after"], "after {} rounds", done + now);
        grown += found["grown"].as_i64().unwrap_or_default();
        done += now;
    }
    // Only Chromium says; garbage that is not yet collected counts too, so little can be asked of it.
    assert!(grown < 32 << 20, "the heap has grown by {grown} bytes in {done} rounds");
    page.assert_quiet().await;
}
