/**
 * The bookmarklet, as it is read by people. `scripts/bookmarklet.sh` makes the URL of it; the page that it is dragged
 * from puts its own address in place of `READER`.
 *
 * A page's policy decides over everything that a bookmarklet loads into the page: scripts, styles, wasm. So nothing is
 * loaded into it. The page is copied as it is seen, and handed to the reader's own page (`read.html`) by the first way
 * that is open:
 *
 * 1. a frame over the page. Stopped by frame-src, COEP and sandbox alone.
 * 2. a window. Stopped where the page cuts it off (COOP), and by blockers.
 * 3. this tab, with the page in the address's fragment, which no server sees. Stopped by nothing.
 *
 * It leaves nothing in the page when it is closed, and says nothing to anyone but the reader's origin.
 */
import { genuine } from "../genuine.js";
import { inertDocument, seen } from "../seen.js";

(() => {
  const READER = "https://reader.invalid/read.html";
  const { origin } = new URL(READER);
  const page = document;
  const root = genuine(page, "documentElement");

  // A second click closes, whichever reader is open.
  const shown = root.querySelector("[data-standfirst]");
  if (shown) return void shown.dispatchEvent(new Event("close"));

  const sent = { standfirst: "page", html: seen(page), url: location.href };

  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {string} style
   */
  const make = (name, style) => {
    // Whatever kind of document the page is, and whatever it has named `createElement`, this is an element of HTML.
    const element = inertDocument().createElement(name);
    // Property by property: a policy may forbid styles, but not these.
    element.style = style.replace(/;|$/g, "!important;");
    return element;
  };
  const fill = "all:initial;display:block;position:fixed;inset:0;width:100%;height:100%";
  const host = make("div", fill);
  host.setAttribute("data-standfirst", "");
  const dialog = make("dialog", fill + ";color-scheme:light dark;background:Canvas;color:CanvasText;font:18px/3 sans-serif;text-align:center");
  /** Where the reader is. @type {Window | null} */
  let target;
  /** Whether it has the page. */
  let arrived = false;
  /** @type {number} */
  let timer;

  const ends = new AbortController();
  const { signal } = ends;
  const end = () => {
    clearInterval(timer);
    dialog.close();
    host.remove();
    target?.close();
    ends.abort();
  };

  /** @param {SecurityPolicyViolationEvent} event */
  const refused = (event) => {
    if (!arrived && event.blockedURI.startsWith(origin)) inWindow();
  };
  // The page may open a dialog of its own over ours. Not for ever, or two of a kind would fight.
  let raises = 9;
  /** @param {FocusEvent} event */
  const raise = (event) => {
    if (event.target !== host && dialog.open && raises--) dialog.close(), dialog.showModal();
  };

  /** @param {MessageEvent} event */
  const hear = async (event) => {
    if (!target || event.source !== target) return;
    const { standfirst, url, id } = event.data;
    if (event.origin !== origin) {
      // A sandbox's: it cannot be told from anyone else.
      if (event.origin === "null") inTab();
    } else if (standfirst === "ready") {
      arrived = true;
      target.postMessage(sent, origin);
      // Of a window's reader an unseen host is left here, for the second click.
      if (target.parent === target) dialog.close(), (host.style = "display:none");
      else clearInterval(timer), frame.focus();
    } else if (standfirst === "close") {
      end();
    } else if (standfirst === "fetch") {
      // Only what a reader of this page could have pressed.
      const answer = { standfirst: "story", id };
      try {
        if (Array.from(root.querySelectorAll("[href]")).some((/** @type {any} */ link) => link.origin === location.origin && link.href.split("#")[0] === url)) {
          const response = await fetch(url);
          const type = /** @type {string} */ (response.headers.get("content-type"));
          if (response.ok && new URL(response.url).origin === location.origin && /html/.test(type)) {
            const body = await response.arrayBuffer();
            if (body.byteLength < 5e6) Object.assign(answer, { url: response.url, type, body });
          }
        }
      } catch {}
      target.postMessage(answer, origin);
    }
  };

  const frame = make("iframe", fill);
  const inWindow = () => {
    clearInterval(timer);
    frame.remove();
    try {
      target = window.open(READER + "#window");
    } catch {
      target = null; // forbidden by a sandbox
    }
    if (!target) return self.origin === "null" ? inTab() : ask();
    // The page's policy may cut the window off. Then it closes itself, and so it does for us.
    timer = setInterval(() => {
      if (!target?.closed) return;
      if (arrived) end();
      else inTab();
    }, 99);
  };

  const inTab = async () => {
    end();
    const json = new Blob([JSON.stringify(sent)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const file = new FileReader();
    file.addEventListener("load", () => {
      const address = READER + "#z=" + String(file.result).split(",")[1];
      if (address.length < 9e5) location.href = address;
      else alert("This page is too long for the reader.");
    });
    file.readAsDataURL(await new Response(json).blob());
  };

  // A fresh press may open a window where an old one may not.
  const ask = () => {
    clearInterval(timer);
    frame.remove();
    if (!dialog.getClientRects().length) return inTab();
    /** @type {Record<string, () => void>} */
    const ways = { "Open a new window": inWindow, "Use this tab": inTab, Close: end };
    dialog.append("This page lets no reader in.");
    for (const words in ways) {
      const button = make("button", "font:inherit;display:block;width:13em;margin:1em auto");
      button.append(words);
      button.addEventListener("click", () => (dialog.replaceChildren(), ways[words]?.()));
      dialog.append(button);
    }
  };

  addEventListener("message", hear, { signal });
  addEventListener("securitypolicyviolation", refused, { signal });
  addEventListener("focusin", raise, { signal, capture: true });
  host.addEventListener("close", end);
  dialog.addEventListener("cancel", end);
  try {
    host.attachShadow({ mode: "closed" }).append(dialog);
    root.append(host);
    dialog.showModal();
  } catch {} // a page that has broken them
  if (!dialog.getClientRects().length) return void inTab(); // or a root that shows nothing: SVG, display: none
  frame.src = READER;
  dialog.append(frame);
  target = frame.contentWindow;
  // What a refused frame shows instead is as closed to us as the reader, but it does not speak; the reader does at once.
  // On a slow line nothing is there at all. After 9 s nobody may open a window without a fresh press.
  let late = 0;
  timer = setInterval(() => {
    late += frame.contentDocument ? 1 : 6;
    if (late > 90) frame.contentDocument ? ask() : inWindow();
  }, 99);
})();
