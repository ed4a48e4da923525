/** The metadata, as YAML that nothing in them can end: the twin of `src/render/markdown/front_matter.rs`. */

/** @import {Article} from "../model.d.ts" */
import { imageAddress, linkAddress } from "./address.js";

/**
 * @param {Article} article
 * @returns {string}
 */
export function frontMatter(article) {
  const address = linkAddress(article.canonicalUrl ?? article.url ?? "");
  const image = imageAddress(article.lead?.image.src ?? "");
  /** @type {Array<[string, string | null] | [string, string[]]>} */
  const entries = [
    ["title", article.title],
    ["kicker", article.kicker],
    ["deck", article.deck],
    ["byline", article.byline],
    ["authors", article.authors.map(({ name }) => name)],
    ["published", article.published],
    ["modified", article.modified],
    ["siteName", article.siteName],
    ["section", article.section],
    ["agency", article.agency],
    ["lang", article.lang],
    ["url", address],
    // A picture within the file is no use as its preview.
    ["image", image?.startsWith("http") ? image : null],
    ["tags", article.tags.map(({ name }) => name)],
  ];
  const lines = entries.flatMap(([key, value]) => {
    if (value === null) return [];
    if (typeof value === "string") return [`${key}: ${quoted(value)}`];
    return value.length ? [`${key}:`, ...value.map((one) => `  - ${quoted(one)}`)] : [];
  });
  return ["---", ...lines, "---"].join("\n");
}

/**
 * A double-quoted scalar with JSON's escapes alone, on one line.
 * @param {string} text
 */
function quoted(text) {
  const escaped = text.replace(/["\\]/g, "\\$&").replace(/[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, (c) => {
    const short = { "\n": "\\n", "\t": "\\t", "\r": "\\r" }[c];
    return short ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `"${escaped}"`;
}
