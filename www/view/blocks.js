/** @import {Block, Definition, Inline} from "../model.d.ts" */
/** @import {Context} from "./context.js" */
import { embed } from "./embed.js";
import { figure, gallery } from "./figure.js";
import { formula } from "./formula.js";
import { inlines } from "./inlines.js";
import { footnotes } from "./notes.js";
import { table } from "./table.js";

/** @typedef {Block["kind"]} Kind */
/** @typedef {{[K in Kind]: (block: Extract<Block, {kind: K}>, context: Context) => Element}} Table */

/** One function a kind, as the model has them. @type {Table} */
export const BLOCKS = {
  paragraph,
  heading,
  figure,
  gallery,
  list,
  quote,
  pullquote,
  code,
  table,
  math: ({ math }, context) => formula(math, context, true),
  embed,
  callout,
  details,
  definitions,
  footnotes,
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
 * @param {Extract<Block, {kind: "pullquote"}>} block
 * @param {Context} context
 */
function pullquote({ content, cite }, context) {
  const { nodes } = context;
  return nodes.html(
    "aside",
    { class: "pullquote", part: "pullquote" },
    nodes.html("p", null, inlines(content, context)),
    source(cite, context),
  );
}

/**
 * Who said it.
 * @param {Inline[]} cite
 * @param {Context} context
 */
function source(cite, context) {
  const { nodes } = context;
  return cite.length > 0 && nodes.html("footer", null, nodes.html("cite", null, inlines(cite, context)));
}

/**
 * @param {Extract<Block, {kind: "code"}>} block
 * @param {Context} context
 */
function code({ language, text }, { nodes, words }) {
  const name = language ? `${words.code}: ${language}` : words.code;
  return nodes.html(
    "div",
    { class: "code", part: "code" },
    nodes.html(
      "div",
      { class: "code-head" },
      language && nodes.html("span", { class: "language", "aria-hidden": "true" }, language),
      nodes.html("button", { type: "button", class: "copy" }, words.copy),
    ),
    // Scrolls in place, so it has to take the focus and to have a name.
    nodes.html(
      "pre",
      { tabindex: 0, role: "region", "aria-label": name, dir: "ltr", translate: "no" },
      nodes.html("code", null, text),
    ),
  );
}

/**
 * @param {Extract<Block, {kind: "callout"}>} block
 * @param {Context} context
 */
function callout({ label, content }, context) {
  const { nodes } = context;
  return nodes.html(
    "aside",
    { class: "callout", part: "callout", role: "note", "aria-label": label },
    label && nodes.html("p", { class: "label", "aria-hidden": "true" }, label),
    blocks(content, context),
  );
}

/**
 * @param {Extract<Block, {kind: "details"}>} block
 * @param {Context} context
 */
function details({ summary, content }, context) {
  const { nodes } = context;
  return nodes.html(
    "details",
    { part: "details" },
    nodes.html("summary", null, inlines(summary, context)),
    blocks(content, context),
  );
}

/**
 * @param {{items: Definition[]}} block
 * @param {Context} context
 */
function definitions({ items }, context) {
  const { nodes } = context;
  const group = (/** @type {Definition} */ { terms, details: meanings }) =>
    nodes.html(
      "div",
      null,
      terms.map((term) => nodes.html("dt", null, inlines(term, context))),
      meanings.map((meaning) => nodes.html("dd", null, blocks(meaning, context))),
    );
  return nodes.html("dl", null, items.map(group));
}
