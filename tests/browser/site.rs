//! What the journeys visit: a copy of `www` and of `tests/browser/pages` in which every page loads the probe first,
//! served as the demo is.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::OnceLock,
};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The copy, made once a run.
pub(crate) fn folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let target = Path::new(ROOT).join("target/browser/site");
        let _ = fs::remove_dir_all(&target);
        assert!(Path::new(ROOT).join("www/wasm/standfirst_bg.wasm").exists(), "no www/wasm: run `make wasm`");
        assert!(
            Path::new(ROOT).join("www/bookmarklet/built.txt").exists(),
            "no bookmarklet: run `make bookmarklet`"
        );
        copy(&Path::new(ROOT).join("www"), &target);
        copy(&Path::new(ROOT).join("tests/browser/pages"), &target.join("pages"));
        target
    })
}

/// The same of what is published for the reader's origin.
pub(crate) fn published() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let target = Path::new(ROOT).join("target/browser/published");
        let _ = fs::remove_dir_all(&target);
        let made = Path::new(ROOT).join("dist/reader");
        assert!(made.join("read.html").exists(), "no dist/reader: run `make dist`");
        copy(&made, &target);
        copy(&Path::new(ROOT).join("tests/browser/pages"), &target.join("pages"));
        target
    })
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the folder is there") {
        let entry = entry.expect("it can be listed");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else if target.extension().is_some_and(|extension| extension == "html") {
            fs::write(target, with_probe(&fs::read_to_string(entry.path()).expect("read"))).expect("written");
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}

fn with_probe(html: &str) -> String {
    let at = html.find("<head>").map(|at| at + "<head>".len()).expect("every page has a head");
    let reporter =
        if html.contains("read/read.js") { "\n<script src=\"/pages/report.js\"></script>" } else { "" };
    format!("{}\n<script src=\"/pages/probe.js\"></script>{reporter}{}", &html[..at], &html[at..])
}

/// A server of the copy. Two of them are two origins. Ends with the journey.
pub(crate) struct Site {
    program: Child,
    /// Without a slash at the end.
    pub(crate) origin: String,
}

impl Site {
    pub(crate) fn start() -> Self {
        let mut program = Command::new(env!("CARGO_BIN_EXE_standfirst-serve"))
            .args(["--port", "0", "--root"])
            .arg(folder())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let mut line = String::new();
        BufReader::new(program.stdout.take().expect("piped"))
            .read_line(&mut line)
            .expect("it says where it is");
        let origin = line.split_once("/ ").expect("the line begins with the address").0.to_owned();
        Self { program, origin }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}/{path}", self.origin)
    }

    /// Puts a page into the site that has to name an origin, and gives its address.
    pub(crate) fn page(&self, name: &str, replacements: &[(&str, &str)]) -> String {
        self.page_as(name, name, replacements)
    }

    /// The same under another name, where one journey needs several.
    pub(crate) fn page_as(&self, name: &str, own: &str, replacements: &[(&str, &str)]) -> String {
        let mut html = fs::read_to_string(folder().join("pages").join(name)).expect("the page is there");
        for (from, to) in replacements {
            html = html.replace(from, to);
        }
        // One for each journey: they run side by side, at different ports.
        let (_, port) = self.origin.rsplit_once(':').expect("an origin with a port");
        let own = format!("{port}-{own}");
        fs::write(folder().join("pages").join(&own), html).expect("written");
        self.url(&format!("pages/{own}"))
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
