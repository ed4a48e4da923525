//! The compact table of named character references in `vendor/markup5ever` gives upstream's answers.
#![cfg(not(target_arch = "wasm32"))]

use html5ever::data::NAMED_ENTITIES as compact;
use std::collections::BTreeSet;
use web_atoms::NAMED_ENTITIES as upstream;

#[test]
fn every_name_and_every_prefix_has_the_same_answer() {
    assert!(upstream.len() > 2231, "upstream has every name and every prefix");
    for (name, value) in upstream.entries() {
        assert_eq!(compact.get(name), Some(value), "{name}");
    }
}

#[test]
fn what_is_no_name_is_none_in_either() {
    let letters: Vec<char> = (' '..='~').chain(['\0', 'é', '\u{10ffff}']).collect();
    let mut near: BTreeSet<String> = BTreeSet::new();
    for name in upstream.keys() {
        near.extend(letters.iter().map(|letter| format!("{name}{letter}")));
    }
    let mut none = 0;
    for name in &near {
        assert_eq!(compact.get(name), upstream.get(name.as_str()), "{name}");
        none += usize::from(upstream.get(name.as_str()).is_none());
    }
    assert!(none > 100_000, "only {none} that are no names");
}

#[test]
fn the_parser_decodes_them() {
    // As html5lib's tests have it: with and without a semicolon, the longest name wins, and an attribute's
    // name without semicolon before a letter stays as it was written.
    for (written, read) in [
        ("&notin; &notit; &not &amp &AMP;", "∉ ¬it; ¬ & &"),
        ("&CounterClockwiseContourIntegral; &NotEqualTilde; &fjlig;", "∳ ≂̸ fj"),
        ("&Tab;|&NewLine;|&zwnj;|&nosuch; &; &x", "|\u{200c}|&nosuch; &; &x"),
    ] {
        let html = format!("<p>{written}{}</p>", " word".repeat(60));
        let article = standfirst::read(&html, &standfirst::Options::default()).expect("sixty words are read");
        let folded =
            |text: &str| text.split_ascii_whitespace().collect::<Vec<_>>().join(" ").replace("| |", "|");
        assert!(folded(&article.text).starts_with(&folded(read)), "{written}: {}", article.text);
    }
}
