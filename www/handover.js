/** What a page hands over to the reader of another origin: stories that its reader could have pressed, and no more. */

import { bytesOf } from "./stories/bytes.js";

/** The reader waits no longer, in ms. */
const PATIENCE = 15_000;

/**
 * @param {Document} page
 * @param {{url?: unknown, id?: unknown}} asked
 * @param {number} [patience] in ms
 * @returns {Promise<{standfirst: "story", id: unknown, url?: string, type?: string, body?: ArrayBuffer}>}
 *   without a body if there is none to be had
 */
export async function handOver(page, { url, id }, patience = PATIENCE) {
  const answer = { standfirst: /** @type {const} */ ("story"), id };
  const { origin } = page.location;
  const linked = Array.from(page.links).some((link) => link.origin === origin && link.href.split("#")[0] === url);
  if (!linked) return answer;
  try {
    const response = await fetch(String(url), { signal: AbortSignal.timeout(patience) });
    const type = response.headers.get("content-type") ?? "";
    if (!response.ok || new URL(response.url).origin !== origin || !/html/.test(type)) return answer;
    const body = (await bytesOf(response))?.buffer;
    return body ? { ...answer, url: response.url, type, body } : answer;
  } catch {
    return answer;
  }
}
