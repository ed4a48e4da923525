//! What strangers say to the reader's own page, and to a page over which the reader stands.

use super::embed;
use crate::{
    host::{Answer, Host},
    page::Page,
    site::Site,
};
use serde_json::{Value, json};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(30);

fn story(title: &str) -> String {
    let said = format!(
        "The harbour office said on Friday of the {title} that the barrier had closed eleven times in its first winter, \
         and that the quay had stayed dry each time, to the surprise of those who had voted against it."
    );
    format!(
        "<title>{title}</title><article><h1>{title}</h1><p>{said}</p><p>{said}</p><p>{said}</p></article>"
    )
}

/// A page that has the reader's page in a frame, plays the bookmarklet, and answers for itself.
fn playing(host: &Host, script: &str, inner: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=en><head><title>Playing</title><script src={}/pages/probe.js></script></head><body>\
         <a href=/host/linked>A linked story</a><iframe id=reader src={}/read.html></iframe>{inner}<script>{script}</script></body></html>",
        host.origin(),
        host.reader()
    )
}

/// A frame of a third origin. It says what it has to say all the time, and counts what it is told.
fn stranger(site: &Site, name: &str, says: &str, to: &str) -> String {
    let page = site.page_as("stranger.html", name, &[("SAYS", says), ("TO", to)]);
    format!("<iframe id=stranger src={page}></iframe>")
}

pub(crate) async fn one_page_is_taken_and_from_its_opener_alone(page: Page) {
    let (host, elsewhere) = (Host::start().await, Site::start());
    let forged =
        json!({ "standfirst": "page", "url": "https://bank.example/", "html": story("A stranger's") });
    let stranger = stranger(&elsewhere, "stranger.html", &forged.to_string(), "parent.frames[0]");
    let script = format!(
        "const good = {good};
         const wrong = [null, 5, 'page', [], {{}}, {{ standfirst: 'page' }}, {{ standfirst: 'page', html: 5 }}, {{ standfirst: ['page'], html: '' }},
           {{ standfirst: 'story', id: 1, url: location.href, type: 'text/html', body: new ArrayBuffer(8) }}, {{ standfirst: 'close' }},
           {{ standfirst: 'fetch', url: location.href, id: 1 }}, {{ standfirst: 'page', url: '', html: 'x'.repeat(20_000_001) }},
           new Map([['standfirst', 'page'], ['html', good.html]]), new Error('page'), new Date(), new Blob([good.html]), 10n, new String('page'),
           {{ ...good, standfirst: new String('page') }}, {{ ...good, html: new String(good.html) }}, {{ ...good, html: new Blob([good.html]) }},
           {{ ...good, html: [good.html] }}, {{ standfirst: 'page', html: {{ html: good.html }} }}];
         // What refers to itself, and ten thousand that say nothing.
         const circle = {{ standfirst: 'page' }};
         circle.html = circle;
         wrong.push(circle);
         for (let more = 0; more < 10_000; more += 1) wrong.push(more % 2 ? '' : {{ standfirst: 'story', id: more }});
         window.byPort = 0;
         let busy = 0;
         addEventListener('message', async ({{ source, data }}) => {{
           if (data === 'said') busy += 1;
           if (data?.standfirst !== 'ready' || source !== frames[0]) return;
           // Each the first few times with a port, on which nobody is to answer, nor to listen.
           const handed = new MessageChannel();
           handed.port1.addEventListener('message', () => (window.byPort += 1));
           handed.port1.start();
           wrong.forEach((one, at) => source.postMessage(one, '*', at === 1 ? [handed.port2] : []));
           handed.port1.postMessage({{ ...good, html: good.html.replaceAll('The first', 'By a port') }});
           // The stranger has spoken by then, and was heard if anyone hears it.
           for (const from = busy; busy < from + 5; ) await new Promise((done) => setTimeout(done, 20));
           source.postMessage(good, '*');
           for (let again = 0; again < 5; again += 1) source.postMessage({{ ...good, html: good.html.replaceAll('The first', 'The replayed') }}, '*');
           window.sentAll = true;
         }});",
        good = json!({ "standfirst": "page", "url": "https://bank.example/", "html": story("The first") })
    );
    page.visit(&host.put_html("playing", &playing(&host, &script, &stranger))).await;
    let report = host.reported("The first", PATIENCE).await.expect("it arrives");
    // What it says of where it is from is not believed, and nobody else's page came before it.
    assert_eq!(report["sender"], json!(format!("Sent here by {}", host.origin().replace("http://", ""))));
    page.until("window.sentAll && !window.late && setTimeout(() => (window.late = true), 300)").await;
    page.until("window.late").await;
    assert_eq!(page.value("window.byPort").await, json!(0));
    page.enter_within_page("#reader").await;
    let seen = "[probe.find('h1').textContent, document.querySelectorAll('[data-standfirst]').length, probe.all('dialog').length]";
    assert_eq!(page.value(seen).await, json!(["The first", 1, 1]));
    page.assert_quiet().await;
}

pub(crate) async fn a_story_is_taken_from_the_page_that_was_asked(page: Page) {
    let (host, elsewhere) = (Host::start().await, Site::start());
    // It does not know the number, so it tries them.
    let says = format!(
        "Array.from({{ length: 9 }}, (_, id) => ({{ standfirst: 'story', id, url: '{0}/host/linked', type: 'text/html', body: new TextEncoder().encode({1}).buffer }}))",
        host.origin(),
        json!(story("A stranger's"))
    );
    let stranger = stranger(&elsewhere, "stranger-story.html", &says, "parent.frames[0]");
    let script = format!(
        "const page = {{ standfirst: 'page', url: location.href, html: {first} + `<section><h2>Related</h2><ul><li><a href=${{location.origin}}/host/linked>The linked story, of which more is to be read</a></ul></section>` }};
         const bytes = (title) => new TextEncoder().encode({second}.replaceAll('The second', title)).buffer;
         addEventListener('message', ({{ source, data }}) => {{
           if (source !== frames[0]) return;
           if (data.standfirst === 'ready') source.postMessage(page, '*');
           if (data.standfirst !== 'fetch') return;
           const answer = {{ standfirst: 'story', id: data.id, url: data.url, type: 'text/html' }};
           for (const wrong of [null, {{}}, {{ standfirst: 'story' }}, {{ ...answer, id: data.id + 1, body: bytes('Unasked') }}, {{ ...answer, id: 'toString', body: bytes('Odd') }}]) source.postMessage(wrong, '*');
           window.ask = () => {{
             source.postMessage({{ ...answer, body: bytes('The second') }}, '*');
             source.postMessage({{ ...answer, body: bytes('The replayed') }}, '*');
             source.postMessage({{ ...page, html: page.html.replaceAll('The first', 'The replayed') }}, '*');
           }};
         }});",
        first = json!(story("The first")),
        second = json!(story("The second"))
    );
    page.visit(&host.put_html("asking", &playing(&host, &script, &stranger))).await;
    page.enter_within_page("#reader").await;
    page.until("probe.find('.card a')").await;
    page.until_open().await;
    page.js("probe.find('.card a').click();", Vec::new()).await;
    page.client.enter_parent_frame().await.expect("back on the page");
    page.until("window.ask").await;
    // From the window that is asked, but by then of another origin: it went elsewhere.
    page.enter_within_page("#reader").await;
    page.js(
        "for (const id of [1, 2]) dispatchEvent(new MessageEvent('message', { source: parent, origin: 'https://elsewhere.example',
          data: { standfirst: 'story', id, url: args[0], type: 'text/html', body: new TextEncoder().encode(args[1]).buffer } }));",
        vec![format!("{}/host/linked", host.origin()).into(), story("Another's").into()],
    )
    .await;
    page.client.enter_parent_frame().await.expect("back on the page");
    // Long enough for the stranger's to arrive, many times.
    tokio::time::sleep(Duration::from_millis(400)).await;
    page.enter_within_page("#reader").await;
    assert_eq!(page.text("h1").await, "The first");
    page.client.enter_parent_frame().await.expect("back on the page");
    page.js("ask();", Vec::new()).await;
    page.enter_within_page("#reader").await;
    page.until("probe.find('h1').textContent === 'The second'").await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(page.text("h1").await, "The second");
    page.assert_quiet().await;
}

/// What a stranger gets out of a page over which the reader stands, by the bookmarklet or by the element's frame.
async fn nothing_for_strangers(page: &Page, host: &Host) {
    page.until("probe.find('iframe') && window.heard.some((data) => data.standfirst === 'ready')").await;
    page.enter_within("iframe").await;
    page.until("window.probe && probe.dialog()").await;
    page.client.enter_parent_frame().await.expect("back on the page");
    page.js("const from = window.said; for (const until = from + 20; window.said < until; ) await new Promise((done) => setTimeout(done, 20));", Vec::new()).await;
    // From itself, as from anyone.
    page.js(
        "for (const kind of ['ready', 'close', 'fetch']) postMessage({ standfirst: kind, url: location.href, id: 1 }, '*');
        dispatchEvent(new MessageEvent('message', { data: { standfirst: 'close' }, origin: args[0] }));
        await new Promise((done) => setTimeout(done, 200));",
        vec![host.reader().into()],
    )
    .await;
    page.enter_within_page("#stranger").await;
    assert_eq!(page.value("window.told").await, json!([]), "a stranger was told something");
    page.client.enter_parent_frame().await.expect("back on the page");
    let open = page.value("Boolean(document.querySelector('[data-standfirst]'))").await;
    assert_eq!(open, json!(true), "a stranger closed it");
    // What the page itself heard from itself is what it said: no page, no story.
    let stories =
        page.value("window.heard.filter((data) => ['page', 'story'].includes(data.standfirst)).length").await;
    assert_eq!(stories, json!(0));
    assert!(!host.asked().contains(&"linked".to_owned()), "nobody who may have asked for it");
}

/// How often the page fetches for its reader's frame: for the reader itself, and for whom that frame has gone to.
async fn fetched_for_the_frame(page: &Page, host: &Host) -> Value {
    let say = "const source = probe.find('iframe').contentWindow;
        const own = window.fetch;
        let fetched = 0;
        window.fetch = async () => { fetched += 1; throw new TypeError('no network'); };
        const heard = [args[0], 'https://elsewhere.example'].map((origin) => {
          fetched = 0;
          dispatchEvent(new MessageEvent('message', { source, origin, data: { standfirst: 'fetch', url: location.origin + '/host/linked', id: 1 } }));
          return fetched;
        });
        window.fetch = own;
        return heard;";
    page.js(say, vec![host.reader().into()]).await
}

const LISTENING: &str = "<script>window.heard = []; window.said = 0;
    addEventListener('message', ({ data }) => { if (data === 'said') window.said += 1; else window.heard.push(data); });</script>";

/// As the reader would say it, to the page that the stranger stands in.
fn reader_like(host: &Host) -> String {
    format!(
        "['ready', 'close', 'fetch'].map((standfirst) => ({{ standfirst, url: '{}/host/linked', id: 1 }}))",
        host.origin()
    )
}

pub(crate) async fn a_page_hands_nothing_to_strangers(page: Page) {
    let (host, elsewhere) = (Host::start().await, Site::start());
    let stranger = stranger(&elsewhere, "stranger-beside.html", &reader_like(&host), "parent");
    let link = "<a href=/host/linked>A linked story</a>";
    let html = format!(
        "<!DOCTYPE html><html lang=en><head><script src={}/pages/probe.js></script>{LISTENING}</head><body>{}{link}{stranger}</body></html>",
        host.origin(),
        story("The first")
    );
    page.visit(&host.put_html("beside", &html)).await;
    page.press_bookmark(&host.bookmarklet()).await;
    nothing_for_strangers(&page, &host).await;
    assert_eq!(fetched_for_the_frame(&page, &host).await, json!([1, 0]));
    // The same, where it is the element that opens the frame.
    let policy = format!(
        "{}; frame-src READER {}",
        "default-src 'none'; script-src READER 'unsafe-inline' http:; connect-src READER", elsewhere.origin
    );
    let body = format!("{}{}{link}{stranger}", embed::BUTTON, story("The first"));
    let html = embed::page_of(&format!("{LISTENING}{}", embed::LINE), &body);
    page.visit(&host.put_under("beside-element", &policy, &html)).await;
    embed::press(&page).await;
    nothing_for_strangers(&page, &host).await;
    assert_eq!(fetched_for_the_frame(&page, &host).await, json!([1, 0]));
    // And what is no reader any more is not left over the page.
    page.until("!document.querySelector('[data-standfirst]')").await;
}

/// Pages to ask for, and the links to some of them. What is asked for and not linked is `secret`.
pub(super) fn put_linked(host: &Host) -> &'static str {
    host.put_html("linked", &story("The linked"));
    host.put_html("secret", &story("The secret"));
    let answer = |name: &str, value: String, body: &str| Answer {
        headers: vec![(name.to_owned(), value)],
        body: body.into(),
        ..Answer::default()
    };
    host.put(
        "data",
        answer("content-type", "application/json".to_owned(), "[\"data of one who is signed in\"]"),
    );
    // To where one may read it all the same.
    host.put("away", answer("location", format!("{}/news.html", host.reader()), ""));
    host.put_html("large", &"<p>.".repeat(1_300_000));
    "<a href=linked>A linked story</a> <a href=data>Data</a> <a href=away>Elsewhere</a> <a href=large>Large</a>"
}

/// Asks the page for more, within the reader, as only one that was broken into would ask.
pub(super) async fn nothing_more_is_handed_over(page: &Page, host: &Host) {
    let ask = "const answers = [];
        addEventListener('message', (event) => { if (event.data.standfirst === 'story') answers.push([event.data.id, event.data.body?.byteLength > 100]); });
        const linked = args[0] + '/host/linked';
        const urls = [linked, args[0] + '/host/secret', 'https://elsewhere.example/', 'javascript:alert(1)', null, { href: 1 },
          args[0] + '/host/data', args[0] + '/host/away', args[0] + '/host/large', linked.replace('://', '://a:b@'), linked + '#part', [linked],
          linked + '?', ' ' + linked, '/host/linked', ''];
        urls.forEach((url, at) => parent.postMessage({ standfirst: 'fetch', url, id: 900 + at }, '*'));
        while (answers.length < urls.length) await new Promise((done) => setTimeout(done, 20));
        return answers.sort((one, other) => one[0] - other[0]);";
    let answers: Value = page.js(ask, vec![host.origin().into()]).await;
    let expected: Vec<_> = (0..16).map(|at| json!([900 + at, at == 0])).collect();
    assert_eq!(answers, json!(expected));
    assert!(!host.asked().contains(&"secret".to_owned()), "nobody asked for it");
}

pub(crate) async fn an_element_hands_over_what_its_page_links_to(page: Page) {
    let host = Host::start().await;
    let links = put_linked(&host);
    let body = format!("{}{}{links}", embed::BUTTON, story("The first"));
    let policy = "default-src 'none'; script-src READER; connect-src READER 'self'; frame-src READER";
    page.visit(&host.put_under("handing", policy, &embed::page_of(embed::LINE, &body))).await;
    embed::press(&page).await;
    page.until("probe.find('iframe')").await;
    page.enter_within("iframe").await;
    page.until("window.probe && probe.dialog()").await;
    nothing_more_is_handed_over(&page, &host).await;
}

pub(crate) async fn what_is_no_story_is_not_taken_for_one(page: Page) {
    let host = Host::start().await;
    let script = format!(
        "const page = {{ standfirst: 'page', url: location.href, html: {first} + `<section><h2>Related</h2><ul><li><a href=${{location.origin}}/host/linked>The linked story, of which more is to be read</a></ul></section>` }};
         const bytes = () => new TextEncoder().encode({second});
         const ways = [{{ body: undefined }}, {{ body: {second} }}, {{ body: new Blob([bytes()]) }}, {{ body: bytes() }}, {{ body: new DataView(bytes().buffer) }}, {{ body: [bytes().buffer] }},
           {{ body: new ArrayBuffer(20_000_001) }}, {{ body: new ArrayBuffer(6_000_000) }}, {{ type: 'text/html\\r\\nx: y' }}, {{ url: 'https://bank.example/' }}, {{ url: 'javascript:alert(1)' }},
           {{ url: 5 }}, {{ url: {{}} }}, {{ url: undefined }}, {{ body: bytes().buffer.slice(0, 0) }}, {{}}];
         let way = 0;
         addEventListener('message', ({{ source, data }}) => {{
           if (source !== frames[0]) return;
           if (data.standfirst === 'ready') source.postMessage(page, '*');
           if ('way' in data) way = data.way;
           if (data.standfirst !== 'fetch') return;
           source.postMessage({{ standfirst: 'story', id: data.id, url: data.url, type: 'text/html', body: bytes().buffer, ...ways[way] }}, '*');
         }});",
        first = json!(story("The first")),
        second = json!(story("The second"))
    );
    page.visit(&host.put_html("mistaken", &playing(&host, &script, ""))).await;
    page.enter_within_page("#reader").await;
    page.until("probe.find('.card a')").await;
    page.until_open().await;
    for way in 0..15 {
        let press = "probe.find('.toast')?.replaceChildren(); parent.postMessage({ way: args[0] }, '*'); probe.find('.card a').click();";
        page.js(press, vec![way.into()]).await;
        page.until("probe.find('.toast')?.textContent && !probe.find('.card.opening')").await;
        assert_eq!(page.text("h1").await, "The first", "way {way}");
    }
    page.js("parent.postMessage({ way: 15 }, '*'); probe.find('.card a').click();", Vec::new()).await;
    page.until("probe.find('h1').textContent === 'The second'").await;
    page.assert_quiet().await;
}

/// Marks upon marks in the headline, and a formula that takes no room and has forty lines: both come over what is above.
pub(crate) async fn nothing_is_drawn_over_who_sent_it(page: Page) {
    let site = Site::start();
    let row = "<mtr><mtd><mtext>Sent here by bank.example, really</mtext></mtd></mtr>";
    let formula =
        format!("<math><mpadded height=0 depth=0><mtable>{}</mtable></mpadded></math>", row.repeat(40));
    let marked = format!("The first{}", "\u{301}\u{30a}\u{302}".repeat(120));
    let html = story("The first").replace("<h1>The first", &format!("<h1>{marked}")).replacen(
        "</p>",
        &format!(" {formula}</p>"),
        1,
    );
    page.visit(&site.url("pages/plain.html")).await;
    page.until("window.standfirst").await;
    let open = "const url = 'https://a.example/x';
        window.reader = await standfirst.open({ html: args[0], url, beneath: { url, sender: 'a.example', verified: true, fetch: null } });";
    page.js(open, vec![html.into()]).await;
    page.until_open().await;
    let look = "const sender = probe.find('.sender').getBoundingClientRect();
        const over = ({ left, right, top, bottom }) => left < sender.right && right > sender.left && top < sender.bottom && bottom > sender.top;
        const points = Array.from({ length: 40 }, (_, at) => [sender.left + ((at + 0.5) * sender.width) / 40, sender.bottom - 2]);
        const tops = points.map(([x, y]) => probe.root().elementFromPoint(x, y)?.className);
        const paper = (one) => getComputedStyle(one).backgroundColor;
        return [probe.all('mtext').some((text) => over(text.getBoundingClientRect())), [...new Set(tops)], paper(probe.find('.sender')) === paper(probe.dialog())];";
    assert_eq!(page.js(look, Vec::new()).await, json!([true, ["sender"], true]));
    page.assert_quiet().await;
}
