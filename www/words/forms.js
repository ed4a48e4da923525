/** Numbers as a language says them. */

/**
 * @param {string} lang BCP 47
 * @returns {(count: number) => string} "5 min"
 */
export function minutesIn(lang) {
  const minutes = new Intl.NumberFormat(lang, { style: "unit", unit: "minute", unitDisplay: "short" });
  return (count) => minutes.format(count);
}

/**
 * @param {string} lang BCP 47
 * @param {Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}} forms
 *   by what `Intl.PluralRules` calls them; `{n}` stands for the number
 * @returns {(count: number) => string}
 */
export function counted(lang, forms) {
  const rules = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  return (count) => (forms[rules.select(count)] ?? forms.other).replace("{n}", numbers.format(count));
}
