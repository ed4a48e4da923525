/**
 * `<standfirst-button>`: a button that opens the reader for the page it stands
 * on, where there is something to read. Everything else loads when it is about
 * to be used.
 *
 * Attributes: `label`, what it says; `reader`, the address of `read.html`, for
 * pages whose policy refuses wasm.
 * Its children stand in for it where nothing can be opened.
 * Parts: `button`. Events, all bubbling: `standfirst-open` (cancelable: then
 * nothing opens), `standfirst-opened`, `standfirst-closed`, `standfirst-error`
 * (cancelable: then nobody is told).
 * Properties: `--standfirst-button-border`, `-radius`, `-padding`.
 */
import { readerable } from "./gate.js";
import { LABELS } from "./labels.js";
import { HTMLElement, styled, tell } from "./element.js";

const STYLES = `:host([hidden]){display:none}
button{font:inherit;color:inherit;background:none;min-height:24px;
border:var(--standfirst-button-border,1px solid);border-radius:var(--standfirst-button-radius,4px);
padding:var(--standfirst-button-padding,.3em .8em)}`;

/** How long a page has to be quiet, in ms, before it is looked at again. */
const QUIET = 400;

export class StandfirstButton extends HTMLElement {
  static observedAttributes = ["label"];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #observer = new MutationObserver(() => (this.#timer ??= setTimeout(() => this.#look(), QUIET)));
  #button = /** @type {HTMLButtonElement | null} */ (null);
  /** What the page refused, it will refuse again. */
  #refused = false;

  constructor() {
    super();
    styled(this, STYLES);
  }

  connectedCallback() {
    // Content comes late, and in single-page applications it changes: what is offered follows.
    const all = { childList: true, subtree: true };
    this.#observer.observe(document, all);
    addEventListener("load", this.#look);
    this.#look();
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    removeEventListener("load", this.#look);
  }

  attributeChangedCallback() {
    this.#button?.replaceChildren(this.#words());
  }

  #words() {
    const lang = this.closest("[lang]")?.getAttribute("lang")?.slice(0, 2).toLowerCase() ?? "";
    return this.getAttribute("label") || LABELS[lang] || LABELS.en || "";
  }

  #look = () => {
    this.#timer = undefined;
    const offered = !this.#refused && readerable(document);
    // It may have been moved to where another language is spoken.
    if (offered === Boolean(this.#button)) return this.attributeChangedCallback();
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    if (!offered) {
      this.#button = null;
      root.replaceChildren(document.createElement("slot"));
      return;
    }
    const button = document.createElement("button");
    button.part = "button";
    button.append(this.#words());
    // A touch begins with it, too.
    for (const sign of ["pointerenter", "focus"]) button.addEventListener(sign, () => void this.#warm(), { once: true });
    button.addEventListener("click", () => void this.open());
    root.replaceChildren(button);
    this.#button = button;
  };

  #refuse = () => {
    this.#refused = true;
    this.#look();
  };

  async #warm() {
    // A failure shows when it is pressed.
    await import("./standfirst.js").then(({ warm }) => warm()).catch(() => {});
  }

  /** Opens the reader for this page, as a press does. */
  async open() {
    if (!tell(this, "open", null, true)) return;
    const button = this.#button;
    button?.setAttribute("aria-busy", "true");
    try {
      const { openHere } = await import("./here.js");
      const reader = await openHere({ reader: this.getAttribute("reader") });
      if (!reader) return this.#refuse();
      tell(this, "opened", reader);
      // The page that was read is gone when its application goes back.
      addEventListener("popstate", reader.close);
      await reader.closed;
      removeEventListener("popstate", reader.close);
      tell(this, "closed", null);
    } catch (error) {
      if (!tell(this, "error", error, true)) return;
      await import("./standfirst.js").then(({ explain }) => explain(error)).catch(this.#refuse);
    } finally {
      button?.removeAttribute("aria-busy");
    }
  }
}
