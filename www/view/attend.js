/** @import {Settings} from "../settings/store.js" */
/** @import {Bar} from "./bar.js" */
/** @import {Reader} from "./reader.js" */
import { FEATURES } from "../features.js";
import { addSheet } from "./adopt.js";
import { announcer } from "./announce.js";
import { articlePage } from "./article.js";
import { Axis } from "./axis.js";
import { addCards } from "./cards.js";
import { contextFor } from "./context.js";
import { Features } from "./features.js";
import { Headway } from "./headway.js";
import "./icons-later.js";
import { icon } from "./icons.js";
import { Pace } from "./pace.js";
import { Panels } from "./panel.js";
import { followPlace } from "./place.js";
import { prepare, scriptOf } from "./prepare.js";
import { followPrint } from "./print.js";
import { followSwipe } from "./swipe.js";
import { offered } from "./tools.js";

/** @typedef {typeof attend} Attend */

/**
 * @typedef {object} Attending
 * @property {(id: string) => Promise<void>} use
 * @property {() => void} leave keeps what is to be kept, while the story is still shown
 */

/**
 * Adds the styles of what is to come: before it is there, so that none of it is
 * seen without them.
 * @param {Pick<Reader, "page" | "root">} reader
 */
export async function arrive({ page, root }) {
  await Promise.all(["ending", "chosen", "panels", "print"].map((name) => addSheet(page, root, name)));
}

/**
 * All that a reader does beyond being there: it answers to keys and touches,
 * follows how far one gets, opens panels, says what happens, shows another
 * story, prints. Nothing of it is seen at first.
 * @param {Reader} reader is given all of it that it does not have
 * @param {Bar} bar
 * @returns {Attending}
 */
export function attend(reader, bar) {
  const { page, dialog, view, root, words, settings, context, close } = reader;
  /** @type {Array<() => void>} */
  const showing = [];
  /** @type {(() => void) | null} */
  let leadsBack = null;
  const features = new Features(FEATURES, () => reader);
  const live = announcer(context.nodes, words);
  const panels = new Panels(dialog, context.nodes, words);
  const axis = new Axis(dialog, view, settings);
  const headway = new Headway(bar, axis, words);
  /** @type {Reader["addSheet"]} */
  const add = (sheet) => addSheet(page, root, sheet);
  /** @type {Pick<Reader, "axis" | "announce" | "addSheet" | "prepare" | "show" | "amend" | "panel" | "closePanel" | "onshow" | "offered" | "icon">} */
  const more = {
    axis,
    announce: live.announce,
    addSheet: add,
    prepare: async (...parts) => void (await Promise.all((await prepare(...parts)).map(add))),
    show,
    amend(changed) {
      reader.article = changed;
      headway.minutes = changed.readingMinutes;
      headway.count();
    },
    panel: (name, label, content, how) => panels.open(name, label, content, how),
    closePanel: () => panels.close(),
    onshow: (listener) => void showing.push(listener),
    offered: (place) => offered(FEATURES, place, reader),
    icon: (name) => icon(name, context.nodes),
  };
  Object.assign(reader, more);
  dialog.append(live.element);
  // Where none would have been seen, they are not there yet.
  if (!reader.story.querySelector(".card")) addCards(reader.story, reader.article, context);
  let leavePlace = begin();
  features.listen(dialog);
  followSwipe(dialog, () => (leadsBack ?? close)());
  leaveForPage(dialog, reader.beneath?.url ?? page.location.href, close);
  scrollSideways(view, settings);
  followPrint(reader);
  reader.onclose(settings.subscribe(runDownwards));
  runDownwards();
  features.resume();
  // Says that it answers now, to whoever tries it without hands.
  dialog.dataset["ready"] = "";

  /** Lines that run downwards have rules of their own. */
  function runDownwards() {
    if (axis.vertical) void add("vertical").catch(console.error);
  }

  /** What begins anew with each story. */
  function begin() {
    const body = /** @type {HTMLElement} */ (reader.story.querySelector(".body"));
    const pace = new Pace(body, axis);
    headway.begin(reader.article.readingMinutes, pace);
    return followPlace(reader, pace);
  }

  /** @type {Reader["show"]} */
  function show(next, { back = null, trace: again = null } = {}) {
    panels.close();
    leavePlace();
    for (const name of scriptOf(next.lang)) void add(name).catch(console.error);
    leadsBack = back;
    const { id } = reader.context;
    reader.article = next;
    reader.trace = again;
    reader.context = contextFor(page, next, words, id);
    const shown = articlePage(next, reader.context);
    addCards(shown, next, reader.context);
    reader.story.replaceWith(shown);
    reader.story = shown;
    dialog.setAttribute("aria-label", next.title ?? words.reader);
    axis.to(0);
    bar.fill(reader, leadsBack);
    leavePlace = begin();
    showing.forEach((listener) => listener());
    const headline = /** @type {HTMLElement | null} */ (shown.querySelector("h1"));
    headline?.setAttribute("tabindex", "-1");
    (headline ?? dialog).focus({ preventScroll: true });
    features.resume();
  }

  return { use: (id) => features.use(id), leave: () => leavePlace() };
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
