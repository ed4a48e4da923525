/** @import {Figure, Inline} from "../model.d.ts" */
/** @import {Context} from "./context.js" */
import { captionOf, framed } from "./figure.js";

/**
 * @param {{figures: Figure[], caption: Inline[]}} block
 * @param {Context} context
 */
export function gallery({ figures, caption }, context) {
  const { nodes } = context;
  const sizes = "(min-width: 720px) 330px, 50vw";
  return nodes.html(
    "figure",
    { class: "gallery", part: "gallery" },
    nodes.html(
      "div",
      { class: "frames" },
      figures.map((one) => framed(one, context, { class: "figure", part: "figure", sizes })),
    ),
    captionOf(caption, null, context),
  );
}
