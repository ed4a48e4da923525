/** @import {Reader} from "./reader.js" */

/**
 * On paper a link cannot be followed, so those of the text are numbered, and
 * their addresses stand as notes at its end; and what is folded is unfolded.
 * Made before printing and taken away after it.
 * @param {Reader} reader
 */
export function followPrint(reader) {
  const view = reader.page.defaultView ?? window;
  /** @type {Array<() => void>} */
  let undo = [];
  const after = () => {
    undo.forEach((one) => one());
    undo = [];
  };
  const before = () => {
    after();
    const { story, words, context } = reader;
    const { nodes } = context;
    /** @type {Map<string, number>} */
    const numbers = new Map();
    const links = /** @type {HTMLAnchorElement[]} */ ([...story.querySelectorAll(".body > [data-block] a[href^=http]")]);
    for (const link of links) {
      // One that is written out, or whose picture is all there is, says enough.
      if (!link.textContent?.trim() || link.textContent.includes(link.hostname)) continue;
      const number = numbers.get(link.href) ?? numbers.size + 1;
      numbers.set(link.href, number);
      const mark = nodes.html("sup", { class: "link-number" }, String(number));
      link.after(mark);
      undo.push(() => mark.remove());
    }
    if (numbers.size) {
      const list = nodes.html("ol", null, [...numbers.keys()].map((url) => nodes.html("li", null, url)));
      const notes = nodes.html("section", { class: "link-notes", lang: words.lang, dir: words.dir }, nodes.html("h2", null, words.links), list);
      story.querySelector(".story")?.append(notes);
      undo.push(() => notes.remove());
    }
    for (const details of /** @type {HTMLDetailsElement[]} */ ([...story.querySelectorAll("details:not([open])")])) {
      details.open = true;
      undo.push(() => (details.open = false));
    }
  };
  view.addEventListener("beforeprint", before);
  view.addEventListener("afterprint", after);
  reader.onclose(() => {
    view.removeEventListener("beforeprint", before);
    view.removeEventListener("afterprint", after);
  });
}
