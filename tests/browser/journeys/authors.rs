//! How a page reads: what its author is told.

use crate::{page::Page, site::Site};
use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions},
    key::Key,
};
use serde_json::json;

pub(crate) async fn an_author_sees_how_a_page_reads(page: Page) {
    let site = Site::start();
    page.visit(&site.url("authors.html")).await;
    page.click("#example").await;
    page.until("!document.querySelector('#report').hidden").await;
    let rows = "Object.fromEntries([...document.querySelectorAll('#fields tbody tr')].map((row) =>
        [row.cells[0].textContent, [row.cells[1].textContent, row.cells[2].textContent]]))";
    let rows = page.value(rows).await;
    assert_eq!(rows["Kicker"], json!(["NEWS", "what the page shows"]));
    assert_eq!(rows["Agency"], json!(["Reuters", "the running text"]));
    assert_eq!(rows["Authors"], json!(["none", ""]));
    // What is missing is what there is advice on.
    let hints = page.value("document.querySelector('#hints').textContent").await;
    let hints = hints.as_str().expect("text");
    let part = |heading: &str, next: &str| {
        let (_, rest) = hints.split_once(heading).unwrap_or_else(|| panic!("no {heading}: {hints}"));
        rest.split_once(next).map_or(rest, |(part, _)| part).to_owned()
    };
    let missing = part("Not found", "Found by its looks");
    assert!(missing.contains("Authors. List every author") && !missing.contains("Kicker."), "{missing}");
    let guessed = part("Found by its looks", "If the story has one");
    assert!(guessed.contains("Kicker. Put") && !guessed.contains("Published."), "{guessed}");
    assert!(part("If the story has one", "\u{0}").contains("Byline."));
    // Page order: the newsletter box stands after the text, with its reason.
    let flow =
        "[...document.querySelectorAll('#flow > *')].map((part) => part.className + ' ' + part.textContent)";
    let flow: Vec<String> = serde_json::from_value(page.value(flow).await).expect("a list");
    let at = |words: &str| {
        flow.iter().position(|part| part.contains(words)).unwrap_or_else(|| panic!("{words}: {flow:#?}"))
    };
    assert!(flow[at("The island councils")].starts_with("kept"));
    assert!(flow[at("Enter your address")].starts_with("dropped"));
    assert!(at("The island councils") < at("Enter your address"));
    assert_eq!(page.value("document.querySelectorAll('#stories li').length").await, json!(6));
    // In the reader it is the same article, and the page is there again afterwards.
    page.click("#show").await;
    page.until_open().await;
    assert_eq!(page.count(".body > p").await, 6);
    page.press(Key::Escape).await;
    page.until_closed().await;
    page.assert_quiet().await;
}

/// Presses Tab until what fits has the focus. Whatever has it on the way shows that it has.
async fn tab_until(page: &Page, selector: &str) {
    for _ in 0..40 {
        page.press(Key::Tab).await;
        let focused = "const { activeElement: one } = document; const { outlineStyle, outlineWidth } = getComputedStyle(one);
            return [one.matches(args[0]), one === document.body || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0), one.outerHTML.slice(0, 90)];";
        let focused = page.js(focused, vec![selector.into()]).await;
        assert_eq!(focused[1], json!(true), "the focus is not to be seen on {}", focused[2]);
        if focused[0] == json!(true) {
            return;
        }
    }
    panic!("Tab does not lead to {selector}");
}

async fn type_text(page: &Page, text: &str) {
    let keys = text.chars().fold(KeyActions::new("keyboard".into()), |keys, value| {
        keys.then(KeyAction::Down { value }).then(KeyAction::Up { value })
    });
    page.client.perform_actions(keys).await.expect("it is typed");
}

pub(crate) async fn an_author_needs_no_mouse(page: Page) {
    let site = Site::start();
    page.visit(&site.url("authors.html")).await;
    page.until("document.readyState === 'complete'").await;
    tab_until(&page, ".home a").await;
    tab_until(&page, "#html").await;
    // What is no story: the page says so above itself, and goes back to where one was.
    type_text(&page, "<p>no").await;
    tab_until(&page, "#file").await;
    tab_until(&page, "#url").await;
    page.press(Key::Enter).await;
    page.until_open().await;
    assert_eq!(page.count(".notice").await, 1);
    page.press(Key::Escape).await;
    page.until_closed().await;
    page.until("document.activeElement.id === 'url'").await;
    assert_eq!(page.value("document.querySelector('#report').hidden").await, json!(true));
    // An example is read, and the report is where one is then.
    tab_until(&page, "[type=submit]").await;
    tab_until(&page, "#example").await;
    page.press(Key::Enter).await;
    page.until("document.activeElement.id === 'report-heading'").await;
    tab_until(&page, "#show").await;
    page.press(Key::Enter).await;
    page.until_open().await;
    page.press(Key::Escape).await;
    page.until_closed().await;
    page.until("document.activeElement.id === 'show'").await;
    // What is wider than a narrow screen is reached too, every story, and every example of what to mark up.
    tab_until(&page, "#fields").await;
    tab_until(&page, "#hints pre").await;
    tab_until(&page, "#stories li:first-child a").await;
    tab_until(&page, "#stories section:last-child li:last-child a").await;
    page.assert_quiet().await;
}
