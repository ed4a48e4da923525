/** @import {Reader} from "./reader.js" */

/**
 * What has no place in the bar, by name.
 * @param {Reader} reader
 */
export function start(reader) {
  const { context, words } = reader;
  const { nodes } = context;
  return {
    use() {
      const list = nodes.html("ul", { role: "list", class: "menu-list" }, reader.offered("menu").map(entry));
      const first = list.querySelector("button");
      const { close } = reader.panel("menu", words.menu, list, { bare: true, focus: first });

      /** @param {ReturnType<Reader["offered"]>[number]} feature */
      function entry(feature) {
        const key = feature.key && reader.settings.get("keys") && nodes.html("kbd", { "aria-hidden": "true" }, feature.key);
        const button = nodes.html(
          "button",
          { type: "button", "data-feature": feature.id },
          reader.icon(feature.icon),
          nodes.html("span", null, words[feature.word]),
          key,
        );
        button.addEventListener("click", () => {
          close();
          reader.use(feature.id);
        });
        return nodes.html("li", null, button);
      }
    },
  };
}
