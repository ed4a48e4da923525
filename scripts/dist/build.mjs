// Bundles www for publishing: the npm package, the plain script, the reader's origin. Called by scripts/dist.sh.
// Rollup parts the modules, because it can be told what travels together, and terser makes them small; esbuild makes what is
// one file, and the styles.
import { build, transform } from "esbuild";
import { rollup } from "rollup";
import { minify } from "terser";
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

const WORDS = filesIn(join(WWW, "words")).filter((file) => !["words.js", "forms.js"].includes(file));

const BESIDE = /new URL\(\s*(["'`])([^"'`]+)\1\s*,\s*import\.meta\.url\s*,?\s*\)/g;

/**
 * A module that says where a file beside it lies is moved by bundling: to the root at first. The addresses are moved with
 * it, and stay in the form that other bundlers know: `new URL("literal", import.meta.url)`.
 */
function fromTheRoot(path) {
  const beside = (file) => `./${posix.join(posix.dirname(relative(WWW, path).replaceAll("\\", "/")), file)}`;
  const text = readFileSync(path, "utf8").replace(BESIDE, (_, quote, file) => `new URL(${quote}${beside(file)}${quote}, import.meta.url)`);
  return path.endsWith("words/words.js") ? named(text) : text;
}

/** Other bundlers follow no name that is chosen at run time: in what is published all languages are named. */
function named(text) {
  const table = WORDS.map((file) => `${JSON.stringify(file.replace(".js", ""))}: () => import("./${file}")`);
  const listed = text.replace(/export const languages = \([^)]+\)\.split\(" "\);/, `const NAMED = { ${table.join(", ")} };\nexport const languages = Object.keys(NAMED);`);
  const whole = listed.replace("import(`./${tag}.js`)", "NAMED[tag]()");
  if (listed === text || whole === listed) throw new Error("words.js does not name its languages as it did.");
  return whole;
}

const besideTheRoot = {
  name: "beside-the-root",
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, ({ path }) => ({ contents: source(path), loader: "js" }));
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
      for (const file of [OPENING, ...STYLES]) texts[file] = await minifiedCss(file);
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

/** The sheets that a reader opens with, which are published as one: the list in `view/sheets.js`. */
const OPENING = "styles/opening.css";
const LISTED = /const FILES = \[([^\]]+)\]/;
const FIRST = LISTED.exec(readFileSync(join(WWW, "view/sheets.js"), "utf8"))[1].match(/\w+/g).map((name) => `styles/${name}.css`);

async function minifiedCss(file) {
  const text = (file === OPENING ? FIRST : [file]).map((one) => readFileSync(join(WWW, one), "utf8")).join("\n");
  return (await transform(text, { loader: "css", minify: true, target: TARGET })).code;
}

/**
 * Nor are the other languages, which would be half of it: the page's own is loaded from beside it. By its whole address,
 * because a plain script of another origin has none that it could be relative to.
 */
const languagesBeside = {
  name: "languages-beside",
  setup: ({ onLoad }) =>
    onLoad({ filter: /words[\\/]words\.js$/ }, ({ path }) => {
      const text = named(readFileSync(path, "utf8"));
      const contents = text.replace(/import\("\.\/(?!en\.js)([a-z-]+\.js)"\)/g, 'import(new URL("./words/$1", import.meta.url).href)');
      return { contents, loader: "js" };
    }),
};
const LANGUAGES = WORDS.filter((file) => file !== "en.js");

const minifiedJs = async (file) => (await transform(readFileSync(join(WWW, file), "utf8"), { minify: true, target: TARGET })).code;

/** The reader's styles: those of the demo's own pages are none of it. */
const PAGES = /^(?:index|demo\/|authors\/|read\/|gallery)/;
const STYLES = filesIn(WWW).filter((file) => file.endsWith(".css") && !PAGES.test(file) && !FIRST.includes(file));

const small = { minify: true, charset: "utf8", legalComments: "none", target: TARGET, logLevel: "warning", tsconfigRaw: {} };
const shared = { ...small, bundle: true };

/** A module's source, as it is published. */
function source(path) {
  const text = fromTheRoot(path);
  return path.endsWith("view/sheets.js") ? text.replace(LISTED, `const FILES = ["opening"]`) : text;
}

/** What was said from the root, said from where a chunk lies. */
function fromBelow(code, file) {
  const up = "../".repeat(file.split("/").length - 1);
  if (!up) return code;
  return code.replace(BESIDE, (_, quote, beside) => `new URL(${quote}${up}${beside.replace("./", "")}${quote},import.meta.url)`);
}

/** The module and all that it imports at once. */
function closure(entry, found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const [, path] of readFileSync(entry, "utf8").matchAll(/^(?:import|export)\b[^"(]*"(\.[^"]+)";$/gm)) closure(resolve(dirname(entry), path), found);
  return found;
}

/**
 * What a reader opens with travels as one file, and compressed as one; but for what others use without opening it.
 */
const ENGINE = [...closure(join(WWW, "engine.js"))];
const TOGETHER = [...closure(join(WWW, "standfirst.js"))].filter((path) => !ENGINE.includes(path));

async function modules(entries, folder) {
  const all = [...entries, ...WORDS.map((file) => `words/${file}`)];
  const bundle = await rollup({
    input: Object.fromEntries(all.map((entry) => [entry.replace(/\.js$/, ""), join(WWW, entry)])),
    preserveEntrySignatures: "exports-only",
    plugins: [
      {
        name: "published",
        load: source,
        renderChunk: async (code, { fileName }) => minify(fromBelow(code, fileName), { module: true, ecma: 2020, compress: { passes: 3, unsafe_arrows: true } }),
      },
    ],
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  await bundle.write({
    dir: join(OUT, folder),
    format: "es",
    entryFileNames: "[name].js",
    // Six letters tell the few dozen of them apart.
    chunkFileNames: "chunks/[name]-[hash:6].js",
    minifyInternalExports: true,
    manualChunks: (path) => (TOGETHER.includes(path) ? "reader" : ENGINE.includes(path) ? "engine" : undefined),
  });
  await bundle.close();
}

/** One file: whoever never opens the reader makes one request for it. What it loads later are entries. */
async function single(file, folder) {
  await build({
    ...shared,
    entryPoints: [join(WWW, file)],
    outfile: join(OUT, folder, file),
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
  if (wanted(OPENING)) writeFileSync(join(OUT, folder, OPENING), await minifiedCss(OPENING));
}

const wasm = (file) => file === "wasm/standfirst_bg.wasm";

await modules(["standfirst.js", "here.js", "button.js", "inplace.js", "engine.js"], "npm");
for (const file of ["define.js", "gate.js"]) await single(file, "npm");
await assets("npm", (file) => wasm(file) || file === OPENING || STYLES.includes(file) || file === "custom-elements.json");

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
await single("define.js", "reader");
await assets("reader", (file) => wasm(file) || (!FIRST.includes(file) && !/\.(?:js|d\.ts|json)$/.test(file) && !file.startsWith("wasm/")));
// A hint for a module that is part of another now.
const read = join(OUT, "reader/read.html");
writeFileSync(read, readFileSync(read, "utf8").replace(/ *<link rel="modulepreload"[^>]*>\n/g, ""));
cpSync("scripts/dist/_headers", join(OUT, "reader/_headers"));
