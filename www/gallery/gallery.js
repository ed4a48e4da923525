/** The gallery: `?show=` names what is shown, any of the reader's choices may follow, and `use` names a feature. */

/** @import {Article} from "../model.d.ts" */
import { explain, open, ReadError } from "../standfirst.js";
import { CHOICES } from "../settings/choices.js";
import { everything } from "./everything.js";
import { article, heading, line, paragraph, story } from "./parts.js";

const nowhere = new URL("../demo/pictures/nowhere.webp", import.meta.url).href;

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

const asked = new URLSearchParams(location.search);
const name = asked.get("show") ?? "";

/** What the address asks for, in place of what is stored; and nothing is stored. */
function drawer() {
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

if (name === "notice") {
  void explain(new ReadError("noArticle", "There is no article on this page. Try the page of a single story."));
} else if (Object.hasOwn(ARTICLES, name)) {
  const reader = await open({ article: /** @type {() => Article} */ (ARTICLES[name])(), storage: drawer() });
  const use = asked.get("use");
  if (use) await reader.use(use);
}
