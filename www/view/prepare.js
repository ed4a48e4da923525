/** @import {Article, Block} from "../model.d.ts" */

/** @import {AddCards} from "./cards.js" */

/** @typedef {"gallery" | "pullquote" | "code" | "table" | "math" | "embed" | "callout" | "details" | "definitions" | "footnotes"} RareBlock */
/** @typedef {"math" | "footnote"} RareInline */

/** The last of them want the sheet alone. @type {ReadonlyArray<string>} */
const RARE = ["gallery", "pullquote", "code", "table", "math", "embed", "callout", "details", "definitions", "footnotes", "footnote", "keyboard", "mark", "deleted", "inserted", "abbreviation", "ruby", "divider"];

/**
 * A story that is shorter, in letters, may leave room on a large screen for
 * what follows it: tags, cards. Of a longer one that is not seen until one has
 * read on.
 */
const LONG = 3500;

/** What came before: asked for again it would be there a task later, and a frame might pass. @type {typeof import("./cards.js")} */
let cards;
/** @type {typeof import("./rare.js")} */
let rare;

/** @param {string | null} lang of a story @returns {string[]} the sheet for its letters, where they want other rules */
export function scriptOf(lang) {
  try {
    return /Latn|Grek|Cyrl/.test(new Intl.Locale(lang ?? "en").maximize().script ?? "Latn") ? [] : ["scripts"];
  } catch {
    return []; // what the page says is no language
  }
}

/**
 * Loads what an article needs to be shown beyond the plainest blocks.
 * @param {Article} article
 * @param {boolean} [whole] what follows it too, although that would not be seen at first
 * @returns {Promise<{sheets: string[], addCards: AddCards | null}>} the sheets to be added for it
 */
export async function prepareStory({ body, lead, related, text, lang }, whole = false) {
  const seen = whole || text.length < LONG || related.some(({ before }) => before !== null);
  const loadCards = async () => (cards ??= await import("./cards.js")).addCards;
  const [sheets, addCards] = await Promise.all([prepare(body, lead), seen && related.length ? loadCards() : null]);
  return { sheets: [...sheets, ...(seen ? ["ending"] : []), ...scriptOf(lang)], addCards };
}

/**
 * Loads what some parts of an article need beyond paragraphs, headings,
 * pictures, lists and quotes. Nothing of them is shown before.
 * @param {...(Article["lead"] | ReadonlyArray<Block>)} parts
 * @returns {Promise<string[]>} the sheets to be added for them
 */
export async function prepare(...parts) {
  if (!parts.some(hasRare)) return [];
  rare ??= await import("./rare.js");
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
