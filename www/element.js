/** What the custom elements share. */

/** Where there is no DOM, as when a server renders, the classes can be imported all the same. */
export const HTMLElement = globalThis.HTMLElement ?? /** @type {typeof globalThis.HTMLElement} */ (class {});

/**
 * Gives an element a shadow root that shows its children, and styles that no
 * policy refuses.
 * @param {HTMLElement} element
 * @param {string} styles
 */
export function styled(element, styles) {
  const root = element.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  root.append(document.createElement("slot"));
  return root;
}

/**
 * @param {HTMLElement} element
 * @param {string} name without the prefix
 * @param {unknown} detail
 * @param {boolean} [cancelable]
 * @returns {boolean} whether nobody cancelled it
 */
export function tell(element, name, detail, cancelable = false) {
  const event = new CustomEvent(`standfirst-${name}`, { bubbles: true, composed: true, cancelable, detail });
  return element.dispatchEvent(event);
}
