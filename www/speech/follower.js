/** @import {Sentence} from "./sentences.js" */
import { rangesOf } from "./marker.js";

/** Keys that scroll. */
const KEYS = ["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " "];

/**
 * Keeps what is said in sight, until the reader scrolls; and again once what
 * is said is in sight of its own accord.
 */
export class Follower {
  /** @param {HTMLElement} scroller */
  constructor(scroller) {
    this.scroller = scroller;
    this.following = false;
    const away = () => (this.following = false);
    scroller.addEventListener("wheel", away, { passive: true });
    scroller.addEventListener("touchmove", away, { passive: true });
    scroller.addEventListener("keydown", (event) => {
      const target = event.composedPath()[0];
      const control = target instanceof Element && target.matches("button, select, input");
      if (KEYS.includes(event.key) && !control) away();
    });
  }

  start() {
    this.following = true;
  }

  stop() {
    this.following = false;
  }

  /** @param {Sentence} sentence */
  bottom(sentence) {
    return boxOf(sentence)?.bottom ?? Number.NEGATIVE_INFINITY;
  }

  /** @param {Sentence} sentence */
  to(sentence) {
    const box = boxOf(sentence);
    if (!box) return;
    const frame = this.scroller.getBoundingClientRect();
    const { height } = frame;
    const seen = box.top >= frame.top + height * 0.12 && box.bottom <= frame.top + height * 0.75;
    if (seen) this.following = true;
    if (seen || !this.following) return;
    const view = this.scroller.ownerDocument.defaultView ?? window;
    const calm = view.matchMedia("(prefers-reduced-motion: reduce)").matches;
    // A third from the top: what comes next is in sight as well.
    const by = box.top - frame.top - height / 3;
    this.scroller.scrollBy({ top: by, behavior: calm ? "instant" : "smooth" });
  }
}

/** @param {Sentence} sentence */
function boxOf(sentence) {
  return rangesOf(sentence)[0]?.getBoundingClientRect();
}
