// Loaded first by every page under test. Keeps what the page and the reader
// say, and a way into shadow roots that are closed.
window.probe = { said: [], roots: [] };

for (const level of ["error", "warn"]) {
  const original = console[level];
  console[level] = (...args) => {
    probe.said.push(`${level}: ${args.map(String).join(" ")}`);
    original.apply(console, args);
  };
}
addEventListener("error", (event) => {
  const source = event.target?.src ?? event.target?.href;
  probe.said.push(`error: ${event.message ?? `could not load ${source}`}`);
}, true);
addEventListener("unhandledrejection", (event) => probe.said.push(`rejection: ${event.reason}`));
addEventListener("securitypolicyviolation", (event) => {
  probe.said.push(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
});

// Listeners on what outlives a reader: the window, the document, its root and body, and queries of the screen.
probe.listeners = 0;
const outlives = (target) =>
  target === window || target === document || target === document.documentElement || target === document.body ||
  target instanceof MediaQueryList;
const { addEventListener: listen, removeEventListener: unlisten } = EventTarget.prototype;
EventTarget.prototype.addEventListener = function (type, listener, options) {
  if (outlives(this ?? window)) {
    probe.listeners += 1;
    if (options?.signal) listen.call(options.signal, "abort", () => void (probe.listeners -= 1));
  }
  return listen.call(this ?? window, type, listener, options);
};
EventTarget.prototype.removeEventListener = function (type, listener, options) {
  if (outlives(this ?? window)) probe.listeners -= 1;
  return unlisten.call(this ?? window, type, listener, options);
};

const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  // What looks into pages, as axe does, finds no way into a closed one.
  const root = attachShadow.call(this, probe.opens ? { ...options, mode: "open" } : options);
  probe.roots.push({ root, mode: options.mode });
  return root;
};

/** The root that is in the page now: the reader's, or a notice's. */
probe.root = () => probe.roots.findLast(({ root }) => root.host.isConnected)?.root ?? null;
probe.dialog = () => probe.root()?.querySelector("dialog[open]") ?? null;
/** Within it. */
probe.find = (selector) => probe.root()?.querySelector(selector) ?? null;
probe.all = (selector) => Array.from(probe.root()?.querySelectorAll(selector) ?? []);
probe.texts = (selector) => probe.all(selector).map((element) => element.textContent.trim());
probe.focused = () => {
  const element = probe.root()?.activeElement;
  return element ? `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 60)}` : null;
};
/** A module of the page's own: a driver's `import` makes another instance of each, in a global of its own. */
probe.load = (path) => import(path);
/** All that opening and closing must leave as it was. */
probe.state = () => ({
  html: document.documentElement.outerHTML,
  scroll: [scrollX, scrollY],
  history: history.length,
  url: location.href,
  focus: document.activeElement?.outerHTML ?? null,
  sheets: document.adoptedStyleSheets.length,
});
