//! The whole pipeline on small pages.

use crate::{Options, read};

const STORY: &str = "<p>After nine dry weeks it rained on the valley this morning, softly at first, then hard \
    enough to stop the trams on the bridge.</p><p>Farmers on both banks said that the wheat might still be \
    saved, if it went on until the weekend, and the mill opened its gates again.</p>";

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
    assert_eq!((nav.rule.as_str(), nav.before), ("score", 0));
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
