/**
 * The interface's languages. One module each, loaded when needed; every one
 * has every key of the English one, which the type check and a test hold.
 */

/** @typedef {import("./en.js").Words} Words */

/** The tags of all of them: BCP 47, in lower case, and the names of their modules. */
export const languages = (
  "ar bg bn ca cs da de el en es fa fi fr he hi hr hu id it ja ko nb nl pl pt ro ru sk sv sw th tr uk " +
  "ur vi zh zh-hant"
).split(" ");

/** Where Chinese is written in the traditional way when its tag does not say how. */
const TRADITIONAL = /^zh-(?:tw|hk|mo)\b/;

/**
 * The words for a page's reader: in the language that the reader chose, or
 * else the page's where it is spoken here, or else the browser's, or else
 * English.
 * @param {Document} page
 * @param {string} [chosen]
 * @returns {Promise<Words>}
 */
export async function wordsFor(page, chosen = "") {
  const wanted = [chosen, page.documentElement.getAttribute("lang") ?? "", ...navigator.languages];
  const found = wanted.map(spoken).find((tag) => tag !== null) ?? "en";
  // Better in English than not at all.
  return (await said(found).catch(() => said("en"))).words;
}

/** What came before, and is there at once. @type {{[tag: string]: {words: Words}}} */
const known = {};

/**
 * @param {string} tag
 * @returns {Promise<{words: Words}>}
 */
async function said(tag) {
  return (known[tag] ??= await import(`./${tag}.js`));
}

/**
 * @param {string} tag
 * @returns {string | null} the tag of the nearest language that is spoken here
 */
export function spoken(tag) {
  const lower = tag.toLowerCase().replaceAll("_", "-");
  const parts = (TRADITIONAL.test(lower) ? "zh-hant" : lower).split("-");
  for (let length = parts.length; length > 0; length -= 1) {
    const shorter = parts.slice(0, length).join("-");
    if (languages.includes(shorter)) return shorter;
  }
  // Norwegian by its old name, and other names of what is spoken here.
  const other = { no: "nb", nn: "nb", iw: "he", in: "id" }[parts[0] ?? ""];
  return other && languages.includes(other) ? other : null;
}
