/** What text needs so that Markdown reads it as text: the twin of `src/render/markdown/escape.rs`. */

import { percent } from "./address.js";

/** What is said of a character where nothing can be relied on. */
export const UNKNOWN = "\0";
export const CONTROL = /[\0-\x1f\x7f-\x9f]/;

/** @param {string} c */
export const isSpace = (c) => /[\s\x85]/u.test(c) && c !== "\ufeff";
/** @param {string} c */
export const isWord = (c) => /[\p{Alphabetic}\p{N}]/u.test(c);
/** @param {string} text */
export const first = (text) => (text ? String.fromCodePoint(/** @type {number} */ (text.codePointAt(0))) : null);
/** @param {string} text */
export const last = (text) => Array.from(text.slice(-2)).at(-1) ?? null;

/**
 * Text, its white space folded, behind what was written before it.
 * @param {string} given
 * @param {string | null} after the character that will follow it
 * @param {string} out
 * @returns {string}
 */
export function text(given, after, out) {
  const chars = Array.from(given).filter((c) => isSpace(c) || !CONTROL.test(c));
  let before = last(out);
  chars.forEach((c, at) => {
    const follower = chars[at + 1] ?? null;
    const next = follower ?? after;
    if (/[ \t\n\r\v\f\x85\u2028\u2029]/.test(c)) {
      if (before !== " ") out += " ";
      before = " ";
      return;
    }
    const special =
      "\\`*[]<|~${".includes(c) ||
      // Within a word it means nothing.
      (c === "_" && !(before !== null && isWord(before) && follower !== null && isWord(follower))) ||
      (c === "&" && (next === null || next === UNKNOWN || /[#a-zA-Z0-9]/.test(next))) ||
      // After a footnote's mark they would make a link or a note of it.
      ("(:".includes(c) && before === "]" && out.endsWith("]") && !out.endsWith("\\]"));
    out += special ? `\\${c}` : c;
    before = c;
  });
  return out;
}

/** @param {string} content */
export const oneLine = (content) => text(content.trim(), null, "");

/**
 * @param {string} alt
 * @param {string} src which was judged
 */
export const picture = (alt, src) => `![${oneLine(alt)}](${destination(src)})`;

/** @param {string} url */
export function destination(url) {
  return url
    .replace(/[()*$'[\]]/g, percent)
    .replace(/&(?=#*[a-zA-Z0-9]*;)/g, "&amp;");
}

/**
 * Escapes what would make a line of a paragraph the start of another block.
 * @param {string} paragraph
 */
export function lineStarts(paragraph) {
  return paragraph
    .split("\n")
    .map((given) => {
      const one = given.replace(/^ +/, "");
      const digits = /^\d*/.exec(one)?.[0] ?? "";
      const rest = one.slice(digits.length);
      const next = Array.from(rest)[1] ?? null;
      const ends = next === null || isSpace(next);
      const special =
        digits !== ""
          ? /^[.)]/.test(rest) && ends
          : /^#+(?:\s|$)/u.test(rest) || (rest.startsWith("-") && !(next !== null && isWord(next))) || (rest.startsWith("+") && ends) || /^[=>:]/.test(rest);
      return special ? `${digits}\\${rest}` : one;
    })
    .join("\n");
}

/**
 * A heading's last `#` is taken for its frame, and by some a last `{x}` for its attributes.
 * @param {string} heading
 */
export const headingEnd = (heading) => heading.replace(/[#}]$/, "\\$&");

/**
 * @param {string} code
 * @returns {number} how many backticks stand beside each other
 */
export const longestRun = (code) => Math.max(0, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));
