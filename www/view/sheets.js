import { ReadError } from "../errors.js";
import { textOf } from "./text.js";

/** What a reader opens with, in the order of the cascade. Published as one file. */
const FILES = ["mount", "tokens", "type", "blocks", "layout", "bar", "themes"];

/** What was asked for, by name. @type {Map<string, Promise<string>>} */
const texts = new Map();

/** @type {WeakMap<CSSStyleSheet, string>} */
const names = new WeakMap();

/**
 * The style sheets, made for a page's own window: a sheet of another realm
 * cannot be adopted. They are the only styles, because every other kind is
 * refused by some page's policy. Fetched once, and before anything is shown.
 * @param {Document} page
 * @param {ReadonlyArray<string>} [further] of the folder `styles`, what this story needs beyond
 * @returns {Promise<CSSStyleSheet[]>}
 */
export function loadSheets(page, further = []) {
  return Promise.all([...FILES, ...further].map((name) => sheet(page, name)));
}

/**
 * @param {Document} page
 * @param {string} name of a file in the folder `styles`
 * @returns {Promise<CSSStyleSheet>}
 */
export async function sheet(page, name) {
  const known = texts.get(name) ?? textOf(new URL(`../styles/${name}.css`, import.meta.url));
  texts.set(name, known);
  try {
    return made(page, name, await known);
  } catch (cause) {
    texts.delete(name);
    throw new ReadError(
      "engine",
      "The reader's styles could not be loaded. Serve the styles folder beside the module and allow it in connect-src.",
      cause,
    );
  }
}

/**
 * @param {Document} page
 * @param {string} name
 * @param {string} text
 */
export function made(page, name, text) {
  const { CSSStyleSheet } = page.defaultView ?? globalThis;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  names.set(sheet, name);
  return sheet;
}

/**
 * @param {CSSStyleSheet} sheet
 * @returns {string | undefined} what it was asked for by
 */
export function nameOf(sheet) {
  return names.get(sheet);
}
