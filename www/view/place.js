/** @import {Reader} from "./reader.js" */
/** @import {Pace} from "./pace.js" */

/** How long nothing has to move before the place is kept. */
const REST = 400;

/**
 * Goes to where this story was left the last time, and keeps where it is left
 * now.
 * @param {Reader} reader
 * @param {Pace} pace
 * @returns {() => void} ends it, and keeps the place for the last time
 */
export function followPlace(reader, pace) {
  const { dialog, settings, words, article, bar } = reader;
  const url = article.canonicalUrl ?? article.url;
  const covered = bar.getBoundingClientRect().top <= 0 ? bar.offsetHeight : 0;
  const { place } = settings.page(url);
  let moved = false;
  if (place && pace.goTo(dialog, place, covered)) {
    reader.announce(words.leftOff, {
      shown: true,
      action: { word: words.fromTheStart, run: () => dialog.scrollTo({ top: 0 }) },
    });
  }
  const keep = () => {
    if (moved && dialog.open) settings.setPage(url, { place: pace.place(dialog, covered) });
  };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const rest = () => {
    moved = true;
    clearTimeout(timer);
    timer = setTimeout(keep, REST);
  };
  dialog.addEventListener("scroll", rest, { passive: true });
  return () => {
    keep();
    clearTimeout(timer);
    dialog.removeEventListener("scroll", rest);
  };
}
