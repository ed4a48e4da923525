/** @import {Choices, PageState} from "./choices.js" */
import { CHOICES, PAGE_STATE } from "./choices.js";

const CHOICES_KEY = "standfirst:choices";
const PAGES_KEY = "standfirst:pages";
/** Pages whose place and changes are kept. More would be a history of what someone read. */
const PAGES = 100;

/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Drawer */
/** @typedef {{[url: string]: Partial<PageState>}} Pages oldest first */

/**
 * The reader's choices: the only place where they are kept. What is in the
 * storage is not trusted, and where there is none, or it is full, the choices
 * last as long as the page.
 */
export class Settings {
  /** @param {Drawer | null} storage */
  constructor(storage) {
    this.storage = storage;
    this.chosen = judge(CHOICES, this.#read(CHOICES_KEY));
    /** @type {Set<(changed: keyof Choices | null) => void>} */
    this.listeners = new Set();
  }

  /**
   * @template {keyof Choices} Key
   * @param {Key} key
   * @returns {Choices[Key]}
   */
  get(key) {
    return /** @type {Choices[Key]} */ (this.chosen[key] ?? CHOICES[key].initial);
  }

  /**
   * @template {keyof Choices} Key
   * @param {Key} key
   * @param {Choices[Key]} value one that is not valid changes nothing
   */
  set(key, value) {
    if (!CHOICES[key].valid(value) || this.get(key) === value) return;
    this.chosen = { ...this.chosen, [key]: value };
    this.#write(CHOICES_KEY, this.chosen);
    this.#tell(key);
  }

  /** Back to what the publisher and the system ask for. */
  reset() {
    this.chosen = {};
    this.#write(CHOICES_KEY, null);
    this.#tell(null);
  }

  /**
   * @param {(changed: keyof Choices | null) => void} listener hears of each change; `null`: of all
   * @returns {() => void} ends it
   */
  subscribe(listener) {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /**
   * What is kept for a page. A copy: changes are made by `setPage`.
   * @param {string | null} url
   * @returns {PageState}
   */
  page(url) {
    const kept = this.#pages()[pageName(url)];
    const { place, removed, back } = PAGE_STATE;
    return { place: place.initial, removed: removed.initial, back: back.initial, ...judge(PAGE_STATE, kept) };
  }

  /**
   * @param {string | null} url `null`, a page without an address, is not kept
   * @param {Partial<PageState>} change
   */
  setPage(url, change) {
    const name = pageName(url);
    if (!name) return;
    const { [name]: before, ...others } = this.#pages();
    const state = { ...judge(PAGE_STATE, before), ...judge(PAGE_STATE, change) };
    const idle = !state.place && !state.removed?.length && !state.back?.length;
    const all = Object.entries(others).slice(1 - PAGES);
    if (!idle) all.push([name, state]);
    this.#write(PAGES_KEY, Object.fromEntries(all));
  }

  /** @returns {Pages} */
  #pages() {
    return /** @type {Pages} */ (this.#read(PAGES_KEY));
  }

  /** @param {keyof Choices | null} key */
  #tell(key) {
    for (const listener of [...this.listeners]) listener(key);
  }

  /**
   * @param {string} key
   * @returns {object}
   */
  #read(key) {
    try {
      const value = JSON.parse(this.storage?.getItem(key) ?? "{}");
      return typeof value === "object" && value && !Array.isArray(value) ? value : {};
    } catch {
      return {};
    }
  }

  /**
   * @param {string} key
   * @param {object | null} value
   */
  #write(key, value) {
    const { storage } = this;
    if (!storage) return;
    try {
      if (value && Object.keys(value).length) storage.setItem(key, JSON.stringify(value));
      else storage.removeItem(key);
    } catch {
      // Full, or refused since. The choices hold for this page; from now on they are kept here alone.
      this.storage = memory({ [CHOICES_KEY]: this.chosen, [key]: value ?? {} });
    }
  }
}

/**
 * A page's own storage, where it may be had.
 * @param {Document} page
 * @returns {Drawer | null}
 */
export function storageOf(page) {
  try {
    return page.defaultView?.localStorage ?? memory({});
  } catch {
    return memory({}); // refused to frames of another origin, and without cookies
  }
}

/**
 * @param {Record<string, object>} first
 * @returns {Drawer}
 */
function memory(first) {
  const drawer = new Map(Object.entries(first).map(([key, value]) => [key, JSON.stringify(value)]));
  return {
    getItem: (key) => drawer.get(key) ?? null,
    setItem: (key, value) => void drawer.set(key, value),
    removeItem: (key) => void drawer.delete(key),
  };
}

/**
 * @template {Record<string, {valid: (value: unknown) => boolean}>} Table
 * @param {Table} table
 * @param {unknown} values
 * @returns {Partial<{[K in keyof Table]: any}>} those that are known and valid
 */
function judge(table, values) {
  if (typeof values !== "object" || !values) return {};
  const entries = Object.entries(values).filter(([key, value]) => Object.hasOwn(table, key) && table[key]?.valid(value));
  return /** @type {Partial<{[K in keyof Table]: any}>} */ (Object.fromEntries(entries));
}

/**
 * @param {string | null} url
 * @returns {string} the page's name in the storage, without what does not change the story
 */
function pageName(url) {
  return url ? (url.split("#", 1)[0] ?? "").slice(0, 500) : "";
}
