/** @import {Article} from "../model.d.ts" */
import { Settings, storageOf } from "../settings/store.js";
import { wordsFor } from "../words/words.js";
import { articlePage } from "./article.js";
import { contextFor } from "./context.js";
import { dress } from "./dress.js";
import { prepareStory } from "./prepare.js";
import { loadSheets } from "./sheets.js";

/**
 * Shows an article in a shadow root, as a part of the page. No bar and no
 * features: the page around it is not the reader's.
 * @param {Document} page
 * @param {ShadowRoot} root its first sheet is kept, all else is replaced
 * @param {Article} article
 */
export async function showInPlace(page, root, article) {
  const words = await wordsFor(page);
  const { sheets: further, addCards } = await prepareStory(article, true);
  // Nothing comes later here: what the system may ask for has to be there.
  const sheets = await loadSheets(page, [...further, "chosen"]);
  const context = contextFor(page, article, words);
  const { nodes } = context;
  const story = articlePage(article, context);
  addCards?.(story, article, context);
  // A page has one main content, and this is a part of it.
  story.setAttribute("role", "presentation");
  const frame = nodes.html("div", { class: "frame", lang: words.lang, dir: words.dir }, nodes.html("div", { class: "view" }, story));
  dress(frame, new Settings(storageOf(page)));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.slice(0, 1), ...sheets];
  root.replaceChildren(frame);
}
