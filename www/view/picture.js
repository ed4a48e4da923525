/** @import {Image} from "../model.d.ts" */
/** @import {Context} from "./context.js" */
import { candidates, pictureUrl } from "./nodes.js";

/**
 * @typedef {object} PictureOptions
 * @property {string} [class]
 * @property {string} [sizes] how wide it is shown
 * @property {boolean} [first] it is in view from the start
 * @property {boolean} [decorative] says nothing that the text beside it does not
 * @property {(image: HTMLImageElement) => void} [missing] what becomes of it when it cannot be loaded
 */

/**
 * A picture whose place is kept before it has loaded: by its size where that
 * is known, by 3:2 where not.
 * @param {Image} image
 * @param {Context} context
 * @param {PictureOptions} [options]
 * @returns {HTMLImageElement | null} `null` where the URL may not be a picture's
 */
export function picture(image, { nodes }, options = {}) {
  if (pictureUrl(image.src) === null) return null;
  const sized = image.width && image.height;
  const srcset = candidates(image.srcset, image.width);
  const element = nodes.html("img", {
    class: [options.class, sized ? null : "unsized"].filter(Boolean).join(" ") || null,
    alt: options.decorative ? "" : image.alt,
    width: sized ? image.width : null,
    height: sized ? image.height : null,
    loading: options.first ? "eager" : "lazy",
    fetchpriority: options.first ? "high" : null,
    decoding: "async",
    referrerpolicy: "no-referrer",
    sizes: srcset ? (options.sizes ?? "(min-width: 720px) 680px, 100vw") : null,
    srcset,
    src: image.src,
  });
  retryOnce(element, image.src, options.missing);
  if (!sized && options.class !== "inline") settle(element);
  return element;
}

/**
 * Some servers refuse pictures to requests that do not say where they come
 * from, so a failed one is asked for again as the page itself would.
 * @param {HTMLImageElement} element
 * @param {string} src
 * @param {((image: HTMLImageElement) => void) | undefined} missing
 */
function retryOnce(element, src, missing) {
  element.addEventListener(
    "error",
    () => {
      element.addEventListener("error", () => missing?.(element), { once: true });
      element.removeAttribute("referrerpolicy");
      element.removeAttribute("srcset"); // any of its candidates may be the broken one
      element.removeAttribute("src"); // or the same URL would not be asked for again
      element.setAttribute("src", src);
    },
    { once: true },
  );
}

/**
 * Gives a picture of unknown size its own shape once it has loaded and is out
 * of sight, so that nothing moves before the reader's eyes. Lazy pictures load
 * well before they come into view; for one already in view the 3:2 box stays.
 * @param {HTMLImageElement} element
 */
function settle(element) {
  element.addEventListener("load", () => {
    const { IntersectionObserver } = element.ownerDocument.defaultView ?? globalThis;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) return;
      observer.disconnect();
      element.setAttribute("width", String(element.naturalWidth));
      element.setAttribute("height", String(element.naturalHeight));
      element.classList.remove("unsized");
    });
    observer.observe(element);
  });
}
