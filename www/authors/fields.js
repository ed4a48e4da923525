/** @import {Article, Provenance, Source} from "../model.d.ts" */

/**
 * One line of the table: what a field is called, what of it readers get, and
 * what its author can write so that nothing has to be guessed.
 * @typedef {object} Field
 * @property {string} name
 * @property {keyof Provenance} from
 * @property {(article: Article) => string} shown empty where there is nothing
 * @property {string} advice what to mark up, in one sentence
 * @property {string} [example] of the mark-up
 * @property {boolean} [expected] whether every story should have it
 * @property {boolean} [plain] whether what the page shows is the best that could be said
 * @property {(article: Article) => boolean} [possible] whether it could be there at all; otherwise it could
 */

/** @type {Field[]} */
export const FIELDS = [
  {
    name: "Headline",
    from: "title",
    shown: ({ title }) => title ?? "",
    advice: "Give the page one h1 with the headline and nothing else in it.",
    example: "<h1>Night market returns to the old harbour</h1>",
    expected: true,
    plain: true,
  },
  {
    name: "Kicker",
    from: "kicker",
    shown: ({ kicker }) => kicker ?? "",
    advice: "Put the label in an element of its own before the headline.",
    example: '<p data-standfirst="kicker">News</p>',
  },
  {
    name: "Section",
    from: "section",
    shown: ({ section }) => section ?? "",
    advice: "Say it as articleSection in JSON-LD.",
    example: '"articleSection": "Local"',
  },
  {
    name: "Deck",
    from: "deck",
    shown: ({ deck }) => deck ?? "",
    advice: "Put the standfirst in an element of its own between headline and text.",
    example: '<p data-standfirst="deck">Forty stalls, and room for more.</p>',
  },
  {
    name: "Byline",
    from: "byline",
    shown: ({ byline }) => byline ?? "",
    advice: "Mark the line with rel=author or itemprop=author, with nothing but the names in the links.",
    example: '<p class="byline">By <a rel="author" href="/people/ada">Ada Holm</a></p>',
  },
  {
    name: "Authors",
    from: "authors",
    shown: ({ authors }) => authors.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(", "),
    advice: "List every author as a Person in JSON-LD.",
    example: '"author": [{ "@type": "Person", "name": "Ada Holm" }]',
    expected: true,
  },
  {
    name: "Published",
    from: "published",
    shown: ({ published }) => published ?? "",
    advice: "Give datePublished with its offset, or a time element with datetime.",
    example: '<time datetime="2026-03-01T07:30:00+01:00">1 March</time>',
    expected: true,
  },
  {
    name: "Modified",
    from: "modified",
    shown: ({ modified }) => modified ?? "",
    advice: "Give dateModified only when the story itself has changed.",
    example: '"dateModified": "2026-03-02T09:00:00+01:00"',
  },
  {
    name: "Lead picture",
    from: "lead",
    shown: ({ lead }) => lead?.image.src ?? "",
    advice: "Put the picture in a figure between headline and text, with its real address in src or srcset.",
    example: '<figure><img src="ferry.jpg" alt="…" width="1440" height="960"><figcaption>…</figcaption></figure>',
    expected: true,
    plain: true,
  },
  {
    name: "Its credit",
    from: "lead",
    shown: ({ lead }) => lead?.credit ?? "",
    possible: ({ lead }) => lead !== null,
    advice: "Put the credit in an element of its own inside the caption.",
    example: '<figcaption>The ferry. <span data-standfirst="credit">AP</span></figcaption>',
  },
  {
    name: "Text",
    from: "body",
    shown: ({ wordCount, body }) => (wordCount > 0 ? `${wordCount} words in ${body.length} blocks` : ""),
    advice: "Put it in one article element, its paragraphs one beside the other, and what is no part of it outside.",
    example: '<article data-standfirst="body"><p>…</p><p>…</p></article>',
    expected: true,
    plain: true,
  },
  {
    name: "Excerpt",
    from: "excerpt",
    shown: ({ excerpt }) => excerpt ?? "",
    advice: "Say what the story is about in a sentence: for lists and previews.",
    example: '<meta name="description" content="…">',
  },
  {
    name: "Agency",
    from: "agency",
    shown: ({ agency }) => agency ?? "",
    advice: "Name the wire service at the end of the text or in the byline.",
    example: "<p>… at each end. [Reuters]</p>",
  },
  {
    name: "Topics",
    from: "tags",
    shown: ({ tags }) => tags.map(({ name }) => name).join(", "),
    advice: "List them as links with rel=tag after the text.",
    example: '<a rel="tag" href="/topics/ferries">Ferries</a>',
  },
  {
    name: "Language",
    from: "lang",
    shown: ({ lang }) => lang ?? "",
    advice: "Say it on the html element: hyphenation, speech and reading time depend on it.",
    example: '<html lang="en">',
    expected: true,
    plain: true,
  },
  {
    name: "Publication",
    from: "siteName",
    shown: ({ siteName }) => siteName ?? "",
    advice: "Say it as og:site_name.",
    example: '<meta property="og:site_name" content="The Holm Courier">',
  },
  {
    name: "Address",
    from: "canonicalUrl",
    shown: ({ canonicalUrl }) => canonicalUrl ?? "",
    advice: "Give the page a canonical link.",
    example: '<link rel="canonical" href="https://example.org/market">',
  },
];

/** @type {Record<Source, string>} */
export const SOURCES = {
  "json-ld": "JSON-LD",
  "open-graph": "Open Graph",
  twitter: "Twitter’s meta elements",
  "dublin-core": "Dublin Core",
  meta: "a meta element",
  microdata: "itemprop",
  rdfa: "RDFa",
  link: "a link element",
  page: "what the page shows",
  url: "the address",
  text: "the running text",
  publisher: "your data-standfirst",
};
