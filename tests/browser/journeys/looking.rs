//! Pictures, notes, listings and players: what is looked at closely.

use crate::{every_kind, page::Page, site::Site};
use fantoccini::key::Key;
use serde_json::json;

async fn open_everything(page: &Page, site: &Site) {
    page.visit(&site.url("pages/plain.html")).await;
    let article = serde_json::to_value(every_kind::article(&site.origin)).expect("it serialises");
    page.open_article(&article).await;
}

pub(crate) async fn pictures_are_looked_at_one_after_the_other(page: Page) {
    let site = Site::start();
    open_everything(&page, &site).await;
    let pictures = page.count(".figure > img").await;
    // By the keyboard: the button on the lead, which is seen when it has the focus.
    page.value("probe.find('.lead .enlarge').focus()").await;
    assert_eq!(page.value("getComputedStyle(probe.root().activeElement).opacity").await, "1");
    page.press(Key::Enter).await;
    page.until("probe.find('.lightbox[open] .lightbox-picture')?.complete").await;
    assert_eq!(page.text(".lightbox-caption .caption").await, "A tram in Weaver Street.");
    assert_eq!(page.text(".lightbox-caption .credit").await, "AP");
    assert_eq!(page.text(".lightbox-count").await, format!("Picture 1 of {pictures}"));
    page.until("probe.dialog().getAnimations({ subtree: true }).length === 0").await;
    let covers = "const box = probe.find('.lightbox').getBoundingClientRect(); return [box.left, box.top, box.width === innerWidth, box.height === innerHeight];";
    assert_eq!(page.js(covers, Vec::new()).await, json!([0, 0, true, true]));
    let fits = "const one = probe.find('.lightbox-picture').getBoundingClientRect(), box = probe.find('.lightbox-frame').getBoundingClientRect(); return one.width > 100 && one.width <= box.width + 1 && one.height <= box.height + 1;";
    assert_eq!(page.js(fits, Vec::new()).await, json!(true));
    page.press(Key::Right).await;
    page.until(&format!("probe.find('.lightbox-count').textContent === 'Picture 2 of {pictures}'")).await;
    page.until(&format!("probe.find('[role=status]').textContent.startsWith('Picture 2 of {pictures}')"))
        .await;
    page.press(Key::End).await;
    page.until(&format!("probe.find('.lightbox-count').textContent === 'Picture {pictures} of {pictures}'"))
        .await;
    page.press(Key::Right).await;
    assert_eq!(page.text(".lightbox-count").await, format!("Picture {pictures} of {pictures}"));
    // Enlarged by a key, and moved no further than its edge.
    let scale = "Number(/scale\\(([\\d.]+)/.exec(probe.find('.lightbox-picture').style.transform)?.[1] ?? 1)";
    page.js(
        "probe.root().activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }))",
        Vec::new(),
    )
    .await;
    assert_eq!(page.value(scale).await, json!(1.5));
    // And by two fingers.
    let pinch = "const frame = probe.find('.lightbox-frame');
        const finger = (type, id, x) => frame.dispatchEvent(new PointerEvent(type, { pointerId: id, clientX: x, clientY: 300, button: 0, bubbles: true }));
        finger('pointerdown', 71, 400); finger('pointerdown', 72, 500);
        finger('pointermove', 72, 600); finger('pointerup', 71, 400); finger('pointerup', 72, 600);";
    page.js(pinch, Vec::new()).await;
    assert_eq!(page.value(scale).await, json!(3));
    // Esc closes it alone, and the focus is where it was.
    page.press(Key::Escape).await;
    page.until("!probe.find('.lightbox')").await;
    assert_eq!(page.value("probe.root().activeElement.matches('.lead .enlarge')").await, json!(true));
    // A press on a picture does the same, and a finger turns the page.
    page.value("probe.find('.gallery img').scrollIntoView({ block: 'center' })").await;
    page.click_within(".gallery img").await;
    page.until("probe.find('.lightbox-picture')").await;
    let before = page.text(".lightbox-count").await;
    let swipe = "const frame = probe.find('.lightbox-frame');
        const finger = (type, x) => frame.dispatchEvent(new PointerEvent(type, { pointerId: 73, clientX: x, clientY: 300, button: 0, bubbles: true }));
        finger('pointerdown', 500); finger('pointermove', 400); finger('pointerup', 400);";
    page.js(swipe, Vec::new()).await;
    assert_ne!(page.text(".lightbox-count").await, before);
    // One that is missing says so.
    page.js("probe.find('.lightbox-picture').removeAttribute('srcset'); probe.find('.lightbox-picture').src = '/nowhere.webp';", Vec::new()).await;
    page.until("probe.find('.lightbox-missing')").await;
    page.press(Key::Escape).await;
    page.press(Key::Escape).await;
    page.until_closed().await;
}

pub(crate) async fn a_note_is_read_beside_its_mark(page: Page) {
    let site = Site::start();
    open_everything(&page, &site).await;
    page.value("probe.find('.mark a').focus()").await;
    page.press(Key::Enter).await;
    page.until("probe.find('.panel.note')").await;
    assert!(page.text(".panel.note .note-text").await.contains("A note."));
    assert_eq!(page.count(".panel.note .back").await + page.count(".panel.note [id]").await, 0);
    let near = "const mark = probe.find('.mark a').getBoundingClientRect(), box = probe.find('.panel.note').getBoundingClientRect();
        return [box.top - mark.bottom, mark.top - box.bottom].some((gap) => gap >= 0 && gap < 40) && box.left >= 0 && box.right <= innerWidth;";
    assert_eq!(page.js(near, Vec::new()).await, json!(true));
    page.press(Key::Escape).await;
    page.until("!probe.find('.panel.note')").await;
    assert_eq!(page.value("probe.root().activeElement.matches('.mark a')").await, json!(true));
    // The list at the end is there as well.
    page.press(Key::Enter).await;
    page.until("probe.find('.note-all')").await;
    page.click_within(".note-all").await;
    page.until("probe.root().activeElement.matches('.notes li')").await;
    page.click_within(".notes .back").await;
    assert_eq!(page.value("probe.root().activeElement.matches('.mark a')").await, json!(true));
    page.assert_quiet().await;
}

pub(crate) async fn a_listing_is_copied(page: Page) {
    let site = Site::start();
    open_everything(&page, &site).await;
    assert_eq!(page.text(".code .language").await, "rust");
    let fake = "window.copies = [];
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => {
          if (window.refuse) throw new DOMException('no', 'NotAllowedError');
          window.copies.push(text);
        } } });";
    page.js(fake, Vec::new()).await;
    page.click_within(".code .copy").await;
    page.until("copies.length === 1").await;
    assert_eq!(page.value("copies[0]").await, "fn main() {\n    tide();\n}");
    page.until("probe.find('[role=status]').textContent === 'Copied'").await;
    // Refused: the text is selected instead, for one's own hands.
    page.js("window.refuse = true;", Vec::new()).await;
    page.click_within(".code .copy").await;
    page.until("probe.root().activeElement.matches('.code pre')").await;
    page.until("probe.find('.toast').textContent.includes('does not let')").await;
    page.assert_quiet().await;
}

pub(crate) async fn a_player_loads_when_it_is_asked_for(page: Page) {
    let site = Site::start();
    open_everything(&page, &site).await;
    let elsewhere =
        "performance.getEntriesByType('resource').filter(({ name }) => /youtube|google/.test(name)).length";
    assert_eq!(page.count("iframe").await, 0);
    assert_eq!(page.value(elsewhere).await, json!(0));
    assert_eq!(
        page.value("probe.find('.embed .play').getAttribute('aria-label')").await,
        "Play: The ferry leaves"
    );
    assert!(page.text(".embed figcaption").await.contains("loads from YouTube when you press play"));
    page.value("probe.find('.embed .play').focus()").await;
    page.press(Key::Enter).await;
    page.until("probe.find('.embed iframe')").await;
    let frame = "const frame = probe.find('.embed iframe'); return [frame.src, frame.getAttribute('sandbox'), frame.title];";
    assert_eq!(
        page.js(frame, Vec::new()).await,
        json!([
            "https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1",
            "allow-scripts allow-same-origin allow-presentation allow-popups",
            "Play: The ferry leaves"
        ])
    );
    page.click_within(".embed .stop").await;
    assert_eq!(page.count("iframe").await, 0);
    assert_eq!(page.value("probe.root().activeElement.matches('.embed .play')").await, json!(true));
    // Whatever is not on the list stays a link.
    let hosts = "const { playerOf } = await import('/video/hosts.js');
        return args[0].map((url) => playerOf({ provider: 'video', url })?.src ?? null);";
    let urls = json!([[
        "https://vimeo.com/76979871",
        "https://youtu.be/abcdefghijk?t=3",
        "https://example.org/film.mp4",
        "https://evil.example/watch?v=abcdefghijk",
        "https://www.youtube.com.evil.example/watch?v=abcdefghijk",
        "https://www.youtube.com/watch?v=abc\"onload",
        "javascript:alert(1)//.mp4",
        "https://www.facebook.com/video/1",
    ]]);
    assert_eq!(
        page.js(hosts, serde_json::from_value(urls).expect("a list")).await,
        json!([
            "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1",
            "https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1",
            "https://example.org/film.mp4",
            null,
            null,
            null,
            null,
            null
        ])
    );
}

pub(crate) async fn a_policy_that_forbids_players_leaves_the_link(page: Page) {
    let (reader, newspaper) = (Site::start(), Site::start());
    let url = newspaper.page("strict.html", &[("ORIGIN", &reader.origin)]);
    page.visit(&url).await;
    page.until("window.openReader").await;
    let article = serde_json::to_value(every_kind::article(&newspaper.origin)).expect("it serialises");
    page.js("await openReader({ article: args[0] });", vec![article]).await;
    page.until_open().await;
    page.value("probe.find('.embed .play').click()").await;
    page.until("probe.find('.toast').textContent.includes('could not be loaded here')").await;
    page.until("probe.find('.embed .play')").await;
    assert_eq!(page.count(".embed figcaption a").await, 1);
    // The other parts keep to the strictest policy.
    page.js("probe.said.length = 0; probe.find('.lead .enlarge').click();", Vec::new()).await;
    page.until("probe.find('.lightbox[open]')").await;
    assert_eq!(page.value("getComputedStyle(probe.find('.lightbox')).position").await, "fixed");
    page.press(Key::Escape).await;
    page.until("!probe.find('.lightbox')").await;
    page.value("probe.find('.mark a').click()").await;
    page.until("probe.find('.panel.note')").await;
    page.assert_quiet().await;
}

pub(crate) async fn a_wide_table_scrolls_in_place(page: Page) {
    let site = Site::start();
    let mut article = serde_json::to_value(every_kind::article(&site.origin)).expect("it serialises");
    let cell = |text: &str| json!({"header": false, "colspan": 1, "rowspan": 1, "content": [{"kind": "text", "text": text}]});
    let row: Vec<_> = (0..30).map(|at| cell(&format!("column-{at}"))).collect();
    let table =
        json!({"kind": "table", "caption": [{"kind": "text", "text": "Thirty columns"}], "rows": [row]});
    article["body"] = json!([table]);
    page.visit(&site.url("pages/plain.html")).await;
    page.open_article(&article).await;
    let wide = "const table = probe.find('.table'); return [table.scrollWidth > table.clientWidth, probe.dialog().scrollWidth <= probe.dialog().clientWidth];";
    assert_eq!(page.js(wide, Vec::new()).await, json!([true, true]));
    // By the keyboard: it takes the focus, says its caption, and goes where the arrow points.
    page.tab_to("div.table").await;
    page.press(Key::Right).await;
    page.until("probe.find('.table').scrollLeft > 0").await;
    let name =
        "probe.root().getElementById(probe.find('.table').getAttribute('aria-labelledby')).textContent";
    assert_eq!(page.value(name).await, "Thirty columns");
    page.assert_quiet().await;
}
