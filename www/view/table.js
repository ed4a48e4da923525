/** @import {Inline, TableCell} from "../model.d.ts" */
/** @import {Context} from "./context.js" */
import { plain } from "./plain.js";
import { inlines } from "./inlines.js";

/** What a page may ask for; browsers stop at 1000 columns too. */
const SPAN = 1000;
const NUMBER = /^[\s\u00A0]*[-+\u2212]?[\p{Sc}]?[\d.,\u00A0\u202F' ]*\d[\s\u00A0]*(?:%|‰|\p{Sc}|\p{L}{1,3})?[\s\u00A0]*$/u;

/**
 * @param {{caption: Inline[], rows: TableCell[][]}} block
 * @param {Context} context
 */
export function table({ caption, rows }, context) {
  const { nodes, words } = context;
  const heads = rows.findIndex((row) => !row.every((cell) => cell.header));
  const headRows = heads === -1 ? 0 : heads;
  const numeric = numericColumns(rows.slice(headRows));
  const id = context.id();
  const row = (/** @type {TableCell[]} */ cells, /** @type {boolean} */ head) =>
    nodes.html("tr", null, cells.map((one, column) => cell(one, head, numeric.has(column), context)));
  const element = nodes.html(
    "table",
    null,
    caption.length > 0 && nodes.html("caption", { id }, inlines(caption, context)),
    headRows > 0 && nodes.html("thead", null, rows.slice(0, headRows).map((cells) => row(cells, true))),
    nodes.html("tbody", null, rows.slice(headRows).map((cells) => row(cells, false))),
  );
  // Scrolls in place, so it has to take the focus and to have a name.
  const name = caption.length ? { "aria-labelledby": id } : { "aria-label": words.table };
  return nodes.html("div", { class: "table", part: "table", role: "group", tabindex: 0, ...name }, element);
}

/**
 * @param {TableCell} one
 * @param {boolean} head it stands in a row of headers
 * @param {boolean} numeric its column holds numbers
 * @param {Context} context
 */
function cell({ header, colspan, rowspan, content }, head, numeric, context) {
  const attributes = {
    class: numeric ? "number" : null,
    colspan: colspan > 1 ? Math.min(colspan, SPAN) : null,
    rowspan: rowspan > 1 ? Math.min(rowspan, SPAN) : null,
  };
  const text = inlines(content, context);
  if (!header) return context.nodes.html("td", attributes, text);
  return context.nodes.html("th", { ...attributes, scope: head ? "col" : "row" }, text);
}

/**
 * Columns that are set flush right, headers and all. Known only where no cell
 * spans, because only then is a cell's index its column.
 * @param {TableCell[][]} rows
 * @returns {Set<number>}
 */
function numericColumns(rows) {
  if (!rows.length || rows.some((row) => row.some(({ colspan, rowspan }) => colspan > 1 || rowspan > 1))) {
    return new Set();
  }
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  return new Set(
    columns.filter((column) => {
      const filled = rows.map((row) => plain(row[column]?.content ?? []).trim()).filter((text) => /[^-–—]/.test(text));
      return filled.length > 0 && filled.every((text) => NUMBER.test(text));
    }),
  );
}
