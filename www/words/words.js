/**
 * The interface's languages. One module each, loaded when needed; every one
 * has every key of the English one, which the type check holds.
 */

/** @typedef {import("./en.js").Words} Words */

/** @type {Record<string, () => Promise<{words: Words}>>} */
const LANGUAGES = {
  en: () => import("./en.js"),
};

/**
 * The words for a page's reader: the page's language where it is spoken here,
 * or else the browser's, or else English.
 * @param {Document} page
 * @returns {Promise<Words>}
 */
export async function wordsFor(page) {
  const wanted = [page.documentElement.getAttribute("lang") ?? "", ...navigator.languages];
  for (const tag of wanted) {
    const language = tag.toLowerCase().split("-", 1)[0] ?? "";
    const words = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
    if (words) return (await words()).words;
  }
  return (await import("./en.js")).words;
}
