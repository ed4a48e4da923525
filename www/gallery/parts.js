/** Short ways to write an article down. */

/** @import {Article, Block, Figure, Image, Inline, Source, Story} from "../model.d.ts" */

/** @param {string} text @returns {Inline} */
export const say = (text) => ({ kind: "text", text });
/** @param {...(string | Inline)} parts @returns {Inline[]} */
export const line = (...parts) => parts.map((part) => (typeof part === "string" ? say(part) : part));
/** @param {...(string | Inline)} parts @returns {Block} */
export const paragraph = (...parts) => ({ kind: "paragraph", content: line(...parts) });
/** @param {2 | 3 | 4} level @param {string} text @returns {Block} */
export const heading = (level, text) => ({ kind: "heading", level, id: "", content: [say(text)] });

/** @param {string} name of one of the demo's pictures @param {string} alt @returns {Image} */
export function image(name, alt) {
  const src = new URL(`../demo/pictures/${name}-660.webp`, import.meta.url).href;
  return { src, alt, width: 660, height: 440, srcset: [] };
}

/** @param {string} name @param {string} alt @param {string} caption @param {string | null} [credit] @returns {Figure} */
export const figure = (name, alt, caption, credit = null) => ({ image: image(name, alt), caption: line(caption), credit });

/** @param {string} title @param {Partial<Story>} more @returns {Story} */
export const story = (title, more) => ({
  title,
  url: new URL("../demo/market.html", import.meta.url).href,
  kicker: null,
  image: null,
  published: null,
  excerpt: null,
  heading: "Read more",
  placement: "after",
  before: null,
  kind: "related",
  ...more,
});

/** @type {Article["provenance"]} */
const provenance = {
  canonicalUrl: null, siteName: null, lang: null, kicker: null, section: null, title: null, deck: null, byline: null,
  authors: null, published: null, modified: null, agency: null, lead: null, body: null, tags: null, excerpt: null,
};

/** @param {Partial<Article>} more @returns {Article} */
export const article = (more) =>
  /** @type {Article} */ ({
    url: new URL("../gallery.html", import.meta.url).href, canonicalUrl: "https://example.org/gallery", siteName: "The Sandray Courier",
    lang: "en", dir: "ltr", kicker: null, section: null, title: null, deck: null, byline: null, authors: [],
    published: null, modified: null, agency: null, lead: null, body: [], tags: [], related: [], nextPage: null, pages: [], singlePage: null,
    excerpt: null, text: "", wordCount: 420, readingMinutes: 3, paywalled: false, readerable: true, confidence: 1,
    provenance, leftOut: [], cut: [], ...more,
  });
