/** How a page reads: for authors who want to know what readers get of theirs, and why. */
import { element, takeFiles } from "../intake.js";
import { explain, extract, open } from "../standfirst.js";
import { Nodes } from "../view/nodes.js";
import { fieldsTable, hints } from "./report.js";
import { storiesFound } from "./stories.js";
import { textAndLeftOut } from "./flow.js";

/** @import {Article} from "../model.d.ts" */

const html = element("html", HTMLTextAreaElement);
const url = element("url", HTMLInputElement);
const report = element("report", HTMLElement);
const nodes = new Nodes(document);

/** @type {Article | null} */
let article = null;

/** Reads what stands in the text area and reports on it. */
async function read() {
  const address = url.value.trim();
  try {
    article = await extract(html.value, { trace: true, ...(address ? { url: address } : {}) });
  } catch (error) {
    report.hidden = true;
    await explain(error);
    return;
  }
  element("verdict", HTMLElement).textContent = verdict(article);
  element("fields", HTMLElement).replaceChildren(fieldsTable(article, nodes));
  element("hints", HTMLElement).replaceChildren(...hints(article, nodes));
  element("flow", HTMLElement).replaceChildren(...textAndLeftOut(article, nodes));
  element("stories", HTMLElement).replaceChildren(...storiesFound(article, nodes));
  report.hidden = false;
  const heading = element("report-heading", HTMLElement);
  heading.focus({ preventScroll: true });
  heading.scrollIntoView();
}

/**
 * @param {Article} article
 * @returns {string} what becomes of the page as a whole
 */
function verdict({ readerable, confidence, wordCount, body, related }) {
  const count = new Intl.NumberFormat("en");
  const share = new Intl.NumberFormat("en", { style: "percent" });
  const offered = readerable
    ? "This page is taken for an article, and the reader is offered on it."
    : "This page is not taken for an article: the reader opens when asked, but is not offered.";
  return (
    `${offered} The core is ${share.format(confidence)} sure that it has the text: ` +
    `${count.format(wordCount)} words in ${count.format(body.length)} blocks, ` +
    `and ${count.format(related.length)} related ${related.length === 1 ? "story" : "stories"}.`
  );
}

element("page-form", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  void read();
});
element("show", HTMLButtonElement).addEventListener("click", () => {
  if (article) void open({ article });
});
element("example", HTMLButtonElement).addEventListener("click", async () => {
  const address = new URL("news.html", document.baseURI);
  html.value = await (await fetch(address)).text();
  url.value = address.href;
  await read();
});
takeFiles(html, element("file", HTMLInputElement), () => void read());
