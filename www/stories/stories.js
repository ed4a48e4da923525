/** @import {Article} from "../model.d.ts" */
/** @import {Use} from "../features.js" */
/** @import {Reader} from "../view/reader.js" */
/** @import {Trouble} from "./fetch.js" */
import { read } from "../engine.js";
import { FetchError, fetchPage } from "./fetch.js";
import { sameSite } from "./site.js";

/** A pointer that only passes over a card does not rest on it so long. */
const INTENT = 80;
/** Stories that one can go back through. */
const DEEPEST = 50;

/** @typedef {{url: string, controller: AbortController, page: Promise<{html: string, url: string}>, wanted: boolean}} Fetching */
/** @typedef {{article: Article, trace: Reader["trace"], top: number, link: string}} Left */

/**
 * Opens stories of the same site in the reader. One is fetched at a time: the
 * one that was chosen, or the one that a hand or the focus rests on.
 * @param {Reader} reader
 */
export function start(reader) {
  /** @type {Left[]} */
  const left = [];
  /** @type {Fetching | null} */
  let fetching = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;

  reader.onclose(drop);

  /** @param {Use} how */
  function use({ type, element }) {
    if (!(element instanceof HTMLAnchorElement)) return;
    if (type === "click") void open(element);
    else if (type === "pointerout" || type === "focusout") leave();
    else if (!thrifty(reader.page)) {
      clearTimeout(resting);
      resting = setTimeout(() => expect(element.href), type === "pointerover" ? INTENT : 0);
    }
  }

  /** @param {string} url */
  function expect(url) {
    if (fetching?.wanted || fetching?.url === url) return;
    begin(url, false);
  }

  function leave() {
    clearTimeout(resting);
    if (fetching && !fetching.wanted) drop();
  }

  function drop() {
    clearTimeout(resting);
    fetching?.controller.abort();
    fetching = null;
  }

  /**
   * @param {string} url
   * @param {boolean} wanted
   */
  function begin(url, wanted) {
    drop();
    const controller = new AbortController();
    const page = fetchPage(sameSite(url, reader) ?? url, { page: reader.page, beneath: reader.beneath, signal: controller.signal, low: !wanted });
    page.catch(() => {}); // heard where it is waited for
    fetching = { url, controller, page, wanted };
    return fetching;
  }

  /** @param {HTMLAnchorElement} link */
  async function open(link) {
    const url = link.href;
    if (fetching?.wanted && fetching.url === url) return;
    clearTimeout(resting);
    const own = fetching?.url === url ? fetching : begin(url, true);
    own.wanted = true;
    const card = link.closest(".card") ?? link;
    card.classList.add("opening");
    const slowly = setTimeout(() => reader.announce(reader.words.storyOpening), 400);
    try {
      const { html, url: from } = await own.page;
      const article = await read(html, { url: from });
      await reader.prepare(article.body, article.lead);
      if (fetching !== own || !reader.dialog.open) return;
      enter(article, () => read(html, { url: from, trace: true }), url);
    } catch (thrown) {
      if (fetching === own) fail(url, thrown instanceof FetchError ? thrown.trouble : "unread");
    } finally {
      clearTimeout(slowly);
      card.classList.remove("opening");
      if (fetching === own) fetching = null;
    }
  }

  /**
   * @param {Article} article
   * @param {NonNullable<Reader["trace"]>} trace
   * @param {string} link
   */
  function enter(article, trace, link) {
    left.push({ article: reader.article, trace: reader.trace, top: reader.axis.scrolled().done, link });
    if (left.length > DEEPEST) left.shift();
    reader.show(article, { back, trace });
  }

  function back() {
    const last = left.pop();
    if (!last) return;
    drop();
    reader.show(last.article, { back: left.length ? back : null, trace: last.trace });
    // To where one was, and onto the card that one came by.
    const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (reader.story.querySelectorAll(".card a"));
    const link = Array.from(links).find(({ href }) => href === last.link);
    link?.focus({ preventScroll: true });
    reader.axis.to(last.top);
  }

  /**
   * The reader stays, says what happened, and offers the link. Only where the
   * story was never to be read here, because the page's policy refuses it or
   * it is no page at all, the card is the link that it was.
   * @param {string} url
   * @param {Trouble | "unread"} trouble
   */
  function fail(url, trouble) {
    const { words } = reader;
    const follow = () => reader.page.defaultView?.location.assign(url);
    if (trouble === "dropped") return;
    if (trouble === "policy" || trouble === "notHtml") {
      reader.announce(words.storyElsewhere, { assertive: true, shown: true });
      return follow();
    }
    const text = trouble === "slow" ? words.storySlow : trouble === "unreachable" ? words.storyUnreachable : words.storyElsewhere;
    reader.announce(text, { assertive: true, action: { word: words.continueOnSite, run: follow } });
  }

  return { use };
}

/**
 * Whether the reader of the page has asked for as little as possible to be loaded.
 * @param {Document} page
 */
function thrifty(page) {
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (page.defaultView?.navigator ?? {});
  return connection?.saveData === true;
}
