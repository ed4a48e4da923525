/** @import {Axis} from "../view/axis.js" */
/** @import {Sentence} from "./sentences.js" */
import { rangesOf } from "./marker.js";

/** Keys that scroll. */
const KEYS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End", " "];

/** What the strip of controls covers at most, in pixels. */
const STRIP = 130;

/** What a glide takes at most, in milliseconds: browsers end theirs after a half to three quarters of a second. */
const GLIDE = 1000;

/**
 * Keeps what is said in sight, until the reader scrolls; and again once what
 * is said is in sight of its own accord.
 */
export class Follower {
  /**
   * @param {HTMLElement} frame
   * @param {Axis} axis
   */
  constructor(frame, axis) {
    this.frame = frame;
    this.axis = axis;
    this.following = false;
    /** Looks whether the last glide arrived. */
    this.arrival = 0;
    const away = () => (this.following = false);
    frame.addEventListener("wheel", away, { passive: true });
    frame.addEventListener("touchmove", away, { passive: true });
    frame.addEventListener("keydown", (event) => {
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
    clearTimeout(this.arrival);
  }

  /** @param {Sentence} sentence @returns {number} where on the screen it ends, counted the way one reads */
  end(sentence) {
    const [range] = rangesOf(sentence);
    return range ? this.axis.extent(range).end : Number.NEGATIVE_INFINITY;
  }

  /** @param {Sentence} sentence */
  to(sentence) {
    const by = this.#distance(sentence);
    clearTimeout(this.arrival);
    if (!by) return;
    const view = this.frame.ownerDocument.defaultView ?? window;
    if (view.matchMedia("(prefers-reduced-motion: reduce)").matches) return this.axis.by(by);
    this.axis.glide(by);
    // A glide that a layout, a hidden tab or a machine without frames broke off leaves what is said out of sight.
    const look = () => this.axis.by(this.#distance(sentence));
    this.arrival = window.setTimeout(look, GLIDE);
  }

  /** @param {Sentence} sentence @returns {number} how far to scroll for it, in pixels: not at all if it is in sight or not followed */
  #distance(sentence) {
    const { axis } = this;
    const [range] = rangesOf(sentence);
    if (!range) return 0;
    const box = axis.extent(range);
    const { start, length } = axis.window();
    // The strip at the foot takes as much of a low screen as of a high one.
    const most = axis.vertical ? length * 0.75 : Math.min(length * 0.75, length - STRIP);
    const seen = box.start >= start + length * 0.12 && box.end <= start + most;
    if (seen) this.following = true;
    // A third from the start: what comes next is in sight as well.
    return seen || !this.following ? 0 : box.start - start - length / 3;
  }
}
