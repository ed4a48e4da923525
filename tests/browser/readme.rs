//! The pictures that README.md shows, taken of the demo: `make pictures`.

use crate::{
    driver::{self, Browser, Look},
    page::Page,
    site::Site,
};
use serde_json::{Value, json};
use std::{fmt::Write, fs, path::Path};

/// The name, the screen, and what is done before it is taken.
const PICTURES: &[(&str, Look, &str)] = &[
    ("reader", screen(1200, 780, false), ""),
    ("reader-dark", screen(1200, 780, true), "probe.find('[data-feature=appearance]').click();"),
    (
        "reader-cards",
        screen(1200, 780, false),
        "const { top } = probe.find('.related').getBoundingClientRect();
        probe.dialog().scrollBy({ top: top - 40, behavior: 'instant' });",
    ),
    ("reader-phone", screen(390, 780, false), ""),
];

const fn screen(width: u32, height: u32, dark: bool) -> Look {
    Look { dark, careful: false, still: false, width, height }
}

pub(crate) async fn take() {
    for &(name, look, before) in PICTURES {
        driver::run(Browser::Chromium, look, move |page| one(page, name, before)).await;
    }
}

async fn one(page: Page, name: &'static str, before: &'static str) {
    let site = Site::start();
    page.visit(&site.url("news.html")).await;
    page.until("!document.querySelector('[data-read]').hidden").await;
    // Not as a hand does: on a phone the cookie bar lies over the button.
    page.value("document.querySelector('[data-cookies] button').click()").await;
    page.value("document.querySelector('[data-read]').click()").await;
    page.until_open().await;
    // Where a bar takes no room, as on phones and on most screens.
    page.value("probe.dialog().style.scrollbarWidth = 'none'").await;
    page.js(before, Vec::new()).await;
    if name.contains("dark") {
        page.until("probe.find('.panel[open]')").await;
    }
    // Until all that is in sight has come, and nothing moves any more.
    let settle = "for (const image of probe.all('img')) image.loading = 'eager';
        await Promise.all(probe.all('img').map((image) => image.decode().catch(() => null)));
        for (let still = 0; still < 6; still += 1) {
          await new Promise((done) => requestAnimationFrame(done));
          const moving = probe.dialog().getAnimations({ subtree: true });
          await Promise.allSettled(moving.map((one) => one.finished));
          if (moving.length) still = 0;
        }";
    page.js(settle, Vec::new()).await;
    let png = page.client.screenshot().await.expect("a screenshot");
    // The browser's own encoder: no page of the demo's forbids it. Bytes cross as hexadecimal digits.
    let encode =
        "const bytes = Uint8Array.from(args[0].match(/../g), (digits) => Number.parseInt(digits, 16));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        canvas.getContext('2d').drawImage(bitmap, 0, 0);
        const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.86 });
        return Array.from(new Uint8Array(await blob.arrayBuffer()));";
    let mut digits = String::new();
    for byte in png {
        write!(digits, "{byte:02x}").expect("written");
    }
    let encoded: Value = page.js(encode, vec![json!(digits)]).await;
    let webp: Vec<u8> = serde_json::from_value(encoded).expect("bytes");
    assert_eq!(webp.get(8..12), Some(&b"WEBP"[..]), "this browser writes no WebP");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name).with_extension("webp");
    fs::write(path, webp).expect("written");
}
