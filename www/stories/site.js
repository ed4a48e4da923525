/** @import {Reader} from "../view/reader.js" */

/**
 * Whether the page may read this address as it reads its own: the only stories
 * that can be opened here without asking another server for leave. Where the
 * reader stands on a page of its own, the page beneath it is asked.
 * @param {string | null} url
 * @param {Pick<Reader, "page" | "beneath">} reader
 * @returns {boolean}
 */
export function sameSite(url, { page, beneath }) {
  try {
    const { origin, protocol } = new URL(url ?? "");
    const own = beneath ? beneath.fetch && new URL(beneath.url).origin : page.defaultView?.location.origin;
    return /^https?:$/.test(protocol) && origin === own;
  } catch {
    return false;
  }
}
