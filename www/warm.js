/**
 * What may be done before a reader is asked for. Browsers compile a function
 * of the engine when it is first called, and that is most of a first reading.
 */
import { readLive } from "./engine.js";
import { snapshot } from "./snapshot.js";

/**
 * Loads the engine and reads a page of a few words with it, so that the first
 * real one finds everything compiled. For when a reader may be wanted soon.
 * @returns {Promise<void>}
 */
export async function warm() {
  await readLive(() => snapshot(sample()));
}

const WORDS = "One, two and three of the words that make up a paragraph, on 1 May 2020 as on any other day. ".repeat(3);

/** A page that nobody sees, with one of each of what most pages have. */
function sample() {
  const page = document.implementation.createHTMLDocument("A title of five words");
  /** @param {Element} parent @param {string} name @param {string} text @param {Record<string, string>} [attributes] */
  const add = (parent, name, text, attributes = {}) => {
    const element = page.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.append(text);
    parent.append(element);
    return element;
  };
  const story = add(page.body, "article", "", { class: "story" });
  add(story, "h1", "A title of five words");
  add(add(story, "p", "By ", { class: "byline" }), "a", "A. Name", { href: "/by/a", rel: "author" });
  add(story, "time", "1 May 2020", { datetime: "2020-05-01" });
  const figure = add(story, "figure", "");
  add(figure, "img", "", { src: "a.jpg", width: "640", height: "360" });
  add(figure, "figcaption", "What it shows. Photo: A. Name");
  for (let at = 0; at < 8; at += 1) add(add(story, "p", WORDS), "a", "a link", { href: `/${at}` });
  const list = add(add(page.body, "aside", ""), "ul", "", { class: "related" });
  for (let at = 0; at < 4; at += 1) {
    const card = add(add(list, "li", ""), "a", "", { href: `/2020/05/01/another-story-of-some-words-${at}` });
    add(card, "img", "", { src: "b.jpg" });
    add(card, "h3", "Another story of some words");
  }
  return page;
}
