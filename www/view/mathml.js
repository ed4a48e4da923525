/** @import {Attributes, Child} from "./nodes.js" */
import { append, set } from "./nodes.js";

const MATHML = "http://www.w3.org/1998/Math/MathML";

/** MathML Core, without what loads, links or scripts. */
const MATH_NAMES = new Set(
  ("math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle " +
    "msub msubsup msup mtable mtd mtext mtr munder munderover semantics").split(" "),
);

/** What MathML draws by. */
const MATH_ATTRIBUTES = new Set(
  ("accent accentunder columnspan depth dir display displaystyle fence form height largeop linethickness lspace " +
    "mathvariant maxsize minsize movablelimits rowspan rspace scriptlevel separator stretchy symmetric voffset " +
    "width").split(" "),
);

/**
 * Unlike other nodes these are given names that the article says, so an unknown
 * one is a plain group and no fault.
 * @param {Document} document
 * @param {string} name
 * @param {Attributes} attributes
 * @param {...Child} children
 * @returns {Element}
 */
export function math(document, name, attributes, ...children) {
  const element = document.createElementNS(MATHML, MATH_NAMES.has(name) ? name : "mrow");
  set(element, attributes, (key, value) => (MATH_ATTRIBUTES.has(key) ? value : null));
  append(element, children);
  return element;
}
