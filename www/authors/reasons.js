/**
 * Why something was left out, by the rule that `leftOut` names: those of
 * `src/prune` and `src/article`, which a test compares. Of a newer core's the
 * own name is shown.
 * @type {Record<string, string>}
 */
const REASONS = {
  score: "It reads like the page around the story, not like the story.",
  "score/links": "It reads like the page around the story: most of it is links.",
  "score/hidden": "It reads like the page around the story, and the page hides it.",
  "score/repeated": "It reads like the page around the story: it stands on the page more than once.",
  "score/names": "It reads like the page around the story: a class or id above it names such a thing.",
  "score/apart": "It reads like the page around the story: it stands outside of what holds the story.",
  "score/short": "It reads like the page around the story: it is a few words, as labels are.",
  field: "It is shown as a field: see the table above.",
  related: "It is among the related stories.",
  another: "It belongs to another article, below this one.",
  dialog: "It stands in a dialog that waits hidden in the page.",
  form: "It stands in a form.",
  hidden: "The page hides it.",
  call: "It is a link that asks for something, and tells nothing.",
  tool: "It is a link beside a heading, which does something with its section.",
  teasers: "It tells other stories, below a heading that says so.",
  island: "It stands apart from the rest of the text.",
  caption: "It is the caption of a picture that cannot be shown, or of one that is shown already.",
  heading: "It is a heading, and nothing of the story stands below it.",
  marked: "You marked it so, by data-standfirst.",
};

/**
 * @param {string} rule
 * @returns {string}
 */
export function reasonFor(rule) {
  return (Object.hasOwn(REASONS, rule) && REASONS[rule]) || `Rule “${rule}”.`;
}
