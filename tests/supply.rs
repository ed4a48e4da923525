//! What the project is made of: known licences, one registry, pinned versions, and a list of what is shipped.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::Value;
use std::{fmt::Write as _, fs, path::Path, process::Command};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn cargo(arguments: &[&str]) -> String {
    let output =
        Command::new(env!("CARGO")).args(arguments).current_dir(root()).output().expect("cargo starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The licences that `deny.toml` allows, so that they stand in one place.
fn allowed() -> Vec<String> {
    let config = fs::read_to_string(root().join("deny.toml")).expect("the policy is there");
    let list = config.split("\nallow = [").nth(1).and_then(|rest| rest.split(']').next()).expect("a list");
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// One of the alternatives has only parts that are allowed. Old manifests write `/` for `OR`.
fn is_allowed(licence: &str, allowed: &[String]) -> bool {
    let plain = licence.replace(['(', ')'], "").replace('/', " OR ");
    // `(A OR B) AND C`: C is asked for on its own.
    plain.split(" AND ").all(|part| {
        part.split(" OR ")
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .any(|part| allowed.iter().any(|known| known == part))
    })
}

#[test]
fn every_crate_has_a_licence_and_a_source_that_are_allowed() {
    let metadata: Value =
        serde_json::from_str(&cargo(&["metadata", "--locked", "--format-version=1", "--all-features"]))
            .expect("JSON");
    let allowed = allowed();
    let packages = metadata["packages"].as_array().expect("a list");
    assert!(packages.len() > 50);
    for package in packages {
        let name = package["name"].as_str().unwrap_or_default();
        let licence = package["license"].as_str().unwrap_or("none");
        assert!(is_allowed(licence, &allowed), "{name} is under {licence}");
        let source = package["source"].as_str();
        let is_public =
            source.is_none_or(|source| source == "registry+https://github.com/rust-lang/crates.io-index");
        // Without a source it is a folder: one of ours.
        let is_ours =
            package["manifest_path"].as_str().is_some_and(|path| Path::new(path).starts_with(root()));
        assert!(is_public && (source.is_some() || is_ours), "{name} is from {source:?}");
    }
    assert!(!is_allowed("GPL-3.0", &allowed) && !is_allowed("MIT AND GPL-3.0", &allowed));
    assert!(
        is_allowed("MIT/Apache-2.0", &allowed) && is_allowed("(MIT OR GPL-3.0) AND BSD-3-Clause", &allowed)
    );
}

/// The crates whose code is in the wasm, from what cargo resolves for it.
fn shipped() -> String {
    let tree = cargo(&[
        "tree",
        "--locked",
        "--target=wasm32-unknown-unknown",
        "--edges=normal,no-proc-macro",
        "--prefix=none",
        "--format={p} | {l}",
    ]);
    let mut lines: Vec<_> = tree.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    lines.retain(|line| !line.starts_with("standfirst "));
    lines.sort_unstable();
    lines.dedup();
    let mut table = String::from("| crate | licence |\n|---|---|\n");
    for line in lines {
        // A crate that we keep a copy of has its folder behind it.
        let (name, licence) = line.split_once(" | ").expect("as it was asked for");
        let line = format!("{} | {licence}", name.split(" (").next().unwrap_or(name));
        let _ = writeln!(table, "| {line} |");
    }
    table
}

#[test]
fn the_list_of_what_is_shipped_is_complete() {
    let path = root().join("docs/shipped.md");
    let intro = "# What is shipped\n\nBeside our own files, under MIT or Apache 2.0: the code of these crates, compiled into the \
        WebAssembly module with parts of Rust's standard library (MIT or Apache 2.0). The JavaScript shell has no dependencies; \
        `www/keep/zip.js` is the packer of fflate (MIT), with its licence at its head. `STANDFIRST_RENEW=1 cargo test --test supply` renews this \
        list; a test holds it complete.\n\n";
    let list = format!("{intro}{}", shipped());
    if std::env::var_os("STANDFIRST_RENEW").is_some() {
        fs::write(&path, &list).expect("written");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == list, "docs/shipped.md is not what cargo resolves:\n{list}");
}

/// What npm builds with is pinned to the version.
#[test]
fn build_tools_are_pinned() {
    let package: Value =
        serde_json::from_str(&fs::read_to_string(root().join("package.json")).expect("there")).expect("JSON");
    let tools = package["devDependencies"].as_object().expect("tools");
    for (name, version) in tools {
        let version = version.as_str().unwrap_or_default();
        let is_pinned =
            version.starts_with(|c: char| c.is_ascii_digit()) && !version.contains(['x', '*', ' ']);
        assert!(is_pinned, "{name} is {version}");
    }
    assert!(package["dependencies"].is_null(), "what is shipped has no dependencies");
}
