/** @import {Feature, Running, Use} from "../features.js" */
/** @import {Reader} from "./reader.js" */

/**
 * Loads features when they are first used, and passes on what sets them off:
 * the bar, the menu, a key, or a touch in the story.
 */
export class Features {
  /**
   * @param {ReadonlyArray<Feature>} table
   * @param {() => Reader} reader
   */
  constructor(table, reader) {
    this.table = table;
    this.reader = reader;
    /** @type {Map<string, Promise<Running>>} */
    this.started = new Map();
  }

  /**
   * @param {string} id
   * @param {Use} [how]
   * @returns {Promise<void>}
   */
  async use(id, how = { type: "click", element: null }) {
    const feature = this.table.find((one) => one.id === id);
    if (!feature) return;
    const reader = this.reader();
    let running;
    try {
      running = await this.#start(feature, reader);
    } catch (cause) {
      console.error(cause);
      reader.announce(reader.words.featureFailed, { shown: true });
      return;
    }
    if (reader.dialog.open) await running.use(how);
  }

  /**
   * @param {Feature} feature
   * @param {Reader} reader
   */
  #start(feature, reader) {
    const loaded = Promise.all([feature.load(), reader.addSheet("panels")]);
    const started = this.started.get(feature.id) ?? loaded.then(([module]) => module.start(reader));
    this.started.set(feature.id, started);
    // Forgotten, so that a later try may succeed where the network failed.
    started.catch(() => this.started.delete(feature.id));
    return started;
  }

  /** Starts those that have work to do in the story that is shown now. */
  resume() {
    const reader = this.reader();
    for (const { id, wanted } of this.table) {
      if (wanted?.(reader)) void this.use(id, { type: "resume", element: null });
    }
  }

  /**
   * Listens for touches and keys.
   * @param {HTMLElement} frame
   */
  listen(frame) {
    const types = new Set(this.table.flatMap(({ touched }) => touched?.types ?? []));
    for (const type of types) frame.addEventListener(type, (event) => this.#touch(event), { capture: true });
    frame.addEventListener("keydown", (event) => this.#key(event));
  }

  /** @param {Event} event */
  #touch(event) {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    const { ctrlKey, metaKey, shiftKey, altKey } = /** @type {MouseEvent} */ (event);
    if (event.type === "click" && (ctrlKey || metaKey || shiftKey || altKey)) return;
    for (const { id, touched } of this.table) {
      if (!touched?.types.includes(event.type)) continue;
      const element = target.closest(touched.selector);
      if (!element || !(touched.takes?.(element, this.reader()) ?? true)) continue;
      if (event.type === "click") event.preventDefault();
      void this.use(id, { type: event.type, element });
      return;
    }
  }

  /**
   * Single letters, which no browser takes; and only where nothing is typed.
   * @param {KeyboardEvent} event
   */
  #key(event) {
    const reader = this.reader();
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!reader.settings.get("keys") || typing(event.composedPath()[0])) return;
    const feature = this.table.find(({ key }) => key === event.key.toLowerCase());
    if (!feature || !(feature.offered?.(reader) ?? true)) return;
    event.preventDefault();
    reader.closePanel();
    void this.use(feature.id, { type: "key", element: null });
  }
}

/** @param {EventTarget | undefined} target */
function typing(target) {
  return target instanceof Element && target.matches("input:not([type=checkbox], [type=radio]), select, textarea, iframe");
}
