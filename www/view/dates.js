/** @import {Context} from "./context.js" */

/** A machine's date: day, then perhaps time and offset. */
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * @typedef {object} Moment
 * @property {Date} date
 * @property {boolean} timed a time of day is known
 * @property {string | undefined} zone the zone to show it in; the reader's own if none
 */

/**
 * A date as its page means it. With an offset, or without any, it is shown by
 * the publication's clock, as the page itself shows it; one in UTC is how
 * machines write a moment, so that is shown by the reader's clock.
 * @param {string} text
 * @returns {Moment | null} `null` for one that is written for people
 */
export function moment(text) {
  const found = ISO.exec(text.trim());
  if (!found) return null;
  const [, year, month, day, hour, minute, offset] = found;
  if (hour === undefined) return valid(`${year}-${month}-${day}T00:00Z`, false, "UTC");
  const universal = offset !== undefined && /^(?:Z|[+-]00:?00)$/i.test(offset);
  return valid(`${year}-${month}-${day}T${hour}:${minute}Z`, true, universal ? undefined : "UTC");
}

/**
 * @param {string} iso
 * @param {boolean} timed
 * @param {string | undefined} zone
 * @returns {Moment | null}
 */
function valid(iso, timed, zone) {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? null : { date, timed, zone };
}

/**
 * @param {Moment} at
 * @param {string | undefined} locale
 * @param {"day" | "time" | "both"} what
 * @returns {string}
 */
export function format({ date, timed, zone }, locale, what) {
  /** @type {Intl.DateTimeFormatOptions} */
  const options = zone ? { timeZone: zone } : {};
  if (what !== "time") Object.assign(options, { year: "numeric", month: "long", day: "numeric" });
  if (what !== "day" && timed) Object.assign(options, { hour: "numeric", minute: "2-digit" });
  return new Intl.DateTimeFormat(locale, options).format(date);
}

/**
 * When a story was published and, only where a reader would see a difference, changed.
 * @param {string | null} published
 * @param {string | null} modified
 * @param {Context} context
 * @returns {Element | null}
 */
export function dateline(published, modified, context) {
  const { nodes, words, locale } = context;
  const first = published ? moment(published) : null;
  const last = modified ? moment(modified) : null;
  const parts = [];
  if (published) parts.push(nodes.html("time", { datetime: published }, first ? format(first, locale, "both") : published));
  const change = modified && last ? changed(first, last, locale) : null;
  // A word of the interface's, in whichever direction that runs; and within it a date that runs in its own.
  const updated = change && nodes.html("span", { lang: words.lang, dir: words.dir }, words.updated(`\u2068${change}\u2069`));
  if (modified && updated) parts.push(nodes.html("time", { datetime: modified }, updated));
  return parts.length ? nodes.html("p", { class: "dates", part: "dates" }, parts) : null;
}

/**
 * @param {Moment | null} first
 * @param {Moment} last
 * @param {string | undefined} locale
 * @returns {string | null}
 */
function changed(first, last, locale) {
  if (!first) return format(last, locale, "both");
  if (format(first, locale, "day") !== format(last, locale, "day")) return format(last, locale, "both");
  const sameDay = first.timed && last.timed && first.zone === last.zone;
  if (!sameDay || format(first, locale, "time") === format(last, locale, "time")) return null;
  return format(last, locale, "time");
}
