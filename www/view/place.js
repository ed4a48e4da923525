/** @import {Choices} from "../settings/choices.js" */
/** @import {Reader} from "./reader.js" */
/** @import {Pace} from "./pace.js" */

/** How long nothing has to move before the place is kept. */
const REST = 400;

/** The choices by which text is set: another line holds other words then. @type {ReadonlyArray<keyof Choices>} */
const SETTING = ["size", "family", "weight", "measure", "leading", "letters", "gaps", "align", "hyphens", "direction"];

/**
 * Goes to where this story was left the last time, and keeps where it is left
 * now; and keeps the place when the text is set anew: in another size, another
 * face, on a screen that was turned.
 * @param {Reader} reader
 * @param {Pace} pace
 * @returns {() => void} ends it, and keeps the place for the last time
 */
export function followPlace(reader, pace) {
  const { dialog, settings, words, article, bar, page } = reader;
  const { axis } = pace;
  const view = page.defaultView ?? window;
  const url = article.canonicalUrl ?? article.url;
  // Stuck to the head, and not at the foot or beside lines that run downwards.
  const covered = () => (!axis.vertical && bar.getBoundingClientRect().top <= 0 ? bar.offsetHeight : 0);
  let { place } = settings.page(url);
  let moved = false;
  if (place && pace.goTo(place, covered())) {
    reader.announce(words.leftOff, {
      shown: true,
      action: { word: words.fromTheStart, run: () => axis.to(0) },
    });
  } else place = null;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let width = dialog.clientWidth;
  const keep = () => {
    if (moved && dialog.open) settings.setPage(url, { place });
  };
  const scrolled = () => {
    moved = true;
    // Now, because when the text is set anew it is too late to ask.
    place = pace.place(covered());
    clearTimeout(timer);
    timer = setTimeout(keep, REST);
  };
  const again = () => {
    if (place) pace.goTo(place, covered());
  };
  const turned = () => {
    if (dialog.clientWidth === width) return;
    width = dialog.clientWidth;
    again();
  };
  const end = [axis.follow(scrolled), settings.subscribe((key) => (key === null || SETTING.includes(key)) && again())];
  view.addEventListener("resize", turned);
  return () => {
    keep();
    clearTimeout(timer);
    view.removeEventListener("resize", turned);
    for (const one of end) one();
  };
}
