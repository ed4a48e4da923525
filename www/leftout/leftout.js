/** @import {LeftOut} from "../model.d.ts" */
/** @import {Use} from "../features.js" */
/** @import {Reader} from "../view/reader.js" */
import { bodyBlocks } from "../view/blocks.js";
import { contextFor } from "../view/context.js";
import { editsOf } from "./edits.js";

/** As much as tells what it is. */
const PREVIEW = 160;

/**
 * Shows what extraction left out, by reason, and puts it back.
 * @param {Reader} reader
 */
export async function start(reader) {
  await reader.addSheet(new URL("./leftout.css", import.meta.url));
  const { words, settings } = reader;
  /** @type {WeakMap<Element, LeftOut[]>} */
  const known = new WeakMap();

  /** @returns {Promise<LeftOut[] | null>} `null` where nobody can say */
  async function leftOut() {
    const { story, article, trace } = reader;
    const before = known.get(story);
    if (before) return before;
    const runs = article.leftOut ?? (await trace?.())?.leftOut ?? null;
    const found = runs && wholes(runs, article.body.length);
    if (found) {
      await reader.prepare(...found.map(({ blocks }) => blocks));
      known.set(story, found);
    }
    return found;
  }

  /** @param {Use} how */
  async function use({ type }) {
    const { story } = reader;
    const kept = settings.page(reader.article.url);
    if (type === "resume") {
      const entries = kept.back.length ? await leftOut().catch(() => null) : [];
      if (reader.story === story) editsOf(reader).resume(kept.removed, kept.back, entries ?? []);
      return;
    }
    const entries = await leftOut().catch(() => null);
    if (reader.story === story) show(entries);
  }

  /** @param {LeftOut[] | null} entries */
  function show(entries) {
    const edits = editsOf(reader);
    const { nodes } = reader.context;
    const groups = byReason(entries ?? [], words);
    const lists = groups.map(([reason, group], at) => {
      const list = nodes.html("ul", { role: "list" }, group.map((entry) => item(entry)));
      const count = new Intl.NumberFormat(words.lang).format(group.length);
      const details = nodes.html("details", { class: "leftout-group" }, nodes.html("summary", null, reason, " ", nodes.html("span", null, count)), list);
      details.open = at === 0;
      return details;
    });
    const nothing = entries === null ? words.leftOutUnknown : words.nothingLeftOut;
    const reset = nodes.html("button", { type: "button" }, words.asItWas);
    const remove = nodes.html("button", { type: "button" }, words.removeParts);
    const foot = nodes.html("div", { class: "leftout-foot" }, remove);
    const offerReset = () => (edits.any ? foot.append(reset) : reset.remove());
    offerReset();
    const panel = reader.panel("leftout", words.leftOut, [groups.length ? lists : nodes.html("p", null, nothing), foot]);
    remove.addEventListener("click", () => {
      panel.close();
      void reader.use("remove");
    });
    reset.addEventListener("click", () => {
      edits.asItWas();
      panel.close();
      reader.announce(words.asItWas);
    });

    /** @param {LeftOut} entry */
    function item(entry) {
      const button = nodes.html("button", { type: "button" });
      const label = () => {
        button.replaceChildren(edits.has(entry) ? words.takeOut : words.putBack);
      };
      label();
      button.addEventListener("click", () => {
        if (edits.has(entry)) edits.takeOut(entry);
        else edits.putBack(entry);
        label();
        offerReset();
        reader.announce(edits.has(entry) ? words.putBack : words.removed);
      });
      const text = preview(entry, reader);
      const lang = reader.article.lang;
      return nodes.html("li", null, nodes.html("p", { lang, dir: reader.article.dir }, text), button);
    }
  }

  return { use };
}

/**
 * What one rule left out between the same two blocks of the story was one thing
 * on the page, and comes back as one. Before and after the story that cannot be
 * said: there all that surrounds it stands.
 * @param {LeftOut[]} runs
 * @param {number} blocks of the story
 * @returns {LeftOut[]}
 */
function wholes(runs, blocks) {
  /** @type {LeftOut[]} */
  const found = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last && last.rule === run.rule && last.before === run.before && run.before > 0 && run.before < blocks) {
      found[found.length - 1] = { ...last, blocks: [...last.blocks, ...run.blocks] };
    } else found.push(run);
  }
  return found;
}

/**
 * @param {LeftOut} entry
 * @param {Reader} reader
 */
function preview(entry, { page, article, words }) {
  // In a document that loads nothing.
  const context = contextFor(page.implementation.createHTMLDocument(""), article, words);
  const text = bodyBlocks(entry.blocks, context).map(({ textContent }) => textContent).join(" ").replace(/\s+/gu, " ").trim();
  return text.length > PREVIEW ? `${text.slice(0, PREVIEW).replace(/\s+\S*$/u, "")}…` : text || "…";
}

/**
 * @param {LeftOut[]} entries
 * @param {Reader["words"]} words
 * @returns {Array<[string, LeftOut[]]>} what one is likely to miss comes first
 */
function byReason(entries, words) {
  /** @type {Record<string, string>} */
  const reasons = {
    score: words.reasonScore,
    island: words.reasonIsland,
    form: words.reasonForm,
    related: words.reasonRelated,
    teasers: words.reasonRelated,
    field: words.reasonField,
  };
  /** @type {Map<string, LeftOut[]>} */
  const groups = new Map();
  for (const entry of entries) {
    const [rule = ""] = entry.rule.split("/", 1);
    const reason = (Object.hasOwn(reasons, rule) ? reasons[rule] : undefined) ?? words.reasonOther;
    groups.set(reason, [...(groups.get(reason) ?? []), entry]);
  }
  const order = [...Object.values(reasons), words.reasonOther];
  return [...groups].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}
