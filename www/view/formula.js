/** @import {Math as Formula, MathNode} from "../model.d.ts" */
/** @import {Context} from "./context.js" */
/** @import {Nodes} from "./nodes.js" */
import { math } from "./mathml.js";

/**
 * A formula: drawn by the browser where the page has MathML, or else its text,
 * or else its TeX source, which those who write formulas can read.
 * @param {Formula} math
 * @param {Context} context
 * @param {boolean} display on a line of its own
 */
export function formula({ tex, mathml, text }, { nodes, words }, display) {
  const name = text || tex || words.formula;
  const drawn = mathml
    ? root(mathml, nodes, display)
    : text
      ? nodes.html("span", { class: "formula-text" }, text)
      : nodes.html("code", { translate: "no" }, tex ?? "");
  if (!display) return nodes.html("span", { class: "formula" }, drawn);
  // Wide ones scroll in place, so they have to take the focus.
  return nodes.html("div", { class: "formula", part: "formula", role: "group", tabindex: 0, "aria-label": name }, drawn);
}

/**
 * @param {MathNode} mathml
 * @param {Nodes} nodes
 * @param {boolean} display
 */
function root(mathml, nodes, display) {
  const attributes = { display: display ? "block" : "inline" };
  if (mathml.name === "math") return math(nodes.document, "math", attributes, children(mathml, nodes));
  return math(nodes.document, "math", attributes, node(mathml, nodes));
}

/**
 * @param {MathNode} mathml
 * @param {Nodes} nodes
 * @returns {Element}
 */
function node(mathml, nodes) {
  const attributes = Object.fromEntries(mathml.attributes.map(({ name, value }) => [name, value]));
  return math(nodes.document, mathml.name, attributes, children(mathml, nodes));
}

/**
 * @param {MathNode} mathml
 * @param {Nodes} nodes
 */
function children(mathml, nodes) {
  return mathml.children.length ? mathml.children.map((child) => node(child, nodes)) : mathml.text;
}
