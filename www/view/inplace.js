/** @import {Article} from "../model.d.ts" */
import { Settings, storageOf } from "../settings/store.js";
import { wordsFor } from "../words/words.js";
import { articlePage } from "./article.js";
import { contextFor } from "./context.js";
import { dress } from "./dress.js";
import { loadSheets } from "./sheets.js";

/** What a story needs where it is a part of a page, not over it. */
const STYLES = ".frame{background:var(--sf-paper);color:var(--sf-ink)}.view{container-type:inline-size}";

/**
 * Shows an article in a shadow root, as a part of the page. No bar and no
 * features: the page around it is not the reader's.
 * @param {Document} page
 * @param {ShadowRoot} root its first sheet is kept, all else is replaced
 * @param {Article} article
 */
export async function showInPlace(page, root, article) {
  const words = await wordsFor(page);
  // The first is the wall between a page and the reader over it.
  const [, ...sheets] = await loadSheets(page);
  const own = new CSSStyleSheet();
  own.replaceSync(STYLES);
  const { nodes } = contextFor(page, article, words);
  const story = articlePage(article, contextFor(page, article, words));
  // A page has one main content, and this is a part of it.
  story.setAttribute("role", "presentation");
  const frame = nodes.html("div", { class: "frame", lang: words.lang, dir: words.dir }, nodes.html("div", { class: "view" }, story));
  dress(frame, new Settings(storageOf(page)));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.slice(0, 1), ...sheets, own];
  root.replaceChildren(frame);
}
