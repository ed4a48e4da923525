//! `make gate`: how the gate, which says without the core whether a page is worth a button, compares with what the core
//! says of the same page, all with what the page is, and with Readability's gate where `make bench` has installed that.
//!
//! `STANDFIRST_CORPUS` names a folder of `<set>/<id>/{page.html.gz, gold.json}`; `STANDFIRST_SETS`, parted by commas, says
//! which of its sets are read, if not all. Each page is laid out by the browser, with its own inline styles and nothing
//! that it would load, because the gate asks what is visible.

use crate::{
    driver::{Browser, Look, Session},
    host::{Answer, Host},
    page::Page,
};
use serde_json::Value;
use std::{collections::BTreeMap, fs, path::Path, time::Duration};

/// Nothing is loaded but what asks.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src READER 'wasm-unsafe-eval'; connect-src 'self' READER";

/// The gate judges the page's own address too, which is the gold's here. `null` where the page has a policy of its own
/// in its markup, which lets nothing of ours in.
const ASK: &str = "try {
      const { readerable, extract } = await import(args[0]);
      const theirs = args[3] && (await import(args[3])).isProbablyReaderable(document);
      Object.defineProperty(document, 'URL', { value: args[2] });
      const gate = readerable(document);
      const html = await (await fetch(args[1])).text();
      try { return [gate, (await extract(html, { url: args[2] })).readerable, theirs]; } catch { return [gate, false, theirs]; }
    } catch { return null; }";

/// As it is installed: a script of its own kind, of which a module is made.
const THEIRS: &str = "tests/bench/node_modules/@mozilla/readability/Readability-readerable.js";

/// Of one kind of page: how many there are, and how many of them the gate, the core, Readability's gate, and ours and the
/// core alike let pass.
#[derive(Debug, Default)]
struct Count {
    pages: u32,
    gate: u32,
    core: u32,
    theirs: u32,
    alike: u32,
}

impl Count {
    fn add(&mut self, gate: bool, core: bool, theirs: bool) {
        self.pages += 1;
        self.gate += u32::from(gate);
        self.core += u32::from(core);
        self.theirs += u32::from(theirs);
        self.alike += u32::from(gate == core);
    }

    fn sum(&mut self, other: &Self) {
        self.pages += other.pages;
        self.gate += other.gate;
        self.core += other.core;
        self.theirs += other.theirs;
        self.alike += other.alike;
    }
}

/// No page takes so long that is not stuck.
const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) async fn measure(browser: Browser) {
    let corpus = std::env::var("STANDFIRST_CORPUS").expect("STANDFIRST_CORPUS names a corpus");
    let sets = std::env::var("STANDFIRST_SETS").unwrap_or_default();
    let host = Host::start().await;
    let theirs = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(THEIRS)).map(|script| {
        let headers = vec![("content-type".to_owned(), "text/javascript".to_owned())];
        let body = script + "\nexport { isProbablyReaderable };";
        let url = host.put("theirs.js", Answer { headers, body: body.into_bytes(), ..Answer::default() });
        url.replace(&host.origin(), &host.reader())
    });
    let mut counts: BTreeMap<(String, String), Count> = BTreeMap::new();
    let (mut broken, mut closed) = (0, 0);
    let mut session = Session::start(browser, Look::default()).await;
    for folder in folders(Path::new(&corpus), &sets) {
        let (Ok(packed), Ok(gold)) =
            (fs::read(folder.join("page.html.gz")), fs::read(folder.join("gold.json")))
        else {
            continue;
        };
        let gold: Value = serde_json::from_slice(&gold).expect("gold is JSON");
        let headers = [
            ("content-type", "text/html; charset=utf-8"),
            ("content-encoding", "gzip"),
            ("content-security-policy", &POLICY.replace("READER", &host.reader())),
        ];
        let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let url = host.put("page", Answer { headers, body: packed, ..Answer::default() });
        let arguments = vec![
            format!("{}/standfirst.js", host.reader()).into(),
            url.into(),
            gold["url"].clone(),
            theirs.as_deref().ok().into(),
        ];
        // Some break what the driver asks of a page, and the session with it. Then another is begun, and whether it was
        // the page shows there.
        let mut said = None;
        for _ in 0..2 {
            said = asked(&session.page, &arguments).await;
            if said.is_some() {
                break;
            }
            session.end().await;
            session = Session::start(browser, Look::default()).await;
        }
        match said {
            None => {
                broken += 1;
                println!("{} breaks the driver's session and is not counted", folder.display());
            }
            Some(Value::Null) => {
                closed += 1;
                println!("{} lets nothing in and is not counted", folder.display());
            }
            Some(said) => {
                let set = folder.parent().and_then(Path::file_name).unwrap_or_default();
                let kind = gold["type"].as_str().unwrap_or("article").to_owned();
                let count = counts.entry((set.to_string_lossy().into_owned(), kind)).or_default();
                count.add(said[0] == true, said[1] == true, said[2] == true);
            }
        }
    }
    session.end().await;
    print(&counts);
    println!("not counted: {broken} that break the driver's session, {closed} that let nothing in");
}

/// What the page says to it; nothing where the driver does not answer.
async fn asked(page: &Page, arguments: &[Value]) -> Option<Value> {
    let visit = async {
        page.client.goto(arguments[1].as_str()?).await.ok()?;
        let script = format!("return (async (...args) => {{ {ASK} }})(...arguments)");
        page.client.execute(&script, arguments.to_vec()).await.ok()
    };
    tokio::time::timeout(PATIENCE, visit).await.ok()?
}

fn folders(corpus: &Path, sets: &str) -> Vec<std::path::PathBuf> {
    let list = |path: &Path| {
        let mut paths: Vec<_> =
            fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        paths.sort();
        paths
    };
    let wanted = |set: &Path| {
        sets.is_empty() || sets.split(',').any(|name| set.file_name().is_some_and(|own| own == name))
    };
    list(corpus).into_iter().filter(|set| wanted(set)).flat_map(|set| list(&set)).collect()
}

fn print(counts: &BTreeMap<(String, String), Count>) {
    let line = |name: &str, count: &Count| {
        let share = |n: u32| f64::from(n) / f64::from(count.pages.max(1));
        let [gate, core, theirs, alike] = [count.gate, count.core, count.theirs, count.alike].map(share);
        println!(
            "{name:28} {:5} pages   gate {gate:.3}   core {core:.3}   Readability's {theirs:.3}   gate and core alike {alike:.3}",
            count.pages
        );
    };
    println!("The shares that pass:");
    // As the core is judged: forums and manuals are neither articles nor what is told from them.
    let (mut articles, mut others, mut all) = (Count::default(), Count::default(), Count::default());
    let mixed = |set: &str| counts.keys().any(|(own, kind)| own == set && kind != "article");
    for ((set, kind), count) in counts {
        line(&format!("{set}, {kind}"), count);
        let side = match kind.as_str() {
            "article" if mixed(set) => Some(&mut articles),
            "listing" | "collection" | "product" | "service" => Some(&mut others),
            _ => None,
        };
        for sum in [side, Some(&mut all)].into_iter().flatten() {
            sum.sum(count);
        }
    }
    line("articles, of mixed sets", &articles);
    line("listings, shops, services", &others);
    line("all", &all);
    let balanced = |found: u32, taken: u32| {
        let (found, taken) = (
            f64::from(found) / f64::from(articles.pages.max(1)),
            f64::from(taken) / f64::from(others.pages.max(1)),
        );
        f64::midpoint(found, 1.0 - taken)
    };
    println!(
        "balanced                     gate {:.3}   core {:.3}   Readability's {:.3}",
        balanced(articles.gate, others.gate),
        balanced(articles.core, others.core),
        balanced(articles.theirs, others.theirs)
    );
}
