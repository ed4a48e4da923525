/** What has to be known of a body before it is written: the twin of `src/render/{notes,walk}.rs`. */

/** @import {Block, Inline} from "../model.d.ts" */
/** @import {Notes} from "./markdown-text.js" */

/**
 * Everything in a body, the outer before the inner, in reading order.
 * @param {unknown} part
 * @returns {Generator<Block | Inline>}
 */
function* walk(part) {
  if (Array.isArray(part)) {
    for (const one of part) yield* walk(one);
    return;
  }
  if (typeof part !== "object" || part === null) return;
  if ("kind" in part) yield /** @type {Block | Inline} */ (part);
  for (const value of Object.values(part)) yield* walk(value);
}

/**
 * The keys by which marks and notes find each other in a file.
 * @param {Block[]} body
 * @returns {Notes}
 */
export function notesOf(body) {
  /** @type {Map<string, string>} */
  const keys = new Map();
  /** @type {Set<string>} */
  const marked = new Set();
  /** How many began alike. @type {Map<string, number>} */
  const taken = new Map();
  for (const part of walk(body)) {
    if (part.kind === "footnote") marked.add(part.target);
    if (part.kind !== "footnotes") continue;
    for (const { id } of part.items) if (!keys.has(id)) keys.set(id, freeKey(id, taken));
  }
  return { key: (id) => keys.get(id), marked: (id) => marked.has(id) };
}

/**
 * @param {string} id
 * @param {Map<string, number>} taken
 */
function freeKey(id, taken) {
  const plain = Array.from(id, (c) => (/[a-z0-9]/i.test(c) ? c : "-")).slice(0, 64).join("");
  let key = /[^-]/.test(plain) ? plain : "note";
  for (let count = taken.get(key.toLowerCase()); count !== undefined; count = taken.get(key.toLowerCase())) {
    taken.set(key.toLowerCase(), count + 1);
    key = `${key}-${count + 1}`;
  }
  taken.set(key.toLowerCase(), 1);
  return key;
}

/**
 * How far every heading moves down: the headline is the only one of level 1.
 * @param {Block[]} body
 */
export function topHeading(body) {
  for (const part of walk(body)) if (part.kind === "heading" && part.level <= 1) return 1;
  return 0;
}
