/** @import {Settings} from "../settings/store.js" */
import { dress } from "./dress.js";
import { Nodes } from "./nodes.js";

/**
 * @typedef {object} MountOptions
 * @property {string} class of the dialog, and its part
 * @property {string} lang
 * @property {"ltr" | "rtl"} dir
 * @property {string} label what a screen reader calls it
 * @property {Settings} settings what the reader chose
 * @property {() => void} [onclosing] while it is still shown
 * @property {() => void} [onclose] when the page is as it was
 */

/**
 * @typedef {object} Mounted
 * @property {HTMLDialogElement} dialog
 * @property {() => void} close
 * @property {Promise<void>} closed
 */

/**
 * While the reader is open the page's scroll bar would stand beside its own,
 * and on paper the page would come first. A sheet on the document, because it
 * leaves no trace in the page's elements.
 */
const PAGE_STYLES = `
  :root { scrollbar-width: none !important; }
  @media print { :root > :not([data-standfirst]) { display: none !important; } }
`;

/**
 * Shows something over a page: a host on the root element, in it a closed
 * shadow root, in it a modal dialog. Of all ways this alone covers any page,
 * is touched by no page's styles and keeps the focus. Closing leaves the page
 * as it was: elements, scroll, focus, history.
 * @param {Document} page
 * @param {CSSStyleSheet[]} sheets
 * @param {MountOptions} options
 * @param {(close: () => void) => Node[]} content
 * @returns {Mounted}
 */
export function mount(page, sheets, options, content) {
  const nodes = new Nodes(page);
  const host = nodes.html("div");
  host.setAttribute("data-standfirst", "");
  const root = host.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = sheets;
  const dialog = nodes.html("dialog", {
    class: options.class,
    part: options.class,
    lang: options.lang,
    dir: options.dir,
    tabindex: -1,
    "aria-label": options.label,
  });
  root.append(dialog);

  const restore = remember(page);
  /** @type {() => void} */
  let close = () => {};
  /** @type {() => void} */
  let undress = () => {};
  const closed = new Promise((/** @type {(value: void) => void} */ resolve) => {
    // At once when it is ours to do, and when the browser has closed it.
    let done = false;
    close = () => {
      if (done) return;
      done = true;
      options.onclosing?.();
      dialog.close();
      undress();
      host.remove();
      restore();
      options.onclose?.();
      resolve();
    };
  });
  dialog.addEventListener("close", close);
  // A second press of the bookmarklet.
  host.addEventListener("close", close);
  closeOnEscape(dialog, close);
  page.documentElement.append(host);
  undress = dress(dialog, options.settings);
  // Shown while it is empty, so that the focus is on the dialog and not on its
  // first link: it is announced by its label, and the space bar scrolls.
  try {
    dialog.showModal();
  } finally {
    if (!dialog.open) close(); // a page has broken it
  }
  dialog.append(...content(close));
  dialog.focus({ preventScroll: true });
  return { dialog, close, closed };
}

/**
 * The browser closes a dialog on Esc by itself, unless the page takes the key.
 * @param {HTMLDialogElement} dialog
 * @param {() => void} close
 */
function closeOnEscape(dialog, close) {
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });
}

/**
 * @param {Document} page
 * @returns {() => void} puts focus and scroll back
 */
function remember(page) {
  const view = page.defaultView ?? window;
  const { scrollX, scrollY } = view;
  const focused = focusedIn(page);
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(PAGE_STYLES);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  return () => {
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((one) => one !== sheet);
    if (focused?.isConnected) focused.focus({ preventScroll: true });
    if (view.scrollX !== scrollX || view.scrollY !== scrollY) {
      view.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
    }
  };
}

/**
 * @param {Document} page
 * @returns {HTMLElement | null} what has the focus, in whichever open shadow tree
 */
function focusedIn(page) {
  let element = page.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element && element !== page.body ? /** @type {HTMLElement} */ (element) : null;
}
