/** @import {Use} from "../features.js" */
/** @import {Reader} from "../view/reader.js" */
import { copy } from "../keep/clipboard.js";

/**
 * Copies a listing; where that is refused, selects it, so that one's own
 * hands can.
 * @param {Reader} reader
 */
export function start(reader) {
  /** @param {Use} how */
  async function use({ element }) {
    const code = element?.closest(".code")?.querySelector("pre");
    if (!code) return;
    const { words } = reader;
    if (await copy(code.textContent ?? "", reader)) return reader.announce(words.copied, { shown: true });
    code.focus({ preventScroll: true });
    reader.page.defaultView?.getSelection()?.selectAllChildren(code);
    reader.announce(words.copyRefused, { shown: true });
  }
  return { use };
}
