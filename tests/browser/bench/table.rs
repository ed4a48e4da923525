//! What was measured, as JSON and as a table.

use super::pages::{Measured, median};
use crate::driver::Browser;
use serde_json::{Value, json};
use std::{fmt::Write, fs, path::Path, thread};

/// How many times as long as `standfirst` a contender takes, page by page.
fn ratios(found: &Value, contender: &str, ours: &str) -> Vec<f64> {
    let pages = found["pages"].as_array().into_iter().flatten();
    pages
        .filter_map(|page| Some(page["times"][contender].as_f64()? / page["times"][ours].as_f64()?))
        .collect()
}

fn geometric_mean(ratios: &[f64]) -> f64 {
    (ratios.iter().map(|ratio| ratio.ln()).sum::<f64>() / ratios.len() as f64).exp()
}

pub(crate) fn write(browser: Browser, found: &Value, pages: &[Measured]) {
    let name = format!("{browser:?}").to_lowercase();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench");
    fs::create_dir_all(&folder).expect("the folder can be made");
    let mut table = String::new();
    let mut summary = serde_json::Map::new();
    let mut row = |what: &str, value: String| {
        writeln!(table, "| {what} | {value} |").expect("writing to a string");
        summary.insert(what.to_owned(), value.into());
    };
    for (what, contender, ours) in [
        ("HTML string, warm: DOMParser + Readability / ours", "string: readability", "string: standfirst"),
        ("HTML string, warm: DOMParser + Defuddle / ours", "string: defuddle", "string: standfirst"),
        ("HTML string, warm: DOMParser alone / ours", "string: parse", "string: standfirst"),
        ("open page, warm: clone + Readability / ours", "page: readability", "page: standfirst"),
    ] {
        let mut all = ratios(found, contender, ours);
        all.sort_by(f64::total_cmp);
        let (least, most) =
            (all.first().copied().unwrap_or(f64::NAN), all.last().copied().unwrap_or(f64::NAN));
        row(
            what,
            format!(
                "{:.2} (worst page {least:.2}, best {most:.2}, {} pages)",
                geometric_mean(&all),
                all.len()
            ),
        );
    }
    for key in ["cold, 80 KB", "cold, 440 KB"] {
        let time = |who: &str| found[key][who].as_f64().unwrap_or(f64::NAN);
        let (theirs, ours, warmed) = (time("readability"), time("standfirst"), time("warmed"));
        row(
            &format!("open page, {key}: Readability / ours"),
            format!(
                "{:.2} ({theirs:.0} ms / {ours:.0} ms); warmed before {:.2} ({warmed:.0} ms)",
                theirs / ours,
                theirs / warmed
            ),
        );
    }
    let number = |value: &Value| value.as_f64().unwrap_or(f64::NAN);
    let opening = &found["opening"];
    row(
        &format!("click to painted, warm, {}", size(pages, &opening["page"])),
        format!(
            "{:.0} ms, of it {:.0} reading",
            number(&opening["times"]["painted"]),
            number(&opening["times"]["read"])
        ),
    );
    row(
        &format!("longest task while opening, {}", size(pages, &found["longest"]["page"])),
        format!("{:.0} ms", number(&found["longest"]["milliseconds"])),
    );
    let memory = |key: &str| number(&found["memory"][key]) / 1024.0 / 1024.0;
    row(
        "memory of the engine, 100 pages in a row",
        format!(
            "{:.1} MiB after 10, {:.1} after each once, {:.1} after 100",
            memory("after10"),
            memory("afterAllOnce"),
            memory("after100")
        ),
    );
    let sizes: Vec<f64> = pages.iter().map(|page| page.bytes as f64).collect();
    let cores = thread::available_parallelism().map_or(0, usize::from);
    let conditions = format!(
        "{}; {}, {} cores, load {}; beside {}; {} pages, median {:.0} KB",
        found["browser"].as_str().unwrap_or_default(),
        processor(),
        cores,
        fs::read_to_string("/proc/loadavg").unwrap_or_default().split(' ').next().unwrap_or_default(),
        versions(),
        pages.len(),
        median(&sizes) / 1000.0
    );
    let result = json!({"conditions": conditions, "summary": summary, "found": found});
    fs::write(
        folder.join(format!("{name}.json")),
        serde_json::to_string_pretty(&result).expect("plain data"),
    )
    .expect("written");
    let table = format!("{conditions}\n\n| {browser:?} | |\n|---|---|\n{table}");
    fs::write(folder.join(format!("{name}.md")), &table).expect("written");
    println!("{table}");
}

/// The processor's name, where the system tells it.
fn processor() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    name.map_or_else(|| std::env::consts::ARCH.to_owned(), |(_, name)| name.trim().to_owned())
}

/// Whom we measure ourselves against, with versions.
fn versions() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench");
    let text = fs::read_to_string(folder.join("package.json")).expect("it is there");
    let package: Value = serde_json::from_str(&text).expect("it is JSON");
    let all = package["dependencies"].as_object().into_iter().flatten();
    let named: Vec<_> =
        all.map(|(name, version)| format!("{name} {}", version.as_str().unwrap_or_default())).collect();
    named.join(", ")
}

fn size(pages: &[Measured], name: &Value) -> String {
    let page = pages.iter().find(|page| Some(page.name.as_str()) == name.as_str());
    page.map_or_else(String::new, |page| format!("a page of {} KB", page.bytes / 1000))
}
