/** @import {Words} from "../words/words.js" */
import { mount } from "./mount.js";
import { Nodes } from "./nodes.js";

/**
 * A sentence and a button, over the page.
 * @param {Document} page
 * @param {{message: string, sheets: CSSStyleSheet[], words: Words}} options
 * @returns {Promise<void>} when it was closed
 */
export function showNotice(page, { message, sheets, words }) {
  const nodes = new Nodes(page);
  const options = { class: "notice", lang: words.lang, dir: words.dir, label: message };
  const { closed } = mount(page, sheets, options, (close) => {
    const button = nodes.html("button", { type: "button", part: "close" }, words.close);
    button.addEventListener("click", close);
    return [nodes.html("p", null, message), button];
  });
  return closed;
}
