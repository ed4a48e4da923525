/** @import {Reader} from "../view/reader.js" */
import { linesNear, stretch } from "./lines.js";

const LINES = /** @type {const} */ ([0, 1, 3, 5]);

/** Where the guide stands until something points: a third down, where eyes rest. */
const AT = 0.36;

/** How far from there lines are looked for, and how high the band is where there are none, in pixels. */
const REACH = 400;
const BARE = 40;

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
  const { axis } = reader;
  const resting = () => axis.window().start + axis.window().length * AT;
  let at = resting();
  reader.view.prepend(layer);

  const put = () => {
    const lines = settings.get("guide");
    band.hidden = lines === 0;
    if (!lines) return;
    const { start, end } = stretch(linesNear(reader, at, REACH), at, lines) ?? { start: at - BARE / 2, end: at + BARE / 2 };
    band.style.setProperty("block-size", `${end - start}px`);
    band.style.setProperty("inset-block-start", `${start - axis.extent(layer).start}px`);
  };
  const point = (/** @type {PointerEvent} */ { clientX, clientY, target }) => {
    if (target instanceof Element && target.closest(".bar, .panel")) return;
    at = axis.vertical ? -clientX : clientY;
    put();
  };
  const focus = () => {
    const element = reader.root.activeElement;
    if (!element || element === dialog || element.closest(".bar, .panel")) return;
    const { start, length } = axis.extent(element);
    at = start + Math.min(length, 40) / 2;
    put();
  };
  dialog.addEventListener("pointermove", point, { passive: true });
  dialog.addEventListener("pointerdown", point, { passive: true });
  dialog.addEventListener("focusin", focus);
  /** @type {number | undefined} */
  let frame;
  reader.onclose(
    axis.follow(() => {
      frame ??= view.requestAnimationFrame(() => {
        frame = undefined;
        put();
      });
    }),
  );
  // After what it follows has been applied.
  const end = settings.subscribe((key) => {
    if (key === "direction") at = resting();
    view.requestAnimationFrame(put);
  });
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
