/** @import {Article} from "../model.d.ts" */
/** @import {Words} from "../words/words.js" */
import { dataUrl, fetchPictures } from "./pictures.js";
import { storyFor } from "./story.js";

/** Nothing in the file can run or call home; pictures that could not be put into it are loaded from where they are. */
const POLICY = "default-src 'none'; img-src data: https: http:; style-src 'unsafe-inline'";

/**
 * The story as one web page that needs nothing else.
 * @param {Article} article
 * @param {Words} words
 * @param {Document} page
 * @returns {Promise<{text: string, linked: number}>} `linked`: pictures that are not in the file
 */
export async function webPage(article, words, page) {
  const { document, images } = storyFor(article, words, page);
  const [pictures, styles] = await Promise.all([fetchPictures(images.map(({ src }) => src)), stylesOf()]);
  let linked = 0;
  for (const image of images) {
    const picture = pictures.get(image.src);
    if (picture) image.src = dataUrl(picture);
    else linked += 1;
  }
  const { head } = document;
  const meta = (/** @type {Record<string, string>} */ attributes) => {
    const element = document.createElement("meta");
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const style = document.createElement("style");
  style.textContent = styles;
  head.prepend(
    meta({ charset: "utf-8" }),
    meta({ "http-equiv": "Content-Security-Policy", content: POLICY }),
    meta({ name: "viewport", content: "width=device-width, initial-scale=1" }),
    meta({ name: "referrer", content: "no-referrer" }),
  );
  head.append(style);
  return { text: `<!DOCTYPE html>\n${document.documentElement.outerHTML}\n`, linked };
}

/** @returns {Promise<string>} */
export async function stylesOf() {
  const response = await fetch(new URL("./page.css", import.meta.url));
  if (!response.ok) throw new Error(`page.css: ${response.status}`);
  return response.text();
}
