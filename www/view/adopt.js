import { made, nameOf, sheet } from "./sheets.js";
import { textOf } from "./text.js";

/** What is meant for paper comes last, whatever is added after it. */
const LAST = "print";

/** @type {WeakMap<ShadowRoot, Map<string, Promise<void>>>} */
const adding = new WeakMap();

/**
 * Adopts a further sheet in an open reader, once.
 * @param {Document} page
 * @param {ShadowRoot} root
 * @param {URL | string} which a name of the folder `styles`, or the address of another
 * @returns {Promise<void>}
 */
export function addSheet(page, root, which) {
  const all = adding.get(root) ?? new Map();
  adding.set(root, all);
  const name = String(which);
  if (root.adoptedStyleSheets.some((one) => nameOf(one) === name)) return Promise.resolve();
  const own = all.get(name) ?? adopt(page, root, which);
  all.set(name, own);
  own.catch(() => all.delete(name));
  return own;
}

/**
 * @param {Document} page
 * @param {ShadowRoot} root
 * @param {URL | string} which
 */
async function adopt(page, root, which) {
  const own = which instanceof URL ? made(page, which.href, await textOf(which)) : await sheet(page, which);
  const sheets = [...root.adoptedStyleSheets];
  const end = sheets.findIndex((one) => nameOf(one) === LAST);
  sheets.splice(end < 0 ? sheets.length : end, 0, own);
  root.adoptedStyleSheets = sheets;
}
