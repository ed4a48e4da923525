/** @import {Context} from "./context.js" */

/**
 * The page that an article is from, where the reader stands on another: on a
 * page of its own, to which a bookmarklet has handed it.
 * @typedef {object} Beneath
 * @property {string} url its address; a link to it closes the reader
 * @property {string} sender the site that handed it over, to be named
 * @property {boolean} verified whether the browser vouches for that
 * @property {((url: string, init?: {signal?: AbortSignal}) => Promise<Response>) | null} fetch
 *   gets another page of that site, as `fetch` does on that page; `null` where nobody is there to ask
 */

/**
 * Who handed the story over. Anyone may put any story before a reader, under
 * any name; what the browser knows of the sender stands above all that.
 * @param {Beneath} beneath
 * @param {Context} context
 */
export function senderLine({ sender, verified }, { nodes, words }) {
  return nodes.html(
    "p",
    { class: verified ? "sender" : "sender unverified", part: "sender" },
    verified ? words.sentBy(sender) : sender ? words.sentUnverified(sender) : words.sentByUnknown,
  );
}
