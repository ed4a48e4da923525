//! What a machine can say about how accessible it is.

use super::{listening::VOICES, make_article};
use crate::{page::Page, site::Site};
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::{fs, path::Path};

/// Puts axe into the page, which then finds a way into the reader.
pub(super) async fn with_axe(page: &Page) {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js");
    let source =
        fs::read_to_string(&axe).unwrap_or_else(|error| panic!("{}: {error}: run `npm ci`", axe.display()));
    page.client.execute(&source, Vec::new()).await.expect("axe loads");
    page.js("probe.opens = true;", Vec::new()).await;
}

/// All that axe has against what is open in the reader: the rules of WCAG 2.2 A and AA, its best practices, and AAA
/// contrast for the story.
pub(super) async fn assert_accessible(page: &Page, state: &str) {
    let run = "const rules = { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: !probe.find('.panel') } };
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        await Promise.allSettled(probe.dialog().getAnimations({ subtree: true }).map((one) => one.finished));
        const { violations, passes } = await axe.run(
          { include: [{ fromShadowDom: ['[data-standfirst]', 'dialog'] }] },
          { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'] },
        );
        return { passes: passes.length, violations: violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(' | ')}`) };";
    let found = page.js(run, Vec::new()).await;
    assert!(found["passes"].as_u64().is_some_and(|passes| passes > 10), "axe looked at {state}: {found}");
    assert_eq!(found["violations"], json!([]), "{state}");
}

pub(crate) async fn spacing_of_ones_own_loses_no_text(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    page.open_article(&make_article(&site)).await;
    // WCAG 1.4.12, by a sheet in the reader, as an extension sets it.
    let space = "const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
        const root = probe.root();
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        return probe.all('.page *, .bar *').filter((one) => {
          const { overflowX, overflowY, display } = getComputedStyle(one);
          const cut = [overflowX, overflowY].some((value) => ['hidden', 'clip'].includes(value)) && !one.matches('.unseen, .site, hr, math *');
          return cut && display !== 'none' && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 2);
        }).map((one) => `${one.localName}.${one.className} ${one.textContent.slice(0, 40)}`);";
    let cut: Value = page.js(space, Vec::new()).await;
    assert_eq!(cut, json!([]));
    assert_eq!(page.value("probe.dialog().scrollWidth <= probe.dialog().clientWidth").await, json!(true));
}

pub(crate) async fn what_the_system_asks_for_is_heeded(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    page.open_article(&make_article(&site)).await;
    assert_eq!(page.value("matchMedia('(prefers-reduced-motion: reduce)').matches").await, json!(true));
    // Nothing moves, and nothing that is opened does.
    page.letter('m').await;
    page.until("probe.find('.menu-list')").await;
    let moving = "probe.dialog().getAnimations({ subtree: true }).length";
    assert_eq!(page.value(moving).await, json!(0));
    let timed = "probe.all('*').filter((one) => { const { animationName, transitionDuration } = getComputedStyle(one); return animationName !== 'none' || Number.parseFloat(transitionDuration) > 0; }).map((one) => one.className)";
    assert_eq!(page.value(timed).await, json!([]));
    // Colours are the system's; where a browser cannot be told so for a test, there is nothing to look at.
    if page.value("matchMedia('(forced-colors: active)').matches").await == json!(true) {
        let colours = "const system = document.createElement('p');
            system.style.cssText = 'forced-color-adjust: none; color: CanvasText; background: Canvas';
            document.body.append(system);
            const { color, backgroundColor } = getComputedStyle(system);
            system.remove();
            const [text, frame] = ['.body p', '.frame'].map((one) => getComputedStyle(probe.find(one) ?? probe.dialog()));
            return text.color === color && frame.backgroundColor === backgroundColor;";
        assert_eq!(page.js(colours, Vec::new()).await, json!(true));
    } else {
        println!("not looked at: colours of the system's own");
    }
    page.assert_quiet().await;
}

pub(crate) async fn all_of_it_is_used_by_the_keyboard_alone(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    page.js(VOICES, Vec::new()).await;
    let mut article = make_article(&site);
    let heading =
        json!({"kind": "heading", "level": 2, "id": "", "content": [{"kind": "text", "text": "Another"}]});
    article["body"].as_array_mut().expect("blocks").push(heading);
    article["leftOut"] = json!([]);
    page.open_article(&article).await;
    let bar = [
        ("Contents", ".outline-list"),
        ("Text and theme", ".panel.appearance"),
        ("Listen", ".speech"),
        ("More", ".menu-list"),
    ];
    for (name, shown) in bar {
        page.tab_to(name).await;
        page.press(Key::Enter).await;
        page.until(&format!("probe.find('{shown}')")).await;
        page.press(Key::Escape).await;
        page.until(&format!("!probe.find('{shown}')")).await;
    }
    let menu = [
        ("Keep", ".panel[aria-label=Keep]"),
        ("Left out", ".panel.leftout"),
        ("Remove parts", ".removing-strip"),
        ("Keyboard shortcuts", ".keys-list"),
    ];
    for (name, shown) in menu {
        // The focus is where it was, or at the start: then the bar comes first.
        let focused = page.value("probe.focused()").await;
        if !focused.as_str().is_some_and(|focused| focused.contains("button.tool More")) {
            page.js("probe.dialog().focus();", Vec::new()).await;
            page.tab_to("button.tool More").await;
        }
        page.press(Key::Enter).await;
        page.until("probe.find('.menu-list')").await;
        if !page.value("probe.focused()").await.as_str().is_some_and(|focused| focused.contains(name)) {
            page.tab_to(name).await;
        }
        page.press(Key::Enter).await;
        page.until(&format!("probe.find('{shown}')")).await;
        page.press(Key::Escape).await;
        page.until(&format!("!probe.find('{shown}')")).await;
    }
    // In the story: a picture, a note, a listing, what scrolls in place, a card.
    page.js("probe.dialog().focus();", Vec::new()).await;
    for (name, shown) in [("button.enlarge", ".panel.lightbox"), ("a. 1", ".panel.note")] {
        page.tab_to(name).await;
        page.press(Key::Enter).await;
        page.until(&format!("probe.find('{shown}')")).await;
        page.press(Key::Escape).await;
        page.until(&format!("!probe.find('{shown}')")).await;
        // The focus is where it was, so that one goes on from there.
        let back = page.value("probe.focused()").await;
        assert!(back.as_str().is_some_and(|back| back.contains(name)), "{name}: {back}");
    }
    page.tab_to("button.copy").await;
    page.tab_to("div.table").await;
    page.js("probe.find('.related .card a').focus();", Vec::new()).await;
    page.press(Key::Tab).await;
    let ring = "const card = probe.root().activeElement.closest('.card'); return Boolean(card) && getComputedStyle(card).outlineStyle;";
    assert_eq!(page.js(ring, Vec::new()).await, json!("solid"), "the whole card shows the focus");
    page.js("probe.dialog().focus();", Vec::new()).await;
    // The bar leaves as one reads on, and is there again at the beginning.
    page.press(Key::Home).await;
    page.until("getComputedStyle(probe.find('.bar')).visibility === 'visible'").await;
    page.tab_to("Close").await;
    page.press(Key::Enter).await;
    page.until_closed().await;
    page.assert_quiet().await;
}

/// The pages around the reader: where the bookmarklet is dragged from, where authors look, and what is to be read where
/// there is no story. Nothing that axe has against them, and no sideways scrolling on a narrow screen.
pub(crate) async fn axe_finds_nothing_on_our_own_pages(page: Page) {
    let site = Site::start();
    let read = "document.querySelector('#example').click();";
    for (path, act, there) in [
        ("index.html", "", "document.querySelector('#bookmarklet').href.startsWith('javascript:')"),
        ("authors.html", read, "!document.querySelector('#report').hidden"),
        ("read.html", "", "!document.querySelector('#empty').hidden"),
        ("read.html#z=AAAA", "", "!document.querySelector('#failure').hidden"),
    ] {
        page.visit("about:blank").await;
        page.visit(&site.url(path)).await;
        page.js(act, Vec::new()).await;
        page.until(there).await;
        with_axe(&page).await;
        let run = "const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            const { violations, passes } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
            return [passes.length > 5, violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary}`)];";
        assert_eq!(page.js(run, Vec::new()).await, json!([true, []]), "{path}");
    }
    page.visit(&site.url("authors.html")).await;
    let narrow = "const frame = document.createElement('iframe');
        frame.style.cssText = 'width: 320px; height: 600px; border: 0';
        frame.src = args[0];
        document.body.append(frame);
        await new Promise((done) => frame.addEventListener('load', done));
        const inner = frame.contentDocument;
        inner.querySelector('#example')?.click();
        while (inner.querySelector('#report')?.hidden) await new Promise((done) => setTimeout(done, 20));
        const { scrollWidth, clientWidth } = inner.documentElement;
        frame.remove();
        return scrollWidth <= clientWidth;";
    for path in ["index.html", "authors.html"] {
        assert_eq!(page.js(narrow, vec![path.into()]).await, json!(true), "{path} is wider than 320 pixels");
    }
}

/// By the keyboard all the way down and up again: nothing that has the focus lies behind the bar or out of sight.
pub(crate) async fn what_has_the_focus_is_not_covered(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    page.open_article(&make_article(&site)).await;
    // Once nothing moves any more: how much of it can be seen, and by what it is covered.
    let seen = "let [last, still] = [null, 0];
        while (still < 3) {
          await new Promise(requestAnimationFrame);
          await Promise.allSettled(probe.dialog().getAnimations({ subtree: true }).map((one) => one.finished));
          const now = probe.dialog().scrollTop;
          still = now === last ? still + 1 : 0;
          last = now;
        }
        const focused = probe.root().activeElement;
        if (!focused || focused.closest('.bar')) return null;
        const [box, bar] = [focused, probe.find('.bar')].map((one) => one.getBoundingClientRect());
        const shown = getComputedStyle(probe.find('.bar')).visibility === 'visible';
        const [top, bottom] = !shown ? [0, innerHeight] : bar.top > 100 ? [0, bar.top] : [bar.bottom, innerHeight];
        const part = Math.min(box.bottom, bottom) - Math.max(box.top, top);
        return part >= Math.min(box.height, 24) - 1 ? null : `${probe.focused()}: ${part} of ${box.height}`;";
    let mut covered = Vec::new();
    for keys in [vec![Key::Tab], vec![Key::Shift, Key::Tab]] {
        for _ in 0..40 {
            page.press_together(&keys).await;
            let found = page.js(seen, Vec::new()).await;
            covered.extend(found.as_str().map(str::to_owned));
        }
    }
    assert!(covered.is_empty(), "{covered:#?}");
}

/// What a screen reader is told of the story, beyond its text: few landmarks, each once, and headings without a gap.
pub(crate) async fn landmarks_are_few_and_headings_in_order(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    page.open_article(&make_article(&site)).await;
    let told = "const marks = probe.all('header, main, nav, aside, section, [role]').filter((one) => {
          const role = one.getAttribute('role');
          if (role) return /^(banner|main|navigation|complementary|region|search|form|contentinfo)$/.test(role);
          // A header or an aside of an article is none, unless it is named.
          const named = one.hasAttribute('aria-label') || one.hasAttribute('aria-labelledby');
          if (one.localName === 'header') return !one.closest('article');
          return ['main', 'nav'].includes(one.localName) || named;
        });
        const levels = probe.all('h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName[1]));
        return {
          marks: marks.map((one) => one.className.split(' ')[0] || one.localName),
          gaps: levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1),
          first: levels[0],
          live: probe.all('[aria-live], [role=status], [role=alert], [role=log]').map((one) => one.getAttribute('role')),
        };";
    let told = page.js(told, Vec::new()).await;
    assert_eq!(told["gaps"], json!([]));
    assert_eq!(told["first"], json!(1));
    assert_eq!(told["live"], json!(["status", "alert"]));
    // The bar, the story, the notes' list has a role of its own; the stories among the text; and what follows, by module.
    assert_eq!(told["marks"], json!(["bar", "page", "inline-stories", "related", "related", "related"]));
    page.assert_quiet().await;
}

/// Of the words and controls that are seen, those that reach into the edges that a phone keeps for itself. What scrolls
/// may stand behind the upper and the lower one, and is seen when it has been scrolled.
const BENEATH: &str = "const [top, right, bottom, left] = args[0];
    const found = [];
    for (const one of probe.all('button, a[href], input, select, h1, h2, p, li, figcaption, summary, .lightbox-count')) {
      if (!one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
      const box = one.getBoundingClientRect();
      if (!box.width || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) continue;
      const scrolls = one.closest('.story, .panel') !== null;
      const beside = box.left < left || box.right > innerWidth - right;
      const above = !scrolls && (box.top < top || box.bottom > innerHeight - bottom);
      if (beside || above) found.push(`${one.localName}.${one.className} ${one.textContent.trim().slice(0, 20)} ${JSON.stringify(box)}`);
    }
    return found;";

/// The end of what scrolls in a panel is above the edge.
const END: &str = "const [, , bottom] = args[0];
    const panel = probe.all('.panel').at(-1);
    for (const one of [panel, ...panel.querySelectorAll('*')]) one.scrollTop = one.scrollHeight;
    const last = [...panel.querySelectorAll('button, a, input, select')].filter((one) => one.checkVisibility()).at(-1);
    return last.getBoundingClientRect().bottom <= innerHeight - bottom;";

pub(crate) async fn nothing_stands_where_a_phone_keeps_its_edges(page: Page) {
    let site = Site::start();
    // Upright, or on its side.
    let is_upright = page.value("innerWidth < innerHeight").await == json!(true);
    let insets = if is_upright { [47, 0, 34, 0] } else { [0, 44, 21, 44] };
    page.keep_edges(insets).await;
    page.visit(&site.url("pages/plain.html")).await;
    page.open_article(&make_article(&site)).await;
    page.value("document.documentElement.style.setProperty('padding-top', 'env(safe-area-inset-bottom)')")
        .await;
    let bottom = page.value("getComputedStyle(document.documentElement).paddingTop").await;
    assert_eq!(bottom, format!("{}px", insets[2]), "the edges are there");
    // The paper reaches to the edges of the glass.
    let paper = "const box = probe.dialog().getBoundingClientRect(); return [box.left, box.top, box.width === innerWidth, box.height === innerHeight];";
    assert_eq!(page.js(paper, Vec::new()).await, json!([0, 0, true, true]));
    assert_eq!(page.js(BENEATH, vec![json!(insets)]).await, json!([]), "the story");
    for (key, shown) in [('a', ".size .larger"), ('m', ".menu-list"), ('?', ".keys-list")] {
        page.letter(key).await;
        page.until(&format!("probe.find('{shown}')")).await;
        page.until("probe.dialog().getAnimations({ subtree: true }).length === 0").await;
        assert_eq!(page.js(BENEATH, vec![json!(insets)]).await, json!([]), "{shown}");
        assert_eq!(page.js(END, vec![json!(insets)]).await, json!(true), "the end of {shown}");
        page.press(Key::Escape).await;
        page.until(&format!("!probe.find('{shown}')")).await;
    }
    page.value("probe.find('.lead .enlarge').focus()").await;
    page.press(Key::Enter).await;
    page.until("probe.find('.lightbox[open] .lightbox-picture')?.complete").await;
    page.until("probe.dialog().getAnimations({ subtree: true }).length === 0").await;
    assert_eq!(page.js(BENEATH, vec![json!(insets)]).await, json!([]), "the picture");
    page.press(Key::Escape).await;
    page.until("!probe.find('.lightbox')").await;
    page.assert_quiet().await;
}
