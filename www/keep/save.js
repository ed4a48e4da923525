const XHTML = "http://www.w3.org/1999/xhtml";

/**
 * Hands a file to the browser, which asks where to put it or does as it was told before.
 * @param {Document} page
 * @param {string} name
 * @param {BlobPart} content
 * @param {string} type
 */
export function save(page, name, content, type) {
  const view = page.defaultView ?? window;
  const url = view.URL.createObjectURL(new view.Blob([content], { type }));
  const link = /** @type {HTMLAnchorElement} */ (page.createElementNS(XHTML, "a"));
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: some browsers fetch it a moment later.
  setTimeout(() => view.URL.revokeObjectURL(url), 60_000);
}

/**
 * A name that every file system takes.
 * @param {string | null} title
 * @param {string} ending
 */
export function fileName(title, ending) {
  const plain = (title ?? "").normalize("NFC").replace(/[\p{C}\\/:*?"<>|.]+/gu, " ").replace(/\s+/gu, " ").trim();
  const letters = Array.from(plain).slice(0, 80).join("").trim();
  return `${letters || "story"}.${ending}`;
}
