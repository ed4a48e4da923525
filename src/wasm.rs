//! The boundary to JavaScript: convert, call, convert. The only file that names `wasm_bindgen`.
//!
//! Only numbers cross, so that `www/engine.js` speaks with the module itself and nothing has to be loaded beside it. A
//! page's address and text are encoded straight into memory that is lent for them, and what was read is one string of
//! JSON there, which a browser takes apart faster than an object is put together over the boundary.

use crate::model::Article;
use crate::{Error, Options, read, read_snapshot};
use serde::Serialize;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    /// Where the next page's address and text are written.
    static LENT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    /// What a live page's text is made of.
    static OPS: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
    /// What was read last.
    static ANSWER: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Makes room for so many bytes of a page's address and text, and says where in memory. Holds until the next reading.
#[wasm_bindgen]
pub fn lend(bytes: usize) -> usize {
    ANSWER.take();
    let room = vec![0; bytes];
    let at = room.as_ptr() as usize;
    LENT.set(room);
    at
}

/// The same for so many words of a snapshot.
#[wasm_bindgen(js_name = lendOps)]
pub fn lend_ops(words: usize) -> usize {
    let room = vec![0; words];
    let at = room.as_ptr() as usize;
    OPS.set(room);
    at
}

/// Reads the HTML that was written to the room lent: `written` bytes, of which the address comes first, then a zero.
/// Gives the length of an `Article` or a `ReadError` of `www/model.d.ts` in JSON, the latter as `{ failure }`.
#[wasm_bindgen(js_name = read)]
pub fn read_html(written: usize, trace: bool) -> usize {
    let (html, options) = taken(written, trace);
    say(&read(&html, &options))
}

/// The same for a live page: its strings were written to the room lent, and the words lent say what they are.
#[wasm_bindgen(js_name = readSnapshot)]
pub fn read_live(written: usize, trace: bool) -> usize {
    let (text, options) = taken(written, trace);
    say(&read_snapshot(text, &OPS.take(), &options))
}

/// Where the answer of the last reading stands. Holds until more room is lent.
#[wasm_bindgen]
pub fn answer() -> usize {
    ANSWER.with_borrow(|answer| answer.as_ptr() as usize)
}

/// What was written. An encoder writes no invalid text; what somebody else writes is mended.
fn taken(written: usize, trace: bool) -> (String, Options) {
    let mut bytes = LENT.take();
    bytes.truncate(written);
    let text = |bytes| {
        String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
    };
    let address = bytes.iter().position(|&byte| byte == 0).map_or(0, |zero| zero + 1);
    let url = bytes.drain(..address).take(address.saturating_sub(1)).collect::<Vec<u8>>();
    let url = Some(text(url)).filter(|url| !url.is_empty());
    (text(bytes), Options { url, trace, ..Options::default() })
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

fn say(read: &Result<Article, Error>) -> usize {
    let answer = match read {
        Ok(article) => Answer::Article(article),
        Err(error) => Answer::Failure { failure: Failure { kind: error.kind(), message: error.to_string() } },
    };
    // Plain data always have a JSON form; nothing at all would be read as a fault of the engine.
    let json = serde_json::to_string(&answer).unwrap_or_default();
    let length = json.len();
    ANSWER.set(json);
    length
}
