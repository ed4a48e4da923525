//! The interface's languages: each says everything that the English one says. That what it says has the right form is
//! held by the type check.
#![cfg(not(target_arch = "wasm32"))]

use std::{collections::BTreeSet, fs, path::Path};

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/words").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The keys of the object `words`, which stand at the beginning of its lines.
fn keys(source: &str) -> BTreeSet<&str> {
    let (_, object) = source.split_once("export const words").expect("every module has words");
    let name = |line: &'_ str| -> Option<usize> {
        let key = line.strip_prefix("  ")?.split_once(':')?.0;
        key.chars().all(|c| c.is_ascii_alphanumeric()).then_some(key.len())
    };
    object.lines().filter_map(|line| Some(&line[2..2 + name(line)?])).collect()
}

/// The tags that `words.js` lists, and the files that they stand for.
fn languages() -> Vec<(String, String)> {
    let source = read("words.js");
    let (_, list) = source.split_once("export const languages = (").expect("the list is there");
    let (list, _) = list.split_once(").split").expect("it is split by blanks");
    let tags = list.split('"').skip(1).step_by(2).flat_map(str::split_whitespace);
    tags.map(|tag| (tag.to_owned(), format!("{tag}.js"))).collect()
}

#[test]
fn every_language_says_everything() {
    let english = read("en.js");
    let expected = keys(&english);
    assert!(expected.len() > 60, "{expected:?}");
    for (tag, file) in languages() {
        let source = read(&file);
        assert_eq!(keys(&source), expected, "{file}");
        let named = source.to_ascii_lowercase().contains(&format!("lang: \"{tag}"));
        assert!(named, "{file} is not {tag}");
        let right_to_left = ["ar", "fa", "he", "ur"].contains(&tag.as_str());
        assert_eq!(
            source.contains("(\"rtl\")") || source.contains("dir: \"rtl\""),
            right_to_left,
            "{file}: its direction"
        );
    }
}

#[test]
fn every_module_is_in_the_table() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/words");
    let files = fs::read_dir(folder)
        .expect("the folder is there")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let modules: BTreeSet<String> =
        files.filter(|name| !["words.js", "forms.js"].contains(&name.as_str())).collect();
    let listed: BTreeSet<String> = languages().into_iter().map(|(_, file)| file).collect();
    assert_eq!(modules, listed);
}
