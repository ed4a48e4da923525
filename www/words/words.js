/**
 * The interface's languages. One module each, loaded when needed; every one
 * has every key of the English one, which the type check and a test hold.
 */

/** @typedef {import("./en.js").Words} Words */

/** By BCP 47 tag, in lower case. @type {Record<string, () => Promise<{words: Words}>>} */
const LANGUAGES = {
  ar: () => import("./ar.js"),
  bg: () => import("./bg.js"),
  bn: () => import("./bn.js"),
  ca: () => import("./ca.js"),
  cs: () => import("./cs.js"),
  da: () => import("./da.js"),
  de: () => import("./de.js"),
  el: () => import("./el.js"),
  en: () => import("./en.js"),
  es: () => import("./es.js"),
  fa: () => import("./fa.js"),
  fi: () => import("./fi.js"),
  fr: () => import("./fr.js"),
  he: () => import("./he.js"),
  hi: () => import("./hi.js"),
  hr: () => import("./hr.js"),
  hu: () => import("./hu.js"),
  id: () => import("./id.js"),
  it: () => import("./it.js"),
  ja: () => import("./ja.js"),
  ko: () => import("./ko.js"),
  nb: () => import("./nb.js"),
  nl: () => import("./nl.js"),
  pl: () => import("./pl.js"),
  pt: () => import("./pt.js"),
  ro: () => import("./ro.js"),
  ru: () => import("./ru.js"),
  sk: () => import("./sk.js"),
  sv: () => import("./sv.js"),
  sw: () => import("./sw.js"),
  th: () => import("./th.js"),
  tr: () => import("./tr.js"),
  uk: () => import("./uk.js"),
  ur: () => import("./ur.js"),
  vi: () => import("./vi.js"),
  zh: () => import("./zh.js"),
  "zh-hant": () => import("./zh-hant.js"),
};

/** The tags of all of them. */
export const languages = Object.keys(LANGUAGES);

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
  try {
    return (await /** @type {() => Promise<{words: Words}>} */ (LANGUAGES[found])()).words;
  } catch {
    // Better in English than not at all.
    return (await import("./en.js")).words;
  }
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
    if (Object.hasOwn(LANGUAGES, shorter)) return shorter;
  }
  // Norwegian by its old name, and other names of what is spoken here.
  const other = { no: "nb", nn: "nb", iw: "he", in: "id", tl: "fil" }[parts[0] ?? ""];
  return other && Object.hasOwn(LANGUAGES, other) ? other : null;
}
