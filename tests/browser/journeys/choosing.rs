//! What a reader chooses, and what becomes of it.

use super::{make_article, open_story};
use crate::{page::Page, site::Site};
use fantoccini::key::Key;
use serde_json::{Value, json};

const SIZE: &str = "getComputedStyle(probe.find('.page')).fontSize";
const PAPER: &str = "getComputedStyle(probe.dialog()).backgroundColor";
const SEPIA: &str = "rgb(244, 236, 223)";

async fn value(page: &Page, expression: &str) -> String {
    page.value(expression).await.as_str().map(str::to_owned).unwrap_or_default()
}

/// Opens the sheet by its key.
async fn open_sheet(page: &Page) {
    page.letter('a').await;
    page.until("probe.find('.appearance .swatches')").await;
}

async fn choose(page: &Page, name: &str, choice: &str) {
    let check = "const input = probe.find(`.appearance .${args[0]} input[value='${args[1]}']`);
        input.closest('label').click(); return input.checked;";
    assert_eq!(page.js(check, vec![name.into(), choice.into()]).await, json!(true), "{name} {choice}");
}

pub(crate) async fn choices_show_at_once_and_are_remembered(page: Page) {
    let site = Site::start();
    open_story(&page, &site).await;
    let before = value(&page, SIZE).await;
    open_sheet(&page).await;
    page.click_within(".size .larger").await;
    assert_eq!((before.as_str(), value(&page, SIZE).await.as_str()), ("20px", "22px"));
    choose(&page, "swatches", "sepia").await;
    assert_eq!(value(&page, PAPER).await, SEPIA);
    choose(&page, "faces", "mono").await;
    page.value("probe.find('.more-choices').open = true").await;
    let slide = "for (const range of probe.all('.more-choices input[type=range]')) {
          range.value = range.max;
          range.dispatchEvent(new Event('input', { bubbles: true }));
        }";
    page.js(slide, Vec::new()).await;
    let seen = "const { fontFamily, fontWeight, letterSpacing, wordSpacing, lineHeight } = getComputedStyle(probe.find('.body p'));
        return { mono: /mono/i.test(fontFamily), fontWeight, letterSpacing, wordSpacing, lineHeight, wide: probe.find('.body').clientWidth > 1000 };";
    let chosen = json!({"mono": true, "fontWeight": "700", "letterSpacing": "3.52px", "wordSpacing": "7.04px", "lineHeight": "48.4px", "wide": true});
    assert_eq!(page.js(seen, Vec::new()).await, chosen);
    choose(&page, "more-choices", "justify").await;
    assert_eq!(value(&page, "getComputedStyle(probe.find('.body p')).textAlign").await, "justify");
    // Esc closes the sheet first, and then the reader.
    page.press(Key::Escape).await;
    page.until("!probe.find('.appearance') && probe.dialog()").await;
    page.press(Key::Escape).await;
    page.until_closed().await;

    page.visit(&site.url("demo/bees.html")).await;
    page.until("!document.querySelector('[data-read]').hidden").await;
    page.click("[data-read]").await;
    page.until_open().await;
    assert_eq!((value(&page, SIZE).await.as_str(), value(&page, PAPER).await.as_str()), ("22px", SEPIA));
    // And one action takes all of it back.
    open_sheet(&page).await;
    page.value("probe.find('.more-choices').open = true").await;
    page.value("probe.find('.reset').scrollIntoView()").await;
    page.click_within(".reset").await;
    assert_eq!(value(&page, SIZE).await, "20px");
    assert_eq!(page.value("localStorage.getItem('standfirst:choices')").await, Value::Null);
    page.assert_quiet().await;
}

pub(crate) async fn storage_that_is_refused_or_full_loses_nothing(page: Page) {
    let site = Site::start();
    let full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";
    let refused = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });";
    for trouble in [full, refused] {
        page.visit(&site.url("news.html")).await;
        page.until("!document.querySelector('[data-read]').hidden").await;
        page.js(trouble, Vec::new()).await;
        page.click("[data-read]").await;
        page.until_open().await;
        open_sheet(&page).await;
        choose(&page, "swatches", "sepia").await;
        page.click_within(".size .larger").await;
        assert_eq!((value(&page, SIZE).await.as_str(), value(&page, PAPER).await.as_str()), ("22px", SEPIA));
        page.assert_quiet().await;
    }
    // What someone else has written there is not believed.
    page.visit(&site.url("news.html")).await;
    let nonsense = "localStorage.setItem('standfirst:choices', JSON.stringify({ theme: 'sepia', size: 99, family: '<b>', paper: 'red', unknown: 1 }));
        localStorage.setItem('standfirst:pages', 'no JSON');";
    page.js(nonsense, Vec::new()).await;
    page.until("!document.querySelector('[data-read]').hidden").await;
    page.click("[data-read]").await;
    page.until_open().await;
    assert_eq!((value(&page, SIZE).await.as_str(), value(&page, PAPER).await.as_str()), ("20px", SEPIA));
    page.assert_quiet().await;
}

pub(crate) async fn every_theme_has_the_contrast_of_aaa(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    // With a theme of its own chosen the sheet of all themes is there.
    page.js("localStorage.setItem('standfirst:choices', JSON.stringify({ theme: 'sepia' }));", Vec::new())
        .await;
    page.open_article(&make_article(&site)).await;
    // By the formula of WCAG, from what the styles come to.
    let weak = "const dialog = probe.dialog();
        const light = (color) => color.match(/[\\d.]+/g).slice(0, 3).map(Number)
          .map((one) => (one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4))
          .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
        const swatch = document.createElement('span');
        probe.find('.page').append(swatch);
        const value = (name) => { swatch.style.color = `var(${name})`; return light(getComputedStyle(swatch).color); };
        const weak = [];
        let looked = 0;
        for (const theme of ['light', 'dark', 'sepia', 'grey', 'contrast', 'contrast-dark']) {
          dialog.dataset.theme = theme;
          for (const ground of ['--sf-paper', '--sf-tint']) {
            for (const text of ['--sf-ink', '--sf-quiet', '--sf-accent']) {
              // Accents stand on paper alone.
              if (text === '--sf-accent' && ground === '--sf-tint') continue;
              const [one, other] = [value(text), value(ground)].sort((a, b) => b - a);
              const ratio = (one + 0.05) / (other + 0.05);
              looked += 1;
              if (ratio < 7) weak.push(`${theme}: ${text} on ${ground}: ${ratio.toFixed(2)}`);
            }
          }
          // What says where the focus is, and where a control ends: 3.
          for (const line of ['--sf-focus', '--sf-edge']) {
            const [one, other] = [value(line), value('--sf-paper')].sort((a, b) => b - a);
            const ratio = (one + 0.05) / (other + 0.05);
            if (ratio < 3) weak.push(`${theme}: ${line}: ${ratio.toFixed(2)}`);
          }
        }
        return [looked, weak];";
    assert_eq!(page.js(weak, Vec::new()).await, json!([30, []]));
}

pub(crate) async fn the_systems_choice_is_followed_live(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    // A system that can be changed from here.
    let system = "window.system = { dark: false, contrast: false, told: [] };
        window.matchMedia = (query) => ({
          get matches() { return query.includes('dark') ? system.dark : query.includes('contrast') ? system.contrast : false; },
          addEventListener: (_, listener) => system.told.push(listener),
          removeEventListener: (_, listener) => { system.told = system.told.filter((one) => one !== listener); },
        });
        window.turn = (change) => { Object.assign(system, change); system.told.forEach((listener) => listener()); };";
    page.js(system, Vec::new()).await;
    page.open_article(&make_article(&site)).await;
    let mut seen = vec![value(&page, "probe.dialog().dataset.theme").await];
    for change in ["{ dark: true }", "{ contrast: true }", "{ dark: false }", "{ contrast: false }"] {
        page.js(&format!("turn({change});"), Vec::new()).await;
        seen.push(value(&page, "probe.dialog().dataset.theme").await);
    }
    assert_eq!(seen, ["light", "dark", "contrast-dark", "contrast", "light"]);
    page.js("reader.close();", Vec::new()).await;
    assert_eq!(page.value("system.told.length").await, json!(0), "nobody listens any more");
}

pub(crate) async fn a_publishers_defaults_give_way_to_the_readers_choice(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    let publisher = "const sheet = new CSSStyleSheet();
        sheet.replaceSync(':root { --standfirst-size: 24px; --standfirst-theme: sepia; --standfirst-measure: 20; --sf-chosen-size: 99px; --sf-paper: red } [data-standfirst]::part(headline) { color: rgb(1, 2, 3) }');
        document.adoptedStyleSheets.push(sheet);";
    page.js(publisher, Vec::new()).await;
    page.open_article(&make_article(&site)).await;
    assert_eq!((value(&page, SIZE).await.as_str(), value(&page, PAPER).await.as_str()), ("24px", SEPIA));
    // A line of so many figures' width, in the face that is there.
    let figures = "const { fontSize, fontFamily } = getComputedStyle(probe.find('.body p'));
        const pen = document.createElement('canvas').getContext('2d');
        pen.font = `${fontSize} ${fontFamily}`;
        return Math.round(probe.find('.body').clientWidth / pen.measureText('0').width);";
    assert_eq!(page.js(figures, Vec::new()).await, json!(34));
    assert_eq!(value(&page, "getComputedStyle(probe.find('h1')).color").await, "rgb(1, 2, 3)");
    open_sheet(&page).await;
    page.click_within(".size .smaller").await;
    choose(&page, "swatches", "dark").await;
    assert_eq!(
        (value(&page, SIZE).await.as_str(), value(&page, PAPER).await.as_str()),
        ("22px", "rgb(22, 21, 19)")
    );
}

pub(crate) async fn colours_that_cannot_be_read_are_said_to_be(page: Page) {
    let site = Site::start();
    open_story(&page, &site).await;
    open_sheet(&page).await;
    assert_eq!(page.value("probe.find('.own').hidden").await, json!(true));
    choose(&page, "swatches", "own").await;
    assert_eq!(page.value("probe.find('.own').checkVisibility()").await, json!(true));
    let set = "const inputs = probe.all('.own input');
        args.forEach((colour, at) => { inputs[at].value = colour; inputs[at].dispatchEvent(new Event('input', { bubbles: true })); });
        return probe.find('.warning').textContent;";
    let said = page.js(set, vec!["#777777".into(), "#888888".into(), "#000000".into()]).await;
    assert!(said.as_str().is_some_and(|said| said.contains("too close")), "{said}");
    assert_eq!(value(&page, PAPER).await, "rgb(119, 119, 119)");
    assert_eq!(page.js(set, vec!["#101010".into(), "#ffffff".into(), "#ffd0c0".into()]).await, json!(""));
    // On dark paper the browser's own controls are dark as well.
    assert_eq!(value(&page, "getComputedStyle(probe.dialog()).colorScheme").await, "dark");
    page.assert_quiet().await;
}

pub(crate) async fn every_language_is_spoken(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    // Whatever it is asked, each has something to say, and counts.
    let ask = "const { languages, wordsFor, spoken } = await import('/words/words.js');
        const silent = [];
        for (const tag of languages) {
          const words = await wordsFor(document, tag);
          if (!words.lang.toLowerCase().startsWith(tag.split('-')[0])) silent.push(`${tag} speaks ${words.lang}`);
          for (const [key, word] of Object.entries(words)) {
            const said = typeof word === 'function' ? [0, 1, 2, 3, 5, 11, 21, 100].map((count) => word(count, count)) : [word];
            if (!said.every((one) => typeof one === 'string' && one.trim() && !/undefined|NaN|object/.test(one))) silent.push(`${tag} ${key}`);
          }
        }
        const nearest = ['pt-BR', 'zh-TW', 'zh-Hans-CN', 'no', 'en_GB', 'xx'].map(spoken);
        return { many: languages.length >= 30, silent, nearest };";
    let said = page.js(ask, Vec::new()).await;
    let nearest = json!(["pt", "zh-hant", "zh", "nb", "en", null]);
    assert_eq!(said, json!({"many": true, "silent": [], "nearest": nearest}));
    // The page's language, or else the browser's, of which the page says nothing.
    let asked = "const { wordsFor } = await import('/words/words.js');
        const of = async (lang) => { const page = document.implementation.createHTMLDocument(''); page.documentElement.lang = lang; return (await wordsFor(page)).lang; };
        return [await of('fr-CA'), await of(''), await of('tlh')];";
    assert_eq!(page.js(asked, Vec::new()).await, json!(["fr", "en", "en"]));
    // One that runs the other way, chosen in the sheet: the reader is there again, in that language.
    page.open_article(&make_article(&site)).await;
    open_sheet(&page).await;
    let choose = "probe.find('.more-choices').open = true;
        const select = probe.find('.language select');
        select.value = 'ar';
        select.dispatchEvent(new Event('change', { bubbles: true }));";
    page.js(choose, Vec::new()).await;
    page.until("probe.dialog()?.dir === 'rtl' && probe.dialog().lang === 'ar'").await;
    assert_eq!(page.value("probe.find('.close').getBoundingClientRect().left < 60").await, json!(true));
    assert_eq!(
        page.value("getComputedStyle(probe.find('.page')).direction").await,
        json!("ltr"),
        "the story runs its own way"
    );
    open_sheet(&page).await;
    assert_eq!(page.value("probe.find('.panel').getBoundingClientRect().left < 60").await, json!(true));
    page.assert_quiet().await;
}

pub(crate) async fn sizes_faces_and_hyphens_are_all_there(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    // A face for those to whom letters look alike, given by the publisher.
    let given = "const sheet = new CSSStyleSheet();
        sheet.replaceSync(':root { --standfirst-font-legible: \"Given Face\" }');
        document.adoptedStyleSheets.push(sheet);";
    page.js(given, Vec::new()).await;
    let mut article = make_article(&site);
    article["lang"] = json!("de");
    page.open_article(&article).await;
    open_sheet(&page).await;
    // From the smallest to the largest, each step another size; at either end the button says so.
    let steps = "const press = (name) => probe.find(`.size .${name}`).click();
        const size = () => getComputedStyle(probe.find('.page')).fontSize;
        const ended = (name) => probe.find(`.size .${name}`).getAttribute('aria-disabled') === 'true';
        for (let at = 0; at < 20; at += 1) press('smaller');
        const sizes = [size()];
        const ends = [ended('smaller'), ended('larger')];
        for (let at = 0; at < 20; at += 1) { press('larger'); sizes.push(size()); }
        return [new Set(sizes).size, ...ends, ended('smaller'), ended('larger')];";
    assert_eq!(page.js(steps, Vec::new()).await, json!([12, true, false, false, true]));
    let first = "getComputedStyle(probe.find('.body p')).fontFamily.split(',')[0].replaceAll('\"', '')";
    let mut faces = Vec::new();
    for face in ["serif", "sans", "mono", "legible"] {
        choose(&page, "faces", face).await;
        faces.push(value(&page, first).await);
    }
    assert_eq!(faces[3], "Given Face");
    faces.dedup();
    assert_eq!(faces.len(), 4, "{faces:?}");
    page.value("probe.find('.more-choices').open = true").await;
    let hyphens = "getComputedStyle(probe.find('.body p')).hyphens";
    for (choice, expected) in [("always", "auto"), ("never", "manual")] {
        choose(&page, "more-choices", choice).await;
        assert_eq!(value(&page, hyphens).await, expected, "{choice}");
    }
    page.value("localStorage.clear()").await;
    page.assert_quiet().await;
}

pub(crate) async fn no_other_theme_is_seen_before_the_one_that_was_chosen(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    // What it would be painted in, in the moment in which it first can be.
    let prepare = "localStorage.setItem('standfirst:choices', JSON.stringify({ theme: 'sepia', size: 12 }));
        const show = HTMLDialogElement.prototype.showModal;
        HTMLDialogElement.prototype.showModal = function () {
          show.call(this);
          window.first = getComputedStyle(this).backgroundColor;
        };
        await standfirst.open({ article: args[0] });
        return [first, getComputedStyle(probe.find('.page')).fontSize];";
    page.until("window.standfirst").await;
    let seen = page.js(prepare, vec![make_article(&site)]).await;
    assert_eq!(seen, json!([SEPIA, "36px"]));
    page.value("localStorage.clear()").await;
}
