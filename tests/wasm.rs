//! The fixtures through the boundary to JavaScript, in a real browser: `make test-wasm`.
//!
//! A fixture is a folder with `page.html` and what must come out of it: `article.json`, whose `url` is the page's
//! address, or `error.json`. The folders are compiled in, so a new one needs no entry here.
#![cfg(target_arch = "wasm32")]

use include_dir::{Dir, include_dir};
use js_sys::{JSON, Reflect};
use standfirst::wasm::read_html;
use wasm_bindgen::{JsCast, JsValue};
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

#[wasm_bindgen_test]
fn every_fixture_crosses_the_boundary_unchanged() {
    let mut fixtures = 0;
    let mut wrong = Vec::new();
    for fixture in FIXTURES.dirs() {
        let slug = fixture.path().display();
        let page = file(fixture, "page.html").unwrap_or_else(|| panic!("{slug} has no page.html"));
        let (golden, read) = if let Some(golden) = file(fixture, "article.json").map(parse) {
            let url = property(&golden, "url");
            (golden, read_html(page, url, false))
        } else {
            let golden = file(fixture, "error.json").map(parse);
            let golden = golden.unwrap_or_else(|| panic!("{slug} has neither article.json nor error.json"));
            (golden, read_html(page, None, false))
        };
        let (golden, read) = (json(&golden), json(&read.unwrap_or_else(|error| error)));
        if let Some((expected, found)) = golden.lines().zip(read.lines()).find(|(a, b)| a != b) {
            wrong.push(format!("{slug}: expected{expected}, found{found}"));
        } else if golden != read {
            wrong.push(format!("{slug}: one answer goes on where the other ends"));
        }
        fixtures += 1;
    }
    console_log!("{fixtures} fixtures");
    assert!(fixtures > 0, "there are no fixtures");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[wasm_bindgen_test]
fn a_failure_is_thrown_as_a_plain_object_that_says_what_to_do() {
    let error = read_html("", None, false).expect_err("an empty page has no article");
    assert!(!error.is_instance_of::<js_sys::Error>(), "the contract has an object, not an Error");
    assert_eq!(property(&error, "kind").as_deref(), Some("noArticle"));
    assert!(property(&error, "message").is_some_and(|message| message.ends_with('.')));
}
