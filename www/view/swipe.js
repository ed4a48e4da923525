/** How far a finger goes, in pixels, how much more along than across, and how quickly, to mean it. */
const FAR = 90;
const STRAIGHT = 2.5;
const QUICK = 600;

/**
 * A swipe towards the end of the line, as one turns back a page, leads back.
 * Only a single finger's, on nothing that scrolls sideways itself, and not
 * while the page is zoomed or text is selected.
 * @param {HTMLElement} frame
 * @param {() => void} back
 */
export function followSwipe(frame, back) {
  const view = frame.ownerDocument.defaultView ?? window;
  /** @type {{id: number, x: number, y: number, at: number} | null} */
  let start = null;
  frame.addEventListener("pointerdown", (event) => {
    const { pointerType, isPrimary, pointerId, clientX, clientY, timeStamp } = event;
    const ours = pointerType === "touch" && isPrimary && !scrolls(event, frame) && (view.visualViewport?.scale ?? 1) <= 1;
    start = ours ? { id: pointerId, x: clientX, y: clientY, at: timeStamp } : null;
  });
  frame.addEventListener("pointercancel", () => (start = null));
  frame.addEventListener("pointerup", ({ pointerId, clientX, clientY, timeStamp }) => {
    if (!start || start.id !== pointerId) return;
    const along = (clientX - start.x) * (frame.dir === "rtl" ? -1 : 1);
    const across = Math.abs(clientY - start.y);
    const meant = along > FAR && along > across * STRAIGHT && timeStamp - start.at < QUICK;
    start = null;
    if (meant && view.getSelection()?.isCollapsed !== false) back();
  });
}

/**
 * @param {Event} event
 * @param {HTMLElement} frame
 */
function scrolls(event, frame) {
  for (const target of event.composedPath()) {
    if (target === frame) return false;
    if (!(target instanceof Element)) continue;
    if (target.scrollWidth > target.clientWidth + 1 || target.matches("dialog, input, iframe, video")) return true;
  }
  return false;
}
