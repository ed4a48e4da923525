/**
 * Standfirst's front door.
 *
 * ```js
 * import { open, readerable } from "./standfirst.js";
 * if (readerable(document)) await open({ document });
 * ```
 */
import { load, read, readLive } from "./engine.js";
import { asReadError } from "./errors.js";
import { Settings, storageOf } from "./settings/store.js";
import { prepareStory } from "./view/prepare.js";
import { chosenSheets } from "./view/dress.js";
import { showReader } from "./view/reader.js";
import { loadSheets, sheet } from "./view/sheets.js";
import { snapshot } from "./snapshot.js";
import { wordsFor } from "./words/words.js";

export { load, locate } from "./engine.js";
export { ReadError } from "./errors.js";
export { readerable } from "./gate.js";

/** @import {Article} from "./model.d.ts" */
/** @import {Beneath} from "./view/beneath.js" */
/** @import {OpenReader} from "./view/reader.js" */

/**
 * What to open. Either of `article`, `html` and `document` is read, in this order.
 * @typedef {object} OpenOptions
 * @property {Document} [document] the page to read and to open the reader on; this page if left out
 * @property {string} [html] a page's HTML, in place of the document's
 * @property {string} [url] where that HTML is from
 * @property {Article} [article] an article that was read before
 * @property {import("./settings/store.js").Drawer | null} [storage] where the reader's choices are kept, if not in the page's
 *   own storage; `null`: nowhere
 * @property {Beneath} [beneath] the page that it is from, where that is another than the one it opens on
 */

/**
 * Reads a page into an article.
 * @param {string | Document} page its HTML; or a document, of which what is seen counts, as it is now
 * @param {{url?: string, trace?: boolean}} [options] `url`: the page's address, which links are
 *   resolved against, a document's own if left out; `trace`: say in `leftOut` what was left out
 * @returns {Promise<Article>} rejects with a `ReadError`
 */
export function extract(page, options = {}) {
  const found = Object(page) === page ? articleOf(/** @type {Document} */ (page), options) : read(/** @type {string} */ (page), options);
  return /** @type {Promise<Article>} */ (found);
}

/** One reader a page, whether it is open or still opening. @type {WeakMap<Document, Promise<OpenReader>>} */
const readers = new WeakMap();

/**
 * Opens the reader over the page. Where it is open already, gives that one.
 * @param {OpenOptions} [options]
 * @returns {Promise<OpenReader>} rejects with a `ReadError`; the page is then as it was
 */
export function open(options = {}) {
  const page = options.document ?? globalThis.document;
  const current = readers.get(page);
  if (current) return current;
  const forget = () => void readers.delete(page);
  const opening = show(page, options, forget);
  readers.set(page, opening);
  opening.catch(forget);
  return opening;
}

/**
 * @param {Document} page
 * @param {OpenOptions} options
 * @param {() => void} onclose
 * @returns {Promise<OpenReader>}
 */
async function show(page, options, onclose) {
  try {
    // The engine is what takes longest to come. Whoever reads with it hears of it if it does not.
    if (!options.article) load().catch(() => {});
    const settings = new Settings(options.storage === undefined ? storageOf(page) : options.storage);
    const words = await wordsFor(page, settings.get("language"));
    // Side by side: the styles travel while the engine compiles.
    const [opening, article] = await Promise.all([loadSheets(page), articleOf(page, options)]);
    const attend = await seenAtOnce(article, settings);
    const { sheets: further, addCards } = await prepareStory(article, attend !== null);
    if (settings.get("direction") === "vertical") further.push("vertical");
    const { beneath } = options;
    const { senderLine } = beneath ? await import("./view/beneath.js") : { senderLine: null };
    if (beneath) further.push("sender");
    if (attend) further.push("panels");
    further.push(...chosenSheets(page, settings));
    const sheets = [...opening, ...(await Promise.all(further.map((name) => sheet(page, name))))];
    const trace = options.article ? null : async () => articleOf(page, { ...options, trace: true });
    return showReader(page, { article, sheets, words, settings, trace, beneath, attend, addCards, senderLine, onclose });
  } catch (thrown) {
    throw asReadError(thrown);
  }
}

/** What came before, and is there at once. @type {typeof import("./view/attend.js")} */
let attending;

/**
 * What follows a reader's hand is loaded once the story is seen. Not so where a
 * place, or blocks that were taken out, are kept of an earlier visit: the story
 * would jump.
 * @param {Article} article
 * @param {Settings} settings
 */
async function seenAtOnce({ url, canonicalUrl }, settings) {
  const { removed, back } = settings.page(url);
  const kept = settings.page(canonicalUrl ?? url).place || removed.length || back.length;
  return kept ? (attending ??= await import("./view/attend.js")).attend : null;
}

/**
 * @param {Document} page
 * @param {OpenOptions & {trace?: boolean}} options
 * @returns {Article | Promise<Article>}
 */
function articleOf(page, { article, html, url, trace }) {
  if (article) return article;
  if (html !== undefined) return read(html, { url, trace });
  return readLive(() => snapshot(page), { url: url ?? page.location?.href, trace });
}

/**
 * Tells the reader of the page, in a small dialog, why there is nothing to
 * read. For whoever called `open` from a button of theirs.
 * @param {unknown} error what `open` rejected with
 * @param {{document?: Document}} [options]
 * @returns {Promise<void>} when it was closed
 */
export async function explain(error, options = {}) {
  const page = options.document ?? globalThis.document;
  const words = await wordsFor(page);
  const settings = new Settings(storageOf(page));
  const sheets = await loadSheets(page, ["notice", ...chosenSheets(page, settings)]);
  const { showNotice } = await import("./view/notice.js");
  await showNotice(page, { message: asReadError(error).message, sheets, words, settings });
}

/**
 * Loads the engine and reads with it what makes the first real reading find
 * everything compiled. For when a reader may be wanted soon.
 * @returns {Promise<void>} never rejects: whoever opens the reader will hear of it
 */
export async function warm() {
  await import("./warm.js").then((module) => module.warm()).catch(() => {});
}
