//! Each rule on a page that is made for it, whatever the scorer thinks.

use super::judge;
use crate::Limits;
use crate::dom::{self, id_range};
use crate::score::Page;

/// The texts that are kept, and the texts that are not with the rule that dropped them. `likely` says how the
/// scorer likes a text.
fn judged(html: &str, likely: impl Fn(&str) -> f32) -> (Vec<String>, Vec<(String, &'static str)>) {
    let doc = dom::parse(html, &Limits::default()).unwrap();
    let page = Page::new(&doc);
    let texts: Vec<String> = page
        .runs
        .iter()
        .map(|run| id_range(run.first..run.last.next()).filter_map(|id| doc.text(id)).collect())
        .collect();
    let verdicts = judge(&page, texts.iter().map(|text| likely(text)).collect());
    let (mut kept, mut dropped) = (Vec::new(), Vec::new());
    for (run, text) in texts.into_iter().enumerate() {
        if verdicts.kept[run] { kept.push(text) } else { dropped.push((text, verdicts.rule[run])) }
    }
    (kept, dropped)
}

#[test]
fn the_next_article_is_another() {
    let html = "<title>Rain at last</title>
        <article><h1>Rain at last</h1><p>It rained.</article>
        <article><h1>Bridge to close</h1><p>It closes.</article>
        <article><h2>More rain</h2><p>It pours.</article>";
    let (kept, dropped) = judged(html, |_| 1.0);
    assert_eq!(kept, ["Rain at last", "It rained.", "More rain", "It pours."]);
    assert_eq!(dropped, [("Bridge to close".into(), "another"), ("It closes.".into(), "another")]);
}

#[test]
fn articles_whose_headlines_nothing_tells_apart_stay() {
    let html = "<title>News</title><article><h1>Rain at last</h1></article><article><h1>Bridge to close</h1></article>";
    assert_eq!(judged(html, |_| 1.0).0.len(), 2);
}

#[test]
fn dialogs_go_as_dialogs_and_hidden_text_as_hidden() {
    let story = "<p>The story of the day, told in many words so that nothing else outweighs it by far.</p>";
    let html = format!(
        "{story}<div hidden><p>New password</p><input></div><div style='display:none'>Dear {{{{ name }}}}</div>
        <div role=dialog>We use cookies</div><div hidden>and more of the story</div>"
    );
    let (kept, dropped) = judged(&html, |_| 1.0);
    assert_eq!(kept.len(), 1, "{kept:?}");
    let rules: Vec<&str> = dropped.iter().map(|(_, rule)| *rule).collect();
    assert_eq!(rules, ["dialog", "dialog", "dialog", "hidden"], "{dropped:?}");
}

#[test]
fn a_table_in_the_text_is_kept_whole() {
    let row = |name: &str| format!("<tr><td>{name}<td>7<td>12");
    let prose = "<p>The ten schools that were ranked first by the survey stand in this table.</p>";
    let html = format!("<article>{prose}<table>{}{}</table>{prose}</article>", row("Hill"), row("Dale"));
    let like = |cells: f32| move |text: &str| if text.len() > 20 { 0.9 } else { cells };
    assert_eq!(judged(&html, like(0.3)).0.len(), 8);
    assert_eq!(judged(&html, like(0.05)).0.len(), 2, "where the scorer is sure that it is none, it is none");
}

#[test]
fn an_item_does_not_go_missing() {
    let html = "<ul><li>One of the longer items of a list<li>Two<li>Three of the longer items of a list</ul>";
    let like = |text: &str| if text.trim() == "Two" { 0.1 } else { 0.9 };
    assert_eq!(judged(html, like).0.len(), 3);
    assert_eq!(judged(&html.replace("Two", "<button>Two</button>"), like).0.len(), 2, "a button is none");
}

#[test]
fn a_line_far_from_the_story_is_an_island() {
    let story = "<p>The story of the day, told in many words so that nothing else outweighs it by far.</p>"
        .repeat(12);
    let others = "<p>Another line of the house that nobody likes to read.</p>".repeat(10);
    let like = |text: &str| if text.starts_with("Another") { 0.0 } else { 1.0 };
    let (kept, dropped) = judged(&format!("{story}{others}<p>All rights are with the house.</p>"), like);
    assert_eq!(kept.len(), 12);
    assert!(dropped.contains(&("All rights are with the house.".into(), "island")), "{dropped:?}");
    // Near to the story, or longer, it is part of it.
    let (kept, _) = judged(&format!("{story}<p>All rights are with the house.</p>{others}"), like);
    assert_eq!(kept.len(), 13);
    let (kept, _) = judged(
        &format!("{story}{others}{}", "<p>A second part of the story, as long as the first.</p>".repeat(4)),
        like,
    );
    assert_eq!(kept.len(), 16);
    // However much stands between the parts.
    let (kept, _) = judged(
        &format!(
            "{story}{}{}",
            others.repeat(5),
            "<p>A second part of the story, as long as the first.</p>".repeat(4)
        ),
        like,
    );
    assert_eq!(kept.len(), 16);
}

#[test]
fn what_stands_in_a_form_goes_unless_it_is_all() {
    let story = "<p>The story of the day, told in many words so that nothing else outweighs it by far.</p>";
    let asked = "<form><p>Your address</p><input></form>";
    assert_eq!(judged(&format!("{}{asked}", story.repeat(4)), |_| 1.0).1, [("Your address".into(), "form")]);
    assert_eq!(judged(&format!("<form>{}<input></form>", story.repeat(4)), |_| 1.0).0.len(), 4);
}

#[test]
fn what_only_has_a_style_is_no_dialog() {
    let story =
        "<p>The story of the day, told in many words so that nothing else outweighs it by far.</p>".repeat(4);
    let html = format!("{story}<div style='color:red'><p>It rains.</p><input></div>");
    assert_eq!(judged(&html, |_| 1.0).0.len(), 5);
}

#[test]
fn a_line_that_asks_is_a_call() {
    let story =
        "<p>The story of the day, told in many words so that nothing else outweighs it by far.</p>".repeat(4);
    let html = format!(
        "{story}<p><a href=/x>Sign up for our letter</a></p><p><a class=btn href=/y>To the letter</a></p>\
        <p><a href=/z>To the letter</a></p><p><a class=btn href=/s>A sentence of the story may be linked from its \
        first word to the last</a></p>"
    );
    let (kept, dropped) = judged(&html, |_| 1.0);
    assert_eq!(kept.len(), 6, "{kept:?}");
    assert!(dropped.iter().all(|(_, rule)| *rule == "call"), "{dropped:?}");
}
