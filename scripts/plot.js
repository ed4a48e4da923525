// usage: node scripts/plot.js > docs/speed.svg
//
// Draws what `make bench` measured: by page, how long reading an open page takes, theirs and ours, one panel a browser.
import { existsSync, readFileSync } from "node:fs";

const SERIES = [
  { key: "page: readability", name: "clone + Readability.js", color: "#9a6700", shape: "square" },
  { key: "page: standfirst", name: "Standfirst", color: "#0a58ca", shape: "circle" },
];
const [WIDTH, HEIGHT, GAP, LEFT, TOP, BOTTOM] = [330, 260, 30, 50, 50, 40];
const X = [20e3, 4e6];
const Y = [0.5, 1000];

const browsers = ["chromium", "firefox"].filter((name) => existsSync(`target/bench/${name}.json`));
if (browsers.length === 0) throw new Error("nothing was measured: run `make bench`");

const share = (value, [least, most]) => Math.log(value / least) / Math.log(most / least);
const x = (bytes) => LEFT + share(bytes, X) * WIDTH;
const y = (milliseconds) => TOP + (1 - share(milliseconds, Y)) * HEIGHT;
const at = (value) => value.toFixed(1);

function panel(name, index) {
  const { found } = JSON.parse(readFileSync(`target/bench/${name}.json`, "utf8"));
  const lines = [`<g transform="translate(${index * (WIDTH + GAP + LEFT)} 0)">`];
  lines.push(`<text x="${LEFT}" y="${TOP - 12}" font-weight="600">${name[0].toUpperCase()}${name.slice(1)}</text>`);
  for (const milliseconds of [1, 10, 100, 1000]) {
    lines.push(`<path class="grid" d="M${LEFT} ${at(y(milliseconds))}h${WIDTH}"/>`);
    lines.push(`<text x="${LEFT - 6}" y="${at(y(milliseconds) + 4)}" text-anchor="end">${milliseconds} ms</text>`);
  }
  for (const [bytes, label] of [[30e3, "30 KB"], [100e3, "100 KB"], [300e3, "300 KB"], [1e6, "1 MB"], [3e6, "3 MB"]]) {
    lines.push(`<path class="grid" d="M${at(x(bytes))} ${TOP}v${HEIGHT}"/>`);
    lines.push(`<text x="${at(x(bytes))}" y="${TOP + HEIGHT + 18}" text-anchor="middle">${label}</text>`);
  }
  for (const { key, color, shape } of SERIES) {
    for (const { bytes, times } of found.pages) {
      if (!times[key]) continue;
      const [cx, cy] = [x(bytes), y(times[key])];
      lines.push(
        shape === "circle"
          ? `<circle cx="${at(cx)}" cy="${at(cy)}" r="4" fill="${color}"/>`
          : `<rect x="${at(cx - 3.5)}" y="${at(cy - 3.5)}" width="7" height="7" fill="none" stroke="${color}" stroke-width="1.5"/>`,
      );
    }
  }
  return [...lines, "</g>"].join("\n");
}

const width = browsers.length * (WIDTH + GAP + LEFT);
const legend = SERIES.map(({ name, color, shape }, index) => {
  const from = LEFT + index * 190;
  const mark = shape === "circle" ? `<circle cx="${from}" cy="13" r="4" fill="${color}"/>` : `<rect x="${from - 3.5}" y="9.5" width="7" height="7" fill="none" stroke="${color}" stroke-width="1.5"/>`;
  return `${mark}<text x="${from + 10}" y="17">${name}</text>`;
});
// On a ground of its own, so that it can be read on a dark page too.
console.log(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${TOP + HEIGHT + BOTTOM}" font-family="system-ui, sans-serif" font-size="12" fill="#222">
<title>Milliseconds that reading an open page takes, by its size, medians, both scales logarithmic</title>
<style>.grid { stroke: #ddd; fill: none }</style>
<rect width="100%" height="100%" fill="#fff"/>
${legend.join("\n")}
${browsers.map(panel).join("\n")}
</svg>`);
