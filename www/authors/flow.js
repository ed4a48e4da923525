/** @import {Article, Block} from "../model.d.ts" */
/** @import {Nodes} from "../view/nodes.js" */
import { plain } from "../view/plain.js";
import { reasonFor } from "./reasons.js";

/** Enough of a block to know it by, in characters. */
const LONGEST = 240;

/**
 * The page from top to bottom: what is in the story, and between it what was
 * left out and why.
 * @param {Article} article
 * @param {Nodes} nodes
 * @returns {HTMLElement[]}
 */
export function textAndLeftOut({ body, leftOut }, nodes) {
  const parts = [];
  const pending = [...(leftOut ?? [])];
  for (let at = 0; at <= body.length; at += 1) {
    while (pending[0] && pending[0].before <= at) {
      const entry = pending.shift();
      if (entry) parts.push(dropped(entry.rule, entry.blocks, nodes));
    }
    const block = body[at];
    if (block) parts.push(kept(block, nodes));
  }
  return parts;
}

/**
 * @param {Block} block
 * @param {Nodes} nodes
 */
function kept(block, nodes) {
  return nodes.html(
    "div",
    { class: "kept" },
    nodes.html("p", { class: "what" }, block.kind),
    nodes.html("p", null, short(words(block))),
  );
}

/**
 * @param {string} rule
 * @param {Block[]} blocks
 * @param {Nodes} nodes
 */
function dropped(rule, blocks, nodes) {
  const texts = blocks.map(words).filter(Boolean);
  return nodes.html(
    "div",
    { class: "dropped" },
    nodes.html("p", { class: "what" }, `Left out. ${reasonFor(rule)}`),
    nodes.html("p", null, short(texts.join(" · "))),
  );
}

/**
 * @param {Block} block
 * @returns {string} what it says, on one line
 */
function words(block) {
  switch (block.kind) {
    case "paragraph":
    case "heading":
    case "pullquote":
      return plain(block.content);
    case "figure":
      return [plain(block.caption), block.credit, block.image.src].filter(Boolean).join(" · ");
    case "gallery":
      return `${block.figures.length} pictures ${plain(block.caption)}`;
    case "list":
      return block.items.map((item) => item.map(words).join(" ")).join(" · ");
    case "quote":
    case "callout":
    case "details":
      return block.content.map(words).join(" ");
    case "code":
      return block.text;
    case "table":
      return block.rows.map((row) => row.map((cell) => plain(cell.content)).join(" | ")).join(" · ");
    case "math":
      return block.math.text;
    case "embed":
      return `${block.provider}: ${block.title ?? block.url}`;
    case "definitions":
      return block.items.map((item) => item.terms.map(plain).join(", ")).join(" · ");
    case "footnotes":
      return block.items.map((item) => `${item.label} ${item.content.map(words).join(" ")}`).join(" · ");
    case "divider":
      return "* * *";
  }
}

/** @param {string} text */
function short(text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text;
}
