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

  /** @param {string} names */
  by: (names) => `By ${names}`,
  /** @param {string} when */
  updated: (when) => `Updated ${when}`,
  topics: "Topics",
  notes: "Notes",
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

  readMore: "Read more",
  nextPage: "Continue on the next page",
  paywalled: "The rest of this story is for subscribers.",
  continueOnSite: "Continue on the site",
  /** @param {string} site */
  readOn: (site) => `Read this story on ${site}`,
};
