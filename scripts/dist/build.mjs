// Bundles www for publishing: the npm package, the plain script, the reader's origin. Called by scripts/dist.sh.
import { build, transform } from "esbuild";
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, posix, relative, resolve } from "node:path";

const WWW = resolve("www");
const OUT = resolve("dist");
// What constructable style sheets, closed shadow roots and modal dialogs need anyway.
const TARGET = ["es2022", "chrome109", "firefox115", "safari16.4"];

/** Paths of files under a folder, relative to it, in order. */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"))
    .sort();

const BESIDE = /new URL\(\s*(["'`])([^"'`]+)\1\s*,\s*import\.meta\.url\s*,?\s*\)/g;

/**
 * A module that says where a file beside it lies is moved to the root by bundling. The addresses are moved with it, and
 * stay in the form that other bundlers know: `new URL("literal", import.meta.url)`.
 */
const besideTheRoot = {
  name: "beside-the-root",
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, ({ path }) => {
      const folder = posix.dirname(relative(WWW, path).replaceAll("\\", "/"));
      const text = readFileSync(path, "utf8");
      const contents = text.replace(BESIDE, (_, quote, file) => `new URL(${quote}./${posix.join(folder, file)}${quote}, import.meta.url)`);
      return { contents, loader: "js" };
    });
  },
};

/** In the plain script the styles are inside. */
const stylesInside = {
  name: "styles-inside",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/text\.js$/ }, ({ importer }) =>
      importer.endsWith("view/sheets.js") ? { path: "text", namespace: "inside" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "inside" }, async () => {
      const texts = {};
      for (const file of STYLES) texts[file] = await minifiedCss(file);
      return {
        contents: `const TEXTS = ${JSON.stringify(texts)};
          export async function textOf(url) {
            const name = Object.keys(TEXTS).find((name) => String(url).endsWith("/" + name));
            if (!name) throw new Error(url + " is not in this file.");
            return TEXTS[name];
          }`,
      };
    });
  },
};

/**
 * Nor are the other languages, which would be half of it: the page's own is loaded from beside it. By its whole address,
 * because a plain script of another origin has none that it could be relative to.
 */
const languagesBeside = {
  name: "languages-beside",
  setup: ({ onLoad }) =>
    onLoad({ filter: /words[\\/]words\.js$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      const contents = text.replace(/import\("\.\/(?!en\.js)([a-z-]+\.js)"\)/g, 'import(new URL("./words/$1", import.meta.url).href)');
      return { contents, loader: "js" };
    }),
};
const LANGUAGES = filesIn(join(WWW, "words")).filter((file) => !/^(?:words|forms|en)\.js$/.test(file));

const minifiedCss = async (file) => (await transform(readFileSync(join(WWW, file), "utf8"), { loader: "css", minify: true, target: TARGET })).code;

const minifiedJs = async (file) => (await transform(readFileSync(join(WWW, file), "utf8"), { minify: true, target: TARGET })).code;

/** The reader's styles: those of the demo's own pages are none of it. */
const PAGES = /^(?:index|demo\/|authors\/|read\/|gallery)/;
const STYLES = filesIn(WWW).filter((file) => file.endsWith(".css") && !PAGES.test(file));

const shared = { bundle: true, minify: true, charset: "utf8", legalComments: "none", target: TARGET, logLevel: "warning", tsconfigRaw: {} };

async function modules(entries, folder) {
  await build({
    ...shared,
    entryPoints: entries.map((entry) => join(WWW, entry)),
    outdir: join(OUT, folder),
    outbase: WWW,
    format: "esm",
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    plugins: [besideTheRoot],
  });
  // Addresses were moved to the root; chunks lie one below it, and so may entries.
  for (const file of filesIn(join(OUT, folder)).filter((file) => file.endsWith(".js") && file.includes("/"))) {
    const path = join(OUT, folder, file);
    const text = readFileSync(path, "utf8");
    const up = "../".repeat(file.split("/").length - 1);
    const moved = text.replace(/new URL\((["'`])\.\/([^"'`]+)\1,import\.meta\.url\)/g, `new URL($1${up}$2$1,import.meta.url)`);
    writeFileSync(path, moved);
  }
}

/** The stub is one file: whoever never opens the reader makes one request for it. What it loads later are entries. */
async function stub(folder) {
  await build({
    ...shared,
    entryPoints: [join(WWW, "define.js")],
    outfile: join(OUT, folder, "define.js"),
    format: "esm",
    plugins: [
      {
        name: "later",
        setup: ({ onResolve }) =>
          onResolve({ filter: /^\.\// }, ({ path, kind }) => (kind === "dynamic-import" ? { path, external: true } : undefined)),
      },
    ],
  });
}

async function assets(folder, wanted) {
  for (const file of filesIn(WWW).filter(wanted)) {
    const path = join(OUT, folder, file);
    mkdirSync(dirname(path), { recursive: true });
    if (file.endsWith(".css")) writeFileSync(path, await minifiedCss(file));
    else if (file.endsWith(".js")) writeFileSync(path, await minifiedJs(file));
    else cpSync(join(WWW, file), path);
  }
}

// The glue is part of a module already; beside the wasm it is for an engine that takes the place of one that failed.
const wasm = (file) => file === "wasm/standfirst_bg.wasm" || file === "wasm/standfirst.js";

await modules(["standfirst.js", "here.js", "button.js", "inplace.js", "gate.js", "engine.js"], "npm");
await stub("npm");
await assets("npm", (file) => wasm(file) || STYLES.includes(file) || file === "custom-elements.json");

await build({
  ...shared,
  stdin: {
    contents: `import * as all from "./standfirst.js"; import "./define.js"; globalThis.Standfirst ??= all;`,
    resolveDir: WWW,
  },
  outfile: join(OUT, "plain/standfirst.js"),
  format: "iife",
  // A plain script knows its own address only while it is first run.
  banner: { js: "(()=>{const STANDFIRST_BASE=document.currentScript?.src??document.baseURI;" },
  footer: { js: "})();" },
  define: { "import.meta.url": "STANDFIRST_BASE" },
  plugins: [languagesBeside, besideTheRoot, stylesInside],
});
await build({
  ...shared,
  entryPoints: LANGUAGES.map((file) => join(WWW, "words", file)),
  outdir: join(OUT, "plain/words"),
  format: "esm",
});
await assets("plain", wasm);

// The reader's own pages, with the demo's: the scripts that they name are the entries.
const pages = filesIn(WWW).filter((file) => file.endsWith(".html"));
const entries = new Set(["standfirst.js", "here.js"]);
for (const page of pages) {
  for (const [, script] of readFileSync(join(WWW, page), "utf8").matchAll(/<script[^>]* src="([^"]+\.js)"/g)) {
    entries.add(posix.join(posix.dirname(page), script));
  }
}
entries.delete("define.js");
await modules([...entries].sort(), "reader");
await stub("reader");
await assets("reader", (file) => wasm(file) || (!/\.(?:js|d\.ts|json)$/.test(file) && !file.startsWith("wasm/")));
// A hint for a module that is part of another now.
const read = join(OUT, "reader/read.html");
writeFileSync(read, readFileSync(read, "utf8").replace(/ *<link rel="modulepreload"[^>]*>\n/g, ""));
cpSync("scripts/dist/_headers", join(OUT, "reader/_headers"));
