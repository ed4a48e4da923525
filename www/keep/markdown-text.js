/**
 * Running text as Markdown: the twin of `src/render/markdown/inline.rs`,
 * loaded when something is kept. A test holds both to the same output.
 */

/** @import {Inline, Math as Formula} from "../model.d.ts" */
import { plain } from "../view/plain.js";
import { imageAddress, linkAddress } from "./address.js";
import { CONTROL, UNKNOWN, destination, first, isSpace, isWord, last, lineStarts, longestRun, oneLine, picture, text } from "./markdown-escape.js";

/** @typedef {"kept" | "folded" | "cell"} Breaks what becomes of a line break */
/** @typedef {{key: (id: string) => string | undefined, marked: (id: string) => boolean}} Notes */

const BREAK = "\\\n";

/**
 * @param {ReadonlyArray<Inline>} content
 * @param {Notes} notes
 * @param {Breaks} breaks
 * @returns {string}
 */
export function line(content, notes, breaks) {
  const writer = new Line(notes, breaks);
  writer.inlines(content, null);
  return trim(writer.out);
}

class Line {
  /**
   * @param {Notes} notes
   * @param {Breaks} breaks
   */
  constructor(notes, breaks) {
    this.out = "";
    this.notes = notes;
    this.breaks = breaks;
    /** @type {string[]} */
    this.open = [];
  }

  /**
   * @param {ReadonlyArray<Inline>} content
   * @param {string | null} after the character that follows the last of them
   */
  inlines(content, after) {
    content.forEach((inline, at) => this.inline(inline, this.first(content.slice(at + 1)) ?? after));
  }

  /**
   * @param {ReadonlyArray<Inline>} content
   * @returns {string | null} the character that these will begin with, as far as it matters
   */
  first(content) {
    for (const inline of content) {
      const found = this.#firstOf(inline);
      if (found !== null) return found;
    }
    return null;
  }

  /**
   * @param {Inline} inline
   * @returns {string | null}
   */
  #firstOf(inline) {
    switch (inline.kind) {
      case "text":
        return Array.from(inline.text).find((c) => isSpace(c) || !CONTROL.test(c)) ?? null;
      case "strong":
        return this.#firstMarked("strong", inline.content);
      case "emphasis":
        return this.#firstMarked("em", inline.content);
      case "deleted":
        return this.#firstMarked("del", inline.content);
      case "abbreviation":
      case "time":
        return this.first(inline.content);
      case "code":
        return inline.text.trim() ? "`" : UNKNOWN;
      case "link":
        if (this.open.includes("a") || linkAddress(inline.url) === null) return UNKNOWN;
        return plain(inline.content).trim() ? "[" : UNKNOWN;
      case "footnote":
        return inline.label ? "[" : UNKNOWN;
      case "break":
        return "\n";
      case "sub":
      case "sup":
      case "mark":
      case "inserted":
      case "keyboard":
      case "ruby":
        return plain(inline.content) ? "<" : UNKNOWN;
      default:
        return UNKNOWN;
    }
  }

  /**
   * @param {string} tag
   * @param {Inline[]} content
   */
  #firstMarked(tag, content) {
    if (this.open.includes(tag)) return this.first(content);
    const c = first(plain(content));
    if (c !== null && !isSpace(c)) return "*";
    return content.length ? UNKNOWN : null;
  }

  /**
   * @param {Inline} inline
   * @param {string | null} after
   * @returns {void}
   */
  inline(inline, after) {
    switch (inline.kind) {
      case "text":
        if (inline.text.startsWith("[")) this.#holdApart();
        this.out = text(inline.text, after, this.out);
        return;
      case "link":
        return this.#link(inline.url, inline.content, after);
      case "strong":
        return this.#delimited("**", "strong", inline.content, after);
      case "emphasis":
        return this.#delimited("*", "em", inline.content, after);
      case "deleted":
        return this.#delimited("~~", "del", inline.content, after);
      case "code":
        return this.#code(inline.text, after);
      case "sub":
      case "sup":
      case "mark":
        return this.#tagged(`<${inline.kind}>`, inline.content, `</${inline.kind}>`);
      case "inserted":
        return this.#tagged("<ins>", inline.content, "</ins>");
      case "keyboard":
        return this.#tagged("<kbd>", inline.content, "</kbd>");
      case "ruby":
        return this.#tagged("<ruby>", inline.content, text(inline.annotation, "<", "<rp>(</rp><rt>") + "</rt><rp>)</rp></ruby>");
      case "abbreviation":
      case "time":
        return this.inlines(inline.content, after);
      case "image": {
        const src = imageAddress(inline.image.src);
        this.out = src === null ? text(inline.image.alt, after, this.out) : this.out + picture(inline.image.alt, src);
        return;
      }
      case "break":
        this.out += { kept: BREAK, folded: " ", cell: "<br>" }[this.breaks];
        return;
      case "math": {
        const tex = formula(inline.math, last(this.out), after);
        if (tex === null) this.out = text(inline.math.text, after, this.out);
        else this.out += this.breaks === "cell" ? tex.replaceAll("|", "\\|") : tex;
        return;
      }
      case "footnote": {
        const key = this.notes.key(inline.target);
        if (key === undefined || this.open.includes("a")) return this.#tagged("<sup>", [{ kind: "text", text: inline.label }], "</sup>");
        if (this.out.endsWith("!")) this.#holdApart();
        this.out += `[^${key}]`;
        return;
      }
      default:
        // A kind that a newer core may know: what it holds is still read.
        return this.inlines(/** @type {{content?: Inline[]}} */ (inline).content ?? [], after);
    }
  }

  /** A bracket would make a link of the note's mark before it, and a picture of an exclamation mark and a link. */
  #holdApart() {
    if (!/[!\]]$/.test(this.out)) return;
    const before = this.out.slice(0, -1);
    if ((/\\*$/.exec(before)?.[0].length ?? 0) % 2 === 1) return; // it is text already
    this.out = this.out.endsWith("!") ? `${before}\\!` : `${this.out}<!-- -->`;
  }

  /**
   * @param {string} url
   * @param {Inline[]} content
   * @param {string | null} after
   */
  #link(url, content, after) {
    const address = this.open.includes("a") ? null : linkAddress(url);
    if (address === null) return this.inlines(content, after);
    this.#holdApart();
    const inner = this.#within("[", "a", content, "]");
    const parts = around(inner);
    this.out += parts ? `${parts.lead}[${parts.words}](${destination(address)})${parts.trail}` : inner;
  }

  /**
   * @param {string} mark what the inner text will stand beside
   * @param {string} tag
   * @param {Inline[]} content
   * @param {string | null} after
   * @returns {string} the inner text alone
   */
  #within(mark, tag, content, after) {
    const before = this.out;
    this.out += mark;
    this.open.push(tag);
    this.inlines(content, after);
    this.open.pop();
    const inner = this.out.slice(before.length + mark.length);
    this.out = before;
    return inner;
  }

  /**
   * @param {string} open
   * @param {Inline[]} content
   * @param {string} close
   */
  #tagged(open, content, close) {
    const before = this.out;
    this.out += open;
    this.inlines(content, "<");
    if (this.out.length === before.length + open.length) this.out = before;
    else this.out += close;
  }

  /**
   * Between delimiters where Markdown will see them as such, between tags where it would not.
   * @param {string} delimiter
   * @param {string} tag
   * @param {Inline[]} content
   * @param {string | null} after
   */
  #delimited(delimiter, tag, content, after) {
    if (this.open.includes(tag)) return this.inlines(content, after);
    const inner = this.#within(delimiter, tag, content, first(delimiter));
    const parts = around(inner);
    if (!parts) {
      this.out += inner;
      return;
    }
    const { lead, words, trail } = parts;
    const before = lead ? " " : last(this.out);
    const behind = trail ? " " : after;
    const seen = flanks(before, first(words)) && flanks(behind, last(words));
    this.out += seen ? `${lead}${delimiter}${words}${delimiter}${trail}` : `<${tag}>${inner}</${tag}>`;
  }

  /**
   * @param {string} given
   * @param {string | null} after
   */
  #code(given, after) {
    const code = Array.from(given, (c) => (CONTROL.test(c) ? " " : c)).join("");
    if (!code.trim()) {
      this.out += code;
      return;
    }
    // Two runs of backticks that touch would be one.
    if (this.out.endsWith("`") || after === "`" || after === UNKNOWN) {
      this.out = `${text(code, "<", `${this.out}<code>`)}</code>`;
      return;
    }
    const held = this.breaks === "cell" ? code.replaceAll("|", "\\|") : code;
    const fence = "`".repeat(longestRun(held) + 1);
    const pad = /^[` ]|[` ]$/.test(held) ? " " : "";
    this.out += fence + pad + held + pad + fence;
  }
}

/** Commands that link, load or set attributes, in the programs that draw TeX on pages. */
const LEADING = /\\(?:href|url|includegraphics|html|class|cssId|style|data|mmlToken|require)/;

/** @param {Formula} math */
const source = ({ tex }) => (tex && !LEADING.test(tex) ? tex.trim() : null);

/**
 * A formula within a line, where `$` can hold it between what stands around it.
 * @param {Formula} math
 * @param {string | null} before
 * @param {string | null} after
 */
function formula(math, before, after) {
  const tex = source(math);
  if (!tex) return null;
  const apart = (before === null || (!"$\\".includes(before) && !isWord(before))) && (after === null || (after !== "$" && after !== UNKNOWN && !isWord(after)));
  return apart && isPlain(tex) && !tex.includes("\\|") ? `$${tex}$` : null;
}

/** @param {Formula} math on a line of its own */
export function formulaBlock(math) {
  const tex = source(math);
  if (!tex) return lineStarts(oneLine(math.text || (math.tex ?? "")));
  if (isPlain(tex)) return `$$${tex}$$`;
  const fence = "`".repeat(Math.max(2, longestRun(tex)) + 1);
  return `${fence}math\n${tex.replace(/\r\n?/g, "\n")}\n${fence}`;
}

/** @param {string} tex on one line, without what ends it early */
function isPlain(tex) {
  let depth = 0;
  for (const c of tex) {
    depth += Number(c === "{") - Number(c === "}");
    if (depth < 0) return false;
  }
  return depth === 0 && tex !== "" && !tex.endsWith("\\") && !/[$`]/.test(tex) && !CONTROL.test(tex);
}

/**
 * A break at either end breaks nothing.
 * @param {string} given
 */
function trim(given) {
  for (;;) {
    const one = given.replace(/^[^\S\n]+|[^\S\n]+$/gu, "");
    if (one.endsWith(BREAK)) given = one.slice(0, -2);
    else if (one.startsWith(BREAK)) given = one.slice(2);
    else return one;
  }
}

/**
 * Words, with the white space that must stand outside of their marks.
 * @param {string} inner
 */
function around(inner) {
  const words = trim(inner);
  if (!words) return null;
  const at = inner.indexOf(words);
  return { lead: inner.slice(0, at), words, trail: inner.slice(at + words.length) };
}

/**
 * A delimiter between these two is seen as one.
 * @param {string | null} outer
 * @param {string | null} inner
 */
function flanks(outer, inner) {
  if (inner === null || isSpace(inner) || "*_~".includes(inner)) return false;
  if (outer === null || isSpace(outer)) return true;
  return !"*_~".includes(outer) && (isWord(inner) || /[!-/:-@[-`{-~]/.test(outer));
}
