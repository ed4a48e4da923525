/** @import {Block} from "../model.d.ts" */
/** @import {Context} from "./context.js" */
import { playerOf } from "../video/hosts.js";
import { icon } from "./icons.js";
import "./icons-later.js";
import { anchor } from "./inlines.js";
import { picture } from "./picture.js";

/** How those write themselves whose name is more than a capital letter. @type {Record<string, string>} */
const PROVIDERS = {
  youtube: "YouTube",
  tiktok: "TikTok",
  soundcloud: "SoundCloud",
  linkedin: "LinkedIn",
  dailymotion: "Dailymotion",
};

/**
 * Something that another site shows: a card that links there, or a poster that
 * becomes a player when it is pressed. Before that nothing of that site runs or
 * loads but the still picture.
 * @param {Extract<Block, {kind: "embed"}>} block
 * @param {Context} context
 */
export function embed({ provider, url, title, poster }, context) {
  const { nodes, words } = context;
  const site = provider.includes(".") ? provider : (PROVIDERS[provider] ?? capital(provider));
  const still =
    poster &&
    picture({ src: poster, alt: "", width: 16, height: 9, srcset: [] }, context, {
      decorative: true,
      missing: (lost) => lost.remove(),
    });
  const view = words.viewOn(site);
  if (playerOf({ provider, url })) {
    const own = provider === "video" || provider === "audio";
    const name = words.play(title ?? site);
    return nodes.html(
      "figure",
      { class: "embed", part: "embed", "data-provider": provider },
      nodes.html(
        "button",
        { type: "button", class: "play", "aria-label": name },
        still,
        nodes.html("span", { class: "play-mark" }, icon("play", nodes)),
        title && nodes.html("span", { class: "embed-title" }, title),
      ),
      nodes.html("figcaption", null, !own && [words.playFrom(site), " "], anchor(url, context, {}, own ? words.continueOnSite : view)),
    );
  }
  return nodes.html(
    "figure",
    { class: "embed", part: "embed" },
    anchor(
      url,
      context,
      {},
      still,
      nodes.html(
        "span",
        { class: "embed-text" },
        title && nodes.html("span", { class: "embed-title" }, title),
        nodes.html("span", { class: "embed-site" }, view),
      ),
    ),
  );
}

/** @param {string} name */
function capital(name) {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
