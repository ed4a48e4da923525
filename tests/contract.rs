//! The contract between the core and the view: what Rust makes is what `www/model.d.ts` says.
#![cfg(not(target_arch = "wasm32"))]

mod every_kind;

use every_kind::{article, block_kind, inline_kind};
use standfirst::model::Block;
use std::{collections::BTreeSet, fs, path::Path, process::Command};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The kinds that a union of `model.d.ts` names.
fn declared(union: &str) -> BTreeSet<String> {
    let source = fs::read_to_string(Path::new(ROOT).join("www/model.d.ts")).expect("the contract is there");
    let start = source.find(&format!("export type {union} =")).expect("the union is declared");
    let body = &source[start..];
    let end = body.find(";\n\n").expect("it ends");
    let kinds = body[..end].split("kind: \"").skip(1).filter_map(|rest| rest.split('"').next());
    kinds.map(str::to_owned).collect()
}

fn names<'a>(kinds: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    kinds.map(str::to_owned).collect()
}

#[test]
fn every_kind_is_declared_and_made() {
    let article = article("https://example.org");
    let Some(Block::Paragraph { content }) = article.body.first() else { panic!("a paragraph comes first") };
    assert_eq!(names(article.body.iter().map(block_kind)), declared("Block"));
    assert_eq!(names(content.iter().map(inline_kind)), declared("Inline"));
}

/// Runs the type check over the article as a literal: a missing key, a key too many, a wrong type or an unknown kind
/// is an error there.
fn check(name: &str, json: &str) -> (bool, String) {
    let folder = Path::new(ROOT).join("target/contract").join(name);
    fs::create_dir_all(&folder).expect("the folder can be made");
    let model = Path::new(ROOT).join("www/model");
    let source = format!(
        "import type {{ Article }} from {:?};\nexport const article: Article = {json};\n",
        format!("{}.d.ts", model.display()),
    );
    fs::write(folder.join("article.ts"), source).expect("written");
    let config = r#"{"compilerOptions": {"strict": true, "noEmit": true, "target": "esnext", "module": "esnext",
        "moduleResolution": "bundler", "types": [], "lib": ["esnext"]}, "files": ["article.ts"]}"#;
    fs::write(folder.join("tsconfig.json"), config).expect("written");
    let tsc = Path::new(ROOT).join("node_modules/.bin/tsc");
    let output = Command::new(&tsc).arg("--project").arg(&folder).output();
    let output =
        output.unwrap_or_else(|error| panic!("{} does not start ({error}): run `make wasm`", tsc.display()));
    (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn what_rust_makes_is_what_the_declaration_says() {
    let json = serde_json::to_string_pretty(&article("https://example.org")).expect("it serialises");
    let (fits, said) = check("made", &json);
    assert!(fits, "{said}");
}

#[test]
fn an_empty_article_fits_too() {
    let json = serde_json::to_string_pretty(&standfirst::model::Article::default()).expect("it serialises");
    let (fits, said) = check("empty", &json);
    assert!(fits, "{said}");
}

/// The check above can fail: it would be worth nothing otherwise.
#[test]
fn the_check_finds_a_wrong_kind_and_a_missing_key() {
    let json = serde_json::to_string_pretty(&article("https://example.org")).expect("it serialises");
    let (fits, said) =
        check("wrong-kind", &json.replace(r#""kind": "divider""#, r#""kind": "dividing-line""#));
    assert!(!fits && said.contains("dividing-line"), "{said}");
    let (fits, said) = check("missing-key", &json.replacen(r#""kicker": "GALLERY","#, "", 1));
    assert!(!fits && said.contains("kicker"), "{said}");
}

/// Whoever reads that something was left out reads why: in the reader, and on the page for authors.
#[test]
fn every_rule_has_a_reason() {
    let read = |path: &str| fs::read_to_string(Path::new(ROOT).join(path)).expect("it is there");
    let prune = read("src/prune/mod.rs");
    let table =
        prune.split_once("const RULES").and_then(|(_, rest)| rest.split_once("];")).expect("a table").0;
    let mut rules: BTreeSet<&str> = table
        .lines()
        .filter_map(|line| line.trim().strip_prefix("(\"")?.split_once('"').map(|(name, _)| name))
        .collect();
    assert!(rules.len() > 3, "{rules:?}");
    rules.extend(["score", "marked"]);
    let authors = read("www/authors/reasons.js");
    for rule in rules {
        assert!(
            authors.contains(&format!("\n  {rule}: \"")),
            "www/authors/reasons.js has no reason for {rule}"
        );
    }
}
