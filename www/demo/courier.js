/** What the newspaper's pages do: a Read button, and the furniture that any such page has. */
import { explain, load, open, readerable } from "../standfirst.js";

for (const button of document.querySelectorAll("[data-read]")) {
  if (!(button instanceof HTMLElement)) continue;
  button.hidden = !readerable(document);
  // On the way to the button there is time to compile the engine. A failure
  // shows when it is pressed.
  for (const hint of ["pointerenter", "focus"]) {
    button.addEventListener(hint, () => void load().catch(() => {}), { once: true });
  }
  button.addEventListener("click", async () => {
    try {
      await open({ document });
    } catch (error) {
      await explain(error, { document });
    }
  });
}

for (const form of document.querySelectorAll("[data-nowhere]")) {
  form.addEventListener("submit", (event) => event.preventDefault());
}

const cookies = document.querySelector("[data-cookies]");
for (const button of cookies?.querySelectorAll("button") ?? []) {
  button.addEventListener("click", () => cookies?.remove());
}
