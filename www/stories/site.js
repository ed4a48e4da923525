/** @import {Reader} from "../view/reader.js" */

/**
 * Where the page may read a story as it reads its own: the only stories that
 * can be opened here without asking another server for leave. A site's address
 * with and without `www.`, and by http and https, is one site, and the story is
 * asked for where the page itself is from. Where the reader stands on a page of
 * its own, the page beneath it is asked.
 * @param {string | null} url
 * @param {Pick<Reader, "page" | "beneath">} reader
 * @returns {string | null} the address to ask for; `null` for another site's
 */
export function sameSite(url, { page, beneath }) {
  try {
    const story = new URL(url ?? "");
    const own = new URL(beneath ? beneath.url : (page.defaultView?.location.href ?? ""));
    const other = (beneath && !beneath.fetch) || !/^https?:$/.test(story.protocol) || siteOf(story) !== siteOf(own);
    return other ? null : own.origin + story.href.slice(story.origin.length);
  } catch {
    return null;
  }
}

/** @param {URL} url */
function siteOf({ hostname, port }) {
  return `${hostname.replace(/^www\./, "")}:${port}`;
}
