/**
 * The one maker of nodes. Whatever an article says, only what stands in these
 * tables gets into the page: there is no way from a string to markup here.
 */

const XHTML = "http://www.w3.org/1999/xhtml";
const SVG = "http://www.w3.org/2000/svg";

const HTML_NAMES = new Set(
  ("a abbr article aside blockquote br button caption cite code dd del details dialog div dl dt em figcaption " +
    "fieldset figure footer h1 h2 h3 h4 h5 h6 header hr img input ins kbd label legend li main mark nav ol option " +
    "output p pre rp rt ruby section select span strong sub summary sup table tbody td th thead time tr ul").split(" "),
);
const SVG_NAMES = new Set(["svg", "path"]);

/** @param {string} value */
const anything = (value) => value;
/** @param {RegExp} shape */
const shaped = (shape) => (/** @type {string} */ value) => (shape.test(value) ? value : null);
const number = shaped(/^-?\d{1,7}$/);
const ownId = shaped(/^sf-[a-z0-9-]+$/);

/**
 * Attribute → what becomes of its value; `null` leaves the attribute out. A URL
 * is judged again here, although the core has judged it: an article may have
 * come from somewhere else.
 * @type {Record<string, (value: string) => string | null>}
 */
const ATTRIBUTES = {
  "aria-current": shaped(/^(?:true|page|location)$/),
  "aria-describedby": ownId,
  "aria-disabled": shaped(/^true$/),
  "aria-expanded": shaped(/^(?:true|false)$/),
  "aria-hidden": shaped(/^true$/),
  "aria-label": anything,
  "aria-labelledby": ownId,
  "aria-modal": shaped(/^true$/),
  "aria-pressed": shaped(/^(?:true|false)$/),
  alt: anything,
  checked: shaped(/^$/),
  class: anything,
  colspan: number,
  d: shaped(/^[\d\sA-Za-z.,-]+$/),
  "data-block": number,
  "data-feature": shaped(/^[a-z]+$/),
  "data-provider": shaped(/^[a-z0-9.-]+$/),
  datetime: anything,
  decoding: shaped(/^async$/),
  dir: shaped(/^(?:ltr|rtl|auto)$/),
  fetchpriority: shaped(/^(?:high|low)$/),
  height: number,
  href: linkUrl,
  for: ownId,
  id: ownId,
  lang: shaped(/^[A-Za-z0-9-]{1,35}$/),
  loading: shaped(/^(?:lazy|eager)$/),
  max: shaped(/^-?[\d.]+$/),
  min: shaped(/^-?[\d.]+$/),
  name: ownId,
  part: shaped(/^[a-z -]+$/),
  referrerpolicy: shaped(/^no-referrer$/),
  rel: shaped(/^[a-z ]+$/),
  role: shaped(/^[a-z-]+$/),
  rowspan: number,
  scope: shaped(/^(?:col|row)$/),
  sizes: shaped(/^[\w\s():.,-]+$/),
  src: pictureUrl,
  srcset: anything, // built by `candidates` below alone
  start: number,
  step: shaped(/^(?:any|[\d.]+)$/),
  tabindex: shaped(/^(?:0|-1)$/),
  title: anything,
  translate: shaped(/^no$/),
  type: shaped(/^(?:button|checkbox|color|radio|range)$/),
  value: anything,
  viewBox: shaped(/^[\d ]+$/),
  width: number,
};

/**
 * @param {string} value
 * @returns {string | null} the URL if a link may have it; a fragment only if it is ours
 */
export function linkUrl(value) {
  if (value.startsWith("#")) return ownId(value.slice(1)) && value;
  return /^(?:https?|mailto|tel):$/.test(protocol(value)) ? value : null;
}

/**
 * @param {string} value
 * @returns {string | null} the URL if a picture may have it
 */
export function pictureUrl(value) {
  const scheme = protocol(value);
  if (scheme === "http:" || scheme === "https:") return value;
  return /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i.test(value) ? value : null;
}

/** @param {string} value */
function protocol(value) {
  try {
    return new URL(value).protocol;
  } catch {
    return ""; // relative, or no URL: the contract has neither
  }
}

/**
 * A `srcset` from candidates that were each judged. Densities become widths
 * where the picture's own is known: they were meant for the size that the page
 * shows it in, which need not be ours.
 * @param {ReadonlyArray<{src: string, descriptor: string}>} list
 * @param {number | null} width
 * @returns {string | null}
 */
export function candidates(list, width) {
  const kept = list.filter(
    ({ src, descriptor }) =>
      pictureUrl(src) && /^\d+(?:\.\d+)?[wx]$/.test(descriptor) && !/\s|^,|,$/.test(src),
  );
  const dense = width !== null && kept.every(({ descriptor }) => descriptor.endsWith("x"));
  const size = (/** @type {string} */ descriptor) =>
    dense ? `${Math.round(Number.parseFloat(descriptor) * width)}w` : descriptor;
  return kept.map(({ src, descriptor }) => `${src} ${size(descriptor)}`).join(", ") || null;
}

/** @typedef {Node | string | null | undefined | false | ReadonlyArray<Child>} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined>} Attributes */

/** Makes the nodes of one document. */
export class Nodes {
  /** @param {Document} document */
  constructor(document) {
    this.document = document;
  }

  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {Attributes | null} [attributes] `null`, `undefined` and `false` leave one out
   * @param {...Child} children
   * @returns {HTMLElementTagNameMap[Name]}
   */
  html(name, attributes, ...children) {
    allow(HTML_NAMES, name);
    // With a namespace: in XML documents `createElement` has none.
    const element = this.document.createElementNS(XHTML, name);
    set(element, attributes ?? {}, (key, value) => ATTRIBUTES[key]?.(value) ?? null);
    append(element, children);
    return /** @type {HTMLElementTagNameMap[Name]} */ (element);
  }

  /**
   * @param {string} name
   * @param {Attributes} attributes
   * @param {...Child} children
   * @returns {Element}
   */
  svg(name, attributes, ...children) {
    allow(SVG_NAMES, name);
    const element = this.document.createElementNS(SVG, name);
    set(element, attributes, (key, value) => ATTRIBUTES[key]?.(value) ?? null);
    append(element, children);
    return element;
  }
}

/**
 * @param {Set<string>} names
 * @param {string} name
 */
function allow(names, name) {
  if (!names.has(name)) throw new TypeError(`No element ${name} is made here.`);
}

/**
 * @param {Element} element
 * @param {Attributes} attributes
 * @param {(key: string, value: string) => string | null} judge
 */
export function set(element, attributes, judge) {
  for (const [key, given] of Object.entries(attributes)) {
    if (given === null || given === undefined || given === false) continue;
    const value = judge(key, given === true ? "" : String(given));
    if (value !== null) element.setAttribute(key, value);
  }
}

/**
 * @param {Element} parent
 * @param {ReadonlyArray<Child>} children
 */
export function append(parent, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(parent, child);
    else if (child) parent.append(/** @type {Node | string} */ (child));
  }
}
