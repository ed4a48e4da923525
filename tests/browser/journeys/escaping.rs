//! Books and saved pages, made of articles that nobody judged before.

use crate::{hostile, page::Page, site::Site, vectors};
use serde_json::{Value, json};

const MAKE: &str = "const { epub } = await import('/keep/epub.js');
    const { webPage } = await import('/keep/page.js');
    const { fileName } = await import('/keep/save.js');
    const { words } = await import('/words/en.js');
    /** Of a zip file, by the headers that stand before each. */
    const unzip = async (bytes) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      const files = {};
      for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
        const [size, nameSize, more] = [view.getUint32(at + 18, true), view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
        const start = at + 30 + nameSize + more;
        const name = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + nameSize));
        const packed = bytes.subarray(start, start + size);
        const stream = new Blob([packed]).stream();
        files[name] = await new Response(view.getUint16(at + 8, true) ? stream.pipeThrough(new DecompressionStream('deflate-raw')) : stream).text();
        at = start + size;
      }
      return files;
    };
    const plain = (text) => text.replace(/[\\0-\\x08\\v\\f\\x0e-\\x1f\\ufffe\\uffff]/g, '').replace(/\\p{Surrogate}/gu, '\\ufffd');
    const same = (one, other) => one.replace(/\\s+/g, ' ').trim() === other.replace(/\\s+/g, ' ').trim();
    const LEADS = /^(?:#|https?:|mailto:|tel:)/;
    const faults = [];
    for (const [name, given] of args[0]) {
      const article = JSON.parse(JSON.stringify(given).replaceAll('SURROGATE', '\\\\ud800'));
      const wrong = (what) => faults.push([name, what]);
      const files = await unzip((await epub(article, words, document)).bytes);
      if (String(Object.keys(files)) !== 'mimetype,META-INF/container.xml,book/package.opf,book/contents.xhtml,book/story.xhtml,book/style.css') wrong(Object.keys(files));
      const read = (path) => {
        const parsed = new DOMParser().parseFromString(files[path], path.endsWith('.xhtml') ? 'application/xhtml+xml' : 'application/xml');
        if (parsed.querySelector('parsererror')) wrong(`${path}: ${parsed.querySelector('parsererror').textContent.slice(0, 200)}`);
        return parsed;
      };
      const opf = read('book/package.opf');
      const story = read('book/story.xhtml');
      const contents = read('book/contents.xhtml');
      read('META-INF/container.xml');
      const title = opf.getElementsByTagName('dc:title');
      if (title.length !== 1 || !same(title[0].textContent, plain(article.title))) wrong(`title ${title[0]?.textContent}`);
      if (!same(story.querySelector('title')?.textContent ?? '', plain(article.title))) wrong('the title of the story');
      const known = 'package metadata manifest spine item itemref meta dc:identifier dc:title dc:language dc:creator dc:date dc:publisher dc:source dc:description dc:subject'.split(' ');
      for (const { nodeName } of opf.querySelectorAll('*')) if (!known.includes(nodeName)) wrong(`<${nodeName}> in the package`);
      if (opf.querySelectorAll('item').length !== 3) wrong('items in the package');
      for (const link of contents.querySelectorAll('[href]')) if (!/^(?:story\\.xhtml(?:#|$)|style\\.css$)/.test(link.getAttribute('href'))) wrong(`contents: ${link.getAttribute('href')}`);
      const page = new DOMParser().parseFromString((await webPage(article, words, document)).text, 'text/html');
      const shown = (text) => text.replace(/[\\0-\\x08\\v\\f\\x0e-\\x1f\\x7f\\ufffd]/g, '');
      if (!same(shown(page.title), shown(article.title))) wrong(`title of the page ${page.title}`);
      for (const made of [story, page]) {
        for (const element of made.querySelectorAll('*')) {
          if (/^(?:script|iframe|object|embed|base|form|input|svg)$/.test(element.localName)) wrong(`<${element.localName}>`);
          if (element.matches('a[href]') && !element.getAttribute('href').startsWith('#') && element.getAttribute('rel') !== 'noopener noreferrer nofollow ugc') wrong(`rel ${element.getAttribute('rel')}`);
          for (const { name: key, value } of element.attributes) {
            if (/^on|^srcdoc$|^style$/.test(key)) wrong(`${element.localName}[${key}]`);
            if (key === 'href' && element.localName === 'a' && !LEADS.test(value)) wrong(`href ${value}`);
            if (/^(?:src|poster)$/.test(key) && !/^(?:https?:|data:image\\/(?:png|jpeg|gif|webp|avif))/.test(value)) wrong(`src ${value}`);
          }
        }
      }
      const file = fileName(article.title, 'epub');
      if (!/^[^\\p{C}\\\\/:*?\"<>|.][^\\p{C}\\\\/:*?\"<>|.]*\\.epub$/u.test(file) || file.length > 180) wrong(`file ${file}`);
    }
    // As text, because not every driver takes half a pair.
    return JSON.stringify(faults);";

pub(crate) async fn nothing_breaks_out_of_a_book_or_a_saved_page(page: Page) {
    let site = Site::start();
    page.visit(&site.url("pages/plain.html")).await;
    let vectors: Vec<_> = vectors::vectors().into_iter().map(|vector| vector.payload).collect();
    // One in three, for time; all of them stand in the native test of HTML and Markdown.
    let payloads = hostile::ENDINGS.iter().copied().chain(vectors.iter().step_by(3).map(String::as_str));
    let articles: Vec<Value> = payloads.map(|payload| json!([payload, hostile::article(payload)])).collect();
    assert!(articles.len() > 90, "{}", articles.len());
    for some in articles.chunks(12) {
        assert_eq!(page.js(MAKE, vec![json!(some)]).await, "[]");
    }
}
