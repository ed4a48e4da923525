/**
 * The contract between the core and everything that shows an article.
 *
 * Written once, here. The Rust side (`src/model`) serialises to exactly these
 * shapes and a test type-checks what it makes against this file. Names are
 * camelCase, what is missing is `null` (never absent), lists may be empty.
 *
 * Every string is plain text: nothing in here is HTML. Every URL is absolute
 * and was judged by the core: `http(s)`, `mailto` or `tel` for links, `http(s)`
 * or a small raster `data:` for pictures.
 */

export interface Article {
  /** Where the page was read from. */
  url: string | null;
  canonicalUrl: string | null;
  siteName: string | null;
  /** BCP 47, as the page declares it. */
  lang: string | null;
  dir: "ltr" | "rtl";

  /** The label shown at the headline ("NEWS"). */
  kicker: string | null;
  /** The section that the metadata name. */
  section: string | null;
  title: string | null;
  /** The standfirst: one or two sentences under the headline. */
  deck: string | null;
  /** The byline as displayed. */
  byline: string | null;
  authors: Author[];
  /** ISO 8601, with an offset where it is known; a bare date where only that is. */
  published: string | null;
  modified: string | null;

  /** The wire service that the story is from ("Reuters"). */
  agency: string | null;
  lead: Figure | null;
  body: Block[];
  tags: Tag[];
  related: Story[];
  /** The next page of an article in several pages. */
  nextPage: string | null;
  /** The pages of an article in several that this one leads to, in order and itself among them; empty where it has one. */
  pages: ArticlePage[];
  /** All of an article in several pages on one. */
  singlePage: string | null;

  excerpt: string | null;
  /**
   * What is read: the deck where it is a sentence, then the body. Blocks separated by a blank line, list
   * items and table rows on lines of their own; without headline, byline, captions or related stories.
   */
  text: string;
  wordCount: number;
  readingMinutes: number;
  paywalled: boolean;
  readerable: boolean;
  /** How sure the core is that `body` is the article: 0 to 1. */
  confidence: number;
  provenance: Provenance;
  /** What extraction left out, in page order; `null` unless `trace` was asked for. */
  leftOut: LeftOut[] | null;
  /** Which limits left something out; empty on nearly every page. */
  cut: Cut[];
}

/** One of the pages of an article in several. */
export interface ArticlePage {
  /** From 1. */
  number: number;
  url: string;
}

/** Something of which there was more than the core's limits allow: the rest was left out. */
export interface Cut {
  what: "blocks" | "stories" | "pictures";
  /** How many are in the article: the limit. */
  kept: number;
  /** How many there were. */
  found: number;
}

export interface Author {
  name: string;
  url: string | null;
  /** "Photographs", "Translation"; `null` for the writer. */
  role: string | null;
}

export interface Tag {
  name: string;
  url: string | null;
}

export interface Image {
  src: string;
  alt: string;
  /** CSS pixels, where the page says so. */
  width: number | null;
  height: number | null;
  srcset: ImageCandidate[];
}

export interface ImageCandidate {
  src: string;
  /** `"640w"` or `"2x"`. */
  descriptor: string;
}

export interface Figure {
  image: Image;
  caption: Inline[];
  /** Without "Photo:", brackets or ©. */
  credit: string | null;
}

export interface Story {
  title: string;
  url: string;
  kicker: string | null;
  image: Image | null;
  /** ISO 8601 where the card is machine readable, otherwise as displayed. */
  published: string | null;
  excerpt: string | null;
  /** The heading of the module that the card stands in, as displayed. */
  heading: string | null;
  placement: "inline" | "after" | "aside";
  /** The index of the block of `body` that it stands before; only where it is inline. */
  before: number | null;
  kind: "related" | "section" | "recommended" | "next";
}

export type Block =
  | { kind: "paragraph"; content: Inline[] }
  | { kind: "heading"; level: 1 | 2 | 3 | 4 | 5 | 6; id: string; content: Inline[] }
  | { kind: "figure"; image: Image; caption: Inline[]; credit: string | null }
  | { kind: "gallery"; figures: Figure[]; caption: Inline[] }
  | { kind: "list"; ordered: boolean; start: number; items: Block[][] }
  | { kind: "quote"; content: Block[]; cite: Inline[] }
  | { kind: "pullquote"; content: Inline[]; cite: Inline[] }
  | { kind: "code"; language: string | null; text: string }
  | { kind: "table"; caption: Inline[]; rows: TableCell[][] }
  | { kind: "math"; math: Math }
  | { kind: "embed"; provider: string; url: string; title: string | null; poster: string | null }
  | { kind: "callout"; label: string | null; content: Block[] }
  | { kind: "details"; summary: Inline[]; content: Block[] }
  | { kind: "definitions"; items: Definition[] }
  | { kind: "footnotes"; items: Footnote[] }
  | { kind: "divider" };

export interface TableCell {
  header: boolean;
  /** At least 1. */
  colspan: number;
  rowspan: number;
  content: Inline[];
}

export interface Definition {
  terms: Inline[][];
  details: Block[][];
}

export interface Footnote {
  /** What an inline `footnote` names in its `target`. */
  id: string;
  label: string;
  content: Block[];
}

export interface Math {
  /** The TeX source, where the page has it. */
  tex: string | null;
  /** A tree of MathML Core elements, where the page has it. */
  mathml: MathNode | null;
  /** Plain text that stands for it where neither can be shown. */
  text: string;
}

export interface MathNode {
  /** An element of MathML Core from the core's table: "mrow", "mi", … */
  name: string;
  attributes: MathAttribute[];
  /** Either children or text. */
  children: MathNode[];
  text: string;
}

export interface MathAttribute {
  name: string;
  value: string;
}

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "link"; url: string; content: Inline[] }
  | { kind: "strong"; content: Inline[] }
  | { kind: "emphasis"; content: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "sub"; content: Inline[] }
  | { kind: "sup"; content: Inline[] }
  | { kind: "mark"; content: Inline[] }
  | { kind: "deleted"; content: Inline[] }
  | { kind: "inserted"; content: Inline[] }
  | { kind: "abbreviation"; title: string | null; content: Inline[] }
  | { kind: "keyboard"; content: Inline[] }
  | { kind: "image"; image: Image }
  | { kind: "break" }
  | { kind: "math"; math: Math }
  | { kind: "footnote"; target: string; label: string }
  | { kind: "ruby"; content: Inline[]; annotation: string }
  | { kind: "time"; datetime: string | null; content: Inline[] };

/** Where a field came from: `"json-ld"`, `"open-graph"`, `"page"`, … ; `null` for an empty field. */
export interface Provenance {
  canonicalUrl: Source | null;
  siteName: Source | null;
  lang: Source | null;
  kicker: Source | null;
  section: Source | null;
  title: Source | null;
  deck: Source | null;
  byline: Source | null;
  authors: Source | null;
  published: Source | null;
  modified: Source | null;
  agency: Source | null;
  lead: Source | null;
  body: Source | null;
  tags: Source | null;
  excerpt: Source | null;
}

export type Source =
  | "json-ld"
  | "open-graph"
  | "twitter"
  | "dublin-core"
  | "meta"
  | "microdata"
  | "rdfa"
  | "link"
  | "page"
  | "url"
  | "text"
  | "publisher";

/** Something that stood on the page and is not in `body`. */
export interface LeftOut {
  /** The rule that left it out: "form", "island", … The scorer says what speaks most for it: "score/links". */
  rule: string;
  /** How many blocks of `body` stand before it. */
  before: number;
  blocks: Block[];
}

/** What a failed reading says. */
export interface ReadError {
  kind: "tooLarge" | "tooDeep" | "noArticle" | "engine";
  /** One sentence: what happened and what can be done. */
  message: string;
}
