/** @import {Reader} from "../view/reader.js" */
import { editsOf } from "./edits.js";

/**
 * Lets the reader take out parts of the story, one press each, and undo it.
 * @param {Reader} reader
 */
export async function start(reader) {
  await reader.addSheet(new URL("./leftout.css", import.meta.url));
  const { words, dialog } = reader;
  /** @type {HTMLElement | null} */
  let strip = null;

  function use() {
    if (strip) return end();
    const { nodes } = reader.context;
    const done = nodes.html("button", { type: "button" }, words.done);
    done.addEventListener("click", end);
    strip = nodes.html("section", { class: "removing-strip", "aria-label": words.removeParts }, nodes.html("span", null, words.removeHint), done);
    dialog.append(strip);
    dialog.addEventListener("keydown", pressed, { capture: true });
    const parts = Array.from(reader.story.querySelectorAll(".body > [data-block]"));
    // All gaps are read before any is changed: one layout, not one for each.
    const gaps = parts.map(gapBefore);
    parts.forEach((element, at) => offer(element, gaps[at]));
    reader.announce(words.removeHint);
    nearest()?.focus();
  }

  /** The first of them that is in sight, or comes next. */
  function nearest() {
    const buttons = /** @type {HTMLElement[]} */ (Array.from(reader.story.querySelectorAll(".remover > button")));
    return buttons.find((button) => button.getBoundingClientRect().top > 60) ?? buttons[0];
  }

  /**
   * @param {Element} element
   * @param {string} [gap]
   */
  function offer(element, gap = gapBefore(element)) {
    const { nodes } = reader.context;
    const text = element.textContent?.replace(/\s+/gu, " ").trim().slice(0, 60);
    const button = nodes.html(
      "button",
      { type: "button", "aria-label": text ? `${words.removePart}: ${text}` : words.removePart, title: words.removePart },
      reader.icon("close"),
    );
    const remover = nodes.html("div", { class: "remover" }, button);
    remover.style.setProperty("margin-block-start", gap);
    button.addEventListener("click", () => remove(remover));
    element.before(remover);
  }

  /** @param {HTMLElement} remover */
  function remove(remover) {
    const edits = editsOf(reader);
    const element = remover.nextElementSibling;
    const next = element?.nextElementSibling?.querySelector("button") ?? nearest();
    const removed = edits.remove(Number(element?.getAttribute("data-block")));
    remover.remove();
    /** @type {HTMLElement | null | undefined} */ (next)?.focus();
    const action = removed && { word: words.undo, run: () => undo(removed) };
    reader.announce(words.removed, { shown: true, ...(action ? { action } : {}) });
  }

  /** @param {import("./edits.js").Removed} removed */
  function undo(removed) {
    const edits = editsOf(reader);
    if (!edits.removed.includes(removed)) return;
    edits.undo(removed);
    if (strip) offer(removed.element);
    removed.element.scrollIntoView({ block: "nearest" });
    /** @type {HTMLElement | null | undefined} */ (strip ? removed.element.previousElementSibling?.querySelector("button") : dialog)?.focus();
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (event.isComposing || dialog.querySelector("dialog[open]")) return;
    const { key, ctrlKey, metaKey, shiftKey } = event;
    // As everywhere; a hand at the keys would not get to the other way in the time for which it is offered.
    const last = key === "z" && (ctrlKey || metaKey) && !shiftKey ? editsOf(reader).removed.at(-1) : undefined;
    if (key !== "Escape" && !last) return;
    event.preventDefault();
    event.stopPropagation();
    if (!last) return end();
    undo(last);
    reader.announce(words.putBack);
  }

  function end() {
    dialog.removeEventListener("keydown", pressed, { capture: true });
    for (const remover of Array.from(reader.view.querySelectorAll(".remover"))) remover.remove();
    strip?.remove();
    strip = null;
    dialog.focus({ preventScroll: true });
  }

  reader.onclose(end);
  reader.onshow(() => strip && end());
  return { use };
}

/** @param {Element} element */
function gapBefore(element) {
  return getComputedStyle(element).marginBlockStart;
}
