//! An engine that fails: it panics, or has no memory left.

use crate::{page::Page, site::Site};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// Reads the page, and something in its place that asks for too much.
const READ: &str = "const { open, explain } = await probe.load('/standfirst.js');
    const attempt = async (options) => {
      try {
        const reader = await open(options);
        const { title } = reader.article;
        reader.close();
        return title;
      } catch (error) {
        window.failure = error;
        return [error.name, error.kind, /engine failed.*try again/.test(error.message), Boolean(probe.root())];
      }
    };";

fn failed() -> Value {
    // Said in the error alone: nothing is over the page, which is there as before.
    json!(["ReadError", "engine", true, false])
}

/// The reader says it over the page, and leaves that as it was.
async fn is_told(page: &Page, before: &Value) {
    assert_eq!(page.value("probe.state()").await, *before);
    page.js(
        "const { explain } = await probe.load('/standfirst.js'); void explain(window.failure);",
        Vec::new(),
    )
    .await;
    page.until_open().await;
    assert!(page.text(".notice p").await.contains("engine failed"));
    page.press(Key::Escape).await;
    page.until_closed().await;
    assert_eq!(page.value("probe.state()").await, *before);
}

pub(crate) async fn after_a_panic_the_next_page_is_read_by_a_fresh_engine(page: Page) {
    let site = Site::start();
    page.visit(&site.url("news.html")).await;
    page.until("!document.querySelector('[data-read]').hidden").await;
    page.js("await probe.load('/pages/faulty.js');", Vec::new()).await;
    let before = page.value("probe.state()").await;
    let round = format!(
        "{READ} const html = await (await fetch('/demo/tram.html')).text();
        const said = [await attempt()];
        window.faults = 1;
        said.push(await attempt(), await attempt(), await attempt({{ html }}));
        window.faults = 2;
        said.push(await attempt({{ html }}), await attempt({{ html }}), await attempt({{ html }}), await attempt());
        return said;"
    );
    let said = page.js(&round, Vec::new()).await;
    let (live, given) = (&said[0], &said[3]);
    assert!(live.is_string() && given.is_string() && live != given, "{said}");
    assert_eq!(said, json!([live, failed(), live, given, failed(), failed(), given, live]));
    is_told(&page, &before).await;
    // It was the core that ended, by a trap, and nothing of ours went wrong on the way.
    assert_eq!(page.value("window.failure.cause.name").await, "RuntimeError");
    // While a card's story is read the reader stays, and says so; pressed again, it is read by a fresh engine.
    page.js("const { open } = await probe.load('/standfirst.js'); await open();", Vec::new()).await;
    page.until_open().await;
    let title = page.text("h1").await;
    let press = "window.faults = args[0]; probe.all('.card a').find(({ href }) => href.includes('/demo/tram.html')).click();";
    page.js(press, vec![1.into()]).await;
    page.until("probe.find('.toast button')").await;
    assert!(page.text(".toast").await.contains("opens on its site"));
    assert_eq!(json!([page.text("h1").await, page.value("window.faults").await]), json!([title, 0]));
    page.js(press, vec![0.into()]).await;
    page.until(&format!("probe.find('h1').textContent === {given}")).await;
    page.assert_quiet().await;
}

/// The tested module, but with a memory that cannot grow beyond 8 MB.
const SMALL_MEMORY: &str = "const given = new Uint8Array(await (await fetch('/wasm/standfirst_bg.wasm')).arrayBuffer());
    let at = 8;
    const number = () => {
      for (let value = 0, shift = 0; ; shift += 7) {
        const byte = given[at++];
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
    };
    const bytes = (number) => number < 128 ? [number] : [(number & 127) | 128, ...bytes(number >> 7)];
    let small;
    while (at < given.length && !small) {
      const start = at;
      const id = given[at++];
      const end = number() + at;
      if (id === 5) {
        at += 2; // one memory, without a limit
        const limits = [1, 1, ...bytes(number()), ...bytes(128)];
        small = [given.subarray(0, start), new Uint8Array([5, limits.length, ...limits]), given.subarray(end)];
      }
      at = end;
    }
    const { locate } = await probe.load('/standfirst.js');
    locate({ wasm: URL.createObjectURL(new Blob(small, { type: 'application/wasm' })) });";

pub(crate) async fn without_memory_it_says_so_and_reads_the_next_page(page: Page) {
    let site = Site::start();
    page.visit(&site.url("news.html")).await;
    page.until("!document.querySelector('[data-read]').hidden").await;
    page.js(SMALL_MEMORY, Vec::new()).await;
    let before = page.value("probe.state()").await;
    let rounds = format!(
        "{READ} const story = await attempt();
        const large = {{ html: '<p>' + 'a word '.repeat(1_400_000) }};
        const many = {{ html: '<p>a'.repeat(200_000) }};
        const {{ memory }} = await (await probe.load('/standfirst.js')).load();
        return [story, await attempt(large), await attempt(), await attempt(many), await attempt(), memory.buffer.byteLength <= 128 << 16];"
    );
    let said = page.js(&rounds, Vec::new()).await;
    assert!(said[0].is_string(), "{said}");
    assert_eq!(said, json!([said[0], failed(), said[0], failed(), said[0], true]));
    is_told(&page, &before).await;
}
