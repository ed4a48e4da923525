/** @import {Article} from "../model.d.ts" */
/** @import {Words} from "../words/words.js" */
import { articlePage } from "./article.js";
import { bar, followScroll } from "./bar.js";
import { contextFor } from "./context.js";
import { mount } from "./mount.js";

/**
 * An open reader.
 * @typedef {object} Reader
 * @property {Article} article what it shows
 * @property {() => void} close
 * @property {Promise<void>} closed when it was closed, by whomever, and the page is as it was
 */

/**
 * @param {Document} page
 * @param {{article: Article, sheets: CSSStyleSheet[], words: Words, onclose?: () => void}} options
 * @returns {Reader}
 */
export function showReader(page, { article, sheets, words, onclose }) {
  const context = contextFor(page, article, words);
  const story = articlePage(article, context);
  const view = context.nodes.html("div", { class: "view" }, story);
  const label = article.title ?? words.reader;
  /** @type {ReturnType<typeof bar> | undefined} */
  let top;
  const { dialog, close, closed } = mount(
    page,
    sheets,
    { class: "frame", lang: words.lang, dir: words.dir, label, ...(onclose ? { onclose } : {}) },
    (shut) => {
      top = bar(article, context, shut);
      return [top.element, view];
    },
  );
  if (top) followScroll(dialog, top, story.querySelector(".body"), { minutes: article.readingMinutes, words });
  leaveForPage(dialog, page, close);
  return { article, close, closed };
}

/**
 * A link to the page that lies beneath closes the reader; to a place on it,
 * closes it and goes there.
 * @param {HTMLElement} dialog
 * @param {Document} page
 * @param {() => void} close
 */
function leaveForPage(dialog, page, close) {
  dialog.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || link.href.split("#", 1)[0] !== page.URL.split("#", 1)[0]) return;
    if (!link.hash) event.preventDefault();
    close();
  });
}
