/**
 * What the reader can do beyond showing a story: one line each. The bar, the
 * menu and the keys are made from this table; a feature's module is loaded
 * when it is first used.
 */

/** @import {Reader} from "./view/reader.js" */
/** @import {IconName} from "./view/icons.js" */
/** @import {Words} from "./words/words.js" */
import { sameSite } from "./stories/site.js";
import { BAR } from "./view/tools.js";

/**
 * What set it off: `element` is what was touched in the story, and `null`
 * where the bar, the menu or a key asked for the feature.
 * @typedef {{type: string, element: Element | null}} Use
 */

/**
 * What a module's `start` gives back. `use` is called for the first use and
 * each that follows.
 * @typedef {{use(how: Use): unknown}} Running
 */

/** The names of those words that are plain text. @typedef {{[K in keyof Words]: Words[K] extends string ? K : never}[keyof Words]} Word */

/**
 * @typedef {object} Feature
 * @property {string} id
 * @property {"bar" | "menu" | "story"} place where it is offered; `story`: only by touching something there
 * @property {IconName} icon
 * @property {Word} word its name
 * @property {string} [key] a single letter
 * @property {(reader: Reader) => boolean} [offered] whether there is a use for it; asked for each story
 * @property {(reader: Reader) => boolean} [wanted] whether it has work to do without being asked: what was changed in
 *   this story on an earlier visit, a page that follows. Asked for each story, and told by the type "resume"
 * @property {{selector: string, types: string[], takes?: (element: Element, reader: Reader) => boolean}} [touched]
 *   what in the story sets it off, by which events. A click is then not followed by what the browser would do
 * @property {() => Promise<{start(reader: Reader): Running | Promise<Running>}>} load
 */

/** In the order in which they are offered. @type {ReadonlyArray<Feature>} */
export const FEATURES = [
  { ...BAR.outline, key: "o", load: () => import("./outline/outline.js") },
  { ...BAR.appearance, key: "a", load: () => import("./settings/sheet.js") },
  { id: "guide", place: "menu", icon: "guide", word: "guide", key: "g", wanted: ({ settings }) => settings.get("guide") !== 0, load: () => import("./guide/guide.js") },
  { ...BAR.listen, key: "l", load: () => import("./speech/speech.js") },
  { id: "keep", place: "menu", icon: "keep", word: "keep", key: "s", load: () => import("./keep/keep.js") },
  {
    id: "leftout",
    place: "menu",
    icon: "scissors",
    word: "leftOut",
    key: "x",
    offered: ({ article, trace }) => trace !== null || article.leftOut !== null,
    wanted: ({ article, settings }) => {
      const { removed, back } = settings.page(article.url);
      return removed.length + back.length > 0;
    },
    load: () => import("./leftout/leftout.js"),
  },
  { id: "remove", place: "menu", icon: "minus", word: "removeParts", key: "d", load: () => import("./leftout/remove.js") },
  { id: "keys", place: "menu", icon: "keys", word: "shortcuts", key: "?", load: () => import("./keys/keys.js") },
  { ...BAR.menu, key: "m", load: () => import("./view/menu.js") },
  {
    id: "stories",
    place: "story",
    icon: "next",
    word: "readMore",
    touched: {
      selector: ".card a[href]",
      types: ["click", "pointerover", "pointerout", "focusin", "focusout", "touchstart"],
      takes: (link, reader) => sameSite(link.getAttribute("href"), reader) !== null,
    },
    load: () => import("./stories/stories.js"),
  },
  {
    id: "lightbox",
    place: "story",
    icon: "picture",
    word: "enlarge",
    touched: { selector: ".figure > img, .figure > .enlarge", types: ["click"] },
    load: () => import("./lightbox/lightbox.js"),
  },
  {
    id: "note",
    place: "story",
    icon: "more",
    word: "notes",
    touched: { selector: ".mark a", types: ["click"] },
    load: () => import("./notes/popover.js"),
  },
  {
    id: "code",
    place: "story",
    icon: "copy",
    word: "copy",
    touched: { selector: ".code .copy", types: ["click"] },
    load: () => import("./code/copy.js"),
  },
  {
    id: "video",
    place: "story",
    icon: "play",
    word: "reader",
    touched: { selector: ".embed .play", types: ["click"] },
    load: () => import("./video/video.js"),
  },
  {
    id: "pages",
    place: "story",
    icon: "next",
    word: "nextPage",
    wanted: (reader) => sameSite(reader.article.nextPage, reader) !== null,
    load: () => import("./stories/pages.js"),
  },
];
