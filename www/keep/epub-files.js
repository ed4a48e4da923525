/** The files of a book beside the story itself. */

/** @import {Article} from "../model.d.ts" */
/** @import {Words} from "../words/words.js" */

/**
 * @typedef {object} Book
 * @property {Article} article
 * @property {Words} words
 * @property {boolean} mathml the story has formulas
 * @property {Array<{name: string, type: string}>} pictures
 * @property {string | null} cover the name of one of them
 * @property {Date} modified
 * @property {Array<{id: string, text: string}>} headings
 */

/**
 * Without the characters that XML does not have.
 * @param {string} text
 */
export function inXml(text) {
  return text.replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, "").replace(/\p{Surrogate}/gu, "\ufffd");
}

/** @param {string} text */
function escaped(text) {
  return inXml(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** @param {Article} article */
function language({ lang }) {
  try {
    return Intl.getCanonicalLocales(lang ?? "und")[0] ?? "und";
  } catch {
    return "und";
  }
}

export function container() {
  return `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
}

/**
 * @param {Article} article
 * @param {string} title
 * @param {string} markup which is well-formed
 */
export function xhtml(article, title, markup) {
  const lang = language(article);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="${article.dir}">
<head><title>${escaped(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>${markup}</body>
</html>
`;
}

/** @param {Book} book */
export function contents({ article, words, headings }) {
  const title = article.title ?? words.reader;
  const entries = [{ id: "", text: title }, ...headings.filter(({ text }) => text)];
  const list = entries.map(({ id, text }) => `<li><a href="story.xhtml${id && `#${id}`}">${escaped(text)}</a></li>`);
  return xhtml(article, title, `<nav epub:type="toc"><h1>${escaped(title)}</h1><ol>${list.join("")}</ol></nav>`);
}

/** @param {Book} book */
export function packageFile({ article, words, mathml, pictures, cover, modified }) {
  const address = article.canonicalUrl ?? article.url;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(article.published ?? "")?.[0];
  const entry = (/** @type {string} */ name, /** @type {string | null | undefined} */ value) => (value?.trim() ? `<dc:${name}>${escaped(value.trim())}</dc:${name}>` : "");
  const metadata = [
    `<dc:identifier id="id">urn:uuid:${crypto.randomUUID?.() ?? uuid()}</dc:identifier>`,
    entry("title", article.title ?? words.reader),
    entry("language", language(article)),
    ...article.authors.map(({ name }) => entry("creator", name)),
    entry("date", day),
    entry("publisher", article.siteName),
    entry("source", address),
    entry("description", article.deck ?? article.excerpt),
    ...article.tags.map(({ name }) => entry("subject", name)),
    `<meta property="dcterms:modified">${modified.toISOString().replace(/\.\d+/, "")}</meta>`,
    `<meta property="schema:accessMode">textual</meta>`,
    `<meta property="schema:accessibilityFeature">structuralNavigation</meta>`,
    `<meta property="schema:accessibilityHazard">unknown</meta>`,
  ];
  const manifest = [
    `<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>`,
    `<item id="story" href="story.xhtml" media-type="application/xhtml+xml"${mathml ? ' properties="mathml"' : ""}/>`,
    `<item id="style" href="style.css" media-type="text/css"/>`,
    ...pictures.map(
      ({ name, type }, at) =>
        `<item id="picture-${at + 1}" href="${name}" media-type="${type}"${name === cover ? ' properties="cover-image"' : ""}/>`,
    ),
  ];
  const spine = article.dir === "rtl" ? '<spine page-progression-direction="rtl">' : "<spine>";
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.filter(Boolean).join("\n")}
</metadata>
<manifest>
${manifest.join("\n")}
</manifest>
${spine}<itemref idref="story"/></spine>
</package>
`;
}

/** Where the browser gives none: to pages that are not encrypted. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
