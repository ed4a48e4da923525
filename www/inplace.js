/**
 * `<standfirst-reader src="story.html">`: shows the article of a page in
 * place, where the element stands.
 *
 * Attributes: `src`, the page, of this site or of one that allows it; it is
 * loaded when the element comes near the screen. Property `article`: shows an
 * article that was read before.
 * Its children stand there until the article does, and stay where it cannot.
 * Parts: those of the reader. Events, all bubbling: `standfirst-load`,
 * `standfirst-error` (cancelable: then the console is not told).
 * Properties: `--standfirst-*`, as for the reader.
 */
import { HTMLElement, styled, tell } from "./element.js";

/** How near, so that it is there when one has scrolled to it. */
const NEAR = "600px";

export class StandfirstReader extends HTMLElement {
  static observedAttributes = ["src"];
  /** @type {AbortController | undefined} */
  #loading;
  /** @type {IntersectionObserver | undefined} */
  #observer;
  /** @type {import("./model.d.ts").Article | null} */
  #article = null;
  #root;

  constructor() {
    super();
    this.#root = styled(this, ":host{display:block}:host([hidden]){display:none}");
  }

  /** What it shows. */
  get article() {
    return this.#article;
  }

  set article(article) {
    this.#begin(article);
  }

  connectedCallback() {
    // Moved once it is shown, it stays as it is.
    if (this.#root.querySelector("slot")) this.#begin(this.#article);
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
    this.#loading?.abort();
  }

  attributeChangedCallback() {
    this.#begin(null);
  }

  /** @param {import("./model.d.ts").Article | null} article `null`: that of the page */
  #begin(article) {
    this.disconnectedCallback();
    this.#article = article;
    // Until it is there, and where it cannot be had, not the one before it.
    this.#root.replaceChildren(document.createElement("slot"));
    if (!this.isConnected) return;
    if (article) return void this.#show({ article });
    const src = this.getAttribute("src");
    if (!src) return;
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#observer?.disconnect();
      void this.#show({ url: new URL(src, document.baseURI).href });
    }, { rootMargin: NEAR });
    this.#observer.observe(this);
  }

  /** @param {{url?: string, article?: import("./model.d.ts").Article}} what */
  async #show(what) {
    const { signal } = (this.#loading = new AbortController());
    try {
      const { showIn } = await import("./here.js");
      const article = await showIn(this.#root, what, signal);
      if (signal.aborted) return;
      this.#article = article;
      tell(this, "load", article);
    } catch (error) {
      if (signal.aborted) return;
      if (tell(this, "error", error, true)) console.warn(`standfirst-reader: ${error instanceof Error ? error.message : error}`);
    }
  }
}
