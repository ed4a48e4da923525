/** @import {Nodes} from "./nodes.js" */

/**
 * Drawn with a stroke of the text's colour in a square of 20, and always
 * beside a name. These are seen when a reader opens; `icons-later.js` has the
 * others.
 */
const FIRST = {
  close: "M5 5 L15 15 M15 5 L5 15",
  back: "M12 4 L6 10 L12 16",
  more: "M4 10 h.01 M10 10 h.01 M16 10 h.01",
  type: "M1.5 15.5 L6 4.5 L10.500 15.5 M3.2 11.5 H8.8 M18.5 9.500 V15.500 M18.5 12.500 A3 3 0 1 1 12.500 12.500 A3 3 0 1 1 18.500 12.500",
  outline: "M3 5 H17 M6 10 H17 M6 15 H17",
  listen: "M3 8 V12 H6 L10 15.500 V4.500 L6 8 Z M13 7.500 A3.500 3.500 0 0 1 13 12.500 M15.500 5 A7 7 0 0 1 15.500 15",
  plus: "M10 4 V16 M4 10 H16",
};

/** @typedef {keyof typeof FIRST | import("./icons-later.js").LaterIcon} IconName */

/** @type {Partial<Record<IconName, string>>} */
const PATHS = FIRST;

/** @param {Record<string, string>} more */
export function addIcons(more) {
  Object.assign(PATHS, more);
}

/**
 * @param {IconName} name
 * @param {Nodes} nodes
 */
export function icon(name, nodes) {
  return nodes.svg(
    "svg",
    { class: `icon icon-${name}`, viewBox: "0 0 20 20", "aria-hidden": "true" },
    nodes.svg("path", { d: PATHS[name] }),
  );
}
