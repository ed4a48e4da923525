/** @import {Feature} from "../features.js" */
/** @import {Nodes} from "./nodes.js" */
/** @import {Reader} from "./reader.js" */
import { icon } from "./icons.js";
import { BAR, offered } from "./tools.js";

/**
 * The thin bar: the way back, whose story, how long it takes, what can be done
 * with it, and the way out. `headway.js` makes it leave when one reads on and
 * return on the way back.
 */
export class Bar {
  /** @param {Nodes} nodes */
  constructor(nodes) {
    this.nodes = nodes;
    this.site = nodes.html("span", { class: "site" });
    this.time = nodes.html("span", { class: "time" });
    this.start = nodes.html("div", { class: "bar-start" });
    this.tools = nodes.html("div", { class: "tools" });
    this.progress = nodes.html("div", { class: "progress", "aria-hidden": "true" });
    this.element = nodes.html("header", { class: "bar", part: "bar" }, this.start, this.tools, this.progress);
  }

  /**
   * What it says of the story that is shown.
   * @param {Reader} reader
   * @param {(() => void) | null} back
   */
  fill(reader, back) {
    const { article, words } = reader;
    this.site.textContent = article.siteName ?? hostOf(article.url) ?? words.reader;
    this.say(article.readingMinutes > 0 ? words.readingTime(article.readingMinutes) : "");
    const leading = back && this.#button("back", "back", words.back, back);
    this.start.replaceChildren(...(leading ? [leading] : []), this.site, this.time);
    this.tools.replaceChildren(
      ...offered(Object.values(BAR), "bar", reader).map((feature) => this.#feature(feature, reader)),
      this.#button("close", "close", words.close, reader.close),
    );
    this.element.classList.remove("away");
  }

  /** @param {string} text how long it takes, in place of what was said of that before */
  say(text) {
    if (this.time.textContent !== text) this.time.textContent = text;
  }

  /**
   * @param {Omit<Feature, "load">} feature
   * @param {Reader} reader
   */
  #feature(feature, reader) {
    const button = this.#button("tool", feature.icon, reader.words[feature.word], () => void reader.use(feature.id));
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
}

/** @param {string | null} url */
function hostOf(url) {
  try {
    return url ? new URL(url).hostname.replace(/^www\./, "") : null;
  } catch {
    return null;
  }
}
