/** @import {Child, Nodes} from "./nodes.js" */
import { icon } from "./icons.js";

/**
 * @typedef {object} Panel
 * @property {HTMLDialogElement} element
 * @property {HTMLElement} content
 * @property {() => void} close
 */

/**
 * @typedef {object} PanelOptions
 * @property {() => void} [onclose]
 * @property {Element | null} [near] what it belongs to; without it, it stands at the bar
 * @property {boolean} [bare] without a heading of its own: `label` is said, not shown
 * @property {HTMLElement | null} [focus] what gets the focus; the panel itself if left out
 */

/**
 * The one sheet, popover or menu that may be open over the story. A dialog
 * within the dialog: the browser keeps the focus in it and what lies beneath
 * out of reach, Esc closes it first, and the focus goes back to where it was.
 */
export class Panels {
  /**
   * @param {HTMLDialogElement} frame
   * @param {Nodes} nodes
   * @param {{close: string}} words
   */
  constructor(frame, nodes, words) {
    this.frame = frame;
    this.nodes = nodes;
    this.words = words;
    /** @type {{name: string, close: () => void} | null} */
    this.current = null;
  }

  /**
   * @param {string} name its class and part; asked for again while it is open, it is closed
   * @param {string} label
   * @param {Child} content
   * @param {PanelOptions} [options]
   * @returns {Panel}
   */
  open(name, label, content, { onclose, near, bare, focus } = {}) {
    const { frame, nodes, words } = this;
    this.close();
    const root = /** @type {ShadowRoot} */ (frame.getRootNode());
    const before = /** @type {HTMLElement | null} */ (root.activeElement);
    const cross = nodes.html("button", { type: "button", class: "panel-close", "aria-label": words.close }, icon("close", nodes));
    const heading = nodes.html("div", { class: "panel-head" }, nodes.html("h2", null, label), cross);
    const inner = nodes.html("div", { class: "panel-content" }, content);
    const element = nodes.html(
      "dialog",
      { class: `panel ${name}`, part: `panel ${name}`, "aria-label": label, tabindex: -1 },
      bare ? null : heading,
      inner,
    );
    let open = true;
    const close = () => {
      if (!open) return;
      open = false;
      this.current = null;
      element.close();
      element.remove();
      // A control may have gone since; then the story is where one goes on.
      const back = before?.isConnected ? before : frame;
      back.focus({ preventScroll: true });
      onclose?.();
    };
    cross.addEventListener("click", close);
    element.addEventListener("close", close);
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    });
    // A press beside it is one on the dialog itself, whose content fills it.
    element.addEventListener("pointerdown", (event) => {
      if (event.target === element && outside(element, event)) close();
    });
    frame.append(element);
    element.showModal();
    if (near) place(element, near);
    (focus ?? element).focus({ preventScroll: true });
    this.current = { name, close };
    return { element, content: inner, close };
  }

  close() {
    this.current?.close();
  }
}

/**
 * @param {HTMLElement} element
 * @param {PointerEvent} event
 */
function outside(element, { clientX, clientY }) {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

/**
 * Below what it belongs to, or above where there is more room.
 * @param {HTMLElement} element
 * @param {Element} near
 */
function place(element, near) {
  const view = element.ownerDocument.defaultView ?? window;
  const at = near.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const gap = 8;
  const below = at.bottom + gap + height <= view.innerHeight || at.top < view.innerHeight - at.bottom;
  const top = below ? at.bottom + gap : at.top - gap - height;
  const left = Math.min(Math.max(gap, at.left + at.width / 2 - width / 2), view.innerWidth - width - gap);
  element.classList.add("near");
  element.style.setProperty("left", `${left}px`);
  element.style.setProperty("top", `${Math.max(gap, Math.min(top, view.innerHeight - height - gap))}px`);
}
