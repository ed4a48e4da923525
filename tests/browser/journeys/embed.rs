//! The elements, as publishers use them.

use super::bookmarklet::{LEFT, hostile_pages};
use crate::{
    driver::Browser,
    host::{Answer, Host},
    page::Page,
};
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::{fs, path::Path};

pub(super) const ARTICLE: &str = "<article><h1>The ferry sails again</h1>\
    <p>The island councils agreed on Thursday to reopen the ferry line that closed nine years ago, after a winter in \
    which the only bridge was shut for forty days by wind and ice, and the clinic was out of reach.</p>\
    <p>The first boat leaves in May. It takes forty cars and two hundred people, half of what the old one took, but it \
    sails twice as often, and it sails in any wind that a gull will fly in.</p>\
    <p>Fares will be those of the bus. The councils share the cost by the number of their people, which the smaller \
    island insisted on and the larger one, after a night of talks, let pass.</p></article>";

/// The line that publishers write, with the modules as they are served by the demo.
pub(super) const LINE: &str = "<script type=module src=READER/define.js></script>";
pub(super) const BUTTON: &str =
    "<standfirst-button id=button><a id=plain href=#plain>Plain page</a></standfirst-button>";

/// The element's button, if it shows one.
pub(super) const SHOWN: &str =
    "document.querySelector('standfirst-button')?.shadowRoot?.querySelector('button')";

pub(super) const CLOSED: &str = "!document.querySelector('[data-standfirst]')";

pub(super) fn page_of(scripts: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=en><head><title>A ferry</title><meta property=og:type content=article>\
         <script src=READER/pages/probe.js></script>{scripts}</head><body>{body}</body></html>"
    )
}

/// The policies of `docs/csp.md`, in its order, with the tests' origin for the one that is written there.
pub(super) fn documented(at: usize) -> String {
    let text = include_str!("../../../docs/csp.md");
    let policies: Vec<&str> = text.split("```").skip(1).step_by(2).map(str::trim).collect();
    // The tests have no TLS.
    policies[at].replace("https://reader.example", "READER").replace("img-src https:", "img-src https: http:")
}

fn dist(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist").join(name);
    let text = fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}: run `make dist`", path.display()));
    serde_json::from_str(&text).expect("it is JSON")
}

pub(super) async fn press(page: &Page) {
    page.until(SHOWN).await;
    page.js(&format!("{SHOWN}.click();"), Vec::new()).await;
}

async fn opens(page: &Page, url: &str) {
    page.visit(url).await;
    press(page).await;
    page.until("probe.find('h1')").await;
    assert_eq!(page.text("h1").await, "The ferry sails again");
    assert_eq!(page.count(".body > p").await, 3);
    page.assert_quiet().await;
    page.click_within(".close").await;
    page.until("!probe.find('h1')").await;
}

pub(crate) async fn one_line_is_enough(page: Page) {
    let host = Host::start().await;
    let html = page_of(
        "<script type=module src=READER/dist/reader/define.js></script>",
        &format!("{BUTTON}{ARTICLE}"),
    );
    opens(&page, &host.put_under("line", &documented(0), &html)).await;
    // With the hash that is published, on a page that isolates itself.
    let integrity = dist("integrity.json")["reader/define.js"].as_str().expect("a hash").to_owned();
    let known = format!("<script type=module crossorigin integrity={integrity} ");
    let html =
        html.replace("<script type=module ", &known).replace("<script src=", "<script crossorigin src=");
    let url = host.put_under("isolated", &documented(0), &html);
    host.add_headers(
        "isolated",
        &[("cross-origin-opener-policy", "same-origin"), ("cross-origin-embedder-policy", "require-corp")],
    );
    opens(&page, &url).await;
    assert_eq!(page.value("crossOriginIsolated").await, json!(true));
    // Another hash than the file's: nothing of it runs.
    let wrong = html.replace(&integrity, &format!("sha384-{}", "A".repeat(64)));
    page.visit(&host.put_under("wrong", &documented(0), &wrong)).await;
    page.until("probe.said.some((line) => line.includes('define.js'))").await;
    assert_eq!(page.value("Boolean(customElements.get('standfirst-button'))").await, json!(false));
}

pub(crate) async fn the_packed_package_works_in_a_plain_page(page: Page) {
    let host = Host::start().await;
    let html = page_of(
        "<script type=module src=READER/installed/define.js></script>",
        &format!("{BUTTON}{ARTICLE}"),
    );
    opens(&page, &host.put_under("installed", &documented(0), &html)).await;
    // Nothing of it is from elsewhere than the package.
    let own =
        |path: &String| ["/host/", "/pages/", "/favicon.ico"].iter().any(|start| path.starts_with(start));
    let asked: Vec<String> = host.all_asked().into_iter().filter(|path| !own(path)).collect();
    assert!(asked.iter().any(|path| path.ends_with(".wasm")), "{asked:?}");
    assert!(asked.iter().all(|path| path.starts_with("/installed/")), "{asked:?}");
}

pub(crate) async fn a_plain_script_is_enough(page: Page) {
    let host = Host::start().await;
    let html =
        page_of("<script src=READER/dist/plain/standfirst.js></script>", &format!("{BUTTON}{ARTICLE}"));
    opens(&page, &host.put_under("plain", &documented(0), &html)).await;
    assert_eq!(page.value("typeof Standfirst.open").await, "function");
    // It speaks English by itself; another language is loaded from beside it, and no third.
    assert!(!host.all_asked().iter().any(|path| path.contains("/words/")));
    let german = html.replace("<html lang=en>", "<html lang=de>");
    page.visit(&host.put_under("german", &documented(0), &german)).await;
    press(&page).await;
    page.until("probe.find('.close')").await;
    assert!(page.value("probe.find('.close').outerHTML").await.to_string().contains("Schließen"));
    let asked = host.all_asked();
    let words: Vec<&String> = asked.iter().filter(|path| path.contains("/words/")).collect();
    assert_eq!(words, ["/dist/plain/words/de.js"]);
}

/// A story in what a page's markup does not show: a script's shadow tree, a declared one, a frame of the same site; and
/// text that nobody sees.
const SEEN: &str = "<article><h1>The ferry sails again</h1><div id=made></div>\
    <div><template shadowrootmode=open><p>Declared in the markup is this paragraph about the shadow of the ferry, which \
    is long enough to be read and which stands where it is seen by whoever looks at the page.</p></template></div>\
    <p style='visibility: hidden'>Keeping its place is this paragraph about the riddle of the ferry, which is long enough to \
    be read by a machine, but which nobody who looks at the page has ever seen, because it is not visible.</p>\
    <p style='display: none'>Hidden from everybody is this paragraph about the secret of the ferry, which is long enough \
    to be read by a machine, but which stands where nobody who looks at the page has ever seen it.</p>\
    <iframe srcdoc='<p>Framed by the same site is this paragraph about the timetable of the ferry, which is long enough \
    to be read and which stands where it is seen by whoever looks at the page, as if it were a part of it.</p><p>It has \
    another one, because a frame with only a sentence in it would be a player or an advertisement.</p>'></iframe>\
    </article><script>const root = document.querySelector('#made').attachShadow({ mode: 'open' });\
    for (let at = 0; at < 3; at += 1) root.append(Object.assign(document.createElement('p'), { textContent:\
    'Made by a script, as applications make theirs, was this paragraph number ' + at + ' about the ferry that sails \
    again, which is long enough to be read and which stands where it is seen.' }));</script>";

/// What the reader shows of it has to be what is seen.
fn assert_seen(text: &str) {
    for (words, times) in [
        ("about the ferry that sails again", 3),
        ("about the shadow of the ferry", 1),
        ("about the timetable", 1),
        ("about the secret", 0),
        ("about the riddle", 0),
    ] {
        assert_eq!(text.matches(words).count(), times, "{words}: {text}");
    }
}

pub(crate) async fn the_embed_reads_what_is_seen(page: Page) {
    let host = Host::start().await;
    let body = format!("<standfirst-button></standfirst-button>{ARTICLE}");
    let policy = "default-src * 'unsafe-inline' 'wasm-unsafe-eval' data:";
    let there = "document.querySelector('iframe').contentDocument.querySelector('p')";
    page.visit(&host.put_under("seen", policy, &page_of(LINE, &body.replace(ARTICLE, SEEN)))).await;
    page.until(there).await;
    press(&page).await;
    page.until("probe.find('.body')").await;
    assert_seen(&page.text(".body").await);
    // And through the frame, where the page's policy refuses wasm.
    let policy = "default-src * 'unsafe-inline' data:; script-src READER 'unsafe-inline'";
    page.visit(&host.put_under("framed", policy, &page_of(LINE, &body.replace(ARTICLE, SEEN)))).await;
    page.until(there).await;
    press(&page).await;
    let report = host.reported("The ferry sails again", std::time::Duration::from_secs(30)).await;
    let report = report.expect("it arrives");
    assert_eq!(report["how"], "frame");
    assert_seen(report["text"].as_str().expect("text"));
}

/// Where the page has broken what the reader is made of, its link stays.
const BROKEN: [&str; 2] = ["patched", "broken-dialog"];

pub(crate) async fn the_button_holds_out_on_hostile_pages(page: Page) {
    let host = Host::start().await;
    let scripts = |element: &str| {
        format!("<script src=\"READER/pages/probe.js\"></script>{element}").replace("READER", &host.reader())
    };
    let plain = scripts("<script src=\"READER/dist/plain/standfirst.js\"></script>");
    let scripts = scripts("<script type=\"module\" src=\"READER/define.js\"></script>");
    let button =
        "<standfirst-button><a id=\"plain\" href=\"#plain\">Plain page</a></standfirst-button><article>";
    // Where nothing at all is shown nobody has a button to press.
    let pages = hostile_pages().into_iter();
    let pages = pages.filter(|(word, _, body)| *word != "nothing-shown" && body.contains("<article>"));
    let mut count = 0;
    for (word, kind, body) in pages {
        // Where a page has patched arrays WebKit's driver works no more.
        if word == "patched" && page.browser == Browser::WebKit {
            continue;
        }
        count += 1;
        // In XML documents not every browser runs modules.
        let scripts = if word == "xhtml" { &plain } else { &scripts };
        let body = body.replace("<head>", &format!("<head>{scripts}")).replacen("<article>", button, 1);
        let headers = vec![("content-type".to_owned(), format!("{kind}; charset=utf-8"))];
        page.visit(&host.put(word, Answer { headers, body: body.into_bytes(), ..Answer::default() })).await;
        page.until("document.readyState === 'complete'").await;
        if word == "focus-war" {
            page.until("document.activeElement?.localName === 'input'").await;
        }
        if BROKEN.contains(&word) {
            assert_eq!(
                page.value("document.querySelector('#plain').checkVisibility()").await,
                json!(true),
                "{word}"
            );
            assert_eq!(page.value(CLOSED).await, json!(true), "{word}");
            continue;
        }
        page.until("document.querySelector('standfirst-button')?.open").await;
        let before = page.value(LEFT).await;
        page.js("void document.querySelector('standfirst-button').open();", Vec::new()).await;
        page.until("probe.find('h1')").await;
        assert_eq!(page.text("h1").await, format!("About {word}"));
        assert_eq!(page.count(".body > p").await, 3, "{word}");
        if word == "own-modal" {
            // A dialog of the page's own stands over it, and gives it back.
            page.until("window.done && !document.querySelector('body > dialog')").await;
        }
        let top =
            "document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.hasAttribute('data-standfirst')";
        page.until(top).await;
        page.press(Key::Escape).await;
        page.until(CLOSED).await;
        if word != "changing" {
            assert_eq!(page.value(LEFT).await, before, "{word}");
        }
    }
    assert!(count >= 8, "{count}");
}

pub(crate) async fn an_element_of_the_pages_own_stays(page: Page) {
    let host = Host::start().await;
    let own = "<script>for (const name of ['standfirst-button', 'standfirst-reader']) \
        customElements.define(name, class extends HTMLElement { own = true; });</script>";
    let scripts = format!("{own}{LINE}");
    let body = format!("{BUTTON}<standfirst-reader></standfirst-reader>{ARTICLE}");
    let policy = "default-src * 'unsafe-inline' 'wasm-unsafe-eval' data:";
    page.visit(&host.put_under("own", policy, &page_of(&scripts, &body))).await;
    let owned = "['button', 'reader'].every((name) => document.querySelector(`standfirst-${name}`).own)";
    assert_eq!(page.value(owned).await, json!(true));
    // Neither the module API nor the bookmarklet is disturbed by it.
    page.js(
        "const { open } = await import(args[0]); await open();",
        vec![format!("{}/standfirst.js", host.reader()).into()],
    )
    .await;
    page.until("probe.find('h1')").await;
    assert_eq!(page.text("h1").await, "The ferry sails again");
    // The page changes beneath the open reader, and the reader shows what it has read.
    page.js("document.querySelector('article').remove(); document.body.append('Another page');", vec![])
        .await;
    assert_eq!(page.count(".body > p").await, 3);
    page.click_within(".close").await;
    page.until(CLOSED).await;
    page.press_bookmark(&host.bookmarklet()).await;
    page.until("document.querySelector('[data-standfirst]')").await;
    page.press_bookmark(&host.bookmarklet()).await;
    page.until(CLOSED).await;
    page.assert_quiet().await;
}

pub(crate) async fn the_packed_package_works_in_a_bundler(page: Page) {
    let host = Host::start().await;
    let made = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/vite/dist/index.html");
    assert!(made.exists(), "{} is not there: run `scripts/dist/vite.sh`", made.display());
    page.visit(&format!("{}/vite/index.html", host.origin())).await;
    // A notice has no such event, and a frame that waits in vain has none.
    let listen = "document.addEventListener('standfirst-opened', () => (window.arrived = true));";
    page.js(listen, Vec::new()).await;
    press(&page).await;
    page.until("window.arrived && document.querySelector('[data-standfirst]')").await;
    assert_eq!(page.value("await window.title()").await, "The ferry sails again");
    assert_eq!(page.value("window.offered").await, json!(true));
}

pub(crate) async fn whoever_never_opens_it_pays_the_stub(page: Page) {
    let host = Host::start().await;
    let html = page_of(
        "<script type=module src=READER/dist/reader/define.js></script>",
        &format!("{BUTTON}{ARTICLE}"),
    );
    page.visit(&host.put_under("stub", &documented(0), &html)).await;
    page.until(SHOWN).await;
    // Longer than the element waits before it looks again.
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    // The page and the probe are the test's, and the icon is what browsers ask of every site. Whatever else was asked
    // for, by a script, a hint or a style, the server has seen.
    let mut asked = host.all_asked();
    asked.retain(|path| !["/host/stub", "/pages/probe.js", "/favicon.ico"].contains(&path.as_str()));
    assert_eq!(asked, ["/dist/reader/define.js"]);
    let sizes = dist("sizes.json");
    let stub = &sizes["files"]["reader/define.js"];
    assert!(stub["brotli"].as_u64().is_some_and(|bytes| bytes <= 2048), "{stub}");
    assert_eq!(stub["raw"], page.value("performance.getEntriesByType('resource').find(({ name }) => name.includes('define')).decodedBodySize || null").await.as_u64().map_or(stub["raw"].clone(), Value::from));
}

pub(crate) async fn a_policy_without_wasm_gets_a_frame(page: Page) {
    let host = Host::start().await;
    // Nor is it told where it is by what a form hides.
    let html = page_of(LINE, &format!("{BUTTON}{ARTICLE}<form name=URL></form>"));
    page.visit(&host.put_under("frame", &documented(1), &html)).await;
    page.until(SHOWN).await;
    page.js(
        "document.querySelector('#button').scrollIntoView(); window.listening = probe.listeners;",
        Vec::new(),
    )
    .await;
    let before = page.value(LEFT).await;
    press(&page).await;
    let report =
        host.reported("The ferry sails again", std::time::Duration::from_secs(30)).await.expect("it arrives");
    assert_eq!((&report["how"], &report["said"]), (&json!("frame"), &json!([])), "{report}");
    page.enter_within("iframe").await;
    page.until_open().await;
    // The frame is gone before the driver has heard of it.
    let _ = page.client.execute("probe.find('.close').click()", Vec::new()).await;
    page.client.enter_parent_frame().await.expect("back on the page");
    page.until(CLOSED).await;
    assert_eq!(page.value(LEFT).await, before);
    page.until("probe.listeners === window.listening").await;
}

/// A press opens what is there already: the module is loaded when a hand or the focus comes to the button.
pub(crate) async fn the_button_is_warmed_by_what_comes_near(page: Page) {
    let host = Host::start().await;
    let line = "<script type=module src=READER/dist/reader/define.js></script>";
    let html = page_of(line, &format!("{BUTTON}{ARTICLE}"));
    for (name, sign) in
        [("focus", "button.focus()"), ("pointer", "button.dispatchEvent(new PointerEvent('pointerenter'))")]
    {
        page.visit(&host.put_under(name, &documented(0), &html)).await;
        page.until(SHOWN).await;
        let loaded = "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm'))";
        assert_eq!(page.value(loaded).await, json!(false), "{name}");
        page.js(&format!("const button = {SHOWN}; {sign};"), Vec::new()).await;
        page.until(loaded).await;
        assert_eq!(page.value(CLOSED).await, json!(true), "{name}: nothing opens");
    }
    page.assert_quiet().await;
}

pub(crate) async fn a_policy_against_all_leaves_the_link(page: Page) {
    let host = Host::start().await;
    let html = page_of(LINE, &format!("{BUTTON}{ARTICLE}"));
    let policy = "default-src 'none'; script-src READER; connect-src READER; frame-src 'none'";
    page.visit(&host.put_under("shut", policy, &html)).await;
    press(&page).await;
    page.until(&format!("!{SHOWN}")).await;
    page.until(CLOSED).await;
    // The link is there, and can be seen.
    assert_eq!(page.value("document.querySelector('#plain').checkVisibility()").await, json!(true));
    // However often it is tried.
    page.js("await document.querySelector('standfirst-button').open();", Vec::new()).await;
    let told = page.value("probe.said.filter((line) => line.includes('Standfirst:'))").await;
    assert_eq!(told.as_array().map(Vec::len), Some(1), "{told}");
}

pub(crate) async fn where_no_reader_answers_the_link_stays(page: Page) {
    let host = Host::start().await;
    // The package has no page of the reader's own beside it.
    let html = page_of(
        "<script type=module src=READER/installed/define.js></script>",
        &format!("{BUTTON}{ARTICLE}"),
    );
    page.visit(&host.put_under("alone", &documented(1), &html)).await;
    press(&page).await;
    page.until(&format!("!{SHOWN}")).await;
    page.until(CLOSED).await;
    assert_eq!(page.value("document.querySelector('#plain').checkVisibility()").await, json!(true));
    let told = page.value("probe.said.filter((line) => line.includes('Standfirst:'))").await;
    let told: Vec<String> = serde_json::from_value(told).expect("lines");
    let [told] = &told[..] else { panic!("{told:?}") };
    assert!(told.contains("no reader answered at") && told.contains("/installed/read.html"), "{told}");
}

pub(crate) async fn the_button_follows_a_page_that_changes(page: Page) {
    let host = Host::start().await;
    let url = host.put_under(
        "changes",
        "default-src * 'unsafe-inline' 'wasm-unsafe-eval' data:",
        &page_of(LINE, &format!("{BUTTON}<main></main>")),
    );
    page.visit(&url).await;
    page.until("customElements.get('standfirst-button')").await;
    // Nothing to read: what stands in for the button is there.
    assert_eq!(page.value("document.querySelector('#plain').checkVisibility()").await, json!(true));
    assert_eq!(page.value(&format!("Boolean({SHOWN})")).await, json!(false));
    // An application draws a story.
    let draw = "const parsed = new DOMParser().parseFromString(args[0], 'text/html');
        document.querySelector('main').replaceChildren(...parsed.body.childNodes); history.pushState(null, '', '#story');";
    page.js(draw, vec![ARTICLE.into()]).await;
    press(&page).await;
    page.until("probe.find('h1')").await;
    // One goes back, beneath the reader: it makes room for the page.
    page.js("history.back();", Vec::new()).await;
    page.until(CLOSED).await;
    page.js("document.querySelector('main').replaceChildren();", Vec::new()).await;
    page.until(&format!("!{SHOWN}")).await;
    page.assert_quiet().await;
}

pub(crate) async fn the_button_can_be_moved_doubled_and_refused(page: Page) {
    let host = Host::start().await;
    let own = "<script>customElements.define('standfirst-reader', class extends HTMLElement { own = true; });</script>";
    let twice = format!("{own}{LINE}<script type=module src=READER/dist/reader/define.js></script>");
    let policy = "default-src * 'unsafe-inline' 'wasm-unsafe-eval' data:";
    let body =
        format!("{BUTTON}<div id=other lang=de></div><standfirst-reader></standfirst-reader>{ARTICLE}");
    page.visit(&host.put_under("twice", policy, &page_of(&twice, &body))).await;
    page.until(SHOWN).await;
    assert_eq!(page.value("document.querySelector('standfirst-reader').own").await, json!(true));
    // Moved while it is open; cancelled; removed while it is open, and put back.
    let script = "const button = document.querySelector('standfirst-button');
        const heard = [];
        for (const name of ['open', 'opened', 'closed', 'error']) {
          document.addEventListener(`standfirst-${name}`, (event) => heard.push([name, event.cancelable]));
        }
        const opened = () => new Promise((done) => document.addEventListener('standfirst-opened', ({ detail }) => done(detail), { once: true }));
        const opening = opened();
        const closing = button.open();
        const reader = await opening;
        document.querySelector('#other').append(button);
        reader.close();
        await closing;
        document.addEventListener('standfirst-open', (event) => event.preventDefault(), { once: true });
        await button.open();
        const reopening = opened();
        const leaving = button.open();
        const left = await reopening;
        button.remove();
        heard.push(document.querySelectorAll('[data-standfirst]').length);
        left.close();
        await leaving;
        heard.push(document.querySelectorAll('[data-standfirst]').length);
        document.body.append(button);
        return heard;";
    let heard = page.js(script, Vec::new()).await;
    // The last one goes to an element that stands nowhere: the page does not hear of it.
    let (open, opened) = (json!(["open", true]), json!(["opened", false]));
    assert_eq!(heard, json!([open, opened, ["closed", false], open, open, opened, 1, 0]));
    page.until(SHOWN).await;
    assert_eq!(page.value(&format!("{SHOWN}.textContent")).await, "Reader view");
    // In the language of the place where it stands, and as the page wants it to look.
    let look = "const button = document.querySelector('standfirst-button');
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('standfirst-button { --standfirst-button-radius: 7px } standfirst-button::part(button) { color: rgb(1, 2, 3) }');
        document.adoptedStyleSheets = [sheet];
        document.querySelector('#other').append(button);
        const shown = () => button.shadowRoot.querySelector('button');
        const { color, borderTopLeftRadius } = getComputedStyle(shown());
        const said = [color, borderTopLeftRadius, shown().textContent];
        document.adoptedStyleSheets = [];
        return said;";
    assert_eq!(page.js(look, Vec::new()).await, json!(["rgb(1, 2, 3)", "7px", "Leseansicht"]));
    page.js("document.querySelector('standfirst-button').setAttribute('label', 'Read on');", Vec::new())
        .await;
    assert_eq!(page.value(&format!("{SHOWN}.textContent")).await, "Read on");
    assert_eq!(page.value("document.querySelectorAll('[data-standfirst]').length").await, json!(0));
    page.assert_quiet().await;
}

pub(crate) async fn a_story_is_shown_in_place(page: Page) {
    let host = Host::start().await;
    let policy = "default-src * 'unsafe-inline' 'wasm-unsafe-eval' data:";
    host.put_html("story", &format!("<html lang=en><title>x</title>{ARTICLE}</html>"));
    let body = "<h1>Mine</h1><div style='height: 4000px'></div>\
        <standfirst-reader src=story><a href=story>The story</a></standfirst-reader><standfirst-reader id=none src=nowhere><i>None</i></standfirst-reader>";
    page.visit(&host.put_under("place", policy, &page_of(LINE, body))).await;
    page.until("customElements.get('standfirst-reader')").await;
    let shown = "document.querySelector('standfirst-reader').shadowRoot.querySelector('h1')?.textContent";
    // Far below the fold: nothing is loaded yet.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert!(!host.asked().contains(&"story".to_owned()));
    page.js("document.querySelector('standfirst-reader').scrollIntoView();", Vec::new()).await;
    page.until(&format!("{shown} === 'The ferry sails again'")).await;
    assert_eq!(
        page.value("document.querySelector('standfirst-reader').article.title").await,
        "The ferry sails again"
    );
    // What cannot be had leaves what was there, and the console is told.
    page.until("probe.said.some((line) => line.includes('404'))").await;
    assert_eq!(page.value("document.querySelector('#none i').checkVisibility()").await, json!(true));
    // As wide as its place, no wider.
    assert_eq!(page.value("document.documentElement.scrollWidth <= innerWidth").await, json!(true));
}
