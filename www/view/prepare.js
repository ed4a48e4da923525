/** @import {Article, Block} from "../model.d.ts" */

/** @import {AddCards} from "./cards.js" */

/** @typedef {"gallery" | "pullquote" | "code" | "table" | "math" | "embed" | "callout" | "details" | "definitions" | "footnotes"} RareBlock */
/** @typedef {"math" | "footnote"} RareInline */

/** @type {ReadonlyArray<RareBlock | RareInline>} */
const RARE = ["gallery", "pullquote", "code", "table", "math", "embed", "callout", "details", "definitions", "footnotes", "footnote"];

/**
 * A story that is shorter, in letters, may leave room on a large screen for
 * what follows it: tags, cards. Of a longer one that is not seen until one has
 * read on.
 */
const LONG = 3500;

/** Languages whose letters want other rules than Latin ones. */
const SCRIPTS = /^(?:am|ar|as|bn|bo|ckb|dv|fa|gu|he|hi|hy|iw|ja|ka|km|kn|ko|lo|ml|mr|my|ne|or|pa|ps|sa|sd|si|ta|te|th|ti|ug|ur|yi|yue|zh)\b/i;

/**
 * @param {string | null} lang of a story
 * @returns {string[]} the sheet for its letters
 */
export function scriptOf(lang) {
  return lang && SCRIPTS.test(lang) ? ["scripts"] : [];
}

/**
 * Loads what an article needs to be shown beyond the plainest blocks.
 * @param {Article} article
 * @param {boolean} [whole] what follows it too, although that would not be seen at first
 * @returns {Promise<{sheets: string[], addCards: AddCards | null}>} the sheets to be added for it
 */
export async function prepareStory({ body, lead, related, text, lang }, whole = false) {
  const seen = whole || text.length < LONG || related.some(({ before }) => before !== null);
  const [sheets, cards] = await Promise.all([prepare(body, lead), seen && related.length ? import("./cards.js") : null]);
  return { sheets: [...sheets, ...(seen ? ["ending"] : []), ...scriptOf(lang)], addCards: cards && cards.addCards };
}

/**
 * Loads what some parts of an article need beyond paragraphs, headings,
 * pictures, lists and quotes. Nothing of them is shown before.
 * @param {...(Article["lead"] | ReadonlyArray<Block>)} parts
 * @returns {Promise<string[]>} the sheets to be added for them
 */
export async function prepare(...parts) {
  if (!parts.some(hasRare)) return [];
  await import("./rare.js");
  return ["rare"];
}

/**
 * @param {unknown} value
 * @returns {boolean}
 */
function hasRare(value) {
  if (typeof value !== "object" || !value) return false;
  if (Array.isArray(value)) return value.some(hasRare);
  return RARE.includes(/** @type {any} */ (value).kind) || Object.values(value).some(hasRare);
}
