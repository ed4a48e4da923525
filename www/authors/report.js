/** @import {Article, Source} from "../model.d.ts" */
/** @import {Nodes} from "../view/nodes.js" */
import { FIELDS, SOURCES } from "./fields.js";

/**
 * Each field: what readers get, and where it was found.
 * @param {Article} article
 * @param {Nodes} nodes
 * @returns {HTMLElement}
 */
export function fieldsTable(article, nodes) {
  const rows = FIELDS.map(({ name, from, shown }) => {
    const value = shown(article);
    const source = value && article.provenance[from];
    return nodes.html(
      "tr",
      null,
      nodes.html("th", { scope: "row" }, name),
      nodes.html("td", value ? null : { class: "none" }, value || "none"),
      nodes.html("td", { class: "from" }, source ? SOURCES[source] : ""),
    );
  });
  const head = ["Field", "What readers get", "Read from"].map((text) => nodes.html("th", { scope: "col" }, text));
  return nodes.html(
    "table",
    null,
    nodes.html("thead", null, nodes.html("tr", null, head)),
    nodes.html("tbody", null, rows),
  );
}

/** What the page says in words of its own, and not for machines. @type {ReadonlySet<Source | null>} */
const GUESSED = new Set(["page", "text", "url"]);

/**
 * What to mark up: first what every story should have and this one has not,
 * then what was worked out from its looks and could be said, then what some
 * stories have.
 * @param {Article} article
 * @param {Nodes} nodes
 * @returns {HTMLElement[]}
 */
export function hints(article, nodes) {
  const { provenance } = article;
  const none = FIELDS.filter(({ shown, possible }) => !shown(article) && (possible?.(article) ?? true));
  const groups = {
    "Not found": none.filter(({ expected }) => expected),
    "Found by its looks: mark it up, and nothing has to be guessed": FIELDS.filter(
      ({ shown, from, plain }) => !plain && shown(article) && GUESSED.has(provenance[from]),
    ),
    "If the story has one": none.filter(({ expected }) => !expected),
  };
  const lists = Object.entries(groups)
    .filter(([, fields]) => fields.length > 0)
    .map(([heading, fields]) =>
      nodes.html(
        "section",
        { class: "module" },
        nodes.html("h3", null, heading),
        nodes.html("ul", null, fields.map((field) => nodes.html("li", null, hint(field, nodes)))),
      ),
    );
  return lists.length > 0 ? lists : [nodes.html("p", null, "Nothing: every field was found where machines look for it.")];
}

/**
 * @param {import("./fields.js").Field} field
 * @param {Nodes} nodes
 */
function hint({ name, advice, example }, nodes) {
  return [
    nodes.html("strong", null, `${name}. `),
    advice,
    example ? nodes.html("pre", { tabindex: 0, role: "region", "aria-label": `Example: ${name}` }, example) : null,
  ];
}
