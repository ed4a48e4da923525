/**
 * What may be done before a reader is asked for. Browsers compile a function
 * of the engine when it is first called, and that is most of a first reading.
 */
import { readLive } from "./engine.js";
import { Settings, storageOf } from "./settings/store.js";
import { snapshot } from "./snapshot.js";
import { chosenSheets } from "./view/dress.js";
import { prepareStory } from "./view/prepare.js";
import { loadSheets } from "./view/sheets.js";
import { wordsFor } from "./words/words.js";

/** @import {Article} from "./model.d.ts" */

/**
 * Loads the engine and reads a page of a few words with it, so that the first
 * real one finds everything compiled, and loads what most stories are shown
 * with: then one is seen in the frame after it was read. For when a reader may
 * be wanted soon.
 * @returns {Promise<Article>} what it found, for a test to see that nothing was passed over
 */
export async function warm() {
  const url = `${SITE}/news/2020/05/01/a-title-of-five-words?utm_source=a#top`;
  const page = document.implementation.createHTMLDocument("A title of five words - The Example");
  const [article] = await Promise.all([readLive(() => snapshot(page, sample(page)), { url }), loadLook(document)]);
  await prepareStory(article, true);
  return article;
}

/** @param {Document} page */
async function loadLook(page) {
  const settings = new Settings(storageOf(page));
  const sheets = ["ending", "rare", ...chosenSheets(page, settings)];
  await Promise.all([wordsFor(page, settings.get("language")), loadSheets(page, sheets)]);
}

const SITE = "https://www.example.org";
const WORDS = "One, two and three of the words that make up a paragraph, on 1 May 2020 as on any other day. ".repeat(3);
const STORY = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "A title of five words",
  datePublished: "2020-05-01T10:15:00+02:00",
  author: [{ "@type": "Person", name: "Anna Name", url: `${SITE}/by/anna-name` }],
  publisher: { "@type": "Organization", name: "The Example", logo: { "@type": "ImageObject", url: "/logo.png" } },
  image: [`${SITE}/a.jpg`],
  articleSection: "News",
  keywords: ["One word", "Two words"],
  mainEntityOfPage: `${SITE}/news/2020/05/01/a-title-of-five-words`,
};

/**
 * A page that nobody sees, with one of each of what most pages have: what it lacks is compiled when it is waited for.
 * @param {Document} page an empty one
 * @returns {Element} its root, out of it
 */
function sample(page) {
  const { documentElement: root, head, body } = page;
  // In a document even data in a script is asked for its trusted type, and a policy says so to the page.
  root.remove();
  root.lang = "en";
  /** @param {Element} parent @param {string} name @param {string} [text] @param {Record<string, string>} [attributes] */
  const add = (parent, name, text = "", attributes = {}) => {
    const element = page.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.append(text);
    parent.append(element);
    return element;
  };
  /** @param {Element} parent @param {string} name */
  const figure = (parent, name) => {
    const all = add(parent, "figure");
    const sizes = { srcset: `/${name}.jpg?w=640 640w, /${name}.jpg?w=1280 1280w`, alt: "What it shows" };
    add(all, "img", "", { src: `/${name}.jpg`, width: "640", height: "360", ...sizes });
    add(add(all, "figcaption", "What it shows, said in some words. "), "span", "Photo: Anna Name/AP", { class: "credit" });
  };
  for (const [property, content] of [
    ["og:title", "A title of five words"],
    ["og:site_name", "The Example"],
    ["og:image", "/a.jpg"],
    ["og:description", "What the story says in a sentence that is somewhat longer."],
    ["article:published_time", "2020-05-01T10:15:00+02:00"],
  ]) {
    add(head, "meta", "", { property, content });
  }
  add(head, "link", "", { rel: "canonical", href: "/news/2020/05/01/a-title-of-five-words" });
  add(head, "script", JSON.stringify(STORY), { type: "application/ld+json" });

  const menu = add(add(body, "nav"), "ul");
  for (const name of ["News", "Sport", "Culture"]) add(add(menu, "li"), "a", name, { href: `/${name.toLowerCase()}` });
  const story = add(add(body, "main"), "article", "", { class: "story" });
  add(add(story, "div", "", { class: "kicker" }), "a", "News", { href: "/news" });
  add(story, "h1", "A title of five words");
  add(story, "p", "What the story says in a sentence that is somewhat longer.", { class: "deck" });
  add(add(story, "p", "By ", { class: "byline" }), "a", "Anna Name", { href: "/by/anna-name", rel: "author" });
  add(story, "time", "1 May 2020, 10:15 am", { datetime: "2020-05-01T10:15:00+02:00" });
  figure(story, "a");
  for (let at = 0; at < 8; at += 1) {
    const paragraph = add(story, "p", at ? WORDS : `LONDON, May 1 (Reuters) - ${WORDS}`);
    add(paragraph, "a", "a link", { href: `../0${at}/one-more.html?page=2&ref=b` });
    add(paragraph, "em", " and more words");
  }
  add(story, "h2", "What is said between");
  const list = add(story, "ul");
  for (const text of [WORDS, WORDS]) add(list, "li", text);
  add(add(story, "blockquote"), "p", WORDS);
  const table = add(story, "table");
  for (const text of ["One of them", "Two of them", "All of them"]) {
    const row = add(table, "tr");
    for (const cell of [text, "123 in words", "4.5 in words"]) add(row, "td", cell);
  }
  add(story, "p", WORDS);
  add(add(story, "pre"), "code", "let a = 1;\nlet b = 2;\n", { class: "language-js" });
  add(story, "p", WORDS);
  figure(story, "b");
  add(story, "p", WORDS);
  const tags = add(story, "ul", "", { class: "tags" });
  for (const name of ["One word", "Two words"]) add(add(tags, "li"), "a", name, { href: `/tag/${name}`, rel: "tag" });

  const more = add(body, "section", "", { class: "related" });
  add(more, "h2", "More stories");
  const cards = add(more, "ul");
  for (let at = 0; at < 4; at += 1) {
    const href = `/news/2020/05/0${at + 1}/another-story-of-some-words-${at}`;
    const card = add(cards, "li", "", { class: "card" });
    add(add(card, "a", "", { href }), "img", "", { src: `/c${at}.jpg`, width: "320", height: "180" });
    add(card, "span", "Culture", { class: "kicker" });
    add(add(card, "h3"), "a", `Another story of some words, number ${at}`, { href });
    add(card, "p", "What that one says in a sentence.");
    add(card, "time", "30 April 2020", { datetime: "2020-04-30" });
  }
  add(add(body, "footer"), "p", "© 2020 The Example. All rights reserved.");
  return root;
}
