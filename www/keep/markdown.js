/**
 * An article as Markdown: front matter, then CommonMark with GFM's tables,
 * footnotes, alerts and `$` math. The twin of `src/render/markdown`: the core's
 * is for whoever has the core, this one is for the reader, where it costs
 * nothing before something is kept. A test holds both to the same output.
 */

/** @import {Article, Block, Definition, Figure, Footnote, Image, Inline, Story, TableCell} from "../model.d.ts" */
/** @import {Notes} from "./markdown-text.js" */
import { plain } from "../view/plain.js";
import { imageAddress, linkAddress } from "./address.js";
import { headingEnd, lineStarts, longestRun, picture } from "./markdown-escape.js";
import { formulaBlock, line } from "./markdown-text.js";
import { grid } from "./grid.js";
import { frontMatter } from "./front-matter.js";
import { notesOf, topHeading } from "./notes.js";

/** Deeper than this, what is set in is written without its frame. */
const DEPTH = 16;
const ALERTS = ["note", "tip", "important", "warning", "caution"];
const LARGEST = 999_999_999;

/** @param {string} text @returns {Inline[]} */
const words = (text) => [{ kind: "text", text }];
/** @param {string[]} parts */
const join = (parts) => parts.filter(Boolean).join("\n\n");

/**
 * @param {Article} article
 * @returns {string}
 */
export function markdown(article) {
  const writer = new Markdown(notesOf(article.body), topHeading(article.body));
  const { title, deck, lead } = article;
  return `${join([
    frontMatter(article),
    title === null ? "" : writer.heading(1, words(title)),
    deck === null ? "" : writer.paragraph(words(deck)),
    lead ? writer.figure(lead) : "",
    writer.blocks(article.body, 0),
    ...writer.stories(article.related),
  ])}\n`;
}

class Markdown {
  /**
   * @param {Notes} notes
   * @param {number} shift how far every heading moves down
   */
  constructor(notes, shift) {
    this.notes = notes;
    this.shift = shift;
  }

  /** @param {Inline[]} content */
  paragraph(content) {
    return lineStarts(line(content, this.notes, "kept"));
  }

  /**
   * @param {number} level
   * @param {Inline[]} content
   */
  heading(level, content) {
    const text = headingEnd(line(content, this.notes, "folded"));
    return text && `${"#".repeat(Math.min(6, Math.max(1, level)))} ${text}`;
  }

  /**
   * @param {Block[]} blocks
   * @param {number} depth
   * @returns {string}
   */
  blocks(blocks, depth) {
    const parts = [];
    /** Two lists in a row would be one, unless their marks differ. @type {{ordered: boolean, other: boolean} | null} */
    let before = null;
    for (const block of blocks) {
      const ordered = block.kind === "list" ? block.ordered : block.kind === "definitions" ? false : null;
      /** @type {boolean} */
      const other = ordered !== null && before !== null && before.ordered === ordered && !before.other;
      const part = this.block(block, depth, other);
      if (!part) continue;
      parts.push(part);
      before = ordered === null ? null : { ordered, other };
    }
    return parts.join("\n\n");
  }

  /**
   * @param {Block} block
   * @param {number} depth
   * @param {boolean} other
   * @returns {string}
   */
  block(block, depth, other) {
    switch (block.kind) {
      case "paragraph":
        return this.paragraph(block.content);
      case "heading":
        return this.heading(Math.max(1, block.level) + this.shift, block.content);
      case "figure":
        return this.figure(block);
      case "gallery":
        return join([...block.figures.map((one) => this.figure(one)), this.emphasised(block.caption, null)]);
      case "list":
        return this.list(block.ordered ? block.start : null, block.items, depth, other);
      case "quote":
        return quoted(join([this.blocks(block.content, depth + 1), this.cite(block.cite)]), depth);
      case "pullquote":
        return quoted(join([this.paragraph(block.content), this.cite(block.cite)]), depth);
      case "code":
        return listing(block.language, block.text);
      case "table":
        return join([this.emphasised(block.caption, null), this.table(block.rows)]);
      case "math":
        return formulaBlock(block.math);
      case "embed":
        return this.paragraph([{ kind: "link", url: block.url, content: words(block.title ?? block.provider) }]);
      case "callout":
        return this.callout(block.label ?? "", block.content, depth);
      case "details":
        return this.details(block.summary, block.content, depth);
      case "definitions":
        return this.definitions(block.items, depth, other);
      case "footnotes":
        return join(block.items.map((item) => this.footnote(item, depth)));
      case "divider":
        return "___";
      default:
        return "";
    }
  }

  /** @param {{image: Image, caption: Inline[], credit: string | null}} figure */
  figure({ image, caption, credit }) {
    const src = imageAddress(image.src);
    return join([src === null ? "" : picture(image.alt, src), this.emphasised(caption, credit)]);
  }

  /**
   * @param {Inline[]} caption
   * @param {string | null} credit
   */
  emphasised(caption, credit) {
    return this.paragraph([{ kind: "emphasis", content: caption }, ...(credit === null ? [] : words(` (${credit})`))]);
  }

  /** @param {Inline[]} cite */
  cite(cite) {
    const text = this.paragraph(cite);
    return !text || /^[—–―]/.test(text) ? text : `— ${text}`;
  }

  /**
   * @param {string} given
   * @param {Block[]} blocks
   * @param {number} depth
   */
  callout(given, blocks, depth) {
    const label = given.trim();
    const content = this.blocks(blocks, depth + 1);
    const alert = ALERTS.includes(label.toLowerCase());
    if (!alert || depth > 0 || !content) return quoted(join([this.paragraph([{ kind: "strong", content: words(label) }]), content]), depth);
    const [opening] = blocks;
    const gap = opening?.kind === "paragraph" && this.paragraph(opening.content) ? "\n" : "\n\n";
    return quoted(`[!${label.toUpperCase()}]${gap}${content}`, depth);
  }

  /**
   * @param {Inline[]} summary
   * @param {Block[]} content
   * @param {number} depth
   */
  details(summary, content, depth) {
    // White space as Unicode has it, as the core takes it; of controls HTML has none.
    const words = plain(summary).split(/(?:[^\S\ufeff]|\x85)+/u).filter(Boolean);
    const text = words.join(" ").replace(/[\0-\x1f\x7f-\x9f]/gu, "");
    const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
    return join([`<details>\n<summary>${escaped}</summary>`, this.blocks(content, depth), "</details>"]);
  }

  /**
   * @param {Definition[]} items
   * @param {number} depth
   * @param {boolean} other
   */
  definitions(items, depth, other) {
    const lists = items.map(({ terms, details }) => {
      const strong = terms.map((content) => /** @type {Inline} */ ({ kind: "strong", content }));
      const content = strong.flatMap((term, at) => (at ? [/** @type {Inline} */ ({ kind: "break" }), term] : [term]));
      return [/** @type {Block} */ ({ kind: "paragraph", content }), ...details.flat()];
    });
    return this.list(null, lists, depth, other);
  }

  /**
   * @param {Footnote} item
   * @param {number} depth
   */
  footnote({ id, content }, depth) {
    const text = this.blocks(content, depth + 1);
    const key = this.notes.marked(id) ? this.notes.key(id) : undefined;
    return key === undefined ? text : setIn(text, `[^${key}]: `, "    ").trimEnd();
  }

  /**
   * @param {number | null} start
   * @param {Block[][]} items
   * @param {number} depth
   * @param {boolean} other
   */
  list(start, items, depth, other) {
    let out = "";
    let end = 0;
    const gap = items.every(isTight) ? "\n" : "\n\n";
    let number = Math.min(Math.max(0, start ?? 0), LARGEST - items.length);
    for (const item of items) {
      const content = this.item(item, depth + 1);
      const mark = start === null ? (other ? "* " : "- ") : `${number}${other ? ")" : "."} `;
      number += 1;
      if (!content && start === null) continue;
      if (out) out += gap;
      out += depth >= DEPTH ? content : setIn(content, mark, " ".repeat(mark.length)).replace(/[ \n]+$/, "");
      if (content) end = out.length;
    }
    return out.slice(0, end);
  }

  /**
   * @param {Block[]} blocks
   * @param {number} depth
   */
  item(blocks, depth) {
    const [text, list] = blocks;
    if (blocks.length !== 2 || text?.kind !== "paragraph" || list?.kind !== "list" || !isTight(blocks)) return this.blocks(blocks, depth);
    return [this.blocks([text], depth), this.blocks([list], depth)].join("\n").replace(/^\n+|\n+$/g, "");
  }

  /** @param {TableCell[][]} given */
  table(given) {
    const rows = grid(given);
    const width = Math.max(0, ...rows.map((row) => row.length));
    if (!width) return "";
    const opening = given.find((row) => row.length > 0) ?? [];
    const headed = opening.every(({ header }) => header);
    const row = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
    const lines = rows.map((cells, at) => row(Array.from({ length: width }, (_, column) => this.cell(cells[column] ?? null, headed && at === 0))));
    if (!headed) lines.unshift(row(Array(width).fill("")));
    lines.splice(1, 0, row(Array(width).fill("---")));
    return lines.join("\n");
  }

  /**
   * @param {TableCell | null} cell
   * @param {boolean} head
   */
  cell(cell, head) {
    if (!cell) return "";
    return line(cell.header && !head ? [{ kind: "strong", content: cell.content }] : cell.content, this.notes, "cell");
  }

  /** @param {Story[]} related */
  stories(related) {
    /** @type {Map<string, Story[]>} */
    const modules = new Map();
    for (const story of related) {
      const heading = story.heading?.trim() || "Related";
      modules.set(heading, [...(modules.get(heading) ?? []), story]);
    }
    return [...modules].flatMap(([heading, stories]) => [
      this.heading(2, words(heading)),
      this.list(null, stories.map((story) => [{ kind: "paragraph", content: entry(story) }]), 0, false),
    ]);
  }
}

/**
 * @param {Story} story
 * @returns {Inline[]}
 */
function entry({ url, title, kicker, published }) {
  const details = [kicker, published].map((text) => text?.trim()).filter(Boolean);
  return [{ kind: "link", url, content: words(title) }, ...(details.length ? words(` — ${details.join(", ")}`) : [])];
}

/**
 * @param {Block[]} item
 * @returns {boolean} it needs no blank line
 */
function isTight(item) {
  const [text, list] = item;
  if (!text) return true;
  if (text.kind !== "paragraph" || item.length > 2) return false;
  if (!list) return true;
  if (list.kind !== "list" || (list.ordered && list.start !== 1)) return false;
  return list.items[0]?.[0]?.kind === "paragraph" && list.items.every(isTight);
}

/**
 * @param {string} content
 * @param {number} depth
 */
function quoted(content, depth) {
  if (depth >= DEPTH || !content) return content;
  return content.split("\n").map((one) => (one ? `> ${one}` : ">")).join("\n");
}

/**
 * The first line behind a mark, the others below it.
 * @param {string} content
 * @param {string} mark
 * @param {string} blank
 */
function setIn(content, mark, blank) {
  return content.split("\n").map((one, at) => (at === 0 ? mark + one : one && blank + one)).join("\n");
}

/**
 * @param {string | null} language
 * @param {string} given
 */
function listing(language, given) {
  const fence = "`".repeat(Math.max(2, longestRun(given)) + 1);
  const name = (language ?? "").replace(/[^\p{Alphabetic}\p{N}+\-#._]/gu, "");
  return `${fence}${name}\n${given.replace(/\r\n?/g, "\n").replace(/\n+$/, "")}\n${fence}`;
}
