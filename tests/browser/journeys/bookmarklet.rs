//! The bookmarklet, pressed as a bookmark.

use crate::{host::Host, page::Page};
use serde_json::json;

/// Goes into the frame that the bookmarklet has put over a page with the probe.
async fn enter_reader(page: &Page) {
    page.until("probe.find('iframe')").await;
    page.enter_within("iframe").await;
    page.until("window.probe && probe.dialog()").await;
}

pub(crate) async fn a_second_press_closes(page: Page) {
    let host = Host::start().await;
    page.visit(&format!("{}/news.html", host.origin())).await;
    page.until("document.readyState === 'complete'").await;
    let before =
        page.js("document.querySelector('a').focus(); scrollTo(0, 90); return probe.state();", vec![]).await;
    page.press_bookmark(&host.bookmarklet()).await;
    enter_reader(&page).await;
    assert!(page.text("h1").await.starts_with("Holm and Sandray"));
    page.client.enter_parent_frame().await.expect("back on the page");
    page.press_bookmark(&host.bookmarklet()).await;
    page.until_closed().await;
    assert_eq!(page.value("probe.state()").await, before);
    // And a third one opens it again.
    page.press_bookmark(&host.bookmarklet()).await;
    enter_reader(&page).await;
    page.client.enter_parent_frame().await.expect("back on the page");
    page.assert_quiet().await;
    assert_eq!(page.value("history.length").await, before["history"]);
    assert_eq!(page.value("document.cookie").await, json!(""));
}
