/** @import {Nodes} from "./nodes.js" */
/** @import {Words} from "../words/words.js" */

/** How long a sentence stays in sight; one with an action longer, because a hand has to get there. */
const STAYS = 5000;
const STAYS_WITH_ACTION = 9000;

/**
 * Where the reader says what has happened: to a screen reader, politely, and
 * where it is asked to also on the screen.
 * @param {Nodes} nodes
 * @param {Words} words
 */
export function announcer(nodes, words) {
  const polite = nodes.html("p", { class: "unseen", role: "status" });
  const alert = nodes.html("p", { class: "unseen", role: "alert" });
  const toast = nodes.html("div", { class: "toast", part: "toast" });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const hide = () => {
    clearTimeout(timer);
    // What has the focus is not taken away.
    if (toast.matches(":focus-within")) timer = setTimeout(hide, STAYS);
    else toast.replaceChildren();
  };

  /**
   * @param {string} text
   * @param {{assertive?: boolean, shown?: boolean, action?: {word: string, run: () => void}}} [options]
   */
  function announce(text, { assertive = false, shown = false, action } = {}) {
    const place = assertive ? alert : polite;
    // Emptied first, or the same sentence said again would not be a change.
    place.textContent = "";
    setTimeout(() => (place.textContent = text), 50);
    if (!shown && !action) return;
    const button = action && nodes.html("button", { type: "button" }, action.word);
    const dismiss = nodes.html("button", { type: "button" }, words.close);
    const leave = () => {
      // The focus goes with the button, and would be nowhere.
      toast.closest("dialog")?.focus({ preventScroll: true });
      toast.replaceChildren();
    };
    button?.addEventListener("click", () => {
      leave();
      action?.run();
    });
    dismiss.addEventListener("click", leave);
    toast.replaceChildren(nodes.html("span", { "aria-hidden": "true" }, text), button ?? dismiss);
    clearTimeout(timer);
    timer = setTimeout(hide, action ? STAYS_WITH_ACTION : STAYS);
  }
  return { element: nodes.html("div", { class: "announcements" }, toast, polite, alert), announce };
}
