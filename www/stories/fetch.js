/**
 * Fetches another page of the same site, and knows each way in which that can
 * go wrong. Knows no reader.
 */
/** @import {Beneath} from "../view/beneath.js" */
import { decode } from "../decode.js";
import { LARGEST, bytesOf } from "./bytes.js";

/** Whoever waits longer has given up. */
const PATIENCE = 15_000;

/**
 * Why there is no page.
 * - `unreachable`, `slow`: nothing is to be had there at present
 * - `elsewhere`, `refused`, `tooLarge`: the browser may show what we may not read
 * - `policy`, `notHtml`: it is nothing that could be read here
 * - `dropped`: no longer wanted
 * @typedef {"unreachable" | "slow" | "policy" | "elsewhere" | "refused" | "notHtml" | "tooLarge" | "dropped"} Trouble
 */

export class FetchError extends Error {
  /** @param {Trouble} trouble */
  constructor(trouble) {
    super(trouble);
    this.name = "FetchError";
    this.trouble = trouble;
  }
}

/**
 * @param {string} url of the page's own origin
 * @param {{page: Document, beneath?: Beneath | undefined, signal: AbortSignal, low?: boolean, patience?: number}} options
 *   `beneath`: is asked for it, in place of the network; `low`: nobody waits for it yet
 * @returns {Promise<{html: string, url: string}>} rejects with a `FetchError`
 */
export async function fetchPage(url, { page, beneath, signal, low = false, patience = PATIENCE }) {
  const own = new AbortController();
  const stop = () => own.abort();
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, patience);
  const policy = policyWatch(page, url);
  try {
    return await load(url, { signal: own.signal, ...(low ? { priority: "low" } : {}) }, beneath?.fetch ?? fetch);
  } catch (thrown) {
    if (thrown instanceof FetchError) throw thrown;
    if (signal.aborted) throw new FetchError("dropped");
    if (late) throw new FetchError("slow");
    await new Promise((done) => setTimeout(done, 50)); // the page hears of it after we do
    if (beneath) throw new FetchError("refused"); // of its reasons nothing is known here
    if (policy.broken) throw new FetchError("policy");
    throw new FetchError((await leadsElsewhere(url)) ? "elsewhere" : "unreachable");
  } finally {
    clearTimeout(timer);
    policy.end();
    signal.removeEventListener("abort", stop);
    own.abort(); // whatever is still on its way
  }
}

/**
 * @param {string} url
 * @param {RequestInit & {signal: AbortSignal}} init
 * @param {(url: string, init: RequestInit & {signal: AbortSignal}) => Promise<Response>} get
 */
async function load(url, init, get) {
  const response = await get(url, { ...init, headers: { Accept: "text/html,application/xhtml+xml" } });
  if (new URL(response.url).origin !== new URL(url).origin) throw new FetchError("elsewhere");
  if (!response.ok) throw new FetchError("refused");
  const type = response.headers.get("Content-Type");
  if (type && !/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) throw new FetchError("notHtml");
  if (Number(response.headers.get("Content-Length") ?? 0) > LARGEST) throw new FetchError("tooLarge");
  const bytes = await bytesOf(response);
  if (!bytes) throw new FetchError("tooLarge");
  return { html: decode(bytes, type), url: response.url };
}

/**
 * A redirect to another site fails as a broken line does. Asked not to follow
 * it, the browser says that there was one.
 * @param {string} url
 */
async function leadsElsewhere(url) {
  try {
    return (await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE / 3) })).type === "opaqueredirect";
  } catch {
    return false;
  }
}

/**
 * What a page's policy refuses fails likewise, but the page is told.
 * @param {Document} page
 * @param {string} url
 */
function policyWatch(page, url) {
  const watch = { broken: false, end: () => page.removeEventListener("securitypolicyviolation", hear) };
  /** @param {SecurityPolicyViolationEvent} event */
  function hear(event) {
    if (event.effectiveDirective === "connect-src" && url.startsWith(event.blockedURI)) watch.broken = true;
  }
  page.addEventListener("securitypolicyviolation", hear);
  return watch;
}
