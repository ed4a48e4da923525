//! Pages of ours with what must come out of them: `tests/fixtures/<slug>/page.html` beside
//! `article.json` (or `error.json`). `make fixtures` renews them; look at the diff.

use serde_json::{Value, json};
use standfirst::{Options, read};
use std::fs;
use std::path::{Path, PathBuf};

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut folders: Vec<_> = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

fn golden(folder: &Path, name: &str) -> Option<Value> {
    fs::read_to_string(folder.join(name)).ok().map(|text| serde_json::from_str(&text).unwrap())
}

/// The file that should hold the answer, and the answer with its keys in the model's order: in a
/// browser it is compared line by line.
fn answer(folder: &Path) -> (&'static str, String) {
    let slug = folder.file_name().unwrap().to_str().unwrap();
    let page = fs::read_to_string(folder.join("page.html")).unwrap();
    // An error says nothing of the address, and the boundary's test gives none for it.
    let url = match golden(folder, "article.json") {
        Some(article) => article["url"].as_str().map(str::to_owned),
        None if folder.join("error.json").exists() => None,
        None => Some(format!("https://news.example/2026/05/04/{slug}")),
    };
    match read(&page, &Options { url, ..Options::default() }) {
        Ok(article) => ("article.json", serde_json::to_string_pretty(&article).unwrap()),
        Err(error) => {
            let error = json!({ "kind": error.kind(), "message": error.to_string() });
            ("error.json", serde_json::to_string_pretty(&error).unwrap())
        }
    }
}

#[test]
fn every_fixture_reads_as_its_golden() {
    let renew = std::env::var_os("STANDFIRST_RENEW").is_some();
    let mut wrong = Vec::new();
    for folder in folders() {
        let (name, answer) = answer(&folder);
        if renew {
            for old in ["article.json", "error.json"] {
                let _ = fs::remove_file(folder.join(old));
            }
            fs::write(folder.join(name), answer + "\n").unwrap();
            continue;
        }
        let expected = fs::read_to_string(folder.join(name)).unwrap_or_default();
        if expected.trim_end() != answer {
            let difference = expected
                .lines()
                .zip(answer.lines())
                .find(|(a, b)| a != b)
                .map(|(a, b)| format!("expected{a}, found{b}"));
            wrong.push(format!(
                "{}: {}",
                folder.display(),
                difference.unwrap_or_else(|| "one goes on where the other ends".into())
            ));
        }
    }
    assert!(wrong.is_empty(), "`make fixtures` renews what is meant to change:\n{}", wrong.join("\n"));
}
