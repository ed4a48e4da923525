/**
 * What is measured in a browser that is warm. Every contender gets the same
 * page in turn, round by round, so that a noisy machine is noisy for all.
 */
import { readLive, read, load } from "/engine.js";
import { snapshot } from "/snapshot.js";
import { open } from "/standfirst.js";
import { fetched, framed } from "./frame.js";

const { Readability, Defuddle } = window;

/** A round of one contender lasts at least this long: clocks tick in tenths of a millisecond, or slower. */
const ROUND = 10;
const ROUNDS = 7;
/** A contender that takes longer than this has fewer rounds. */
const SLOW = 1000;

const parsed = (html) => new DOMParser().parseFromString(html, "text/html");
const url = "https://example.org/news/story.html";

/** By name: a function that reads the page once. */
function contenders(html, page) {
  return {
    "string: parse": () => parsed(html),
    "string: readability": () => new Readability(parsed(html)).parse(),
    "string: defuddle": () => new Defuddle(parsed(html), { url }).parse(),
    "string: standfirst": () => read(html, { url }),
    "page: readability": () => new Readability(page.cloneNode(true)).parse(),
    "page: standfirst": () => readLive(() => snapshot(page), { url }),
    "page: standfirst, the walk": () => snapshot(page),
  };
}

/** Medians in milliseconds, by contender; `null` for one that fails on this page. */
async function page(name) {
  const html = await fetched(name);
  const live = await framed(html);
  const runs = Object.entries(contenders(html, live)).map(([who, run]) => ({ who, run, batch: 1, times: [] }));
  for (const entry of runs) {
    try {
      await entry.run();
      await entry.run();
      const once = await timed(entry.run, 1);
      entry.batch = Math.max(1, Math.ceil(ROUND / Math.max(once, 0.1)));
      entry.rounds = once > SLOW ? 2 : ROUNDS;
    } catch {
      entry.rounds = 0;
    }
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const entry of runs) {
      if (round < entry.rounds) entry.times.push(await timed(entry.run, entry.batch));
      // What others left behind is collected in nobody's time.
      await new Promise((done) => setTimeout(done));
    }
  }
  live.defaultView.frameElement.remove();
  return Object.fromEntries(runs.map(({ who, times }) => [who, times.length ? median(times) : null]));
}

async function timed(run, batch) {
  const start = performance.now();
  for (let i = 0; i < batch; i += 1) await run();
  return (performance.now() - start) / batch;
}

function median(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** From the click to the reader on the screen: milliseconds to the article, and to the second frame after it. */
async function opening(name) {
  const html = await fetched(name);
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const live = await framed(html);
    const window = live.defaultView;
    await readLive(() => snapshot(live), { url });
    const start = performance.now();
    const article = await readLive(() => snapshot(live), { url });
    const read = performance.now() - start;
    const reader = await open({ document: live, article });
    await new Promise((done) => window.requestAnimationFrame(() => window.requestAnimationFrame(done)));
    times.push({ read, painted: performance.now() - start });
    reader.close();
    window.frameElement.remove();
  }
  return { read: median(times.map((t) => t.read)), painted: median(times.map((t) => t.painted)) };
}

/** The longest time for which nothing else could run while the reader opened. */
async function longest(name) {
  const live = await framed(await fetched(name));
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let most = 0;
  let on = true;
  port1.onmessage = () => {
    const now = performance.now();
    most = Math.max(most, now - last);
    last = now;
    if (on) port2.postMessage(0);
  };
  port2.postMessage(0);
  const reader = await open({ document: live, url });
  await new Promise((done) => setTimeout(done, 300));
  on = false;
  reader.close();
  live.defaultView.frameElement.remove();
  return most;
}

/** Bytes of the engine's memory after some pages were read, and after a hundred. */
async function memory(names) {
  const { memory } = await load();
  const sizes = [];
  for (let i = 0; i < 100; i += 1) {
    await read(await fetched(names[i % names.length]), { url }).catch(() => {});
    sizes.push(memory.buffer.byteLength);
  }
  return { after10: sizes[9], afterAllOnce: sizes[names.length - 1], after100: sizes[99] };
}

/** Starts a job; `outcome` tells how it went. A driver's scripts may not take as long as a job does. */
function start(job, ...args) {
  bench.outcome = null;
  bench[job](...args).then(
    (value) => (bench.outcome = { value }),
    (error) => (bench.outcome = { error: String(error) }),
  );
}

const bench = { page, opening, longest, memory, start, outcome: null };
window.bench = bench;
