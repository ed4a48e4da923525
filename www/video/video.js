/** @import {Use} from "../features.js" */
/** @import {Reader} from "../view/reader.js" */
import { playerOf } from "./hosts.js";
import { player } from "./player.js";

/**
 * Puts a player where its poster was, when it is asked for and not before.
 * @param {Reader} reader
 */
export async function start(reader) {
  await reader.addSheet(new URL("./video.css", import.meta.url));

  /** @param {Use} how */
  function use({ element }) {
    const figure = element?.closest(".embed");
    const link = figure?.querySelector("a");
    const poster = figure?.querySelector(".play");
    const found = link && playerOf({ provider: figure?.getAttribute("data-provider") ?? "", url: link.href });
    if (!figure || !poster || !found) return;
    const { words, page, context } = reader;
    const label = poster.getAttribute("aria-label") ?? words.reader;
    const element_ = player(found, label, page);
    const stop = context.nodes.html("button", { type: "button", class: "stop" }, words.closePlayer);
    const box = context.nodes.html("div", { class: `player ${found.kind}` }, element_, stop);
    const end = () => {
      page.removeEventListener("securitypolicyviolation", refused);
      element_.removeEventListener("error", lost);
      if (!box.isConnected) return;
      box.replaceWith(poster);
      /** @type {HTMLElement} */ (poster).focus({ preventScroll: true });
    };
    const lost = () => {
      end();
      reader.announce(words.playerRefused, { shown: true });
    };
    /** @param {SecurityPolicyViolationEvent} event */
    const refused = (event) => {
      if (/^(?:frame|child|media|default)-src/.test(event.effectiveDirective) && found.src.startsWith(event.blockedURI)) lost();
    };
    page.addEventListener("securitypolicyviolation", refused);
    element_.addEventListener("error", lost);
    stop.addEventListener("click", end);
    reader.onclose(end);
    poster.replaceWith(box);
    element_.focus({ preventScroll: true });
  }
  return { use };
}
