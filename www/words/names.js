/** The interface's languages by their own names, in the order of their scripts. @type {Record<string, string>} */
export const LANGUAGE_NAMES = {
  en: "English",
};
