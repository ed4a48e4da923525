/** @import {Nodes} from "./nodes.js" */

/**
 * A cross. Drawn in the colour of the text, and always beside a word.
 * @param {Nodes} nodes
 */
export function closeIcon(nodes) {
  return nodes.svg(
    "svg",
    { class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true" },
    nodes.svg("path", { d: "M3.5 3.5 L12.5 12.5 M12.5 3.5 L3.5 12.5" }),
  );
}
