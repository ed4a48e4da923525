/** @import {Settings} from "../settings/store.js" */
import { SIZES } from "../settings/choices.js";
import { luminance } from "./colour.js";

const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = "(prefers-contrast: more)";

/** Paper of less light than this is a dark room: about the grey that black and white letters stand out from alike. */
const DIM = 0.18;

/** Choices that are numbers, and their units. */
const MEASURES = /** @type {const} */ ([
  ["weight", ""],
  ["measure", ""],
  ["leading", ""],
  ["letters", "em"],
  ["gaps", "em"],
]);

/** Choices that the styles know by name. */
const NAMED = /** @type {const} */ (["family", "align", "hyphens", "direction"]);

/**
 * Gives the frame the look that the reader chose, before it is shown, and
 * whenever the choice or the system's changes.
 * @param {HTMLElement} frame
 * @param {Settings} settings
 * @returns {() => void} ends it
 */
export function dress(frame, settings) {
  const view = frame.ownerDocument.defaultView ?? window;
  const put = () => {
    const { style, dataset } = frame;
    dataset["theme"] = themeOf(settings, view, frame);
    for (const key of /** @type {const} */ (["paper", "ink", "accent"])) {
      style.setProperty(`--sf-own-${key}`, settings.get(key));
    }
    const size = SIZES[settings.get("size") - 1];
    style.setProperty("--sf-chosen-size", size ? `${size}px` : null);
    for (const [key, unit] of MEASURES) {
      const value = settings.get(key);
      style.setProperty(`--sf-chosen-${key}`, value ? `${value}${unit}` : null);
    }
    for (const key of NAMED) {
      const value = settings.get(key);
      if (value === "auto") delete dataset[key];
      else dataset[key] = value;
    }
  };
  put();
  const queries = [DARK, CONTRAST].map((query) => view.matchMedia(query));
  const end = settings.subscribe(put);
  queries.forEach((query) => query.addEventListener("change", put));
  return () => {
    end();
    queries.forEach((query) => query.removeEventListener("change", put));
  };
}

/**
 * @param {Document} page
 * @param {Settings} settings
 * @returns {string[]} the sheet that a reader's look needs where something was chosen
 */
export function chosenSheets(page, settings) {
  const theme = themeOf(settings, page.defaultView ?? window, page.documentElement);
  const plain = ["light", "dark"].includes(theme) && NAMED.every((key) => settings.get(key) === "auto");
  return plain ? [] : ["chosen"];
}

/**
 * What the reader chose; or else what the publisher sets as `--standfirst-theme`,
 * unless the system asks for more contrast; or else what the system has.
 * @param {Settings} settings
 * @param {Window} view
 * @param {Element} frame
 * @returns {string}
 */
function themeOf(settings, view, frame) {
  const dark = view.matchMedia(DARK).matches;
  const chosen = settings.get("theme");
  if (chosen === "own") return luminance(settings.get("paper")) < DIM ? "own-dark" : "own";
  if (chosen === "contrast" || (chosen === "auto" && view.matchMedia(CONTRAST).matches)) {
    return dark ? "contrast-dark" : "contrast";
  }
  if (chosen !== "auto") return chosen;
  const given = view.getComputedStyle(frame).getPropertyValue("--standfirst-theme").trim();
  return ["light", "dark", "sepia", "grey"].includes(given) ? given : dark ? "dark" : "light";
}
