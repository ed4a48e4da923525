//! What is done to a browser beyond its page. Presses a bookmark, as a hand does: not by a script in the page or a link on
//! it, which a page's policy may refuse. Has it collect what nobody holds.

use crate::{driver::Browser, page::Page};
use axum::http::Method;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use std::time::Duration;
use url::{ParseError, Url};

/// A command that the client does not know, as each driver has some beyond the standard.
#[derive(Debug)]
struct Vendor {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

impl Page {
    /// Presses a bookmark of this address.
    pub(crate) async fn press_bookmark(&self, url: &str) {
        match self.browser {
            // What the bookmarks bar itself calls; compared with real clicks on it, it has the same rights.
            Browser::Chromium => {
                // One of a hundred presses was dropped (net::ERR_ABORTED) when it came right after the load event;
                // a hand is never that quick.
                tokio::time::sleep(Duration::from_millis(250)).await;
                let parameters = json!({"url": url, "transitionType": "auto_bookmark"});
                self.vendor("goog/cdp/execute", json!({"cmd": "Page.navigate", "params": parameters})).await;
            }
            Browser::Firefox => {
                self.vendor("moz/context", json!({"context": "chrome"})).await;
                let open = "Services.wm.getMostRecentWindow('navigator:browser').openTrustedLinkIn(
                    arguments[0], 'current', { allowPopups: true, allowInheritPrincipal: true });";
                self.client.execute(open, vec![url.into()]).await.expect("the bookmark is pressed");
                self.vendor("moz/context", json!({"context": "content"})).await;
            }
            // No bookmark, and the nearest that its driver has: what its browser does with such an address typed by
            // hand. The page's policy does not judge the script itself, as with a bookmark; but it is no press of a
            // hand, so that no window may open.
            Browser::WebKit => {
                let code = url.strip_prefix("javascript:").expect("a bookmarklet");
                let code = percent_decoded(code);
                // What it leads to may leave the page before the driver has its answer.
                let _ = self.client.execute(&code, Vec::new()).await;
            }
        }
    }

    /// Everything that nobody holds any more is gone afterwards, or soon.
    pub(crate) async fn collect_garbage(&self) {
        match self.browser {
            Browser::Chromium => {
                let collect = json!({"cmd": "HeapProfiler.collectGarbage", "params": {}});
                self.vendor("goog/cdp/execute", collect).await;
            }
            // What about:memory does: it tells the process that has the page.
            Browser::Firefox => {
                self.vendor("moz/context", json!({"context": "chrome"})).await;
                let collect = "for (const kind of ['gc', 'cc']) Services.obs.notifyObservers(null, `child-${kind}-request`);";
                self.client.execute(collect, Vec::new()).await.expect("the collectors are told");
                self.vendor("moz/context", json!({"context": "content"})).await;
            }
            Browser::WebKit => panic!("its driver cannot have it collect"),
        }
    }

    /// Has the edges of the screen taken by so much, in CSS pixels: top, right, bottom, left. Chromium alone can be told.
    pub(crate) async fn keep_edges(&self, insets: [u32; 4]) {
        let [top, right, bottom, left] = insets;
        let insets = json!({"insets": {"top": top, "right": right, "bottom": bottom, "left": left}});
        let set = json!({"cmd": "Emulation.setSafeAreaInsetsOverride", "params": insets});
        self.vendor("goog/cdp/execute", set).await;
    }

    /// What it prints of the page, as the bytes of a PDF in base64: on sheets of A4, as browsers do by themselves.
    pub(crate) async fn printed(&self) -> String {
        let sheet = json!({"page": {"width": 21, "height": 29.7}});
        self.vendor("print", sheet).await.as_str().expect("a text").to_owned()
    }

    async fn vendor(&self, path: &'static str, body: Value) -> Value {
        let command = Vendor { path, body };
        self.client.issue_cmd(command).await.unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

/// The code of a bookmarklet, as it is in no address.
pub(crate) fn percent_decoded(text: &str) -> String {
    let (mut bytes, mut rest) = (Vec::new(), text.as_bytes());
    while let [first, others @ ..] = rest {
        let code = (*first == b'%').then(|| byte_of(others.get(..2)?)).flatten();
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &others[2..] } else { others };
    }
    String::from_utf8(bytes).expect("the bookmarklet is UTF-8")
}

fn byte_of(digits: &[u8]) -> Option<u8> {
    u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}
