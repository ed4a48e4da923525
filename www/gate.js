/**
 * Is there something to read here? Asked on every page, so it needs no wasm,
 * reads no layout but for the few paragraphs that count, and stops at yes.
 */

/** Shorter is a teaser, a caption or a button's text: about a line and a half. */
const LETTERS = 100;
/** Scripts without spaces say as much in about a third of the letters. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;
const DENSITY = 2.8;

/** What holds long paragraphs and is no story. */
const BESIDE = "footer, nav, aside, li, [hidden], [aria-hidden=true]";

/**
 * What the paragraphs of one parent have to reach together, by how many signs
 * there are that this is a story. Two paragraphs of 130 letters are enough
 * where everything says so, three of 180 where something does; a page that
 * says nothing has to be long. `make gate` prints what comes of them.
 */
const ENOUGH = [100, 25, 8];

/**
 * @param {Document} document
 * @returns {boolean} whether opening the reader is worth offering
 */
export function readerable(document) {
  const enough = ENOUGH[Number(isDeclared(document)) + Number(isNamed((document.location ?? location).href))];
  // A story's paragraphs stand together, a list's teasers each in a card of its own.
  const sums = new Map();
  for (const paragraph of paragraphs(document)) {
    const parent = paragraph.parentNode;
    const sum = (sums.get(parent) ?? 0) + weigh(paragraph);
    if (sum >= enough) return true;
    sums.set(parent, sum);
  }
  return false;
}

/**
 * What the page says of itself. Never enough alone: a page may call itself an
 * article and hold a video and a sentence.
 * @param {Document} document
 */
function isDeclared(document) {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute("content") ?? "";
  if (/article/i.test(type)) return true;
  const data = document.querySelectorAll('script[type="application/ld+json"]');
  // Searched, not parsed: half of the pages in the wild have an error in theirs.
  return Array.from(data).some((script) =>
    /"@type"\s*:\s*\[?\s*"[A-Za-z]*(?:Article|BlogPosting|Report)"/.test(script.textContent ?? ""),
  );
}

/**
 * Whether an address ends in a headline: of stories it has one more often than
 * not, of lists and shops it has a name.
 * @param {string} url
 */
function isNamed(url) {
  return /(?:[-_][^/]*){3}\/?$/.test(new URL(url).pathname);
}

/**
 * Paragraphs, and the blocks of pages that part their text with line breaks; of
 * what stands in open shadow trees and in the page's own frames, too.
 * @param {Document | ShadowRoot} root
 * @returns {Generator<Element>}
 */
function* paragraphs(root) {
  yield* Array.from(root.querySelectorAll("p, pre"));
  const broken = root.querySelectorAll("div > br, article > br, td > br");
  yield* new Set(Array.from(broken, (br) => /** @type {Element} */ (br.parentNode)));
  for (const element of Array.from(root.querySelectorAll("*"))) {
    const inner = element.shadowRoot ?? /** @type {HTMLIFrameElement} */ (element).contentDocument;
    if (inner) yield* paragraphs(inner);
  }
}

/**
 * The square root of what it has beyond `LETTERS`: many paragraphs weigh more
 * than a single long one, which may be a legal notice.
 * @param {Element} paragraph
 * @returns {number}
 */
function weigh(paragraph) {
  const text = (paragraph.textContent ?? "").trim();
  const letters = text.length * (DENSE.test(text) ? DENSITY : 1);
  if (letters < LETTERS || paragraph.closest(BESIDE) || !(paragraph.checkVisibility?.() ?? true)) return 0;
  const linked = Array.from(paragraph.querySelectorAll("a"));
  const inLinks = linked.reduce((sum, link) => sum + (link.textContent ?? "").length, 0);
  // A paragraph of links is a menu.
  if (inLinks > text.length / 2) return 0;
  return Math.sqrt(letters - LETTERS);
}
