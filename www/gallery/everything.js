/** An article with each kind of block and inline, once, and with each kind of related story. */

/** @import {Block, TableCell} from "../model.d.ts" */
import { article, figure, heading, image, line, paragraph, say, story } from "./parts.js";

/** @param {string} text @param {boolean} [header] @returns {TableCell} */
const cell = (text, header = false) => ({ header, colspan: 1, rowspan: 1, content: [say(text)] });
/** @param {string} name @param {string} text */
const leaf = (name, text) => ({ name, attributes: [], children: [], text });

const formula = {
  tex: "h = \\sqrt{2}",
  mathml: { name: "mrow", attributes: [], text: "", children: [leaf("mi", "h"), leaf("mo", "="), { name: "msqrt", attributes: [], text: "", children: [leaf("mn", "2")] }] },
  text: "h = √2",
};

/** @type {Block[]} */
const body = [
  paragraph(
    "A paragraph has ", { kind: "strong", content: [say("strong")] }, " and ", { kind: "emphasis", content: [say("emphasised")] },
    " words, a ", { kind: "link", url: "https://example.org/", content: [say("link")] }, ", ", { kind: "code", text: "code" }, ", H",
    { kind: "sub", content: [say("2")] }, "O and 5 m", { kind: "sup", content: [say("2")] }, ", what is ", { kind: "mark", content: [say("marked")] },
    ", ", { kind: "deleted", content: [say("taken out")] }, " and ", { kind: "inserted", content: [say("put in")] }, ", an ",
    { kind: "abbreviation", title: "World Meteorological Organization", content: [say("WMO")] }, ", a key ", { kind: "keyboard", content: [say("Esc")] },
    ", a small picture ", { kind: "image", image: { ...image("tram", "a tram"), width: 33, height: 22 } }, ", a line that breaks here,",
    { kind: "break" }, "a formula ", { kind: "math", math: formula }, ", a note", { kind: "footnote", target: "n1", label: "1" }, ", ",
    { kind: "ruby", content: [say("東京")], annotation: "とうきょう" }, " and a day, ", { kind: "time", datetime: "2025-10-03", content: [say("October 3")] }, ".",
  ),
  heading(2, "A heading of the second level"),
  paragraph("The pilots of Outer Holm know the sound of the barrier before they see it: a low note, held, as if someone were drawing a bow over the whole harbour. It means that the gates are down and that the tide may do as it likes."),
  { kind: "figure", ...figure("barrier", "The barrier at low tide", "The barrier at low tide, seen from the pilots’ house.", "Iver Strand") },
  heading(3, "One of the third"),
  { kind: "list", ordered: false, start: 1, items: [[paragraph("Ropes, forty fathoms")], [paragraph("Lamps:"), { kind: "list", ordered: true, start: 1, items: [[paragraph("red")], [paragraph("green")]] }], [paragraph("A kettle")]] },
  { kind: "quote", content: [paragraph("We do not fight the sea. We ask it to wait.")], cite: line("Ane Holm, harbour master") },
  { kind: "pullquote", content: line("It kept the quay dry eleven times."), cite: [] },
  heading(4, "And one of the fourth"),
  { kind: "gallery", figures: [figure("lighthouse", "The lighthouse", "The lighthouse"), figure("market", "The night market", "The market", "AP"), figure("bees", "Hives", "Hives on the hill")], caption: line("Three places within an hour’s walk.") },
  { kind: "code", language: "rust", text: "fn tide(hour: f64) -> f64 {\n    2.4 * (hour / 12.4 * std::f64::consts::TAU).sin()\n}" },
  {
    kind: "table",
    caption: line("Closures of the barrier, by month"),
    rows: [
      [cell("Month", true), cell("Closures", true), cell("Highest water", true)],
      [cell("November", true), cell("3"), cell("2.1 m")],
      [cell("December", true), cell("6"), cell("2.3 m")],
      [cell("January", true), cell("2"), cell("2.4 m")],
    ],
  },
  { kind: "math", math: formula },
  { kind: "embed", provider: "youtube", url: "https://www.youtube.com/watch?v=abcdefghijk", title: "The gates close, seen from the air", poster: image("barrier", "").src },
  { kind: "embed", provider: "bluesky", url: "https://bsky.app/profile/example.org/post/1", title: "A post by the pilots", poster: null },
  { kind: "callout", label: "Correction", content: [paragraph("An earlier version of this story gave the height in feet.")] },
  { kind: "details", summary: line("How the height is measured"), content: [paragraph("By a float in a well, since 1891, and by a radar above it, since last year. They differ by the width of a thumb.")] },
  { kind: "definitions", items: [{ terms: [line("Spring tide")], details: [[paragraph("Twice a month, when sun and moon pull the same way.")]] }, { terms: [line("Neap tide")], details: [[paragraph("A week after, when they do not.")]] }] },
  { kind: "divider" },
  paragraph("The last paragraph ends with a mark, so that nobody wonders whether there is more."),
  { kind: "footnotes", items: [{ id: "n1", label: "1", content: [paragraph("A note stands beside its mark when the mark is pressed, and here as well.")] }] },
];

export const everything = article({
  kicker: "Gallery",
  title: "Everything that an article can hold, once",
  deck: "Each kind of block and each kind of words within a line, to be looked at in every theme.",
  byline: "By Ane Holm and Iver Strand",
  authors: [{ name: "Ane Holm", url: "https://example.org/ane", role: null }, { name: "Iver Strand", url: null, role: "Photographs" }],
  published: "2025-10-03T18:40:00+01:00",
  modified: "2025-10-04T09:05:00+01:00",
  agency: "Reuters",
  lead: { image: { src: new URL("../demo/pictures/ferry-960.webp", import.meta.url).href, alt: "A ferry leaves the harbour", width: 960, height: 540, srcset: [] }, caption: line("The ferry leaves the outer harbour."), credit: "AP" },
  tags: [{ name: "Harbours", url: "https://example.org/harbours" }, { name: "Weather", url: null }],
  body,
  leftOut: [
    { rule: "form", before: 3, blocks: [paragraph("The Courier’s letter, every morning. Your address")] },
    { rule: "related", before: 5, blocks: [paragraph("Most read: The lighthouse is to let")] },
    { rule: "score", before: 8, blocks: [paragraph("This sentence stood in a box of its own, and may belong to the story after all.")] },
  ],
  related: [
    story("A story among the text", { placement: "inline", before: 3, published: "2025-09-30" }),
    story("Night market returns to the old fish hall", { image: image("market", ""), kicker: "News", published: "2025-09-12" }),
    story("Sandray lighthouse to become a school for weather observers", { image: image("lighthouse", ""), published: "2025-09-20" }),
    story("Beekeepers count the cost of the wettest June on record", { image: image("bees", ""), kicker: "Islands" }),
    story("A card without a picture is a good card too", { heading: "More from News", kind: "section", published: "2025-08-01" }),
    story("And so is a second one", { heading: "More from News", kind: "section", excerpt: "With an excerpt." }),
    story("What the page offers of its own accord", { heading: "You may also like", kind: "recommended" }),
  ],
});
