/** @import {Figure, Inline} from "../model.d.ts" */
/** @import {Context} from "./context.js" */
import { icon } from "./icons.js";
import { inlines } from "./inlines.js";
import { picture } from "./picture.js";

/** How wide a picture has to be for the wide column; a smaller one would stand lost in it. */
const WIDE = 720;

/**
 * @param {Figure} figure
 * @param {Context} context
 */
export function figure(figure, context) {
  return framed(figure, context, { class: "figure", part: "figure" });
}

/**
 * The picture that leads the story: wider than the text where it can be.
 * @param {Figure} figure
 * @param {Context} context
 */
export function leadFigure(figure, context) {
  const { width, height } = figure.image;
  // An upright picture across the wide column would fill more than the screen.
  const narrow = width !== null && (width < WIDE || (height !== null && height > width));
  return framed(figure, context, {
    class: narrow ? "figure lead" : "figure lead wide",
    part: "figure lead",
    first: true,
    sizes: narrow ? undefined : "(min-width: 1040px) 960px, 100vw",
  });
}

/**
 * @param {Figure} figure
 * @param {Context} context
 * @param {{class: string, part: string, first?: boolean, sizes?: string | undefined}} options
 */
export function framed({ image, caption, credit }, context, options) {
  const { nodes, words } = context;
  const named = [words.enlarge, image.alt].filter(Boolean).join(": ");
  const element = picture(image, context, {
    first: options.first ?? false,
    ...(options.sizes ? { sizes: options.sizes } : {}),
    missing: (lost) => {
      const said = [words.pictureMissing, image.alt].filter(Boolean).join(" ");
      lost.parentElement?.querySelector(".enlarge")?.remove();
      lost.replaceWith(nodes.html("p", { class: "missing" }, said));
    },
  });
  return nodes.html(
    "figure",
    { class: options.class, part: options.part },
    element,
    // A press on the picture does the same; this is for the keyboard and for those who cannot see it.
    element && nodes.html("button", { type: "button", class: "enlarge", "aria-label": named }, icon("plus", nodes)),
    captionOf(caption, credit, context),
  );
}

/**
 * @param {Inline[]} caption
 * @param {string | null} credit
 * @param {Context} context
 */
export function captionOf(caption, credit, context) {
  if (!caption.length && !credit) return null;
  const { nodes } = context;
  return nodes.html(
    "figcaption",
    { part: "caption" },
    caption.length > 0 && nodes.html("span", { class: "caption" }, inlines(caption, context)),
    caption.length > 0 && credit && " ",
    credit && nodes.html("span", { class: "credit", part: "credit" }, credit),
  );
}
