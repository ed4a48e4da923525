/** What the elements load when they are used: opens the reader here, by whichever way the page's policy leaves. */
import { decode } from "./decode.js";
import { asReadError } from "./errors.js";
import { ReaderFrame } from "./frame.js";
import { extract, open } from "./standfirst.js";
import { bytesOf } from "./stories/bytes.js";
import { showInPlace } from "./view/inplace.js";

/** @import {Article} from "./model.d.ts" */

/** An open reader, in the page or in a frame. @typedef {{close: () => void, closed: Promise<void>}} Opened */

/** From an address that is made at run time, or bundlers would take this page for a picture and move it from its scripts. */
const besideThis = () => new URL("./read.html", new URL(import.meta.url));

let told = false;

/**
 * @param {{reader: string | null}} options `reader`: the address of `read.html`; beside this module if left out
 * @returns {Promise<Opened | null>} `null` where the page's policy refuses all; rejects where there is nothing to read
 */
export async function openHere({ reader }) {
  try {
    return await open();
  } catch (thrown) {
    const error = asReadError(thrown);
    if (error.kind !== "engine") throw error;
    // A policy that refuses wasm or styles in the page is not the reader's own page's.
    const address = reader ? new URL(reader, document.baseURI) : besideThis();
    const frame = new ReaderFrame(document, address);
    if (await frame.arrived) return frame;
    if (!told) {
      told = true;
      console.warn(
        frame.refused
          ? `Standfirst: this page's policy lets the reader in neither as wasm nor as a frame, so its link stays as it is. ` +
              `Allow 'wasm-unsafe-eval' in script-src, or ${address.origin} in frame-src. (${error.message})`
          : `Standfirst: this page's policy refuses the reader, and no reader answered at ${address.href}, so its link stays ` +
              `as it is. Allow 'wasm-unsafe-eval' in script-src, or say where read.html is. (${error.message})`,
      );
    }
    return null;
  }
}

/**
 * Shows a story in a shadow root.
 * @param {ShadowRoot} root
 * @param {{url?: string, article?: Article}} what
 * @param {AbortSignal} signal
 * @returns {Promise<Article>}
 */
export async function showIn(root, { url, article }, signal) {
  const story = article ?? (await readFrom(String(url), signal));
  signal.throwIfAborted();
  await showInPlace(document, root, story);
  return story;
}

/**
 * @param {string} url
 * @param {AbortSignal} signal
 */
async function readFrom(url, signal) {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  const bytes = await bytesOf(response);
  if (!bytes) throw new Error(`${url} is larger than the reader takes.`);
  return extract(decode(bytes, response.headers.get("content-type")), { url: response.url });
}
