//! What class names say about the lines around a headline. Hints, never proof.

use super::firsts::{Firsts, Words, words};
use super::packed::{Packed, packed};

/// Kept for screen readers.
#[rustfmt::skip]
pub(crate) static FOR_EARS: Words = words![
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader", "screen-reader",
    "screen-reader-only", "show-for-sr", "element-invisible", "u-visually-hidden", "is-visually-hidden",
    "a11y-hidden", "sr-text", "offscreen", "off-screen", "hide-visually", "u-hiddenVisually",
];

/// Shown by a script, or at another width.
pub(crate) const COLLAPSED: &str = "d-none";

/// Parts of class names, ids and `data-…` names of a label above the headline.
#[rustfmt::skip]
const KICKER_STEMS: &[&str] = &[
    "kicker", "eyebrow", "overline", "topline", "dachzeile", "roofline", "spitzmarke", "overtitle",
    "suptitle", "supertitle", "pretitle", "pre-title", "pre-headline", "flag", "rubric", "rubrik",
    "rubrica", "topic", "surtitre", "antetitulo", "cintillo", "strap", "section", "categor", "channel",
    "label", "ressort", "vignette", "tagline", "overhead", "primary-tag", "cat-link", "cat-links",
];

/// Of a sentence or two between headline and text.
#[rustfmt::skip]
const DECK_STEMS: &[&str] = &[
    "deck", "dek", "standfirst", "subtitle", "sub-title", "sub_title", "subhead", "subheadline",
    "sub-headline", "subheading", "sub-heading", "teaser", "intro", "lead", "lede", "leadtext", "summary",
    "excerpt", "chapo", "chapeau", "bajada", "entradilla", "subtitulo", "sottotitolo", "sommario",
    "ingress", "preamble", "underrubrik", "undertitle", "vorspann", "abstract", "description", "perex",
    "blurb", "strapline", "zajawka", "spot", "manchet", "unterzeile", "underline", "headline-sub",
    "subline", "sapo", "subdeck", "swell",
];

/// Of who wrote it.
#[rustfmt::skip]
const BYLINE_STEMS: &[&str] = &[
    "byline", "author", "autor", "auteur", "writer", "contributor", "journalist", "reporter", "dateline",
    "forfatter", "skribent", "redaktor", "signature", "creator", "firma", "posted-by", "vcard", "written",
];

/// Of when.
const DATE_STEMS: &[&str] =
    &["date", "time", "publish", "posted", "updated", "datum", "fecha", "data-pub", "timestamp", "pubdate"];

/// Of the topics.
const TAGS_STEMS: &[&str] =
    &["tag", "topic", "keyword", "thema", "themen", "stichwort", "subject", "temas", "etiquet"];

/// Of what a page is built around: no line in these belongs to the headline.
#[rustfmt::skip]
const AWAY_STEMS: &[&str] = &[
    "breadcrumb", "crumb", "share", "social", "newsletter", "related", "recommend", "comment", "promo",
    "advert", "sidebar", "popular", "trending", "most-read", "subscribe", "paywall", "cookie", "consent",
    "gallery", "slider",
];

/// Parts of the addresses of pages that list stories by topic.
#[rustfmt::skip]
pub(crate) static TOPIC_PATHS: Words = words![
    "/tag/", "/tags/", "/topic/", "/topics/", "/thema/", "/themen/", "/tema/", "/temas/", "/keyword/",
    "/keywords/", "/sujet/", "/sujets/", "/dossier/", "/stichwort/", "/emne/", "/emneord/", "/etiqueta/",
    "/etiquetas/", "/label/", "/labels/", "/tagi/", "/temat/", "/stitek/", "/subject/", "/subjects/",
    "/organisation/", "/person/", "/hashtag/", "/argomenti/", "/argomento/", "/etiket/", "/konu/",
    "/haberleri/", "/theme/", "/themes/", "/term/", "/tagged/", "/noticias-de/", "/autor-tema/",
    "/schlagwort/", "/schlagworte/", "/search/label/", "/search?tag", "/category/",
];

/// Stand before a list of topics and are none.
#[rustfmt::skip]
pub(crate) static TAG_HEADINGS: Words = words![
    "tags", "tag", "topics", "topic", "article tags", "related topics", "keywords", "themen", "thema",
    "themenseiten", "schlagwörter", "schlagworte", "stichwörter", "mehr zum thema", "sujets", "thèmes", "thème",
    "mots-clés", "sur le même thème", "temas", "etiquetas", "más información", "temas relacionados", "assuntos",
    "argomenti", "tag correlati", "onderwerpen", "trefwoorden", "emner", "emne", "stikord", "emneord", "ämnen",
    "ämne", "taggar", "aiheet", "avainsanat", "efnisorð", "tagi", "tematy", "štítky", "témata", "témy", "címkék",
    "etichete", "etiketler", "теги", "тэги", "темы", "теми", "ετικέτες", "キーワード", "タグ", "关键词", "标签",
    "標籤", "태그", "키워드",
];

/// First words of links to a list of all topics, or to something else to do.
#[rustfmt::skip]
pub(crate) static INDEX: Words = words![
    "all", "view", "see", "show", "more", "read", "alle", "alles", "mehr", "zum", "zur", "tous", "toutes", "voir",
    "plus", "todos", "todas", "ver", "más", "mais", "tutti", "altro", "alla", "visa", "se", "vis", "flere", "wszystkie",
    "więcej", "všechny", "více", "tüm", "все", "ещё", "もっと", "更多", "더보기", "comment", "comments", "share", "follow",
    "subscribe", "newsletter",
];

/// What elements that are no headings are called, where they show the headline.
const HEADLINE_STEMS: &[&str] = &["headline", "title", "heading", "titel", "titulo", "titre"];

/// Of the way from the front page to this one.
const PATH_STEMS: &[&str] = &["breadcrumb", "crumb"];

pub(crate) const KICKER: u16 = 1;
pub(crate) const DECK: u16 = 1 << 1;
pub(crate) const BYLINE: u16 = 1 << 2;
pub(crate) const DATE: u16 = 1 << 3;
pub(crate) const TAGS: u16 = 1 << 4;
pub(crate) const AWAY: u16 = 1 << 5;
pub(crate) const HEADLINE: u16 = 1 << 6;
pub(crate) const PATH: u16 = 1 << 7;

macro_rules! kinds {
    ($($kind:ident = $stems:ident,)*) => {
        static KINDS: [(u16, Packed); 8] = [$(($kind, packed!(of $stems))),*];
        static FIRSTS: Firsts = Firsts::NONE$(.and($stems))*;
    };
}

kinds! {
    KICKER = KICKER_STEMS,
    DECK = DECK_STEMS,
    BYLINE = BYLINE_STEMS,
    DATE = DATE_STEMS,
    TAGS = TAGS_STEMS,
    AWAY = AWAY_STEMS,
    HEADLINE = HEADLINE_STEMS,
    PATH = PATH_STEMS,
}

/// What a name says from one of its words on, all in lower case: "title", "sub-title-large".
pub(crate) fn of(name: &[u8]) -> u16 {
    if !FIRSTS.may_begin(name) {
        return 0;
    }
    let begins = |stem: &str| stem.as_bytes()[0] == name[0] && name.starts_with(stem.as_bytes());
    KINDS.iter().filter(|(_, stems)| stems.iter().any(begins)).fold(0, |kinds, (kind, _)| kinds | kind)
}
