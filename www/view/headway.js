/** @import {Words} from "../words/words.js" */
/** @import {Axis} from "./axis.js" */
/** @import {Bar} from "./bar.js" */
/** @import {Pace} from "./pace.js" */

/** How far one scrolls, in pixels, before the bar believes in a direction. */
const RESOLVE = 8;

/**
 * Follows how one gets on in a story: the bar leaves when one reads on and
 * returns on the way back, and says how much is left.
 */
export class Headway {
  /**
   * @param {Bar} bar
   * @param {Axis} axis
   * @param {Words} words
   */
  constructor(bar, axis, words) {
    this.bar = bar;
    this.axis = axis;
    this.words = words;
    this.minutes = 0;
    /** @type {Pace | null} */
    this.pace = null;
    let last = axis.scrolled().done;
    axis.follow(() => {
      const { done, left } = axis.scrolled();
      if (Math.abs(done - last) >= RESOLVE || done <= RESOLVE) {
        const { element } = bar;
        // Beside lines that run downwards it takes nothing from the text.
        element.classList.toggle("away", !axis.vertical && done > last && done > element.offsetHeight && left >= RESOLVE);
        last = done;
      }
      this.count();
    });
  }

  /**
   * @param {number} minutes that the story takes
   * @param {Pace} pace
   */
  begin(minutes, pace) {
    this.minutes = minutes;
    this.pace = pace;
    this.count();
  }

  /** Counts down the time that the rest of the story takes. */
  count() {
    const { bar, axis, pace, minutes, words } = this;
    const begun = axis.scrolled().done > RESOLVE;
    const left = begun && pace ? pace.unread() : 1;
    bar.progress.style.setProperty("--sf-read", String(Math.round((1 - left) * 1000) / 1000));
    const now = Math.ceil(minutes * left);
    bar.say(minutes <= 0 || now === 0 ? "" : begun ? words.timeLeft(now) : words.readingTime(minutes));
  }
}
