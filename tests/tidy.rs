//! Holds the architecture: what a reader of the code may rely on without looking. Each failure names a line and the
//! rule that it breaks; where a rule is in the way, change it here, in a commit that says why.
#![cfg(not(target_arch = "wasm32"))]

use std::{fmt::Write, fs, path::Path, process::Command};

/// Which module of `src` may name which others. Not listed: `lib`, which knows the order, and `bin`, which the
/// compiler holds to the public items. Unit tests are free.
const MAY_KNOW: &[(&str, &[&str])] = &[
    // Plain data.
    ("model", &[]),
    ("options", &[]),
    ("error", &[]),
    ("url", &[]),
    // The tree, which only the limits can end.
    ("dom", &["error", "options"]),
    // Words and numbers, and sets of tags.
    ("lexicon", &["dom"]),
    ("metadata", &["dom", "lexicon", "model", "url"]),
    ("score", &["dom", "lexicon"]),
    ("prune", &["dom", "lexicon", "score"]),
    ("lift", &["dom", "lexicon", "model", "prune", "score", "url"]),
    ("related", &["dom", "lexicon", "lift", "model", "prune", "score", "url"]),
    // The pipeline knows every step, and `render` for the plain text; `training` knows what the scorer learns from,
    // `stages` what is measured. Only `lib` knows them.
    (
        "article",
        &[
            "dom", "error", "lexicon", "lift", "metadata", "model", "options", "prune", "related", "render",
            "score", "url",
        ],
    ),
    ("training", &["article", "dom", "error", "model", "options", "prune", "score"]),
    ("stages", &["article", "dom", "error", "model", "options", "score"]),
    // Whoever shows an article needs nothing but the article.
    ("render", &["model"]),
    // Tests alone.
    ("slow", &["dom", "error", "lib", "options"]),
    // The boundary converts, calls, converts.
    ("wasm", &["error", "lib", "model", "options"]),
];

/// What only `src/wasm.rs` may name, so that the core stays a plain Rust library.
const BINDINGS: &[&str] = &["wasm_bindgen", "js_sys", "web_sys", "serde_wasm_bindgen"];

/// Ways from a string to markup or code. The view makes elements, so none of them is needed, and without them a page
/// cannot smuggle anything in.
const MARKUP_FROM_STRINGS: &[&str] = &[
    "innerHTML",
    "insertAdjacentHTML",
    "srcdoc",
    "document.write",
    "createContextualFragment",
    "setHTMLUnsafe",
    "parseHTMLUnsafe",
    "new Function",
    "eval(",
    "setAttribute(\"on",
    "setAttribute('on",
];

const LONGEST_FILE: usize = 400;

struct File {
    path: String,
    text: String,
}

impl File {
    fn extension(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// Lines with their numbers, without comments and, in Rust, without the unit tests at the end.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let rust = self.extension() == "rs";
        let all_tests = self.path.ends_with("/tests.rs");
        let lines =
            self.text.lines().take_while(move |line| !(rust && (all_tests || line.trim() == "#[cfg(test)]")));
        lines.enumerate().filter_map(|(index, line)| {
            let comment = ["//", "/*", "* ", "*/"].iter().any(|mark| line.trim_start().starts_with(mark));
            let code = line.split(" // ").next().unwrap_or_default();
            (!comment && line.trim() != "*").then_some((index + 1, code))
        })
    }
}

/// The project's text files: what git has or would take.
fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
        .current_dir(root)
        .output()
        .expect("git lists the files to look at");
    assert!(listed.status.success(), "this is no git clone: {}", String::from_utf8_lossy(&listed.stderr));
    let paths = String::from_utf8(listed.stdout).expect("paths are UTF-8");
    let files: Vec<File> = paths
        .split_terminator('\0')
        // Pictures are no text; a file that was deleted and not yet committed is no file.
        .filter_map(|path| {
            Some(File { path: path.to_owned(), text: fs::read_to_string(root.join(path)).ok()? })
        })
        .collect();
    assert!(files.iter().any(|file| file.path == "src/lib.rs"), "the list of files is not the project's");
    files
}

fn files_in(folder: &str, extensions: &[&str]) -> Vec<File> {
    let mut files = files();
    files.retain(|file| file.path.starts_with(folder) && extensions.contains(&file.extension()));
    files
}

/// What was found against a rule, a line each.
struct Findings {
    rule: &'static str,
    lines: String,
}

impl Findings {
    fn against(rule: &'static str) -> Self {
        Self { rule, lines: String::new() }
    }

    fn add(&mut self, path: &str, line: usize, what: &str) {
        writeln!(self.lines, "{path}:{line}: {what}").expect("writing to a string");
    }

    fn none(&self) {
        assert!(self.lines.is_empty(), "{}\n{}", self.rule, self.lines);
    }
}

/// The names that directly follow each `crate::` of a line: `a` and `b` for `use crate::{a::c, b::{d, e}};`.
fn crate_names(line: &str) -> Vec<&str> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let name = |text: &'_ str| text.find(|c| !is_name(c)).unwrap_or(text.len());
    let mut names = Vec::new();
    for after in line.split("crate::").skip(1) {
        let Some(list) = after.strip_prefix('{') else {
            names.push(&after[..name(after)]);
            continue;
        };
        let (mut depth, mut start) = (0, 0);
        for (at, c) in list.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    let item = list[start..at].trim();
                    names.push(&item[..name(item)]);
                    start = at + 1;
                    if c == '}' {
                        break;
                    }
                }
                _ => {}
            }
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

#[test]
fn crate_names_are_found_in_every_form() {
    assert_eq!(crate_names("use crate::{Error, dom::{Attr, Tag}, url};"), ["Error", "dom", "url"]);
    assert_eq!(crate_names("fn f(a: crate::dom::Tag) -> crate::Error {"), ["dom", "Error"]);
    assert_eq!(crate_names("use std::fmt;"), [""; 0]);
}

/// The module that a file of `src` belongs to, and how many modules lie between it and the crate's root.
fn module(path: &str) -> (&str, usize) {
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    (inner.split('/').next().unwrap_or_default(), inner.split('/').count())
}

#[test]
fn modules_know_only_whom_they_may() {
    let mut findings =
        Findings::against("A module knows only those that MAY_KNOW in tests/tidy.rs grants it.");
    for file in files_in("src/", &["rs"]) {
        let (this, depth) = module(&file.path);
        if this == "lib" || this == "bin" {
            continue;
        }
        let Some((_, allowed)) = MAY_KNOW.iter().find(|(name, _)| *name == this) else {
            findings.add(&file.path, 1, &format!("`{this}` has no entry"));
            continue;
        };
        // A `use` may be longer than a line.
        let mut statement = String::new();
        for (line, code) in file.code() {
            statement.push_str(code.trim());
            if statement.contains("use crate::{") && !statement.contains(';') {
                continue;
            }
            for name in crate_names(&statement) {
                // What `lib` shows at the root is declared somewhere: that is who is known.
                let known = match name {
                    "Error" => "error",
                    "Limits" | "Options" => "options",
                    "read" | "read_snapshot" => "lib",
                    name => name,
                };
                if known != this && !allowed.contains(&known) {
                    findings.add(&file.path, line, &format!("`{this}` knows `{known}`"));
                }
            }
            if statement.contains(&"super::".repeat(depth)) {
                findings.add(&file.path, line, "`super` leads out of the module; write `crate`");
            }
            statement.clear();
        }
    }
    findings.none();
}

#[test]
fn only_the_boundary_names_javascript() {
    let mut findings = Findings::against("Only src/wasm.rs names wasm_bindgen and its family.");
    for file in files_in("src/", &["rs"]).iter().filter(|file| file.path != "src/wasm.rs") {
        for (line, code) in file.code() {
            for name in BINDINGS.iter().filter(|name| code.contains(**name)) {
                findings.add(&file.path, line, name);
            }
        }
    }
    findings.none();
}

/// The name of a property that a line sets, where it is `outerHTML` or an event handler: `node.onclick = …`.
fn forbidden_property(code: &str) -> Option<&str> {
    code.match_indices('.').find_map(|(dot, _)| {
        let rest = &code[dot + 1..];
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (name, value) = (&rest[..end], rest[end..].trim_start());
        let handler =
            name.len() > 2 && name.starts_with("on") && name.chars().all(|c| c.is_ascii_lowercase());
        let set = value.starts_with('=') && !value.starts_with("==") && !value.starts_with("=>");
        (set && (handler || name == "outerHTML")).then_some(name)
    })
}

#[test]
fn forbidden_properties_are_found_where_they_are_set() {
    assert_eq!(forbidden_property("a.b.onclick = f;"), Some("onclick"));
    assert_eq!(forbidden_property("a.outerHTML=''"), Some("outerHTML"));
    assert_eq!(forbidden_property("if (a.outerHTML === b.once) read(a.outerHTML);"), None);
}

#[test]
fn the_view_makes_no_markup_from_strings() {
    let mut findings = Findings::against("JavaScript makes elements, never markup or code from strings.");
    for file in files_in("www/", &["js"]) {
        for (line, code) in file.code() {
            let found = MARKUP_FROM_STRINGS.iter().find(|name| code.contains(**name)).copied();
            if let Some(name) = found.or_else(|| forbidden_property(code)) {
                findings.add(&file.path, line, name);
            }
        }
    }
    findings.none();
}

/// Who may give an element an address without the tables of `www/view/nodes.js`, and why what it gives is no page's word.
const GIVE_ADDRESSES: &[(&str, &str)] = &[
    ("www/view/picture.js", "asks once more for what `pictureUrl` has judged"),
    ("www/stories/pages.js", "`sameSite` has judged it"),
    ("www/video/player.js", "`hosts.js` has made it"),
    ("www/keep/story.js", "`linkAddress` has judged it"),
    ("www/keep/page.js", "is made here of a picture's bytes"),
    ("www/keep/epub.js", "is a file's name of our own"),
    ("www/keep/save.js", "is made here of a file's bytes"),
    ("www/frame.js", "is the reader's own page, said by whoever embeds it"),
    ("www/bookmarklet/shim.js", "is the reader's own page, written into the bookmarklet"),
    ("www/index.js", "is the bookmarklet itself"),
];

#[test]
fn addresses_pass_the_view_s_judge() {
    let mut findings = Findings::against(
        "What an article names is judged by the tables of www/view/nodes.js; for anything else, say why in GIVE_ADDRESSES.",
    );
    let names = ["src", "href", "srcset", "poster", "action", "data", "cite", "ping"];
    let mut used = Vec::new();
    for file in files_in("www/", &["js"]) {
        for (line, code) in file.code() {
            let is_given = names.iter().any(|name| {
                let (member, set) = (format!(".{name} = "), format!("setAttribute(\"{name}\""));
                code.contains(&member) || code.contains(&set) || code.contains("setAttributeNS(")
            });
            if is_given {
                used.push(file.path.clone());
                if !GIVE_ADDRESSES.iter().any(|(path, _)| *path == file.path) {
                    findings.add(&file.path, line, code.trim());
                }
            }
        }
    }
    findings.none();
    for (path, _) in GIVE_ADDRESSES {
        assert!(used.iter().any(|one| one == path), "{path} gives no address any more");
    }
}

/// What a line imports: the string after `from`, `import` or `import(`.
fn imported(code: &str) -> Option<&str> {
    let after = ["from ", "import(", "import "].iter().find_map(|word| {
        let (_, after) = code.split_once(word)?;
        after.starts_with(['"', '\'']).then_some(&after[1..])
    })?;
    after.split(['"', '\'']).next()
}

#[test]
fn the_view_and_the_engine_do_not_know_each_other() {
    let mut findings =
        Findings::against("www/view knows no engine and no wasm; www/engine.js no view and no DOM.");
    for file in files_in("www/", &["js"]) {
        let (view, engine) = (file.path.starts_with("www/view/"), file.path == "www/engine.js");
        for (line, code) in file.code() {
            let import = imported(code).unwrap_or_default();
            let wrong = if view {
                ["engine", "wasm", "standfirst.js"].iter().any(|name| import.contains(name))
            } else {
                engine && (import.contains("view") || code.contains("document.") || code.contains("window."))
            };
            if wrong {
                findings.add(&file.path, line, code.trim());
            }
        }
    }
    findings.none();
}

#[test]
fn names_say_what_a_thing_is() {
    let mut findings =
        Findings::against("No file or folder is a drawer for anything: name it after what it does.");
    // What is vendored keeps the names that its authors gave.
    for file in files().iter().filter(|file| !file.path.starts_with("vendor/")) {
        for part in file.path.split('/') {
            let stem = part.split('.').next().unwrap_or_default();
            if ["utils", "util", "helpers", "helper", "common", "misc"].contains(&stem) {
                findings.add(&file.path, 1, part);
            }
        }
    }
    findings.none();
}

#[test]
fn files_can_be_read_in_one_go() {
    let mut findings = Findings::against("A file of src or www has at most 400 lines, unit tests apart.");
    let source = |file: &File| ["rs", "js", "css", "ts"].contains(&file.extension());
    let data = |file: &File| file.path.starts_with("src/lexicon/") || file.text.contains("@generated");
    for folder in ["src/", "www/"] {
        for file in files().iter().filter(|file| file.path.starts_with(folder) && source(file) && !data(file))
        {
            let lines = file.text.lines().take_while(|line| line.trim() != "#[cfg(test)]").count();
            if lines > LONGEST_FILE {
                findings.add(&file.path, lines, "is the last line");
            }
        }
    }
    findings.none();
}

#[test]
fn nothing_depends_on_the_machine_it_was_written_on() {
    let mut findings = Findings::against("No path of one machine, and no package from a private registry.");
    // In two parts, so that this file does not name them.
    let machine = [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/Us", "ers/")];
    let public = ["registry+https://github.com/rust-lang/crates.io-index", "https://registry.npmjs.org/"];
    for file in files() {
        let lock = ["Cargo.lock", "package-lock.json"].iter().any(|name| file.path.ends_with(name));
        for (index, line) in file.text.lines().enumerate() {
            for path in machine {
                // In the middle of a web address, or with nothing behind it, it is no path of ours.
                let part = |c: char| c.is_alphanumeric() || "./-_~".contains(c);
                let ours =
                    |at: usize| !line[..at].ends_with(part) && line[at + path.len()..].starts_with(part);
                if line.match_indices(path).any(|(at, _)| ours(at)) {
                    findings.add(&file.path, index + 1, path);
                }
            }
            let from =
                ["source = \"", "\"resolved\": \""].iter().find_map(|key| line.trim().strip_prefix(*key));
            if lock && from.is_some_and(|from| !public.iter().any(|host| from.starts_with(host))) {
                findings.add(&file.path, index + 1, line.trim());
            }
        }
    }
    findings.none();
}
