/** @import {Article} from "../model.d.ts" */
/** @import {Words} from "../words/words.js" */
import { articlePage } from "../view/article.js";
import { addCards } from "../view/cards.js";
import { contextFor } from "../view/context.js";
import { REL } from "../view/inlines.js";
import { linkAddress } from "./address.js";

/** What only a screen has a use for. */
const CONTROLS = ".enlarge, .code-head button, .play-mark, .thumb, .unseen, .next-page, .end-mark";
/** What a file has no use for, or older readers do not know. */
const ATTRIBUTES = ["part", "loading", "decoding", "fetchpriority", "referrerpolicy", "srcset", "sizes", "tabindex", "data-block", "data-provider", "translate"];

/**
 * The story as it is shown, in a document of its own that loads nothing and
 * runs nothing: what files are made from.
 * @param {Article} article
 * @param {Words} words
 * @param {Document} page
 * @returns {{document: Document, story: HTMLElement, images: HTMLImageElement[]}}
 */
export function storyFor(article, words, page) {
  const document = page.implementation.createHTMLDocument(article.title ?? words.reader);
  const context = contextFor(document, article, words);
  const story = articlePage(article, context);
  addCards(story, article, context);
  for (const control of Array.from(story.querySelectorAll(CONTROLS))) control.remove();
  for (const play of Array.from(story.querySelectorAll(".play"))) play.replaceWith(...play.childNodes);
  // What a player says before it is pressed.
  for (const caption of Array.from(story.querySelectorAll(".embed > figcaption"))) caption.replaceChildren(...caption.querySelectorAll("a"));
  for (const element of [story, ...Array.from(story.querySelectorAll("*"))]) {
    for (const name of ATTRIBUTES) element.removeAttribute(name);
    // A picture keeps its size and nothing of the page's own kinds.
    if (/^(?:group|list)$/.test(element.getAttribute("role") ?? "")) element.removeAttribute("role");
  }
  for (const link of Array.from(story.querySelectorAll("a[href]"))) {
    const href = link.getAttribute("href") ?? "";
    const address = href.startsWith("#") ? href : linkAddress(href);
    if (address === null) link.removeAttribute("href");
    else link.setAttribute("href", address);
  }
  document.documentElement.lang = article.lang ?? "";
  document.documentElement.dir = article.dir;
  document.body.append(story);
  return { document, story, images: Array.from(story.querySelectorAll("img")) };
}

/**
 * A link in the place of a picture that could not be had.
 * @param {HTMLImageElement} image
 * @param {Words} words
 */
export function linkInstead(image, words) {
  const { ownerDocument: document, src, alt } = image;
  const link = document.createElement("a");
  const address = linkAddress(src);
  if (address !== null) {
    link.setAttribute("href", address);
    link.setAttribute("rel", REL);
  }
  link.textContent = alt || words.picture;
  image.replaceWith(link);
}
