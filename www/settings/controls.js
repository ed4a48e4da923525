/** @import {Choices} from "./choices.js" */
/** @import {Settings} from "./store.js" */
/** @import {Context} from "../view/context.js" */
/** @import {Child} from "../view/nodes.js" */

/** Makes controls that show a choice, set it at once, and follow when it is set elsewhere. */
export class Controls {
  /**
   * @param {Context} context
   * @param {Settings} settings
   */
  constructor(context, settings) {
    this.nodes = context.nodes;
    this.id = context.id;
    this.settings = settings;
    /** @type {Array<() => void>} */
    this.refreshers = [];
  }

  /** Shows in all of them what is chosen now. */
  refresh() {
    this.refreshers.forEach((refresh) => refresh());
  }

  /**
   * One of a few, as buttons in a row.
   * @template {keyof Choices} Key
   * @param {Key} key
   * @param {string} label
   * @param {ReadonlyArray<{value: Choices[Key], label: string, sample?: Child, class?: string}>} options
   * @param {string} [className]
   * @returns {HTMLElement}
   */
  oneOf(key, label, options, className = "segments") {
    const { nodes, settings } = this;
    const name = this.id();
    const entries = options.map(({ value, label: text, sample, class: extra }) => {
      const input = nodes.html("input", { type: "radio", name, value: String(value) });
      input.addEventListener("change", () => settings.set(key, value));
      this.refreshers.push(() => (input.checked = settings.get(key) === value));
      return nodes.html("label", { class: extra }, input, nodes.html("span", null, sample ?? text), sample ? nodes.html("span", { class: "name" }, text) : null);
    });
    return nodes.html("fieldset", { class: className }, nodes.html("legend", null, label), nodes.html("div", null, entries));
  }

  /**
   * A measure, from least to most. At its first step it is as the publisher has it.
   * @param {"weight" | "measure" | "leading" | "letters" | "gaps"} key
   * @param {string} label
   * @param {ReadonlyArray<number>} steps
   * @param {{asIs: string, say: (value: number) => string}} words
   * @returns {HTMLElement}
   */
  range(key, label, steps, { asIs, say }) {
    const { nodes, settings } = this;
    const id = this.id();
    const all = [0, ...steps];
    const input = nodes.html("input", { type: "range", id, min: 0, max: all.length - 1, step: 1 });
    const output = nodes.html("output", { for: id });
    this.refreshers.push(() => {
      const value = settings.get(key);
      const at = value ? all.reduce((best, one, index) => (Math.abs(one - value) < Math.abs((all[best] ?? 0) - value) ? index : best), 1) : 0;
      input.value = String(at);
      output.textContent = value ? say(value) : asIs;
      input.setAttribute("aria-valuetext", output.textContent);
    });
    input.addEventListener("input", () => settings.set(key, all[Number(input.value)] ?? 0));
    return nodes.html("div", { class: "range" }, nodes.html("label", { for: id }, label), output, input);
  }

  /**
   * @param {"paper" | "ink" | "accent"} key
   * @param {string} label
   * @returns {HTMLElement}
   */
  colour(key, label) {
    const { nodes, settings } = this;
    const input = nodes.html("input", { type: "color" });
    this.refreshers.push(() => (input.value = settings.get(key)));
    input.addEventListener("input", () => settings.set(key, input.value));
    return nodes.html("label", { class: "colour" }, input, nodes.html("span", null, label));
  }

  /**
   * @param {"keys" | "speechSkips"} key
   * @param {string} label
   * @returns {HTMLElement}
   */
  onOff(key, label) {
    const { nodes, settings } = this;
    const input = nodes.html("input", { type: "checkbox" });
    this.refreshers.push(() => (input.checked = settings.get(key)));
    input.addEventListener("change", () => settings.set(key, input.checked));
    return nodes.html("label", { class: "check" }, input, nodes.html("span", null, label));
  }
}
