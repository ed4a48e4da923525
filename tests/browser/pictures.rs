//! Whether the reader looks as it did when someone last looked at it: an article with everything in it, from its head to
//! its cards, its themes and sheets, lines that run downwards, and states of the gallery beyond that, at four widths, light
//! and dark, in both browsers.
//!
//! What is kept is not a picture but how light each square of it is, as rows of hexadecimal digits: small, the same
//! whatever smooths the letters' edges, and a diff of it shows where something moved. `STANDFIRST_RENEW=1` renews it,
//! after `make screenshots` has been looked at.

use crate::{driver::Look, every_kind, page::Page, site::Site};
use serde_json::{Value, json};
use std::{fmt::Write, fs, path::Path};

/// How wide each frame is, and where it stands. All four are seen at once: what takes the time is opening, waiting and
/// taking the picture, however much is on it.
const FRAMES: [(u32, u32, u32); 4] = [(1440, 0, 0), (360, 1440, 0), (1024, 0, HEIGHT), (768, 1024, HEIGHT)];
const HEIGHT: u32 = 760;
const WINDOW: u32 = 1800;

/// A window that they fit into, with room for the browser's own bars. Nothing moves in it, so that nothing is waited for.
pub(crate) const LOOK: Look =
    Look { dark: false, careful: false, still: true, width: WINDOW, height: 2 * HEIGHT + 160 };

/// The side of a square: about a line and a half of text.
const SQUARE: u32 = 40;

/// What two pictures of the same may differ by: on average, in sixteenths of the way from black to white, and how
/// many squares in a hundred may differ by more than can be overlooked. A line that breaks elsewhere stays below it, a
/// column that moved, a theme or a figure that is missing does not.
const MEAN: f64 = 0.4;
const MANY: f64 = 4.0;
const MUCH: u32 = 3;

/// States of the gallery that differ from that article in how they are laid out, or hold what it does not: the address, and
/// what is looked at.
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
    ("show=everything&use=leftout", ".bar"),
    ("show=everything&use=lightbox", ".bar"),
    ("show=japanese&direction=vertical", ".bar"),
    ("show=japanese&direction=vertical&guide=1", ".bar"),
];

pub(crate) async fn it_looks_as_it_did(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    let article = serde_json::to_value(every_kind::article(&site.origin)).expect("it serialises");
    let mut seen = fonts(&page).await;
    frames(&page, &article).await;
    for theme in ["light", "dark"] {
        let parts = [".bar", ".gallery", ".body > .table", ".body > dl", ".notes", ".related"];
        look(&page, theme, json!({ "choices": { "theme": theme } }), &parts, &mut seen).await;
        for sheet in ["appearance", "outline", "menu", "keep", "keys"] {
            let state = json!({ "choices": { "theme": theme }, "uses": sheet });
            look(&page, &format!("{theme} {sheet}"), state, &[".bar"], &mut seen).await;
        }
        let state = json!({ "choices": { "theme": theme, "direction": "vertical" } });
        look(&page, &format!("{theme} downwards"), state, &[".bar"], &mut seen).await;
        for (search, part) in GALLERY {
            let search = format!("{search}&theme={theme}");
            look(&page, &search, json!({ "search": search }), &[part], &mut seen).await;
        }
    }
    for theme in ["sepia", "grey", "contrast", "own"] {
        let state = json!({ "choices": { "theme": theme } });
        look(&page, theme, state, &[".bar", ".notes"], &mut seen).await;
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
    let (kept_japanese, kept) = kept.split_once('\n').expect("a second line");
    let (seen_japanese, seen) = seen.split_once('\n').expect("a second line");
    if kept_japanese != seen_japanese {
        println!("Japanese is not compared: this machine has {seen_japanese}, kept is {kept_japanese}");
    }
    let (mut kept, mut seen) = (kept.trim().split("\n\n"), seen.trim().split("\n\n"));
    while let (Some(kept), Some(seen)) = (kept.next(), seen.next()) {
        if kept_japanese == seen_japanese || !kept.contains("japanese") {
            compare(kept, seen);
        }
    }
    assert_eq!((kept.next(), seen.next()), (None, None), "as many pictures as are kept");
}

/// How broad some letters are in the faces that the reader takes: what tells one machine's fonts from another's. Of
/// Japanese, whose letters are all of one width, how high and how far to the left they reach.
async fn fonts(page: &Page) -> String {
    page.until("window.standfirst").await;
    let measure = "const pen = document.createElement('canvas').getContext('2d');
        const measured = (family, text) => {
          pen.font = `100px ${family}`;
          return pen.measureText(text);
        };
        const latin = ['Georgia, \"Noto Serif\", serif', 'system-ui', 'monospace'];
        const japanese = ['\"Noto Serif CJK JP\", IPAMincho, serif', 'system-ui'];
        const widths = latin.map((family) => Math.round(measured(family, 'Standfirst, 1234').width));
        const reaches = japanese.flatMap((family) => {
          const { actualBoundingBoxAscent, actualBoundingBoxLeft } = measured(family, '渡し船');
          return [Math.round(actualBoundingBoxAscent), Math.round(actualBoundingBoxLeft)];
        });
        return `fonts ${widths.join(' ')}\\nJapanese ${reaches.join(' ')}\\n`;";
    page.js(measure, Vec::new()).await.as_str().expect("a text").to_owned()
}

/// Frames in which one state after the other is shown: to load one for each would take most of the time.
async fn frames(page: &Page, article: &Value) {
    let open = "const [article, frames, height] = args;
        window.views = await Promise.all(frames.map(async ([width, left, top]) => {
          const frame = document.createElement('iframe');
          Object.assign(frame.style, { position: 'fixed', inset: `${top}px auto auto ${left}px`, border: 0 });
          Object.assign(frame, { src: location.href, width, height });
          document.body.append(frame);
          await new Promise((done) => frame.addEventListener('load', done));
          const view = frame.contentWindow;
          return Object.assign(view, { article, gallery: await view.probe.load('/gallery/gallery.js') });
        }));";
    page.js(open, vec![article.clone(), json!(FRAMES), HEIGHT.into()]).await;
    page.until("views.every(({ standfirst }) => standfirst)").await;
}

/// Writes down how parts of the reader look in a state: that of an address of the gallery, or of the article as it is
/// with these choices, the sheet of a feature open. Nothing is kept from one state to the next.
async fn look(page: &Page, name: &str, state: Value, parts: &[&str], seen: &mut String) {
    let open = "const { search, choices, uses } = args[0];
        await Promise.all(views.map(async (view) => {
          view.reader?.close();
          const kept = new Map([['standfirst:choices', JSON.stringify(choices)]]);
          const storage = {
            getItem: (key) => kept.get(key) ?? null,
            setItem: (key, value) => void kept.set(key, value),
            removeItem: (key) => void kept.delete(key),
          };
          const { article, gallery, standfirst } = view;
          view.reader = await (search ? gallery.show(search) : standfirst.open({ article, storage }));
          await view.reader.ready;
          if (uses) await view.reader.use(uses);
        }));
        // Of all frames one alone has the focus: always the same.
        views[0].focus();";
    page.js(open, vec![state]).await;
    let each = |condition: &str| format!("views.every(({{ probe }}) => {condition})");
    page.until(&each("('ready' in probe.dialog().dataset || probe.find('.panel[open]'))")).await;
    if name.contains("guide") {
        page.until(&each("probe.find('.guide').checkVisibility()")).await;
    }
    if name.contains("lost") {
        page.until(&each("probe.find('.lead .missing')")).await;
    }
    for part in parts {
        show(page, part).await;
        let picture = Picture::of(&page.client.screenshot().await.expect("a screenshot"));
        for (width, left, top) in FRAMES {
            writeln!(seen, "{width} {name} {part}\n{}", picture.squares(width, left, top)).expect("written");
        }
    }
}

/// Brings a part into sight, and waits until what is in sight has come.
async fn show(page: &Page, part: &str) {
    let settle = "await Promise.all(views.map(async (view) => {
          const { probe } = view;
          probe.find(args[0]).scrollIntoView({ block: 'start' });
          for (const image of probe.all('img')) image.loading = 'eager';
          const inSight = (image) => { const { top, bottom } = image.getBoundingClientRect(); return bottom > 0 && top < view.innerHeight; };
          await Promise.all(probe.all('img').filter(inSight).map((image) => image.decode().catch(() => null)));
          // The bar follows the scrolling a frame or two later.
          for (let still = 0; still < 4; still += 1) {
            await new Promise((done) => view.requestAnimationFrame(done));
            const moving = probe.dialog().getAnimations({ subtree: true });
            await Promise.allSettled(moving.map((one) => one.finished));
            if (moving.length) still = 0;
          }
        }));";
    page.js(settle, vec![part.into()]).await;
}

/// The window, as it was when all frames were still.
struct Picture {
    pixels: Vec<u8>,
    info: png::OutputInfo,
}

impl Picture {
    fn of(png: &[u8]) -> Self {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().expect("a picture");
        let mut pixels = vec![0; reader.output_buffer_size().expect("of a size")];
        let info = reader.next_frame(&mut pixels).expect("whole");
        assert!(
            info.width >= WINDOW && info.height >= 2 * HEIGHT,
            "the window is too small: {}×{}",
            info.width,
            info.height
        );
        Self { pixels, info }
    }

    /// How light each square of a frame is, 0 to f.
    fn squares(&self, width: u32, left: u32, top: u32) -> String {
        let channels = self.info.color_type.samples();
        let light = |x: u32, y: u32| {
            let at = (top + y) as usize * self.info.line_size + (left + x) as usize * channels;
            let [red, green, blue] = [0, 1, 2].map(|channel| u32::from(self.pixels[at + channel]));
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
