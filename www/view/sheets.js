import { ReadError } from "../errors.js";

/** In the order of the cascade. */
const FILES = ["mount", "tokens", "type", "blocks", "layout", "cards", "themes", "print"];

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
  texts ??= Promise.all(FILES.map(fetchText)).catch((cause) => {
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

/** @param {string} name */
async function fetchText(name) {
  const response = await fetch(new URL(`../styles/${name}.css`, import.meta.url));
  if (!response.ok) throw new Error(`${name}.css: ${response.status}`);
  return response.text();
}
