//! Pictures of the reader, for people to look at: `target/screenshots/*.png`.

use crate::{
    driver::{self, Browser, Look},
    page::Page,
    site::Site,
};
use fantoccini::Locator;
use std::{fs, path::Path};

pub(crate) async fn take(browser: Browser) {
    for (width, height) in [(1440, 900), (768, 1024), (360, 740)] {
        for dark in [false, true] {
            let look = Look { dark, width, height, ..Look::default() };
            driver::run(browser, look, move |page| one(page, look)).await;
        }
    }
}

async fn one(page: Page, Look { dark, width, height, .. }: Look) {
    let site = Site::start();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
    fs::create_dir_all(&folder).expect("the folder can be made");
    let framed = page.browser == Browser::Firefox && width < 500;
    if framed {
        // No window of Firefox is as narrow as a phone. A frame is, and the reader in it cannot tell.
        page.visit(&site.url("pages/plain.html")).await;
        let frame = "const frame = document.createElement('iframe');
            [frame.src, frame.width, frame.height, frame.style.border] = ['/news.html', ...args, '0'];
            document.body.replaceChildren(frame);
            await new Promise((done) => frame.addEventListener('load', done));";
        page.js(frame, vec![width.into(), height.into()]).await;
        page.client.enter_frame(0).await.expect("there is a frame");
    } else {
        page.visit(&site.url("news.html")).await;
    }
    page.until("!document.querySelector('[data-read]').hidden").await;
    // Not as a hand does: on a phone the cookie bar lies over the button, as such bars do.
    page.value("document.querySelector('[data-cookies] button').click()").await;
    page.value("document.querySelector('[data-read]').click()").await;
    page.until_open().await;
    let theme = if dark { "dark" } else { "light" };
    let browser = format!("{:?}", page.browser).to_lowercase();
    for (name, selector) in [("top", ".bar"), ("text", ".body"), ("cards", ".related")] {
        let settle = "const { top } = probe.find(args[0]).getBoundingClientRect();
            const by = args[0] === '.bar' ? -probe.dialog().scrollTop : top - 40;
            probe.dialog().scrollBy({ top: by, behavior: 'instant' });
            await Promise.all(probe.all('img').filter((img) => img.loading === 'eager').map((img) => img.decode()));
            await new Promise((done) => setTimeout(done, 600));";
        page.js(settle, vec![selector.into()]).await;
        let png = if framed {
            page.client.enter_parent_frame().await.expect("out of it");
            let png = page.client.find(Locator::Css("iframe")).await.expect("there").screenshot().await;
            page.client.enter_frame(0).await.expect("and into it again");
            png
        } else {
            page.client.screenshot().await
        };
        fs::write(folder.join(format!("{browser}-{width}-{theme}-{name}.png")), png.expect("a picture"))
            .expect("written");
    }
}
