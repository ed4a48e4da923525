//! Where the bookmarklet needs a fresh press of a button, and what it says where nothing helps.

use super::bookmarklet::{PATIENCE, article_page};
use crate::{bookmark::percent_decoded, host::Host, page::Page};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// A page that refuses frames and runs the shim by itself: nobody has pressed anything, so no window may open either.
fn unpressed(host: &Host, name: &str, more: &str) -> String {
    let code = percent_decoded(host.bookmarklet().strip_prefix("javascript:").expect("a bookmarklet"));
    let head = format!(
        "<script src=READER/pages/probe.js></script><script>addEventListener('load', () => {{ \
         window.before = probe.state(); window.listening = probe.listeners; {code} }})</script>"
    );
    let html = article_page(&head, name).replace("</article>", &format!("<p>{more}</p></article>"));
    host.put_under(name, "frame-src 'none'", &html)
}

/// Has an unpressed page hand itself over by one of its three buttons, and gives what the reader reports of it.
async fn hand_over_by(page: &Page, host: &Host, url: &str, button: &str) -> Value {
    page.visit(url).await;
    page.until("probe.all('button').length === 3").await;
    page.click_within(button).await;
    host.reported("of the unpressed that", PATIENCE).await.expect("it arrives")
}

pub(crate) async fn a_fresh_press_opens_what_an_old_one_may_not(page: Page) {
    let host = Host::start().await;
    let main = page.client.window().await.expect("there is a window");
    let url = unpressed(&host, "unpressed", "");
    for (button, way) in [("button", "window"), ("button:nth-of-type(2)", "tab")] {
        let report = hand_over_by(&page, &host, &url, button).await;
        assert_eq!(report["how"], way, "{report}");
        page.close_all_but(&main).await;
        if way == "window" {
            // It was closed: nothing is left of it here, and the next press begins anew.
            page.until("!document.querySelector('[data-standfirst]')").await;
            page.until("probe.listeners === window.listening").await;
            assert_eq!(page.value("probe.state()").await, page.value("window.before").await);
        }
    }
    page.visit(&url).await;
    page.until("probe.all('button').length === 3").await;
    page.click_within("button:last-of-type").await;
    page.until("!document.querySelector('[data-standfirst]')").await;
}

/// Opens the reader of an unpressed page by one of its buttons, and goes to where it is.
async fn open_by(page: &Page, host: &Host, url: &str, button: &str) {
    let report = hand_over_by(page, host, url, button).await;
    let here = page.client.window().await.expect("there is a window");
    let windows = page.client.windows().await.expect("windows can be listed");
    let other = windows.into_iter().find(|window| *window != here);
    assert_eq!(other.is_some(), report["how"] == "window", "{report}");
    page.client.switch_to_window(other.unwrap_or(here)).await.expect("the window is there");
    page.until("window.probe && probe.dialog()").await;
}

/// A reader may be where its page is not to be seen. Wherever a press finds it or its page, it closes it.
pub(crate) async fn a_second_press_closes_what_is_elsewhere(page: Page) {
    let host = Host::start().await;
    let main = page.client.window().await.expect("there is a window");
    let url = unpressed(&host, "unpressed", "");
    let windows = async || page.client.windows().await.expect("windows can be listed").len();
    for in_the_reader in [false, true] {
        open_by(&page, &host, &url, "button").await;
        if !in_the_reader {
            page.client.switch_to_window(main.clone()).await.expect("the page is there");
            let shown = "const host = document.querySelector('[data-standfirst]'); return [host.getClientRects().length, \
                document.elementFromPoint(innerWidth / 2, innerHeight / 2) === host];";
            assert_eq!(page.js(shown, vec![]).await, json!([0, false]), "the page can be read meanwhile");
        }
        page.press_bookmark(&host.bookmarklet()).await;
        let end = Instant::now() + PATIENCE;
        while windows().await > 1 && Instant::now() < end {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert_eq!(windows().await, 1, "the window is closed");
        page.client.switch_to_window(main.clone()).await.expect("the page is there");
        page.until("!document.querySelector('[data-standfirst]')").await;
        page.until("probe.listeners === window.listening").await;
        assert_eq!(page.value("probe.state()").await, page.value("window.before").await);
    }
    open_by(&page, &host, &url, "button:nth-of-type(2)").await;
    page.press_bookmark(&host.bookmarklet()).await;
    page.until_at(&url).await;
}

/// Letters without any pattern, of which packing leaves nearly eight in ten.
fn letters(count: usize) -> String {
    let mut state = 1_u32;
    let next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + (state >> 24) as u8 % 26)
    };
    std::iter::repeat_with(next).take(count).collect()
}

pub(crate) async fn what_is_too_long_is_said_to_be(page: Page) {
    let host = Host::start().await;
    // Close to the limit it arrives: some 880,000 characters of 900,000.
    let long = format!("<b class={}>And that is all.</b>", letters(1_040_000));
    page.visit(&unpressed(&host, "long", &long)).await;
    page.until("probe.all('button').length === 3").await;
    page.click_within("button:nth-of-type(2)").await;
    let report = host.reported("of the long that", PATIENCE).await.expect("it arrives");
    assert_eq!(report["how"], "tab", "{report}");
    let url = unpressed(&host, "endless", &letters(1_500_000));
    page.visit(&url).await;
    page.until("probe.all('button').length === 3").await;
    page.js("window.alert = (words) => { window.told = words; };", vec![]).await;
    page.click_within("button:nth-of-type(2)").await;
    page.until("window.told?.includes('too long')").await;
    // The page is there as it was.
    assert_eq!(page.client.current_url().await.expect("an address").as_str(), url);
    page.until("!document.querySelector('[data-standfirst]')").await;
}
