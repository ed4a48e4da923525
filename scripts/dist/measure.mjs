// Writes dist/sizes.json and dist/integrity.json. Called by scripts/dist.sh.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const files = readdirSync("dist", { recursive: true })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => statSync(`dist/${file}`).isFile())
  .sort();
const sizes = {};
const integrity = {};
for (const file of files) {
  const bytes = readFileSync(`dist/${file}`);
  sizes[file] = {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length,
  };
  if (/\.(?:js|css|wasm)$/.test(file)) integrity[file] = `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}
const write = (name, value) => writeFileSync(`dist/${name}`, `${JSON.stringify(value, null, 2)}\n`);
write("sizes.json", { unit: "bytes", brotli: "level 11", gzip: "level 9", files: sizes });
write("integrity.json", integrity);
