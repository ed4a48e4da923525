/**
 * The core, as wasm: HTML in, `Article` out. Knows no DOM, so it runs in a
 * worker or in Node as well.
 */
import { ReadError, asReadError } from "./errors.js";

/** @import {Article} from "./model.d.ts" */
/** @import {Snapshot} from "./snapshot.js" */

/**
 * What wasm-bindgen writes: `src/wasm.rs` from this side.
 * @typedef {object} Engine
 * @property {(options: {module_or_path: Promise<Response>}) => Promise<{memory: WebAssembly.Memory}>} default
 * @property {(bytes: number) => number} lend
 * @property {() => string} attributes
 * @property {(written: number, url: string | undefined, trace: boolean) => string} read
 * @property {(written: number, ops: Uint32Array, url: string | undefined, trace: boolean) => string} readSnapshot
 */

/** @typedef {{engine: Engine, memory: WebAssembly.Memory, wanted: ReadonlySet<string>}} Loaded */
/** @typedef {{url?: string | undefined, trace?: boolean | undefined}} ReadOptions */

/** @typedef {{module?: string | URL, wasm?: string | URL}} Places */

/** @type {Places} */
let places = {};
/** @type {Promise<Loaded> | null} */
let loading = null;
/** Engines that failed in the middle of their work: nobody knows what state they are in. */
let failed = 0;

/**
 * Says where the engine lies, for a site that keeps it elsewhere than beside
 * this module. Counts for the first reading that follows.
 * @param {Places} where `module`: the glue `standfirst.js`; `wasm`: the binary
 */
export function locate(where) {
  places = where;
  loading = null;
}

/**
 * Loads the engine, once. Calling it early (on hover, when idle) takes the
 * compile time out of the first reading.
 * @returns {Promise<Loaded>}
 */
export function load() {
  loading ??= start().catch((cause) => {
    // Forgotten, so that a later try may succeed where the network failed.
    loading = null;
    throw new ReadError(
      "engine",
      `The reader's engine could not be loaded (${cause?.message ?? cause}). ` +
        "Serve the wasm folder beside the module, and allow 'wasm-unsafe-eval' if the page has a script policy.",
      cause,
    );
  });
  return loading;
}

/** @returns {Promise<Loaded>} */
async function start() {
  // By names that bundlers can follow, unless it lies elsewhere.
  /** @type {() => Promise<any>} */
  const own = () => import("./wasm/standfirst.js");
  const beside = places.module
    ? new URL("standfirst_bg.wasm", new URL(places.module, import.meta.url))
    : new URL("./wasm/standfirst_bg.wasm", import.meta.url);
  // Side by side: the binary travels, and is compiled as it comes, while the glue is loaded.
  const binary = fetch(places.wasm ?? beside);
  binary.catch(() => {}); // It is awaited below, unless the glue fails first.
  /** @type {Engine} */
  const engine = await (failed ? fresh().catch(own) : places.module ? import(/* @vite-ignore */ String(places.module)) : own());
  const { memory } = await engine.default({ module_or_path: binary });
  return { engine, memory, wanted: new Set(engine.attributes().split(" ")) };
}

/**
 * The glue under another name: the one that was loaded keeps its instance for good.
 * @returns {Promise<Engine>}
 */
function fresh() {
  const url = new URL(places.module ?? new URL("./wasm/standfirst.js", import.meta.url), import.meta.url);
  url.searchParams.set("again", String(failed));
  return import(/* @vite-ignore */ url.href);
}

/**
 * Reads a page's HTML.
 * @param {string} html
 * @param {ReadOptions} [options]
 * @returns {Promise<Article>} rejects with a `ReadError`
 */
export function read(html, { url, trace = false } = {}) {
  return answer((loaded) => loaded.engine.read(put(loaded, html), url, trace));
}

/**
 * Reads a live page.
 * @param {(wanted: ReadonlySet<string>) => Snapshot} snapshot writes it down, with the attributes named
 * @param {ReadOptions} [options]
 * @returns {Promise<Article>} rejects with a `ReadError`
 */
export function readLive(snapshot, { url, trace = false } = {}) {
  return answer((loaded) => {
    const { text, ops } = snapshot(loaded.wanted);
    return loaded.engine.readSnapshot(put(loaded, text), ops, url, trace);
  });
}

/**
 * @param {(loaded: Loaded) => string} ask
 * @returns {Promise<Article>}
 */
async function answer(ask) {
  const loaded = await load();
  try {
    const said = JSON.parse(ask(loaded));
    if (said.failure) throw said.failure;
    return said;
  } catch (thrown) {
    const error = asReadError(thrown);
    if (error.kind === "engine") {
      // A panic, or no memory left. The next page is read by an engine that has seen nothing of this.
      failed += 1;
      loading = null;
    }
    throw error;
  }
}

const encoder = new TextEncoder();

/**
 * Encodes a text straight into the engine's memory.
 * @param {Loaded} loaded
 * @param {string} text
 * @returns {number} how many bytes it takes there
 */
function put({ engine, memory }, text) {
  // Mostly a letter is a byte. Where that does not do, three are enough for any.
  for (const room of [text.length + (text.length >> 3) + 64, 3 * text.length]) {
    // In this order: lending may move the memory's buffer.
    const at = engine.lend(room);
    const { read, written } = encoder.encodeInto(text, new Uint8Array(memory.buffer, at, room));
    if (read === text.length) return written;
  }
  return 0;
}
