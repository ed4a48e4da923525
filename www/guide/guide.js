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
  const band = context.nodes.html("div", { class: "guide", "aria-hidden": "true" });
  let at = view.innerHeight * AT;
  dialog.append(band);

  const put = () => {
    const lines = settings.get("guide");
    band.hidden = lines === 0;
    if (!lines) return;
    const text = reader.story.querySelector(".body > p") ?? reader.story;
    const height = Number.parseFloat(view.getComputedStyle(text).lineHeight) * lines;
    band.style.setProperty("block-size", `${height}px`);
    band.style.setProperty("inset-block-start", `${Math.min(Math.max(0, at - height / 2), view.innerHeight - height)}px`);
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
  // After what it follows has been applied.
  const end = settings.subscribe(() => view.requestAnimationFrame(put));
  reader.onclose(end);
  put();

  return {
    /** @param {{type: string}} how */
    use({ type }) {
      if (type === "start") return;
      const next = LINES[(LINES.indexOf(settings.get("guide")) + 1) % LINES.length] ?? 0;
      settings.set("guide", next);
      const now = next ? words.guideLines(next) : words.off;
      reader.announce(`${words.guide}: ${now}`, { shown: true });
    },
  };
}
