//! Pages that are in the way.

use crate::{every_kind, page::Page, site::Site};
use fantoccini::key::Key;
use serde_json::json;

pub(crate) async fn a_strict_policy_with_trusted_types_is_kept(page: Page) {
    let (reader, newspaper) = (Site::start(), Site::start());
    let url = newspaper.page("strict.html", &[("ORIGIN", &reader.origin)]);
    page.visit(&url).await;
    page.until("window.probe && document.readyState === 'complete'").await;
    // The policy does hold: this is what it is there for.
    let refused = "try { document.body.insertAdjacentHTML('beforeend', '<i></i>'); return false; } catch { return true; }";
    if page.js("return Boolean(window.trustedTypes);", Vec::new()).await == json!(true) {
        assert_eq!(page.js(refused, Vec::new()).await, json!(true));
        page.js("probe.said.length = 0;", Vec::new()).await;
    }
    page.click("button").await;
    page.until_open().await;
    assert!(page.text(".body > p").await.starts_with("The storm barrier at Outer Holm"));
    // Styled, by sheets that no policy refuses.
    assert_eq!(page.value("getComputedStyle(probe.dialog()).backgroundColor").await, "rgb(251, 250, 247)");
    assert_eq!(page.value("getComputedStyle(probe.find('.body')).display").await, "block");
    page.press(Key::Escape).await;
    page.until_closed().await;
    page.assert_quiet().await;
}

/// Each panel is made of nodes too, by modules that are loaded for it.
pub(crate) async fn every_panel_keeps_a_strict_policy(page: Page) {
    let (reader, newspaper) = (Site::start(), Site::start());
    page.visit(&newspaper.page("strict.html", &[("ORIGIN", &reader.origin)])).await;
    page.until("window.openReader").await;
    let article = serde_json::to_value(every_kind::article(&reader.origin)).expect("it serialises");
    page.js("await openReader({ article: args[0] });", vec![article]).await;
    page.until_open().await;
    for (key, panel) in [("a", "appearance"), ("s", "menu"), ("?", "keys"), ("m", "menu")] {
        page.js(
            "await new Promise((done) => setTimeout(done)); probe.dialog().dispatchEvent(new KeyboardEvent('keydown', { key: args[0], bubbles: true }));",
            vec![key.into()],
        )
        .await;
        page.until(&format!("probe.find('.panel.{panel}')")).await;
        page.press(Key::Escape).await;
        page.until("!probe.find('.panel')").await;
    }
    page.press(Key::Escape).await;
    page.until_closed().await;
    page.assert_quiet().await;
}

pub(crate) async fn a_hostile_page_changes_nothing(page: Page) {
    let site = Site::start();
    let article = serde_json::to_value(every_kind::article(&site.origin)).expect("it serialises");
    page.visit(&site.url("pages/hostile.html")).await;
    page.until("window.openReader").await;
    page.js("await openReader(args[0]);", vec![article]).await;
    page.until_open().await;
    page.until("probe.dialog().getAnimations({ subtree: true }).length === 0").await;
    let look = "const rect = probe.dialog().getBoundingClientRect();
        const style = (selector) => getComputedStyle(probe.find(selector));
        const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        return {
          covers: [rect.left, rect.top, rect.width === innerWidth, rect.height === innerHeight],
          top: top?.hasAttribute('data-standfirst') ?? false,
          paper: style('.frame').backgroundColor,
          ink: style('.body p').color,
          table: style('.body td').color,
          size: style('.body p').fontSize,
          direction: style('.body p').direction,
          opacity: style('.frame').opacity,
        };";
    assert_eq!(
        page.js(look, Vec::new()).await,
        json!({
            "covers": [0, 0, true, true],
            "top": true,
            "paper": "rgb(251, 250, 247)",
            "ink": "rgb(29, 27, 24)",
            "table": "rgb(29, 27, 24)",
            "size": "20px",
            "direction": "ltr",
            "opacity": "1",
        })
    );
    // The page keeps taking the focus, and swallows Esc. It gets neither.
    page.press(Key::Tab).await;
    assert!(page.value("probe.focused()").await.as_str().is_some_and(|focused| focused.contains("Close")));
    page.press(Key::Escape).await;
    page.until_closed().await;
}

/// A form is what its document calls by its name, in place of what the document has of its own.
pub(crate) async fn a_form_that_hides_the_address_changes_nothing(page: Page) {
    let site = Site::start();
    page.visit(&site.url("news.html")).await;
    page.until("!document.querySelector('[data-read]').hidden").await;
    let hide = "document.body.append(Object.assign(document.createElement('form'), { name: 'URL' }));
        const { readerable } = await import('/gate.js');
        return [document.URL.localName, readerable(document)];";
    assert_eq!(page.js(hide, Vec::new()).await, json!(["form", true]));
    page.click("[data-read]").await;
    page.until_open().await;
    assert_eq!(page.value("new URL(probe.find('.card a').href).origin").await, json!(site.origin));
    // It knows a link to the page itself.
    page.value("probe.find('.source').scrollIntoView()").await;
    page.click_within(".source a").await;
    page.until_closed().await;
    assert_eq!(page.value("location.pathname").await, "/news.html");
    // Nor does the page hand over less, or more.
    let hand = "const { handOver } = await import('/handover.js');
        const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: '/demo/bees.html' }));
        const answers = await Promise.all([link.href, `${link.href}?other`].map((url) => handOver(document, { url, id: 1 })));
        return answers.map(({ body }) => Boolean(body));";
    assert_eq!(page.js(hand, Vec::new()).await, json!([true, false]));
    page.assert_quiet().await;
}
