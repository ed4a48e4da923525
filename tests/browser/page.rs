//! A page in a browser, and the reader on it.

use crate::driver::Browser;
use fantoccini::{
    Client, Locator,
    actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction},
    elements::Element,
    key::Key,
    wd::WindowHandle,
};
use serde_json::Value;
use std::time::{Duration, Instant};

/// Long enough for a busy machine; no journey waits for it unless something is wrong.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub(crate) client: Client,
    pub(crate) browser: Browser,
}

impl Page {
    pub(crate) fn new(client: Client, browser: Browser) -> Self {
        Self { client, browser }
    }

    /// Goes there, and waits until its modules have run.
    pub(crate) async fn visit(&self, url: &str) {
        self.client.goto(url).await.expect("the page loads");
        // Its driver does not wait for modules.
        if self.browser == Browser::WebKit {
            self.until("document.readyState === 'complete'").await;
        }
    }

    /// The body of an async function, and what it returns.
    pub(crate) async fn js(&self, body: &str, arguments: Vec<Value>) -> Value {
        let script = format!("return (async (...args) => {{ {body} }})(...arguments)");
        self.client.execute(&script, arguments).await.unwrap_or_else(|error| panic!("{body}\n{error}"))
    }

    /// The value of an expression.
    pub(crate) async fn value(&self, expression: &str) -> Value {
        self.js(&format!("return {expression};"), Vec::new()).await
    }

    pub(crate) async fn text(&self, selector: &str) -> String {
        let found =
            self.js("return probe.find(args[0])?.textContent.trim() ?? null;", vec![selector.into()]).await;
        found.as_str().unwrap_or_else(|| panic!("nothing in the reader is {selector}")).to_owned()
    }

    pub(crate) async fn texts(&self, selector: &str) -> Vec<String> {
        let found = self.js("return probe.texts(args[0]);", vec![selector.into()]).await;
        serde_json::from_value(found).expect("a list of texts")
    }

    pub(crate) async fn count(&self, selector: &str) -> u64 {
        let found = self.js("return probe.all(args[0]).length;", vec![selector.into()]).await;
        found.as_u64().expect("a number")
    }

    /// Waits until an expression is true.
    pub(crate) async fn until(&self, expression: &str) {
        let end = Instant::now() + PATIENCE;
        // What is asked for may not be there yet, nor what it is asked of.
        let body = format!("try {{ return Boolean({expression}); }} catch {{ return false; }}");
        while self.js(&body, Vec::new()).await != Value::Bool(true) {
            assert!(
                Instant::now() < end,
                "waited in vain for {expression}; the page said {}",
                self.said().await
            );
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Waits for the address to change to this.
    pub(crate) async fn until_at(&self, url: &str) {
        let end = Instant::now() + PATIENCE;
        loop {
            let current = self.client.current_url().await.expect("there is an address");
            if current.as_str() == url {
                return;
            }
            assert!(Instant::now() < end, "waited in vain for {url}, is at {current}");
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Until the reader is shown, and answers: a notice has nothing to wait for.
    pub(crate) async fn until_open(&self) {
        self.until(
            "probe.dialog() && (probe.dialog().matches('.notice') || 'ready' in probe.dialog().dataset)",
        )
        .await;
    }

    pub(crate) async fn until_closed(&self) {
        self.until("!probe.root()").await;
    }

    /// Clicks as a hand does: where it is, if nothing is over it.
    pub(crate) async fn click(&self, selector: &str) {
        if self.browser == Browser::WebKit {
            // Its driver misses what stands at the window's foot.
            let centre = "document.querySelector(args[0])?.scrollIntoView({ block: 'center' });";
            self.js(centre, vec![selector.into()]).await;
        }
        let button = self.client.find(Locator::Css(selector)).await.expect("it is on the page");
        button.click().await.expect("it can be clicked");
    }

    /// Likewise, in the reader. What was replaced while the hand was on its way is looked for again.
    pub(crate) async fn click_within(&self, selector: &str) {
        for _ in 0..3 {
            match self.found_within(selector).await.click().await {
                Err(error) if error.is_stale_element_reference() => {}
                clicked => return clicked.expect("it can be clicked"),
            }
        }
        panic!("{selector} is replaced all the time");
    }

    async fn found_within(&self, selector: &str) -> Element {
        let found = self.js("return probe.find(args[0]);", vec![selector.into()]).await;
        let id = found.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
        let id = id.unwrap_or_else(|| panic!("nothing in the reader is {selector}"));
        Element::from_element_id(self.client.clone(), id.to_owned().into())
    }

    /// Presses the mouse at a place of the window, whatever is there.
    pub(crate) async fn press_at(&self, x: f64, y: f64) {
        let press = MouseActions::new("mouse".into())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(press).await.expect("the mouse is pressed");
    }

    /// Goes into a frame that the reader has.
    pub(crate) async fn enter_within(&self, selector: &str) {
        self.found_within(selector).await.enter_frame().await.expect("it is a frame");
    }

    /// Goes into a frame of the page itself.
    pub(crate) async fn enter_within_page(&self, selector: &str) {
        let frame = self.client.find(Locator::Css(selector)).await.expect("it is on the page");
        frame.enter_frame().await.expect("it is a frame");
    }

    /// Closes all windows but this one, and goes on in it.
    pub(crate) async fn close_all_but(&self, window: &WindowHandle) {
        for other in self.client.windows().await.expect("windows can be listed") {
            if other != *window {
                // It may be closing by itself.
                if self.client.switch_to_window(other).await.is_ok() {
                    let _ = self.client.close_window().await;
                }
            }
        }
        self.client.switch_to_window(window.clone()).await.expect("the window is there");
    }

    pub(crate) async fn press(&self, key: Key) {
        self.letter(char::from(key)).await;
    }

    /// Presses the key of a letter.
    pub(crate) async fn letter(&self, value: char) {
        let keys =
            KeyActions::new("keyboard".into()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        self.client.perform_actions(keys).await.expect("the key is pressed");
    }

    /// Has the reader hear a key as its dialog does: in a frame not every driver's keys arrive.
    pub(crate) async fn tell_key(&self, key: &str) {
        let tell =
            "probe.dialog().dispatchEvent(new KeyboardEvent('keydown', { key: args[0], bubbles: true }));";
        self.js(tell, vec![key.into()]).await;
    }

    /// Presses keys while those before them are held.
    pub(crate) async fn press_together(&self, keys: &[Key]) {
        let mut actions = KeyActions::new("keyboard".into());
        for &key in keys {
            actions = actions.then(KeyAction::Down { value: char::from(key) });
        }
        for &key in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value: char::from(key) });
        }
        self.client.perform_actions(actions).await.expect("the keys are pressed");
    }

    /// Presses a key that may close the frame in which it is pressed before the driver has heard of it.
    pub(crate) async fn press_last(&self, key: Key) {
        let down = KeyActions::new("keyboard".into()).then(KeyAction::Down { value: char::from(key) });
        let _ = self.client.perform_actions(down).await;
    }

    /// Presses Tab until what has the focus in the reader contains this.
    pub(crate) async fn tab_to(&self, text: &str) {
        for _ in 0..60 {
            self.press(Key::Tab).await;
            let focused = self.value("probe.focused()").await;
            if focused.as_str().is_some_and(|focused| focused.contains(text)) {
                return;
            }
        }
        panic!("Tab does not lead to {text}");
    }

    /// What came up in the console, as errors, or as violations of the page's policy.
    pub(crate) async fn said(&self) -> Value {
        self.value("window.probe?.said ?? []").await
    }

    pub(crate) async fn assert_quiet(&self) {
        assert_eq!(self.said().await, serde_json::json!([]));
    }

    /// Opens an article on a page that has nothing to do with it.
    pub(crate) async fn open_article(&self, article: &Value) {
        self.until("window.standfirst").await;
        self.js("window.reader = await standfirst.open({ article: args[0] });", vec![article.clone()]).await;
        self.until_open().await;
    }
}
