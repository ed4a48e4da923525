/** @import {Article} from "../model.d.ts" */
/** @import {Feature} from "../features.js" */
/** @import {Settings} from "../settings/store.js" */
/** @import {Words} from "../words/words.js" */
/** @import {Context} from "./context.js" */
/** @import {Child} from "./nodes.js" */
/** @import {IconName} from "./icons.js" */
/** @import {Beneath} from "./beneath.js" */
/** @import {Panel, PanelOptions} from "./panel.js" */
import { articlePage } from "./article.js";
import { announcer } from "./announce.js";
import { Bar } from "./bar.js";
import { senderLine } from "./beneath.js";
import { contextFor } from "./context.js";
import { Features } from "./features.js";
import { icon } from "./icons.js";
import { mount } from "./mount.js";
import { Pace } from "./pace.js";
import { Panels } from "./panel.js";
import { followPlace } from "./place.js";
import { followPrint } from "./print.js";
import { followSwipe } from "./swipe.js";
import { addSheet } from "./sheets.js";

/**
 * An open reader, as whoever opened it has it.
 * @typedef {object} OpenReader
 * @property {Article} article what it shows
 * @property {() => void} close
 * @property {(id: string) => Promise<void>} use uses a feature, as its button or key does: "listen", "keep", …
 * @property {Promise<void>} closed when it was closed, by whomever, and the page is as it was
 */

/**
 * An open reader, as its features have it.
 * @typedef {object} Reader
 * @property {Document} page
 * @property {Beneath} [beneath] the page that the story is from, where that is another than the one the reader is on
 * @property {HTMLDialogElement} dialog
 * @property {ShadowRoot} root
 * @property {HTMLElement} view holds the story, and scrolls with it
 * @property {HTMLElement} bar
 * @property {HTMLElement} story the `main` that is shown
 * @property {Article} article what it shows
 * @property {(() => Promise<Article>) | null} trace reads what is shown once more, and says what was left out
 * @property {Context} context makes nodes for that article
 * @property {Words} words
 * @property {Settings} settings
 * @property {(text: string, options?: {assertive?: boolean, shown?: boolean, action?: {word: string, run: () => void}}) => void} announce
 *   says it to a screen reader; with `shown` also on the screen, for a while, with one action perhaps
 * @property {(url: URL | string) => Promise<void>} addSheet adopts a style sheet, once
 * @property {(article: Article, options?: {back?: (() => void) | null, trace?: Reader["trace"]}) => void} show
 *   shows another story in place of this one; with `back` the bar leads back
 * @property {(article: Article) => void} amend the story that is shown, after a change that its nodes show already
 * @property {(name: string, label: string, content: Child, options?: PanelOptions) => Panel} panel
 * @property {() => void} closePanel
 * @property {(listener: () => void) => void} onclose
 * @property {(listener: () => void) => void} onshow hears of each story that is shown after the first
 * @property {(place: Feature["place"]) => Feature[]} offered
 * @property {(id: string) => Promise<void>} use uses a feature
 * @property {(name: IconName) => Element} icon
 * @property {() => void} close
 */

/**
 * @param {Document} page
 * @param {{article: Article, sheets: CSSStyleSheet[], words: Words, settings: Settings,
 *   trace?: Reader["trace"], features: ReadonlyArray<Feature>, beneath?: Beneath | undefined,
 *   onclose?: () => void}} options
 * @returns {OpenReader}
 */
export function showReader(page, { article, sheets, words, settings, features: table, trace = null, beneath, onclose }) {
  /** @type {Array<() => void>} */
  const closing = onclose ? [onclose] : [];
  /** @type {Array<() => void>} */
  const showing = [];
  /** @type {Reader} */
  let reader;
  /** @type {(() => void) | null} */
  let leadsBack = null;
  let leavePlace = () => {};
  const features = new Features(table, () => reader);
  const context = contextFor(page, article, words);
  const story = articlePage(article, context);
  const view = context.nodes.html("div", { class: "view" }, senderLine(beneath, context), story);
  const bar = new Bar(context.nodes, words);
  const live = announcer(context.nodes, words);
  const { dialog, close, closed } = mount(
    page,
    sheets,
    { class: "frame", lang: words.lang, dir: words.dir, settings, label: article.title ?? words.reader, onclosing: () => leavePlace(), onclose: () => closing.forEach((listener) => listener()) },
    () => [bar.element, view, live.element],
  );
  const root = /** @type {ShadowRoot} */ (dialog.getRootNode());
  const panels = new Panels(dialog, context.nodes, words);
  reader = {
    page,
    ...(beneath ? { beneath } : {}),
    dialog,
    root,
    view,
    bar: bar.element,
    story,
    article,
    trace,
    context,
    words,
    settings,
    announce: live.announce,
    addSheet: (url) => addSheet(page, root, url),
    show,
    amend(changed) {
      reader.article = changed;
      bar.minutes = changed.readingMinutes;
    },
    panel: (name, label, content, how) => panels.open(name, label, content, how),
    closePanel: () => panels.close(),
    onclose: (listener) => void closing.push(listener),
    onshow: (listener) => void showing.push(listener),
    offered: (place) => features.offered(place),
    use: (id) => features.use(id),
    icon: (name) => icon(name, context.nodes),
    close,
  };
  leavePlace = begin();
  bar.follow(dialog);
  features.listen(dialog);
  followSwipe(dialog, () => (leadsBack ?? close)());
  leaveForPage(dialog, beneath?.url ?? page.URL, close);
  scrollSideways(view, settings);
  followPrint(reader);
  features.resume();

  /** What begins anew with each story. */
  function begin() {
    const body = /** @type {HTMLElement} */ (reader.story.querySelector(".body"));
    const pace = new Pace(body);
    bar.fill(reader, leadsBack, pace);
    return followPlace(reader, pace);
  }

  /** @type {Reader["show"]} */
  function show(next, { back = null, trace: again = null } = {}) {
    panels.close();
    leavePlace();
    leadsBack = back;
    const { id } = reader.context;
    reader.article = next;
    reader.trace = again;
    reader.context = contextFor(page, next, words, id);
    const shown = articlePage(next, reader.context);
    reader.story.replaceWith(shown);
    reader.story = shown;
    dialog.setAttribute("aria-label", next.title ?? words.reader);
    dialog.scrollTop = 0;
    leavePlace = begin();
    showing.forEach((listener) => listener());
    const headline = /** @type {HTMLElement | null} */ (shown.querySelector("h1"));
    headline?.setAttribute("tabindex", "-1");
    (headline ?? dialog).focus({ preventScroll: true });
    features.resume();
  }

  return {
    get article() {
      return reader.article;
    },
    close,
    use: (id) => features.use(id),
    closed,
  };
}

/**
 * A link to the page that lies beneath closes the reader; to a place on it,
 * closes it and goes there.
 * @param {HTMLElement} dialog
 * @param {string} page its address
 * @param {() => void} close
 */
function leaveForPage(dialog, page, close) {
  dialog.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || link.href.split("#", 1)[0] !== page.split("#", 1)[0]) return;
    if (!link.hash) event.preventDefault();
    close();
  });
}

/**
 * Where lines run downwards the text goes on to the left, and a wheel that
 * turns downwards leads on.
 * @param {HTMLElement} view
 * @param {Settings} settings
 */
function scrollSideways(view, settings) {
  view.addEventListener(
    "wheel",
    ({ deltaX, deltaY }) => {
      if (settings.get("direction") === "vertical" && !deltaX) view.scrollLeft -= deltaY;
    },
    { passive: true },
  );
}
