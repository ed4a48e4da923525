/** @import {Use} from "../features.js" */
/** @import {Reader} from "../view/reader.js" */

/**
 * Shows a footnote beside its mark, so that the place in the text is not lost.
 * All of them stand at the end as well.
 * @param {Reader} reader
 */
export async function start(reader) {
  await reader.addSheet(new URL("./popover.css", import.meta.url));

  /** @param {Use} how */
  function use({ element }) {
    const note = element && noteOf(element, reader.root);
    const text = note?.querySelector(":scope > div");
    if (!element || !note || !text) return;
    const { words, context } = reader;
    const { nodes } = context;
    const copy = /** @type {HTMLElement} */ (text.cloneNode(true));
    for (const back of Array.from(copy.querySelectorAll(".back"))) back.remove();
    for (const one of Array.from(copy.querySelectorAll("[id]"))) one.removeAttribute("id");
    copy.className = "note-text body";
    const all = nodes.html("button", { type: "button", class: "note-all" }, words.allNotes);
    const label = words.note(element.textContent?.trim() ?? "");
    const panel = reader.panel("note", label, [copy, all], { near: element, bare: true });
    if (reader.article.lang) copy.lang = reader.article.lang;
    copy.dir = reader.article.dir;
    all.addEventListener("click", () => {
      panel.close();
      note.scrollIntoView({ block: "center" });
      /** @type {HTMLElement} */ (note).focus({ preventScroll: true });
    });
  }
  return { use };
}

/**
 * @param {Element} mark
 * @param {ShadowRoot} root
 */
function noteOf(mark, root) {
  return root.getElementById(mark.getAttribute("href")?.slice(1) ?? "");
}
