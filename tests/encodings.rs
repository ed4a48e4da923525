//! Every encoding of the standard's list through the command, and what goes wrong with them.
#![cfg(not(target_arch = "wasm32"))]

#[path = "encodings/samples.rs"]
mod samples;

use encoding_rs::Encoding;
use samples::samples;
use serde_json::Value;
use std::collections::HashMap;
use std::{fmt::Write as _, fs, path::PathBuf, process::Command};

/// Plain prose, which every encoding but UTF-16 has as it is.
const PROSE: &str = "After nine dry weeks it rained on the valley this morning, softly at first, then hard enough to stop the \
    trams on the bridge, and the farmers on both banks said that the wheat might still be saved.";

fn page(declaration: &str, words: &str) -> String {
    format!(
        "{declaration}<title>Rain</title><article><h1>Rain {words}</h1><p>{PROSE}</p><p>{words} {PROSE}</p><p>{PROSE}</p></article>"
    )
}

/// Reads all the pages by one run of the command; what it said of each, by name.
fn read_all(folder: &str, pages: Vec<(String, Vec<u8>)>) -> HashMap<String, Value> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("encodings").join(folder);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let (mut manifest, mut names) = (String::new(), HashMap::new());
    for (at, (name, bytes)) in pages.into_iter().enumerate() {
        let path = folder.join(format!("{at}.html"));
        fs::write(&path, bytes).unwrap();
        writeln!(manifest, "{}", serde_json::json!({ "path": path })).unwrap();
        names.insert(path.to_str().unwrap().to_owned(), name);
    }
    let list = folder.join("manifest.jsonl");
    fs::write(&list, manifest).unwrap();
    let output =
        Command::new(env!("CARGO_BIN_EXE_standfirst")).arg("--manifest").arg(&list).output().unwrap();
    let said = String::from_utf8(output.stdout).expect("whatever comes in, UTF-8 goes out");
    let lines = said.lines().map(|line| serde_json::from_str::<Value>(line).expect("a line is JSON"));
    let read: HashMap<_, _> =
        lines.map(|line| (names[line["path"].as_str().unwrap()].clone(), line)).collect();
    assert_eq!(read.len(), names.len(), "{}", String::from_utf8_lossy(&output.stderr));
    for (name, line) in &read {
        let kind = line["error"]["kind"].as_str();
        assert!(line["article"].is_object() || kind == Some("noArticle"), "{name}: {line}");
        assert!(is_plain(&line["article"]), "{name} has control characters: {line}");
    }
    read
}

fn is_plain(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.chars().any(|c| c.is_control() && !"\n\t".contains(c)),
        Value::Array(items) => items.iter().all(is_plain),
        Value::Object(members) => members.values().all(is_plain),
        _ => true,
    }
}

#[test]
fn every_encoding_is_read_as_it_declares_itself() {
    let mut pages = Vec::new();
    for sample in samples() {
        let name = sample.encoding.name();
        let utf16 = name.starts_with("UTF-16");
        for (how, declaration) in [
            ("charset", format!("<!doctype html><meta charset=\"{name}\">")),
            ("pragma", format!("<meta http-equiv=content-type content='text/html; charset={name}'>")),
            ("xml", format!("<?xml version=\"1.0\" encoding=\"{name}\"?><html>")),
        ] {
            // No declaration in UTF-16 can be read before it is known, but for how an XML one begins.
            if !utf16 || how == "xml" {
                pages.push((format!("{name} {how}"), sample.bytes(&page(&declaration, &sample.words))));
            }
        }
        if name.starts_with("UTF") {
            let marked = format!("\u{feff}{}", page("<meta charset=windows-1251>", &sample.words));
            pages.push((format!("{name} mark"), sample.bytes(&marked)));
        }
    }
    let words: HashMap<_, _> = samples().into_iter().map(|one| (one.encoding.name(), one.words)).collect();
    let read = read_all("right", pages);
    assert!(read.len() > 110, "{}", read.len());
    let row = format!("| {} encodings, each as declared in three ways", words.len());
    assert!(include_str!("../SECURITY.md").contains(&row), "SECURITY.md has no row {row}");
    for (name, line) in read {
        let words = &words[name.split(' ').next().unwrap()];
        let body = line["article"]["body"].to_string();
        assert!(body.contains(&format!("{words} {PROSE}")), "{name}: {words}\n{line}");
        assert_eq!(line["article"]["title"], format!("Rain {words}"), "{name}");
    }
}

#[test]
fn a_wrong_declaration_costs_the_words_that_are_not_ascii_and_no_more() {
    let mut pages = Vec::new();
    let labels = ["replacement", "x-user-defined", "nonsense", ""];
    for sample in samples() {
        let names = samples().into_iter().map(|one| one.encoding.name().to_owned());
        for declared in names.chain(labels.map(str::to_owned)) {
            let html = page(&format!("<meta charset=\"{declared}\">"), &sample.words);
            // ASCII stands in it as it is.
            let ascii = sample.encoding.is_ascii_compatible() && declared != "replacement";
            pages.push((format!("{} as {declared} {ascii}", sample.encoding.name()), sample.bytes(&html)));
        }
    }
    let read = read_all("wrong", pages);
    assert!(read.len() > 1500, "{}", read.len());
    for (name, line) in read {
        if name.ends_with("true") {
            assert_eq!(line["article"]["body"].to_string().matches(PROSE).count(), 3, "{name}: {line}");
        }
    }
}

#[test]
fn pages_that_break_off_and_bytes_that_mean_nothing() {
    let mut pages = Vec::new();
    for sample in samples() {
        let (name, declaration) =
            (sample.encoding.name(), format!("<meta charset=\"{}\">", sample.encoding.name()));
        let words = format!("{PROSE}</p><p>{}", sample.words);
        let whole = sample.bytes(&page(&declaration, &words));
        let odd = sample.bytes(&format!(
            "{declaration}<article><h1>Rain</h1><p>{PROSE}</p><p>{PROSE}</p><p>{}",
            sample.words
        ));
        for cut in 1..10 {
            pages.push((format!("{name} cut by {cut}"), odd[..odd.len() - cut].to_vec()));
        }
        // Every byte after every one of some that begin something; marks and NUL in the middle.
        let mut noise = whole.clone();
        for lead in [0x00, 0x0e, 0x1b, 0x24, 0x7f, 0x80, 0x8e, 0xa1, 0xc2, 0xd8, 0xed, 0xf0, 0xfe, 0xff_u8] {
            noise.extend((0..=0xff_u8).flat_map(|byte| [lead, byte]));
        }
        noise.extend(b"\xef\xbb\xbf\xff\xfe\xfe\xff\0\0\0");
        noise.extend(&whole);
        pages.push((format!("{name} noise"), noise));
        let torn: Vec<u8> = whole.iter().flat_map(|byte| [*byte, 0]).collect();
        pages.push((format!("{name} torn"), torn));
    }
    let read = read_all("broken", pages);
    for (name, line) in &read {
        let known = Encoding::for_label(name.split(' ').next().unwrap().as_bytes()).unwrap();
        if name.contains("cut by") && known.is_ascii_compatible() {
            assert_eq!(line["article"]["body"].to_string().matches(PROSE).count(), 2, "{name}: {line}");
        }
    }
    // A mark that is only a mark, and nothing at all.
    let marks: [&[u8]; 6] = [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb", b"\0"];
    let none = marks.iter().map(|bytes| (format!("{bytes:?}"), bytes.to_vec())).collect();
    assert!(read_all("marks", none).values().all(|line| line["error"]["kind"] == "noArticle"));
}
