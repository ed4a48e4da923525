//! The reader's own hand: what was left out comes back, what is not wanted goes.

use super::{make_article, open_story};
use crate::{page::Page, site::Site};
use fantoccini::key::Key;
use serde_json::json;

const BLOCKS: &str = "probe.all('.body > [data-block]')";

pub(crate) async fn what_was_left_out_is_put_back(page: Page) {
    let site = Site::start();
    open_story(&page, &site).await;
    let before = page.value(&format!("{BLOCKS}.length")).await.as_u64().expect("a number");
    page.tell_key("x").await;
    page.until("probe.find('.panel.leftout li button')").await;
    assert!(page.text(".panel.leftout h2").await.starts_with("Left out"));
    assert!(page.count(".leftout-group").await >= 2, "by reason");
    let put = "const entry = probe.all('.leftout li').find((one) => one.textContent.includes(args[0]));
        entry.closest('details').open = true; entry.querySelector('button').click(); return entry.querySelector('button').textContent;";
    // The newsletter's box is a form.
    // Nothing was changed yet that could be changed back.
    let resets = "probe.texts('.leftout-foot button').includes('As it was')";
    assert_eq!(page.value(resets).await, json!(false));
    assert_eq!(page.js(put, vec!["newsletter".into()]).await, "Take out again");
    assert_eq!(page.value(resets).await, json!(true));
    let count = page.value(&format!("{BLOCKS}.length")).await.as_u64().expect("a number");
    assert!(count > before, "{count} blocks, were {before}");
    assert!(page.count(".body > .put-back").await > 0);
    let numbers = page.value(&format!("{BLOCKS}.map((one) => Number(one.dataset.block))")).await;
    let numbers: Vec<u64> = serde_json::from_value(numbers).expect("numbers");
    assert!(numbers.iter().copied().eq(0..count), "{numbers:?}");
    // And is there the next time.
    page.press(Key::Escape).await;
    page.press(Key::Escape).await;
    page.until_closed().await;
    page.click("[data-read]").await;
    page.until_open().await;
    page.until("probe.find('.body > .put-back')").await;
    assert_eq!(page.value(&format!("{BLOCKS}.length")).await, json!(count));
    // Taken out again, nothing is kept for the page.
    page.tell_key("x").await;
    page.until("probe.find('.panel.leftout li button')").await;
    assert_eq!(page.js(put, vec!["newsletter".into()]).await, "Put back");
    assert_eq!(page.value(&format!("{BLOCKS}.length")).await, json!(before));
    page.assert_quiet().await;
}

pub(crate) async fn what_was_one_thing_comes_back_as_one(page: Page) {
    let site = Site::start();
    let mut article = make_article(&site);
    let run = |before: u64, text: &str| json!({"rule": "score", "before": before, "blocks": [{"kind": "paragraph", "content": [{"kind": "text", "text": text}]}]});
    let end = article["body"].as_array().map_or(0, Vec::len) as u64;
    article["leftOut"] =
        json!([run(2, "One box."), run(2, "Its second line."), run(end, "A footer."), run(end, "A menu.")]);
    page.visit(&site.url("pages/plain.html")).await;
    page.open_article(&article).await;
    page.letter('x').await;
    page.until("probe.find('.panel.leftout li button')").await;
    // Around the story stands all sorts of things.
    assert_eq!(page.texts(".leftout li p").await, ["One box. Its second line.", "A footer.", "A menu."]);
    page.click_within(".leftout li button").await;
    assert_eq!(page.texts(".body > .put-back").await, ["One box.", "Its second line."]);
    page.click_within(".leftout li button").await;
    assert_eq!(page.count(".body > .put-back").await, 0);
    page.assert_quiet().await;
}

pub(crate) async fn a_part_is_removed_and_the_removal_undone(page: Page) {
    let site = Site::start();
    open_story(&page, &site).await;
    let count = page.value(&format!("{BLOCKS}.length")).await.as_u64().expect("a number");
    let first = page.text(".body > [data-block='0']").await;
    let second = page.text(".body > [data-block='1']").await;
    page.tell_key("d").await;
    page.until("probe.root().activeElement.closest('.remover')").await;
    assert_eq!(page.count(".remover button").await, count);
    page.value("probe.find('.remover button').focus()").await;
    page.press(Key::Enter).await;
    page.until(&format!("{BLOCKS}.length === {}", count - 1)).await;
    assert_eq!(page.text(".body > [data-block='0']").await, second);
    // The focus is on the next, and the removal can be undone.
    assert_eq!(page.value("Boolean(probe.root().activeElement.closest('.remover'))").await, json!(true));
    page.click_within(".toast button").await;
    page.until(&format!("{BLOCKS}.length === {count}")).await;
    assert_eq!(page.text(".body > [data-block='0']").await, first);
    // A hand at the keys has its own way to undo.
    page.value("probe.find('.remover button').focus()").await;
    page.press(Key::Enter).await;
    page.until(&format!("{BLOCKS}.length === {}", count - 1)).await;
    page.js("probe.root().activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, composed: true, cancelable: true }));", Vec::new()).await;
    page.until(&format!("{BLOCKS}.length === {count}")).await;
    assert_eq!(page.text(".body > [data-block='0']").await, first);
    // Removed for good: Esc ends the removing, not the reading, and it is kept.
    page.value("probe.find('.remover button').focus()").await;
    page.press(Key::Enter).await;
    page.until(&format!("{BLOCKS}.length === {}", count - 1)).await;
    page.press(Key::Escape).await;
    page.until("!probe.find('.remover')").await;
    page.press(Key::Escape).await;
    page.until_closed().await;
    page.click("[data-read]").await;
    page.until_open().await;
    page.until(&format!("{BLOCKS}.length === {}", count - 1)).await;
    assert_eq!(page.text(".body > [data-block='0']").await, second);
    // As it was.
    page.tell_key("x").await;
    page.until("probe.find('.leftout-foot')").await;
    page.js(
        "probe.all('.leftout-foot button').find((one) => one.textContent === 'As it was').click();",
        Vec::new(),
    )
    .await;
    page.until(&format!("{BLOCKS}.length === {count}")).await;
    assert_eq!(page.value("Object.values(JSON.parse(localStorage.getItem('standfirst:pages') ?? '{}')).some(({ removed }) => removed?.length)").await, json!(false));
    page.assert_quiet().await;
}
