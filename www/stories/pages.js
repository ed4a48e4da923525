/** @import {Article, Block} from "../model.d.ts" */
/** @import {Reader} from "../view/reader.js" */
import { read } from "../engine.js";
import { bodyBlocks } from "../view/blocks.js";
import { contextFor } from "../view/context.js";
import { fetchPage } from "./fetch.js";
import { sameSite } from "./site.js";

/** Beyond this it is a chain of stories rather than a story, or a loop that changes its address. */
const MOST = 20;
/** How far ahead of the eye the next page is fetched, in screens. */
const AHEAD = "200%";

/**
 * Joins the pages of a story as it is scrolled. What it cannot join stays a link.
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
    const seen = new Set([pageOf(reader.article.url), pageOf(reader.article.nextPage)]);
    let loading = false;
    const watched = reader.story.querySelector(".next-page");
    if (!watched) return;
    const { IntersectionObserver } = reader.page.defaultView ?? globalThis;
    observer = new IntersectionObserver(
      (entries) => {
        if (loading || !entries.some(({ isIntersecting }) => isIntersecting)) return;
        loading = true;
        void join(watched, seen, own.signal).then((more) => {
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
   * @param {Set<string>} seen
   * @param {AbortSignal} signal
   * @returns {Promise<boolean>} whether there may be more
   */
  async function join(link, seen, signal) {
    const { article, words } = reader;
    const address = sameSite(article.nextPage, reader);
    if (!address) return false;
    let next;
    try {
      const { html, url } = await fetchPage(address, { page: reader.page, beneath: reader.beneath, signal, low: true });
      next = await read(html, { url });
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
    const onward = sameSite(next.nextPage, reader) && !seen.has(pageOf(next.nextPage)) ? next.nextPage : null;
    seen.add(pageOf(onward));
    reader.amend({
      ...article,
      body: [...article.body, ...added],
      text: `${article.text}\n\n${withoutDeck(next)}`,
      wordCount: article.wordCount + next.wordCount,
      readingMinutes: article.readingMinutes + next.readingMinutes,
      nextPage: onward,
    });
    reader.announce(words.nextPageJoined);
    if (!onward) {
      link.remove();
      return false;
    }
    link.querySelector("a")?.setAttribute("href", onward);
    return seen.size <= MOST;
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

/** @param {string | null} url */
function pageOf(url) {
  return url?.split("#", 1)[0] ?? "";
}

/**
 * The text of a further page. Its deck is the story's once more.
 * @param {Article} page
 */
function withoutDeck({ deck, text }) {
  return deck && text.startsWith(deck) ? text.slice(deck.length).trimStart() : text;
}
