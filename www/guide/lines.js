/** @import {Reader} from "../view/reader.js" */

/**
 * A line of text on the screen, counted the way one reads.
 * @typedef {object} Line
 * @property {number} start
 * @property {number} end
 */

/** What holds text of the story, in the order of the screen. What floats beside it is none. */
const BLOCKS = ".story > header > *, .story > .lead > figcaption, .body > *:not(.inline-stories, .remover), .ending > *";

/** What stands in a line and does not make it higher. */
const SMALL = "rt, rp, sub, sup, .unseen, button, math";

/**
 * The lines of the story that are within reach of a place of the screen, with
 * the room that each has: where one ends the next begins, but between blocks.
 * @param {Reader} reader
 * @param {number} place
 * @param {number} reach
 * @returns {Line[]}
 */
export function linesNear({ page, story, axis }, place, reach) {
  const view = page.defaultView ?? window;
  const blocks = [...story.querySelectorAll(BLOCKS)];
  /** @type {Line[]} */
  const lines = [];
  for (let at = first(blocks, (block) => axis.extent(block).end >= place - reach); at < blocks.length; at += 1) {
    const block = /** @type {Element} */ (blocks[at]);
    if (axis.extent(block).start > place + reach) break;
    lines.push(...linesOf(block));
  }
  return lines.sort((one, other) => one.start - other.start).filter(({ start, end }) => end >= place - reach && start <= place + reach);

  /** @param {Element} block */
  function linesOf(block) {
    /** @type {Line[]} */
    const found = [];
    // What runs across stays so where all else runs downwards.
    if (axis.vertical && block.matches(".table, .code")) return found;
    const texts = page.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const range = page.createRange();
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (!parent || parent.closest(SMALL)) continue;
      const height = Number.parseFloat(view.getComputedStyle(parent).lineHeight) || 0;
      range.selectNode(texts.currentNode);
      for (const box of range.getClientRects()) if (box.width && box.height) add(found, box, height);
    }
    return found;
  }

  /**
   * @param {Line[]} found
   * @param {DOMRect} box of letters
   * @param {number} height of their line
   */
  function add(found, box, height) {
    const [from, to] = axis.vertical ? [-box.right, -box.left] : [box.top, box.bottom];
    const middle = (from + to) / 2;
    // Where letters of several sizes stand in one line, it is the first's.
    if (found.some(({ start, end }) => middle > start && middle < end)) return;
    const half = (height || to - from) / 2;
    found.push({ start: middle - half, end: middle + half });
  }
}

/**
 * @template T
 * @param {T[]} sorted
 * @param {(one: T) => boolean} holds for all from some place on
 */
function first(sorted, holds) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(/** @type {T} */ (sorted[middle]))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The stretch of some lines around a place: whole ones, whatever their height.
 * @param {Line[]} lines
 * @param {number} place
 * @param {number} count
 * @returns {Line | null} `null` where there is no text
 */
export function stretch(lines, place, count) {
  const distance = (/** @type {Line} */ { start, end }) => Math.max(start - place, place - end, 0);
  let at = -1;
  lines.forEach((line, index) => {
    const best = lines[at];
    if (!best || distance(line) < distance(best)) at = index;
  });
  const nearest = lines[at];
  if (!nearest) return null;
  // As many on either side as there are; those that a picture sets apart are not drawn in.
  let [from, to] = [at, at];
  const gap = (/** @type {number} */ before) => (lines[before + 1]?.start ?? Infinity) - (lines[before]?.end ?? -Infinity);
  const apart = 2.5 * (nearest.end - nearest.start);
  for (let side = 1; side <= (count - 1) / 2; side += 1) {
    if (gap(from - 1) < apart) from -= 1;
    if (gap(to) < apart) to += 1;
  }
  return { start: lines[from]?.start ?? nearest.start, end: lines[to]?.end ?? nearest.end };
}
