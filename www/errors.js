/** @import {ReadError as Contract} from "./model.d.ts" */

/**
 * Why there is nothing to show. `message` is one sentence: what happened and
 * what can be done.
 * @implements {Contract}
 */
export class ReadError extends Error {
  /**
   * @param {Contract["kind"]} kind
   * @param {string} message
   * @param {unknown} [cause] what was caught, for whoever debugs it
   */
  constructor(kind, message, cause) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "ReadError";
    this.kind = kind;
  }
}

/** @type {ReadonlyArray<Contract["kind"]>} */
const KINDS = ["tooLarge", "tooDeep", "noArticle", "engine"];

/**
 * Whatever was thrown, as a `ReadError`. The core throws plain `{kind, message}`;
 * anything else is a fault of the engine.
 * @param {unknown} thrown
 * @returns {ReadError}
 */
export function asReadError(thrown) {
  if (thrown instanceof ReadError) return thrown;
  const { kind, message } = /** @type {{kind?: unknown, message?: unknown}} */ (thrown ?? {});
  const known = KINDS.find((name) => name === kind);
  if (known && typeof message === "string") return new ReadError(known, message, thrown);
  return new ReadError(
    "engine",
    `The engine failed (${String(message ?? thrown)}). Reload and try again.`,
    thrown,
  );
}
