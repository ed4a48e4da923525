/** @import {Reader} from "../view/reader.js" */
/** @import {IconName} from "../view/icons.js" */
import { copy } from "./clipboard.js";
import { fileName, save } from "./save.js";

/** Pictures that are not there by then, in ms, are left out of what is printed. */
const PICTURES = 2000;

/**
 * Copies, saves, prints and shares the story as it is shown: with the pages
 * that were joined, and without what the reader took out.
 * @param {Reader} reader
 */
export function start(reader) {
  const { words, page } = reader;

  /** @param {() => Promise<number | void>} make gives how many pictures are not in the file */
  async function keep(make) {
    reader.closePanel();
    reader.announce(words.keeping);
    try {
      const linked = await make();
      reader.announce(linked ? `${words.kept} ${words.picturesLinked(linked)}` : words.kept, { shown: true });
    } catch (cause) {
      console.error(cause);
      reader.announce(words.keepFailed, { shown: true });
    }
  }

  const text = async () => (await import("./markdown.js")).markdown(reader.article);

  async function copyMarkdown() {
    reader.closePanel();
    if (await copy(await text(), reader)) return reader.announce(words.copied, { shown: true });
    // Refused: a file is the next best.
    await saveMarkdown();
  }

  async function saveMarkdown() {
    await keep(async () => save(page, fileName(reader.article.title, "md"), await text(), "text/markdown;charset=utf-8"));
  }

  const saveHtml = () =>
    keep(async () => {
      const { webPage } = await import("./page.js");
      const made = await webPage(reader.article, words, page);
      save(page, fileName(reader.article.title, "html"), made.text, "text/html;charset=utf-8");
      return made.linked;
    });

  const saveEpub = () =>
    keep(async () => {
      const { epub } = await import("./epub.js");
      const made = await epub(reader.article, words, page);
      save(page, fileName(reader.article.title, "epub"), made.bytes, "application/epub+zip");
      return made.linked;
    });

  async function print() {
    reader.closePanel();
    // Those that nobody has scrolled to have not been asked for.
    const pictures = Array.from(reader.story.querySelectorAll("img"), (image) => {
      image.loading = "eager";
      return image.decode();
    });
    await Promise.race([Promise.allSettled(pictures), new Promise((done) => setTimeout(done, PICTURES))]);
    page.defaultView?.print();
  }

  async function share() {
    reader.closePanel();
    const { title, canonicalUrl, url } = reader.article;
    try {
      await page.defaultView?.navigator.share({ title: title ?? "", url: canonicalUrl ?? url ?? page.location.href });
    } catch (cause) {
      // Changing one's mind is no failure.
      if (/** @type {Error} */ (cause).name !== "AbortError") reader.announce(words.keepFailed, { shown: true });
    }
  }

  function use() {
    const { nodes } = reader.context;
    const entry = (/** @type {IconName} */ icon, /** @type {string} */ label, /** @type {() => unknown} */ run) => {
      const button = nodes.html("button", { type: "button" }, reader.icon(icon), nodes.html("span", null, label));
      button.addEventListener("click", () => void run());
      return nodes.html("li", null, button);
    };
    const shares = typeof page.defaultView?.navigator.share === "function";
    const list = nodes.html(
      "ul",
      { role: "list", class: "menu-list" },
      entry("copy", words.copyMarkdown, copyMarkdown),
      entry("keep", words.saveMarkdown, saveMarkdown),
      entry("keep", words.saveHtml, saveHtml),
      entry("keep", words.saveEpub, saveEpub),
      entry("print", words.print, print),
      shares && entry("share", words.share, share),
    );
    reader.panel("menu", words.keep, list, { bare: true, focus: list.querySelector("button") });
  }
  return { use };
}
