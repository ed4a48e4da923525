/**
 * Why something was left out, by the rule that `leftOut` names. The core may
 * know rules that are not listed here: then the rule's own name is shown.
 * @type {Record<string, string>}
 */
const REASONS = {
  score: "It reads like the page around the story, not like the story.",
  form: "It stands in a form.",
  island: "It stands apart from the rest of the text.",
  field: "It is shown elsewhere in the reader: as headline, byline, date, deck or topic.",
  related: "It is one of the related stories.",
  publisher: "You marked it so.",
};

/**
 * @param {string} rule
 * @returns {string}
 */
export function reasonFor(rule) {
  return (Object.hasOwn(REASONS, rule) && REASONS[rule]) || `Rule “${rule}”.`;
}
