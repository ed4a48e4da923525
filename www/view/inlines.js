/** @import {Inline} from "../model.d.ts" */
/** @import {Context} from "./context.js" */
/** @import {Attributes, Child} from "./nodes.js" */
import { linkUrl } from "./nodes.js";
import { picture } from "./picture.js";

/** What every link to somewhere else says: an article's links are not ours to vouch for. */
export const REL = "noopener noreferrer nofollow ugc";

/** @typedef {Inline["kind"]} Kind */
/** @typedef {{[K in Kind]: (inline: Extract<Inline, {kind: K}>, context: Context) => Child}} Table */

/**
 * @param {"strong" | "em" | "sub" | "sup" | "mark" | "del" | "ins" | "kbd"} name
 * @returns {(inline: {content: Inline[]}, context: Context) => Child}
 */
const wrap = (name) => ({ content }, context) => context.nodes.html(name, null, inlines(content, context));

/** One function a kind, as the model has them; `rare.js` adds those that few stories have. @type {Partial<Table>} */
export const INLINES = {
  text: ({ text }) => text,
  link,
  strong: wrap("strong"),
  emphasis: wrap("em"),
  code: ({ text }, { nodes }) => nodes.html("code", { translate: "no" }, text),
  sub: wrap("sub"),
  sup: wrap("sup"),
  mark: wrap("mark"),
  deleted: wrap("del"),
  inserted: wrap("ins"),
  abbreviation: ({ title, content }, context) => context.nodes.html("abbr", { title }, inlines(content, context)),
  keyboard: wrap("kbd"),
  image: ({ image }, context) => picture(image, context, { class: "inline" }),
  break: (_, { nodes }) => nodes.html("br"),
  ruby,
  time: ({ datetime, content }, context) => context.nodes.html("time", { datetime }, inlines(content, context)),
};

/**
 * @param {ReadonlyArray<Inline>} list
 * @param {Context} context
 * @returns {Child[]}
 */
export function inlines(list, context) {
  return list.map((inline) => {
    // A kind that a newer core may know: what it holds is still read.
    if (!Object.hasOwn(INLINES, inline.kind)) return inlines(/** @type {any} */ (inline).content ?? [], context);
    const make = /** @type {(inline: Inline, context: Context) => Child} */ (INLINES[inline.kind]);
    return make(inline, context);
  });
}

/**
 * @param {{url: string, content: Inline[]}} inline
 * @param {Context} context
 */
function link({ url, content }, context) {
  return anchor(url, context, {}, inlines(content, context));
}

/**
 * A link to somewhere else, or the same without a link where the URL may not be one.
 * @param {string | null} url
 * @param {Context} context
 * @param {Attributes} attributes
 * @param {...Child} children
 */
export function anchor(url, { nodes }, attributes, ...children) {
  // A fragment would be one of ours, and an article has none of ours.
  const href = url?.startsWith("#") ? null : linkUrl(url ?? "");
  if (href === null) return nodes.html("span", attributes, ...children);
  return nodes.html("a", { ...attributes, href, rel: REL }, ...children);
}

/**
 * @param {{content: Inline[], annotation: string}} inline
 * @param {Context} context
 */
function ruby({ content, annotation }, context) {
  const { nodes } = context;
  return nodes.html(
    "ruby",
    null,
    inlines(content, context),
    nodes.html("rp", null, "("),
    nodes.html("rt", null, annotation),
    nodes.html("rp", null, ")"),
  );
}
