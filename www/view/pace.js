/** @import {Axis} from "./axis.js" */

/**
 * How far a story has been read. Counted in letters and not in pixels, so that
 * a large picture is not taken for a long text.
 */
export class Pace {
  /**
   * @param {HTMLElement} body
   * @param {Axis} axis
   */
  constructor(body, axis) {
    this.body = body;
    this.axis = axis;
    /** @type {Element[]} */
    this.blocks = [];
    /** Letters before each block, and at last all of them. @type {number[]} */
    this.before = [0];
  }

  /** Blocks come and go: a reader takes them out, a next page adds some. */
  #count() {
    const { body } = this;
    if (this.blocks.length === body.childElementCount && this.blocks[0] === body.firstElementChild) return;
    this.blocks = [...body.children];
    this.before = [0];
    let letters = 0;
    for (const block of this.blocks) this.before.push((letters += block.textContent?.length ?? 0));
  }

  /**
   * The block at a place of the screen, and the share of it that lies before.
   * @param {number} place
   * @returns {{at: number, share: number}}
   */
  #at(place) {
    const { blocks, axis } = this;
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = blocks[middle];
      if (block && axis.extent(block).end <= place) low = middle + 1;
      else high = middle;
    }
    const block = blocks[low];
    const { start, length } = block ? axis.extent(block) : { start: 0, length: 0 };
    const share = length > 0 ? (place - start) / length : 0;
    return { at: low, share: Math.min(1, Math.max(0, share)) };
  }

  /** @returns {number} the share of the text that is still to come */
  unread() {
    this.#count();
    const all = this.before.at(-1) ?? 0;
    if (!all) return 0;
    const { at, share } = this.#at(this.axis.window().end);
    const [start = 0, end = start] = this.before.slice(at, at + 2);
    return 1 - (start + (end - start) * share) / all;
  }

  /**
   * Where one is: the block of the body at the start of the screen.
   * @param {number} covered how much of it the bar takes
   * @returns {{block: number, offset: number} | null} `null` before the text and where it has been read to its end
   */
  place(covered) {
    const { axis } = this;
    const start = axis.window().start + covered;
    if (this.unread() < 0.02 || axis.extent(this.body).start > start) return null;
    let { at, share } = this.#at(start);
    // A story's card among the text is none of its blocks.
    while (at > 0 && !this.blocks[at]?.hasAttribute("data-block")) [at, share] = [at - 1, 1];
    const block = Number(this.blocks[at]?.getAttribute("data-block") ?? Number.NaN);
    return Number.isInteger(block) ? { block, offset: Math.round(share * 1000) / 1000 } : null;
  }

  /**
   * Scrolls to a place.
   * @param {{block: number, offset: number}} place
   * @param {number} covered
   * @returns {boolean} whether it is still there
   */
  goTo({ block, offset }, covered) {
    const element = this.body.querySelector(`:scope > [data-block="${block}"]`);
    if (!element) return false;
    const by = () => {
      const { start, length } = this.axis.extent(element);
      this.axis.by(Math.round(start + length * offset - this.axis.window().start - covered));
    };
    by();
    // What was out of sight may have had an estimated height until now.
    by();
    return true;
  }
}
