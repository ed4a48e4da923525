//! Bytes as text in browsers, and strings that are no text.

use crate::{page::Page, samples, site::Site};
use serde_json::{Value, json};

pub(crate) async fn every_encoding_is_read_as_the_standard_has_it(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    let mut given = Vec::new();
    for sample in samples::samples() {
        let name = sample.encoding.name();
        let utf16 = name.starts_with("UTF-16");
        let html = format!("<!doctype html><meta charset=\"{name}\"><p>{} at last", sample.words);
        let bytes = sample.bytes(&html);
        if utf16 {
            // By its mark, or by what the server says.
            given.push((
                format!("{name} mark"),
                sample.bytes(&format!("\u{feff}{html}")),
                None,
                html.clone(),
            ));
        } else {
            given.push((name.to_owned(), bytes.clone(), None, html.clone()));
            // It breaks off within a character, perhaps; browsers disagree about half an escape sequence.
            if name != "ISO-2022-JP" {
                let cut = &bytes[..bytes.len() - " at last".len() - 1];
                let text = sample.encoding.decode_without_bom_handling(cut).0.into_owned();
                given.push((format!("{name} cut"), cut.to_vec(), None, text));
            }
        }
        let served = format!("text/html; Charset=\"{}\"", name.to_lowercase());
        given.push((format!("{name} served"), bytes, Some(served), html));
    }
    for label in ["utf-16", "utf-16be", "unicode", "nonsense"] {
        let html = format!("<meta charset={label}><p>naïve");
        given.push((label.into(), html.clone().into_bytes(), None, html));
    }
    given.push((
        "x".into(),
        b"<meta charset=x-user-defined>\x93".into(),
        None,
        "<meta charset=x-user-defined>“".into(),
    ));
    assert!(given.len() > 110);
    let decode = "const { decode } = await import('/decode.js');
        return args[0].filter(([, bytes, type, text]) => decode(new Uint8Array(bytes), type) !== text)
          .map(([name, bytes, type, text]) => [name, decode(new Uint8Array(bytes), type), text]);";
    assert_eq!(page.js(decode, vec![json!(given)]).await, json!([]));
    page.assert_quiet().await;
}

pub(crate) async fn strings_that_are_no_text_are_read_all_the_same(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    page.until("window.standfirst").await;
    let read = "const prose = 'After nine dry weeks it rained on the valley this morning, softly at first, then hard enough to stop the trams on the bridge.';
        const odd = 'one \\ud800 two \\udfff three \\ud83d\\ud83d\\ude00 four \\0 five \\ufeff six \\u0085 \\u{1}';
        const html = `<title>Odd</title><article><h1>Odd ${odd}</h1><p>${prose}</p><p>${odd} ${prose}</p><p title=\"${odd}\">${prose}<a href=\"/a${odd}\">${odd}</a></p></article>`;
        const given = await standfirst.extract(html, { url: `https://example.org/${odd}` });
        // And as it stands in a live page, where a pair may be torn between two nodes.
        document.querySelector('h1').remove();
        const article = document.createElement('article');
        const element = (name, ...parts) => article.appendChild(document.createElement(name)).append(...parts);
        element('h1', 'Odd ', odd);
        element('p', prose);
        element('p', '\\ud83d', '\\ude00 whole \\ud83d', document.createElement('br'), '\\ude00 torn ', odd, prose);
        const link = Object.assign(document.createElement('a'), { title: odd, textContent: odd });
        link.setAttribute('href', `/a${odd}`);
        link.setAttribute(`data-odd`, odd);
        element('p', prose, link);
        document.body.append(article);
        const reader = await standfirst.open();
        const live = reader.article;
        const shown = probe.find('.body').textContent;
        reader.close();
        delete given.url; // as it was given
        const strings = (value) => typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
        const bad = /\\p{Surrogate}|[\\0-\\x08\\v\\f\\x0e-\\x1f\\x7f-\\x9f]/u;
        return { wrong: [given, live].flatMap(strings).filter((text) => bad.test(text)), titles: [given.title, live.title],
          words: [given, live].map((one) => JSON.stringify(one.body).split('trams on the bridge').length - 1), shown: bad.test(shown), whole: shown.includes('\\u{1f600} whole') };";
    let found: Value = page.js(read, Vec::new()).await;
    assert_eq!(found["wrong"], json!([]));
    for title in found["titles"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        assert!(title.starts_with("Odd one \u{fffd} two \u{fffd} three \u{fffd}😀 four"), "{title:?}");
        assert!(title.contains("five") && title.ends_with("six"), "{title:?}");
    }
    assert_eq!(
        (&found["words"], &found["shown"], &found["whole"]),
        (&json!([3, 3]), &json!(false), &json!(true))
    );
    page.assert_quiet().await;
}
