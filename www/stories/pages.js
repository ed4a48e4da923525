/** @import {Article, Block} from "../model.d.ts" */
/** @import {Reader} from "../view/reader.js" */
import { read } from "../engine.js";
import { bodyBlocks } from "../view/blocks.js";
import { contextFor } from "../view/context.js";
import { fetchPage } from "./fetch.js";
import { sameSite } from "./site.js";

/** Beyond this it is a chain of stories rather than a story. */
const MOST = 20;
/** How far ahead of the eye the next page is fetched, in screens. */
const AHEAD = "200%";

/**
 * Joins the pages of a story as it is scrolled, or takes what is missing at once from a page that has all of it.
 * What it cannot join stays a link.
 * @param {Reader} reader
 */
export function start(reader) {
  /** @type {AbortController | null} */
  let controller = null;
  /** @type {IntersectionObserver | null} */
  let observer = null;
  const stop = () => {
    controller?.abort();
    observer?.disconnect();
  };
  reader.onclose(stop);
  reader.onshow(stop);

  /** Watches for the end of the story that is shown. */
  function use() {
    stop();
    const own = (controller = new AbortController());
    const order = orderOf(reader.article);
    let loading = false;
    const watched = reader.story.querySelector(".next-page");
    if (!watched) return;
    const { IntersectionObserver } = reader.page.defaultView ?? globalThis;
    observer = new IntersectionObserver(
      (entries) => {
        if (loading || !entries.some(({ isIntersecting }) => isIntersecting)) return;
        loading = true;
        void join(watched, order, own.signal).then((more) => {
          loading = false;
          if (!more) return observer?.disconnect();
          // Observed anew, or one that is still in sight would not be heard of again.
          observer?.unobserve(watched);
          observer?.observe(watched);
        });
      },
      { root: reader.dialog, rootMargin: `0px 0px ${AHEAD} 0px` },
    );
    observer.observe(watched);
  }

  /**
   * @param {Element} link the paragraph that leads to the next page
   * @param {Order} order
   * @param {AbortSignal} signal
   * @returns {Promise<boolean>} whether there may be more
   */
  async function join(link, order, signal) {
    const { article, words } = reader;
    const whole = order.single && (await wholeOf(article, order.single, signal));
    order.single = null;
    const address = sameSite(article.nextPage, reader);
    if (signal.aborted || !address) return false;
    let next = whole;
    try {
      next ||= await fetched(address, signal);
    } catch {
      if (!signal.aborted) link.prepend(words.nextPageFailed, " ");
      return false;
    }
    if (signal.aborted) return false;
    const added = withoutRepeats(article.body, next.body);
    // The same page once more is what servers send that do not know the number.
    if (!added.length) return false;
    await reader.prepare(added);
    if (signal.aborted) return false;
    append(added, next);
    const nextPage = whole ? null : onward(order, next);
    reader.amend({
      ...article,
      body: [...article.body, ...added],
      text: whole ? whole.text : `${article.text}\n\n${withoutDeck(next)}`,
      wordCount: next.wordCount + (whole ? 0 : article.wordCount),
      readingMinutes: next.readingMinutes + (whole ? 0 : article.readingMinutes),
      nextPage,
    });
    reader.announce(words.nextPageJoined);
    if (!nextPage) {
      link.remove();
      return false;
    }
    // What is another site's, or too far on, stays a link.
    link.querySelector("a")?.setAttribute("href", nextPage);
    return order.number < MOST && sameSite(nextPage, reader) !== null;
  }

  /**
   * @param {string} address
   * @param {AbortSignal} signal
   */
  async function fetched(address, signal) {
    const { html, url } = await fetchPage(address, { page: reader.page, beneath: reader.beneath, signal, low: true });
    return read(html, { url });
  }

  /**
   * The story from the page that is said to have all of it; `null` where it is not to be had, or has not what is shown.
   * @param {Article} article its first page
   * @param {string} single
   * @param {AbortSignal} signal
   */
  async function wholeOf(article, single, signal) {
    const address = sameSite(single, reader);
    const whole = address && (await fetched(address, signal).catch(() => null));
    if (!whole) return null;
    const missing = withoutRepeats(whole.body, article.body).length;
    return missing * 2 < article.body.length && whole.body.length > article.body.length ? whole : null;
  }

  /**
   * @param {Block[]} added
   * @param {Article} from
   */
  function append(added, from) {
    const body = reader.story.querySelector(".body");
    const { id, locale } = reader.context;
    const context = { ...contextFor(reader.page, from, reader.words, id), locale };
    const first = reader.article.body.length;
    const elements = bodyBlocks(added, context);
    context.notes.settle();
    for (const element of elements) {
      element.setAttribute("data-block", String(first + Number(element.getAttribute("data-block"))));
    }
    // The story ends with the new page now.
    const mark = body?.querySelector(".end-mark");
    body?.append(...elements);
    const last = elements.at(-1);
    if (mark && last?.localName === "p") last.append("\u00A0", mark);
    else mark?.remove();
  }

  return { use };
}

/**
 * Each page may begin with the same picture and end with the same box.
 * @param {Block[]} shown
 * @param {Block[]} next
 */
function withoutRepeats(shown, next) {
  const known = new Set(shown.map((block) => JSON.stringify(block)));
  return next.filter((block) => block.kind === "divider" || !known.has(JSON.stringify(block)));
}

/**
 * What is known of the story's pages: one may know the addresses of others that those do not tell.
 * @typedef {{number: number, known: Map<number, string>, single: string | null}} Order
 */

/**
 * @param {Article} article
 * @returns {Order}
 */
function orderOf({ nextPage, pages, singlePage }) {
  const next = pages.find(({ url }) => url === nextPage)?.number ?? 2;
  // A later page alone cannot become the whole: it would grow at its top, under the eyes of whoever reads.
  return { number: next - 1, known: knownOf(pages), single: next === 2 ? singlePage : null };
}

/** @param {Article["pages"]} pages */
function knownOf(pages) {
  return new Map(pages.map(({ number, url }) => [number, url]));
}

/**
 * The page after the one that was joined now.
 * @param {Order} order
 * @param {Article} joined
 * @returns {string | null}
 */
function onward(order, joined) {
  order.number += 1;
  order.known = new Map([...knownOf(joined.pages), ...order.known]);
  return order.known.get(order.number + 1) ?? null;
}

/**
 * The text of a further page. Its deck is the story's once more.
 * @param {Article} page
 */
function withoutDeck({ deck, text }) {
  return deck && text.startsWith(deck) ? text.slice(deck.length).trimStart() : text;
}
