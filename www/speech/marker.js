/** @import {Sentence} from "./sentences.js" */

/**
 * Marks what is being said without touching the text: the sentence and the
 * word, by the CSS Custom Highlight API; where there is none, nothing is marked
 * and speaking goes on.
 */
export class Marker {
  /** @param {Document} page */
  constructor(page) {
    const view = /** @type {any} */ (page.defaultView ?? globalThis);
    this.page = page;
    /** @type {any} */
    this.registry = typeof view.Highlight === "function" ? view.CSS?.highlights : undefined;
    this.make = view.Highlight;
  }

  /** @param {Sentence} sentence */
  sentence(sentence) {
    this.#set("standfirst-sentence", sentence, 0, sentence.text.length);
    this.registry?.delete("standfirst-word");
  }

  /**
   * @param {Sentence} sentence
   * @param {number} start in its text
   * @param {number} length 0 where the voice does not say
   */
  word(sentence, start, length) {
    const rest = /^[\p{L}\p{N}\p{M}'’-]+/u.exec(sentence.text.slice(start))?.[0].length ?? 0;
    this.#set("standfirst-word", sentence, start, start + (length || rest));
  }

  clear() {
    this.registry?.delete("standfirst-sentence");
    this.registry?.delete("standfirst-word");
  }

  /**
   * @param {string} name
   * @param {Sentence} sentence
   * @param {number} start
   * @param {number} end
   */
  #set(name, sentence, start, end) {
    if (!this.registry) return;
    const ranges = rangesOf(sentence, start, end);
    if (!ranges.length) return void this.registry.delete(name);
    const highlight = new this.make(...ranges);
    highlight.priority = name.endsWith("word") ? 1 : 0;
    this.registry.set(name, highlight);
  }
}

/**
 * @param {Sentence} sentence
 * @param {number} [start]
 * @param {number} [end]
 * @returns {Range[]} one for each text that it runs through
 */
export function rangesOf({ pieces, text }, start = 0, end = text.length) {
  return pieces.flatMap(({ node, start: from, end: to, at }) => {
    const [first, last] = [Math.max(start, at), Math.min(end, at + to - from)];
    // A text may have been replaced since.
    if (first >= last || !node.isConnected || node.data.length < to) return [];
    const range = node.ownerDocument.createRange();
    range.setStart(node, from + first - at);
    range.setEnd(node, from + last - at);
    return [range];
  });
}
