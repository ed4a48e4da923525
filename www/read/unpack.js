/**
 * What comes in by the address, which anyone may have written. Judged before
 * it is unpacked, while, and after.
 */

/** What the shim sends at most; Chromium would take twice, Firefox not much more. */
const LONGEST = 900_000;

/** Of HTML, in bytes. The largest pages in the wild have some 3 MB; a bomb of 900 KB unpacks to 900 MB. */
export const LARGEST = 20_000_000;

/**
 * @typedef {object} Sent
 * @property {string} html
 * @property {string} url where it says that it is from
 */

/**
 * @param {string} packed base64 of raw deflate of JSON
 * @returns {Promise<Sent>} rejects with a sentence to show
 */
export async function unpack(packed) {
  if (packed.length > LONGEST) throw new RangeError("The address is longer than the reader takes.");
  let text;
  try {
    text = await inflate(bytes(packed));
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
    throw new Error("The address is damaged: it was cut off, or it is none of the reader’s.", { cause });
  }
  return judge(text);
}

/**
 * @param {string} packed
 * @returns {Uint8Array<ArrayBuffer>}
 */
function bytes(packed) {
  // Some programs escape what needs no escaping when they hand an address on.
  const binary = atob(decodeURIComponent(packed));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/**
 * @param {Uint8Array<ArrayBuffer>} packed
 * @returns {Promise<string>}
 */
async function inflate(packed) {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > LARGEST) {
      void reader.cancel();
      throw new RangeError("The page is larger than the reader takes.");
    }
    text += decoder.decode(value, { stream: true });
  }
}

/**
 * @param {string} text
 * @returns {Sent}
 */
function judge(text) {
  /** @type {unknown} */
  let given;
  try {
    given = JSON.parse(text);
  } catch (cause) {
    throw new Error("The address is damaged: it was cut off, or it is none of the reader’s.", { cause });
  }
  const sent = sentBy(given);
  if (!sent) throw new Error("The address holds no page.");
  return sent;
}

/**
 * @param {unknown} given whatever somebody sent
 * @returns {Sent | null}
 */
export function sentBy(given) {
  const { html, url } = /** @type {{html?: unknown, url?: unknown}} */ (given ?? {});
  if (typeof html !== "string" || html.length > LARGEST) return null;
  return { html, url: typeof url === "string" && url.length < 10_000 ? url : "" };
}
