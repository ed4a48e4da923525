/** The gallery: `?show=` names what is shown, any of the reader's choices may follow, and `use` names a feature. */

/** @import {Article} from "../model.d.ts" */
import { explain, open, ReadError } from "../standfirst.js";
import { CHOICES } from "../settings/choices.js";
import { everything } from "./everything.js";
import { article, heading, image, line, paragraph, story } from "./parts.js";

const nowhere = new URL("../demo/pictures/nowhere.webp", import.meta.url).href;

/** @param {ReadonlyArray<string>} names of pictures; one without a name is a card without one */
const cards = (...names) =>
  article({
    title: "Cards",
    body: [paragraph("What follows a story has as many cards as the page has, with pictures or without.")],
    related: names.map((name, at) => story(TITLES[at % TITLES.length] ?? "", { image: name ? image(name, "") : null, kicker: at % 3 ? null : "Islands", published: at % 2 ? null : "2025-09-12" })),
  });

const TITLES = [
  "Sandray lighthouse to become a school for weather observers",
  "Night market returns to the old fish hall after thirty years, and with it the question of who owns the hall, the square before it and the view",
  "Tram 4 is coming back",
  "Beekeepers count the cost of the wettest June on record",
];

/** @type {Record<string, () => Article>} */
const ARTICLES = {
  everything: () => everything,
  bare: () =>
    article({
      siteName: null,
      url: null,
      canonicalUrl: null,
      body: [paragraph("A page may have no headline, no picture and no name. What it says can be read all the same.")],
      related: [story("Cards without pictures are a ruled list", {}), story("Of two", { published: "2025-10-01" })],
    }),
  lost: () => ({
    ...everything,
    lead: everything.lead && { ...everything.lead, image: { ...everything.lead.image, src: nowhere } },
    related: everything.related.map((one) => (one.image ? { ...one, image: { ...one.image, src: nowhere } } : one)),
  }),
  subscribers: () => article({ title: "A story for subscribers", body: [paragraph("Only its first paragraph is on the page.")], paywalled: true, nextPage: "https://example.org/2" }),
  long: () => ({
    ...everything,
    title: "Why the councils of two small islands spent eleven years, forty-one million pounds and the patience of three harbour masters on a gate that will have to be taken away again",
    deck: "Who, what, when, where and why in a single breath, as some papers have it, and then how much it cost, who paid, and what the minister said on the steps of the chapel.",
    lead: everything.lead && { ...everything.lead, image: { ...everything.lead.image, width: 360, height: 540 } },
  }),
  card: () => cards("market"),
  cards2: () => cards("market", "bees"),
  cards4: () => cards("market", "bees", "tram", "lighthouse"),
  cards5: () => cards("market", "bees", "tram", "lighthouse", "observatory"),
  cards7: () => cards("market", "bees", "tram", "lighthouse", "observatory", "barrier", "bees"),
  mixed: () => cards("market", "", "tram", "", "observatory"),
  arabic: () =>
    article({
      lang: "ar",
      dir: "rtl",
      kicker: "أخبار",
      title: "عودة خط العبّارات بعد تسع سنوات",
      deck: "اتفق المجلسان على إعادة فتح الخط في الربيع.",
      body: [paragraph("اتفق مجلسا الجزيرتين يوم الجمعة على إعادة فتح خط العبّارات بينهما، وتبحر أول سفينة Marit Aune في الأول من أبريل 2026."), heading(2, "ما الذي سيتغيّر"), paragraph("ستبحر العبّارة ست مرات في اليوم، وتستغرق الرحلة أربعين دقيقة.")],
      related: [story("المنارة تصبح مدرسة", { heading: "اقرأ أيضًا" }), story("سوق الليل يعود", { heading: "اقرأ أيضًا" })],
    }),
  hebrew: () =>
    article({
      lang: "he",
      dir: "rtl",
      kicker: "חדשות",
      title: "המעבורת תחזור אחרי תשע שנים",
      deck: "המועצות של שני האיים הסכימו ביום שישי.",
      published: "2025-10-03T18:40:00+01:00",
      modified: "2025-10-04T09:05:00+01:00",
      body: [paragraph("המועצות של שני האיים הסכימו ביום שישי להפעיל מחדש את קו המעבורת, והספינה הראשונה Marit Aune תצא באחד באפריל 2026."), heading(2, "מה ישתנה"), { kind: "list", ordered: true, start: 1, items: [[paragraph("שש הפלגות ביום")], [paragraph("ארבעים דקות")]] }],
      related: [story("המגדלור יהיה לבית ספר", { heading: "קראו גם" }), story("שוק הלילה חוזר", { heading: "קראו גם" })],
    }),
  german: () =>
    article({
      lang: "de",
      title: "Hochwasserschutzanlagenbetriebsgenossenschaft vor dem Aus",
      body: [paragraph("Die Wasserstraßen- und Schifffahrtsverwaltung der Inseln hat am Freitag beschlossen, das Sperrwerk abzutragen.")],
      related: [story("Donaudampfschifffahrtsgesellschaftskapitän geht in den Ruhestand", { heading: "Mehr zum Thema", image: image("tram", "") })],
    }),
  japanese: () =>
    article({
      lang: "ja",
      kicker: "ニュース",
      title: "九年ぶりに渡し船が再開へ",
      deck: "両島の議会が金曜日に合意した。",
      body: [paragraph("両島の議会は金曜日、", { kind: "ruby", content: line("渡し船"), annotation: "わたしぶね" }, "の航路を九年ぶりに再開することで合意した。最初の便は来年四月一日に出る。"), heading(2, "一日六往復"), paragraph("所要時間は四十分で、島民は半額になる。")],
      related: [story("灯台が学校に", { heading: "関連記事" }), story("夜市が三十年ぶりに復活", { heading: "関連記事" })],
    }),
};

/**
 * What an address asks for, in place of what is stored; and nothing is stored.
 * @param {URLSearchParams} asked
 */
function drawer(asked) {
  const entries = Object.entries(CHOICES).flatMap(([key, { initial }]) => {
    const value = asked.get(key);
    return value === null ? [] : [[key, typeof initial === "number" ? Number(value) : typeof initial === "boolean" ? value === "true" : value]];
  });
  const kept = new Map([["standfirst:choices", JSON.stringify(Object.fromEntries(entries))]]);
  return {
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void kept.set(key, value),
    removeItem: (/** @type {string} */ key) => void kept.delete(key),
  };
}

/**
 * Shows a state of the reader.
 * @param {string} search of an address
 */
export async function show(search) {
  const asked = new URLSearchParams(search);
  const name = asked.get("show") ?? "";
  if (name === "notice") void explain(new ReadError("noArticle", "There is no article on this page. Try the page of a single story."));
  if (!Object.hasOwn(ARTICLES, name)) return null;
  const reader = await open({ article: /** @type {() => Article} */ (ARTICLES[name])(), storage: drawer(asked) });
  const use = asked.get("use");
  if (use) await reader.use(use);
  return reader;
}

await show(location.search);
