/**
 * How far a story has been read. Counted in letters and not in pixels, so that
 * a large picture is not taken for a long text.
 */
export class Pace {
  /** @param {HTMLElement} body */
  constructor(body) {
    this.body = body;
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
   * The block at a height of the screen, and the share of it that lies above.
   * @param {number} height
   * @returns {{at: number, share: number}}
   */
  #at(height) {
    const { blocks } = this;
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) <= height) low = middle + 1;
      else high = middle;
    }
    const rect = blocks[low]?.getBoundingClientRect();
    const share = rect && rect.height > 0 ? (height - rect.top) / rect.height : 0;
    return { at: low, share: Math.min(1, Math.max(0, share)) };
  }

  /**
   * @param {HTMLElement} scroller
   * @returns {number} the share of the text that is still below the fold
   */
  unread(scroller) {
    this.#count();
    const all = this.before.at(-1) ?? 0;
    if (!all) return 0;
    const { at, share } = this.#at(scroller.getBoundingClientRect().bottom);
    const [start = 0, end = start] = this.before.slice(at, at + 2);
    return 1 - (start + (end - start) * share) / all;
  }

  /**
   * Where one is: the block of the body at the top of the screen.
   * @param {HTMLElement} scroller
   * @param {number} covered how much of the top the bar takes
   * @returns {{block: number, offset: number} | null} `null` before the text and where it has been read to its end
   */
  place(scroller, covered) {
    const unread = this.unread(scroller);
    const top = scroller.getBoundingClientRect().top + covered;
    if (unread < 0.02 || this.body.getBoundingClientRect().top > top) return null;
    let { at, share } = this.#at(top);
    // A story's card among the text is none of its blocks.
    while (at > 0 && !this.blocks[at]?.hasAttribute("data-block")) [at, share] = [at - 1, 1];
    const block = Number(this.blocks[at]?.getAttribute("data-block") ?? Number.NaN);
    return Number.isInteger(block) ? { block, offset: Math.round(share * 1000) / 1000 } : null;
  }

  /**
   * Scrolls to a place.
   * @param {HTMLElement} scroller
   * @param {{block: number, offset: number}} place
   * @param {number} covered
   * @returns {boolean} whether it is still there
   */
  goTo(scroller, { block, offset }, covered) {
    const element = this.body.querySelector(`:scope > [data-block="${block}"]`);
    if (!element) return false;
    const by = () => {
      const { top, height } = element.getBoundingClientRect();
      scroller.scrollTop += Math.round(top + height * offset - scroller.getBoundingClientRect().top - covered);
    };
    by();
    // What was out of sight may have had an estimated height until now.
    by();
    return true;
  }
}
