//! Reading aloud, with voices that are made up: a machine for tests has none.

use super::{finding::long_article, open_story};
use crate::{page::Page, site::Site};
use fantoccini::key::Key;
use serde_json::json;

/// A voice that says what it is told, and lets the journey say when it has come how far.
pub(super) const VOICES: &str = "window.spoken = []; window.cancelled = 0;
    window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); Object.assign(this, { text, rate: 1, voice: null, lang: '' }); } };
    const voices = [
      { name: 'Bavarian', lang: 'de-DE', localService: true, default: true },
      { name: 'Far', lang: 'en-US', localService: false, default: false },
      { name: 'Near', lang: 'en-GB', localService: true, default: false },
    ];
    const synth = Object.assign(new EventTarget(), {
      getVoices: () => window.voiceless ? [] : voices,
      speak: (utterance) => window.spoken.push(utterance),
      cancel: () => { window.cancelled += 1; },
    });
    Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: synth });
    window.last = () => window.spoken.at(-1);
    window.fire = (type, more) => last().dispatchEvent(Object.assign(new Event(type), more));";

pub(crate) async fn the_story_is_read_aloud(page: Page) {
    let site = Site::start();
    open_story(&page, &site).await;
    page.js(VOICES, Vec::new()).await;
    // Never by itself.
    assert_eq!(page.value("spoken.length").await, json!(0));
    page.value("probe.find('[data-feature=listen]').click()").await;
    page.until("spoken.length === 1").await;
    assert_eq!(
        page.value("last().text").await,
        "Holm and Sandray agree to reopen ferry line after nine years"
    );
    assert_eq!(page.value("[last().voice.name, last().rate]").await, json!(["Near", 1]));
    assert!(page.value("probe.root().activeElement.matches('.speech-toggle')").await == json!(true));
    // The word that is said is marked, where it stands.
    let marks = "return typeof Highlight === 'function' ? Array.from(CSS.highlights.get('standfirst-word') ?? [], String) : null;";
    page.value("fire('boundary', { name: 'word', charIndex: 9, charLength: 7 })").await;
    let marked = page.js(marks, Vec::new()).await;
    assert!(marked.is_null() || marked == json!(["Sandray"]), "{marked}");
    assert!(!marked.is_null(), "both browsers of the tests have the Highlight API");
    // Sentence by sentence, and by paragraph.
    page.value("fire('end')").await;
    page.until("spoken.length === 2").await;
    let second = page.value("last().text").await;
    page.click_within(".speech [aria-label='Next sentence']").await;
    page.until("spoken.length === 3").await;
    page.click_within(".speech [aria-label='Previous sentence']").await;
    page.until("spoken.length === 4").await;
    assert_eq!(page.value("last().text").await, second);
    for _ in 0..3 {
        page.click_within(".speech [aria-label='Next paragraph']").await;
    }
    let text = page.value("last().text").await;
    let first = "probe.all('.body > p').some((one) => one.textContent.startsWith(last().text.trim()))";
    assert_eq!(page.value(first).await, json!(true), "{text} begins no paragraph");
    page.click_within(".speech [aria-label='Previous paragraph']").await;
    assert_eq!(
        page.value(&format!("{first} && last().text !== args[0]").replace("args[0]", &text.to_string()))
            .await,
        json!(true)
    );
    // Those that were cut off have no say any more.
    page.js("window.before = spoken.length; spoken[0].dispatchEvent(new Event('end'));", Vec::new()).await;
    assert_eq!(page.value("spoken.length === before").await, json!(true));
    // Speed and voice, at once and from then on.
    page.js("const select = probe.all('.speech select')[0]; select.value = '1.5'; select.dispatchEvent(new Event('change'));", Vec::new()).await;
    page.js("const select = probe.all('.speech select')[1]; select.value = 'Far'; select.dispatchEvent(new Event('change'));", Vec::new()).await;
    assert_eq!(page.value("[last().rate, last().voice.name]").await, json!([1.5, "Far"]));
    assert_eq!(
        page.value("JSON.parse(localStorage.getItem('standfirst:choices')).speechRate").await,
        json!(1.5)
    );
    // Pause, and on from there.
    let here = page.value("last().text").await.as_str().expect("a text").to_owned();
    page.value("fire('boundary', { name: 'word', charIndex: 4, charLength: 3 })").await;
    page.click_within(".speech-toggle").await;
    let count = page.value("spoken.length").await;
    page.value("fire('end')").await;
    assert_eq!(page.value("spoken.length").await, count);
    page.click_within(".speech-toggle").await;
    assert_eq!(page.value("last().text").await, here[4..]);
    // What the voice counts from there is marked where it stands.
    page.value("fire('boundary', { name: 'word', charIndex: 0, charLength: 3 })").await;
    assert_eq!(page.js(marks, Vec::new()).await, json!([here[4..7]]));
    // Esc ends it alone, and takes its marks away.
    page.press(Key::Escape).await;
    page.until("!probe.find('.speech')").await;
    assert_eq!(page.value("CSS.highlights.size").await, json!(0));
    page.value("localStorage.clear()").await;
    page.press(Key::Escape).await;
    page.until_closed().await;
    page.assert_quiet().await;
}

pub(crate) async fn the_view_follows_what_is_said_unless_one_scrolls(page: Page) {
    let site = Site::start();
    open_story(&page, &site).await;
    page.js(VOICES, Vec::new()).await;
    page.value("probe.find('[data-feature=listen]').click()").await;
    page.until("spoken.length === 1").await;
    let top = "probe.dialog().scrollTop";
    for _ in 0..12 {
        page.click_within(".speech [aria-label='Next sentence']").await;
    }
    page.until(&format!("{top} > 200")).await;
    // One scrolls back: it stays there.
    tokio::time::sleep(std::time::Duration::from_millis(800)).await;
    page.js("probe.dialog().dispatchEvent(new WheelEvent('wheel')); probe.dialog().scrollTo({ top: 0, behavior: 'instant' });", Vec::new()).await;
    page.click_within(".speech [aria-label='Next sentence']").await;
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    assert_eq!(page.value(top).await, json!(0));
    // Where no glide comes, what is said is in sight all the same.
    page.value("probe.dialog().scrollBy = () => {}").await;
    for _ in 0..12 {
        page.click_within(".speech [aria-label='Previous sentence']").await;
    }
    for _ in 0..12 {
        page.click_within(".speech [aria-label='Next sentence']").await;
    }
    page.until(&format!("{top} > 200")).await;
    // Captions are said, or skipped when that is asked for.
    let captions = "const { sentencesOf } = await import('/speech/sentences.js');
        const story = probe.find('.story').parentElement;
        return [false, true].map((skip) => sentencesOf(story, { skip, locale: 'en' }).some(({ text }) => text.includes('leaves the outer harbour')));";
    assert_eq!(page.js(captions, Vec::new()).await, json!([true, false]));
    let tables = "const { sentencesOf } = await import('/speech/sentences.js');
        const made = document.createElement('main');
        const table = made.appendChild(document.createElement('div')).appendChild(document.createElement('div'));
        [made.firstChild.className, table.className] = ['body', 'table'];
        table.append(...['table'].map((name) => document.createElement(name)));
        table.firstChild.insertRow().insertCell().textContent = 'Three boats a day.';
        return [false, true].map((skip) => sentencesOf(made, { skip, locale: 'en' }).length);";
    assert_eq!(page.js(tables, Vec::new()).await, json!([1, 0]));
    page.value("probe.find('.speech-skip input').click()").await;
    assert_eq!(
        page.value("JSON.parse(localStorage.getItem('standfirst:choices')).speechSkips").await,
        json!(true)
    );
    page.value("localStorage.clear()").await;
}

pub(crate) async fn without_voices_or_highlights_it_says_so_or_goes_on(page: Page) {
    let site = Site::start();
    open_story(&page, &site).await;
    page.js(VOICES, Vec::new()).await;
    // Nor without any speech at all.
    page.js("window.synth = speechSynthesis; Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: undefined }); probe.find('[data-feature=listen]').click();", Vec::new()).await;
    page.until("probe.find('.toast').textContent.includes('no voice')").await;
    page.press(Key::Escape).await;
    page.until_closed().await;
    page.js(
        "Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: synth });",
        Vec::new(),
    )
    .await;
    page.click("[data-read]").await;
    page.until_open().await;
    page.js("window.voiceless = true; probe.find('[data-feature=listen]').click();", Vec::new()).await;
    page.until("probe.find('.toast').textContent.includes('no voice')").await;
    assert_eq!(page.count(".speech").await, 0);
    // Without the Highlight API nothing is marked, and speaking goes on.
    page.js("window.voiceless = false; delete window.Highlight; window.Highlight = undefined;", Vec::new())
        .await;
    page.press(Key::Escape).await;
    page.until_closed().await;
    page.click("[data-read]").await;
    page.until_open().await;
    page.value("probe.find('[data-feature=listen]').click()").await;
    page.until("spoken.length === 1").await;
    page.value("fire('boundary', { name: 'word', charIndex: 0, charLength: 4 })").await;
    page.value("fire('end')").await;
    page.until("spoken.length === 2").await;
    // A voice that breaks off is told of, and not over what it is steered by.
    page.value("fire('error', { error: 'network' })").await;
    page.until("probe.find('.toast').textContent.includes('voice has stopped')").await;
    let above = "probe.find('.toast').getBoundingClientRect().bottom <= probe.find('.speech').getBoundingClientRect().top";
    assert_eq!(page.value(above).await, json!(true));
    assert_eq!(page.value("probe.find('.speech-toggle').getAttribute('aria-label')").await, "Play");
    page.assert_quiet().await;
}

pub(crate) async fn sentences_are_cut_where_they_end(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    let cut = "const { spans } = await import('/speech/sentences.js');
        const cut = (text, locale) => spans(text, locale).map(({ start, end }) => text.slice(start, end).trim());
        const long = 'word, '.repeat(120);
        return [
          cut('Mr. Holm paid $3.50. He left. “Why?” she said.', 'en'),
          cut('雨が降った。風も吹いた。', 'ja'),
          cut(long, 'en').every((part) => part.length <= 300) && cut(long, 'en').join(' ').length === long.trim().length,
          cut('', 'en'),
        ];";
    assert_eq!(
        page.js(cut, Vec::new()).await,
        json!([
            ["Mr. Holm paid $3.50.", "He left.", "“Why?” she said."],
            ["雨が降った。", "風も吹いた。"],
            true,
            []
        ])
    );
}

pub(crate) async fn the_voice_is_of_the_storys_language(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    page.js(VOICES, Vec::new()).await;
    let mut article = long_article(&site, 40);
    // One that nobody speaks: all are offered, and none is pretended to fit.
    for (lang, voice, offered) in [("de-AT", "Bavarian", 1), ("en-GB", "Near", 2), ("is", "Bavarian", 3)] {
        article["lang"] = json!(lang);
        page.open_article(&article).await;
        page.js("spoken.length = 0; probe.find('[data-feature=listen]').click();", Vec::new()).await;
        page.until("spoken.length === 1").await;
        assert_eq!(page.value("last().voice.name").await, voice, "{lang}");
        assert_eq!(page.count(".speech-voice option").await, offered, "{lang}");
        page.js("reader.close();", Vec::new()).await;
    }
    // Beside lines that run downwards it is followed as well.
    page.js(
        "localStorage.setItem('standfirst:choices', JSON.stringify({ direction: 'vertical' }));",
        Vec::new(),
    )
    .await;
    page.open_article(&article).await;
    page.js("spoken.length = 0; probe.find('[data-feature=listen]').click();", Vec::new()).await;
    page.until("spoken.length === 1").await;
    for _ in 0..12 {
        page.js("probe.find('.speech [aria-label=\"Next paragraph\"]').click();", Vec::new()).await;
    }
    page.until("probe.find('.view').scrollLeft < -200").await;
    let ends = "probe.find('.view').getBoundingClientRect().bottom <= probe.find('.speech').getBoundingClientRect().top + 1";
    assert_eq!(page.value(ends).await, json!(true), "no line ends beneath the strip");
    page.value("localStorage.clear()").await;
    page.assert_quiet().await;
}
