import { genuine } from "./genuine.js";

/** A document without scripts and loads: nothing that is made in it or copied into it runs, loads or upgrades. */
export const inertDocument = () => new Document().implementation.createHTMLDocument("");

/**
 * The page as it is seen, as HTML: for readers of another origin, to which nothing but text can be handed. The bookmarklet
 * is made of this too, so every character counts.
 *
 * @param {Document} page
 * @returns {string}
 */
export function seen(page) {
  const inert = inertDocument();

  /**
   * Copies nodes as they are seen: shadow trees in place of their hosts' children, the page's own frames as what they
   * show. What is not displayed stays behind, as the styles do; but for what machines read, and where a page shows
   * nothing of its body, and says by that nothing about its parts. What keeps its place without being visible is only marked:
   * it is a menu's text, or a story's that appears once one has scrolled to it.
   * @param {any} to
   * @param {Iterable<any>} nodes of whichever window, so that no class is known
   * @param {boolean} [shown] whether they stand in a body that is shown
   * @param {boolean} [unseen] whether there no text of theirs is visible
   */
  const copy = (to, nodes, shown, unseen) => {
    for (const node of nodes) {
      if (/[34]/.test(node.nodeType)) {
        to.append(node.data);
        if (unseen && node.data.trim()) to.hidden = true;
      }
      // Of a form a field may stand here: no number, and not larger than one.
      if (node.nodeType > 1 || node.matches("script:not([type*=json]),style,svg,canvas,link[rel*=style]")) continue;
      const name = node.localName;
      const { display, visibility } = getComputedStyle(node);
      if (shown && !/^(noscript|script|meta|link)$/.test(name) && display === "none") continue;
      const hidden = shown && visibility !== "visible";
      const given = name === "slot" && node.assignedNodes();
      let children = given && given.length ? given : (node.shadowRoot || node).childNodes;
      let twin = inert.importNode(node, false);
      if (name === "frameset") twin = inert.createElement("body");
      // Where scripts run its content is text, which only an element of raw text gives out unchanged.
      if (name === "noscript" && !node.firstElementChild) twin = inert.createElement("noframes");
      if (/^i?frame$/.test(name)) {
        try {
          const { body } = node.contentDocument;
          // With less text it is a player, a chart, an advertisement: what it shows is not read, but where it is from.
          if (name === "frame" || (!hidden && body.innerText.length > 199)) {
            children = body.childNodes;
            twin = inert.createElement("div");
          }
        } catch {} // another site's
      }
      if (given) twin = to;
      else to.append(twin);
      copy(twin, children, shown || (name === "body" && node.getClientRects().length > 0), hidden);
    }
  };
  /** @type {Element} */
  let root = genuine(page, "documentElement");
  try {
    inert.documentElement.remove();
    copy(inert, [root]);
    root = inert.documentElement || root;
  } catch {} // too deep for this, or not HTML, or the page has broken what this needs
  return (page.doctype ? "<!DOCTYPE html>" : "") + root.outerHTML.replace(/(<\/?)noframes/g, "$1noscript");
}
