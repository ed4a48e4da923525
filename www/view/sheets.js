import { ReadError } from "../errors.js";
import { textOf } from "./text.js";

/** In the order of the cascade. */
const FILES = ["mount", "tokens", "type", "blocks", "media", "layout", "bar", "panels", "cards", "themes", "print"];

/** @type {Promise<string[]> | null} */
let texts = null;

/**
 * The style sheets, made for a page's own window: a sheet of another realm
 * cannot be adopted. They are the only styles, because every other kind is
 * refused by some page's policy. Fetched once, and before anything is shown.
 * @param {Document} page
 * @returns {Promise<CSSStyleSheet[]>}
 */
export async function loadSheets(page) {
  texts ??= Promise.all(FILES.map((name) => textOf(new URL(`../styles/${name}.css`, import.meta.url)))).catch((cause) => {
    texts = null;
    throw new ReadError(
      "engine",
      "The reader's styles could not be loaded. Serve the styles folder beside the module and allow it in connect-src.",
      cause,
    );
  });
  const { CSSStyleSheet } = page.defaultView ?? globalThis;
  return (await texts).map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}

/** @type {WeakMap<ShadowRoot, Map<string, Promise<void>>>} */
const added = new WeakMap();

/**
 * Adopts a further sheet in an open reader, once.
 * @param {Document} page
 * @param {ShadowRoot} root
 * @param {URL | string} url
 * @returns {Promise<void>}
 */
export function addSheet(page, root, url) {
  const sheets = added.get(root) ?? new Map();
  added.set(root, sheets);
  const adding = sheets.get(String(url)) ?? adopt(page, root, url);
  sheets.set(String(url), adding);
  adding.catch(() => sheets.delete(String(url)));
  return adding;
}

/**
 * @param {Document} page
 * @param {ShadowRoot} root
 * @param {URL | string} url
 */
async function adopt(page, root, url) {
  const { CSSStyleSheet } = page.defaultView ?? globalThis;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await textOf(url));
  // Before the last one, so that what is meant for paper still comes last.
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.slice(0, -1), sheet, ...root.adoptedStyleSheets.slice(-1)];
}
