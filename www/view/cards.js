/** @import {Article, Story} from "../model.d.ts" */
/** @import {Context} from "./context.js" */
import { format, moment } from "./dates.js";
import { anchor } from "./inlines.js";
import { picture } from "./picture.js";

/** What the page offers of its own accord, below what belongs to the story. @type {ReadonlyArray<Story["kind"]>} */
const MINOR = ["section", "recommended"];

/** How wide a picture has to be for a card of double size. */
const LARGE = 640;

/** @typedef {typeof addCards} AddCards */

/**
 * Adds the related stories to a story that is shown without them: below its
 * end, and where one stood among the text, there.
 * @param {HTMLElement} story
 * @param {Article} article
 * @param {Context} context
 */
export function addCards(story, article, context) {
  const body = story.querySelector(".body");
  for (const [at, stories] of inlineStories(article, context)) {
    body?.insertBefore(stories, body.querySelector(`:scope > [data-block="${at}"]`));
  }
  story.querySelector(":scope > .story")?.after(...relatedStories(article.related, context));
}

/**
 * The related stories, a section a module, in the module's own words.
 * @param {Article["related"]} related
 * @param {Context} context
 * @returns {Element[]}
 */
function relatedStories(related, context) {
  related = related.filter(({ before }) => before === null);
  const main = related.filter(({ kind }) => !MINOR.includes(kind));
  const minor = related.filter(({ kind }) => MINOR.includes(kind));
  return [
    ...byHeading(main).map(([heading, stories]) => section(heading, stories, false, context)),
    ...byHeading(minor).map(([heading, stories]) => section(heading, stories, true, context)),
  ];
}

/**
 * The stories that stood among the text, by the block that each stood before.
 * @param {Article} article
 * @param {Context} context
 * @returns {Map<number, Element>}
 */
function inlineStories({ related, body }, context) {
  const { nodes, words } = context;
  /** @type {Map<number, Story[]>} */
  const groups = new Map();
  for (const story of related) {
    if (story.before === null) continue;
    // Before the first block it would stand in the headline's way.
    const at = Math.min(Math.max(story.before, 1), body.length);
    groups.set(at, [...(groups.get(at) ?? []), story]);
  }
  const aside = (/** @type {Story[]} */ stories) => {
    const label = stories[0]?.heading ?? words.readMore;
    const list = nodes.html("ul", { role: "list" }, stories.map((story) => card(story, "grid", false, context)));
    return nodes.html(
      "aside",
      { class: "inline-stories grid", part: "inline-stories", "aria-label": label },
      nodes.html("p", { class: "label", "aria-hidden": "true" }, label),
      list,
    );
  };
  return new Map([...groups].map(([at, stories]) => [at, aside(stories)]));
}

/**
 * @param {Story[]} stories
 * @returns {Array<[string | null, Story[]]>}
 */
function byHeading(stories) {
  /** @type {Map<string | null, Story[]>} */
  const groups = new Map();
  for (const story of stories) groups.set(story.heading, [...(groups.get(story.heading) ?? []), story]);
  return [...groups];
}

/**
 * @param {string | null} heading
 * @param {Story[]} stories
 * @param {boolean} minor
 * @param {Context} context
 */
function section(heading, stories, minor, context) {
  const { nodes, words } = context;
  const id = context.id();
  const pictured = stories.filter(({ image }) => image);
  // Few pictures make a ragged row: then all stand in a ruled list. Among many, those without have one below them,
  // because a headline in a picture's row leaves a hole where its picture would be.
  const layout = pictured.length * 2 > stories.length ? "grid" : "ruled";
  const feature = layout === "grid" && !minor && fills(pictured);
  const classes = ["related", layout, minor && "minor", feature && "feature"].filter(Boolean).join(" ");
  const cards = stories.map((story) => card(story, layout, feature && story === pictured[0], context));
  cards.forEach((card, at) => PLACES.set(card, at));
  const [tiles, titles] = [true, false].map((wanted) => cards.filter((card) => (card.querySelector(".thumb") !== null) === wanted));
  return nodes.html(
    "section",
    { class: classes, part: "related", "aria-labelledby": id },
    nodes.html(minor ? "h3" : "h2", { id, part: "related-heading" }, heading ?? words.readMore),
    list("tiles", tiles, context),
    list("titles", titles, context),
  );
}

/** Which card of its section one is, as the page has them. @type {WeakMap<Element, number>} */
const PLACES = new WeakMap();

/**
 * @param {"tiles" | "titles"} name
 * @param {Element[] | undefined} cards
 * @param {Context} context
 */
const list = (name, cards, { nodes }) => cards?.length ? nodes.html("ul", { class: name, role: "list" }, cards) : null;

/**
 * A first card of double width and height leaves no hole in three columns
 * where the number of stories is a multiple of three; and its picture has to
 * bear the size.
 * @param {Story[]} stories
 */
function fills(stories) {
  const image = stories[0]?.image;
  if (!image || stories.length < 3 || stories.length % 3 !== 0) return false;
  const offered = image.srcset.map(({ descriptor }) => {
    const by = Number.parseFloat(descriptor);
    return descriptor.endsWith("w") ? by : by * (image.width ?? 0);
  });
  return Math.max(image.width ?? 0, ...offered) >= LARGE;
}

/**
 * One link, stretched over the whole card by the styles: screen readers hear
 * the headline alone as its name, and a finger finds all of it.
 * @param {Story} story
 * @param {"grid" | "ruled"} layout
 * @param {boolean} large
 * @param {Context} context
 */
function card(story, layout, large, context) {
  const { nodes } = context;
  const image =
    layout === "grid" &&
    story.image &&
    picture(story.image, context, {
      class: "thumb",
      decorative: true,
      sizes: large ? "(min-width: 900px) 630px, (min-width: 600px) 45vw, 100vw" : "(min-width: 900px) 300px, (min-width: 600px) 45vw, 120px",
      missing: (thumb) => lose(thumb, context),
    });
  return nodes.html(
    "li",
    { class: "card", part: "card" },
    image,
    nodes.html(
      "div",
      { class: "card-text" },
      story.kicker && nodes.html("p", { class: "kicker" }, story.kicker),
      nodes.html("p", { class: "card-title" }, anchor(story.url, context, {}, story.title)),
      large && story.excerpt && nodes.html("p", { class: "card-excerpt" }, story.excerpt),
      story.published && nodes.html("p", { class: "card-date" }, day(story.published, context)),
    ),
  );
}

/**
 * A card whose picture cannot be loaded is a good card without one, among
 * those; a section that has lost one is laid out anew.
 * @param {HTMLImageElement} thumb
 * @param {Context} context
 */
function lose(thumb, context) {
  const card = thumb.closest(".card");
  const tiles = thumb.closest(".tiles");
  thumb.remove();
  if (!card || !tiles) return;
  const section = /** @type {HTMLElement} */ (tiles.parentElement);
  section.classList.remove("feature");
  // What is moved loses the focus.
  const held = /** @type {HTMLElement | null} */ (card.querySelector(":focus"));
  const titles = section.querySelector(".titles");
  if (titles) {
    const place = PLACES.get(card) ?? 0;
    titles.insertBefore(card, Array.from(titles.children).find((other) => (PLACES.get(other) ?? 0) > place) ?? null);
  } else section.append(list("titles", [card], context) ?? "");
  if (tiles.childElementCount === 0) {
    tiles.remove();
    section.classList.replace("grid", "ruled");
  }
  held?.focus({ preventScroll: true });
}

/**
 * A card's date: the day alone, or as the page words it.
 * @param {string} published
 * @param {Context} context
 */
function day(published, { nodes, locale }) {
  const at = moment(published);
  return nodes.html("time", { datetime: at ? published : null }, at ? format(at, locale, "day") : published);
}
