/** @import {Use} from "../features.js" */
/** @import {Reader} from "../view/reader.js" */
import { Zoom } from "./zoom.js";

/** A finger that moves so far, in pixels, means another picture. */
const SWIPE = 48;

/**
 * Shows the story's pictures one at a time, as large as the screen is, with
 * what stands below each.
 * @param {Reader} reader
 */
export async function start(reader) {
  await reader.addSheet(new URL("./lightbox.css", import.meta.url));

  /** @param {Use} how */
  function use({ element }) {
    const image = /** @type {HTMLImageElement | null | undefined} */ (element?.closest("figure")?.querySelector("img"));
    const chosen = element instanceof HTMLImageElement ? element : image;
    const images = pictures(reader.story);
    const at = chosen ? images.indexOf(chosen) : 0;
    if (at >= 0 && images.length) show(reader, images, at);
  }
  return { use };
}

/**
 * @param {Element} story
 * @returns {HTMLImageElement[]} those that are figures, in reading order
 */
function pictures(story) {
  return Array.from(story.querySelectorAll(".figure img"));
}

/**
 * @param {Reader} reader
 * @param {HTMLImageElement[]} images
 * @param {number} first
 */
function show(reader, images, first) {
  const { words, context } = reader;
  const { nodes } = context;
  let at = first;
  const frame = nodes.html("div", { class: "lightbox-frame" });
  const caption = nodes.html("div", { class: "lightbox-caption" });
  const count = nodes.html("span", { class: "lightbox-count", "aria-hidden": "true" });
  const zoom = new Zoom(frame);
  const previous = control("back", words.previousPicture, () => turn(-1));
  const next = control("onward", words.nextPicture, () => turn(1));
  const tools = nodes.html(
    "div",
    { class: "lightbox-tools" },
    count,
    control("minus", words.zoomOut, () => zoom.by(1 / 1.5)),
    control("plus", words.zoomIn, () => zoom.by(1.5)),
    images.length > 1 && [previous, next],
    control("close", words.close, () => panel.close()),
  );
  const content = nodes.html("div", { class: "lightbox-page" }, frame, tools, caption);
  const panel = reader.panel("lightbox", words.picture, content, { bare: true, onclose: back });
  zoom.listen({ swipe: (by) => turn(by), threshold: SWIPE });
  panel.element.addEventListener("keydown", key);
  fill();

  /**
   * @param {import("../view/icons.js").IconName} icon
   * @param {string} label
   * @param {() => void} run
   */
  function control(icon, label, run) {
    const button = nodes.html("button", { type: "button", "aria-label": label, title: label }, reader.icon(icon));
    button.addEventListener("click", run);
    return button;
  }

  /** @param {number} by */
  function turn(by) {
    const to = at + by;
    if (to < 0 || to >= images.length) return;
    at = to;
    fill();
    reader.announce([words.pictureOf(at + 1, images.length), images[at]?.alt].filter(Boolean).join(": "));
  }

  function fill() {
    const image = images[at];
    if (!image) return;
    frame.replaceChildren(large(image, reader));
    const told = image.closest("figure")?.querySelector(":scope > figcaption");
    caption.replaceChildren(...(told ? copies(told) : []));
    caption.lang = reader.article.lang ?? "";
    count.textContent = images.length > 1 ? words.pictureOf(at + 1, images.length) : "";
    // Reached by the keyboard still, but of no use: not taken away under someone's finger.
    previous.setAttribute("aria-disabled", String(at === 0));
    next.setAttribute("aria-disabled", String(at === images.length - 1));
    zoom.reset();
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const forward = reader.article.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    /** @type {Record<string, () => void>} */
    const keys = {
      [forward]: () => (zoom.zoomed ? zoom.pan(event.key) : turn(1)),
      [backward]: () => (zoom.zoomed ? zoom.pan(event.key) : turn(-1)),
      ArrowUp: () => zoom.pan(event.key),
      ArrowDown: () => zoom.pan(event.key),
      Home: () => turn(-at),
      End: () => turn(images.length - 1 - at),
      "+": () => zoom.by(1.5),
      "=": () => zoom.by(1.5),
      "-": () => zoom.by(1 / 1.5),
      0: () => zoom.reset(),
    };
    const run = keys[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }

  /** The story goes on at the picture that was seen last. */
  function back() {
    zoom.end();
    if (at !== first) images[at]?.scrollIntoView({ block: "center", behavior: "instant" });
  }
}

/**
 * The same picture, from the largest of its sources.
 * @param {HTMLImageElement} image
 * @param {Reader} reader
 */
function large(image, { context, words }) {
  const copy = /** @type {HTMLImageElement} */ (image.cloneNode());
  copy.className = "lightbox-picture";
  copy.removeAttribute("loading");
  copy.draggable = false;
  // As if it were twice as wide as the screen, so that there is something to see when it is enlarged.
  if (copy.srcset) copy.sizes = "200vw";
  copy.addEventListener("error", () => {
    copy.replaceWith(context.nodes.html("p", { class: "lightbox-missing" }, words.pictureMissing, " ", image.alt));
  });
  return copy;
}

/**
 * @param {Element} told
 * @returns {Node[]} copies without ids, which are given once
 */
function copies(told) {
  const copy = /** @type {Element} */ (told.cloneNode(true));
  for (const element of Array.from(copy.querySelectorAll("[id]"))) element.removeAttribute("id");
  return Array.from(copy.childNodes);
}
