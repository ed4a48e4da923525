//! What cannot be read or shown, and how that is told.

use crate::{every_kind, page::Page, site::Site};
use fantoccini::key::Key;
use serde_json::json;

pub(crate) async fn a_page_without_an_article_is_told_kindly(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/nothing.html")).await;
    page.until("window.offered !== undefined").await;
    assert_eq!(page.value("window.offered").await, json!(false), "the gate does not offer it");
    page.value("document.querySelector('button').focus()").await;
    let before = page.value("probe.state()").await;
    page.click("button").await;
    page.until_open().await;
    assert_eq!(page.value("window.refusal.kind").await, "noArticle");
    assert_eq!(page.value("window.refusal.typed").await, "ReadError");
    let told = page.text(".notice p").await;
    assert!(told.contains("no article on this page"), "{told}");
    page.press(Key::Escape).await;
    page.until_closed().await;
    assert_eq!(page.value("probe.state()").await, before);
    page.assert_quiet().await;
}

pub(crate) async fn an_engine_that_is_missing_is_told_kindly(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    page.until("window.standfirst").await;
    let open = "standfirst.locate({ wasm: new URL('/nowhere/standfirst_bg.wasm', location.href) });
        try { await standfirst.open(); } catch (error) {
          return [error instanceof standfirst.ReadError, error.kind, error.message, Boolean(probe.root())];
        }";
    let refusal = page.js(open, Vec::new()).await;
    assert_eq!((&refusal[0], &refusal[1], &refusal[3]), (&json!(true), &json!("engine"), &json!(false)));
    assert!(refusal[2].as_str().is_some_and(|said| said.contains("could not be loaded")), "{refusal}");
    // Once it is there, the same page is read without being loaded again.
    page.js("standfirst.locate({}); await standfirst.load();", Vec::new()).await;
}

pub(crate) async fn a_missing_picture_leaves_its_caption(page: Page) {
    let site = Site::start();
    let mut article = serde_json::to_value(every_kind::article(&site.origin)).expect("it serialises");
    let nowhere = json!(site.url("demo/pictures/nowhere.webp"));
    for image in ["/lead/image", "/related/0/image", "/related/1/image"] {
        let image = article.pointer_mut(image).expect("there is a picture");
        image["src"] = nowhere.clone();
        image["srcset"] = json!([]);
    }
    page.visit(&site.url("pages/plain.html")).await;
    page.open_article(&article).await;
    page.until("probe.find('.lead .missing')").await;
    assert!(page.text(".lead .missing").await.contains("could not be loaded"));
    assert_eq!(page.text(".lead .caption").await, "A tram in Weaver Street.");
    assert_eq!(page.text(".lead .credit").await, "AP");
    // Asked for a second time, as the page itself would ask.
    let asked = "performance.getEntriesByName(args[0]).length";
    page.value("probe.find('.related .card').scrollIntoView()").await;
    page.until("!probe.find('.related .card').querySelector('img')").await;
    assert!(page.text(".related .card .card-title").await.contains("lighthouse"));
    // Without any picture left, the cards are a list.
    page.until("probe.find('.related').matches('.ruled:not(.grid, .feature)')").await;
    let times = page.js(&format!("return {asked};"), vec![nowhere]).await;
    assert!(times.as_u64().is_some_and(|times| times >= 2), "{times}");
}

/// Of five cards with pictures, which fill their rows around a large one, three lose theirs, one after the other.
pub(crate) async fn cards_that_lose_their_pictures_are_laid_out_anew(page: Page) {
    let site = Site::start();
    let mut article = serde_json::to_value(every_kind::article(&site.origin)).expect("it serialises");
    let mut one = article["related"][0].clone();
    one["image"]["srcset"] = json!([]);
    one["image"]["width"] = json!(660);
    let nowhere = site.url("demo/pictures/nowhere.webp");
    let stories = (0..6).map(|at| {
        one["title"] = json!(format!("Story {at}"));
        one["image"]["src"] = json!(format!("{nowhere}?{at}"));
        one.clone()
    });
    article["related"] = stories.collect();
    page.visit(&site.url("pages/plain.html")).await;
    page.until("window.standfirst").await;
    // They come to nothing when the journey says so.
    let hold = "const set = HTMLImageElement.prototype.setAttribute;
        HTMLImageElement.prototype.setAttribute = function (name, value) {
          set.call(this, name, name === 'src' && /nowhere/.test(value) ? '/demo/pictures/lighthouse-330.webp' : value);
        };
        window.lose = (title) => {
          const image = probe.all('.card').find((one) => one.textContent.includes(title)).querySelector('img');
          image.dispatchEvent(new Event('error'));
          image.dispatchEvent(new Event('error'));
        };";
    page.js(hold, Vec::new()).await;
    page.open_article(&article).await;
    let told = "const texts = (list) => probe.all(`.related > .${list} .card-title`).map(({ textContent }) => textContent.trim());
        const [section] = probe.all('.related');
        return [texts('tiles'), texts('titles'), section.matches('.feature'), section.matches('.grid'), probe.focused()?.slice(0, 12) ?? null];";
    let all = ["Story 0", "Story 1", "Story 2", "Story 3", "Story 4", "Story 5"];
    assert_eq!(page.js(told, Vec::new()).await, json!([all, [], true, true, "dialog.frame"]));
    assert!(page.text(".card-excerpt").await.starts_with("What it is about"));
    // The one that has the focus keeps it, wherever it comes to stand; the others stand in the page's order.
    page.value("probe.all('.card a')[4].focus()").await;
    for (lost, tiles, titles) in [
        (4, vec![0, 1, 2, 3, 5], vec![4]),
        (1, vec![0, 2, 3, 5], vec![1, 4]),
        (5, vec![0, 2, 3], vec![1, 4, 5]),
        (0, vec![2, 3], vec![0, 1, 4, 5]),
    ] {
        page.js("lose(args[0]);", vec![json!(format!("Story {lost}"))]).await;
        let titled = |list: Vec<i32>| list.iter().map(|at| format!("Story {at}")).collect::<Vec<_>>();
        let expected = json!([titled(tiles), titled(titles), false, true, "a. Story 4"]);
        assert_eq!(page.js(told, Vec::new()).await, expected, "{lost}");
    }
    for lost in [2, 3] {
        page.js("lose(args[0]);", vec![json!(format!("Story {lost}"))]).await;
    }
    assert_eq!(page.js(told, Vec::new()).await, json!([[], all, false, false, "a. Story 4"]));
    assert_eq!(page.value("probe.find('.related').matches('.ruled')").await, json!(true));
}
