/** @import {Article} from "../model.d.ts" */
/** @import {Feature} from "../features.js" */
/** @import {Settings} from "../settings/store.js" */
/** @import {Words} from "../words/words.js" */
/** @import {Attend, Attending} from "./attend.js" */
/** @import {Axis} from "./axis.js" */
/** @import {AddCards} from "./cards.js" */
/** @import {Context} from "./context.js" */
/** @import {Child} from "./nodes.js" */
/** @import {IconName} from "./icons.js" */
/** @import {Beneath} from "./beneath.js" */
/** @import {Panel, PanelOptions} from "./panel.js" */
import { articlePage } from "./article.js";
import { Bar } from "./bar.js";
import { contextFor } from "./context.js";
import { mount } from "./mount.js";

/** How long the first painting is waited for, in ms. */
const UNPAINTED = 300;

/**
 * An open reader, as whoever opened it has it.
 * @typedef {object} OpenReader
 * @property {Article} article what it shows
 * @property {() => void} close
 * @property {(id: string) => Promise<void>} use uses a feature, as its button or key does: "listen", "keep", …
 * @property {Promise<void>} ready when it answers to keys and touches; rejects where that could not be loaded, and is
 *   tried again when something is used
 * @property {Promise<void>} closed when it was closed, by whomever, and the page is as it was
 */

/**
 * An open reader, as its features have it: what is seen at once, and what `attend.js` adds to it.
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
 * @property {Axis} axis which way the text goes on
 * @property {(text: string, options?: {assertive?: boolean, shown?: boolean, action?: {word: string, run: () => void}}) => void} announce
 *   says it to a screen reader; with `shown` also on the screen, for a while, with one action perhaps
 * @property {(sheet: URL | string) => Promise<void>} addSheet adopts a style sheet, once: an address, or a name of the
 *   folder `styles`
 * @property {(...parts: Parameters<typeof import("./prepare.js").prepare>) => Promise<void>} prepare loads what these
 *   parts of a story need to be shown
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

/** What is held until the reader answers to it. */
const EARLY = /** @type {const} */ (["keydown", "click"]);

/** @type {Attending} of a reader that was closed before */
const GONE = { use: async () => {}, leave() {} };

/**
 * Shows what is seen when a reader opens. What waits for a hand is loaded once
 * that is painted.
 * @param {Document} page
 * @param {{article: Article, sheets: CSSStyleSheet[], words: Words, settings: Settings,
 *   trace?: Reader["trace"], beneath?: Beneath | undefined,
 *   attend?: Attend | null, addCards?: AddCards | null, senderLine?: typeof import("./beneath.js").senderLine | null,
 *   onclose?: () => void}} options `attend`, `addCards`, `senderLine`: where something of them is seen at once
 * @returns {OpenReader}
 */
export function showReader(page, { article, sheets, words, settings, trace = null, beneath, attend = null, addCards = null, senderLine = null, onclose }) {
  /** @type {Array<() => void>} */
  const closing = onclose ? [onclose] : [];
  /** @type {Attending | null} */
  let attending = null;
  /** @type {Promise<Attending> | null} */
  let coming = null;
  const context = contextFor(page, article, words);
  const story = articlePage(article, context);
  addCards?.(story, article, context);
  const view = context.nodes.html("div", { class: "view" }, beneath && senderLine?.(beneath, context), story);
  const bar = new Bar(context.nodes);
  const { dialog, close, closed } = mount(
    page,
    sheets,
    {
      class: "frame",
      lang: words.lang,
      dir: words.dir,
      settings,
      label: article.title ?? words.reader,
      onclosing: () => attending?.leave(),
      onclose: () => closing.forEach((listener) => listener()),
    },
    () => [bar.element, view],
  );
  /** Without the rest, which nothing uses before it is there. */
  const seen = {
    page,
    ...(beneath ? { beneath } : {}),
    dialog,
    root: /** @type {ShadowRoot} */ (dialog.getRootNode()),
    view,
    bar: bar.element,
    story,
    article,
    trace,
    context,
    words,
    settings,
    use,
    onclose: (/** @type {() => void} */ listener) => void closing.push(listener),
    close,
  };
  const reader = /** @type {Reader} */ (/** @type {unknown} */ (seen));
  bar.fill(reader, null);
  const release = hold(dialog);
  if (attend) attending = attend(reader, bar);
  const window = page.defaultView ?? globalThis.window;
  /** @type {Promise<void>} */
  const ready = new Promise((resolve, reject) => {
    const load = () => void attended().then(() => resolve(), reject);
    if (attending) return load();
    // Once it is painted; a page in the background paints nothing.
    window.requestAnimationFrame(() => setTimeout(load));
    setTimeout(load, UNPAINTED);
  });
  ready.then(release, release);

  /** @returns {Promise<Attending>} */
  function attended() {
    coming ??= import("./attend.js").then(async ({ attend, arrive }) => {
      await arrive(reader);
      // What listens to the page would go on listening, had the reader closed meanwhile.
      return (attending ??= dialog.open ? attend(reader, bar) : GONE);
    });
    // Forgotten, so that a later try may succeed where the network failed.
    coming.catch(() => (coming = null));
    return coming;
  }

  /** @param {string} id */
  async function use(id) {
    try {
      await attended();
    } catch (cause) {
      console.error(cause);
      bar.say(words.featureFailed);
      return;
    }
    if (dialog.open) await attending?.use(id);
  }

  return {
    get article() {
      return reader.article;
    },
    close,
    use,
    ready,
    closed,
  };
}

/**
 * Keeps what is pressed in a reader that does not answer yet, for when it does.
 * A press in the story must not fall through to the browser meanwhile: it would
 * follow a card's link, which opens here.
 * @param {HTMLDialogElement} dialog
 * @returns {() => void} presses it once more
 */
function hold(dialog) {
  /** @type {Array<[EventTarget, KeyboardEvent | MouseEvent]>} */
  const held = [];
  const keep = (/** @type {KeyboardEvent | MouseEvent} */ event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.type === "click") {
      const { ctrlKey, metaKey, shiftKey } = event;
      if (ctrlKey || metaKey || shiftKey || !target.closest(".page :is(a, button, img)")) return;
      event.preventDefault();
    }
    held.push([target, event]);
  };
  for (const type of EARLY) dialog.addEventListener(type, keep);
  return () => {
    for (const type of EARLY) dialog.removeEventListener(type, keep);
    for (const [target, event] of held) {
      if (dialog.open) target.dispatchEvent(new /** @type {typeof MouseEvent} */ (event.constructor)(event.type, event));
    }
  };
}
