/** @import {Inline} from "../model.d.ts" */

/**
 * What some inlines say, without marks and pictures.
 * @param {ReadonlyArray<Inline>} inlines
 * @returns {string}
 */
export function plain(inlines) {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case "text":
        case "code":
          return inline.text;
        case "math":
          return inline.math.text;
        case "break":
          return " ";
        case "image":
        case "footnote":
          return "";
        default:
          return plain(inline.content);
      }
    })
    .join("");
}
