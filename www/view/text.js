/**
 * The text of a style sheet. A module of its own, because where everything is
 * published as one file the texts are in it.
 * @param {URL | string} url
 * @returns {Promise<string>}
 */
export async function textOf(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
