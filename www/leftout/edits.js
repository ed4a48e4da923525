/** @import {Block, LeftOut} from "../model.d.ts" */
/** @import {Reader} from "../view/reader.js" */
import { bodyBlocks } from "../view/blocks.js";

/** @typedef {{block: Block, element: Element, origin: number}} Removed */

/**
 * What the reader's own hand changed in the story that is shown: the one place
 * that moves blocks in and out, in the article, on the screen and in what is
 * kept for the page.
 */
export class Edits {
  /** @param {Reader} reader */
  constructor(reader) {
    this.reader = reader;
    this.body = /** @type {HTMLElement} */ (reader.story.querySelector(".body"));
    /** The place that each block had when the page was read; `null` where it was put back. @type {Array<number | null>} */
    this.origins = [];
    /** @type {Removed[]} */
    this.removed = [];
    /** @type {Map<number, {blocks: Block[], elements: Element[]}>} */
    this.added = new Map();
  }

  /** @returns {boolean} */
  get any() {
    return this.removed.length > 0 || this.added.size > 0;
  }

  /** Pages may have been joined since. */
  #sync() {
    let next = Math.max(-1, ...this.origins.map((origin) => origin ?? -1), ...this.removed.map(({ origin }) => origin)) + 1;
    while (this.origins.length < this.reader.article.body.length) this.origins.push(next++);
  }

  /** @param {number} index @returns {Element | null} */
  element(index) {
    return this.body.querySelector(`:scope > [data-block="${index}"]`);
  }

  /**
   * @param {number} index of a block of the body
   * @returns {Removed | null}
   */
  remove(index) {
    this.#sync();
    const { article } = this.reader;
    const [block, element] = [article.body[index], this.element(index)];
    if (!block || !element) return null;
    const origin = this.origins[index] ?? null;
    const body = article.body.filter((_, at) => at !== index);
    this.origins.splice(index, 1);
    element.remove();
    this.#done(body);
    if (origin === null) {
      // Put back and taken out again: as it was.
      for (const [name, { blocks }] of this.added) if (blocks.includes(block)) this.added.delete(name);
      this.#keep();
      return null;
    }
    const removed = { block, element, origin };
    this.removed.push(removed);
    this.#keep();
    return removed;
  }

  /** @param {Removed} removed */
  undo(removed) {
    this.removed = this.removed.filter((one) => one !== removed);
    this.#sync();
    this.#insert(this.#placeOf(removed.origin), [removed.block], [removed.element], removed.origin);
    this.#keep();
  }

  /** @param {LeftOut} entry */
  has(entry) {
    return this.added.has(nameOf(entry.blocks));
  }

  /** @param {LeftOut} entry */
  putBack(entry) {
    if (this.has(entry)) return;
    this.#sync();
    const elements = bodyBlocks(entry.blocks, this.reader.context);
    for (const element of elements) element.classList.add("put-back");
    this.#insert(this.#placeOf(entry.before), entry.blocks, elements, null);
    this.added.set(nameOf(entry.blocks), { blocks: entry.blocks, elements });
    this.#keep();
  }

  /** @param {LeftOut} entry */
  takeOut(entry) {
    const added = this.added.get(nameOf(entry.blocks));
    if (!added) return;
    this.#sync();
    this.added.delete(nameOf(entry.blocks));
    this.#drop(added.blocks, added.elements);
    this.#keep();
  }

  asItWas() {
    for (const { blocks, elements } of this.added.values()) this.#drop(blocks, elements);
    this.added.clear();
    for (const removed of [...this.removed].reverse()) this.undo(removed);
    this.#keep();
  }

  /**
   * Does once more what was done on an earlier visit. What the page does not
   * have any more is passed over.
   * @param {ReadonlyArray<number>} removed
   * @param {ReadonlyArray<number>} back
   * @param {ReadonlyArray<LeftOut>} leftOut
   */
  resume(removed, back, leftOut) {
    for (const name of removed) {
      const index = this.reader.article.body.findIndex((block) => nameOf([block]) === name);
      if (index >= 0) this.remove(index);
    }
    const shown = new Set(this.reader.article.body.map((block) => nameOf([block])));
    for (const entry of leftOut) {
      const there = entry.blocks.every((block) => shown.has(nameOf([block])));
      if (back.includes(nameOf(entry.blocks)) && !there) this.putBack(entry);
    }
  }

  /**
   * @param {Block[]} blocks
   * @param {Element[]} elements
   */
  #drop(blocks, elements) {
    const { body } = this.reader.article;
    this.origins = this.origins.filter((_, at) => !blocks.includes(/** @type {Block} */ (body[at])));
    for (const element of elements) element.remove();
    this.#done(body.filter((block) => !blocks.includes(block)));
  }

  /** @param {number} origin @returns {number} where it belongs now */
  #placeOf(origin) {
    const at = this.origins.findIndex((one) => one !== null && one >= origin);
    return at < 0 ? this.origins.length : at;
  }

  /**
   * @param {number} at
   * @param {Block[]} blocks
   * @param {Element[]} elements
   * @param {number | null} origin
   */
  #insert(at, blocks, elements, origin) {
    const { body } = this.reader.article;
    const next = this.element(at);
    // What parts are taken out by stands right before each.
    const before = next?.previousElementSibling?.matches(".remover") ? next.previousElementSibling : next;
    if (before) before.before(...elements);
    else this.body.append(...elements);
    this.origins.splice(at, 0, ...blocks.map(() => origin));
    this.#done([...body.slice(0, at), ...blocks, ...body.slice(at)]);
  }

  /** @param {Block[]} body */
  #done(body) {
    this.reader.amend({ ...this.reader.article, body });
    const elements = this.body.querySelectorAll(":scope > [data-block]");
    elements.forEach((element, at) => element.setAttribute("data-block", String(at)));
  }

  #keep() {
    const { settings, article } = this.reader;
    settings.setPage(article.url, { removed: this.removed.map(({ block }) => nameOf([block])), back: [...this.added.keys()] });
  }
}

/** @type {WeakMap<Element, Edits>} */
const all = new WeakMap();

/**
 * @param {Reader} reader
 * @returns {Edits} those of the story that is shown
 */
export function editsOf(reader) {
  const edits = all.get(reader.story) ?? new Edits(reader);
  all.set(reader.story, edits);
  return edits;
}

/**
 * A number that stands for what some blocks say (FNV-1a). An index would mean
 * another block once the page has changed.
 * @param {ReadonlyArray<Block>} blocks
 */
export function nameOf(blocks) {
  let hash = 0x811c9dc5;
  for (const c of JSON.stringify(blocks)) hash = Math.imul(hash ^ (c.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
