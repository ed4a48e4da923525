//! What is on the screen.

use super::open_story;
use crate::{every_kind, hostile, page::Page, site::Site};
use serde_json::{Value, json};
use standfirst::model::Block;
use std::{collections::BTreeSet, net::TcpListener};

fn everything(site: &Site) -> Value {
    serde_json::to_value(every_kind::article(&site.origin)).expect("it serialises")
}

/// What each kind has to be in the reader. The lists are held complete below.
const BLOCKS: &[(&str, &str)] = &[
    ("paragraph", ".body > p"),
    ("heading", ".body > h2"),
    ("figure", ".body > figure.figure > img + .enlarge + figcaption > .caption + .credit"),
    ("gallery", ".gallery .frames > figure:nth-child(3) > img"),
    ("list", ".body > ol[start='3'] > li:nth-child(2) > ul > li"),
    ("quote", ".body > blockquote > p + footer > cite"),
    ("pullquote", ".body > aside.pullquote > p + footer > cite"),
    ("code", ".body > .code > .code-head:has(> .language + .copy) + pre[tabindex='0'] > code"),
    ("table", ".table[tabindex='0'] > table > caption + thead > tr > th[scope='col']"),
    ("table", ".table tbody > tr > th[scope='row'] + td.number, .table td[colspan='2']"),
    ("math", ".body > .formula > math[display='block'] > msqrt > mrow > msup > mi"),
    ("embed", ".body > .embed > .play > img + .play-mark + .embed-title"),
    ("callout", ".body > .callout[role='note'] > .label + p"),
    ("details", ".body > details > summary + p"),
    ("definitions", ".body > dl > div > dt + dt + dd > p"),
    ("footnotes", ".body > .notes[role='doc-endnotes'] > ol > li .back"),
    ("divider", ".body > hr"),
];

const INLINES: &[(&str, &str)] = &[
    ("text", "p"),
    ("link", "p > a[href='https://example.org/'][rel='noopener noreferrer nofollow ugc']"),
    ("strong", "p > strong"),
    ("emphasis", "p > em"),
    ("code", "p > code"),
    ("sub", "p > sub"),
    ("sup", "p > sup"),
    ("mark", "p > mark"),
    ("deleted", "p > del"),
    ("inserted", "p > ins"),
    ("abbreviation", "p > abbr[title='World Meteorological Organization']"),
    ("keyboard", "p > kbd"),
    ("image", "p > img.inline"),
    ("break", "p > br"),
    ("math", "p > .formula > math > msqrt"),
    ("footnote", "p > sup.mark > a[role='doc-noteref']"),
    ("ruby", "p > ruby > rt"),
    ("time", "p > time[datetime='2025-10-03']"),
];

fn kinds(table: &[(&'static str, &'static str)]) -> BTreeSet<&'static str> {
    table.iter().map(|(kind, _)| *kind).collect()
}

pub(crate) async fn every_kind_makes_its_element(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    let article = every_kind::article(&site.origin);
    let Some(Block::Paragraph { content }) = article.body.first() else { panic!("a paragraph comes first") };
    assert_eq!(kinds(BLOCKS), article.body.iter().map(every_kind::block_kind).collect());
    assert_eq!(kinds(INLINES), content.iter().map(every_kind::inline_kind).collect());
    page.open_article(&everything(&site)).await;
    for (kind, selector) in BLOCKS {
        assert!(page.count(selector).await > 0, "{kind}: nothing is {selector}");
    }
    for (kind, selector) in INLINES {
        assert!(page.count(&format!(".body > {selector}")).await > 0, "{kind}: nothing is {selector}");
    }
    // Formulas are drawn, not merely named.
    let drawn = "return [probe.find('.body math').namespaceURI, probe.find('.body > .formula math').getBoundingClientRect().width > 20];";
    assert_eq!(page.js(drawn, Vec::new()).await, json!(["http://www.w3.org/1998/Math/MathML", true]));
    // A mark leads to its note, and back, and the page's address stays.
    page.click_within(".mark a").await;
    page.until("probe.find('.panel.note .note-all')").await;
    page.click_within(".panel.note .note-all").await;
    assert_eq!(page.value("probe.root().activeElement.textContent.includes('A note.')").await, json!(true));
    page.click_within(".notes .back").await;
    assert_eq!(page.value("probe.root().activeElement.matches('.mark a')").await, json!(true));
    assert_eq!(page.value("location.href").await, site.url("pages/plain.html"));
    // What surrounds the body.
    assert_eq!(page.texts(".byline").await, ["By Ane Holm and the newsroom"]);
    assert_eq!(page.count(".byline a[href='https://example.org/ane']").await, 1);
    assert_eq!(page.texts(".dates time").await[1], "Updated \u{2068}7:25 PM\u{2069}");
    assert_eq!(page.count(".paywall").await + page.count(".next-page a").await, 2);
    // The reader's own words say which language they are in, whatever the story's is.
    for own in [".paywall", ".next-page", ".source"] {
        assert_eq!(page.value(&format!("probe.find('{own}').lang")).await, "en", "{own}");
    }
    assert_eq!(
        page.texts(".related > :is(h2, h3)").await,
        ["READ MORE", "More from News", "You may also like"]
    );
    // One of them stood in the text, before its second block.
    assert_eq!(page.count("[data-block='0'] + .inline-stories + [data-block='1']").await, 1);
    assert_eq!(page.text(".inline-stories > .label").await, "READ MORE");
    page.assert_quiet().await;
}

/// What of an article has no place in the reader.
const SCAN: &str = "const bad = [];
        for (const element of probe.all('*')) {
          if (/^(script|style|iframe|object|embed|link|base|form|input)$/.test(element.localName)) bad.push(element.localName);
          for (const { name, value } of element.attributes) {
            if (/^on|^srcdoc$|^name$/.test(name)) bad.push(name);
            // The frame's own have values that the reader chose.
            if (name === 'style' && element.closest('.page')) bad.push(name);
            if (name === 'id' && !/^sf-\\d+$/.test(value)) bad.push(`id ${value}`);
            if (/^(href|src|srcset|poster|cite|data|action|ping)$/.test(name) && !/^(https?:|#sf-|data:image\\/(png|jpeg|gif|webp|avif))/.test(value)) bad.push(`${name} ${value}`);
            if (name === 'srcset' && /javascript/.test(value)) bad.push(value);
          }
        }
        return { bad, pwned: window.pwned ?? null };";

pub(crate) async fn nothing_hostile_in_an_article_gets_through(page: Page) {
    let site = Site::start();
    let mut article = everything(&site);
    let evil = "javascript:window.pwned=1";
    article["title"] = json!("<img src=x onerror=window.pwned=1>");
    article["canonicalUrl"] = json!(evil);
    article["lead"]["image"]["src"] = json!("data:image/svg+xml,<svg onload='window.pwned=1'/>");
    article["related"][0]["url"] = json!(evil);
    article["body"][0]["content"][1]["url"] = json!(" java\tscript:window.pwned=1");
    article["body"][1]["id"] = json!("standfirst");
    article["body"][2]["image"]["srcset"] = json!([{"src": evil, "descriptor": "2x"}, {"src": "https://a.example/x 1x, javascript:1", "descriptor": "1x"}]);
    article["body"][9]["math"]["mathml"] = json!({"name": "script", "attributes": [{"name": "onload", "value": "window.pwned=1"}, {"name": "href", "value": evil}, {"name": "style", "value": "position:fixed"}], "children": [], "text": "window.pwned=1"});
    article["body"].as_array_mut().expect("blocks").push(json!({"kind": "constructor", "content": []}));
    page.visit(&site.url("pages/plain.html")).await;
    page.open_article(&article).await;
    assert_eq!(page.text("h1").await, "<img src=x onerror=window.pwned=1>");
    assert_eq!(page.js(SCAN, Vec::new()).await, json!({"bad": [], "pwned": null}));
    page.assert_quiet().await;
}

pub(crate) async fn nothing_hostile_in_any_string_gets_through(page: Page) {
    let site = Site::start();
    // Addresses that nobody judged before, wherever a string may stand: authors, posters, players, galleries, cards.
    for payload in ["javascript:window.pwned=1", "data:image/svg+xml,<svg onload='window.pwned=1'/>"] {
        page.visit(&site.url("pages/plain.html")).await;
        page.open_article(&serde_json::to_value(hostile::article(payload)).expect("it serialises")).await;
        assert!(page.count(".body p").await > 5, "it is shown");
        assert_eq!(page.js(SCAN, Vec::new()).await, json!({"bad": [], "pwned": null}), "{payload}");
    }
}

pub(crate) async fn the_dark_theme_follows_the_system(page: Page) {
    let site = Site::start();
    open_story(&page, &site).await;
    let colours = "return [getComputedStyle(probe.dialog()).backgroundColor, getComputedStyle(probe.find('.body p')).color];";
    assert_eq!(page.js(colours, Vec::new()).await, json!(["rgb(22, 21, 19)", "rgb(217, 212, 202)"]));
}

/// Counts the letters of each full line of the text.
const LINES: &str = "const lengths = [];
    for (const { firstChild: text } of probe.all('.body > p')) {
      const range = document.createRange();
      let [top, start] = [null, 0];
      for (let at = 0; at < text.length; at += 1) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const rect = range.getClientRects()[0];
        if (rect && top !== null && rect.top > top + 10) { lengths.push(at - start); start = at; }
        if (rect) top = rect.top;
      }
    }
    return lengths;";

pub(crate) async fn lines_have_a_readable_length(page: Page) {
    let site = Site::start();
    open_story(&page, &site).await;
    let lengths: Vec<u32> = serde_json::from_value(page.js(LINES, Vec::new()).await).expect("numbers");
    assert!(lengths.len() > 10, "the text has lines: {lengths:?}");
    let mean = f64::from(lengths.iter().sum::<u32>()) / lengths.len() as f64;
    assert!((55.0..=75.0).contains(&mean), "{mean} letters a line: {lengths:?}");
    assert!(lengths.iter().all(|&length| length <= 80), "{lengths:?}");
}

pub(crate) async fn a_narrow_screen_needs_no_sideways_scrolling(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    page.until("window.standfirst").await;
    // A window cannot be as narrow as a page at 400 %, a frame can.
    let frame = "const frame = document.createElement('iframe');
        frame.src = location.href; frame.width = 320; frame.height = 640;
        document.body.append(frame);
        await new Promise((done) => frame.addEventListener('load', done));
        const { contentWindow: view } = frame;
        const reader = await view.standfirst.open({ article: args[0] });
        const dialog = view.probe.dialog();
        const wide = view.probe.all('.body > *, .card, .bar > *, .story > *').filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < -1 || right > 321;
        }).map((element) => `${element.localName}.${element.className}`);
        const bar = view.probe.find('.bar').getBoundingClientRect();
        const small = view.probe.all('.bar button, .tags a').filter((element) => element.getBoundingClientRect().height < 24).length;
        return { scrolls: dialog.scrollWidth > dialog.clientWidth, wide, barAtFoot: Math.round(bar.bottom) === 640, small };";
    let seen = page.js(frame, vec![everything(&site)]).await;
    assert_eq!(seen, json!({"scrolls": false, "wide": [], "barAtFoot": true, "small": 0}));
}

pub(crate) async fn pictures_keep_their_place_before_they_load(page: Page) {
    let site = Site::start();
    // Takes the request and never answers.
    let silent = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let nowhere = format!("http://{}/picture.webp", silent.local_addr().expect("bound"));
    let mut article = everything(&site);
    let picture = |width: Value, height: Value| json!({"src": nowhere, "alt": "", "width": width, "height": height, "srcset": []});
    article["lead"]["image"] = picture(json!(1600), json!(800));
    article["body"][2]["image"] = picture(json!(null), json!(null));
    page.visit(&site.url("pages/plain.html")).await;
    page.open_article(&article).await;
    let ratio = "const ratio = (selector) => {
          const { width, height } = probe.find(selector).getBoundingClientRect();
          return Math.round((width / height) * 100) / 100;
        };
        return [ratio('.lead img'), ratio('.body > .figure img'), ratio('.card .thumb')];";
    assert_eq!(page.js(ratio, Vec::new()).await, json!([2, 1.5, 1.5]));
    drop(silent);
}
