/** How far a browser looks for a page's own word on its encoding. */
const HEAD = 1024;
const SERVED = /charset\s*=\s*["']?([\w:.-]+)/i;
const DECLARED = /<meta[^>]+charset\s*=\s*["']?([\w:.-]+)/i;

/**
 * A page's bytes as text, as a browser would read them: by the byte order
 * mark, or what the server says, or what the page says near its start, or UTF-8.
 * @param {ArrayBuffer | Uint8Array<ArrayBuffer>} bytes
 * @param {string | null} [type] the `Content-Type` that they came with
 * @returns {string}
 */
export function decode(bytes, type = null) {
  const start = new TextDecoder("latin1").decode(bytes.slice(0, HEAD));
  const label = start.startsWith("\xff\xfe")
    ? "utf-16le"
    : start.startsWith("\xfe\xff")
      ? "utf-16be"
      : start.startsWith("\xef\xbb\xbf")
        ? "utf-8"
        : (SERVED.exec(type ?? "")?.[1] ?? meant(DECLARED.exec(start)?.[1]) ?? "utf-8");
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // an encoding that nobody knows
  }
}

/**
 * A page whose declaration could be read is not in UTF-16, and the bytes that
 * users define are those of Western Europe: so the standard has it.
 * @param {string | undefined} label
 * @returns {string | undefined}
 */
function meant(label) {
  try {
    const { encoding } = new TextDecoder(label);
    if (encoding.startsWith("utf-16")) return "utf-8";
    return encoding === "x-user-defined" ? "windows-1252" : label;
  } catch {
    return label;
  }
}
