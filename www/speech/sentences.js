/**
 * Cuts a story into what is spoken at a time: sentences, each knowing where in
 * the page it stands. Long utterances are cut off by some voices, and only a
 * short one can be begun anew when the speed changes.
 */

/**
 * @typedef {object} Sentence
 * @property {string} text
 * @property {number} paragraph which block it stands in
 * @property {Array<{node: Text, start: number, end: number, at: number}>} pieces where its letters are: `at` in `text`
 */

/** What is not read aloud: it is for the eye, or said otherwise. */
const SILENT = "figure.embed, .embed, .code, .gallery, .notes, .inline-stories, .formula, rp, rt, .mark, .enlarge, button, .end-mark, .unseen, [aria-hidden=true]";
/** What a listener may want to skip. */
const ASIDES = ".table, figcaption, figure";
/** What is spoken in one go. Of what may be within it, none is a unit of its own. */
const UNITS = "p, h1, h2, h3, h4, h5, h6, li, dt, dd, figcaption, caption, tr, summary, blockquote, .missing";

/** A voice's limit, with room to spare. A sentence that is longer is cut at a comma or a space. */
const LONGEST = 300;

/**
 * @param {Element} story
 * @param {{skip: boolean, locale: string | undefined}} options `skip`: leave out captions and tables
 * @returns {Sentence[]}
 */
export function sentencesOf(story, { skip, locale }) {
  const header = story.querySelectorAll("h1, .deck, .byline");
  const lead = skip ? [] : story.querySelectorAll(".lead figcaption");
  const blocks = [...header, ...lead, ...(story.querySelector(".body")?.children ?? [])];
  const silent = skip ? `${SILENT}, ${ASIDES}` : SILENT;
  /** @type {Sentence[]} */
  const sentences = [];
  let paragraph = 0;
  for (const block of blocks) {
    for (const texts of units(block, silent)) {
      sentences.push(...cut(texts, paragraph, locale));
      paragraph += 1;
    }
  }
  return sentences;
}

/**
 * The texts of a block, by unit: a list's items are spoken one after the other.
 * @param {Element} block
 * @param {string} silent
 * @returns {Text[][]}
 */
function units(block, silent) {
  if (block.matches(silent)) return [];
  const { NodeFilter } = block.ownerDocument.defaultView ?? window;
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.matches(silent) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  /** @type {Text[][]} */
  const found = [];
  /** @type {Element | null} */
  let last = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType !== 3) continue;
    const text = /** @type {Text} */ (node);
    const unit = text.parentElement?.closest(UNITS) ?? block;
    if (unit !== last || !found.length) found.push([]);
    last = unit;
    found.at(-1)?.push(text);
  }
  return found.filter((texts) => texts.some(({ data }) => /[\p{L}\p{N}]/u.test(data)));
}

/**
 * @param {Text[]} texts
 * @param {number} paragraph
 * @param {string | undefined} locale
 * @returns {Sentence[]}
 */
function cut(texts, paragraph, locale) {
  const whole = texts.map(({ data }) => data).join("");
  /** @type {Sentence[]} */
  const sentences = [];
  for (const { start, end } of spans(whole, locale)) {
    const text = whole.slice(start, end);
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    sentences.push({ text, paragraph, pieces: piecesOf(texts, start, end) });
  }
  return sentences;
}

/**
 * @param {Text[]} texts
 * @param {number} start
 * @param {number} end
 */
function piecesOf(texts, start, end) {
  /** @type {Sentence["pieces"]} */
  const pieces = [];
  let at = 0;
  for (const node of texts) {
    const from = Math.max(start, at);
    const to = Math.min(end, at + node.data.length);
    if (from < to) pieces.push({ node, start: from - at, end: to - at, at: from - start });
    at += node.data.length;
  }
  return pieces;
}

/**
 * Where the sentences of a text begin and end.
 * @param {string} text
 * @param {string | undefined} locale
 * @returns {Array<{start: number, end: number}>}
 */
export function spans(text, locale) {
  return segments(text, locale).flatMap((segment) => shorter(segment, text));
}

/**
 * @param {string} text
 * @param {string | undefined} locale
 * @returns {Array<{start: number, end: number}>}
 */
function segments(text, locale) {
  const found = [];
  if (typeof Intl.Segmenter === "function") {
    for (const { index, segment } of new Intl.Segmenter(locale, { granularity: "sentence" }).segment(text)) {
      found.push({ start: index, end: index + segment.length });
    }
  } else {
    for (const { index, 0: sentence } of text.matchAll(/[^.!?…。！？]+[.!?…。！？]*["”’»)\]]*\s*/gu)) {
      found.push({ start: index, end: index + sentence.length });
    }
  }
  return joined(found, text);
}

/**
 * Abbreviations end in a full stop and are no end: where the next begins with
 * a small letter, or the part is one short word, it goes on.
 * @param {Array<{start: number, end: number}>} parts
 * @param {string} text
 */
function joined(parts, text) {
  /** @type {Array<{start: number, end: number}>} */
  const whole = [];
  for (const part of parts) {
    const last = whole.at(-1);
    const before = last && text.slice(last.start, last.end).trim();
    const goesOn = before !== undefined && (/^\s*\p{Ll}/u.test(text.slice(part.start, part.end)) || /(?:^|\s)\p{Lu}?\p{L}{0,3}\.$/u.test(before) && /(?:^|\s)(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|No)\.$/u.test(before));
    if (last && goesOn) last.end = part.end;
    else whole.push({ ...part });
  }
  return whole;
}

/**
 * @param {{start: number, end: number}} part
 * @param {string} text
 * @returns {Array<{start: number, end: number}>}
 */
function shorter({ start, end }, text) {
  if (end - start <= LONGEST) return [{ start, end }];
  const head = text.slice(start, start + LONGEST);
  const comma = Math.max(head.lastIndexOf(", "), head.lastIndexOf("; "), head.lastIndexOf("、"), head.lastIndexOf("，"));
  const space = head.lastIndexOf(" ");
  const at = start + (comma > LONGEST / 3 ? comma + 1 : space > LONGEST / 3 ? space + 1 : LONGEST);
  return [{ start, end: at }, ...shorter({ start: at, end }, text)];
}
