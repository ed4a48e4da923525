/**
 * The core, as wasm: HTML in, `Article` out. Knows no DOM, so it runs in a
 * worker or in Node as well.
 */
import { ReadError, asReadError } from "./errors.js";

/** @import {Article} from "./model.d.ts" */
/** @import {Snapshot} from "./snapshot.js" */

/**
 * What `src/wasm.rs` exports: numbers alone, so that nothing has to be loaded to speak with it.
 * @typedef {object} Engine
 * @property {WebAssembly.Memory} memory
 * @property {(bytes: number) => number} lend
 * @property {(words: number) => number} lendOps
 * @property {Reading} read
 * @property {Reading} readSnapshot
 * @property {() => number} answer
 */

/** @typedef {(written: number, trace: boolean) => number} Reading gives the answer's length */
/** @typedef {{url?: string | undefined, trace?: boolean | undefined}} ReadOptions */

/** What wasm-bindgen's glue would do at start is for objects that cross, and none does. A test says that this is all. */
const IMPORTS = { "./standfirst_bg.js": { __wbindgen_init_externref_table() {} } };

/** @type {{wasm?: string | URL}} */
let places = {};
/** @type {Promise<Engine> | null} */
let loading = null;

/**
 * Says where the engine lies, for a site that keeps it elsewhere than beside
 * this module. Counts for the first reading that follows.
 * @param {{wasm?: string | URL}} where
 */
export function locate(where) {
  places = where;
  loading = null;
}

/**
 * Loads the engine, once. Calling it early (on hover, when idle) takes the
 * compile time out of the first reading.
 * @returns {Promise<Engine>}
 */
export function load() {
  loading ??= start().catch((cause) => {
    // Forgotten, so that a later try may succeed where the network failed.
    loading = null;
    throw new ReadError(
      "engine",
      `The engine could not be loaded (${cause}). Serve the wasm folder beside the module.`,
      cause,
    );
  });
  return loading;
}

/** @returns {Promise<Engine>} one that has read nothing yet */
async function start() {
  // By a name that bundlers can follow, unless it lies elsewhere.
  const response = await fetch(places.wasm ?? new URL("./wasm/standfirst_bg.wasm", import.meta.url));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  // As it comes, where the server says what it is.
  const streams = response.headers.get("content-type") === "application/wasm";
  const { instance } = await (streams
    ? WebAssembly.instantiateStreaming(response, IMPORTS)
    : WebAssembly.instantiate(await response.arrayBuffer(), IMPORTS));
  return /** @type {any} */ (instance.exports);
}

/**
 * Reads a page's HTML.
 * @param {string} html
 * @param {ReadOptions} [options]
 * @returns {Promise<Article>} rejects with a `ReadError`
 */
export function read(html, options) {
  return answer(html, null, options);
}

/**
 * Reads a live page.
 * @param {() => Snapshot} snapshot writes it down, at once: while the engine is on its way
 * @param {ReadOptions} [options]
 * @returns {Promise<Article>} rejects with a `ReadError`
 */
export async function readLive(snapshot, options) {
  load().catch(() => {}); // It is awaited below.
  const { text, ops } = snapshot();
  return answer(text, ops, options);
}

/**
 * @param {string} text
 * @param {Uint32Array | null} ops what the text is, if it is a snapshot's
 * @param {ReadOptions} [options]
 * @returns {Promise<Article>}
 */
async function answer(text, ops, { url = "", trace = false } = {}) {
  const engine = await load();
  const { memory } = engine;
  const all = `${url}\0${text}`;
  try {
    // In this order, here and below: lending may move the memory's buffer.
    const place = ops && engine.lendOps(ops.length) >>> 0;
    if (place) new Uint32Array(memory.buffer, place, ops.length).set(ops);
    let length = 0;
    // Mostly a letter is a byte. Where that does not do, three are enough for any.
    for (const room of [all.length + (all.length >> 3) + 64, 3 * all.length]) {
      const at = engine.lend(room) >>> 0;
      const { read, written } = new TextEncoder().encodeInto(all, new Uint8Array(memory.buffer, at, room));
      if (read === all.length) {
        length = engine[ops ? "readSnapshot" : "read"](written, trace) >>> 0;
        break;
      }
    }
    const said = JSON.parse(new TextDecoder().decode(new Uint8Array(memory.buffer, engine.answer() >>> 0, length)));
    if (said.failure) throw said.failure;
    return said;
  } catch (thrown) {
    const error = asReadError(thrown);
    // A panic, or no memory left. The next page is read by an engine that has seen nothing of this.
    if (error.kind === "engine") loading = null;
    throw error;
  }
}
