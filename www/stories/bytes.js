/** Twice the largest page that news sites were seen to send. */
export const LARGEST = 5_000_000;

/**
 * An answer's bytes, counted as they come: what a server says of the length
 * need not be true.
 * @param {Response} response
 * @returns {Promise<Uint8Array<ArrayBuffer> | null>} `null` if there are too many: the rest is not waited for
 */
export async function bytesOf(response) {
  const reader = response.body?.getReader();
  /** @type {Uint8Array[]} */
  const parts = [];
  let length = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) break;
    length += value.length;
    if (length > LARGEST) {
      void reader?.cancel();
      return null;
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
