/** @import {Reader} from "../view/reader.js" */

/**
 * Whether the page may read this address as it reads its own: the only stories
 * that can be opened here without asking another server for leave.
 * @param {string | null} url
 * @param {Pick<Reader, "page">} reader
 * @returns {boolean}
 */
export function sameSite(url, { page }) {
  try {
    const { origin, protocol } = new URL(url ?? "");
    return /^https?:$/.test(protocol) && origin === page.defaultView?.location.origin;
  } catch {
    return false;
  }
}
