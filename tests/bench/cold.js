/**
 * One reading in a browser that has just been started, with nothing loaded:
 * from the wish to the article. `?who=…&page=…`.
 */
import { fetched, framed } from "./frame.js";

const asked = new URLSearchParams(location.search);
const url = "https://example.org/news/story.html";

/** @param {string} src */
const script = (src) =>
  new Promise((done, failed) => {
    const element = Object.assign(document.createElement("script"), { src, onload: done, onerror: failed });
    document.head.append(element);
  });

const readers = {
  async readability(page) {
    await script("Readability.js");
    return new window.Readability(page.cloneNode(true)).parse();
  },
  async standfirst(page) {
    const [{ readLive }, { snapshot }] = await Promise.all([import("/engine.js"), import("/snapshot.js")]);
    return readLive(() => snapshot(page), { url });
  },
};

const who = asked.get("who");
const live = await framed(await fetched(asked.get("page")));
if (who === "warmed") await (await import("/warm.js")).warm();
await new Promise((done) => setTimeout(done, 200));
const start = performance.now();
const article = await readers[who === "warmed" ? "standfirst" : who](live);
window.took = article ? performance.now() - start : -1;
