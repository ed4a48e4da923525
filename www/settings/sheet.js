/** @import {Reader} from "../view/reader.js" */
/** @import {Choices} from "./choices.js" */
import { languages } from "../words/words.js";
import { FAMILIES, SIZES, THEMES } from "./choices.js";
import { contrast } from "./contrast.js";
import { Controls } from "./controls.js";

/** Weakest contrast of text that WCAG 2 calls readable (AA). */
const READABLE = 4.5;

const WEIGHTS = [300, 350, 400, 450, 500, 600, 700];
const MEASURES = [20, 24, 28, 32, 36, 40, 46, 54];
const LEADINGS = [1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 2, 2.2];
/** Up to what WCAG 1.4.12 asks every page to bear, and a little beyond. */
const LETTERS = [0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.16];
const GAPS = [0.04, 0.08, 0.12, 0.16, 0.24, 0.32];

/**
 * "Aa": one sheet, whose effects are seen at once behind it. Size and theme
 * come first; the rest is a step below.
 * @param {Reader} reader
 */
export async function start(reader) {
  await reader.addSheet(new URL("./sheet.css", import.meta.url));
  return { use: () => open(reader) };
}

/** @param {Reader} reader */
function open(reader) {
  const { context, words, settings } = reader;
  const { nodes } = context;
  const controls = new Controls(context, settings);
  const own = ownColours(reader, controls);
  const more = details(reader, controls);
  const content = [size(reader, controls), themes(reader, controls), own, families(reader, controls), more];
  const refresh = () => {
    controls.refresh();
    own.hidden = settings.get("theme") !== "own";
  };
  refresh();
  const end = settings.subscribe(refresh);
  reader.panel("appearance", words.appearance, content, { onclose: end });

  const reset = nodes.html("button", { type: "button", class: "reset" }, words.resetAll);
  reset.addEventListener("click", () => {
    settings.reset();
    reader.announce(words.wasReset);
  });
  more.append(reset);
}

/**
 * @param {Reader} reader
 * @param {Controls} controls
 */
function size({ context, words, settings, story }, controls) {
  const { nodes } = context;
  const now = nodes.html("output", { class: "size-now", dir: "ltr" });
  const view = story.ownerDocument.defaultView ?? window;
  /** The step that is shown: the one chosen, or the nearest to what is set. */
  const current = () => {
    const chosen = settings.get("size");
    if (chosen) return chosen;
    const shown = Number.parseFloat(view.getComputedStyle(story).fontSize);
    return SIZES.reduce((best, one, at) => (Math.abs(one - shown) < Math.abs((SIZES[best - 1] ?? 0) - shown) ? at + 1 : best), 1);
  };
  const step = (/** @type {number} */ by, /** @type {string} */ label, /** @type {string} */ className) => {
    const button = nodes.html("button", { type: "button", class: className, "aria-label": label, title: label }, "A");
    button.addEventListener("click", () => settings.set("size", current() + by));
    controls.refreshers.push(() => {
      // Not disabled, or the focus would be lost at the end.
      const end = !SIZES[current() - 1 + by];
      if (end) button.setAttribute("aria-disabled", "true");
      else button.removeAttribute("aria-disabled");
    });
    return button;
  };
  controls.refreshers.push(() => {
    const at = current();
    now.textContent = words.sizeOf(SIZES[at - 1] ?? 0);
  });
  return nodes.html(
    "div",
    { class: "size", role: "group", "aria-label": words.textSize },
    step(-1, words.smaller, "smaller"),
    now,
    step(1, words.larger, "larger"),
  );
}

/**
 * @param {Reader} reader
 * @param {Controls} controls
 */
function themes({ context, words }, controls) {
  const { nodes } = context;
  const names = /** @type {Record<Choices["theme"], string>} */ ({
    auto: words.themeAuto,
    light: words.themeLight,
    dark: words.themeDark,
    sepia: words.themeSepia,
    grey: words.themeGrey,
    contrast: words.themeContrast,
    own: words.themeOwn,
  });
  const both = [nodes.html("span", { class: "day" }, "Aa"), nodes.html("span", { class: "night" }, "Aa")];
  const options = THEMES.map((value) => ({ value, label: names[value], sample: value === "auto" ? both : "Aa", class: `swatch-${value}` }));
  return controls.oneOf("theme", words.theme, options, "swatches");
}

/**
 * @param {Reader} reader
 * @param {Controls} controls
 */
function ownColours({ context, words, settings }, controls) {
  const { nodes } = context;
  const warning = nodes.html("p", { class: "warning", role: "status" });
  controls.refreshers.push(() => {
    const weakest = Math.min(
      ...(/** @type {const} */ (["ink", "accent"])).map((key) => contrast(settings.get(key), settings.get("paper"))),
    );
    const text = weakest < READABLE ? words.weakContrast : "";
    if (warning.textContent !== text) warning.textContent = text;
  });
  return nodes.html(
    "div",
    { class: "own" },
    nodes.html(
      "div",
      { class: "colours" },
      controls.colour("paper", words.ownPaper),
      controls.colour("ink", words.ownInk),
      controls.colour("accent", words.ownAccent),
    ),
    warning,
  );
}

/**
 * @param {Reader} reader
 * @param {Controls} controls
 */
function families({ words }, controls) {
  const names = /** @type {Record<Choices["family"], string>} */ ({
    auto: words.asIs,
    serif: words.fontSerif,
    sans: words.fontSans,
    mono: words.fontMono,
    legible: words.fontLegible,
  });
  const options = FAMILIES.map((value) => ({ value, label: names[value], class: `face-${value}` }));
  return controls.oneOf("family", words.font, options, "segments faces");
}

/**
 * What few change, and some need.
 * @param {Reader} reader
 * @param {Controls} controls
 */
function details(reader, controls) {
  const { context, words, article } = reader;
  const { nodes } = context;
  const { asIs } = words;
  const number = new Intl.NumberFormat(words.lang);
  const percent = new Intl.NumberFormat(words.lang, { style: "percent" });
  const plain = (/** @type {number} */ value) => number.format(value);
  const share = (/** @type {number} */ value) => percent.format(value);
  const upright = /^(?:ja|zh|ko|mn|yue)\b/i.test(article.lang ?? "");
  return nodes.html(
    "details",
    { class: "more-choices" },
    nodes.html("summary", null, words.moreChoices),
    controls.range("measure", words.measure, MEASURES, { asIs, say: plain }),
    controls.range("leading", words.leading, LEADINGS, { asIs, say: plain }),
    controls.range("letters", words.letterSpacing, LETTERS, { asIs, say: share }),
    controls.range("gaps", words.wordSpacing, GAPS, { asIs, say: share }),
    controls.range("weight", words.weight, WEIGHTS, { asIs, say: plain }),
    controls.oneOf("align", words.align, [
      { value: "auto", label: asIs },
      { value: "start", label: words.alignStart },
      { value: "justify", label: words.alignJustify },
    ]),
    controls.oneOf("hyphens", words.hyphens, [
      { value: "auto", label: asIs },
      { value: "always", label: words.always },
      { value: "never", label: words.never },
    ]),
    upright &&
      controls.oneOf("direction", words.lines, [
        { value: "auto", label: asIs },
        { value: "vertical", label: words.vertical },
      ]),
    controls.oneOf("guide", words.guide, [
      { value: 0, label: words.off },
      ...(/** @type {const} */ ([1, 3, 5])).map((value) => ({ value, label: words.guideLines(value) })),
    ]),
    language(reader),
  );
}

/** @param {Reader} reader */
function language({ context, words, settings, page, article, close }) {
  const { nodes } = context;
  const id = context.id();
  const chosen = settings.get("language");
  const select = nodes.html(
    "select",
    { id },
    nodes.html("option", { value: "" }, words.asIs),
    languages.map((tag) => nodes.html("option", { value: tag, lang: tag }, nameOf(tag))),
  );
  select.value = chosen;
  select.addEventListener("change", async () => {
    settings.set("language", select.value);
    // Opened anew, because every word of it changes; the place in the story is kept.
    const { open: reopen } = await import("../standfirst.js");
    close();
    await reopen({ document: page, article });
  });
  return nodes.html("div", { class: "language" }, nodes.html("label", { for: id }, words.language), select);
}

/**
 * @param {string} tag
 * @returns {string} the language's own name for itself
 */
function nameOf(tag) {
  const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  return name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1);
}
