/** @import {Article, Story} from "../model.d.ts" */
/** @import {Child, Nodes} from "../view/nodes.js" */
import { REL } from "../view/inlines.js";

/** @type {Record<Story["kind"], string>} */
const KINDS = {
  related: "about this story",
  section: "from the same section",
  recommended: "recommended",
  next: "next to read",
};

/** @type {Record<Story["placement"], string>} */
const PLACES = { inline: "between the paragraphs", after: "after the text", aside: "beside the text" };

/**
 * The related stories by module, with what was read from each card.
 * @param {Article} article
 * @param {Nodes} nodes
 * @returns {HTMLElement[]}
 */
export function storiesFound({ related }, nodes) {
  if (related.length === 0) {
    return [
      nodes.html(
        "p",
        null,
        "None. If the page has some, mark the element around them: ",
        nodes.html("code", null, 'data-standfirst="related"'),
        ". Rankings, navigation and paid links are never shown.",
      ),
    ];
  }
  /** @type {Map<string, Story[]>} */
  const modules = new Map();
  for (const story of related) {
    const name = `${story.heading ?? "Without a heading"} (${KINDS[story.kind]}, ${PLACES[story.placement]})`;
    modules.set(name, [...(modules.get(name) ?? []), story]);
  }
  return [...modules].map(([name, stories]) =>
    nodes.html(
      "section",
      { class: "module" },
      nodes.html("h3", null, name),
      nodes.html(
        "ol",
        null,
        stories.map((story) => nodes.html("li", null, card(story, nodes))),
      ),
    ),
  );
}

/**
 * @param {Story} story
 * @param {Nodes} nodes
 * @returns {Child[]}
 */
function card({ title, url, kicker, published, image, excerpt }, nodes) {
  const has = [kicker && `kicker “${kicker}”`, published, image ? "picture" : "no picture", excerpt && "excerpt"];
  return [
    nodes.html("a", { href: url, rel: REL }, title),
    nodes.html("span", { class: "from" }, ` ${has.filter(Boolean).join(", ")}`),
  ];
}
