//! What class names say about the lines around a headline. Hints, never proof.

/// Kept for screen readers, or for a script to show.
#[rustfmt::skip]
pub(crate) const HIDDEN: &[&str] = &[
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader", "screen-reader",
    "screen-reader-only", "show-for-sr", "element-invisible", "u-visually-hidden", "is-visually-hidden",
    "a11y-hidden", "sr-text", "offscreen", "off-screen", "hide-visually", "u-hiddenVisually", "d-none",
];

/// Parts of class names, ids and `data-…` names of a label above the headline.
#[rustfmt::skip]
pub(crate) const KICKER: &[&str] = &[
    "kicker", "eyebrow", "overline", "topline", "dachzeile", "roofline", "spitzmarke", "overtitle",
    "suptitle", "supertitle", "pretitle", "pre-title", "pre-headline", "flag", "rubric", "rubrik",
    "rubrica", "topic", "surtitre", "antetitulo", "cintillo", "strap", "section", "categor", "channel",
    "label", "ressort", "vignette", "tagline", "overhead", "primary-tag", "cat-link", "cat-links",
];

/// Of a sentence or two between headline and text.
#[rustfmt::skip]
pub(crate) const DECK: &[&str] = &[
    "deck", "dek", "standfirst", "subtitle", "sub-title", "sub_title", "subhead", "subheadline",
    "sub-headline", "subheading", "sub-heading", "teaser", "intro", "lead", "lede", "leadtext", "summary",
    "excerpt", "chapo", "chapeau", "bajada", "entradilla", "subtitulo", "sottotitolo", "sommario",
    "ingress", "preamble", "underrubrik", "undertitle", "vorspann", "abstract", "description", "perex",
    "blurb", "strapline", "zajawka", "spot", "manchet", "unterzeile", "underline", "headline-sub",
    "subline", "sapo", "subdeck", "swell",
];

/// Of who wrote it.
#[rustfmt::skip]
pub(crate) const BYLINE: &[&str] = &[
    "byline", "author", "autor", "auteur", "writer", "contributor", "journalist", "reporter", "dateline",
    "forfatter", "skribent", "redaktor", "signature", "creator", "firma", "posted-by", "vcard", "written",
];

/// Of when.
pub(crate) const DATE: &[&str] =
    &["date", "time", "publish", "posted", "updated", "datum", "fecha", "data-pub", "timestamp", "pubdate"];

/// Of the topics.
pub(crate) const TAGS: &[&str] =
    &["tag", "topic", "keyword", "thema", "themen", "stichwort", "subject", "temas", "etiquet"];

/// Of what a page is built around: no line in these belongs to the headline.
#[rustfmt::skip]
pub(crate) const AWAY: &[&str] = &[
    "breadcrumb", "crumb", "share", "social", "newsletter", "related", "recommend", "comment", "promo",
    "advert", "sidebar", "popular", "trending", "most-read", "subscribe", "paywall", "cookie", "consent",
    "gallery", "slider",
];

/// Parts of the addresses of pages that list stories by topic.
#[rustfmt::skip]
pub(crate) const TOPIC_PATHS: &[&str] = &[
    "/tag/", "/tags/", "/topic/", "/topics/", "/thema/", "/themen/", "/tema/", "/temas/", "/keyword/",
    "/keywords/", "/sujet/", "/sujets/", "/dossier/", "/stichwort/", "/emne/", "/emneord/", "/etiqueta/",
    "/etiquetas/", "/label/", "/labels/", "/tagi/", "/temat/", "/stitek/", "/subject/", "/subjects/",
    "/organisation/", "/person/", "/hashtag/", "/argomenti/", "/argomento/", "/etiket/", "/konu/",
    "/haberleri/", "/theme/", "/themes/", "/term/", "/tagged/", "/noticias-de/", "/autor-tema/",
    "/schlagwort/", "/schlagworte/", "/search/label/", "/search?tag", "/category/",
];

/// Stand before a list of topics and are none.
#[rustfmt::skip]
pub(crate) const TAG_HEADINGS: &[&str] = &[
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
pub(crate) const INDEX: &[&str] = &[
    "all", "view", "see", "show", "more", "read", "alle", "alles", "mehr", "zum", "zur", "tous", "toutes", "voir",
    "plus", "todos", "todas", "ver", "más", "mais", "tutti", "altro", "alla", "visa", "se", "vis", "flere", "wszystkie",
    "więcej", "všechny", "více", "tüm", "все", "ещё", "もっと", "更多", "더보기", "comment", "comments", "share", "follow",
    "subscribe", "newsletter",
];
