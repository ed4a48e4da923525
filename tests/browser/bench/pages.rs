//! Which pages are measured.

use std::{fs, path::Path, process::Command};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const SMALLEST: usize = 30_000;
const LARGEST: usize = 3_000_000;

pub(crate) struct Measured {
    pub(crate) name: String,
    pub(crate) bytes: usize,
    html: String,
}

/// From small to large, each about as much larger than the one before.
pub(crate) fn choose() -> Vec<Measured> {
    let wanted =
        std::env::var("STANDFIRST_BENCH").ok().and_then(|n| n.parse::<usize>().ok()).unwrap_or(25).max(2);
    let mut all = std::env::var_os("STANDFIRST_CORPUS").map_or_else(made, |folder| real(Path::new(&folder)));
    all.retain(|page| (SMALLEST..=LARGEST).contains(&page.bytes));
    all.sort_by(|a, b| (a.bytes, &a.name).cmp(&(b.bytes, &b.name)));
    let mut pages: Vec<Measured> = Vec::new();
    for step in 0..wanted {
        let share = f64::from(u32::try_from(step).expect("few")) / (wanted - 1) as f64;
        let size = SMALLEST as f64 * (LARGEST as f64 / SMALLEST as f64).powf(share);
        let Some(at) = closest(&all, size as usize) else { break };
        pages.push(all.remove(at));
    }
    pages.sort_by_key(|page| page.bytes);
    let folder = Path::new(ROOT).join("target/browser/site/bench/pages");
    fs::create_dir_all(&folder).expect("the folder can be made");
    for page in &pages {
        fs::write(folder.join(&page.name), &page.html).expect("written");
    }
    pages
}

fn closest(pages: &[Measured], size: usize) -> Option<usize> {
    (0..pages.len()).min_by_key(|&at| pages[at].bytes.abs_diff(size))
}

pub(crate) fn nearest(pages: &[Measured], size: usize) -> &Measured {
    &pages[closest(pages, size).expect("there are pages")]
}

/// The pages of a corpus. Those that are no UTF-8 are left out: a browser would have decoded them before.
fn real(folder: &Path) -> Vec<Measured> {
    let list = |path: &Path| {
        let mut paths: Vec<_> =
            fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        paths.sort();
        paths
    };
    let packed = list(folder).into_iter().flat_map(|set| list(&set)).map(|page| page.join("page.html.gz"));
    let mut pages = Vec::new();
    for path in packed.filter(|path| path.exists()) {
        let output = Command::new("gzip").arg("-dc").arg(&path).output().expect("gzip is there");
        let Ok(html) = String::from_utf8(output.stdout) else { continue };
        let id = path.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
        pages.push(Measured { name: format!("{id}.txt"), bytes: html.len(), html });
    }
    pages
}

/// Pages of ours: a fixture's blocks again and again, as long as is wanted.
fn made() -> Vec<Measured> {
    let folders = fs::read_dir(Path::new(ROOT).join("tests/fixtures")).expect("there are fixtures");
    let mut fixtures: Vec<_> = folders.flatten().map(|entry| entry.path()).collect();
    fixtures.sort();
    let pages = fixtures.iter().filter_map(|path| {
        let html = fs::read_to_string(path.join("page.html")).ok()?;
        Some((path.file_name()?.to_string_lossy().into_owned(), html))
    });
    let pages: Vec<_> = pages.filter(|(_, html)| html.contains("<p>") && html.contains("</p>")).collect();
    let mut size = SMALLEST;
    let mut made = Vec::new();
    for (name, html) in pages.iter().cycle() {
        if size > LARGEST {
            break;
        }
        let (start, end) =
            (html.find("<p>").unwrap_or(0), html.rfind("</p>").map_or(html.len(), |at| at + 4));
        let middle = html[start..end].repeat(1 + size / (end - start));
        let html = format!("{}{middle}{}", &html[..start], &html[end..]);
        made.push(Measured { name: format!("{name}-{size}.txt"), bytes: html.len(), html });
        size = size * 6 / 5;
    }
    made
}

/// Puts what the bench page loads beside the site.
pub(crate) fn lay_out(site: &Path) {
    let (from, to) = (Path::new(ROOT).join("tests/bench"), site.join("bench"));
    fs::create_dir_all(&to).expect("the folder can be made");
    for name in ["index.html", "cold.html", "bench.js", "cold.js", "frame.js"] {
        fs::copy(from.join(name), to.join(name)).expect("copied");
    }
    let packages = from.join("node_modules");
    for (path, name) in
        [("@mozilla/readability/Readability.js", "Readability.js"), ("defuddle/dist/index.js", "defuddle.js")]
    {
        fs::copy(packages.join(path), to.join(name)).expect("`make bench` installs it");
    }
}

pub(crate) fn median(times: &[f64]) -> f64 {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}
