//! Where the bookmarklet needs a fresh press of a button, and what it says where nothing helps.

use super::bookmarklet::{PATIENCE, article_page};
use crate::{bookmark::percent_decoded, host::Host, page::Page};

/// A page that refuses frames and runs the shim by itself: nobody has pressed anything, so no window may open either.
fn unpressed(host: &Host, name: &str, more: &str) -> String {
    let code = percent_decoded(host.bookmarklet().strip_prefix("javascript:").expect("a bookmarklet"));
    let head = format!(
        "<script src=READER/pages/probe.js></script><script>addEventListener('load', () => {{ {code} }})</script>"
    );
    let html = article_page(&head, name).replace("</article>", &format!("<p>{more}</p></article>"));
    host.put_under(name, "frame-src 'none'", &html)
}

pub(crate) async fn a_fresh_press_opens_what_an_old_one_may_not(page: Page) {
    let host = Host::start().await;
    let main = page.client.window().await.expect("there is a window");
    let url = unpressed(&host, "unpressed", "");
    for (button, way) in [("button", "window"), ("button:nth-of-type(2)", "tab")] {
        page.visit(&url).await;
        page.until("probe.all('button').length === 3").await;
        page.click_within(button).await;
        let report = host.reported("of the unpressed that", PATIENCE).await.expect("it arrives");
        assert_eq!(report["how"], way, "{report}");
        page.close_all_but(&main).await;
        if way == "window" {
            // It was closed: nothing is left of it here, and the next press begins anew.
            page.until("!document.querySelector('[data-standfirst]')").await;
        }
    }
    page.visit(&url).await;
    page.until("probe.all('button').length === 3").await;
    page.click_within("button:last-of-type").await;
    page.until("!document.querySelector('[data-standfirst]')").await;
}

pub(crate) async fn what_is_too_long_is_said_to_be(page: Page) {
    let host = Host::start().await;
    // Letters without any pattern, which packing does not shorten below the limit.
    let mut state = 1_u32;
    let letters: String = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + (state >> 24) as u8 % 26)
    })
    .take(1_500_000)
    .collect();
    let url = unpressed(&host, "endless", &letters);
    page.visit(&url).await;
    page.until("probe.all('button').length === 3").await;
    page.js("window.alert = (words) => { window.told = words; };", vec![]).await;
    page.click_within("button:nth-of-type(2)").await;
    page.until("window.told?.includes('too long')").await;
    // The page is there as it was.
    assert_eq!(page.client.current_url().await.expect("an address").as_str(), url);
    page.until("!document.querySelector('[data-standfirst]')").await;
}
