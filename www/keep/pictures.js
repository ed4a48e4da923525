/**
 * Pictures as bytes, where their servers let them be read: another site has to
 * allow it, and most that serve pictures do.
 */

/** Larger ones are linked to. */
const LARGEST = 8_000_000;
/** All together: a file that is larger is no longer sent or opened with ease. */
const ALL = 60_000_000;
const PATIENCE = 15_000;
/** How many are fetched side by side. */
const ABREAST = 4;
/** No page of a book is wider, in pixels. */
const WIDEST = 1600;

/** @typedef {{bytes: Uint8Array<ArrayBuffer>, type: string}} Bytes */

/**
 * @param {string[]} sources
 * @returns {Promise<Map<string, Bytes>>} those that could be had
 */
export async function fetchPictures(sources) {
  const waiting = [...new Set(sources)];
  /** @type {Map<string, Bytes>} */
  const found = new Map();
  let total = 0;
  const work = async () => {
    for (let src = waiting.shift(); src !== undefined; src = waiting.shift()) {
      const picture = await one(src);
      if (!picture || total + picture.bytes.length > ALL) continue;
      total += picture.bytes.length;
      found.set(src, picture);
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, work));
  return found;
}

/**
 * @param {string} src
 * @returns {Promise<Bytes | null>}
 */
async function one(src) {
  try {
    if (src.startsWith("data:")) return written(src);
    const response = await fetch(src, { credentials: "omit", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(PATIENCE) });
    const blob = response.ok ? await response.blob() : null;
    if (!blob || blob.size > LARGEST || !/^image\/(?:png|jpeg|gif|webp|avif)$/.test(blob.type)) return null;
    return { bytes: new Uint8Array(await blob.arrayBuffer()), type: blob.type };
  } catch {
    return null;
  }
}

/**
 * Not fetched, because many a policy refuses that.
 * @param {string} url
 * @returns {Bytes | null}
 */
function written(url) {
  const parts = /^data:(image\/(?:png|jpeg|gif|webp|avif))[^,]*;base64,(.*)$/is.exec(url);
  if (!parts?.[1] || parts[2] === undefined) return null;
  return { bytes: Uint8Array.from(atob(parts[2]), (c) => c.charCodeAt(0)), type: parts[1].toLowerCase() };
}

/**
 * @param {Bytes} picture
 * @returns {string}
 */
export function dataUrl({ bytes, type }) {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:${type};base64,${btoa(binary)}`;
}

/**
 * In a kind that every reading system knows. What none of them has to know is
 * drawn anew, on white.
 * @param {Bytes} picture
 * @param {Document} page
 * @returns {Promise<Bytes | null>}
 */
export async function bookPicture(picture, page) {
  if (/^image\/(?:png|jpeg|gif)$/.test(picture.type)) return picture;
  try {
    const bitmap = await createImageBitmap(new Blob([picture.bytes], { type: picture.type }));
    const scale = Math.min(1, WIDEST / bitmap.width);
    const canvas = page.createElement("canvas");
    [canvas.width, canvas.height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
    const context = canvas.getContext("2d");
    if (!context) return null;
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((/** @type {(blob: Blob | null) => void} */ done) => canvas.toBlob(done, "image/jpeg", 0.86));
    return blob && { bytes: new Uint8Array(await blob.arrayBuffer()), type: "image/jpeg" };
  } catch {
    return null;
  }
}
