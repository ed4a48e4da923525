//! What the elements leave behind, what they do on pages that are in the way, and an article in place.

use super::bookmarklet::LEFT;
use super::embed::{ARTICLE, BUTTON, CLOSED, LINE, SHOWN, documented, page_of, press};
use crate::{every_kind, host::Host, page::Page};
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const OPEN_POLICY: &str = "default-src * 'unsafe-inline' 'wasm-unsafe-eval' data:";

/// Goes into the frame over the page, in which no probe is.
async fn enter_frame(page: &Page) {
    page.until("probe.find('iframe')").await;
    page.enter_within("iframe").await;
    page.until("document.querySelector('[data-standfirst]')").await;
}

/// Whichever way the reader came, in the page or in a frame over it, and whatever closed it.
pub(crate) async fn the_elements_leave_the_page_as_it_was(page: Page) {
    let host = Host::start().await;
    let line = "<script type=module src=READER/dist/reader/define.js></script>";
    let body = format!("{BUTTON}{}<input id=held>{}{ARTICLE}", "<br>".repeat(20), "<br>".repeat(200));
    for (name, policy, framed) in [("here", OPEN_POLICY, false), ("framed", &documented(1), true)] {
        page.visit(&host.put_under(name, policy, &page_of(line, &body))).await;
        page.until(SHOWN).await;
        let prepare = "document.addEventListener('standfirst-opened', () => (window.arrived = true));
            document.addEventListener('standfirst-closed', () => (window.gone = true));
            document.querySelector('#held').focus({ preventScroll: true }); scrollTo(0, 90);
            window.listening = probe.listeners; return probe.state();";
        let before = page.js(prepare, Vec::new()).await;
        assert_eq!(before["scroll"][1], json!(90), "{name}");
        for by_key in [true, false] {
            // A key that takes its own frame away leaves Chromium's driver waiting; the bookmarklet's journey has one.
            if framed && by_key {
                continue;
            }
            page.js("window.arrived = window.gone = false;", Vec::new()).await;
            press(&page).await;
            page.until("window.arrived").await;
            let more = "probe.listeners > window.listening";
            assert_eq!(page.value(more).await, json!(true), "{name}: they are counted");
            if framed {
                enter_frame(&page).await;
                page.client.enter_parent_frame().await.expect("back on the page");
            }
            if by_key {
                page.press(Key::Escape).await;
            } else {
                // As a second press of the bookmarklet does.
                page.press_bookmark(&host.bookmarklet()).await;
            }
            page.until("window.gone").await;
            page.until(CLOSED).await;
            assert_eq!(page.value("probe.state()").await, before, "{name}, by key: {by_key}");
            let same = "probe.listeners - window.listening";
            assert_eq!(page.value(same).await, json!(0), "{name}, by key: {by_key}: all were taken along");
        }
        // Where wasm is refused the browser says so each time.
        if !framed {
            page.assert_quiet().await;
        }
    }
}

/// Pages that are in the way of what runs in them: a name, what comes of it, and what their head has.
const IN_THE_WAY: [(&str, &str, &str); 3] = [
    // Where no element can be made, its link is there.
    ("nothing-defined", "link", "<script>customElements.define = () => { throw 'mine' };</script>"),
    (
        "broken-dialog",
        "link",
        "<script>HTMLDialogElement.prototype.showModal = () => { throw 'mine' };</script>",
    ),
    // Whoever takes every key before all others leaves the button that closes.
    (
        "swallowed",
        "open",
        "<script>for (const type of ['keydown', 'keyup', 'keypress']) addEventListener(type, (event) => { \
         event.preventDefault(); event.stopImmediatePropagation(); }, true);</script>",
    ),
];

/// It opens, or the link is there; and the page is as it was.
pub(crate) async fn a_page_in_the_way_is_read_or_keeps_its_link(page: Page) {
    let host = Host::start().await;
    let outcome = format!(
        "(document.querySelector('[data-standfirst]') ? 'open' : document.readyState === 'complete' && !{SHOWN} ? 'link' : '')"
    );
    let gone = format!("!{SHOWN} && {CLOSED}");
    let mut pages = Vec::new();
    for (name, expected, head) in IN_THE_WAY {
        let html = page_of(&format!("{head}{LINE}"), &format!("{BUTTON}{ARTICLE}"));
        pages.push((name, expected, host.put_under(name, OPEN_POLICY, &html)));
    }
    for (name, expected, url) in pages {
        page.visit(&url).await;
        page.until("document.readyState === 'complete'").await;
        let before = page.value(LEFT).await;
        page.js(&format!("{SHOWN}?.click();"), Vec::new()).await;
        page.until(if expected == "link" { &gone } else { &outcome }).await;
        println!("{:?}: {name}: {}", page.browser, page.value(&outcome).await);
        assert_eq!(page.value(&outcome).await, expected, "{name}");
        if expected == "open" {
            page.until("probe.find('h1')?.textContent === 'The ferry sails again'").await;
            page.click_within(".close").await;
            page.until(CLOSED).await;
        } else {
            let seen = "document.querySelector('#plain').checkVisibility()";
            assert_eq!(page.value(seen).await, json!(true), "{name}");
        }
        assert_eq!(page.value(LEFT).await, before, "{name}");
    }
}

/// Puts a reader into another shadow tree, so that what is heard has left two.
const PLACE: &str = "window.heard = [];
    for (const name of ['load', 'error']) document.addEventListener(`standfirst-${name}`, (event) => heard.push([name, event.cancelable]));
    window.next = (name) => new Promise((done) => document.addEventListener(`standfirst-${name}`, done, { once: true }));
    window.places = ['one', 'two'].map(() => document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' }));
    window.reader = document.createElement('standfirst-reader');
    window.shown = () => reader.shadowRoot.querySelector('slot') ? 'children' : reader.shadowRoot.querySelector('h1').textContent;
    reader.append('Until then');
    reader.setAttribute('src', 'story');
    const loaded = next('load');
    places[0].append(reader);
    const { detail } = await loaded;
    return [detail.title, reader.article === detail, shown()];";

/// Another page, one that cannot be had, an article that is at hand, and all of it moved and removed meanwhile.
const CHANGE: &str = "const said = [];
    let loaded = next('load');
    reader.setAttribute('src', 'other');
    said.push(shown());
    await loaded;
    said.push(shown());
    const { article } = reader;
    places[1].append(reader);
    said.push(shown());
    document.addEventListener('standfirst-error', (event) => event.preventDefault(), { once: true });
    const failed = next('error');
    reader.setAttribute('src', 'nowhere');
    await failed;
    said.push(shown(), reader.article);
    loaded = next('load');
    reader.article = article;
    places[0].append(reader);
    await loaded;
    said.push(shown());
    loaded = next('load');
    reader.setAttribute('src', 'story');
    reader.remove();
    places[1].append(reader);
    await loaded;
    said.push(shown());
    return [said, heard];";

/// From what is published, under the policy that is documented.
pub(crate) async fn an_article_in_place_is_changed_moved_and_removed(page: Page) {
    let host = Host::start().await;
    host.put_html("story", &format!("<html lang=en><title>x</title>{ARTICLE}</html>"));
    host.put_html(
        "other",
        &format!("<html lang=en><title>x</title>{}</html>", ARTICLE.replace("sails again", "is full")),
    );
    // As that page says, for pages of the site itself.
    let policy = documented(0).replace("connect-src READER", "connect-src READER 'self'");
    let every = serde_json::to_value(every_kind::article(&host.reader())).expect("it serialises");
    for (name, line) in [
        ("package", "<script type=module src=READER/installed/define.js></script>"),
        ("plain", "<script src=READER/dist/plain/standfirst.js></script>"),
    ] {
        page.visit(&host.put_under(name, &policy, &page_of(line, "<h1>Mine</h1>"))).await;
        page.until("customElements.get('standfirst-reader')").await;
        let (first, second) = ("The ferry sails again", "The ferry is full");
        assert_eq!(page.js(PLACE, Vec::new()).await, json!([first, true, first]), "{name}");
        let heard =
            json!([["load", false], ["load", false], ["error", true], ["load", false], ["load", false]]);
        let shown = json!(["children", second, second, "children", null, second, first]);
        assert_eq!(page.js(CHANGE, Vec::new()).await, json!([shown, heard]), "{name}");
        // Whoever cancels the error tells it himself.
        let said = "probe.said.filter((line) => line.includes('standfirst-reader'))";
        assert_eq!(page.value(said).await, json!([]), "{name}");
        let parts = "const parts = () => Array.from(reader.shadowRoot.querySelectorAll('[part]'), ({ part }) => [...part]).flat();
            const before = parts();
            const loaded = next('load');
            reader.article = args[0];
            await loaded;
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('standfirst-reader { --standfirst-accent: rgb(1, 2, 3) } standfirst-reader::part(headline) { color: rgb(4, 5, 6) }');
            places[1].adoptedStyleSheets = [sheet];
            const colour = (selector) => getComputedStyle(reader.shadowRoot.querySelector(selector)).color;
            return [colour('.kicker'), colour('h1'), [...before, ...parts()]];";
        let found = page.js(parts, vec![every.clone()]).await;
        assert_eq!((&found[0], &found[1]), (&json!("rgb(1, 2, 3)"), &json!("rgb(4, 5, 6)")), "{name}");
        let found: BTreeSet<String> = serde_json::from_value(found[2].clone()).expect("names");
        assert_eq!(found, listed_parts(), "{name}");
    }
}

/// The parts that editors are told of.
fn listed_parts() -> BTreeSet<String> {
    let manifest: Value =
        serde_json::from_str(include_str!("../../../www/custom-elements.json")).expect("it is JSON");
    let elements = manifest["modules"].as_array().expect("modules").iter();
    let elements = elements.flat_map(|module| module["declarations"].as_array().expect("declarations"));
    let reader = elements.into_iter().find(|element| element["tagName"] == "standfirst-reader");
    let parts = reader.expect("it is listed")["cssParts"].as_array().expect("parts").iter();
    parts.map(|part| part["name"].as_str().expect("a name").to_owned()).collect()
}
