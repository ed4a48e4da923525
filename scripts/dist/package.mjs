// Writes the package's own package.json, from what is there. Called by scripts/dist.sh.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";

const cargo = readFileSync("Cargo.toml", "utf8");
const field = (name) => new RegExp(`^${name} = "(.*)"$`, "m").exec(cargo)[1];

const entry = (name) => ({ types: `./types/${name}.d.ts`, default: `./${name}.js` });
const manifest = {
  name: "standfirst",
  version: field("version"),
  description: "A reader for news and articles on any web page, as ES modules, custom elements and WebAssembly.",
  license: field("license"),
  keywords: ["article", "reader", "reader-view", "extraction", "news", "web-components", "wasm"],
  type: "module",
  exports: {
    ".": entry("standfirst"),
    "./define.js": entry("define"),
    "./button.js": entry("button"),
    "./inplace.js": entry("inplace"),
    "./gate.js": entry("gate"),
    "./engine.js": entry("engine"),
    "./wasm/*": "./wasm/*",
    "./styles/*": "./styles/*",
    "./custom-elements.json": "./custom-elements.json",
    "./package.json": "./package.json",
  },
  // Only what registers the elements does something by being imported.
  sideEffects: ["./define.js"],
  customElements: "custom-elements.json",
};
writeFileSync("dist/npm/package.json", `${JSON.stringify(manifest, null, 2)}\n`);
for (const file of ["README.md", "LICENSE-MIT", "LICENSE-APACHE"]) copyFileSync(file, `dist/npm/${file}`);

for (const name of JSON.stringify(manifest.exports).match(/\.\/[\w/.-]+\.(?:json|js|d\.ts)\b/g)) {
  if (!existsSync(`dist/npm/${name}`)) throw new Error(`The package exports ${name}, which is not there.`);
}
