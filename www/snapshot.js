/**
 * The live page as compact data for the core, without serialising it and
 * parsing it again. Beyond the markup it has what style sheets hide, what
 * stands in open shadow roots, and how large pictures came out.
 *
 * Imports nothing, so that a test can take it as it is. The layout of `ops`
 * stands in `src/dom/snapshot.rs`.
 */

/**
 * @typedef {object} Snapshot
 * @property {string} text every string of the page, one after the other
 * @property {Uint32Array<ArrayBuffer>} ops what they are, in document order
 */

const TEXT = 0;
const ELEMENT = 1;
const CLOSE = 2;
const NAME = 3;
const ATTRIBUTE = 4;

/** Attributes that pages are full of and that the core does not read. It passes over others itself. */
const UNREAD = /^(?:on|_|aria-[^hl]|tabi|load)/;

/** Two for a node, and one node more than the core reads: it says so, and nothing keeps the walk busy for ever. */
const MOST_STEPS = 1_000_002;

/**
 * Layout is asked about where words stand, not about every box: that costs more
 * than all the rest. Elsewhere than in these, words of this many letters count.
 */
const PROSE = /^(?:p|h[1-6]|blockquote)$/;
const WORDS = 20;
/** What keeps its place but is not visible is not seen either. */
const VISIBLE = { visibilityProperty: true };
/** From this many letters on a frame holds text to read. */
const FRAMED = 200;
/** Pictures are hidden until they have loaded, and the others hold no text that is shown. */
const UNASKED = /^(?:head|title|script|style|template|noscript|svg|math|option|textarea|figcaption)$/;

/**
 * @param {Document} document
 * @param {Element} [root] what to write down of it, if not all
 * @returns {Snapshot}
 */
export function snapshot(document, root) {
  const writer = new Writer(document);
  writer.walk(root ?? writer.genuine.documentElement(document));
  return { text: writer.text, ops: writer.ops.subarray(0, writer.at) };
}

class Writer {
  /** @param {Document} document */
  constructor(document) {
    this.genuine = genuine();
    this.rendered = isRendered(document);
    this.text = "";
    this.ops = new Uint32Array(1 << 15);
    this.at = 0;
    /** Numbers by name. @type {Map<string, number>} */
    this.elements = new Map();
    /** The same for attributes; -1 for what the core does not read. @type {Map<string, number>} */
    this.attributes = new Map();
    this.named = 0;
  }

  /**
   * In document order, without recursion: pages nest as deep as they like.
   * @param {Node | null} root
   */
  walk(root) {
    /** Where to go on once the subtree is done. @type {{node: Node | null, slotted: Node[] | null, hidden: boolean}[]} */
    const after = [];
    /** The nodes that stand in for a slot's children, the next one last. @type {Node[] | null} */
    let slotted = null;
    let hidden = !this.rendered;
    /** @type {Node | null} */
    let node = root;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (!node) {
        const outer = after.pop();
        if (!outer) return;
        this.push(CLOSE);
        ({ node, slotted, hidden } = outer);
        continue;
      }
      const type = node.nodeType;
      if (type === 3 || type === 4) {
        const { data } = /** @type {Text} */ (node);
        this.push((data.length << 3) | TEXT);
        this.text += data;
      }
      const name = type === 3 ? "" : /** @type {Element} */ (node).localName;
      // Forms alone answer to the names of their fields before those of their own properties.
      const form = name === "form" || typeof type !== "number" || (type === 1 && typeof name !== "string");
      /** @type {Node | null} */
      const next = slotted ? (slotted.pop() ?? null) : form ? this.genuine.nextSibling(node) : node.nextSibling;
      if (type !== 1 && !form) {
        node = next;
        continue;
      }
      const element = /** @type {Element} */ (node);
      const framed = name === "iframe" && !form ? textOfFrame(element) : null;
      const first = form ? this.genuine.firstChild(node) : framed ? framed.firstChild : firstChild(element, name);
      const hides = !hidden && !form && isHidden(element, name, first);
      this.element(element, form ? "form" : framed ? "div" : name, this.genuine.names(element), hides);
      after.push({ node: next, slotted, hidden });
      hidden ||= hides;
      slotted = name === "slot" ? assigned(element) : null;
      node = slotted ? (slotted.pop() ?? null) : first;
    }
  }

  /**
   * @param {Element} element
   * @param {string} name
   * @param {string[]} attributes
   * @param {boolean} hides whether a style sheet hides it: written down as if the markup did
   */
  element(element, name, attributes, hides) {
    let number = this.elements.get(name);
    if (number === undefined) this.elements.set(name, (number = this.name(name)));
    this.push((number << 3) | ELEMENT);
    for (const attribute of attributes) {
      if (this.number(attribute) >= 0) this.attribute(attribute, this.genuine.value(element, attribute));
    }
    if (hides) this.attribute("hidden", "");
    if (name === "img") this.picture(/** @type {HTMLImageElement} */ (element), attributes);
  }

  /**
   * What was loaded, where the markup does not say it.
   * @param {HTMLImageElement} img
   * @param {string[]} attributes
   */
  picture(img, attributes) {
    if (!(img.naturalWidth > 0)) return;
    if (!attributes.includes("width") && !attributes.includes("height")) {
      this.attribute("width", String(img.naturalWidth));
      this.attribute("height", String(img.naturalHeight));
    }
    if (!attributes.includes("src") && img.currentSrc) this.attribute("src", img.currentSrc);
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  attribute(name, value) {
    this.push((this.number(name) << 3) | ATTRIBUTE);
    this.push(value.length);
    this.text += value;
  }

  /**
   * @param {string} attribute
   * @returns {number} -1 where the core does not read it
   */
  number(attribute) {
    let number = this.attributes.get(attribute);
    if (number === undefined) {
      number = UNREAD.test(attribute) ? -1 : this.name(attribute);
      this.attributes.set(attribute, number);
    }
    return number;
  }

  /** @param {string} name @returns {number} */
  name(name) {
    this.push((name.length << 3) | NAME);
    this.text += name;
    return this.named++;
  }

  /** @param {number} word */
  push(word) {
    if (this.at === this.ops.length) {
      const larger = new Uint32Array(2 * this.at);
      larger.set(this.ops);
      this.ops = larger;
    }
    this.ops[this.at++] = word;
  }
}

/**
 * What a form's field may stand in front of, asked of the prototypes:
 * `form.nextSibling` can be an input.
 */
function genuine() {
  const { getAttribute, getAttributeNames } = Element.prototype;
  return {
    firstChild: getter(Node.prototype, "firstChild"),
    nextSibling: getter(Node.prototype, "nextSibling"),
    documentElement: getter(Document.prototype, "documentElement"),
    /** @type {(element: Element) => string[]} */
    names: (element) => getAttributeNames.call(element),
    /** @type {(element: Element, name: string) => string} */
    value: (element, name) => getAttribute.call(element, name) ?? "",
  };
}

/**
 * @param {object} prototype
 * @param {string} key
 * @returns {(node: Node) => any}
 */
function getter(prototype, key) {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  return (node) => get?.call(node) ?? null;
}

/**
 * @param {Element} element no form
 * @param {string} name
 * @returns {Node | null}
 */
function firstChild(element, name) {
  if (name === "template") return /** @type {HTMLTemplateElement} */ (element).content?.firstChild ?? null;
  // Of a script only data are read, and of a style sheet nothing.
  if (name === "script" && !/ld\+json/i.test(element.getAttribute("type") ?? "")) return null;
  // Nothing inside these is read.
  if (name === "style" || name === "svg" || name === "iframe" || name === "noframes") return null;
  return (element.shadowRoot ?? element).firstChild;
}

/**
 * A frame of the page's own site, if it holds text that is seen. With less it is
 * a player, a chart, an advertisement: of those it counts where they are from.
 * @param {Element} frame
 * @returns {HTMLElement | null} its body
 */
function textOfFrame(frame) {
  const body = /** @type {HTMLIFrameElement} */ (frame).contentDocument?.body;
  return body && frame.checkVisibility() && body.innerText.length >= FRAMED ? body : null;
}

/**
 * @param {Element} slot
 * @returns {Node[] | null} what stands in it, the last first; `null` where that is its own content
 */
function assigned(slot) {
  const nodes = /** @type {HTMLSlotElement} */ (slot).assignedNodes?.() ?? [];
  return nodes.length > 0 ? nodes.reverse() : null;
}

/**
 * Whether layout can be asked about: a document that was only parsed has none,
 * and of one whose body is hidden (a consent wall, a frame) it says nothing.
 * @param {Document} document
 */
function isRendered(document) {
  return document.defaultView !== null && document.body?.checkVisibility?.() === true;
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {Node | null} first its first child
 */
function isHidden(element, name, first) {
  if (first?.nodeType !== 3 || UNASKED.test(name)) return false;
  const { data } = /** @type {Text} */ (first);
  const asked = PROSE.test(name) || (data.length >= WORDS && /\S/.test(data));
  if (!asked || element.checkVisibility(VISIBLE)) return false;
  // Without a box of its own, `display: contents` is as little visible.
  const { display, visibility } = getComputedStyle(element);
  return display === "none" || visibility !== "visible";
}
