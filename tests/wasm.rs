//! The fixtures through the boundary to JavaScript, in a real browser: `make test-wasm`.
//!
//! A fixture is a folder with `page.html` and what must come out of it: `article.json`, whose `url` is the page's
//! address, or `error.json`. The folders are compiled in, so a new one needs no entry here.
#![cfg(target_arch = "wasm32")]

use include_dir::{Dir, include_dir};
use js_sys::{JSON, JsString, Reflect, Uint8Array, Uint32Array};
use standfirst::wasm::{answer, lend, lend_ops, read_html, read_live};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

static FIXTURES: Dir = include_dir!("$CARGO_MANIFEST_DIR/tests/fixtures");

/// A file of a fixture's folder.
fn file<'a>(fixture: &'a Dir, name: &str) -> Option<&'a str> {
    fixture.get_file(fixture.path().join(name))?.contents_utf8()
}

/// As JSON with indents, so that a difference shows in a line.
fn json(value: &JsValue) -> String {
    let text = JSON::stringify_with_replacer_and_space(value, &JsValue::NULL, &2.into());
    text.ok().and_then(|text| text.as_string()).expect("the boundary makes plain data")
}

fn parse(golden: &str) -> JsValue {
    JSON::parse(golden).expect("goldens are JSON")
}

fn property(value: &JsValue, name: &str) -> Option<String> {
    Reflect::get(value, &name.into()).ok()?.as_string()
}

#[wasm_bindgen(module = "/www/snapshot.js")]
extern "C" {
    fn snapshot(document: &JsValue) -> JsValue;
}

// A frame, because in a document that is only parsed nothing is laid out, and `noscript` holds elements.
#[wasm_bindgen(inline_js = "
    export function load(html) {
        const frame = document.body.appendChild(document.createElement('iframe'));
        const page = frame.contentDocument;
        page.open();
        page.write(html);
        page.close();
        return page;
    }
    export function unload(page) {
        page.defaultView.frameElement.remove();
    }
")]
extern "C" {
    fn load(html: &str) -> JsValue;
    fn unload(page: &JsValue);
}

fn memory() -> JsValue {
    Reflect::get(&wasm_bindgen::memory(), &"buffer".into()).expect("a memory has a buffer")
}

/// Puts an address and a text where the boundary takes them from: how long both are.
fn put(text: &str, url: Option<String>) -> usize {
    let both = [&url.unwrap_or_default(), "\0", text].concat();
    let at = lend(both.len()) as u32;
    Uint8Array::new_with_byte_offset_and_length(&memory(), at, both.len() as u32).copy_from(both.as_bytes());
    both.len()
}

fn read(html: &str, url: Option<String>) -> JsValue {
    said(read_html(put(html, url), false))
}

/// Reads the page as it stands in a frame.
fn read_in_frame(html: &str, url: Option<String>) -> JsValue {
    let page = load(html);
    let snapshot = snapshot(&page);
    unload(&page);
    let text = Reflect::get(&snapshot, &"text".into()).expect("it has a text");
    let ops = Reflect::get(&snapshot, &"ops".into()).expect("it has ops");
    let ops = ops.unchecked_into::<Uint32Array>().to_vec();
    let at = lend_ops(ops.len()) as u32;
    Uint32Array::new_with_byte_offset_and_length(&memory(), at, ops.len() as u32).copy_from(&ops);
    said(read_live(put(&String::from(text.unchecked_into::<JsString>()), url), false))
}

/// The answer, so many bytes of it.
fn said(length: usize) -> JsValue {
    let bytes =
        Uint8Array::new_with_byte_offset_and_length(&memory(), answer() as u32, length as u32).to_vec();
    let answer = parse(&String::from_utf8(bytes).expect("JSON is text"));
    match Reflect::get(&answer, &"failure".into()) {
        Ok(failure) if !failure.is_undefined() => failure,
        _ => answer,
    }
}

/// Every fixture's golden, its page and its address.
fn fixtures() -> impl Iterator<Item = (String, JsValue, &'static str, Option<String>)> {
    FIXTURES.dirs().map(|fixture| {
        let slug = fixture.path().display().to_string();
        let page = file(fixture, "page.html").unwrap_or_else(|| panic!("{slug} has no page.html"));
        let golden = file(fixture, "article.json").or_else(|| file(fixture, "error.json"));
        let golden =
            parse(golden.unwrap_or_else(|| panic!("{slug} has neither article.json nor error.json")));
        let url = property(&golden, "url");
        (slug, golden, page, url)
    })
}

fn assert_all(read: impl Fn(&str, Option<String>) -> JsValue) {
    let mut count = 0;
    let mut wrong = Vec::new();
    for (slug, golden, page, url) in fixtures() {
        let (golden, read) = (json(&golden), json(&read(page, url)));
        if let Some((expected, found)) = golden.lines().zip(read.lines()).find(|(a, b)| a != b) {
            wrong.push(format!("{slug}: expected{expected}, found{found}"));
        } else if golden != read {
            wrong.push(format!("{slug}: one answer goes on where the other ends"));
        }
        count += 1;
    }
    console_log!("{count} fixtures");
    assert!(count > 0, "there are no fixtures");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[wasm_bindgen_test]
fn every_fixture_crosses_the_boundary_unchanged() {
    assert_all(read);
}

#[wasm_bindgen_test]
fn a_live_page_reads_like_its_html() {
    assert_all(read_in_frame);
}

/// A page whose style sheet hides a paragraph, with another in an open shadow root, between some that are plain.
fn lived_in() -> String {
    let plain = "<p>Seventeen barges lay before the lock this morning, and nobody on the quay could say when \
        the first of them would be let through to the upper harbour.</p>";
    format!(
        "<!DOCTYPE html><title>Barges</title><style>.unseen {{ display: none }}</style><article><h1>Barges wait</h1>\
        {plain}{plain}<x-quote><p slot=said>What the lock keeper told us fills a notebook, and not one word of it \
        was about when the gates might be mended.</p></x-quote>{plain}\
        <p class=unseen>Nobody sees these words, which a style sheet has hidden from all who come here to read \
        what is new on the river and its banks.</p>{plain}<form><input name=nextSibling><input name=firstChild>\
        <input name=localName><input name=nodeType></form>{plain}</article><script>\
        const root = document.querySelector('x-quote').attachShadow({{ mode: 'open' }});\
        const p = document.createElement('p');\
        p.textContent = 'The harbour office, for its part, has put up a notice that calls the delay a short one, \
        and has put it up in four languages.';\
        root.append(p, document.createElement('slot'));\
        root.lastChild.name = 'said';</script>"
    )
}

#[wasm_bindgen_test]
fn a_live_page_is_read_as_it_is_seen() {
    let text = |article: &JsValue| property(article, "text").expect("there is a text");
    let (seen, parsed) = (text(&read_in_frame(&lived_in(), None)), text(&read(&lived_in(), None)));
    assert!(!seen.contains("Nobody sees these words"), "{seen}");
    assert!(seen.contains("The harbour office, for its part"), "{seen}");
    assert!(seen.contains("What the lock keeper told us"), "{seen}");
    assert_eq!(seen.matches("Seventeen barges").count(), 5, "{seen}");
    // Of this the markup knows nothing: that is what the walk is for.
    assert!(parsed.contains("Nobody sees these words") && !parsed.contains("The harbour office"), "{parsed}");
}

#[wasm_bindgen_test]
fn a_failure_is_a_plain_object_that_says_what_to_do() {
    let error = read("", None);
    assert_eq!(property(&error, "kind").as_deref(), Some("noArticle"));
    assert!(property(&error, "message").is_some_and(|message| message.ends_with('.')));
}

/// A phone gives a page some hundreds of MiB: as much as a page may weigh by default is read within that.
#[wasm_bindgen_test]
fn what_the_limits_allow_fits_a_phone() {
    const MIB: usize = 1 << 20;
    let line = "<p>The minister resigned on Tuesday, hours after a vote that she had lost";
    let count = (16 * MIB - 100) / line.len();
    let page =
        format!("<title>Minister resigns</title><h1>Minister resigns</h1><article>{}", line.repeat(count));
    let answer = read(&page, None);
    assert_eq!(property(&answer, "title").as_deref(), Some("Minister resigns"));
    let memory = js_sys::ArrayBuffer::from(memory()).byte_length() as usize / MIB;
    console_log!("{memory} MiB");
    assert!(memory < 400, "{memory} MiB");
}
