// Opens hostile articles, one after the other, and looks at what became of them. The page's policy lets nothing be
// fetched and nothing run, so that whatever is tried comes up as a violation.
import { extract, open } from "../standfirst.js";

/** What ran, or was asked for. */
const ran = [];
const asked = [];
for (const name of ["alert", "confirm", "prompt", "print"]) window[name] = () => void ran.push(name);
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => asked.push([effectiveDirective, blockedURI]));

const texts = ["nodes", "mathml"].map(async (name) => (await fetch(`../view/${name}.js`)).text());
const source = (await Promise.all(texts)).join("\n");
/** A table of the view, as its source has it. */
const table = (name) => {
  const text = source.slice(source.indexOf(`const ${name} = `)).split(/\.split|;\n/u, 1)[0];
  return new Set([...text.matchAll(/"([^"]+)"/gu)].flatMap(([, words]) => words.trim().split(" ")));
};
const attributes = source.slice(source.indexOf("const ATTRIBUTES = {"), source.indexOf("\n};", source.indexOf("const ATTRIBUTES = {")));
const TABLES = {
  "http://www.w3.org/1999/xhtml": table("HTML_NAMES"),
  "http://www.w3.org/2000/svg": table("SVG_NAMES"),
  "http://www.w3.org/1998/Math/MathML": table("MATH_NAMES"),
};
const ATTRIBUTES = new Set([...attributes.matchAll(/^ {2}"?([\w-]+)"?:/gmu)].map(([, name]) => name));
const MATH_ATTRIBUTES = table("MATH_ATTRIBUTES");
// Whatever the tables come to hold: these never.
const NEVER = /^(?:script|style|link|meta|base|iframe|frame|object|embed|applet|form|template|portal|foreignObject|use|animate|set|image)$/u;

/** Every address that an article names. */
function named(value, found = new Set()) {
  if (typeof value === "string") {
    if (/^(?:https?|mailto|tel|data):/iu.test(value)) found.add(plain(value));
  } else if (value && typeof value === "object") {
    Object.values(value).forEach((inner) => named(inner, found));
  }
  return found;
}
/** As a violation names it: without fragment and credentials. */
function plain(address) {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  [url.hash, url.username, url.password] = ["", "", ""];
  return url.href;
}

/** What is wrong with one element. */
function faultsOf(element, known) {
  const { localName, namespaceURI } = element;
  const faults = [];
  if (!TABLES[namespaceURI]?.has(localName) || NEVER.test(localName)) faults.push(`<${localName}> of ${namespaceURI}`);
  for (const { name, value } of element.attributes) {
    const isMath = namespaceURI.endsWith("MathML") && MATH_ATTRIBUTES.has(name);
    if (/^on|^srcdoc$|^name$|^action|^formaction|^xlink/u.test(name)) faults.push(`${localName}[${name}]`);
    // That it is shown, and the theme that was chosen.
    if (localName === "dialog" && /^(?:open|data-theme)$/u.test(name)) continue;
    if (name === "style" ? element.closest("main") : !isMath && !ATTRIBUTES.has(name)) faults.push(`${localName}[${name}]`);
    if (name === "id" && !/^sf-[\w-]+$/u.test(value)) faults.push(`id ${value}`);
    if (name === "class" && !/^[a-z -]+$/u.test(value)) faults.push(`class ${value}`);
    if (name === "href" && !value.startsWith("#sf-") && !known.has(plain(value))) faults.push(`href ${value} is not the article's`);
    if (name === "src" && !known.has(plain(value))) faults.push(`src ${value} is not the article's`);
    if (name === "srcset") {
      for (const candidate of value.split(", ")) {
        if (!known.has(plain(candidate.split(" ")[0]))) faults.push(`srcset ${candidate} is not the article's`);
      }
    }
  }
  if (localName === "a" && !element.getAttribute("href")?.startsWith("#")) {
    if (!/^(?:https?|mailto|tel):$/u.test(element.protocol)) faults.push(`a link to ${element.protocol}`);
    if (element.rel !== "noopener noreferrer nofollow ugc") faults.push(`rel ${element.rel}`);
  }
  return faults;
}

/** The reader's page, serialised and parsed again, is the same tree. */
function reparsed(main) {
  const { reparse } = document.querySelector("iframe").contentWindow;
  const copy = main.cloneNode(true);
  copy.normalize();
  const again = reparse(copy.outerHTML);
  if (again?.isEqualNode(copy)) return [];
  const [one, other] = [copy.outerHTML, again?.outerHTML ?? ""];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return [`is another tree when read again: ${one.slice(Math.max(0, at - 80), at + 80)} | ${other.slice(Math.max(0, at - 20), at + 80)}`];
}

const URL_OF_PAGES = "https://news.example/a/b";

let batches = 0;
/**
 * Violations and handlers are told in tasks of their own: until one is told
 * that was caused after all others, and then for another moment.
 */
async function told() {
  const last = `https://last.example/${(batches += 1)}`;
  new Image().src = last;
  while (!asked.some(([, address]) => address === last)) await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => setTimeout(resolve, 300));
  asked.splice(asked.findIndex(([, address]) => address === last), 1);
}

/** Opens each page `[name, html]`. Says how many were articles, and what was wrong. */
window.openAll = async (pages) => {
  const faults = [];
  const known = new Set();
  let opened = 0;
  for (const [name, html] of pages) {
    let article;
    try {
      article = await extract(html, { url: URL_OF_PAGES });
    } catch (error) {
      if (error.kind !== "noArticle") faults.push(`${name}: ${error.kind}: ${error.message}`);
      continue;
    }
    const own = named(article);
    own.forEach((address) => known.add(address));
    const reader = await open({ article });
    for (const element of probe.all("*")) faults.push(...faultsOf(element, own).map((fault) => `${name}: ${fault}`));
    faults.push(...reparsed(probe.find("main")).map((fault) => `${name}: ${fault}`));
    reader.close();
    opened += 1;
  }
  await told();
  for (const [directive, address] of asked.splice(0)) {
    const isPicture = directive === "img-src" && (address === "data" || known.has(plain(address)));
    if (!isPicture) faults.push(`the policy stopped ${directive} ${address}`);
  }
  faults.push(...ran.splice(0).map((name) => `${name} ran`));
  return { opened, faults: [...new Set(faults)] };
};
