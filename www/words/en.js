/** English, and the list of everything that the interface says. */

const minutes = new Intl.NumberFormat("en", { style: "unit", unit: "minute", unitDisplay: "short" });

/** @typedef {typeof words} Words */

export const words = {
  lang: "en",
  dir: /** @type {"ltr" | "rtl"} */ ("ltr"),

  close: "Close",
  reader: "Reader",
  back: "Back",
  menu: "More",
  featureFailed: "This part of the reader could not be loaded. Try again.",
  /** @param {number} count */
  readingTime: (count) => `${minutes.format(count)} read`,
  /** @param {number} count */
  timeLeft: (count) => `${minutes.format(count)} left`,

  outline: "Contents",
  leftOff: "This is where you stopped reading.",
  fromTheStart: "From the start",

  shortcuts: "Keyboard shortcuts",
  letterKeys: "Use single keys",

  appearance: "Text and theme",
  textSize: "Text size",
  smaller: "Smaller text",
  larger: "Larger text",
  /** @param {number} pixels */
  sizeOf: (pixels) => `${pixels} px`,
  theme: "Theme",
  themeAuto: "Automatic",
  themeLight: "Light",
  themeDark: "Dark",
  themeSepia: "Sepia",
  themeGrey: "Grey",
  themeContrast: "Contrast",
  themeOwn: "Own",
  ownPaper: "Paper",
  ownInk: "Text",
  ownAccent: "Accent",
  weakContrast: "These colours are too close to each other to be read well.",
  font: "Font",
  asIs: "Standard",
  fontSerif: "Serif",
  fontSans: "Sans",
  fontMono: "Mono",
  fontLegible: "Legible",
  moreChoices: "More settings",
  measure: "Line length",
  leading: "Line spacing",
  letterSpacing: "Letter spacing",
  wordSpacing: "Word spacing",
  weight: "Weight",
  align: "Alignment",
  alignStart: "Ragged",
  alignJustify: "Justified",
  hyphens: "Hyphens",
  always: "Always",
  never: "Never",
  lines: "Lines run",
  vertical: "Downwards",
  guide: "Reading guide",
  off: "Off",
  /** @param {number} count */
  guideLines: (count) => (count === 1 ? "1 line" : `${count} lines`),
  language: "Language of the reader",
  resetAll: "Reset everything",
  wasReset: "Everything is as it was at first.",

  /** @param {string} names */
  by: (names) => `By ${names}`,
  /** @param {string} when */
  updated: (when) => `Updated ${when}`,
  topics: "Topics",
  notes: "Notes",
  links: "Links",
  /** @param {string} label */
  note: (label) => `Note ${label}`,
  /** @param {string} label */
  backToText: (label) => `Back to the text from note ${label}`,
  table: "Table",
  code: "Code",
  formula: "Formula",
  pictureMissing: "This picture could not be loaded.",
  /** @param {string} provider */
  viewOn: (provider) => `View on ${provider}`,

  /** @param {string} site */
  sentBy: (site) => `Sent here by ${site}`,
  /** @param {string} site */
  sentUnverified: (site) => `Sent here by a page that says it is from ${site}. That could not be checked.`,
  sentByUnknown: "Sent here by a page that does not say where it is from.",

  readMore: "Read more",
  nextPage: "Continue on the next page",
  paywalled: "The rest of this story is for subscribers.",
  continueOnSite: "Continue on the site",
  /** @param {string} site */
  readOn: (site) => `Read this story on ${site}`,
};
