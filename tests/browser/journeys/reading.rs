//! Opening and reading on.

use super::{make_article, open_story};
use crate::{page::Page, site::Site};
use fantoccini::key::Key;
use serde_json::{Value, json};

const HEADLINE: &str = "Holm and Sandray agree to reopen ferry line after nine years";

pub(crate) async fn the_button_opens_the_story(page: Page) {
    let site = Site::start();
    open_story(&page, &site).await;
    assert_eq!(page.texts("h1").await, [HEADLINE]);
    assert_eq!(page.text(".story .kicker").await, "NEWS");
    assert_eq!(page.count(".body > p").await, 6);
    assert!(
        page.text(".body > p:first-child")
            .await
            .starts_with("The island councils of Holm and Sandray agreed")
    );
    assert!(page.text(".body > p:last-child").await.ends_with("who live at each end."));
    assert!(page.text(".lead .caption").await.starts_with("The “Marit Aune” leaves the outer harbour"));
    assert_eq!(page.text(".lead .credit").await, "AP");
    assert_eq!(page.text(".agency").await, "Reuters");
    assert_eq!(page.texts(".tags li").await, ["Ferries", "Islands", "Transport"]);
    let cards = page.texts(".card-title").await;
    assert_eq!(cards.len(), 6, "{cards:?}");
    assert_eq!(page.count(".card .thumb").await, 6);
    assert_eq!(page.text(".related h2").await, "READ MORE");
    let all = page.text("dialog").await;
    for noise in ["newsletter", "cookies", "Advertisement", "privacy", "[Reuters]", "[AP]"] {
        assert!(!all.contains(noise), "{noise} is in the reader");
    }
    // The reader's own, and closed to the page.
    assert_eq!(page.value("probe.roots.map(({ mode }) => mode)").await, json!(["closed"]));
    assert_eq!(page.value("document.querySelector('[data-standfirst]').shadowRoot").await, json!(null));
    page.assert_quiet().await;
}

/// What was read is shown in the very next frame: none is painted between the two in which nothing has happened.
pub(crate) async fn it_is_seen_in_the_frame_after_the_reading(page: Page) {
    let site = Site::start();
    page.visit(&site.url("news.html")).await;
    page.until("!document.querySelector('[data-read]').hidden").await;
    let frames = "const { open, extract, warm } = await probe.load('/standfirst.js');
        await warm();
        const html = document.documentElement.outerHTML;
        const frame = () => new Promise(requestAnimationFrame);
        const counts = [];
        for (const at of [0, 1, 2]) {
          const article = await extract(html, { url: location.href });
          await frame();
          const opening = open({ article });
          let frames = 0;
          do await frame(), (frames += 1); while (!probe.find('.body > p:last-child')?.checkVisibility());
          counts.push(frames);
          const reader = await opening;
          await reader.ready;
          // Whoever comes back finds the place.
          probe.dialog().scrollTop = 400;
          await frame();
          reader.close();
          await reader.closed;
        }
        return counts;";
    assert_eq!(page.js(frames, Vec::new()).await, json!([1, 1, 1]));
    page.assert_quiet().await;
}

/// The library takes a document as well as its HTML: the page itself, as it is seen, or one that was parsed.
pub(crate) async fn a_document_is_read_as_its_html_is(page: Page) {
    let site = Site::start();
    page.visit(&site.url("news.html")).await;
    page.until("!document.querySelector('[data-read]').hidden").await;
    let read = "const { extract } = await probe.load('/standfirst.js');
        const html = document.documentElement.outerHTML;
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        const url = location.href;
        const [live, string, other] = await Promise.all([extract(document), extract(html, { url }), extract(parsed, { url })]);
        const paragraph = document.querySelector('article p');
        paragraph.style.visibility = 'hidden';
        const seen = await extract(document);
        paragraph.removeAttribute('style');
        const failed = await extract(document.implementation.createHTMLDocument('')).catch(({ kind }) => kind);
        return [live.url === url, live.text === string.text, other.text === string.text, live.related.length === string.related.length,
          other.lead.image.src === string.lead.image.src, seen.text.length < live.text.length, failed];";
    assert_eq!(page.js(read, Vec::new()).await, json!([true, true, true, true, true, true, "noArticle"]));
    page.assert_quiet().await;
}

pub(crate) async fn a_card_is_followed_by_keyboard_alone(page: Page) {
    let site = Site::start();
    page.visit(&site.url("news.html")).await;
    page.until("!document.querySelector('[data-read]').hidden").await;
    for _ in 0..40 {
        page.press(Key::Tab).await;
        if page.value("document.activeElement.matches('[data-read]')").await == json!(true) {
            break;
        }
    }
    page.press(Key::Enter).await;
    page.until_open().await;
    // The bar comes first, and the way out at its end.
    page.press(Key::Tab).await;
    assert_eq!(page.value("Boolean(probe.root().activeElement.closest('.bar'))").await, json!(true));
    page.tab_to("Close").await;
    page.tab_to("Night market returns").await;
    let ring = page.value("getComputedStyle(probe.root().activeElement.closest('.card')).outlineStyle").await;
    assert_eq!(ring, "solid", "the focus can be seen");
    page.assert_quiet().await;
    page.press(Key::Enter).await;
    // The story that it leads to is of the same site: it opens in the reader.
    page.until("probe.find('h1').textContent.startsWith('Night market returns')").await;
    assert_eq!(page.client.current_url().await.expect("an address").path(), "/news.html");
}

pub(crate) async fn another_page_of_ones_own_is_read(page: Page) {
    let site = Site::start();
    page.visit(&site.url("index.html")).await;
    let fill = "document.querySelector('#html').value = await (await fetch('demo/bees.html')).text();
        document.querySelector('#url').value = 'https://example.org/news/bees';";
    page.js(fill, Vec::new()).await;
    page.click("#try-form button").await;
    page.until_open().await;
    assert!(page.text("h1").await.starts_with("Beekeepers count"));
    // Links are those of the address that was given.
    let card = page.value("probe.find('.card-title a').href").await;
    assert!(card.as_str().is_some_and(|href| href.starts_with("https://example.org/")), "{card}");
    page.press(Key::Escape).await;
    page.until_closed().await;
    let json = page.value("JSON.parse(document.querySelector('#json').textContent).title").await;
    assert!(json.as_str().is_some_and(|title| title.starts_with("Beekeepers")), "{json}");
    // Its pictures are asked for at an address that has none.
    let said = page.said().await;
    let said = said.as_array().expect("a list");
    assert!(
        said.iter().all(|line| line.as_str().is_some_and(|line| line.contains("could not load"))),
        "{said:?}"
    );
}

pub(crate) async fn what_is_not_seen_is_loaded_once_the_story_is(page: Page) {
    let site = Site::start();
    let mut article = make_article(&site);
    let text = "A paragraph of some length, so that cards would be out of sight. ".repeat(80);
    article["body"] = json!([{"kind": "paragraph", "content": [{"kind": "text", "text": text}]}]);
    article["text"] = json!(text);
    for story in article["related"].as_array_mut().expect("stories") {
        story["before"] = Value::Null;
    }
    page.visit(&site.url("pages/plain.html")).await;
    page.until("window.standfirst").await;
    let open = "const later = () => performance.getEntriesByType('resource').filter(({ name }) => /view\\/(attend|rare|cards|panel|print)|styles\\/(rare|ending|panels|print|chosen)/.test(name)).length;
        const reader = await standfirst.open({ article: args[0] });
        const [early, cards] = [later(), probe.all('.card').length];
        await reader.ready;
        return { early, cards, later: later() > 4, cardsLater: probe.all('.card').length > 3, rare: performance.getEntriesByType('resource').some(({ name }) => name.includes('rare')) };";
    let expected = json!({"early": 0, "cards": 0, "later": true, "cardsLater": true, "rare": false});
    assert_eq!(page.js(open, vec![article]).await, expected);
    page.assert_quiet().await;
}

pub(crate) async fn what_is_pressed_before_it_answers_is_done_then(page: Page) {
    let site = Site::start();
    let article = make_article(&site);
    page.visit(&site.url("pages/plain.html")).await;
    page.until("window.standfirst").await;
    // In the very moment in which it is seen.
    let open = "window.reader = await standfirst.open({ article: args[0], storage: null });
        const ready = 'ready' in probe.dialog().dataset;
        const pressed = probe.find(args[1]);
        const event = args[1] === 'dialog' ? new KeyboardEvent('keydown', { key: '?', bubbles: true }) : new MouseEvent('click', { bubbles: true, cancelable: true });
        return [ready, pressed.dispatchEvent(event)];";
    // A key; a picture, which is shown large; a note's mark, whose link would have changed the page's address.
    for (pressed, through, shown) in [
        ("dialog", true, ".keys-list"),
        (".lead img", false, ".panel.lightbox"),
        (".mark a", false, ".panel.note"),
    ] {
        assert_eq!(page.js(open, vec![article.clone(), pressed.into()]).await, json!([false, through]));
        page.until(&format!("probe.find('{shown}')")).await;
        page.js("reader.close();", Vec::new()).await;
    }
    assert_eq!(page.value("location.href").await, site.url("pages/plain.html"));
    // Esc needs nothing that has to come first.
    let esc = "await standfirst.open({ article: args[0], storage: null });
        const ready = 'ready' in probe.dialog().dataset;
        probe.dialog().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
        return [ready, probe.root() === null];";
    assert_eq!(page.js(esc, vec![article]).await, json!([false, true]));
    page.assert_quiet().await;
}

pub(crate) async fn what_is_read_ahead_has_one_of_each(page: Page) {
    let site = Site::start();
    page.visit(&site.url("news.html")).await;
    page.until("!document.querySelector('[data-read]').hidden").await;
    let found = page
        .js(
            "const { warm } = await probe.load('/warm.js');
            const { kicker, deck, byline, published, agency, lead, body, tags, related } = await warm();
            const missing = Object.entries({ kicker, deck, byline, published, agency, credit: lead.credit });
            return {
              missing: missing.filter(([, value]) => !value).map(([name]) => name),
              kinds: [...new Set(body.map(({ kind }) => kind))].sort(),
              counts: [tags.length, related.length],
            };",
            Vec::new(),
        )
        .await;
    let kinds = ["code", "figure", "heading", "list", "paragraph", "quote", "table"];
    assert_eq!(found, json!({"missing": [], "kinds": kinds, "counts": [2, 4]}));
    page.assert_quiet().await;
}
