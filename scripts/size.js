// usage: node scripts/size.js
//
// What travels to a reader, compressed as a server would (brotli, 11), against budgets.json, and what the module is
// made of. Fails where a budget is exceeded. What is wanted may be less: then the budget is today's size and some
// room, so that it does not grow while it is not yet as small as it should be.
import { readFileSync, existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const budgets = JSON.parse(readFileSync(new URL("budgets.json", import.meta.url), "utf8"));

const packed = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

/** A module and all that it imports at once; what is imported when it is first used is not among them. */
function closure(entry, found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const [, path] of readFileSync(entry, "utf8").matchAll(/(?:^|[;}])\s*(?:import|export)\b[^;("]*"(\.[^"]+\.js)"/g)) {
    closure(normalize(join(dirname(entry), path)), found);
  }
  return found;
}

/** The sections of a module, with what their names begin with where they have one. */
function sections(wasm) {
  const kinds = ["custom", "types", "imports", "functions", "tables", "memory", "globals", "exports", "start"];
  kinds.push("elements", "code", "data", "data count", "tags");
  const found = [];
  let at = 8;
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = wasm[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < wasm.length) {
    const kind = kinds[wasm[at++]];
    const length = number();
    found.push({ kind, bytes: wasm.subarray(at, at + length) });
    at += length;
  }
  return found;
}

const wasm = readFileSync("www/wasm/standfirst_bg.wasm");
console.log("module section     raw  brotli");
for (const { kind, bytes } of sections(wasm).filter((section) => section.bytes.length >= 1024)) {
  console.log(`${kind.padEnd(14)} ${String(bytes.length).padStart(7)} ${String(packed(bytes)).padStart(7)}`);
}

// What a server sends: of `make dist`, bundled and minified.
const groups = {
  wasm: ["www/wasm/standfirst_bg.wasm"],
  // What has to be there before a reader is seen; then its words in one language, as many more as there are languages.
  shell: [...closure("dist/npm/standfirst.js"), "dist/npm/styles/opening.css"],
  "words, English": [...closure("dist/npm/words/en.js")],
  stub: ["dist/npm/define.js"],
};
let exceeded = false;
console.log("\nwhat                 raw  brotli  budget  wanted");
for (const [name, files] of Object.entries(groups)) {
  const missing = files.find((file) => !existsSync(file));
  if (missing) throw new Error(`${missing} is missing: run \`make dist\``);
  const bytes = files.map((file) => readFileSync(file));
  // Each file is a response of its own, unless the site bundles them.
  const size = bytes.reduce((sum, file) => sum + packed(file), 0);
  const raw = bytes.reduce((sum, file) => sum + file.length, 0);
  if (!budgets[name]) throw new Error(`budgets.json has no budget for ${name}`);
  const { budget, wanted } = budgets[name];
  exceeded ||= size > budget;
  const verdict = size > budget ? "EXCEEDED" : size > wanted ? "not yet as small as wanted" : "";
  const numbers = [raw, size, budget, wanted].map((number) => String(number).padStart(7));
  console.log(`${name.padEnd(15)}  ${numbers.join(" ")}  ${verdict}`.trimEnd());
}
process.exit(exceeded ? 1 : 0);
