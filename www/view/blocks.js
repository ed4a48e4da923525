/** @import {Block, Inline} from "../model.d.ts" */
/** @import {Context} from "./context.js" */
import { figure } from "./figure.js";
import { inlines } from "./inlines.js";

/** @typedef {Block["kind"]} Kind */
/** @typedef {{[K in Kind]: (block: Extract<Block, {kind: K}>, context: Context) => Element}} Table */

/** One function a kind, as the model has them; `rare.js` adds those that few stories have. @type {Partial<Table>} */
export const BLOCKS = {
  paragraph,
  heading,
  figure,
  list,
  quote,
  divider: (_, { nodes }) => nodes.html("hr", { part: "divider" }),
};

/**
 * @param {ReadonlyArray<Block>} list
 * @param {Context} context
 * @returns {Element[]}
 */
export function blocks(list, context) {
  return list.flatMap((block) => {
    // A kind that a newer core may know is left out, and not a fault.
    if (!Object.hasOwn(BLOCKS, block.kind)) return [];
    const make = /** @type {(block: Block, context: Context) => Element} */ (BLOCKS[block.kind]);
    return [make(block, context)];
  });
}

/**
 * The body's own blocks, each with its index: that is how features speak of them.
 * @param {ReadonlyArray<Block>} list
 * @param {Context} context
 * @returns {Element[]}
 */
export function bodyBlocks(list, context) {
  return list.flatMap((block, index) => {
    const [element] = blocks([block], context);
    element?.setAttribute("data-block", String(index));
    return element ?? [];
  });
}

/**
 * @param {{content: Inline[]}} block
 * @param {Context} context
 */
function paragraph({ content }, context) {
  return context.nodes.html("p", null, inlines(content, context));
}

/**
 * @param {Extract<Block, {kind: "heading"}>} block
 * @param {Context} context
 */
function heading({ level, content }, context) {
  // The story's headline is the only h1.
  const name = /** @type {const} */ (["h2", "h2", "h3", "h4", "h5", "h6"])[level - 1] ?? "h2";
  return context.nodes.html(name, { id: context.id() }, inlines(content, context));
}

/**
 * @param {Extract<Block, {kind: "list"}>} block
 * @param {Context} context
 */
function list({ ordered, start, items }, context) {
  const { nodes } = context;
  const entries = items.map((item) => nodes.html("li", null, blocks(item, context)));
  if (!ordered) return nodes.html("ul", null, entries);
  return nodes.html("ol", { start: start === 1 ? null : start }, entries);
}

/**
 * @param {Extract<Block, {kind: "quote"}>} block
 * @param {Context} context
 */
function quote({ content, cite }, context) {
  return context.nodes.html("blockquote", { part: "quote" }, blocks(content, context), source(cite, context));
}

/**
 * Who said it.
 * @param {Inline[]} cite
 * @param {Context} context
 */
export function source(cite, context) {
  const { nodes } = context;
  return cite.length > 0 && nodes.html("footer", null, nodes.html("cite", null, inlines(cite, context)));
}
