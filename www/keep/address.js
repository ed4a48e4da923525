/** The last look at an address before it is written into a file: the twin of `src/render/url.rs`. */

/**
 * @param {string} url
 * @returns {string | null} a link's address, if it is one that may be followed
 */
export function linkAddress(url) {
  return /^(?:https?|mailto|tel)$/.test(scheme(url)) ? encode(url) : null;
}

/**
 * @param {string} url
 * @returns {string | null} a picture's address, if it is one that may be loaded
 */
export function imageAddress(url) {
  const allowed = /^https?$/.test(scheme(url)) || /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i.test(url);
  return allowed ? encode(url) : null;
}

/** @param {string} url */
function scheme(url) {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? "";
}

/** @param {string} url */
function encode(url) {
  return url.replace(/[\0-\x20\x7f-\xa0"<>\\`{}|^\s]/gu, percent);
}

/**
 * @param {string} c
 * @returns {string}
 */
export function percent(c) {
  return Array.from(new TextEncoder().encode(c), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}
