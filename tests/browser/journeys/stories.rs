//! Stories that open in the reader, and stories of several pages.

use super::open_story;
use crate::{every_kind, page::Page, site::Site, wayward};
use fantoccini::key::Key;
use serde_json::{Value, json};

const MARKET: &str = "Night market returns to the old fish hall after thirty years";

pub(crate) async fn a_story_opens_in_the_reader_and_leads_back(page: Page) {
    let site = Site::start();
    open_story(&page, &site).await;
    let history = page.value("history.length").await;
    page.tab_to("Night market returns").await;
    let before = page.value("probe.dialog().scrollTop").await;
    page.press(Key::Enter).await;
    page.until(&format!("probe.find('h1').textContent === '{MARKET}'")).await;
    // Announced by its headline, which has the focus, and by the dialog's name.
    assert!(page.value("probe.focused()").await.as_str().is_some_and(|text| text.contains("Night market")));
    assert_eq!(page.value("probe.dialog().getAttribute('aria-label')").await, MARKET);
    assert_eq!(page.value("probe.dialog().scrollTop").await, json!(0));
    assert_eq!(page.value("[history.length, location.pathname]").await, json!([history, "/news.html"]));
    // On to a third, and back through both.
    page.value("probe.find('.card a').focus()").await;
    page.press(Key::Enter).await;
    page.until(&format!("probe.find('h1').textContent !== '{MARKET}'")).await;
    // The bar comes back with the beginning of a story.
    let bar = "getComputedStyle(probe.find('.bar')).visibility === 'visible' && !probe.find('.bar').getAnimations().length";
    page.until(bar).await;
    page.click_within(".bar .back").await;
    page.until(&format!("probe.find('h1').textContent === '{MARKET}'")).await;
    page.until(bar).await;
    page.click_within(".bar .back").await;
    page.until("probe.find('h1').textContent.startsWith('Holm and Sandray')").await;
    assert_eq!(page.count(".bar .back").await, 0);
    assert!(page.value("probe.focused()").await.as_str().is_some_and(|text| text.contains("Night market")));
    let now = page.value("probe.dialog().scrollTop").await;
    let (before, now) = (before.as_f64().expect("a number"), now.as_f64().expect("a number"));
    assert!(before > 100.0 && (before - now).abs() < 60.0, "was at {before}, is at {now}");
    page.press(Key::Escape).await;
    page.until_closed().await;
    page.assert_quiet().await;
}

/// Counts what is fetched of the demo's stories, and keeps it on its way until it is let through.
const WATCH: &str = "const original = window.fetch;
    window.asked = []; window.dropped = [];
    window.fetch = (url, init) => {
      if (!String(url).includes('/demo/')) return original(url, init);
      window.asked.push(String(url).split('/').pop());
      return new Promise((done, fail) => {
        init.signal.addEventListener('abort', () => { window.dropped.push(String(url).split('/').pop()); fail(init.signal.reason); });
        window.letThrough = () => done(original(url, init));
      });
    };";

pub(crate) async fn one_story_at_a_time_is_fetched_ahead(page: Page) {
    let site = Site::start();
    open_story(&page, &site).await;
    page.js(WATCH, Vec::new()).await;
    // Where nothing scrolls, no other card comes to lie under the pointer, which would count as an intent as well.
    let focus =
        "probe.all('.card a').find(({ href }) => href.includes(args[0])).focus({ preventScroll: true })";
    page.js(focus, vec!["tram".into()]).await;
    page.until("asked.length === 1").await;
    // The focus moves on: what nobody waits for any more is dropped.
    page.js(focus, vec!["market".into()]).await;
    page.until("asked.length === 2").await;
    assert_eq!(page.value("[asked, dropped]").await, json!([["tram.html", "market.html"], ["tram.html"]]));
    // It is opened while it is on its way: not asked for again.
    page.press(Key::Enter).await;
    page.until("probe.find('.card.opening')").await;
    page.value("letThrough()").await;
    page.until(&format!("probe.find('h1').textContent === '{MARKET}'")).await;
    assert_eq!(page.value("asked").await, json!(["tram.html", "market.html"]));
    // Closing drops it too.
    page.value("probe.all('.card a')[1].focus({ preventScroll: true })").await;
    page.until("asked.length === 3").await;
    page.press(Key::Escape).await;
    page.until_closed().await;
    page.until("dropped.includes(asked[2])").await;
    page.assert_quiet().await;
}

/// An article whose cards lead to these.
fn leading_to(origin: &str, urls: &[&str]) -> Value {
    let mut article = serde_json::to_value(every_kind::article(origin)).expect("it serialises");
    let mut story = article["related"][0].clone();
    story["image"] = Value::Null;
    story["placement"] = "after".into();
    let stories = urls.iter().map(|url| {
        story["url"] = format!("{origin}{url}").into();
        story["title"] = format!("A story at {url}").into();
        story.clone()
    });
    article["related"] = stories.collect();
    article
}

pub(crate) async fn what_cannot_be_read_here_is_followed(page: Page) {
    let origin = wayward::start(String::new()).await;
    page.visit(&format!("{origin}/pages/plain.html")).await;
    let picture = "/demo/pictures/bees-330.webp";
    page.open_article(&leading_to(&origin, &[picture])).await;
    page.js("probe.find('.card a').click()", Vec::new()).await;
    page.until_at(&format!("{origin}{picture}")).await;
}

/// A login page, by itself and by a redirect, a redirect to another site, a refusal, a page that is too large.
pub(crate) async fn what_is_no_story_leaves_the_reader_open(page: Page) {
    let other = Site::start();
    let origin = wayward::start(other.url("demo/market.html")).await;
    let ways = ["elsewhere", "refused", "heavy", "login", "members"].map(|name| format!("/wayward/{name}"));
    let ways: Vec<&str> = ways.iter().map(String::as_str).collect();
    page.visit(&format!("{origin}/pages/plain.html")).await;
    page.open_article(&leading_to(&origin, &ways)).await;
    for (at, way) in ways.iter().enumerate() {
        page.js(
            "probe.find('.toast').replaceChildren(); probe.all('.card a')[args[0]].click()",
            vec![at.into()],
        )
        .await;
        page.until("probe.find('.toast button')").await;
        assert!(page.text(".toast").await.contains("opens on its site"), "{way}");
        assert_eq!(page.text("h1").await, "Everything that an article can hold", "{way}");
        assert_eq!(page.count(".card.opening").await, 0, "{way}");
        assert_eq!(page.value("location.pathname").await, json!("/pages/plain.html"), "{way}");
    }
    // The link is offered, and followed by a press.
    page.value("probe.find('.toast button').click()").await;
    page.until_at(&format!("{origin}/wayward/login")).await;
}

pub(crate) async fn what_cannot_be_reached_leaves_the_reader_open(page: Page) {
    let origin = wayward::start(String::new()).await;
    page.visit(&format!("{origin}/pages/plain.html")).await;
    page.open_article(&leading_to(&origin, &["/demo/market.html"])).await;
    page.js(
        "window.fetched = window.fetch; window.fetch = async () => { throw new TypeError('no network'); };",
        Vec::new(),
    )
    .await;
    page.value("probe.find('.card a').click()").await;
    page.until("probe.find('.toast').textContent.includes('cannot be reached')").await;
    assert_eq!(page.text("h1").await, "Everything that an article can hold");
    assert_eq!(page.count(".card.opening").await, 0);
    // A later try may succeed.
    page.js("window.fetch = window.fetched;", Vec::new()).await;
    page.value("probe.find('.card a').click()").await;
    page.until(&format!("probe.find('h1').textContent === '{MARKET}'")).await;
    // A server that never answers is not waited for.
    let slow = "const { fetchPage } = await import('/stories/fetch.js');
        const { signal } = new AbortController();
        try { await fetchPage(args[0], { page: document, signal, patience: 300 }); } catch (error) { return error.trouble; }";
    assert_eq!(page.js(slow, vec![format!("{origin}/wayward/slow").into()]).await, "slow");
    // The link is offered, not by what was said before.
    page.js("probe.find('.toast').replaceChildren();", Vec::new()).await;
    page.js("window.fetch = async () => { throw new TypeError('no network'); };", Vec::new()).await;
    page.value("probe.find('.card a').click()").await;
    page.until("probe.find('.toast button')").await;
    page.click_within(".toast button").await;
    page.until("document.readyState === 'complete' && location.pathname !== '/pages/plain.html'").await;
}

pub(crate) async fn a_story_that_breaks_off_leaves_the_reader_open(page: Page) {
    let origin = wayward::start(String::new()).await;
    page.visit(&format!("{origin}/pages/plain.html")).await;
    page.open_article(&leading_to(&origin, &["/wayward/half", "/wayward/stalled", "/wayward/endless"])).await;
    // A story that hangs, with what the reader's patience is cut short to; one without end; and one that breaks off.
    let press = "probe.find('.toast').replaceChildren();
        const later = window.setTimeout;
        if (args[1]) window.setTimeout = (run, wait, ...more) => later(run, wait === 15_000 ? args[1] : wait, ...more);
        probe.all('.card a')[args[0]].click();
        window.setTimeout = later;";
    for (at, patience, said) in
        [(1, 300, "does not answer"), (2, 0, "opens on its site"), (0, 0, "cannot be reached")]
    {
        page.js(press, vec![at.into(), patience.into()]).await;
        page.until(&format!("probe.find('.toast').textContent.includes('{said}')")).await;
        assert_eq!(page.text("h1").await, "Everything that an article can hold", "{said}");
        assert_eq!(page.count(".card.opening").await, 0, "{said}");
        assert_eq!(page.value("location.pathname").await, json!("/pages/plain.html"), "{said}");
    }
    // The link is offered, and followed by a press.
    // Not by the driver's hand: Firefox's waits for the end of a page that has none.
    page.value("probe.find('.toast button').click()").await;
    page.until("location.pathname === '/wayward/half'").await;
    // What comes and then comes no more is not waited for, and of 200 MB only the first few are taken.
    page.visit(&format!("{origin}/pages/plain.html")).await;
    let fetch = "const { fetchPage } = await probe.load('/stories/fetch.js');
        const { signal } = new AbortController();
        try { await fetchPage(args[0], { page: document, signal, patience: args[1] }); } catch (error) { return error.trouble; }";
    let answer = page.js(fetch, vec![format!("{origin}/wayward/stalled").into(), 300.into()]).await;
    assert_eq!(answer, "slow");
    let before = wayward::sent();
    let answer = page.js(fetch, vec![format!("{origin}/wayward/endless").into(), 20_000.into()]).await;
    assert_eq!(answer, "tooLarge");
    // Likewise where a page hands a story over to the reader of another origin.
    let hand = "const { handOver } = await probe.load('/handover.js');
        const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: args[0] }));
        const { id, body } = await handOver(document, { url: args[0], id: 7 }, args[1]);
        link.remove();
        return [id, body ?? null];";
    for (way, patience) in [("endless", 20_000), ("stalled", 300), ("half", 20_000)] {
        let url = format!("{origin}/wayward/{way}");
        assert_eq!(page.js(hand, vec![url.into(), patience.into()]).await, json!([7, null]), "{way}");
    }
    let sent = wayward::sent() - before;
    assert!(sent < 60_000_000, "{sent} bytes were sent of two answers that are too large");
}

pub(crate) async fn a_policy_that_forbids_fetching_lets_the_link_be_followed(page: Page) {
    let (reader, newspaper) = (Site::start(), Site::start());
    let url = newspaper.page("strict.html", &[("ORIGIN", &reader.origin)]);
    page.visit(&url).await;
    page.until("window.openReader").await;
    page.js(
        "await openReader({ article: args[0] });",
        vec![leading_to(&newspaper.origin, &["/demo/market.html"])],
    )
    .await;
    page.until_open().await;
    page.value("probe.find('.card a').click()").await;
    page.until_at(&newspaper.url("demo/market.html")).await;
}

pub(crate) async fn the_pages_of_a_story_are_joined_as_it_is_scrolled(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/parts-1.html")).await;
    page.until("window.standfirst").await;
    page.js("await standfirst.open();", Vec::new()).await;
    page.until_open().await;
    assert_eq!(page.text("h1").await, "Along the old railway in three days");
    // Of the whole on one page nothing is to be had. The second follows at once, as its end is near, and knows nothing
    // of the third, which the first names; the third links back to the first and is the last.
    page.until("probe.find('.body').textContent.includes('The third day')").await;
    let text = page.text(".body").await;
    let order: Vec<_> =
        ["The first day", "The second day", "The third day"].map(|day| text.find(day)).to_vec();
    assert!(order.is_sorted() && order.iter().all(Option::is_some), "{order:?}");
    assert_eq!(text.matches("The first day").count(), 1);
    assert_eq!(page.count(".next-page").await, 0);
    assert_eq!(page.count(".end-mark").await, 1);
    let numbers =
        page.value("probe.all('.body > [data-block]').map((one) => Number(one.dataset.block))").await;
    let numbers: Vec<u64> = serde_json::from_value(numbers).expect("numbers");
    assert!(numbers.iter().copied().eq(0..numbers.len() as u64), "{numbers:?}");
}

pub(crate) async fn a_story_on_one_page_is_taken_whole(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/railway-1.html")).await;
    page.until("window.standfirst").await;
    page.js("await standfirst.open();", Vec::new()).await;
    page.until_open().await;
    // There is no second page to be had: all that follows is from the one page.
    page.until("probe.find('.body').textContent.includes('The third day')").await;
    let text = page.text(".body").await;
    for day in ["The first day", "The second day", "The third day"] {
        assert_eq!(text.matches(day).count(), 1, "{day}");
    }
    page.until("probe.all('.next-page').length === 0").await;
    assert_eq!(page.count(".end-mark").await, 1);
}

pub(crate) async fn a_next_page_that_cannot_be_had_stays_a_link(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/parts-1.html")).await;
    page.until("window.standfirst").await;
    page.js("window.fetch = ((original) => (url, init) =>
        String(url).includes('parts-') ? Promise.reject(new TypeError('no network')) : original(url, init))(window.fetch);
        await standfirst.open();", Vec::new()).await;
    page.until_open().await;
    page.until("probe.find('.next-page').textContent.includes('could not be loaded')").await;
    page.click_within(".next-page a").await;
    page.until_at(&site.url("pages/parts-2.html")).await;
}

pub(crate) async fn a_site_is_one_with_and_without_www(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    let ask = "const { sameSite } = await import('/stories/site.js');
        const on = (href) => ({ page: { defaultView: { location: { href } } } });
        return args.map(([url, href]) => sameSite(url, on(href)));";
    let pairs = [
        ("http://a.example/one?x#y", "https://www.a.example/two"),
        ("https://www.a.example/one", "https://a.example/"),
        ("https://sport.a.example/one", "https://a.example/"),
        ("https://a.example:8443/one", "https://a.example/"),
        ("mailto:one@a.example", "https://a.example/"),
    ];
    let asked = pairs.iter().map(|(url, href)| json!([url, href])).collect();
    let expected = json!(["https://www.a.example/one?x#y", "https://a.example/one", null, null, null]);
    assert_eq!(page.js(ask, asked).await, expected);
}

pub(crate) async fn a_story_without_end_is_joined_up_to_a_limit(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    page.until("window.standfirst").await;
    let open = r"const made = (at) => `<!DOCTYPE html><html lang=en><head><title>Along the old railway</title><link rel=next href=endless-${at + 1}.html></head><body><article><h1>Along the old railway</h1>${[1, 2, 3].map((part) => `<p>Stage ${at}, part ${part}, leads from the viaduct at Ness to the tunnel under Gull Hill, some ${at * part} miles, and nobody has run a train here since the autumn of 1964, when the sleepers were sold for garden paths.</p>`).join('')}</article></body></html>`;
        const original = window.fetch;
        window.asked = [];
        window.fetch = async (url, init) => {
          const at = Number(/endless-(\d+)/.exec(url)?.[1] ?? 0);
          if (!at) return original(url, init);
          asked.push(at);
          const response = new Response(made(at), { headers: { 'content-type': 'text/html' } });
          return Object.defineProperty(response, 'url', { value: String(url) });
        };
        window.reader = await standfirst.open({ html: made(1), url: new URL('endless-1.html', location.href).href });
        await reader.ready;";
    let next = "probe.find('.next-page a').href";
    page.js(open, Vec::new()).await;
    let joined = "(probe.dialog().scrollTop = probe.dialog().scrollHeight, asked.length >= 19)";
    page.until(joined).await;
    page.until(&format!("{next}.endsWith('/endless-21.html')")).await;
    // What follows is a link, and nothing more is asked for.
    let still = "for (let frame = 0; frame < 20; frame += 1) {
          probe.dialog().scrollTop = probe.dialog().scrollHeight;
          await new Promise(requestAnimationFrame);
        }
        return asked;";
    assert_eq!(page.js(still, Vec::new()).await, json!((2..=20).collect::<Vec<_>>()));
    page.assert_quiet().await;
}

pub(crate) async fn a_hand_that_comes_near_is_an_intent_too(page: Page) {
    let site = Site::start();
    open_story(&page, &site).await;
    page.js(WATCH, Vec::new()).await;
    let touch = "const link = probe.all('.card a').find(({ href }) => href.includes(args[0]));
        link.dispatchEvent(new Event(args[1], { bubbles: true, composed: true }));";
    page.js(touch, vec!["tram".into(), "pointerover".into()]).await;
    page.until("asked.length === 1").await;
    page.js(touch, vec!["market".into(), "touchstart".into()]).await;
    page.until("asked.length === 2").await;
    assert_eq!(page.value("[asked, dropped]").await, json!([["tram.html", "market.html"], ["tram.html"]]));
    // One that only passes over a card is none.
    let pass = "const link = (name) => probe.all('.card a').find(({ href }) => href.includes(name));
        const event = (name, type) => link(name).dispatchEvent(new Event(type, { bubbles: true, composed: true }));
        event('bees', 'pointerover');
        event('bees', 'pointerout');
        event('tram', 'touchstart');";
    page.js(pass, Vec::new()).await;
    page.until("asked.length === 3").await;
    assert_eq!(page.value("asked[2]").await, "tram.html");
    page.press(Key::Escape).await;
    page.until_closed().await;
    page.assert_quiet().await;
}

pub(crate) async fn other_sites_stories_are_ordinary_links(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    let mut article = leading_to("https://example.org", &["/one"]);
    article["url"] = json!(site.url("pages/plain.html"));
    page.open_article(&article).await;
    page.js(WATCH, Vec::new()).await;
    // The browser would follow it; here it is held back once all have had their say.
    let press = "const link = probe.find('.card a');
        let taken = null;
        probe.root().host.addEventListener('click', (event) => { taken = event.defaultPrevented; event.preventDefault(); }, { once: true });
        for (const type of ['pointerover', 'touchstart', 'focusin']) link.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
        return [taken, asked.length, link.href, link.rel, probe.all('.opening').length];";
    let rel = "noopener noreferrer nofollow ugc";
    assert_eq!(page.js(press, Vec::new()).await, json!([false, 0, "https://example.org/one", rel, 0]));
    page.assert_quiet().await;
}
