/**
 * The only place where another site's page is put into a story. What may be
 * its address is said by `hosts.js` alone.
 */

const XHTML = "http://www.w3.org/1999/xhtml";

/** What a player needs, and no more: it may not lead this page away. */
const SANDBOX = "allow-scripts allow-same-origin allow-presentation allow-popups";

/**
 * @param {{kind: "frame" | "video" | "audio", src: string}} found
 * @param {string} label
 * @param {Document} page
 * @returns {HTMLElement}
 */
export function player({ kind, src }, label, page) {
  const make = (/** @type {string} */ name) => /** @type {HTMLElement} */ (page.createElementNS(XHTML, name));
  if (kind !== "frame") {
    const media = /** @type {HTMLMediaElement} */ (make(kind));
    media.controls = true;
    media.autoplay = true;
    media.setAttribute("aria-label", label);
    media.src = src;
    return media;
  }
  const frame = /** @type {HTMLIFrameElement} */ (make("iframe"));
  frame.setAttribute("sandbox", SANDBOX);
  frame.setAttribute("allow", "autoplay; encrypted-media; fullscreen; picture-in-picture");
  // Some players refuse to play for a page that does not say who it is; its origin is enough.
  frame.setAttribute("referrerpolicy", "strict-origin-when-cross-origin");
  frame.title = label;
  frame.src = src;
  return frame;
}
