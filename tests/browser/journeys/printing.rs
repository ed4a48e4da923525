//! What comes to stand on paper.

use super::{finding::long_article, make_article, open_story};
use crate::{page::Page, site::Site};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use std::{fs, net::TcpListener, path::Path, process::Command};

pub(crate) async fn links_are_numbered_on_paper(page: Page) {
    let site = Site::start();
    let mut article = long_article(&site, 4);
    let link = |text: &str, url: &str| json!({"kind": "link", "url": url, "content": [{"kind": "text", "text": text}]});
    article["body"][1]["content"] = json!([
        link("a report", "https://example.org/report"),
        link("a letter", "https://example.org/letter"),
        link("the report", "https://example.org/report"),
        link("example.org/written-out", "https://example.org/written-out"),
    ]);
    article["body"][2] = json!({"kind": "details", "summary": [{"kind": "text", "text": "Folded"}], "content": [article["body"][0]]});
    page.visit(&site.url("pages/plain.html")).await;
    page.open_article(&article).await;
    let before = page.value("probe.root().innerHTML").await;
    page.js("dispatchEvent(new Event('beforeprint'));", Vec::new()).await;
    assert_eq!(page.texts(".paper .link-number").await, ["1", "2", "1"]);
    assert_eq!(
        page.texts(".paper .link-notes li").await,
        ["https://example.org/report", "https://example.org/letter"]
    );
    assert_eq!(page.value("probe.find('.paper details').open").await, json!(true));
    page.js("dispatchEvent(new Event('afterprint'));", Vec::new()).await;
    assert_eq!(page.value("probe.root().innerHTML").await, before);
    page.assert_quiet().await;
}

pub(crate) async fn paper_has_the_story_and_no_controls(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    page.open_article(&make_article(&site)).await;
    let before = page.value("document.adoptedStyleSheets.length").await;
    // A player that plays is not loaded a second time.
    page.js("probe.find('.embed .play').click();", Vec::new()).await;
    page.until("probe.find('.embed iframe')").await;
    page.js("dispatchEvent(new Event('beforeprint'));", Vec::new()).await;
    // All of the story; nothing to press, to play or to go on with; no picture that waits to be scrolled to.
    let paper = "const [shown, paper] = [probe.find('dialog .body'), probe.find('.paper')];
        const kinds = (body) => Array.from(body.querySelectorAll(':scope > [data-block]'), ({ dataset }) => dataset.block).join();
        return {
          blocks: kinds(shown) === kinds(paper.querySelector('.body')),
          idle: Array.from(paper.querySelectorAll('button, iframe, .related, .inline-stories, .tags'), ({ className }) => className),
          lazy: paper.querySelectorAll('img[loading=lazy]').length,
          source: paper.querySelector('.source .address').textContent,
        };";
    let expected = json!({"blocks": true, "idle": [], "lazy": 0, "source": "https://example.org/everything"});
    assert_eq!(page.js(paper, Vec::new()).await, expected);
    // What the sheet says of paper alone: pictures are not split, what scrolls is open, the dialog is not there.
    let rules = "const rules = probe.root().adoptedStyleSheets.flatMap((sheet) => Array.from(sheet.cssRules))
          .filter((rule) => rule.media?.mediaText === 'print').flatMap((rule) => Array.from(rule.cssRules));
        const says = (selector, property) => rules.filter((rule) => probe.all(selector).every((one) => one.matches(rule.selectorText)))
          .map(({ style }) => style.getPropertyValue(property)).filter(Boolean).at(-1) ?? null;
        return [says('.paper figure', 'break-inside'), says('.paper .lead img', 'break-inside'), says('.paper pre', 'overflow'),
          says('.paper .table', 'overflow'), says('.paper + dialog', 'display'), says('.paper', 'display')];";
    let said = page.js(rules, Vec::new()).await;
    assert_eq!(said, json!(["avoid", "avoid", "visible", "visible", "none", "block"]));
    assert_eq!(page.value("getComputedStyle(probe.find('.paper')).display").await, "none", "on the screen");
    page.js("dispatchEvent(new Event('afterprint'));", Vec::new()).await;
    assert_eq!(page.value("document.adoptedStyleSheets.length").await, before);
    assert_eq!(page.count(".paper").await, 0);
    page.assert_quiet().await;
}

/// What stands on the sheets. Poppler's program reads it; where there is none, it is not read.
async fn text_on_paper(page: &Page) -> Option<String> {
    let pdf = STANDARD.decode(page.printed().await).expect("it is base64");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/browser");
    let file = folder.join(format!("{:?}.pdf", page.browser).to_lowercase());
    fs::write(&file, pdf).expect("written");
    let Ok(read) = Command::new("pdftotext").arg(&file).arg("-").output() else {
        eprintln!("pdftotext is not installed: what was printed was not read");
        return None;
    };
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    Some(String::from_utf8_lossy(&read.stdout).into_owned())
}

pub(crate) async fn a_long_story_is_printed_whole(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    // A page whose root would bound, turn and colour the sheets.
    let root = "const sheet = new CSSStyleSheet();
        sheet.replaceSync('html { overflow: hidden; height: 100vh; display: flex; column-count: 2; transform: scale(0.8); }');
        document.adoptedStyleSheets.push(sheet);";
    page.js(root, Vec::new()).await;
    page.open_article(&long_article(&site, 60)).await;
    let Some(text) = text_on_paper(&page).await else { return };
    let found: Vec<u32> = text
        .split("Paragraph ")
        .skip(1)
        .map(|rest| rest.split('.').next().and_then(|number| number.parse().ok()).expect("a number"))
        .collect();
    let expected: Vec<u32> = (0..60).filter(|at| at % 10 != 3).collect();
    assert_eq!(found, expected, "each once, in order");
    assert!(text.contains("https://example.org") || text.contains("/pages/long.html"), "where it is from");
    assert!(!text.contains("A page to open articles on"), "the page itself is not printed");
    assert_eq!(page.count(".paper").await, 0);
    page.assert_quiet().await;
}

pub(crate) async fn pictures_that_nobody_scrolled_to_are_printed(page: Page) {
    let site = Site::start();
    open_story(&page, &site).await;
    // Takes the request and never answers: it is not waited for for long.
    let silent = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let nowhere = format!("http://{}/picture.webp", silent.local_addr().expect("bound"));
    // Its patience ends once the others have come, however slow the machine is.
    let far = "const later = setTimeout;
        const coming = () => probe.all('.story img').some(({ src, naturalWidth }) => src !== args[0] && !naturalWidth);
        window.setTimeout = (run, delay, ...more) => later(async () => {
          while (delay >= 1000 && coming()) await new Promise((done) => later(done, 20));
          run();
        }, Math.min(delay, 1000), ...more);
        const [first] = probe.all('.body > p');
        for (let at = 0; at < 60; at += 1) first.before(first.cloneNode(true));
        const image = document.createElement('img');
        Object.assign(image, { loading: 'lazy', src: '/demo/pictures/barrier-660.webp' });
        probe.find('.body').append(image, Object.assign(document.createElement('img'), { loading: 'lazy', src: args[0] }));
        window.print = () => { window.printed = probe.all('.story img').map(({ naturalWidth }) => naturalWidth > 0); };
        probe.dialog().dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));";
    page.js(far, vec![nowhere.into()]).await;
    page.until("probe.find('.panel.menu')").await;
    page.js(
        "probe.all('.panel.menu button').find((one) => one.textContent.trim() === 'Print').click();",
        Vec::new(),
    )
    .await;
    page.until("window.printed").await;
    let printed: Vec<Value> = serde_json::from_value(page.value("printed").await).expect("a list");
    let (last, others) = printed.split_last().expect("pictures");
    assert_eq!(last, &json!(false));
    assert!(others.len() >= 2 && others.iter().all(|one| *one == json!(true)), "{others:?}");
    drop(silent);
}
