/**
 * The kinds that few stories have, with their styles: loaded for the first
 * story that has one, before it is shown. `prepare.js` names them.
 */
/** @import {Block, Definition, Inline} from "../model.d.ts" */
/** @import {Table} from "./blocks.js" */
/** @import {Table as InlineTable} from "./inlines.js" */
/** @import {Context} from "./context.js" */
import { BLOCKS, blocks, source } from "./blocks.js";
import { embed } from "./embed.js";
import { footnoteMark, footnotes } from "./footnotes.js";
import { formula } from "./formula.js";
import { gallery } from "./gallery.js";
import { INLINES, inlines } from "./inlines.js";
import { table } from "./table.js";

/** @type {Pick<Table, import("./prepare.js").RareBlock>} */
const RARE_BLOCKS = {
  gallery,
  pullquote,
  code,
  table,
  math: ({ math }, context) => formula(math, context, true),
  embed,
  callout,
  details,
  definitions,
  footnotes,
};

/** @type {Pick<InlineTable, import("./prepare.js").RareInline>} */
const RARE_INLINES = {
  math: ({ math }, context) => formula(math, context, false),
  footnote: footnoteMark,
};

Object.assign(BLOCKS, RARE_BLOCKS);
Object.assign(INLINES, RARE_INLINES);

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
      { tabindex: 0, role: "group", "aria-label": name, dir: "ltr", translate: "no" },
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
