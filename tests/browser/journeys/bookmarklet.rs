//! The bookmarklet, pressed as a bookmark.

use super::messages;
use crate::{
    driver::Browser,
    host::{Answer, Host},
    page::Page,
    site,
};
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::time::Duration;

pub(super) const PATIENCE: Duration = Duration::from_secs(30);

/// What is said once in each story below, so that reports can be told apart.
fn paragraphs(word: &str) -> String {
    let said = format!(
        "The harbour office said on Friday of the {word} that the barrier had closed eleven times in its first winter, \
         and that the quay had stayed dry each time, to the surprise of those who had voted against it."
    );
    format!("<p>{said}</p><p>{said}</p><p>{said}</p>")
}

/// Goes into the frame that the bookmarklet has put over a page with the probe.
async fn enter_reader(page: &Page) {
    page.until("probe.find('iframe')").await;
    page.enter_within("iframe").await;
    page.until("window.probe && probe.dialog()").await;
    page.until_open().await;
}

async fn leave_reader(page: &Page) {
    page.client.enter_parent_frame().await.expect("back on the page");
}

/// What `make dist` makes, at the root of its own origin and under the headers that a host should send.
pub(crate) async fn the_published_reader_is_reached_and_used(page: Page) {
    let host = Host::published().await;
    let html = format!(
        "<!DOCTYPE html><title>The barrier</title><script src={}/pages/probe.js></script><nav>News of the harbour</nav>\
         <article><h1>The barrier holds</h1>{}<h2>The first winter</h2>{}<h2>The second</h2>{}</article>",
        host.reader(),
        paragraphs("barrier"),
        paragraphs("winter"),
        paragraphs("spring"),
    );
    page.visit(&host.put_html("barrier", &html)).await;
    page.press_bookmark(&host.published_bookmarklet()).await;
    enter_reader(&page).await;
    assert_eq!(page.text("h1").await, "The barrier holds");
    assert_eq!(page.count(".body > p").await, 9);
    // What is loaded when it is first used comes under that policy, too.
    for (key, shown) in
        [("o", ".outline-list"), ("a", ".size .larger"), ("?", ".keys-list"), ("m", ".menu-list")]
    {
        page.tell_key(key).await;
        page.until(&format!("probe.find('{shown}')")).await;
        page.press(Key::Escape).await;
        page.until(&format!("!probe.find('{shown}')")).await;
    }
    page.tell_key("g").await;
    page.until("probe.find('.guide')").await;
    // Here there may be no voices: then it says so.
    page.tell_key("l").await;
    page.until("probe.find('.speech') || probe.find('.toast')").await;
    page.assert_quiet().await;
    assert_eq!(page.value("document.cookie").await, json!(""));
    leave_reader(&page).await;
    page.press_bookmark(&host.published_bookmarklet()).await;
    page.until_closed().await;
    page.assert_quiet().await;
    // Of its own origin it asks for what is published, and for nothing else.
    let own = |path: &String| {
        ["/host/", "/pages/", "/report", "/favicon.ico"].iter().any(|start| path.starts_with(start))
    };
    let asked: Vec<String> = host.all_asked().into_iter().filter(|path| !own(path)).collect();
    for path in &asked {
        assert!(site::published().join(path.trim_start_matches('/')).is_file(), "{path}");
    }
    // The other pages of that origin.
    for (name, sign) in
        [("index.html", "a[href^='javascript:']"), ("authors.html", "form, textarea"), ("gallery.html", "h1")]
    {
        page.visit(&format!("{}/{name}", host.reader())).await;
        page.until(&format!("document.readyState === 'complete' && document.querySelector(\"{sign}\")"))
            .await;
        page.assert_quiet().await;
    }
}

pub(crate) async fn a_second_press_closes(page: Page) {
    let host = Host::start().await;
    page.visit(&format!("{}/news.html", host.origin())).await;
    page.until("document.readyState === 'complete'").await;
    let prepare = "window.listening = probe.listeners;
        document.querySelector('a').focus(); scrollTo(0, 90); return probe.state();";
    let before = page.js(prepare, vec![]).await;
    page.press_bookmark(&host.bookmarklet()).await;
    enter_reader(&page).await;
    assert!(page.text("h1").await.starts_with("Holm and Sandray"));
    leave_reader(&page).await;
    assert_eq!(page.value("probe.listeners > window.listening").await, json!(true), "they are counted");
    page.press_bookmark(&host.bookmarklet()).await;
    page.until_closed().await;
    assert_eq!(page.value("probe.state()").await, before);
    assert_eq!(
        page.value("probe.listeners === window.listening").await,
        json!(true),
        "it has taken them along"
    );
    // And a third one opens it again. This time Esc closes it, and the page does not hear of the key.
    page.js(
        "addEventListener('keydown', (event) => { window.heard = true; event.preventDefault(); }, true);",
        vec![],
    )
    .await;
    page.press_bookmark(&host.bookmarklet()).await;
    enter_reader(&page).await;
    page.press_last(Key::Escape).await;
    leave_reader(&page).await;
    page.until_closed().await;
    assert_eq!(page.value("window.heard ?? null").await, json!(null));
    page.assert_quiet().await;
    assert_eq!(page.value("history.length").await, before["history"]);
    assert_eq!(page.value("document.cookie").await, json!(""));
}

pub(crate) async fn what_is_seen_is_read(page: Page) {
    let host = Host::start().await;
    host.put_html(
        "inner",
        &format!("<body><section><h2>In the frame</h2>{}</section></body>", paragraphs("frame")),
    );
    let html = format!(
        "<!DOCTYPE html><html lang=en><title>Seen</title><style>.gone {{ display: none }}</style><body>
         <nav><a href=/>Home</a></nav><article><h1>What is seen</h1>{}
         <div id=declared><template shadowrootmode=open><section>{}<slot></slot></section></template>{}</div>
         <div class=gone>{}</div><div style='visibility: hidden'>{}</div><div id=made></div><noscript><p>Without scripts {}</p></noscript>
         <iframe src=inner></iframe></article>
         <script>
           const root = document.querySelector('#made').attachShadow({{ mode: 'open' }});
           for (let at = 0; at < 3; at += 1) root.append(Object.assign(document.createElement('p'), {{ textContent:
             'Made by a script, as single-page applications make theirs, was this paragraph number ' + at +
             ' about the shadow, which is long enough to be read and which stands where it is seen.' }}));
         </script></body></html>",
        paragraphs("light"),
        paragraphs("declared shadow"),
        paragraphs("slotted"),
        paragraphs("hidden"),
        paragraphs("invisible"),
        "text",
    );
    page.visit(&host.put_html("seen", &html)).await;
    let before = page.value("document.documentElement.outerHTML").await;
    page.press_bookmark(&host.bookmarklet()).await;
    let report = host.reported("What is seen", PATIENCE).await.expect("it arrives");
    let said = report["paragraphs"].to_string();
    for (word, times) in [
        ("light", 3),
        ("declared shadow", 3),
        ("slotted", 3),
        ("about the shadow", 3),
        ("of the frame", 3),
        ("hidden", 0),
        ("invisible", 0),
    ] {
        assert_eq!(said.matches(word).count(), times, "{word}: {said}");
    }
    page.press_bookmark(&host.bookmarklet()).await;
    page.until("!document.querySelector('[data-standfirst]')").await;
    assert_eq!(page.value("document.documentElement.outerHTML").await, before);
}

/// An article in a page that does something with it in its head.
pub(super) fn article_page(head: &str, word: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=en><head><title>{word}</title>{head}</head><body><article><h1>About {word}</h1>{}</article></body></html>",
        paragraphs(word)
    )
}

/// Pages that are in the way: a name, a content type, and what they say.
#[allow(clippy::too_many_lines, reason = "it is a list")]
pub(super) fn hostile_pages() -> Vec<(&'static str, &'static str, String)> {
    let xhtml = format!(
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>xhtml</title></head><body><article><h1>About xhtml</h1>{}<hr/></article></body></html>",
        paragraphs("xhtml")
    );
    vec![
        (
            "nothing-shown",
            "text/html",
            article_page(
                "<style>* { all: revert !important; display: none !important }</style>",
                "nothing-shown",
            ),
        ),
        (
            "tower",
            "text/html",
            article_page(
                "<style>html { transform: scale(.5); opacity: .3; filter: blur(9px) } html > div, html > dialog { display: none !important; opacity: 0 !important } body::before { content: ''; position: fixed; inset: 0; z-index: 2147483647; background: orange } *::backdrop { display: none !important }</style>",
                "tower",
            ),
        ),
        (
            "patched",
            "text/html",
            article_page(
                "<script>for (const name of ['map', 'forEach', 'push', 'join', 'filter']) Array.prototype[name] = () => { throw name }; Element.prototype.appendChild = Node.prototype.insertBefore = document.createElement = HTMLDialogElement.prototype.show = customElements.define = window.fetch = JSON.parse = () => { throw 'mine' }; delete NodeList.prototype[Symbol.iterator];</script>",
                "patched",
            ),
        ),
        (
            "broken-dialog",
            "text/html",
            article_page(
                "<script>HTMLDialogElement.prototype.showModal = Element.prototype.attachShadow = () => { throw 'mine' };</script>",
                "broken-dialog",
            ),
        ),
        (
            "own-modal",
            "text/html",
            article_page(
                "<script>addEventListener('load', () => setInterval(() => { if (document.querySelector('[data-standfirst]') && !window.done) { window.done = true; const own = document.createElement('dialog'); own.append(document.createElement('button')); document.body.append(own); own.showModal(); setTimeout(() => own.remove(), 1500) } }, 50))</script>",
                "own-modal",
            ),
        ),
        (
            "changing",
            "text/html",
            article_page(
                "<script>setInterval(() => document.body?.append(document.createElement('i')), 20)</script>",
                "changing",
            ),
        ),
        (
            "focus-war",
            "text/html",
            article_page(
                "<script>addEventListener('load', () => { const own = document.createElement('input'); document.body.append(own); setInterval(() => own.focus(), 20); addEventListener('keydown', (event) => event.preventDefault(), true) })</script>",
                "focus-war",
            ),
        ),
        (
            "clobbered",
            "text/html",
            // What is called so hides what the document itself has under that name.
            article_page("", "clobbered").replace(
                "<article>",
                "<img name=body><form name=links><input name=href></form><form name=title></form><img name=head><img name=images><img name=forms><iframe name=activeElement hidden></iframe><article>",
            ),
        ),
        ("quirks", "text/html", article_page("", "quirks").replace("<!DOCTYPE html>", "")),
        ("xhtml", "application/xhtml+xml", xhtml),
        (
            "frameset",
            "text/html",
            "<html><head><title>f</title></head><frameset cols='100%'><frame src='framed'></frameset></html>"
                .to_owned(),
        ),
        ("plain", "text/plain", "A text, without any markup at all.\n".repeat(3)),
        (
            "svg",
            "image/svg+xml",
            "<svg xmlns='http://www.w3.org/2000/svg'><text y='20'>A drawing</text></svg>".to_owned(),
        ),
        ("json", "application/json", format!("{{\"text\": \"{}\"}}", "without any markup ".repeat(20))),
    ]
}

/// What a page is left with, as one text: where it has patched arrays the drivers can hand over no list.
pub(super) const LEFT: &str = "`${document.documentElement.outerHTML} ${scrollX} ${scrollY} ${document.activeElement?.localName} \
    ${history.length} ${location.href}`";

pub(crate) async fn hostile_pages_are_read_and_left_as_they_were(page: Page) {
    let host = Host::start().await;
    let main = page.client.window().await.expect("there is a window");
    host.put_html("framed", &article_page("", "frameset"));
    for (word, kind, body) in hostile_pages() {
        // Where a page has patched arrays WebKit's driver works no more, so that nothing can be pressed.
        if word == "patched" && page.browser == Browser::WebKit {
            continue;
        }
        let headers = vec![("content-type".to_owned(), format!("{kind}; charset=utf-8"))];
        page.visit(&host.put(word, Answer { headers, body: body.into_bytes(), ..Answer::default() })).await;
        if word == "focus-war" {
            page.until("document.activeElement?.localName === 'input'").await;
        }
        let before = page.value(LEFT).await;
        page.press_bookmark(&host.bookmarklet()).await;
        let article = !["plain", "svg", "json"].contains(&word);
        // Of what is no article the reader says so; a text without markup it may show.
        let said = if article { format!("of the {word} that") } else { "notice\":\"".to_owned() };
        let said = if ["plain", "json"].contains(&word) { "without any markup".to_owned() } else { said };
        // Firefox shows JSON in a page of its own, in which nothing of ours may run.
        if word == "json" && page.browser == Browser::Firefox {
            let _ = host.reported(&said, Duration::from_secs(2)).await;
            continue;
        }
        let report = host.reported(&said, PATIENCE).await;
        let report = report.unwrap_or_else(|| panic!("{word} does not arrive"));
        println!("{:?}: {word} by {}", page.browser, report["how"]);
        let paragraphs = report["paragraphs"].as_array().map(Vec::len);
        match word {
            // Its lines are verse, or a listing.
            "plain" | "json" => {}
            "svg" => assert_eq!(paragraphs, Some(0), "{word}: {report}"),
            _ => assert_eq!(paragraphs, Some(3), "{word}: {report}"),
        }
        if report["how"] == "frame" && word != "own-modal" {
            let corners = "return [[9, 9], [innerWidth - 9, 9], [9, innerHeight - 9], [innerWidth / 2, innerHeight / 2]]
                .every(([x, y]) => document.elementFromPoint(x, y)?.hasAttribute('data-standfirst'));";
            assert_eq!(page.js(corners, vec![]).await, json!(true), "{word} shows through");
        }
        if word == "own-modal" {
            tokio::time::sleep(Duration::from_millis(600)).await;
            let top = page.value("document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.hasAttribute('data-standfirst')").await;
            assert_eq!(top, json!(true), "the reader is above the page's own dialog");
        }
        page.close_all_but(&main).await;
        if report["how"] == "frame" {
            page.press_bookmark(&host.bookmarklet()).await;
            page.until("!document.querySelector('[data-standfirst]')").await;
            // The one that takes its dialog away again does so when it likes; the other never ends.
            if !["own-modal", "changing"].contains(&word) {
                assert_eq!(page.value(LEFT).await, before, "{word}");
            }
        }
    }
}

pub(crate) async fn a_story_is_handed_over_only_if_the_page_links_to_it(page: Page) {
    let host = Host::start().await;
    let links = messages::put_linked(&host);
    host.put_html(
        "linked",
        &format!("<title>Linked</title><article><h1>The linked story</h1>{}</article>", paragraphs("linked")),
    );
    let html = format!(
        "<!DOCTYPE html><html lang=en><head><title>First</title><script src={}/pages/probe.js></script></head><body><article><h1>The first story</h1>{}</article><section><h2>Related</h2><ul><li><a href=linked>The linked story, of which more is to be read there</a></li></ul></section><footer>{links}</footer></body></html>",
        host.origin(),
        paragraphs("first")
    );
    page.visit(&host.put_html("first", &html)).await;
    page.press_bookmark(&host.bookmarklet()).await;
    enter_reader(&page).await;
    messages::nothing_more_is_handed_over(&page, &host).await;
    // And as a hand asks.
    page.js("probe.find('.card a').click();", vec![]).await;
    page.until("probe.find('h1')?.textContent === 'The linked story'").await;
    assert_eq!(page.count(".body > p").await, 3);
    leave_reader(&page).await;
    assert_eq!(page.value("location.pathname").await, "/host/first");
}

/// Puts this into an address as the shim does, and shows what the reader says of it.
async fn read_address(page: &Page, host: &Host, packed: &str) -> Value {
    page.visit("about:blank").await;
    page.visit(&format!("{}/read.html#z={packed}", host.reader())).await;
    let told =
        "document.querySelector('#failure:not([hidden])') || probe.find('.notice p') || probe.find('h1')";
    page.until(told).await;
    page.value(&format!("[({told}).textContent, location.hash, probe.find('.sender')?.textContent ?? null]"))
        .await
}

pub(crate) async fn what_an_address_holds_is_not_trusted(page: Page) {
    let host = Host::start().await;
    page.visit(&format!("{}/pages/plain.html", host.reader())).await;
    let pack = "const json = typeof args[0] === 'number' ? JSON.stringify({ url: 'https://x.example/', html: ' '.repeat(args[0]) }) : args[0];
        const stream = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw'));
        const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
        let text = ''; for (const byte of bytes) text += String.fromCharCode(byte);
        return btoa(text);";
    let story = json!({"url": "https://bank.example/news", "html": format!("<title>A</title><article><h1>A forged story</h1>{}</article>", paragraphs("forged"))});
    let mut packed = Vec::new();
    for given in [
        json!(25_000_000),
        json!("[1]"),
        json!("{\"html\": 5}"),
        json!("no JSON"),
        json!(story.to_string()),
        json!(json!({"html": "<script>parent.x = 1</script>", "url": "javascript:alert(1)"}).to_string()),
    ] {
        packed.push(page.js(pack, vec![given]).await.as_str().expect("text").to_owned());
    }
    let said = |answer: &Value| answer[0].as_str().unwrap_or_default().to_owned();
    // A bomb of some 25 KB that would take 25 MB, and more for the asking.
    assert!(packed[0].len() < 100_000);
    assert!(said(&read_address(&page, &host, &packed[0]).await).contains("larger than the reader takes"));
    for (at, sentence) in [(1, "holds no page"), (2, "holds no page"), (3, "damaged")] {
        let answer = said(&read_address(&page, &host, &packed[at]).await);
        assert!(answer.contains(sentence), "{answer}");
    }
    assert!(said(&read_address(&page, &host, "AAAA%%%").await).contains("damaged"));
    assert!(
        said(&read_address(&page, &host, &"A".repeat(900_001)).await)
            .contains("longer than the reader takes")
    );
    let answer = read_address(&page, &host, &packed[4]).await;
    let doubt = "Sent here by a page that says it is from bank.example. That could not be checked.";
    assert_eq!(answer, json!(["A forged story", "", doubt]));
    assert!(said(&read_address(&page, &host, &packed[5]).await).contains("no article"));
}

pub(crate) async fn a_sender_cannot_pass_as_another(page: Page) {
    let host = Host::start().await;
    let forge = format!(
        "<!DOCTYPE html><html><head><title>Forger</title></head><body><iframe src={}/read.html></iframe><script>
         addEventListener('message', ({{ source, data }}) => {{
           if (data.standfirst !== 'ready') return;
           source.postMessage({{ standfirst: 'page', url: 'https://bank.example/news', html: '<meta property=og:site_name content=Bank><article><h1>Forged by message</h1>{}</article>' }}, '*');
           // A second page must not take the first one's place.
           source.postMessage({{ standfirst: 'page', url: '', html: '<article><h1>Another</h1></article>' }}, '*');
         }});</script></body></html>",
        host.reader(),
        paragraphs("forged")
    );
    page.visit(&host.put_html("forger", &forge)).await;
    let report = host.reported("Forged by message", PATIENCE).await.expect("it arrives");
    assert_eq!(
        report["sender"],
        json!(format!("Sent here by {}", host.origin().replace("http://", ""))),
        "{report}"
    );
}
