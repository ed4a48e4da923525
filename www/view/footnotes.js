/** @import {Footnote, Inline} from "../model.d.ts" */
/** @import {Context} from "./context.js" */
import { blocks } from "./blocks.js";

/**
 * @param {Extract<Inline, {kind: "footnote"}>} inline
 * @param {Context} context
 */
export function footnoteMark({ target, label }, context) {
  const { nodes, notes, words } = context;
  const id = notes.id(target);
  const mark = nodes.html(
    "a",
    { id: context.id(), href: `#${id}`, role: "doc-noteref", "aria-label": words.note(label) },
    label,
  );
  goTo(mark, () => notes.made.get(id));
  notes.marks.set(id, [...(notes.marks.get(id) ?? []), mark]);
  return nodes.html("sup", { class: "mark" }, mark);
}

/**
 * @param {{items: ReadonlyArray<Footnote>}} block
 * @param {Context} context
 */
export function footnotes({ items }, context) {
  const { nodes, words } = context;
  const list = nodes.html("ol", null, items.map((item) => footnote(item, context)));
  return nodes.html("section", { class: "notes", part: "footnotes", role: "doc-endnotes", "aria-label": words.notes }, list);
}

/**
 * @param {Footnote} item
 * @param {Context} context
 */
function footnote({ id: target, label, content }, context) {
  const { nodes, notes, words } = context;
  const id = notes.id(target);
  const text = nodes.html("div", null, blocks(content, context));
  const back = (notes.marks.get(id) ?? []).map((mark) => {
    const link = nodes.html(
      "a",
      { class: "back", href: `#${mark.id}`, role: "doc-backlink", "aria-label": words.backToText(label) },
      "\u21A9\uFE0E",
    );
    goTo(link, () => mark);
    return link;
  });
  // On the last line of the note, where the eye is.
  const last = text.lastElementChild;
  (last?.localName === "p" ? last : text).append(...back.flatMap((link) => ["\u00A0", link]));
  const note = nodes.html("li", { id, tabindex: -1 }, nodes.html("span", { class: "label" }, label), text);
  notes.made.set(id, note);
  return note;
}

/**
 * A fragment finds nothing in a shadow tree and would change the page's
 * address, so these links move the focus themselves.
 * @param {HTMLAnchorElement} link
 * @param {() => Element | undefined} target
 */
function goTo(link, target) {
  link.addEventListener("click", (event) => {
    if (event.defaultPrevented) return; // it is shown beside the mark
    event.preventDefault();
    const element = /** @type {HTMLElement | undefined} */ (target());
    element?.scrollIntoView({ block: "center" });
    element?.focus({ preventScroll: true });
  });
}
