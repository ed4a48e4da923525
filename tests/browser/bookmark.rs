//! Presses a bookmark, as a hand does: not by a script in the page or a link on it, which a page's policy may refuse.

use crate::{driver::Browser, page::Page};
use axum::http::Method;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use std::time::Duration;
use url::{ParseError, Url};

/// A command that one driver has beyond the standard.
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
        }
    }

    async fn vendor(&self, path: &'static str, body: Value) {
        let command = Vendor { path, body };
        self.client.issue_cmd(command).await.unwrap_or_else(|error| panic!("{path}: {error}"));
    }
}
