/** @import {Article} from "../model.d.ts" */
/** @import {Context} from "./context.js" */
import { closeIcon } from "./icons.js";

/** How far one scrolls, in pixels, before the bar believes in a direction. */
const RESOLVE = 8;

/**
 * The thin bar: whose story, how long it takes, and the way out.
 * @param {Article} article
 * @param {Context} context
 * @param {() => void} close
 */
export function bar(article, { nodes, words }, close) {
  const button = nodes.html(
    "button",
    { type: "button", class: "close", part: "close" },
    closeIcon(nodes),
    nodes.html("span", null, words.close),
  );
  button.addEventListener("click", close);
  const minutes = article.readingMinutes;
  const time = nodes.html("span", { class: "time" }, minutes > 0 && words.readingTime(minutes));
  const site = nodes.html("span", { class: "site" }, article.siteName ?? hostOf(article.url) ?? words.reader);
  return { element: nodes.html("header", { class: "bar", part: "bar" }, site, time, button), time };
}

/** @param {string | null} url */
function hostOf(url) {
  try {
    return url ? new URL(url).hostname.replace(/^www\./, "") : null;
  } catch {
    return null;
  }
}

/**
 * Lets the bar leave when one reads on and return on the way back, and counts
 * down the time that the rest of the story takes.
 * @param {HTMLElement} scroller
 * @param {{element: HTMLElement, time: HTMLElement}} bar
 * @param {Element | null} body the text whose end is the end
 * @param {{minutes: number, words: Context["words"]}} options
 */
export function followScroll(scroller, { element, time }, body, { minutes, words }) {
  let last = scroller.scrollTop;
  let left = minutes;
  scroller.addEventListener(
    "scroll",
    () => {
      const top = scroller.scrollTop;
      const atEnd = top + scroller.clientHeight >= scroller.scrollHeight - RESOLVE;
      if (Math.abs(top - last) >= RESOLVE || top <= RESOLVE) {
        element.classList.toggle("away", top > last && top > element.offsetHeight && !atEnd);
        last = top;
      }
      if (!body || minutes <= 0) return;
      const now = top <= RESOLVE ? minutes : Math.ceil(minutes * unread(scroller, body));
      if (now === left && top > RESOLVE) return;
      left = now;
      time.textContent = top <= RESOLVE ? words.readingTime(minutes) : now > 0 ? words.timeLeft(now) : "";
    },
    { passive: true },
  );
}

/**
 * @param {HTMLElement} scroller
 * @param {Element} body
 * @returns {number} the share of the text that is still below the fold
 */
function unread(scroller, body) {
  const { top, height } = body.getBoundingClientRect();
  const fold = scroller.getBoundingClientRect().bottom;
  return height > 0 ? Math.min(1, Math.max(0, (top + height - fold) / height)) : 0;
}
