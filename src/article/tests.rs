//! The whole pipeline on small pages.

use crate::{Options, read};

const STORY: &str = "<p>After nine dry weeks it rained on the valley this morning, softly at first, then hard \
    enough to stop the trams on the bridge.</p><p>Farmers on both banks said that the wheat might still be \
    saved, if it went on until the weekend, and the mill opened its gates again.</p>";

#[test]
fn what_stood_in_several_boxes_beside_the_story_comes_back_box_by_box() {
    let story = "<p>After nine dry weeks it rained on the valley this morning, softly at first, then hard enough to stop the trams on the bridge, and nobody minded.</p>".repeat(4);
    let html = format!(
        "<div class=nav><p><a href=/a>Home</a></p><p><a href=/b>All about sport</a></p></div><article><p class=kicker>The valley</p><h1>Rain at last</h1>{story}</article>
        <div class=bio><p>Ane Holm</p><p>Writes about harbours.</p></div><footer><p>Contact</p><p>Imprint</p></footer>"
    );
    let options = Options { trace: true, ..Options::default() };
    let left_out = read(&html, &options).unwrap().left_out.unwrap();
    let boxes = left_out.iter().filter(|entry| entry.rule != "field");
    let sizes: Vec<usize> = boxes.map(|entry| entry.blocks.len()).collect();
    assert_eq!(sizes, [2, 2, 2], "{left_out:?}");
}

#[test]
fn a_trace_says_what_was_left_out_and_where() {
    let html = format!(
        "<nav><a href=/a>Home</a> <a href=/b>Sport</a></nav><article><h1>Rain at last</h1>{STORY}\
         <form><p>Get our letters every morning</p><input type=email></form></article>"
    );
    let article = read(&html, &Options { trace: true, ..Options::default() }).unwrap();
    let left_out = article.left_out.unwrap();
    let form = left_out.iter().find(|entry| entry.rule == "form").unwrap();
    assert_eq!((form.before, form.blocks.len()), (2, 1));
    let nav = left_out.first().unwrap();
    assert_eq!((nav.rule.as_str(), nav.before), ("score/links", 0));
}

#[test]
fn an_end_mark_is_the_agency_and_leaves_the_text() {
    let html = format!(
        "<article><h1>Rain at last</h1>{}</article>",
        STORY.replace("again.</p>", "again. [Reuters]</p>")
    );
    let article = read(&html, &Options::default()).unwrap();
    assert_eq!(article.agency.as_deref(), Some("Reuters"));
    assert!(article.text.ends_with("again."));
}

#[test]
fn the_text_begins_with_the_deck() {
    let page = |deck: &str| {
        let html = format!("<article><h1>Rain at last</h1><p class=deck>{deck}</p>{STORY}</article>");
        read(&html, &Options::default()).unwrap()
    };
    let deck = "Nine weeks without a drop ended in one loud and happy morning.";
    let article = page(deck);
    assert_eq!(article.deck.as_deref(), Some(deck));
    assert!(article.text.starts_with(&format!("{deck}\n\nAfter nine dry weeks")), "{}", article.text);
    assert_eq!(article.body.len(), 2, "it is no block");
    assert!(
        page("All of it at one glance, today").text.starts_with("After nine dry weeks"),
        "a label is not read"
    );
}
