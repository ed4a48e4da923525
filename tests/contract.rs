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
    rules.extend(["score", "marked", "caption", "heading"]);
    // What is shown elsewhere, and what a reader would see in what the trees left out.
    let (article, trace) = (read("src/article/mod.rs"), read("src/article/trace.rs"));
    let listed = |source: &str, from: &str, to: &str| -> Vec<String> {
        let (_, rest) = source.split_once(from).unwrap_or_else(|| panic!("no {from}"));
        let list = rest.split_once(to).unwrap_or_else(|| panic!("no {to}")).0;
        list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
    };
    let claims = listed(&article, "for (ids, rule) in [", "] {");
    let signs = listed(&trace, "const NAMES", "];\n");
    let signs: Vec<_> = signs.iter().map(|sign| format!("\"score/{sign}\"")).collect();
    assert!(claims.len() == 2 && signs.len() > 3, "{claims:?} {signs:?}");
    let authors = read("www/authors/reasons.js");
    for rule in rules.iter().copied().chain(claims.iter().chain(&signs).map(String::as_str)) {
        assert!(
            authors.contains(&format!("\n  {rule}: \"")),
            "www/authors/reasons.js has no reason for {rule}"
        );
    }
}

/// Whoever writes pages sees of each field where it was found.
#[test]
fn every_provenance_is_shown_to_authors() {
    let read = |path: &str| fs::read_to_string(Path::new(ROOT).join("www").join(path)).expect("it is there");
    let model = read("model.d.ts");
    let body = |start: &str, end: &str| -> String {
        let (_, rest) = model.split_once(start).unwrap_or_else(|| panic!("no {start}"));
        rest.split_once(end).expect("it ends").0.to_owned()
    };
    let fields = read("authors/fields.js");
    let keys = body("export interface Provenance {", "}");
    let keys: Vec<&str> = keys.lines().filter_map(|line| Some(line.trim().split_once(':')?.0)).collect();
    assert!(keys.len() > 10, "{keys:?}");
    for key in keys {
        assert!(fields.contains(&format!("from: \"{key}\"")), "www/authors/fields.js does not show {key}");
    }
    let sources = body("export type Source =", ";");
    for source in sources.split('"').skip(1).step_by(2) {
        let named = [format!("\n  {source}: \""), format!("\n  \"{source}\": \"")];
        assert!(
            named.iter().any(|line| fields.contains(line)),
            "www/authors/fields.js has no name for {source}"
        );
    }
}

/// What editors are told of the elements is what these have: attributes, events, parts, properties, slots.
#[test]
fn the_manifest_of_elements_says_what_they_are() {
    let read = |path: &str| fs::read_to_string(Path::new(ROOT).join("www").join(path)).expect("it is there");
    let manifest: serde_json::Value = serde_json::from_str(&read("custom-elements.json")).expect("JSON");
    let between = |text: &str, from: &str, to: &str| -> BTreeSet<String> {
        text.split(from)
            .skip(1)
            .filter_map(|rest| rest.split_once(to))
            .map(|(name, _)| name.to_owned())
            .collect()
    };
    let (mut elements, docs) =
        (0, fs::read_to_string(Path::new(ROOT).join("docs/embedding.md")).expect("there"));
    for module in manifest["modules"].as_array().expect("modules") {
        let source = read(module["path"].as_str().expect("a path"));
        for element in module["declarations"].as_array().expect("declarations") {
            elements += 1;
            let listed = |list: &str, key: &str| -> BTreeSet<String> {
                let entries = element[list].as_array().into_iter().flatten();
                entries.map(|entry| entry[key].as_str().expect("text").to_owned()).collect()
            };
            // The language is asked of whatever stands around it.
            let mut attributes = between(&source, "this.getAttribute(\"", "\"");
            attributes.extend(between(&source, "observedAttributes = [\"", "\""));
            assert_eq!(listed("attributes", "name"), attributes, "{}", element["name"]);
            let events = between(&source, "tell(this, \"", "\"");
            let events = events.iter().map(|name| format!("standfirst-{name}")).collect();
            assert_eq!(listed("events", "name"), events);
            // The parts and properties of an article in place are the view's: a journey finds them there.
            if element["tagName"] == "standfirst-reader" {
                let theming = fs::read_to_string(Path::new(ROOT).join("docs/theming.md")).expect("there");
                for list in ["cssParts", "cssProperties"] {
                    let names = listed(list, "name");
                    assert!(!names.is_empty(), "{list}");
                    for name in names {
                        assert!(
                            theming.contains(&format!("`{name}`")),
                            "docs/theming.md does not name {name}"
                        );
                    }
                }
            } else {
                assert_eq!(listed("cssParts", "name"), between(&source, ".part = \"", "\""));
                for property in element["cssProperties"].as_array().into_iter().flatten() {
                    let (name, default) = (&property["name"], &property["default"]);
                    let used = format!("var({},{})", name.as_str().unwrap(), default.as_str().unwrap());
                    assert!(source.contains(&used), "{used}");
                }
            }
            for event in element["events"].as_array().expect("events") {
                let name =
                    event["name"].as_str().expect("text").strip_prefix("standfirst-").expect("prefixed");
                let cancelable = event["description"].as_str().expect("text").contains("Cancelable");
                let told = source.split(&format!("tell(this, \"{name}\"")).nth(1).expect("it is told");
                assert_eq!(
                    told.split_once(')').is_some_and(|(rest, _)| rest.ends_with("true")),
                    cancelable,
                    "{name}"
                );
                assert!(
                    docs.contains(&format!("`standfirst-{name}`")),
                    "docs/embedding.md does not name {name}"
                );
            }
        }
    }
    assert_eq!(elements, 2);
}

/// What the reader's own page may do: what it is made of, and show pictures and players; no more. To loosen it is to change
/// this line as well.
const READERS_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src http: https: data: blob:; media-src http: https:; frame-src https://www.youtube-nocookie.com https://player.vimeo.com; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// The policy of the reader's own page is one, wherever it is said: on the page, to hosts, and to people.
#[test]
fn the_readers_policy_is_said_alike() {
    let read = |path: &str| fs::read_to_string(Path::new(ROOT).join(path)).expect("it is there");
    let page = read("www/read.html");
    let policy = page
        .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .expect("a policy")
        .0
        .to_owned();
    assert_eq!(policy, READERS_POLICY);
    let headers = read("scripts/dist/_headers");
    assert!(headers.contains(&format!("\n/read.html\n  Content-Security-Policy: {policy}\n")));
    assert!(read("docs/csp.md").contains(&format!("```\n{policy}\n```")));
    // Every header that hosts are given has its reason in the page about hosting.
    let docs = read("docs/self-hosting.md");
    for line in headers.lines().filter(|line| line.starts_with("  ")) {
        let name = line.trim().split_once(':').expect("a header").0;
        assert!(docs.contains(name), "docs/self-hosting.md says nothing of {name}");
        assert!(docs.contains(&format!("add_header {name} ")), "nor its example");
    }
    assert!(docs.contains(&format!("/read.html \"{policy}\";")));
}
