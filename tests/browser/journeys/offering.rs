//! What is offered: the button where there is something to read, and the bookmarklet on the page that it is dragged from.

use super::embed::{BUTTON, LINE, page_of};
use crate::{host::Host, page::Page};
use serde_json::json;

const OPEN: &str = "default-src * 'unsafe-inline' 'wasm-unsafe-eval' data:";

const SAID: &str = "The island councils agreed on Thursday to reopen the ferry line that closed nine years ago, after a \
    winter in which the only bridge was shut for forty days by wind and ice, and the clinic was out of reach.";

/// Pages by address, with what they say of themselves and hold, and whether a button is worth its place there.
fn pages() -> Vec<(&'static str, bool, String, bool)> {
    let story = format!("<article>{}</article>", format!("<p>{SAID}</p>").repeat(4));
    let dense = "島の評議会は木曜日、九年前に閉鎖されたフェリー航路を再開することで合意した。唯一の橋が風と氷で四十日間閉ざされた冬の後のことである。";
    let script = |inner: &str| {
        format!(
            "<div id=made></div><script>{inner}; const text = `{SAID}`;
             for (let at = 0; at < 4; at += 1) place.append(Object.assign(document.createElement('p'), {{ textContent: text }}));</script>"
        )
    };
    vec![
        ("declared", true, story.clone(), true),
        ("the-ferry-sails-again", false, story.clone(), true),
        // A page that says nothing of itself has to be long.
        ("silent", false, story.clone(), false),
        ("silent-and-long", false, format!("<main>{}</main>", format!("<p>{SAID}</p>").repeat(12)), true),
        ("dense", true, format!("<article>{}</article>", format!("<p>{dense}</p>").repeat(4)), true),
        ("broken-lines", true, format!("<div>{}</div>", format!("{SAID}<br>").repeat(6)), true),
        (
            "in-a-shadow",
            true,
            script("const place = document.querySelector('#made').attachShadow({ mode: 'open' })"),
            true,
        ),
        ("in-a-frame", true, format!("<iframe srcdoc='{story}'></iframe>"), true),
        // A list has as many words, but each teaser a card of its own.
        ("list", true, format!("<div class=card><p>{SAID}</p></div>").repeat(12), false),
        ("links", true, format!("<p><a href=/>{SAID}</a></p>").repeat(4), false),
        ("notice", false, format!("<footer>{story}</footer>"), false),
        ("hidden", true, format!("<div style='display: none'>{story}</div>"), false),
        ("captions", true, "<p>A boat on the sea at noon.</p>".repeat(20), false),
    ]
}

pub(crate) async fn a_button_is_offered_where_there_is_something_to_read(page: Page) {
    let host = Host::start().await;
    for (name, declared, body, offered) in pages() {
        let mut html = page_of("", &body);
        if !declared {
            html = html.replace("og:type", "og:none");
        }
        page.visit(&host.put_under(name, OPEN, &html)).await;
        if name == "in-a-frame" {
            page.until("document.querySelector('iframe').contentDocument.querySelector('p')").await;
        }
        let ask = "const { readerable } = await import(args[0]); return readerable(document);";
        let said = page.js(ask, vec![format!("{}/gate.js", host.reader()).into()]).await;
        assert_eq!(said, json!(offered), "{name}");
    }
}

pub(crate) async fn whoever_cancels_an_error_tells_it_himself(page: Page) {
    let host = Host::start().await;
    let html = page_of(LINE, &format!("{BUTTON}<p>Nothing.</p>"));
    page.visit(&host.put_under("nothing", OPEN, &html)).await;
    page.until("document.querySelector('standfirst-button').open").await;
    let cancelled = "const told = [];
        document.body.addEventListener('standfirst-error', (event) => { told.push(event.detail.kind, event.bubbles); event.preventDefault(); }, { once: true });
        await document.querySelector('standfirst-button').open();
        return [...told, document.querySelectorAll('[data-standfirst]').length];";
    assert_eq!(page.js(cancelled, Vec::new()).await, json!(["noArticle", true, 0]));
    page.js("void document.querySelector('standfirst-button').open();", Vec::new()).await;
    page.until("probe.find('.notice p') || probe.dialog()").await;
    page.assert_quiet().await;
}

pub(crate) async fn the_bookmarklet_on_offer_leads_to_its_own_reader(page: Page) {
    let host = Host::start().await;
    page.visit(&format!("{}/index.html", host.reader())).await;
    page.until("document.querySelector('#bookmarklet').getAttribute('href').startsWith('javascript:')").await;
    let offered = page.value("document.querySelector('#bookmarklet').getAttribute('href')").await;
    let offered = offered.as_str().expect("an address");
    assert_eq!(offered, host.bookmarklet());
    assert!(offered.len() <= 4096 && offered.contains(&format!("{}/read.html", host.reader())), "{offered}");
    // And the one that is published, for the address that it was made for.
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("dist/bookmarklet.txt");
    let published = std::fs::read_to_string(path).expect("`make dist` makes it");
    assert_eq!(published.trim_end(), offered.replace(&host.reader(), "https://reader.example"));
}
