/** @import {Reader} from "../view/reader.js" */
import { FEATURES } from "../features.js";
import { Controls } from "../settings/controls.js";

/**
 * The keys, by what they do; and the way to turn off those of a single letter.
 * @param {Reader} reader
 */
export async function start(reader) {
  await reader.addSheet(new URL("./keys.css", import.meta.url));
  return { use: () => open(reader) };
}

/** @param {Reader} reader */
function open(reader) {
  const { context, words, settings } = reader;
  const { nodes } = context;
  const controls = new Controls(context, settings);
  const offered = FEATURES.filter((one) => one.key && (one.offered?.(reader) ?? true));
  const rows = [
    ...offered.map(({ key, word }) => [/** @type {string} */ (key), words[word]]),
    ["Esc", words.close],
  ].map(([key, name]) => nodes.html("div", null, nodes.html("dt", null, nodes.html("kbd", null, key)), nodes.html("dd", null, name)));
  const list = nodes.html("dl", { class: "keys-list" }, rows);
  const onOff = controls.onOff("keys", words.letterKeys);
  controls.refresh();
  reader.panel("keys", words.shortcuts, [list, onOff], { onclose: settings.subscribe(() => controls.refresh()) });
}
