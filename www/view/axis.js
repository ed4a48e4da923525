/** @import {Settings} from "../settings/store.js" */

/** Which way a text goes on, and what scrolls it: down the frame, or to the left in the view where lines run downwards. */
export class Axis {
  /**
   * @param {HTMLElement} frame
   * @param {HTMLElement} view
   * @param {Settings} settings
   */
  constructor(frame, view, settings) {
    this.frame = frame;
    this.view = view;
    this.settings = settings;
  }

  get vertical() {
    return this.settings.get("direction") === "vertical";
  }

  /**
   * Where something begins and ends on the screen, counted the way one reads.
   * @param {Element | Range} element
   * @returns {{start: number, end: number, length: number}}
   */
  extent(element) {
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    return this.vertical ? { start: -right, end: -left, length: width } : { start: top, end: bottom, length: height };
  }

  /** The same of what shows the text. */
  window() {
    return this.extent(this.vertical ? this.view : this.frame);
  }

  /** How far it was scrolled, and how far from there to the end. */
  scrolled() {
    const { frame, view } = this;
    return this.vertical
      ? { done: -view.scrollLeft, left: view.scrollWidth - view.clientWidth + view.scrollLeft }
      : { done: frame.scrollTop, left: frame.scrollHeight - frame.clientHeight - frame.scrollTop };
  }

  /** @param {number} distance the way one reads */
  by(distance) {
    if (this.vertical) this.view.scrollLeft -= distance;
    else this.frame.scrollTop += distance;
  }

  /** @param {number} distance likewise, and one sees it go */
  glide(distance) {
    const by = this.vertical ? { left: -distance } : { top: distance };
    (this.vertical ? this.view : this.frame).scrollBy({ ...by, behavior: "smooth" });
  }

  /** @param {number} done as `scrolled` said it */
  to(done) {
    this.by(done - this.scrolled().done);
  }

  /**
   * @param {() => void} listener
   * @returns {() => void} ends it
   */
  follow(listener) {
    // Scrolling does not bubble, but it is heard on the way down.
    const own = (/** @type {Event} */ { target }) => {
      if (target === (this.vertical ? this.view : this.frame)) listener();
    };
    const how = { capture: true, passive: true };
    this.frame.addEventListener("scroll", own, how);
    return () => this.frame.removeEventListener("scroll", own, how);
  }
}
