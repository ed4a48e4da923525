/** @import {TableCell} from "../model.d.ts" */

/** A table that is wider is written without its spans. */
const COLUMNS = 64;

/**
 * The cells by row and column; `null` where one from the left or from above reaches.
 * @param {TableCell[][]} given
 * @returns {Array<Array<TableCell | null>>}
 */
export function grid(given) {
  const rows = given.filter((row) => row.length > 0);
  const spanned = place(rows, true);
  return spanned.some((row) => row.length > COLUMNS) ? place(rows, false) : spanned;
}

/**
 * @param {TableCell[][]} rows
 * @param {boolean} spans
 */
function place(rows, spans) {
  /** How many more rows each column is taken for. @type {number[]} */
  const taken = [];
  return rows.map((row) => {
    /** @type {Array<TableCell | null>} */
    const line = [];
    for (const cell of row) {
      while ((taken[line.length] ?? 0) > 0) line.push(null);
      const column = line.length;
      line.push(cell);
      if (!spans) continue;
      const width = Math.min(Math.max(1, cell.colspan), COLUMNS + 1);
      for (let at = column; at < column + width; at += 1) {
        if (at > column) line.push(null);
        taken[at] = Math.max(taken[at] ?? 0, Math.max(1, cell.rowspan));
      }
    }
    for (let at = 0; at < taken.length; at += 1) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
    return line;
  });
}
