/**
 * The reader's own page: shows what the bookmarklet hands to it, by a frame, a
 * window, or its address. Whoever sends it is a stranger, so the page says who
 * it was where the browser vouches for it, and that nobody does where not.
 */
import { LARGEST, sentBy, unpack } from "./unpack.js";

/** @import {Beneath} from "../view/beneath.js" */
/** @import {Sent} from "./unpack.js" */

// Before anything is loaded: whoever opened this page waits for it, and takes another way when it is late.
const host = /** @type {Window | null} */ (parent === self ? opener : parent);
const { hash } = location;
// The address holds a page: out of sight, and out of what is bookmarked or handed on.
if (hash) history.replaceState(null, "", location.pathname + location.search);

if (hash.startsWith("#z=")) void readAddress(hash.slice(3));
else if (host) listen(host);
// A window that its page's policy cut off. The page takes this as the sign to go another way.
else {
  if (hash === "#window") close();
  show("empty");
}

/** @param {string} packed */
async function readAddress(packed) {
  try {
    const { html, url } = await unpack(packed);
    const back = history.length > 1 ? () => history.back() : () => location.assign(addressOf(url) ?? "./");
    await read({ html, url }, { url: addressOf(url) ?? "", sender: siteOf(url), verified: false, fetch: null, leave: back });
  } catch (error) {
    fail(error);
  }
}

/**
 * Waits for the page from whoever opened this one, and from nobody else.
 * @param {Window} sender
 */
function listen(sender) {
  /** @type {Map<number, (answer: any) => void>} */
  const waiting = new Map();
  let taken = false;

  /** Asks the shim for a story that its page links to. @type {NonNullable<Beneath["fetch"]>} */
  const ask = async (url, { signal } = {}) => {
    signal?.throwIfAborted();
    const id = waiting.size + 1;
    const answer = await new Promise((resolve, reject) => {
      waiting.set(id, resolve);
      signal?.addEventListener("abort", () => reject(signal.reason));
      sender.postMessage({ standfirst: "fetch", url, id }, origin);
    });
    if (!(answer.body instanceof ArrayBuffer) || answer.body.byteLength > LARGEST) {
      throw new TypeError("The page did not hand this story over.");
    }
    const response = new Response(answer.body, { headers: { "content-type": String(answer.type) } });
    // A made response has no address.
    return Object.defineProperty(response, "url", { value: String(answer.url) });
  };

  let origin = "";
  addEventListener("message", (event) => {
    if (event.source !== sender || typeof event.data !== "object") return;
    const kind = event.data?.standfirst;
    if (kind === "story" && event.origin === origin) waiting.get(event.data.id)?.(event.data);
    const sent = kind === "page" && !taken ? sentBy(event.data) : null;
    if (!sent) return;
    taken = true;
    ({ origin } = event);
    const verified = origin !== "null";
    // Of the address only what the browser vouches for is believed.
    const url = !verified || addressOf(sent.url)?.startsWith(`${origin}/`) ? sent.url : `${origin}/`;
    const leave = () => {
      if (parent === self) close();
      else sender.postMessage({ standfirst: "close" }, verified ? origin : "*");
    };
    void read({ html: sent.html, url }, { url, sender: siteOf(verified ? origin : url), verified, fetch: verified ? ask : null, leave });
  });
  // Says nothing but that someone listens, so anyone may hear it.
  sender.postMessage({ standfirst: "ready" }, "*");
}

/**
 * @param {Sent} sent
 * @param {Beneath & {leave: () => void}} beneath
 */
async function read(sent, { leave, ...beneath }) {
  try {
    const { explain, open } = await import("../standfirst.js");
    try {
      const reader = await open({ ...sent, beneath });
      const { title, lang } = reader.article;
      document.title = title ?? beneath.sender;
      document.documentElement.lang = lang ?? "";
      await reader.closed;
    } catch (error) {
      await explain(error);
    }
    leave();
  } catch (error) {
    fail(error);
  }
}

/** @param {unknown} error */
function fail(error) {
  const reason = show("failure")?.querySelector("[role]");
  if (reason) reason.textContent = error instanceof Error ? error.message : String(error);
}

/** @param {string} id */
function show(id) {
  const element = document.getElementById(id);
  if (element) element.hidden = false;
  return element;
}

/**
 * @param {string} url
 * @returns {string | null} the address, if it is one that a page may have
 */
function addressOf(url) {
  try {
    const { protocol, href } = new URL(url);
    return /^https?:$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}

/** @param {string} url */
function siteOf(url) {
  const address = addressOf(url);
  return address ? new URL(address).host : "";
}
