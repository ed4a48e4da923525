/** @import {Reader} from "../view/reader.js" */

/**
 * @param {string} text
 * @param {Reader} reader
 * @returns {Promise<boolean>} whether it was taken; pages that are not encrypted, and frames, may not
 */
export async function copy(text, { page }) {
  try {
    const clipboard = page.defaultView?.navigator.clipboard;
    if (!clipboard) return false;
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
