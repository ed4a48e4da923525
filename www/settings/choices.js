/**
 * Everything that a reader may choose, with what it is before anyone chose and
 * which values it may have. `0`, `""` and `"auto"` leave it to the publisher,
 * the language or the system. A stored value that is not valid counts as none.
 */

/**
 * @template T
 * @typedef {{initial: T, valid: (value: unknown) => boolean}} Choice
 */

/** Text sizes in pixels, each about a tenth above the one before: less is not seen, more is too coarse. */
export const SIZES = [13, 14, 15, 16, 17, 18, 20, 22, 24, 27, 31, 36];

export const THEMES = /** @type {const} */ (["auto", "light", "dark", "sepia", "grey", "contrast", "own"]);
export const FAMILIES = /** @type {const} */ (["auto", "serif", "sans", "mono", "legible"]);

/**
 * @template {string | number} const T
 * @param {ReadonlyArray<T>} values the first is where it begins
 * @returns {Choice<T>}
 */
const oneOf = (values) => ({
  initial: /** @type {T} */ (values[0]),
  valid: (value) => values.includes(/** @type {T} */ (value)),
});

/**
 * @param {number} least
 * @param {number} most
 * @param {number} [initial] may lie outside, as 0 does where it means "as it is"
 * @returns {Choice<number>}
 */
const between = (least, most, initial = 0) => ({
  initial,
  valid: (value) => value === initial || (typeof value === "number" && value >= least && value <= most),
});

/** @type {Choice<boolean>} */
const off = { initial: false, valid: (value) => typeof value === "boolean" };
/** @type {Choice<boolean>} */
const on = { ...off, initial: true };

/**
 * @param {string} initial
 * @returns {Choice<string>}
 */
const colour = (initial) => ({
  initial,
  valid: (value) => typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value),
});

/** @type {Choice<string>} */
const text = { initial: "", valid: (value) => typeof value === "string" && value.length <= 200 };

export const CHOICES = {
  theme: oneOf(THEMES),
  paper: colour("#f4f1e8"),
  ink: colour("#22201c"),
  accent: colour("#7a2e1f"),

  family: oneOf(FAMILIES),
  /** A step of `SIZES`, from 1. */
  size: between(1, SIZES.length),
  weight: between(300, 700),
  /** In em. */
  measure: between(18, 60),
  leading: between(1.2, 2.4),
  /** In em, as WCAG 1.4.12 counts. */
  letters: between(0.02, 0.2),
  gaps: between(0.04, 0.4),
  align: oneOf(/** @type {const} */ (["auto", "start", "justify"])),
  hyphens: oneOf(/** @type {const} */ (["auto", "always", "never"])),
  direction: oneOf(/** @type {const} */ (["auto", "vertical"])),
  /** Lines that the reading guide leaves clear. */
  guide: oneOf(/** @type {const} */ ([0, 1, 3, 5])),
  /** Keys of a single letter, which some who speak to their machine turn off (WCAG 2.1.4). */
  keys: on,
  /** Of the interface; "" is the page's or the browser's. */
  language: text,

  speechRate: between(0.5, 3, 1),
  /** The name of a voice. */
  speechVoice: text,
  speechSkips: off,
};

/** @typedef {{[K in keyof typeof CHOICES]: (typeof CHOICES)[K]["initial"]}} Choices */

/**
 * What is kept for one page.
 * @typedef {object} PageState
 * @property {{block: number, offset: number} | null} place how far it was read: a block of the body, and the share of it
 * @property {number[]} removed blocks of the body that the reader took out, each by a number that stands for what it says
 * @property {number[]} back entries of `leftOut` that the reader put back, likewise
 */

/** @type {{[K in keyof PageState]: Choice<PageState[K]>}} */
export const PAGE_STATE = {
  place: {
    initial: null,
    valid: (value) => {
      const { block, offset } = /** @type {{block?: unknown, offset?: unknown}} */ (value ?? {});
      return value === null || (Number.isInteger(block) && typeof offset === "number" && offset >= 0 && offset <= 1);
    },
  },
  removed: { initial: [], valid: isList },
  back: { initial: [], valid: isList },
};

/** @param {unknown} value */
function isList(value) {
  return Array.isArray(value) && value.length <= 1000 && value.every((one) => Number.isInteger(one) && one >= 0);
}
