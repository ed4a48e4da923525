/** @import {Article} from "../model.d.ts" */
/** @import {Words} from "../words/words.js" */
import { Nodes } from "./nodes.js";
import { Notes } from "./notes.js";

/**
 * What every function of the view is given beside its part of the article.
 * @typedef {object} Context
 * @property {Nodes} nodes
 * @property {Words} words
 * @property {string | undefined} locale for dates and numbers: the article's language
 * @property {() => string} id a new id; ids of the page or the article are never used
 * @property {Notes} notes
 */

/**
 * @param {Document} document
 * @param {Article} article
 * @param {Words} words
 * @param {() => string} [id] where ids are given already, so that none is given twice
 * @returns {Context}
 */
export function contextFor(document, article, words, id = counter()) {
  const nodes = new Nodes(document);
  return { nodes, words, locale: locale(article.lang), id, notes: new Notes(id) };
}

function counter() {
  let ids = 0;
  return () => `sf-${(ids += 1)}`;
}

/**
 * @param {string | null} lang what the page says, which may be no language at all
 * @returns {string | undefined}
 */
function locale(lang) {
  try {
    return lang ? Intl.getCanonicalLocales(lang)[0] : undefined;
  } catch {
    return undefined;
  }
}
