/** @import {Feature} from "../features.js" */
/** @import {Words} from "../words/words.js" */
/** @import {Nodes} from "./nodes.js" */
/** @import {Pace} from "./pace.js" */
/** @import {Reader} from "./reader.js" */
import { icon } from "./icons.js";

/** How far one scrolls, in pixels, before the bar believes in a direction. */
const RESOLVE = 8;

/**
 * The thin bar: the way back, whose story, how long it takes, what can be done
 * with it, and the way out. It leaves when one reads on and returns on the way
 * back.
 */
export class Bar {
  /**
   * @param {Nodes} nodes
   * @param {Words} words
   */
  constructor(nodes, words) {
    this.nodes = nodes;
    this.words = words;
    this.site = nodes.html("span", { class: "site" });
    this.time = nodes.html("span", { class: "time" });
    this.start = nodes.html("div", { class: "bar-start" });
    this.tools = nodes.html("div", { class: "tools" });
    this.progress = nodes.html("div", { class: "progress", "aria-hidden": "true" });
    this.element = nodes.html("header", { class: "bar", part: "bar" }, this.start, this.tools, this.progress);
    this.minutes = 0;
    /** @type {Pace | null} */
    this.pace = null;
  }

  /**
   * What it says of the story that is shown.
   * @param {Reader} reader
   * @param {(() => void) | null} back
   * @param {Pace} pace
   */
  fill(reader, back, pace) {
    const { article } = reader;
    this.minutes = article.readingMinutes;
    this.pace = pace;
    this.site.textContent = article.siteName ?? hostOf(article.url) ?? this.words.reader;
    const leading = back && this.#button("back", "back", this.words.back, back);
    this.start.replaceChildren(...(leading ? [leading] : []), this.site, this.time);
    this.tools.replaceChildren(
      ...reader.offered("bar").map((feature) => this.#feature(feature, reader)),
      this.#button("close", "close", this.words.close, reader.close),
    );
    this.element.classList.remove("away");
    this.#count(reader.dialog);
  }

  /**
   * @param {Feature} feature
   * @param {Reader} reader
   */
  #feature(feature, reader) {
    const button = this.#button("tool", feature.icon, this.words[feature.word], () => void reader.use(feature.id));
    button.setAttribute("data-feature", feature.id);
    return button;
  }

  /**
   * @param {string} name
   * @param {import("./icons.js").IconName} picture
   * @param {string} label
   * @param {() => void} action
   */
  #button(name, picture, label, action) {
    const { nodes } = this;
    const button = nodes.html(
      "button",
      { type: "button", class: name, part: name, title: label },
      icon(picture, nodes),
      nodes.html("span", { class: "unseen" }, label),
    );
    button.addEventListener("click", action);
    return button;
  }

  /** @param {HTMLElement} scroller */
  follow(scroller) {
    let last = scroller.scrollTop;
    scroller.addEventListener(
      "scroll",
      () => {
        const top = scroller.scrollTop;
        const atEnd = top + scroller.clientHeight >= scroller.scrollHeight - RESOLVE;
        if (Math.abs(top - last) >= RESOLVE || top <= RESOLVE) {
          this.element.classList.toggle("away", top > last && top > this.element.offsetHeight && !atEnd);
          last = top;
        }
        this.#count(scroller);
      },
      { passive: true },
    );
  }

  /**
   * Counts down the time that the rest of the story takes.
   * @param {HTMLElement} scroller
   */
  #count(scroller) {
    const { pace, minutes, words } = this;
    const begun = scroller.scrollTop > RESOLVE;
    const left = begun && pace ? pace.unread(scroller) : 1;
    this.progress.style.setProperty("--sf-read", String(Math.round((1 - left) * 1000) / 1000));
    const now = Math.ceil(minutes * left);
    const text = minutes <= 0 || now === 0 ? "" : begun ? words.timeLeft(now) : words.readingTime(minutes);
    if (this.time.textContent !== text) this.time.textContent = text;
  }
}

/** @param {string | null} url */
function hostOf(url) {
  try {
    return url ? new URL(url).hostname.replace(/^www\./, "") : null;
  } catch {
    return null;
  }
}
