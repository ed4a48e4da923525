/** @import {Reader} from "../view/reader.js" */

const LINES = /** @type {const} */ ([0, 1, 3, 5]);

/** Where the guide stands until something points: a third down, where eyes rest. */
const AT = 0.36;

/**
 * A band of one, three or five lines that stays clear, while the rest steps
 * back. It follows the pointer, a finger's touch and the focus; else it stays
 * where it is, and the text is scrolled through it.
 * @param {Reader} reader
 */
export async function start(reader) {
  await reader.addSheet(new URL("./guide.css", import.meta.url));
  const { dialog, settings, words, context } = reader;
  const view = reader.page.defaultView ?? window;
  const band = context.nodes.html("div", { class: "guide" });
  // Within the view, so that pictures can stand above the veil.
  const layer = context.nodes.html("div", { class: "guide-layer", "aria-hidden": "true" }, band);
  let at = view.innerHeight * AT;
  reader.view.prepend(layer);

  const put = () => {
    const lines = settings.get("guide");
    band.hidden = lines === 0;
    if (!lines) return;
    const { top, height } = line(reader, at);
    const above = ((lines - 1) / 2) * height;
    band.style.setProperty("block-size", `${height * lines}px`);
    band.style.setProperty("inset-block-start", `${Math.max(0, top - above) - layer.getBoundingClientRect().top}px`);
  };
  const point = (/** @type {PointerEvent} */ { clientY, target }) => {
    if (target instanceof Element && target.closest(".bar, .panel")) return;
    at = clientY;
    put();
  };
  const focus = () => {
    const element = reader.root.activeElement;
    if (!element || element === dialog || element.closest(".bar, .panel")) return;
    const { top, height } = element.getBoundingClientRect();
    at = top + Math.min(height, 40) / 2;
    put();
  };
  dialog.addEventListener("pointermove", point, { passive: true });
  dialog.addEventListener("pointerdown", point, { passive: true });
  dialog.addEventListener("focusin", focus);
  /** @type {number | undefined} */
  let frame;
  dialog.addEventListener(
    "scroll",
    () => {
      frame ??= view.requestAnimationFrame(() => {
        frame = undefined;
        put();
      });
    },
    { passive: true },
  );
  // After what it follows has been applied.
  const end = settings.subscribe(() => view.requestAnimationFrame(put));
  reader.onclose(end);
  put();

  return {
    /** @param {{type: string}} how */
    use({ type }) {
      if (type === "resume") return;
      const next = LINES[(LINES.indexOf(settings.get("guide")) + 1) % LINES.length] ?? 0;
      settings.set("guide", next);
      const now = next ? words.guideLines(next) : words.off;
      reader.announce(`${words.guide}: ${now}`, { shown: true });
    },
  };
}

/**
 * The line of text at a height of the screen, so that the band cuts none.
 * @param {Reader} reader
 * @param {number} at
 * @returns {{top: number, height: number}}
 */
function line({ root, story, page }, at) {
  const view = page.defaultView ?? window;
  const body = story.querySelector(".body") ?? story;
  const { left, width } = body.getBoundingClientRect();
  const text = root.elementsFromPoint(left + width / 2, at).map((element) => element.closest("p, li, :is(h1, h2, h3, h4, h5, h6)"));
  const element = text.find((one) => one && story.contains(one));
  const height = Number.parseFloat(view.getComputedStyle(element ?? body).lineHeight) || 32;
  const top = element?.getBoundingClientRect().top;
  return { top: top === undefined ? at - height / 2 : top + Math.floor((at - top) / height) * height, height };
}
