/**
 * The stub: all that a page pays for whose reader nobody opens.
 *
 * ```html
 * <script type="module" src="https://reader.example/define.js"></script>
 * <standfirst-button></standfirst-button>
 * ```
 */
import { StandfirstButton } from "./button.js";
import { StandfirstReader } from "./inplace.js";

export { StandfirstButton, StandfirstReader };

/** Makes the elements known, but for those that the page has already, by a second stub or of its own. */
export function define() {
  for (const [name, element] of /** @type {const} */ ([["standfirst-button", StandfirstButton], ["standfirst-reader", StandfirstReader]])) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}

if (globalThis.customElements) define();
