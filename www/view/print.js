/** @import {Reader} from "./reader.js" */

/** What has no use on paper, or would load a second time. */
const IDLE = ".related, .inline-stories, .tags, .next-page, .enlarge, .copy, .back, .play-mark, .stop, .remover, iframe, audio, video";

/** What pages have on their root, which must not bound the paper. */
const PAGE_STYLES = `@media print {
  :root { all: unset !important; display: block !important; background: #fff !important; }
}`;

/**
 * What is printed is a copy of the story beside the dialog: a modal dialog
 * stands outside the page's flow, and browsers part nothing between sheets that
 * does. Made before printing and taken away after it.
 * @param {Reader} reader
 */
export function followPrint(reader) {
  const { page, root } = reader;
  const view = page.defaultView ?? window;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(PAGE_STYLES);
  /** @type {HTMLElement | null} */
  let paper = null;
  const after = () => {
    paper?.remove();
    paper = null;
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  const before = () => {
    after();
    paper = onPaper(reader);
    root.prepend(paper);
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  };
  view.addEventListener("beforeprint", before);
  view.addEventListener("afterprint", after);
  reader.onclose(() => {
    after();
    view.removeEventListener("beforeprint", before);
    view.removeEventListener("afterprint", after);
  });
}

/**
 * @param {Reader} reader
 * @returns {HTMLElement}
 */
function onPaper({ story, dialog, article, context }) {
  const { nodes } = context;
  const copy = /** @type {HTMLElement} */ (story.cloneNode(true));
  for (const idle of copy.querySelectorAll(IDLE)) idle.remove();
  for (const details of copy.querySelectorAll("details")) details.open = true;
  for (const image of copy.querySelectorAll("img")) image.loading = "eager";
  // What a player says before it is pressed.
  for (const caption of copy.querySelectorAll(".embed > figcaption")) caption.replaceChildren(...caption.querySelectorAll("a"));
  const source = /** @type {HTMLAnchorElement | null} */ (copy.querySelector(".source a"));
  source?.after(nodes.html("p", { class: "address", dir: "ltr" }, source.href));
  const paper = nodes.html("div", { class: "frame paper", lang: dialog.lang, dir: dialog.dir });
  // The face and the spaces that were chosen; colours, size and direction are paper's.
  Object.assign(paper.dataset, dialog.dataset, { theme: "light", direction: "" });
  paper.style.cssText = dialog.style.cssText;
  const site = article.siteName && nodes.html("p", { class: "masthead" }, article.siteName);
  if (site) copy.prepend(site);
  numberLinks(copy, context);
  paper.append(copy);
  return paper;
}

/**
 * On paper a link cannot be followed, so those of the text are numbered, and
 * their addresses stand as notes at its end.
 * @param {HTMLElement} copy
 * @param {Reader["context"]} context
 */
function numberLinks(copy, { nodes, words }) {
  /** @type {Map<string, number>} */
  const numbers = new Map();
  const links = /** @type {HTMLAnchorElement[]} */ ([...copy.querySelectorAll(".body > [data-block] a[href^=http]")]);
  for (const link of links) {
    // One that is written out, or whose picture is all there is, says enough.
    if (!link.textContent?.trim() || link.textContent.includes(link.hostname)) continue;
    const number = numbers.get(link.href) ?? numbers.size + 1;
    numbers.set(link.href, number);
    // Within a card's frame it stands with the words.
    (link.querySelector(".embed-text > :last-child") ?? link).append(nodes.html("sup", { class: "link-number" }, String(number)));
  }
  if (!numbers.size) return;
  const list = nodes.html("ol", null, [...numbers.keys()].map((url) => nodes.html("li", null, url)));
  const notes = nodes.html("section", { class: "link-notes", lang: words.lang, dir: words.dir }, nodes.html("h2", null, words.links), list);
  copy.querySelector(".story")?.append(notes);
}
