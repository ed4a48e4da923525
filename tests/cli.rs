//! The command `standfirst`, from outside: what it prints, and how it ends.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::Value;
use std::fs;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// A folder of a test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cli").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn article(town: &str) -> String {
    let paragraphs = [
        "The river rose by two metres overnight and reached the old market before dawn, and by seven o'clock the \
         traders had carried most of what they sell up to the first floor of the customs house.",
        "Nobody was hurt, said the mayor, who had spent the night at the pumps with forty volunteers from the \
         villages upstream; the school and the library were closed, but the hospital stayed open throughout.",
        "It was the third flood in eleven years, and the highest since the weir was rebuilt, according to the \
         hydrologists who keep the gauge at the bridge and publish its readings every hour.",
        "A plan to widen the channel has been before the council since spring, held up by a dispute over who \
         pays for it, the region or the ministry, and neither would say on Monday when it might be settled.",
        "By the afternoon the water had begun to fall, slowly at first and then fast enough for the first carts \
         to cross the square, where children were already looking for fish between the cobbles.",
        "Forecasters expect more rain on Thursday, though less of it, and the volunteers were asked to come back \
         on Wednesday evening with boots, lamps and as many sacks as they can find.",
    ];
    let body = paragraphs.join(
        "</p>
<p>",
    );
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>{town} cleans up after the flood</title></head>\
         <body><nav><a href=/>Home</a> <a href=/news>News</a></nav><main><article>\
         <h1>{town} cleans up after the flood</h1><p>{body}</p></article></main><footer>© The Example</footer></body></html>"
    )
}

const EMPTY: &str = "<!doctype html><title>Nothing</title><p>Hello.";

fn standfirst(arguments: &[&str], stdin: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_standfirst"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // It may end without reading any of it.
    let _ = child.stdin.take().unwrap().write_all(stdin);
    child.wait_with_output().unwrap()
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    stdout(output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Asserts the exit status, and shows what was printed if it is another.
#[track_caller]
fn ended(output: &Output, status: i32) {
    assert_eq!(output.status.code(), Some(status), "{}\n{}", stdout(output), stderr(output));
}

#[test]
fn json_is_the_whole_article() {
    let output = standfirst(&["--url", "https://example.org/flood"], article("Aberford").as_bytes());
    ended(&output, 0);
    let article: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(article["title"], "Aberford cleans up after the flood");
    assert_eq!(article["url"], "https://example.org/flood");
    assert_eq!(article["body"].as_array().unwrap().len(), 6);
    assert!(article["leftOut"].is_null());
    assert!(stdout(&output).starts_with("{\n  \""), "it is for people");
    assert!(stderr(&output).is_empty());
}

#[test]
fn every_format_holds_the_text() {
    let html = article("Aberford");
    for (format, start) in
        [("markdown", "---\ntitle: \""), ("html", "<!doctype html>\n"), ("text", "The river rose")]
    {
        let output = standfirst(&["--format", format, "-"], html.as_bytes());
        ended(&output, 0);
        assert!(stdout(&output).starts_with(start), "{format}: {}", stdout(&output));
        assert!(stdout(&output).contains("as many sacks as they can find."), "{format}");
        assert!(stdout(&output).ends_with('\n'));
    }
}

#[test]
fn a_page_without_an_article_is_status_1() {
    let output = standfirst(&["--format", "text"], EMPTY.as_bytes());
    ended(&output, 1);
    assert_eq!(stdout(&output), "");
    assert!(stderr(&output).starts_with("standfirst: -: There is no article"), "{}", stderr(&output));
}

#[test]
fn a_missing_file_does_not_stop_the_others() {
    let folder = folder("missing");
    let page = folder.join("page.html");
    fs::write(&page, article("Aberford")).unwrap();
    let (missing, page) = (folder.join("none.html"), page.to_str().unwrap());
    let output = standfirst(&["--format", "text", missing.to_str().unwrap(), page], b"");
    ended(&output, 1);
    assert!(stdout(&output).starts_with("The river rose"));
    assert_eq!(stderr(&output).lines().count(), 1);
    assert!(stderr(&output).contains("none.html: The page cannot be read"));

    let output = standfirst(&["--format", "jsonl", missing.to_str().unwrap(), page], b"");
    ended(&output, 1);
    let lines = lines(&output);
    let failed = lines.iter().find(|line| line["path"] == missing.to_str().unwrap()).unwrap();
    assert_eq!(failed["readerable"], false);
    assert_eq!(failed["error"]["kind"], "unreadable");
    assert!(failed["error"]["message"].as_str().unwrap().ends_with('.'));
    assert!(failed.get("article").is_none() && failed.get("millis").is_none());
    assert_eq!(lines.len(), 2);
}

#[test]
fn a_manifest_answers_a_line_for_each_page() {
    let folder = folder("manifest");
    let mut manifest = String::new();
    for number in 0..40 {
        let page = folder.join(format!("{number}.html"));
        fs::write(&page, article(&format!("Town {number}"))).unwrap();
        let url = format!("https://example.org/{number}");
        manifest += &serde_json::json!({ "path": page, "url": url }).to_string();
        manifest += if number % 7 == 0 { "\n\n" } else { "\n" };
    }
    fs::write(folder.join("empty.html"), EMPTY).unwrap();
    manifest += &serde_json::json!({ "path": folder.join("empty.html") }).to_string();
    let file = folder.join("manifest.jsonl");
    fs::write(&file, &manifest).unwrap();

    let output = standfirst(&["--format", "jsonl", "--manifest", file.to_str().unwrap()], b"");
    ended(&output, 1);
    assert_eq!(stderr(&output), "");
    let lines = lines(&output);
    assert_eq!(lines.len(), 41);
    for line in &lines {
        let path = line["path"].as_str().unwrap();
        let number = path.rsplit('/').next().unwrap().trim_end_matches(".html");
        if number == "empty" {
            assert_eq!(line["readerable"], false);
            assert_eq!(line["error"]["kind"], "noArticle");
            continue;
        }
        assert!(line["millis"].as_f64().unwrap() > 0.0);
        assert!(line["readerable"].is_boolean());
        assert_eq!(line["article"]["title"], format!("Town {number} cleans up after the flood"));
        assert_eq!(line["article"]["url"], format!("https://example.org/{number}"));
    }
    let same = standfirst(&["--manifest", file.to_str().unwrap()], b"");
    assert_eq!(stdout(&same).lines().count(), 41, "--format jsonl goes without saying");
}

#[test]
fn a_line_that_is_no_page_is_an_error_line() {
    let folder = folder("lines");
    fs::write(folder.join("page.html"), article("Aberford")).unwrap();
    let page = serde_json::json!({ "path": folder.join("page.html") });
    let file = folder.join("m.jsonl");
    fs::write(&file, [b"{\"url\": 1}\n\xFF\n".as_slice(), page.to_string().as_bytes()].concat()).unwrap();
    let output = standfirst(&["--manifest", file.to_str().unwrap()], b"");
    ended(&output, 1);
    let lines = lines(&output);
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert_eq!(lines.iter().filter(|line| line["error"]["kind"] == "unreadable").count(), 2);
    assert!(lines.iter().any(|line| line["path"] == format!("{}:1", file.display())));
}

#[test]
fn a_manifest_that_is_not_there_is_one_sentence() {
    let output = standfirst(&["--manifest", "/nowhere/m.jsonl"], b"");
    ended(&output, 1);
    assert!(
        stderr(&output).starts_with("standfirst: /nowhere/m.jsonl cannot be read"),
        "{}",
        stderr(&output)
    );
    assert_eq!(stderr(&output).lines().count(), 1);
}

#[test]
fn other_encodings_are_read() {
    let html = article("Кириллица:").replace("charset=utf-8", "charset=windows-1251").replace('©', "");
    let (bytes, _, unmappable) = encoding_rs::WINDOWS_1251.encode(&html);
    assert!(!unmappable);
    let output = standfirst(&[], &bytes);
    ended(&output, 0);
    assert!(stdout(&output).contains("Кириллица: cleans up"), "{}", stdout(&output));
}

#[test]
fn a_line_is_one_line_to_every_reader() {
    let html = article("Aber\u{2028}ford").replace("The river", "The\u{85} \u{2029}river");
    let output = standfirst(&["--format", "jsonl"], html.as_bytes());
    ended(&output, 0);
    assert!(!stdout(&output).contains(['\u{85}', '\u{2028}', '\u{2029}']), "{}", stdout(&output));
    assert_eq!(lines(&output).len(), 1);
}

#[test]
fn what_makes_no_sense_is_status_2() {
    for arguments in [
        ["--format", "pdf"].as_slice(),
        &["--nonsense"],
        &["--manifest", "m.jsonl", "--format", "html"],
        &["--manifest", "m.jsonl", "page.html"],
        &["--manifest", "m.jsonl", "--url", "https://example.org/"],
        &["--url", "https://example.org/", "a.html", "b.html"],
        &["-", "-"],
    ] {
        let output = standfirst(arguments, b"");
        ended(&output, 2);
        assert!(stderr(&output).starts_with("error: "), "{arguments:?}: {}", stderr(&output));
        assert!(stdout(&output).is_empty());
    }
}

#[test]
fn explain_names_rules_in_place_of_the_article() {
    let output = standfirst(&["--explain"], article("Aberford").as_bytes());
    ended(&output, 0);
    assert!(!stdout(&output).contains("The river rose"));
}

#[test]
fn whoever_stops_reading_hears_no_complaint() {
    let folder = folder("pipe");
    let page = folder.join("page.html");
    fs::write(&page, article("Aberford")).unwrap();
    let line = serde_json::json!({ "path": page }).to_string() + "\n";
    fs::write(folder.join("m.jsonl"), line.repeat(200)).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_standfirst"))
        .args(["--manifest", folder.join("m.jsonl").to_str().unwrap()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut start = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut start).unwrap();
    let mut complaint = String::new();
    child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
    assert_eq!(complaint, "");
    assert_eq!(child.wait().unwrap().code(), Some(0));
}
