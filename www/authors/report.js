/** @import {Article} from "../model.d.ts" */
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

/**
 * What to mark up: first what a story should have and this one has not, then
 * what was worked out from its looks and could be said.
 * @param {Article} article
 * @param {Nodes} nodes
 * @returns {HTMLElement}
 */
export function hints(article, nodes) {
  const missing = FIELDS.filter(({ shown, expected }) => expected && !shown(article));
  const optional = FIELDS.filter(({ shown, expected }) => !expected && !shown(article));
  const parts = [...missing, ...optional].map(({ name, advice, example }) =>
    nodes.html(
      "li",
      null,
      nodes.html("strong", null, `${name}. `),
      advice,
      example ? nodes.html("pre", { tabindex: 0, role: "region", "aria-label": `Example: ${name}` }, example) : null,
    ),
  );
  return parts.length > 0
    ? nodes.html("ul", null, parts)
    : nodes.html("p", null, "Nothing: every field was found.");
}
