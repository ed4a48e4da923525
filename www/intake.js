/** A page's HTML, as the demo's pages take it: pasted, dropped or chosen. */

/**
 * @template {Element} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T} the element of the page that has this id; a missing one is a fault of the page
 */
export function element(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`No ${type.name} #${id} on this page.`);
  return found;
}

/**
 * Takes files, chosen or dropped on the text area, into the text area.
 * @param {HTMLTextAreaElement} html
 * @param {HTMLInputElement} file
 * @param {() => void} ontaken when a file's text stands there
 */
export function takeFiles(html, file, ontaken) {
  /** @param {File | undefined} given */
  const take = async (given) => {
    if (!given) return;
    html.value = decode(await given.arrayBuffer());
    ontaken();
  };
  file.addEventListener("change", () => void take(file.files?.[0]));
  html.addEventListener("dragover", (event) => {
    event.preventDefault();
    html.classList.add("over");
  });
  html.addEventListener("dragleave", () => html.classList.remove("over"));
  html.addEventListener("drop", (event) => {
    html.classList.remove("over");
    const dropped = event.dataTransfer?.files[0];
    if (!dropped) return; // text: the browser puts it in
    event.preventDefault();
    void take(dropped);
  });
}

/**
 * As a browser would: by the byte order mark, or what the page says near its
 * start, or UTF-8.
 * @param {ArrayBuffer} bytes
 */
function decode(bytes) {
  const start = new TextDecoder("latin1").decode(bytes.slice(0, 1024));
  const label = start.startsWith("\xff\xfe")
    ? "utf-16le"
    : start.startsWith("\xfe\xff")
      ? "utf-16be"
      : (/<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? "utf-8");
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
