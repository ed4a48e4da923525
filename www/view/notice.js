/** @import {Settings} from "../settings/store.js" */
/** @import {Words} from "../words/words.js" */
import { mount } from "./mount.js";
import { Nodes } from "./nodes.js";

/**
 * A sentence and a button, over the page.
 * @param {Document} page
 * @param {{message: string, sheets: CSSStyleSheet[], words: Words, settings: Settings}} options
 * @returns {Promise<void>} when it was closed
 */
export function showNotice(page, { message, sheets, words, settings }) {
  const nodes = new Nodes(page);
  const options = { class: "notice", lang: words.lang, dir: words.dir, label: message, settings };
  const { closed } = mount(page, sheets, options, (close) => {
    const button = nodes.html("button", { type: "button", part: "close" }, words.close);
    button.addEventListener("click", close);
    return [nodes.html("p", null, message), button];
  });
  return closed;
}
