/**
 * Is there something to read here? Asked on every page, so it needs no wasm,
 * reads no layout but for the few paragraphs that count, and stops at yes.
 */

/**
 * Below this a paragraph is a teaser, a caption or a button's text. 140 is
 * about two lines; scripts without spaces say as much in a third of it.
 */
const LETTERS = 140;
const LETTERS_DENSE = 50;
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;

/**
 * Each paragraph counts the square root of what it has beyond `LETTERS`: many
 * paragraphs weigh more than a single long one, which may be a legal notice.
 * 20 is reached by two paragraphs of 240 letters; raising it refuses short news.
 */
const ENOUGH = 20;
/** A page that says it is an article gets the benefit of the doubt. */
const ENOUGH_IF_DECLARED = 8;

/** Names of things that hold long paragraphs and are no story. */
const ASIDE = /comment|disqus|cookie|consent|gdpr|footer|sidebar|sponsor|subscri|newsletter|popup|modal|related|legal|terms/i;

/**
 * @param {Document} document
 * @returns {boolean} whether opening the reader is worth offering
 */
export function readerable(document) {
  const enough = declared(document) ? ENOUGH_IF_DECLARED : ENOUGH;
  let score = 0;
  for (const paragraph of paragraphs(document)) {
    score += weigh(paragraph);
    if (score >= enough) return true;
  }
  return false;
}

/**
 * What the page says of itself. Never enough alone: a page may call itself an
 * article and hold a video and a sentence.
 * @param {Document} document
 */
function declared(document) {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute("content") ?? "";
  if (/article/i.test(type)) return true;
  const data = document.querySelectorAll('script[type="application/ld+json"]');
  // Searched, not parsed: half of the pages in the wild have an error in theirs.
  return Array.from(data).some((script) =>
    /"@type"\s*:\s*\[?\s*"[A-Za-z]*(?:Article|BlogPosting|Report)"/.test(script.textContent ?? ""),
  );
}

/**
 * Paragraphs, and the blocks of pages that part their text with line breaks.
 * @param {Document} document
 * @returns {Set<Element>}
 */
function paragraphs(document) {
  const found = new Set(Array.from(document.querySelectorAll("p, pre")));
  for (const br of Array.from(document.querySelectorAll("div > br, article > br, td > br"))) {
    if (br.parentElement) found.add(br.parentElement);
  }
  return found;
}

/**
 * @param {Element} paragraph
 * @returns {number}
 */
function weigh(paragraph) {
  const text = (paragraph.textContent ?? "").trim();
  const least = DENSE.test(text) ? LETTERS_DENSE : LETTERS;
  if (text.length < least || aside(paragraph) || !visible(paragraph)) return 0;
  const linked = Array.from(paragraph.querySelectorAll("a"));
  const inLinks = linked.reduce((sum, link) => sum + (link.textContent ?? "").length, 0);
  // A paragraph of links is a menu.
  if (inLinks > text.length / 2) return 0;
  return Math.sqrt(text.length - least);
}

/** @param {Element} element */
function aside(element) {
  /** @type {Element | null} */
  let at = element;
  for (let up = 0; at && up < 4; up += 1, at = at.parentElement) {
    if (/^(?:footer|nav|aside|form|li|body)$/i.test(at.localName)) return at.localName !== "body";
    if (ASIDE.test(`${at.id} ${at.getAttribute("class") ?? ""}`)) return true;
  }
  return false;
}

/** @param {Element} element */
function visible(element) {
  if (element.closest("[hidden], [aria-hidden=true]")) return false;
  return typeof element.checkVisibility === "function" ? element.checkVisibility() : true;
}
