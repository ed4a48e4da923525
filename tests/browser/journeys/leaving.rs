//! Closing, and what it leaves behind: nothing.

use super::open_story;
use crate::{every_kind, page::Page, site::Site};
use fantoccini::key::Key;
use serde_json::json;

pub(crate) async fn esc_and_the_button_give_the_page_back(page: Page) {
    let site = Site::start();
    page.visit(&site.url("news.html")).await;
    page.until("!document.querySelector('[data-read]').hidden").await;
    let prepare = "document.querySelector('[data-read]').focus({ preventScroll: true });
        scrollTo({ top: 120, behavior: 'instant' }); return probe.state();";
    let before = page.js(prepare, Vec::new()).await;
    assert_eq!(before["scroll"], json!([0, 120]));

    page.press(Key::Enter).await;
    page.until_open().await;
    // It takes the wheel and the keys for itself.
    page.press(Key::End).await;
    page.until("probe.dialog().scrollTop > 200").await;
    assert_eq!(page.value("[scrollX, scrollY]").await, json!([0, 120]));
    page.press(Key::Escape).await;
    page.until_closed().await;
    assert_eq!(page.value("probe.state()").await, before);

    page.press(Key::Enter).await;
    page.until_open().await;
    page.click_within(".close").await;
    page.until_closed().await;
    assert_eq!(page.value("probe.state()").await, before);
    page.assert_quiet().await;
}

pub(crate) async fn a_link_to_the_page_itself_closes_the_reader(page: Page) {
    let site = Site::start();
    open_story(&page, &site).await;
    page.value("probe.find('.source').scrollIntoView()").await;
    page.click_within(".source a").await;
    page.until_closed().await;
    assert_eq!(page.value("location.href").await, site.url("news.html"));
    page.assert_quiet().await;
}

pub(crate) async fn opening_twice_gives_one_reader(page: Page) {
    let site = Site::start();
    let article = serde_json::to_value(every_kind::article(&site.origin)).expect("it serialises");
    page.visit(&site.url("pages/plain.html")).await;
    page.until("window.standfirst").await;
    let twice = "const [one, other] = await Promise.all([standfirst.open({ article: args[0] }), standfirst.open({ article: args[0] })]);
        const third = await standfirst.open({ article: args[0] });
        const hosts = document.querySelectorAll('[data-standfirst]').length;
        one.close();
        const left = document.querySelectorAll('[data-standfirst]').length;
        const again = await standfirst.open({ article: args[0] });
        return [one === other, one === third, hosts, left, again === one, Boolean(probe.dialog())];";
    assert_eq!(page.js(twice, vec![article]).await, json!([true, true, 1, 0, false, true]));
}
