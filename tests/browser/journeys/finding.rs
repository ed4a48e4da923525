//! Finding the way in a story.

use super::make_article;
use crate::{driver::Browser, page::Page, site::Site};
use fantoccini::{
    actions::{InputSource, PointerAction, TouchActions},
    key::Key,
};
use serde_json::{Value, json};

/// A story of some length, with headings.
pub(super) fn long_article(site: &Site, paragraphs: usize) -> Value {
    let mut article = make_article(site);
    let text = "The councils of both islands met again in the old customs house and spoke for four hours about the quays, the boat and what a ticket may cost. ".repeat(3);
    let body = (0..paragraphs).map(|at| match at % 10 {
        3 => json!({"kind": "heading", "level": if at % 20 == 3 { 2 } else { 3 }, "id": "", "content": [{"kind": "text", "text": format!("Heading {at}")}]}),
        _ => json!({"kind": "paragraph", "content": [{"kind": "strong", "content": [{"kind": "text", "text": format!("Paragraph {at}.")}]}, {"kind": "text", "text": format!(" {text}")}]}),
    });
    article["body"] = body.collect();
    article["related"] = json!([]);
    article["readingMinutes"] = json!(12);
    article["url"] = json!(site.url("pages/long.html"));
    article["canonicalUrl"] = Value::Null;
    article
}

async fn open_long(page: &Page, site: &Site) -> Value {
    let article = long_article(site, 40);
    page.visit(&site.url("pages/plain.html")).await;
    page.open_article(&article).await;
    article
}

pub(crate) async fn the_outline_leads_to_its_headings(page: Page) {
    let site = Site::start();
    let mut article = open_long(&page, &site).await;
    page.letter('o').await;
    page.until("probe.find('.outline-list')").await;
    assert_eq!(
        page.texts(".outline-list button").await,
        ["Heading 3", "Heading 13", "Heading 23", "Heading 33"]
    );
    assert_eq!(page.count(".outline-list .depth-1").await, 2);
    // By the keyboard alone.
    for _ in 0..2 {
        page.press(Key::Tab).await;
    }
    page.press(Key::Enter).await;
    page.until("!probe.find('.outline-list')").await;
    assert_eq!(page.value("probe.root().activeElement.textContent").await, json!("Heading 23"));
    let seen = "const { top } = probe.root().activeElement.getBoundingClientRect(); return top >= 0 && top < innerHeight / 2;";
    assert_eq!(page.js(seen, Vec::new()).await, json!(true));
    // It knows where one is.
    page.letter('o').await;
    page.until("probe.find('.outline-list [aria-current]')").await;
    assert_eq!(page.text(".outline-list [aria-current]").await, "Heading 23");
    page.press(Key::Escape).await;
    page.js("reader.close();", Vec::new()).await;
    // One heading is no outline.
    article["body"].as_array_mut().expect("blocks").truncate(9);
    page.open_article(&article).await;
    assert_eq!(page.count("[data-feature=outline]").await, 0);
    page.assert_quiet().await;
}

pub(crate) async fn the_place_in_a_story_is_kept(page: Page) {
    let site = Site::start();
    let article = open_long(&page, &site).await;
    assert_eq!(page.text(".bar .time").await, "12 min read");
    page.value("probe.find('[data-block=\"20\"]').scrollIntoView()").await;
    page.until("probe.find('.bar .time').textContent.includes('left')").await;
    let left = page.text(".bar .time").await;
    let minutes: u32 = left.split(' ').next().and_then(|number| number.parse().ok()).expect("a number");
    assert!((4..=7).contains(&minutes), "half of it is read: {left}");
    let read = page.value("Number(probe.find('.progress').style.getPropertyValue('--sf-read'))").await;
    assert!(read.as_f64().is_some_and(|read| (0.3..0.8).contains(&read)), "{read}");
    let shown = "[20, 19, 21].some((at) => Math.abs(probe.find(`[data-block=\"${at}\"]`).getBoundingClientRect().top) < 120)";
    page.js("reader.close();", Vec::new()).await;
    page.open_article(&article).await;
    page.until(shown).await;
    page.until("probe.find('.toast').textContent.includes('stopped reading')").await;
    // The way back to the start.
    page.click_within(".toast button").await;
    page.until("probe.dialog().scrollTop === 0").await;
    // Read to its end it begins anew the next time.
    page.press(Key::End).await;
    page.until("probe.find('.bar .time').textContent === ''").await;
    page.js("reader.close();", Vec::new()).await;
    assert_eq!(page.value("localStorage.getItem('standfirst:pages')").await, Value::Null);
    page.open_article(&article).await;
    assert_eq!(page.value("probe.dialog().scrollTop").await, json!(0));
    page.assert_quiet().await;
}

pub(crate) async fn the_place_stays_when_the_text_is_set_anew(page: Page) {
    let site = Site::start();
    open_long(&page, &site).await;
    page.value("probe.find('[data-block=\"20\"]').scrollIntoView()").await;
    page.until("probe.find('.bar .time').textContent.includes('left')").await;
    let at = "const top = probe.find('.bar').getBoundingClientRect().bottom + 4;
        return Number(probe.all('.body > [data-block]').find((one) => one.getBoundingClientRect().bottom > top).dataset.block);";
    let before = page.js(at, Vec::new()).await.as_u64().expect("a number");
    page.letter('a').await;
    page.until("probe.find('.size .larger')").await;
    for _ in 0..4 {
        page.click_within(".size .larger").await;
    }
    let after = page.js(at, Vec::new()).await.as_u64().expect("a number");
    assert!(before.abs_diff(after) <= 1, "was at {before}, is at {after}");
    page.assert_quiet().await;
}

pub(crate) async fn lines_that_run_downwards_have_a_place_too(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    page.js(
        "localStorage.setItem('standfirst:choices', JSON.stringify({ direction: 'vertical' }));",
        Vec::new(),
    )
    .await;
    let article = long_article(&site, 40);
    page.open_article(&article).await;
    let read = "Number(probe.find('.progress').style.getPropertyValue('--sf-read'))";
    assert_eq!(page.value(read).await, json!(0));
    // From the right to the left.
    page.js("probe.find('.view').scrollLeft = -(probe.find('.view').scrollWidth / 2);", Vec::new()).await;
    page.until(&format!("{read} > 0.3 && {read} < 0.8")).await;
    page.until("probe.find('.bar .time').textContent.includes('left')").await;
    let place = "probe.find('.view').scrollLeft";
    let before = page.value(place).await.as_f64().expect("a number");
    page.js("reader.close();", Vec::new()).await;
    page.open_article(&article).await;
    let after = page.value(place).await.as_f64().expect("a number");
    assert!((before - after).abs() < 120.0, "was at {before}, is at {after}");
    page.until("probe.find('.toast').textContent.includes('stopped reading')").await;
    page.click_within(".toast button").await;
    page.until(&format!("{place} === 0")).await;
    page.assert_quiet().await;
}

/// How many lines the guide's band leaves clear, and how many it cuts. Counted by the letters' boxes.
const CLEAR: &str = "const band = probe.find('.guide').getBoundingClientRect();
    const down = probe.dialog().dataset.direction === 'vertical';
    const at = ({ top, bottom, left, right }) => (down ? [-right, -left] : [top, bottom]);
    const [from, to] = at(band);
    const range = document.createRange();
    const middles = new Set();
    let cut = 0;
    for (const block of probe.all('.body > :is(p, h2, h3, ul), .story > header > *, .lead > figcaption')) {
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        range.selectNode(texts.currentNode);
        for (const box of range.getClientRects()) {
          const [start, end] = at(box);
          const middle = Math.round((start + end) / 2);
          if (middle > from && middle < to) {
            middles.add(middle);
            // Letters' boxes may reach over their line, the middle of them does not.
            if (middle - 6 < from || middle + 6 > to) cut += 1;
          } else if (end - 6 > from && start + 6 < to && (middle - 6 > from || middle + 6 < to) && Math.abs(middle - from) < 6) cut += 1;
        }
      }
    }
    const lines = [...middles].sort((one, other) => one - other).filter((one, index, all) => index === 0 || one - all[index - 1] > 6);
    return [lines.length, cut];";

pub(crate) async fn the_guide_leaves_lines_clear(page: Page) {
    let site = Site::start();
    let article = open_long(&page, &site).await;
    // Beside a heading, whose lines are higher than the text's.
    page.value("probe.find('[data-block=\"3\"]').scrollIntoView({ block: 'center' })").await;
    page.js("const { top, left } = probe.find('[data-block=\"3\"]').getBoundingClientRect();
        probe.dialog().dispatchEvent(new PointerEvent('pointermove', { clientX: left + 9, clientY: top + 9, bubbles: true }));", Vec::new()).await;
    for expected in [1, 3, 5] {
        page.letter('g').await;
        // So many lines, none of them cut.
        page.until(&format!("String((() => {{ {CLEAR} }})()) === '{expected},0'")).await;
    }
    // Pictures stand above its veil.
    let above = "const [picture, layer] = ['.lead img', '.guide-layer'].map((one) => Number(getComputedStyle(probe.find(one)).zIndex)); return picture > layer;";
    assert_eq!(page.js(above, Vec::new()).await, json!(true));
    // What lies beneath stays in reach.
    assert_eq!(page.value("getComputedStyle(probe.find('.guide')).pointerEvents").await, json!("none"));
    page.js("reader.close();", Vec::new()).await;
    page.open_article(&article).await;
    page.until("probe.find('.guide').checkVisibility()").await;
    page.value("probe.find('[data-block=\"4\"]').scrollIntoView()").await;
    page.until(&format!("String((() => {{ {CLEAR} }})()) === '5,0'")).await;
    page.letter('g').await;
    page.until("!probe.find('.guide').checkVisibility()").await;
    // And beside lines that run downwards.
    page.js(
        "reader.close(); localStorage.setItem('standfirst:choices', JSON.stringify({ direction: 'vertical', guide: 3 }));",
        Vec::new(),
    )
    .await;
    page.open_article(&article).await;
    page.js("probe.find('.view').scrollLeft -= 1400;", Vec::new()).await;
    // It comes a frame after what was scrolled.
    page.until(&format!("String((() => {{ {CLEAR} }})()) === '3,0'")).await;
    let whole = "const band = probe.find('.guide').getBoundingClientRect(), view = probe.find('.view').getBoundingClientRect();
        return Math.abs(band.top - view.top) < 1 && Math.abs(band.bottom - view.top - probe.find('.view').clientHeight) < 1 && band.left > 0 && band.right < innerWidth;";
    assert_eq!(page.js(whole, Vec::new()).await, json!(true));
    page.assert_quiet().await;
}

/// A finger's way, in one go.
async fn swipe(page: &Page, from: (f64, f64), to: (f64, f64)) {
    let at = |(x, y)| PointerAction::MoveTo { duration: Some(std::time::Duration::from_millis(40)), x, y };
    let touch = TouchActions::new("finger".into())
        .then(at(from))
        .then(PointerAction::Down { button: 0 })
        .then(at((f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1))))
        .then(at(to))
        .then(PointerAction::Up { button: 0 });
    page.client.perform_actions(touch).await.expect("the finger moves");
}

pub(crate) async fn a_swipe_closes(page: Page) {
    let site = Site::start();
    open_long(&page, &site).await;
    // Down, to the start of the line, and a little: none of them is meant.
    for (from, to) in
        [((300.0, 300.0), (320.0, 500.0)), ((500.0, 300.0), (200.0, 310.0)), ((300.0, 300.0), (350.0, 300.0))]
    {
        swipe(&page, from, to).await;
        assert_eq!(page.value("Boolean(probe.dialog())").await, json!(true));
    }
    swipe(&page, (300.0, 300.0), (600.0, 320.0)).await;
    page.until_closed().await;
    page.assert_quiet().await;
}

pub(crate) async fn the_systems_way_back_closes_what_is_uppermost(page: Page) {
    let site = Site::start();
    open_long(&page, &site).await;
    page.letter('m').await;
    page.until("probe.find('.menu-list')").await;
    // What a phone's Back does: the browser asks the uppermost dialog to close, without a key.
    page.value("probe.find('.panel').requestClose()").await;
    page.until("!probe.find('.panel') && probe.dialog()").await;
    page.value("probe.dialog().requestClose()").await;
    page.until_closed().await;
    page.assert_quiet().await;
}

pub(crate) async fn short_lines_have_hyphens_where_the_language_is_known(page: Page) {
    let site = Site::start();
    let mut article = long_article(&site, 4);
    page.visit(&site.url("pages/plain.html")).await;
    page.until("window.standfirst").await;
    let hyphens = "document.querySelector('iframe')?.remove();
        const frame = document.createElement('iframe');
        Object.assign(frame, { src: location.href, width: args[1], height: 640 });
        document.body.append(frame);
        await new Promise((done) => frame.addEventListener('load', done));
        const view = frame.contentWindow;
        await view.standfirst.open({ article: args[0], storage: null });
        const { hyphens, webkitHyphens } = view.getComputedStyle(view.probe.find('.body p'));
        return hyphens ?? webkitHyphens;";
    for (lang, width, expected) in
        [(json!("de"), 360, "auto"), (json!("de"), 800, "manual"), (Value::Null, 360, "manual")]
    {
        article["lang"] = lang;
        assert_eq!(page.js(hyphens, vec![article.clone(), width.into()]).await, json!(expected));
    }
}

pub(crate) async fn keys_can_be_looked_up_and_turned_off(page: Page) {
    let site = Site::start();
    open_long(&page, &site).await;
    page.letter('?').await;
    page.until("probe.find('.keys-list')").await;
    let keys = page.texts(".keys-list dt").await;
    assert!(["o", "a", "g", "?", "m", "Esc"].iter().all(|key| keys.contains(&(*key).to_owned())), "{keys:?}");
    // No key twice, and none that a browser or a screen reader needs with a modifier alone.
    let distinct: std::collections::BTreeSet<_> = keys.iter().collect();
    assert_eq!(distinct.len(), keys.len());
    page.click_within(".keys .check").await;
    page.press(Key::Escape).await;
    page.until("!probe.find('.keys')").await;
    page.letter('a').await;
    page.letter('?').await;
    assert_eq!(page.count(".panel").await, 0);
    // The menu still leads everywhere.
    page.click_within("[data-feature=menu]").await;
    page.until("probe.find('.menu-list')").await;
    page.click_within(".menu-list [data-feature=keys]").await;
    page.until("probe.find('.keys-list')").await;
    // The focus is kept inside, and given back.
    for _ in 0..8 {
        page.press(Key::Tab).await;
        let inside = page.value("probe.root().activeElement === null || Boolean(probe.root().activeElement.closest('.panel'))").await;
        assert_eq!(inside, json!(true));
    }
    page.press(Key::Escape).await;
    page.until("!probe.find('.panel')").await;
    assert_eq!(page.value("probe.root().activeElement.dataset.feature").await, json!("menu"));
    page.assert_quiet().await;
}

pub(crate) async fn a_very_long_story_is_laid_out_where_it_is_looked_at(page: Page) {
    let site = Site::start();
    // 1,500 paragraphs of 80 words.
    let article = long_article(&site, 1500);
    page.visit(&site.url("pages/plain.html")).await;
    page.open_article(&article).await;
    let shown = "return probe.all('.body > p > strong').filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length;";
    let laid_out = page.js(shown, Vec::new()).await;
    assert!(laid_out.as_u64().is_some_and(|count| count < 100), "{laid_out} of 1500 are laid out");
    // Nor is more of it while it is scrolled through: what a frame costs does not grow with the story. Counted, not timed.
    let scroll = "const dialog = probe.dialog();
        for (let at = 0; at < 60; at += 1) {
          dialog.scrollTop += 900;
          await new Promise(requestAnimationFrame);
        }
        await new Promise(requestAnimationFrame);";
    page.js(scroll, Vec::new()).await;
    let laid_out = page.js(shown, Vec::new()).await;
    assert!(laid_out.as_u64().is_some_and(|count| count < 100), "{laid_out} of 1500 are laid out");
    // The end moves on while what was only estimated is laid out, so End may have to be pressed again.
    let at_end = "probe.find('.body > :last-child').getBoundingClientRect().top < innerHeight";
    for _ in 0..10 {
        page.press(Key::End).await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        if page.value(at_end).await == json!(true) {
            break;
        }
    }
    page.until(at_end).await;
}

pub(crate) async fn words_are_found_by_the_browsers_own_search(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    // So long that most of it is not laid out.
    page.open_article(&long_article(&site, 400)).await;
    // No key of the search is taken from the browser.
    let keys = "const press = (key, more) => probe.dialog().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
        return [press('f', { ctrlKey: true }), press('f', { metaKey: true }), press('g', { ctrlKey: true }), press('F3', {}), press('/', {}), press(\"'\", {})];";
    assert_eq!(page.js(keys, Vec::new()).await, json!([true, true, true, true, true, true]));
    assert_eq!(page.value("window.find('Paragraph 377.')").await, json!(true));
    // Where Chromium's search scrolls to what it has found, its twin for scripts does not.
    if page.browser == Browser::Chromium {
        return;
    }
    let seen = "const { top, bottom } = probe.find('[data-block=\"377\"]').getBoundingClientRect(); return top < innerHeight && bottom > 0;";
    page.until(&format!("(() => {{ {seen} }})()")).await;
    page.assert_quiet().await;
}
