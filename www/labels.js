/**
 * What the button says, by the page's language: all that is spoken before the reader is loaded, so there are few. For
 * others a page has the attribute `label`.
 * @type {Record<string, string>}
 */
export const LABELS = {
  en: "Reader view",
  ar: "وضع القراءة",
  de: "Leseansicht",
  es: "Modo de lectura",
  fr: "Mode lecture",
  it: "Modalità lettura",
  ja: "リーダー表示",
  nl: "Leesweergave",
  pl: "Tryb czytania",
  pt: "Modo de leitura",
  ru: "Режим чтения",
  sv: "Läsläge",
  zh: "阅读模式",
};
