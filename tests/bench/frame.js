/**
 * A page in a frame, laid out as a visitor would have it, but with its scripts
 * off and nothing fetched: what is measured is the reading.
 */

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/**
 * @param {string} html
 * @returns {Promise<Document>}
 */
export async function framed(html) {
  const frame = document.createElement("iframe");
  frame.sandbox.add("allow-same-origin");
  frame.width = "1200";
  frame.height = "800";
  const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
  frame.src = URL.createObjectURL(new Blob([`<!DOCTYPE html>${POLICY}${html}`], { type: "text/html;charset=utf-8" }));
  document.body.append(frame);
  await loaded;
  return /** @type {Document} */ (frame.contentDocument);
}

/** @param {string} name */
export async function fetched(name) {
  return (await fetch(`pages/${name}`)).text();
}
