/** The demo's first page: try a page of one's own, and a bookmarklet. */
import { element, takeFiles } from "./intake.js";
import { explain, extract, open } from "./standfirst.js";

/** @import {Article} from "./model.d.ts" */

const html = element("html", HTMLTextAreaElement);
const file = element("file", HTMLInputElement);
const url = element("url", HTMLInputElement);
const outcome = element("outcome", HTMLElement);
const summary = element("summary", HTMLElement);
const json = element("json", HTMLElement);

/** @type {Article | null} */
let article = null;

async function read() {
  const started = performance.now();
  try {
    const address = url.value.trim();
    article = await extract(html.value, address ? { url: address } : {});
    const millis = Math.round(performance.now() - started);
    const { title, wordCount, related } = article;
    summary.textContent = `“${title ?? "Untitled"}”: ${wordCount} words, ${related.length} related stories, read in ${millis} ms.`;
    json.textContent = JSON.stringify(article, null, 2);
    outcome.hidden = false;
    await open({ article });
  } catch (error) {
    outcome.hidden = true;
    await explain(error);
  }
}

element("try-form", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  void read();
});
element("show", HTMLButtonElement).addEventListener("click", () => {
  if (article) void open({ article });
});

takeFiles(html, file, () => void read());

/** The bookmarklet is made with an address that is none; this page puts in its own. */
async function offerBookmarklet() {
  const made = await fetch("bookmarklet/built.txt");
  if (!made.ok) throw new Error(`bookmarklet/built.txt: ${made.status}. Make it with \`make\`.`);
  const here = new URL("./read.html", import.meta.url).href;
  element("bookmarklet", HTMLAnchorElement).href = (await made.text()).replace("https://reader.invalid/read.html", here);
}
void offerBookmarklet();
