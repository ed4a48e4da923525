//! The boundary to JavaScript: convert, call, convert. The only file that names `wasm_bindgen`.
//!
//! One crossing each way: a page's text is encoded straight into memory that is lent for it, and what was read goes
//! out as one string of JSON, which a browser takes apart faster than an object is put together over the boundary.

use crate::model::Article;
use crate::{Error, Options, attributes_read, read, read_snapshot};
use serde::Serialize;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    /// Where the next page's text is written.
    static LENT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Makes room for so many bytes of a page's text, and says where in memory. Holds until the next reading.
#[wasm_bindgen]
pub fn lend(bytes: usize) -> usize {
    let room = vec![0; bytes];
    let at = room.as_ptr() as usize;
    LENT.set(room);
    at
}

/// The names of the attributes that a snapshot has, besides those that start with `data-`.
#[wasm_bindgen]
pub fn attributes() -> String {
    attributes_read().join(" ")
}

/// Reads the HTML that was written to the room lent: `written` bytes of it. Gives an `Article` or a `ReadError` of
/// `www/model.d.ts`, the latter as `{ failure }`.
#[wasm_bindgen(js_name = read)]
pub fn read_html(written: usize, url: Option<String>, trace: bool) -> String {
    let options = Options { url, trace, ..Options::default() };
    to_json(&read(&taken(written), &options))
}

/// The same for a live page: its strings were written to the room lent, and `ops` say what they are.
#[wasm_bindgen(js_name = readSnapshot)]
pub fn read_live(written: usize, ops: &[u32], url: Option<String>, trace: bool) -> String {
    let options = Options { url, trace, ..Options::default() };
    to_json(&read_snapshot(taken(written), ops, &options))
}

/// What was written. An encoder writes no invalid text; what somebody else writes is mended.
fn taken(written: usize) -> String {
    let mut bytes = LENT.take();
    bytes.truncate(written);
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

#[derive(Serialize)]
#[serde(untagged)]
enum Answer<'a> {
    Article(&'a Article),
    Failure { failure: Failure },
}

#[derive(Serialize)]
struct Failure {
    kind: &'static str,
    message: String,
}

fn to_json(read: &Result<Article, Error>) -> String {
    let answer = match read {
        Ok(article) => Answer::Article(article),
        Err(error) => Answer::Failure { failure: Failure { kind: error.kind(), message: error.to_string() } },
    };
    // Plain data always have a JSON form; nothing at all would be read as a fault of the engine.
    serde_json::to_string(&answer).unwrap_or_default()
}
