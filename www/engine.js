/**
 * The core, as wasm: HTML in, `Article` out. Knows no DOM, so it runs in a
 * worker or in Node as well.
 */
import { ReadError, asReadError } from "./errors.js";

/** @import {Article} from "./model.d.ts" */

/**
 * What `wasm-pack build --target web` writes.
 * @typedef {object} Engine
 * @property {(options?: {module_or_path: unknown}) => Promise<unknown>} default
 * @property {(html: string, url: string | undefined, trace: boolean) => unknown} read
 */

/** @typedef {{module?: string | URL, wasm?: string | URL}} Places */

/** @type {Places} */
let places = {};
/** @type {Promise<Engine> | null} */
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
 * @returns {Promise<Engine>}
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

/** @returns {Promise<Engine>} */
async function start() {
  // By a name that bundlers can follow, unless it lies elsewhere.
  const own = () => import("./wasm/standfirst.js");
  const engine = failed
    ? await fresh().catch(own)
    : /** @type {Engine} */ (await (places.module ? import(/* @vite-ignore */ String(places.module)) : own()));
  // The glue streams the binary, and reads it whole where the server gives it another type.
  await engine.default(places.wasm ? { module_or_path: places.wasm } : undefined);
  return engine;
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
 * Reads a page.
 * @param {string} html
 * @param {{url?: string | undefined, trace?: boolean | undefined}} [options]
 * @returns {Promise<Article>} rejects with a `ReadError`
 */
export async function read(html, { url, trace = false } = {}) {
  const engine = await load();
  try {
    return /** @type {Article} */ (engine.read(html, url, trace));
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
