/** A page's HTML, as the demo's pages take it: pasted, dropped or chosen. */

import { decode } from "./decode.js";

/**
 * @template {Element} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T} the element of the page that has this id; a missing one is a fault of the page
 */
export function element(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`No ${type.name} #${id} on this page.`);
  return found;
}

/**
 * Takes files, chosen or dropped on the text area, into the text area.
 * @param {HTMLTextAreaElement} html
 * @param {HTMLInputElement} file
 * @param {() => void} ontaken when a file's text stands there
 */
export function takeFiles(html, file, ontaken) {
  /** @param {File | undefined} given */
  const take = async (given) => {
    if (!given) return;
    html.value = decode(await given.arrayBuffer());
    ontaken();
  };
  file.addEventListener("change", () => void take(file.files?.[0]));
  html.addEventListener("dragover", (event) => {
    event.preventDefault();
    html.classList.add("over");
  });
  html.addEventListener("dragleave", () => html.classList.remove("over"));
  html.addEventListener("drop", (event) => {
    html.classList.remove("over");
    const dropped = event.dataTransfer?.files[0];
    if (!dropped) return; // text: the browser puts it in
    event.preventDefault();
    void take(dropped);
  });
}
