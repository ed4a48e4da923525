//! Whether the reader looks as it did when someone last looked at it: an article with everything in it, from its head to
//! its cards, at four widths, light and dark; the other themes, the sheets and lines that run downwards on a phone and a
//! wide screen; states of the gallery beyond that, by their addresses; in both browsers.
//!
//! What is kept is not a picture but how light each square of it is, as rows of hexadecimal digits: small, the same
//! whatever smooths the letters' edges, and a diff of it shows where something moved. `STANDFIRST_RENEW=1` renews it,
//! after `make screenshots` has been looked at.

use crate::{every_kind, page::Page, site::Site};
use serde_json::{Value, json};
use std::{fmt::Write, fs, path::Path};

const WIDTHS: [u32; 4] = [360, 768, 1024, 1440];
const HEIGHT: u32 = 760;
/// The side of a square: about a line and a half of text.
const SQUARE: u32 = 40;

/// What two pictures of the same may differ by: on average, in sixteenths of the way from black to white, and how
/// many squares in a hundred may differ by more than can be overlooked. A line that breaks elsewhere stays below it, a
/// column that moved, a theme or a figure that is missing does not.
const MEAN: f64 = 0.4;
const MANY: f64 = 4.0;
const MUCH: u32 = 3;

/// States of the gallery that differ from that article in how they are laid out: the address, and what is looked at.
const GALLERY: &[(&str, &str)] = &[
    ("show=long", ".bar"),
    ("show=lost", ".lead"),
    ("show=subscribers", ".bar"),
    ("show=arabic", ".bar"),
    ("show=japanese", ".bar"),
    ("show=cards2", ".related"),
    ("show=cards4", ".related"),
    ("show=cards5", ".related"),
    ("show=mixed", ".related"),
    ("show=japanese&direction=vertical&guide=1", ".bar"),
];

pub(crate) async fn it_looks_as_it_did(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    let article = serde_json::to_value(every_kind::article(&site.origin)).expect("it serialises");
    let mut seen = format!("fonts {}\n", fonts(&page).await);
    for width in WIDTHS {
        for theme in ["light", "dark"] {
            let parts = [".bar", ".gallery", ".body > .table", ".body > dl", ".notes", ".related"];
            let state = State { width, choices: json!({ "theme": theme }), uses: None, name: theme };
            look(&page, &article, &state, &parts, &mut seen).await;
        }
    }
    for width in [WIDTHS[0], WIDTHS[3]] {
        for theme in ["sepia", "grey", "contrast", "own"] {
            let state = State { width, choices: json!({ "theme": theme }), uses: None, name: theme };
            look(&page, &article, &state, &[".bar", ".notes"], &mut seen).await;
        }
        for sheet in ["appearance", "outline", "menu", "keep", "keys"] {
            let state = State { width, choices: json!({ "theme": "light" }), uses: Some(sheet), name: sheet };
            look(&page, &article, &state, &[".bar"], &mut seen).await;
        }
        let downwards = json!({ "theme": "light", "direction": "vertical" });
        let state = State { width, choices: downwards, uses: None, name: "downwards" };
        look(&page, &article, &state, &[".bar"], &mut seen).await;
    }
    for (search, part) in GALLERY {
        for width in [WIDTHS[0], WIDTHS[3]] {
            open_address(&page, &site.url(&format!("gallery.html?{search}")), width).await;
            show(&page, part).await;
            let picture = page.client.screenshot().await.expect("a screenshot");
            writeln!(seen, "{width} {search} {part}\n{}", squares(&picture, width)).expect("written");
        }
    }
    let name = format!("{:?}.txt", page.browser).to_lowercase();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/pictures").join(name);
    if std::env::var_os("STANDFIRST_RENEW").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(&path, &seen).expect("written");
        return;
    }
    let kept = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (kept_fonts, kept) = kept.split_once('\n').expect("a first line");
    let (seen_fonts, seen) = seen.split_once('\n').expect("a first line");
    if kept_fonts != seen_fonts {
        // With other fonts every line is another; what can be held without them the other journeys hold.
        println!("not compared: this machine has other fonts ({seen_fonts}, kept {kept_fonts})");
        return;
    }
    let (mut kept, mut seen) = (kept.trim().split("\n\n"), seen.trim().split("\n\n"));
    while let (Some(kept), Some(seen)) = (kept.next(), seen.next()) {
        compare(kept, seen);
    }
    assert_eq!((kept.next(), seen.next()), (None, None), "as many pictures as are kept");
}

/// A state of the reader.
struct State {
    width: u32,
    /// What the reader chose.
    choices: Value,
    /// The feature that is used, whose sheet is then open.
    uses: Option<&'static str>,
    name: &'static str,
}

/// Writes down how parts of an article look in a state.
async fn look(page: &Page, article: &Value, state: &State, parts: &[&str], seen: &mut String) {
    open_in_frame(page, article, state).await;
    for part in parts {
        show(page, part).await;
        let picture = page.client.screenshot().await.expect("a screenshot");
        let State { width, name, .. } = state;
        writeln!(seen, "{width} {name} {part}\n{}", squares(&picture, *width)).expect("written");
    }
}

/// How broad some letters are in the faces that the reader takes: what tells one machine's fonts from another's.
async fn fonts(page: &Page) -> String {
    page.until("window.standfirst").await;
    let measure = "const pen = document.createElement('canvas').getContext('2d');
        return ['Georgia, \"Noto Serif\", serif', 'system-ui', 'monospace'].map((family) => {
          pen.font = `100px ${family}`;
          return Math.round(pen.measureText('Standfirst, 1234').width);
        }).join(' ');";
    page.js(measure, Vec::new()).await.as_str().expect("a text").to_owned()
}

async fn open_in_frame(page: &Page, article: &Value, state: &State) {
    let open = "const [article, width, height, choices, uses] = args;
        document.querySelector('iframe')?.remove();
        // The place that was kept of the state before, if it was looked at for long enough, is gone to otherwise.
        localStorage.clear();
        localStorage.setItem('standfirst:choices', JSON.stringify(choices));
        const frame = document.createElement('iframe');
        Object.assign(frame.style, { position: 'fixed', inset: '0 auto auto 0', border: 0 });
        Object.assign(frame, { src: location.href, width, height });
        document.body.append(frame);
        await new Promise((done) => frame.addEventListener('load', done));
        const view = frame.contentWindow;
        while (!view.standfirst) await new Promise((done) => setTimeout(done, 20));
        const reader = await view.standfirst.open({ article });
        await reader.ready;
        if (uses) await reader.use(uses);
        window.view = view;";
    let State { width, choices, uses, .. } = state;
    let arguments = vec![article.clone(), (*width).into(), HEIGHT.into(), choices.clone(), json!(uses)];
    page.js(open, arguments).await;
}

/// A state of the gallery, which opens it by itself.
async fn open_address(page: &Page, url: &str, width: u32) {
    let open = "const [url, width, height] = args;
        const frame = document.createElement('iframe');
        Object.assign(frame.style, { position: 'fixed', inset: '0 auto auto 0', border: 0 });
        Object.assign(frame, { src: url, width, height });
        document.querySelector('iframe')?.remove();
        document.body.append(frame);
        await new Promise((done) => frame.addEventListener('load', done));
        window.view = frame.contentWindow;";
    page.js(open, vec![url.into(), width.into(), HEIGHT.into()]).await;
    page.until("'ready' in view.probe.dialog().dataset").await;
    if url.contains("guide") {
        page.until("view.probe.find('.guide')").await;
    }
    if url.contains("lost") {
        page.until("view.probe.find('.lead .missing')").await;
    }
}

/// Brings a part into sight, and waits until what is in sight has come.
async fn show(page: &Page, part: &str) {
    let settle = "const { probe } = view;
        probe.find(args[0]).scrollIntoView({ block: 'start' });
        for (const image of probe.all('img')) image.loading = 'eager';
        const inSight = (image) => { const { top, bottom } = image.getBoundingClientRect(); return bottom > 0 && top < view.innerHeight; };
        await Promise.all(probe.all('img').filter(inSight).map((image) => image.decode().catch(() => null)));
        // The bar follows the scrolling a frame or two later.
        for (let still = 0; still < 6; still += 1) {
          await new Promise((done) => view.requestAnimationFrame(done));
          const moving = probe.dialog().getAnimations({ subtree: true });
          await Promise.allSettled(moving.map((one) => one.finished));
          if (moving.length) still = 0;
        }";
    page.js(settle, vec![part.into()]).await;
}

/// How light each square is, 0 to f.
fn squares(picture: &[u8], width: u32) -> String {
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().expect("a picture");
    let mut pixels = vec![0; reader.output_buffer_size().expect("of a size")];
    let info = reader.next_frame(&mut pixels).expect("whole");
    assert!(
        info.width >= width && info.height >= HEIGHT,
        "the window is too small: {}×{}",
        info.width,
        info.height
    );
    let channels = info.color_type.samples();
    let light = |x: u32, y: u32| {
        let at = y as usize * info.line_size + x as usize * channels;
        let [red, green, blue] = [0, 1, 2].map(|channel| u32::from(pixels[at + channel]));
        (299 * red + 587 * green + 114 * blue) / 1000
    };
    let mut rows = String::new();
    for top in (0..HEIGHT).step_by(SQUARE as usize) {
        for left in (0..width).step_by(SQUARE as usize) {
            let (right, bottom) = ((left + SQUARE).min(width), (top + SQUARE).min(HEIGHT));
            let sum: u32 = (top..bottom).map(|y| (left..right).map(|x| light(x, y)).sum::<u32>()).sum();
            let mean = sum / ((right - left) * (bottom - top));
            write!(rows, "{:x}", mean / 16).expect("written");
        }
        rows.push('\n');
    }
    rows
}

fn compare(kept: &str, seen: &str) {
    let (name, kept) = kept.trim().split_once('\n').expect("a name above each");
    let (seen_name, seen) = seen.trim().split_once('\n').expect("a name above each");
    assert_eq!(name, seen_name);
    let differences: Vec<u32> = kept
        .chars()
        .zip(seen.chars())
        .filter_map(|(one, other)| Some(one.to_digit(16)?.abs_diff(other.to_digit(16)?)))
        .collect();
    let count = differences.len() as f64;
    let mean = f64::from(differences.iter().sum::<u32>()) / count;
    let many = 100.0 * differences.iter().filter(|&&difference| difference >= MUCH).count() as f64 / count;
    assert!(
        kept.len() == seen.len() && mean <= MEAN && many <= MANY,
        "{name} looks different ({mean:.2} on average, {many:.1} squares in a hundred by much). Kept:\n{kept}\nseen:\n{seen}"
    );
}

#[test]
fn a_column_that_moved_is_a_difference() {
    let kept = "360 light .bar\nfff000fff\nfff000fff\n";
    compare(kept, "360 light .bar\nffe000fff\nfff100fff\n");
    let moved = std::panic::catch_unwind(|| compare(kept, "360 light .bar\nff000ffff\nff000ffff\n"));
    assert!(moved.is_err());
}
