//! What is taken along: copied, saved, printed and shared.

use crate::{every_kind, hostile, page::Page, site::Site};
use serde_json::{Value, json};
use standfirst::model::{Article, Block, Inline};
use std::{fs, path::Path, process::Command};

/// Keeps what is handed to the browser, in place of a folder.
const CATCH: &str = "window.saved = [];
    URL.createObjectURL = (blob) => { window.saved.push({ blob }); return 'blob:caught'; };
    HTMLAnchorElement.prototype.click = function () { if (this.download) window.saved.at(-1).name = this.download; };";

async fn open_everything(page: &Page, site: &Site) -> Article {
    let article = every_kind::article(&site.origin);
    page.visit(&site.url("pages/plain.html")).await;
    page.open_article(&serde_json::to_value(&article).expect("it serialises")).await;
    page.js(CATCH, Vec::new()).await;
    article
}

/// Opens the list, and takes what has this name.
async fn keep(page: &Page, name: &str) {
    page.js("await new Promise((done) => setTimeout(done)); probe.dialog().dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));", Vec::new()).await;
    page.until("probe.find('.panel.menu')").await;
    let press = "probe.all('.panel.menu button').find((one) => one.textContent.trim() === args[0]).click();";
    page.js(press, vec![name.into()]).await;
}

async fn saved(page: &Page) -> (String, Vec<u8>) {
    page.until("saved.at(-1)?.name").await;
    let read = "const bytes = new Uint8Array(await saved.at(-1).blob.arrayBuffer());
        return [saved.at(-1).name, Array.from(bytes)];";
    let (name, bytes) = serde_json::from_value(page.js(read, Vec::new()).await).expect("a name and bytes");
    (name, bytes)
}

pub(crate) async fn both_renderers_of_markdown_say_the_same(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    let mut articles = vec![every_kind::article(&site.origin)];
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    for fixture in fs::read_dir(fixtures).expect("there are fixtures") {
        let golden = fixture.expect("listed").path().join("article.json");
        if let Ok(text) = fs::read_to_string(golden) {
            articles.extend(serde_json::from_str::<Article>(&text));
        }
    }
    let text = |text: &str| Inline::Text { text: text.into() };
    let trouble = [
        "1. x",
        "2024) x",
        "- x",
        "+",
        "===",
        "# x",
        "#tag",
        "> x",
        ":-:",
        "*a* _b_ `c` snake_case",
        "[x](y) ![",
        "AT&T &copy; R & D",
        "a | b",
        "$x$ {y} ~z~",
        "<b> 1 < 2",
        "\u{a0} é\u{301} 🐟 \u{85}x",
    ];
    let marked = trouble.map(|words| Block::Paragraph {
        content: vec![
            Inline::Strong { content: vec![text(words)] },
            text("it"),
            Inline::Emphasis { content: vec![text(" a "), Inline::Strong { content: vec![text(words)] }] },
            Inline::Code { text: "`".into() },
            Inline::Link { url: "https://example.org/(x)?a&copy;=[1]".into(), content: vec![text(words)] },
            Inline::Break {},
            text(words),
        ],
    });
    let plain = trouble.map(|words| Block::Paragraph { content: vec![text(words)] });
    articles.push(Article {
        title: Some("5 * 4\n---\"".into()),
        body: plain.into_iter().chain(marked).collect(),
        ..Article::default()
    });
    // And what ends something, wherever a string may stand.
    articles.extend(hostile::ENDINGS.iter().map(|ending| hostile::article(ending)));
    assert!(articles.len() > 40, "{}", articles.len());
    for article in articles {
        let twin = "const { markdown } = await import('/keep/markdown.js'); return markdown(args[0]);";
        let given = serde_json::to_value(&article).expect("it serialises");
        let twin = page.js(twin, vec![given]).await;
        assert_eq!(
            twin.as_str().expect("text"),
            standfirst::render::markdown(&article),
            "{:?}",
            article.title
        );
    }
}

pub(crate) async fn the_story_is_copied_and_saved_as_markdown(page: Page) {
    let site = Site::start();
    let article = open_everything(&page, &site).await;
    let clipboard = "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => {
          if (window.refuse) throw new DOMException('no', 'NotAllowedError');
          window.copied = text;
        } } });";
    page.js(clipboard, Vec::new()).await;
    keep(&page, "Copy as Markdown").await;
    page.until("window.copied").await;
    assert_eq!(page.value("copied").await, standfirst::render::markdown(&article));
    // Where that is refused, it is a file.
    page.js("window.refuse = true;", Vec::new()).await;
    keep(&page, "Copy as Markdown").await;
    let (name, bytes) = saved(&page).await;
    assert_eq!(name, "Everything that an article can hold.md");
    assert_eq!(String::from_utf8(bytes).expect("text"), standfirst::render::markdown(&article));
    page.assert_quiet().await;
}

pub(crate) async fn a_saved_page_needs_nothing_else(page: Page) {
    let site = Site::start();
    open_everything(&page, &site).await;
    keep(&page, "Save as a web page").await;
    let (name, bytes) = saved(&page).await;
    assert_eq!(name, "Everything that an article can hold.html");
    let html = String::from_utf8(bytes).expect("text");
    // Read as any page is: nothing in it loads or runs.
    let look = "const page = new DOMParser().parseFromString(args[0], 'text/html');
        const all = (selector) => Array.from(page.querySelectorAll(selector));
        return {
          title: page.title, lang: page.documentElement.lang, h1: all('h1').length,
          inside: all('img').filter((one) => one.src.startsWith('data:image/')).length, images: all('img').length,
          scripts: all('script, link, iframe, button, [srcset], [style]').length,
          handlers: all('*').filter((one) => one.getAttributeNames().some((name) => name.startsWith('on'))).length,
          policy: page.querySelector('meta[http-equiv]').content.startsWith(\"default-src 'none'\"),
          note: page.querySelector(page.querySelector('.mark a').getAttribute('href')) !== null,
          math: page.querySelector('math msqrt') !== null,
          press: page.body.textContent.includes('press play'),
        };";
    let seen = page.js(look, vec![html.into()]).await;
    assert_eq!(
        seen,
        json!({
            "title": "Everything that an article can hold", "lang": "en", "h1": 1,
            "inside": seen["images"], "images": seen["images"], "scripts": 0, "handlers": 0,
            "policy": true, "note": true, "math": true, "press": false,
        })
    );
    assert!(seen["images"].as_u64().is_some_and(|images| images >= 5), "{seen}");
    page.assert_quiet().await;
}

/// Debian's package brings a program that not every shell can start, and the archive that it is.
fn epubcheck(book: &Path) -> Option<std::process::Output> {
    let jar = Path::new("/usr/share/java/epubcheck.jar");
    if jar.exists() {
        return Command::new("java").arg("-jar").arg(jar).arg(book).output().ok();
    }
    Command::new("epubcheck").arg(book).output().ok()
}

pub(crate) async fn a_book_has_nothing_that_epubcheck_finds(page: Page) {
    let site = Site::start();
    let mut article = serde_json::to_value(every_kind::article(&site.origin)).expect("it serialises");
    // One picture that cannot be had, and text that a book may not hold.
    article["body"].as_array_mut().expect("blocks").push(json!({
        "kind": "figure", "caption": [], "credit": null,
        "image": { "src": site.url("demo/pictures/nowhere.webp"), "alt": "A lost picture", "width": null, "height": null, "srcset": [] },
    }));
    article["title"] = "Salt & <pepper>: \u{1}“a” \"story\"".into();
    page.visit(&site.url("pages/plain.html")).await;
    page.open_article(&article).await;
    page.js(CATCH, Vec::new()).await;
    keep(&page, "Save as an e-book (EPUB)").await;
    let (name, bytes) = saved(&page).await;
    assert_eq!(name, "Salt & pepper “a” story.epub");
    // The kind of the file is to be read at its start, as it stands.
    assert_eq!(&bytes[30..58], b"mimetypeapplication/epub+zip");
    page.until("probe.find('.toast').textContent.includes('only links to: 1')").await;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/browser");
    let book = folder.join(format!("{:?}.epub", page.browser).to_lowercase());
    fs::write(&book, &bytes).expect("written");
    // Pictures are in it, in a kind that every reading system knows.
    let has = |name: &str| bytes.windows(name.len()).any(|part| part == name.as_bytes());
    assert!(
        has("book/pictures/1.jpg") && has("book/pictures/5.jpg") && !has(".webp"),
        "the pictures are there"
    );
    let Some(checked) = epubcheck(&book) else {
        eprintln!("epubcheck is not installed: the book was not checked by it");
        return;
    };
    let said = String::from_utf8_lossy(&checked.stdout) + String::from_utf8_lossy(&checked.stderr);
    assert!(checked.status.success() && !said.contains("WARNING"), "{said}");
}

pub(crate) async fn printing_and_sharing_are_the_browsers(page: Page) {
    let site = Site::start();
    open_everything(&page, &site).await;
    let fakes = "window.printed = 0; window.print = () => { window.printed += 1; };
        Object.defineProperty(navigator, 'share', { configurable: true, value: async (what) => { window.shared = what; throw new DOMException('', 'AbortError'); } });";
    page.js(fakes, Vec::new()).await;
    keep(&page, "Print").await;
    page.until("printed === 1").await;
    keep(&page, "Share").await;
    page.until("window.shared").await;
    assert_eq!(page.value("shared.url").await, Value::from("https://example.org/everything"));
    // A browser that cannot share does not offer it.
    page.js(
        "Object.defineProperty(navigator, 'share', { configurable: true, value: undefined });",
        Vec::new(),
    )
    .await;
    page.tell_key("s").await;
    page.until("probe.find('.panel.menu')").await;
    assert!(!page.texts(".panel.menu button").await.contains(&"Share".to_owned()));
    page.assert_quiet().await;
}
