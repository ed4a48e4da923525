/** @import {Feature} from "../features.js" */
/** @import {Reader} from "./reader.js" */

/** What the bar offers, in this order: all of the features' table that is seen when a reader opens. */
export const BAR = /** @type {const} @satisfies {Record<string, Omit<Feature, "load">>} */ ({
  outline: { id: "outline", place: "bar", icon: "outline", word: "outline", offered: hasOutline },
  appearance: { id: "appearance", place: "bar", icon: "type", word: "appearance" },
  listen: { id: "listen", place: "bar", icon: "listen", word: "listen" },
  menu: { id: "menu", place: "bar", icon: "more", word: "menu" },
});

/**
 * An outline of one heading would say nothing.
 * @param {Pick<Reader, "article">} reader
 */
function hasOutline({ article }) {
  return article.body.filter(({ kind }) => kind === "heading").length >= 2;
}

/**
 * @template {Omit<Feature, "load">} One
 * @param {ReadonlyArray<One>} table
 * @param {Feature["place"]} place
 * @param {Reader} reader
 * @returns {One[]} what this story has a use for
 */
export function offered(table, place, reader) {
  return table.filter((one) => one.place === place && (one.offered?.(reader) ?? true));
}
