/** @import {Reader} from "../view/reader.js" */

/**
 * The story's headings, as a list that leads to them.
 * @param {Reader} reader
 */
export async function start(reader) {
  await reader.addSheet(new URL("./outline.css", import.meta.url));
  return { use: () => open(reader) };
}

/** @param {Reader} reader */
function open(reader) {
  const { context, words, story, dialog, page } = reader;
  const { nodes } = context;
  const headings = /** @type {HTMLElement[]} */ ([...story.querySelectorAll(".body > :is(h2, h3, h4, h5, h6)")]);
  // The last that the eye has passed: as far down as one comes to stand that was gone to.
  const padding = (page.defaultView ?? window).getComputedStyle(dialog).scrollPaddingTop;
  const top = dialog.getBoundingClientRect().top + Number.parseFloat(padding) + 4;
  const current = headings.findLast((heading) => heading.getBoundingClientRect().top <= top);
  const highest = Math.min(...headings.map(levelOf));
  const list = nodes.html("ul", { role: "list", class: "outline-list" }, headings.map(entry));
  const here = /** @type {HTMLElement | null} */ (list.querySelector("[aria-current]"));
  const first = /** @type {HTMLElement | null} */ (list.querySelector("button"));
  const { close } = reader.panel("outline", words.outline, nodes.html("nav", { "aria-label": words.outline }, list), {
    focus: here ?? first,
  });
  here?.scrollIntoView({ block: "nearest" });

  /** @param {HTMLElement} heading */
  function entry(heading) {
    const button = nodes.html(
      "button",
      { type: "button", "aria-current": heading === current ? "location" : null },
      heading.textContent,
    );
    button.addEventListener("click", () => {
      close();
      heading.setAttribute("tabindex", "-1");
      heading.scrollIntoView({ block: "start" });
      heading.focus({ preventScroll: true });
    });
    return nodes.html("li", { class: `depth-${Math.min(levelOf(heading) - highest, 3)}` }, button);
  }
}

/** @param {Element} heading */
function levelOf(heading) {
  return Number(heading.localName.slice(1));
}
