//! The boundary to JavaScript: convert, call, convert. The only file that names `wasm_bindgen`.

use crate::{Error, Options, read};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Sends a panic's message to the console, so that a fault can be reported.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// Reads a page into an `Article` (`www/model.d.ts`).
///
/// # Errors
/// Throws a `ReadError` of that file: `{ kind, message }`.
#[wasm_bindgen(js_name = read)]
pub fn read_html(html: &str, url: Option<String>, trace: bool) -> Result<JsValue, JsValue> {
    let options = Options { url, trace, ..Options::default() };
    match read(html, &options) {
        Ok(article) => to_js(&article),
        Err(error) => Err(to_js(&Failure::from(&error))?),
    }
}

#[derive(Serialize)]
struct Failure {
    kind: &'static str,
    message: String,
}

impl From<&Error> for Failure {
    fn from(error: &Error) -> Self {
        Self { kind: error.kind(), message: error.to_string() }
    }
}

fn to_js<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    // `null`, not `undefined`: the contract has every key on every object.
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    value.serialize(&serializer).map_err(JsValue::from)
}
