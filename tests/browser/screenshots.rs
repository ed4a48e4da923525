//! Pictures of the reader, for people to look at: `target/screenshots/*.png`.

use crate::{
    driver::{self, Browser, Look},
    page::Page,
    site::Site,
};
use std::{fs, path::Path};

pub(crate) async fn take(browser: Browser) {
    for (width, height) in [(1440, 900), (768, 1024), (360, 740)] {
        for dark in [false, true] {
            let look = Look { dark, width, height };
            driver::run(browser, look, move |page| one(page, look)).await;
        }
    }
}

async fn one(page: Page, Look { dark, width, .. }: Look) {
    let site = Site::start();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
    fs::create_dir_all(&folder).expect("the folder can be made");
    super::journeys::open_story(&page, &site).await;
    let theme = if dark { "dark" } else { "light" };
    let browser = format!("{:?}", page.browser).to_lowercase();
    for (name, selector) in [("top", ".story"), ("text", ".body"), ("cards", ".related")] {
        let settle = "probe.find(args[0]).scrollIntoView({ behavior: 'instant' });
            probe.dialog().scrollBy({ top: args[0] === '.story' ? -200 : -40, behavior: 'instant' });
            await Promise.all(probe.all('img').filter((img) => img.loading === 'eager').map((img) => img.decode()));
            await new Promise((done) => setTimeout(done, 600));";
        page.js(settle, vec![selector.into()]).await;
        let png = page.client.screenshot().await.expect("a picture");
        fs::write(folder.join(format!("{browser}-{width}-{theme}-{name}.png")), png).expect("written");
    }
}
