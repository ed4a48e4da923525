/** @import {Article} from "../model.d.ts" */
/** @import {Words} from "../words/words.js" */
import { bookPicture, fetchPictures } from "./pictures.js";
import { stylesOf } from "./page.js";
import { linkInstead, storyFor } from "./story.js";
import { container, contents, inXml, packageFile, xhtml } from "./epub-files.js";
import { zipSync } from "./zip.js";

/** @type {Record<string, string>} */
const ENDINGS = { "image/jpeg": "jpg", "image/png": "png", "image/gif": "gif" };

/**
 * The story as a book: EPUB 3, with its pictures.
 * @param {Article} article
 * @param {Words} words
 * @param {Document} page
 * @returns {Promise<{bytes: Uint8Array<ArrayBuffer>, linked: number}>} `linked`: pictures that are not in the book
 */
export async function epub(article, words, page) {
  const { story, images } = storyFor(article, words, page);
  const [pictures, styles] = await Promise.all([fetchPictures(images.map(({ src }) => src)), stylesOf()]);
  /** @type {Map<string, {name: string, type: string, bytes: Uint8Array}>} */
  const items = new Map();
  let linked = 0;
  for (const image of images) {
    const { src } = image;
    const picture = pictures.get(src);
    if (picture && !items.has(src)) {
      const drawn = await bookPicture(picture, page);
      if (drawn) items.set(src, { ...drawn, name: `pictures/${items.size + 1}.${ENDINGS[drawn.type]}` });
    }
    const item = items.get(src);
    if (item) image.setAttribute("src", item.name);
    else {
      linked += 1;
      linkInstead(image, words);
    }
  }
  forBooks(story);
  const text = (/** @type {string} */ content) => new TextEncoder().encode(content);
  const markup = inXml(new XMLSerializer().serializeToString(story));
  const book = {
    article,
    words,
    mathml: Boolean(story.querySelector("math")),
    pictures: [...items.values()].map(({ name, type }) => ({ name, type })),
    cover: items.get(article.lead?.image.src ?? "")?.name ?? null,
    modified: new Date(),
    headings: Array.from(story.querySelectorAll(".body > :is(h2, h3)[id]"), ({ id, textContent }) => ({ id, text: textContent?.trim() ?? "" })),
  };
  const files = {
    // First and not packed: by this the kind of the file is known.
    mimetype: /** @type {[Uint8Array, {level: 0}]} */ ([text("application/epub+zip"), { level: 0 }]),
    "META-INF/container.xml": text(container()),
    "book/package.opf": text(packageFile(book)),
    "book/contents.xhtml": text(contents(book)),
    "book/story.xhtml": text(xhtml(article, article.title ?? words.reader, markup)),
    "book/style.css": text(styles.replaceAll("color-scheme: light dark;", "")),
    ...Object.fromEntries([...items.values()].map(({ name, bytes }) => [`book/${name}`, bytes])),
  };
  return { bytes: zipSync(files, { level: 6 }), linked };
}

/**
 * What a browser forgives and a reading system does not.
 * @param {Element} story
 */
function forBooks(story) {
  for (const time of Array.from(story.querySelectorAll("time[datetime]"))) {
    const when = time.getAttribute("datetime") ?? "";
    if (!/^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?)?$/.test(when)) time.removeAttribute("datetime");
  }
  for (const element of Array.from(story.querySelectorAll("[lang]"))) {
    if (!element.getAttribute("lang")) element.removeAttribute("lang");
  }
  // A group of terms has no element of its own there.
  for (const group of Array.from(story.querySelectorAll("dl > div"))) group.replaceWith(...group.childNodes);
  // A label is for what has a role or is a link.
  for (const named of Array.from(story.querySelectorAll("div[aria-label], span[aria-label], pre[aria-label]"))) {
    if (!named.hasAttribute("role")) named.removeAttribute("aria-label");
  }
}
