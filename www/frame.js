/**
 * The reader in a frame of its own origin, over the page: for pages whose own
 * policy refuses what it needs. The bookmarklet's shim speaks the same words.
 */
import { Nodes } from "./view/nodes.js";
import { handOver } from "./handover.js";
import { seen } from "./seen.js";

/** A frame that has not spoken by then, in ms, was refused, or nobody waits for it. */
const PATIENCE = 8000;
/** Once its frame has loaded, a reader has spoken, or does within this, in ms: what else was loaded is none. */
const LOADED = 2000;

const FILL = "all:initial;display:block;position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;border:0";

export class ReaderFrame {
  /**
   * @param {Document} page
   * @param {URL} address of `read.html`
   */
  constructor(page, address) {
    this.page = page;
    this.address = address;
    const nodes = new Nodes(page);
    this.host = styled(nodes.html("div"));
    this.host.setAttribute("data-standfirst", "");
    this.dialog = styled(nodes.html("dialog"));
    this.dialog.style.setProperty("background", "Canvas", "important");
    this.frame = styled(/** @type {HTMLIFrameElement} */ (page.createElementNS("http://www.w3.org/1999/xhtml", "iframe")));
    this.host.attachShadow({ mode: "closed" }).append(this.dialog);
    this.ends = new AbortController();
    const { signal } = this.ends;
    /** Whether the page's policy has said no. */
    this.refused = false;
    /** Whether the reader has spoken: if not, the page is as it was. @type {Promise<boolean>} */
    this.arrived = new Promise((resolve) => (this.settle = resolve));
    /** @type {Promise<void>} */
    this.closed = new Promise((resolve) => signal.addEventListener("abort", () => resolve()));
    addEventListener("message", (event) => void this.#hear(event), { signal });
    page.addEventListener("securitypolicyviolation", (event) => {
      if (event.blockedURI.startsWith(address.origin) && /frame|child|default/.test(event.effectiveDirective)) {
        this.refused = true;
        this.close();
      }
    }, { signal });
    for (const target of [this.host, this.dialog]) target.addEventListener("close", this.close, { signal });
    let timer = setTimeout(this.close, PATIENCE);
    this.frame.addEventListener("load", () => {
      clearTimeout(timer);
      timer = setTimeout(this.close, LOADED);
    }, { once: true, signal });
    void this.arrived.then(() => clearTimeout(timer));
    this.frame.src = address.href;
    this.dialog.append(this.frame);
    page.documentElement.append(this.host);
    try {
      this.dialog.showModal();
    } catch {
      this.close(); // a page that has broken it
    }
  }

  close = () => {
    this.ends.abort();
    this.settle?.(false);
    this.dialog.close();
    this.host.remove();
  };

  /** @param {MessageEvent} event */
  async #hear(event) {
    const reader = this.frame.contentWindow;
    if (!reader || event.source !== reader) return;
    const { origin } = this.address;
    // A sandbox makes strangers of all: nothing is handed to one.
    if (event.origin !== origin) return this.close();
    const { page } = this;
    switch (event.data?.standfirst) {
      case "ready": {
        this.settle?.(true);
        reader.postMessage({ standfirst: "page", html: seen(page), url: page.location.href }, origin);
        this.frame.focus();
        break;
      }
      case "close":
        this.close();
        break;
      case "fetch":
        reader.postMessage(await handOver(page, event.data), origin);
    }
  }
}

/**
 * Property by property, which no policy refuses; and important, against the page's own styles.
 * @template {HTMLElement} Element
 * @param {Element} element
 */
function styled(element) {
  element.style.cssText = FILL.replace(/;|$/g, "!important;");
  return element;
}
