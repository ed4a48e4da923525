/** @import {Article, Author, Tag} from "../model.d.ts" */
/** @import {Context} from "./context.js" */
/** @import {Child} from "./nodes.js" */
import { bodyBlocks } from "./blocks.js";
import { dateline } from "./dates.js";
import { leadFigure } from "./figure.js";
import { anchor } from "./inlines.js";
import { scriptOf } from "./prepare.js";

/**
 * The article as a page of a newspaper, in the order in which it is read, but
 * for the related stories, which `cards.js` adds. Knows nothing of where it
 * will stand.
 * @param {Article} article
 * @param {Context} context
 * @returns {HTMLElement}
 */
export function articlePage(article, context) {
  const { nodes } = context;
  const headline = context.id();
  const body = nodes.html("div", { class: long(article) ? "body long" : "body", part: "body" }, bodyBlocks(article.body, context));
  context.notes.settle();
  endMark(body, context);
  return nodes.html(
    "main",
    { class: scriptOf(article.lang).length ? "page script" : "page", lang: article.lang, dir: article.dir },
    nodes.html(
      "article",
      { class: "story", part: "story", "aria-labelledby": article.title ? headline : null },
      header(article, headline, context),
      article.lead && leadFigure(article.lead, context),
      body,
      ending(article, context),
    ),
    sourceLink(article, context),
  );
}

/** Blocks from which on a browser lays out only those in sight: below, it costs more than it saves. */
const LONG = 150;

/** Letters of a headline that would fill the screen in the size of a shorter one. */
const LONG_TITLE = 90;

/** @param {Article} article */
function long({ body }) {
  return body.length > LONG;
}

/**
 * @param {Article} article
 * @param {string} headline
 * @param {Context} context
 */
function header(article, headline, context) {
  const { nodes } = context;
  const kicker = article.kicker ?? article.section;
  const byline = bylineOf(article, context);
  const dates = dateline(article.published, article.modified, context);
  return nodes.html(
    "header",
    { part: "header" },
    kicker && nodes.html("p", { class: "kicker", part: "kicker" }, kicker),
    article.title && nodes.html("h1", { id: headline, class: article.title.length > LONG_TITLE ? "long" : null, part: "headline" }, article.title),
    article.deck && nodes.html("p", { class: "deck", part: "deck" }, article.deck),
    (byline || dates) && nodes.html("div", { class: "signature" }, byline, dates),
  );
}

/**
 * The byline as the page words it, or one of our own from the authors.
 * @param {Article} article
 * @param {Context} context
 */
function bylineOf({ byline, authors }, context) {
  const { nodes, words, locale } = context;
  const names = authors.filter(({ role }) => !role).map(({ name }) => name);
  const text = byline ?? (names.length ? words.by(new Intl.ListFormat(locale).format(names)) : null);
  return text && nodes.html("p", { class: "byline", part: "byline" }, linkedNames(text, authors, context));
}

/**
 * @param {string} text
 * @param {Author[]} authors
 * @param {Context} context
 * @returns {Child[]} the text with the authors' names linked to their pages
 */
function linkedNames(text, authors, context) {
  const author = authors.find(({ name, url }) => url && name && text.includes(name));
  if (!author) return [text];
  const at = text.indexOf(author.name);
  return [
    ...linkedNames(text.slice(0, at), authors, context),
    anchor(author.url, context, {}, author.name),
    ...linkedNames(text.slice(at + author.name.length), authors, context),
  ];
}

/**
 * A small square at the last word says that the story ends here.
 * @param {HTMLElement} body
 * @param {Context} context
 */
function endMark(body, { nodes }) {
  const last = body.lastElementChild;
  if (last?.localName !== "p") return;
  last.append("\u00A0", nodes.html("span", { class: "end-mark", part: "end-mark", "aria-hidden": "true" }));
}

/**
 * @param {Article} article
 * @param {Context} context
 */
function ending(article, context) {
  const { nodes, words } = context;
  const { agency, tags, paywalled, nextPage } = article;
  const site = article.canonicalUrl ?? article.url;
  const parts = [
    paywalled &&
      nodes.html("p", { class: "paywall", part: "paywall", lang: words.lang, dir: words.dir }, words.paywalled, " ", anchor(site, context, {}, words.continueOnSite)),
    nextPage && nodes.html("p", { class: "next-page", part: "next-page", lang: words.lang, dir: words.dir }, anchor(nextPage, context, {}, words.nextPage)),
    agency && nodes.html("p", { class: "agency", part: "agency" }, agency),
    tags.length > 0 &&
      nodes.html(
        "ul",
        { class: "tags", part: "tags", role: "list", "aria-label": words.topics },
        tags.map((tag) => tagOf(tag, context)),
      ),
  ].filter(Boolean);
  return parts.length > 0 && nodes.html("footer", { class: "ending" }, parts);
}

/**
 * @param {Tag} tag
 * @param {Context} context
 */
function tagOf({ name, url }, context) {
  return context.nodes.html("li", null, anchor(url, context, {}, name));
}

/**
 * @param {Article} article
 * @param {Context} context
 */
function sourceLink({ canonicalUrl, url, siteName }, context) {
  const { nodes, words } = context;
  const address = canonicalUrl ?? url;
  if (!address) return null;
  const text = siteName ? words.readOn(siteName) : words.continueOnSite;
  return nodes.html(
    "footer",
    { class: "source", part: "source", lang: words.lang, dir: words.dir },
    anchor(address, context, {}, text),
  );
}
