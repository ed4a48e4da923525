/** The demo's first page: try a page of one's own, and a bookmarklet. */
import { explain, extract, open } from "./standfirst.js";

/** @import {Article} from "./model.d.ts" */

/**
 * @template {Element} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
function element(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`No ${type.name} #${id} on this page.`);
  return found;
}

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

/** @param {File | undefined} given */
async function take(given) {
  if (!given) return;
  html.value = decode(await given.arrayBuffer());
  await read();
}

/**
 * As a browser would: by the byte order mark, or what the page says near its
 * start, or UTF-8.
 * @param {ArrayBuffer} bytes
 */
function decode(bytes) {
  const start = new TextDecoder("latin1").decode(bytes.slice(0, 1024));
  const label = start.startsWith("\xff\xfe")
    ? "utf-16le"
    : start.startsWith("\xfe\xff")
      ? "utf-16be"
      : (/<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? "utf-8");
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** The bookmarklet is made with an address that is none; this page puts in its own. */
async function offerBookmarklet() {
  const made = await fetch("bookmarklet/built.txt");
  if (!made.ok) throw new Error(`bookmarklet/built.txt: ${made.status}. Make it with \`make\`.`);
  const here = new URL("./read.html", import.meta.url).href;
  element("bookmarklet", HTMLAnchorElement).href = (await made.text()).replace("https://reader.invalid/read.html", here);
}
void offerBookmarklet();
