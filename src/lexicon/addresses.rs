//! What addresses say: which parameters only count visitors, which paths are no stories.

use super::firsts::{Words, words};
use super::packed::{Packed, packed};

/// Query parameters that say where a reader came from, not what is read. One that ends in `*` begins so.
#[rustfmt::skip]
pub(crate) const TRACKING: Packed = packed![
    "utm_*", "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "igshid", "mc_cid", "mc_eid", "_ga", "_gl", "ico",
    "oref", "ref", "ref_*", "referrer", "referer", "referral", "rct", "cmp", "cmpid", "ns_*", "itm_*", "int_cmp", "intcmp", "intcid", "vca",
    "vmc", "vso", "vli", "vtm_*", "cx_*", "xtor", "at_*", "traffic_source", "traffic", "source", "src", "spm", "smid", "tpcc", "wt_*",
    "partner", "share", "gaa_*", "srcref", "ocid", "icid", "rss", "from", "module", "widget", "position", "pos", "clickid", "campaign", "ito",
    "sc_*", "link_id", "linkid", "mod", "nav", "taid", "trk", "tracking*", "origin", "placement", "wprov", "recirc", "rec_*", "pk_*", "mtm_*",
    "hsa_*", "piano*",
];

/// A page that gathers all that a house has on a matter may be called so.
pub(crate) const HUB: &str = "-hub";

/// Path segments of what is no story: listings, people, accounts, the house itself.
#[rustfmt::skip]
pub(crate) static NO_STORY: Words = words![
    "tag", "tags", "topic", "topics", "tema", "temas", "thema", "themen", "themes", "theme", "tagged", "keyword", "keywords", "author",
    "authors", "autor", "autoren", "autori", "autores", "auteur", "auteurs", "autore", "forfatter", "skribent", "redaktion", "profile",
    "profil", "profiles", "people", "person", "staff", "contributor", "contributors", "by", "journalist", "journalists", "reporter", "user",
    "users", "u", "member", "members", "team", "writers", "writer", "columnist", "bio", "category", "categories", "categoria", "kategorie",
    "kategoria", "rubrik", "rubrique", "section", "sections", "sekce", "sekcia", "sekcja", "dzial", "seccion", "secciones", "seccio", "sezione", "sezioni", "secao", "editoria", "editorias", "rubrika", "rubriky", "rubryka", "kategori", "kategoriler", "kategori-berita", "categorie", "osio", "osasto", "emne", "emner", "amne", "amnen", "stichwort", "schlagwort", "mot-cle", "etiqueta", "etiquetas", "argomento", "argomenti", "assunto", "assuntos", "onderwerp", "temat", "tematy", "stitky", "konu", "etiket", "archive", "archives", "archiv", "archivo", "newsletter", "newsletters",
    "subscribe", "subscription", "subscriptions", "abo", "abonnement", "abonnements", "suscripcion", "suscripciones", "suscribete",
    "prenumerera", "bestill", "membership", "donate", "support-us", "account", "login", "signin", "sign-in", "signup", "sign-up", "register",
    "registration", "logout", "password", "auth", "sso", "my-account", "shop", "store", "product", "products", "course", "near-me", "go", "out", "refer", "recommends", "our-experts", "our-people", "our-team", "experts", "attorneys", "cart", "checkout", "coupon",
    "coupons", "voucher", "vouchers", "vouchercodes", "deals", "buy", "gutscheine", "gutschein", "ofertas", "descuentos", "discount-codes",
    "oferplan", "contact", "contact-us", "kontakt", "contacto", "about", "about-us", "impressum", "imprint", "privacy", "privacy-policy",
    "datenschutz", "terms", "terms-of-use", "terms-of-service", "terms-and-conditions", "terms-of-sale", "cookies", "cookie-policy", "legal", "faq", "help",
    "hilfe", "support", "advertise", "advertising", "career", "careers", "karriere", "karrierewelt", "jobs", "stellen", "stellenanzeigen", "stellenangebote", "stellenmarkt", "tickets", "abos", "licensing", "corrections", "accessibility", "sitemap",
    "rss", "feed", "feeds", "search", "suche", "buscar", "recherche", "comments", "comment", "kommentare", "kommentar", "forum", "forums", "epaper", "e-paper", "app",
    "apps", "games", "spiele", "puzzles", "crosswords", "horoscope", "horoscopes", "tv-guide", "tv-listings", "events", "event", "calendar",
    "download", "downloads", "wp-admin", "wp-content", "cdn-cgi", "share", "sharer", "intent", "print", "live-tv", "weather", "wetter",
];

/// Last segments of services of the house. What stands in a row with one is another.
#[rustfmt::skip]
pub(crate) static SERVICES: Words = words![
    "contact", "contact-us", "contacts", "kontakt", "contacto", "contactez-nous", "contatti", "customer-service", "customer-support",
    "newsletter", "newsletters", "terms", "terms-of-sale", "terms-of-use", "terms-of-service", "terms-and-conditions", "privacy", "privacy-policy", "impressum", "imprint",
    "datenschutz", "agb", "store-locator", "cart", "checkout", "about-us",
];

/// Path segments that stand before a section or a story and name neither.
#[rustfmt::skip]
pub(crate) static PLAIN: Words = words![
    "news", "article", "articles", "artikel", "articulo", "articulos", "articolo", "story", "stories", "post", "posts", "blog", "blogs", "noticia", "noticias", "nyheter",
    "nyheder", "nieuws", "haber", "clanek", "clanky", "aktuell", "nachrichten", "actualite", "actualites", "actu", "notizie", "view", "read", "a", "p", "s", "world-news",
    "index.php", "content", "web", "www", "amp", "site", "live", "video", "videos",
];

/// Path segments of what somebody pays for.
#[rustfmt::skip]
pub(crate) static PAID: Words = words![
    "sponsored", "sponsored-content", "sponsor", "sponsors", "advertorial", "advertorials", "partner", "partners", "partnercontent",
    "partner-content", "paid", "paid-content", "paidpost", "branded", "branded-content", "brandcontent", "brand-content", "brandlab",
    "brandstudio", "brand-studio", "native", "promo", "promoted", "promotion", "commercial", "anzeige", "anzeigen", "annonse",
    "annonsorinnehall", "annons", "annonce", "adv", "ads", "ad", "advert", "press-release", "press-releases", "presse-release",
    "pressreleases", "publireportage", "contenido-de-marca", "contenido-patrocinado", "publicidad", "publirreportaje", "reklama", "whitepaper",
    "whitepapers", "white-papers", "webinar", "webinars", "vouchercodes", "vouchers", "casino", "gambling", "company-news", "pr",
];

/// Hosts of networks that sell links, of social networks, stores and services.
#[rustfmt::skip]
pub(crate) static NO_STORY_HOSTS: Words = words![
    "taboola.com", "outbrain.com", "zergnet.com", "revcontent.com", "mgid.com", "plista.com", "adnxs.com", "doubleclick.net",
    "googleadservices.com", "googlesyndication.com", "trc.taboola.com", "dianomi.com", "zemanta.com", "criteo.com", "awin1.com", "smi2.ru",
    "smi2.net", "24smi.org", "24smi.info", "relap.io", "infox.sg", "adfox.ru", "facebook.com", "twitter.com", "x.com", "instagram.com",
    "linkedin.com", "youtube.com", "youtu.be", "tiktok.com", "pinterest.com", "reddit.com", "whatsapp.com", "wa.me", "t.me", "telegram.me",
    "telegram.org", "threads.net", "bsky.app", "vk.com", "ok.ru", "m.me", "flipboard.com", "snapchat.com", "weibo.com", "line.me",
    "getpocket.com", "mastodon.social", "apple.com", "apps.apple.com", "play.google.com", "google.com", "news.google.com", "spotify.com",
    "soundcloud.com", "amazon.com", "amazon.co.uk", "amazon.de", "amzn.to", "ebay.com", "disqus.com", "addtoany.com", "addthis.com",
    "legacy.com", "eventbrite.com", "wikipedia.org", "creativecommons.org", "gravatar.com", "wordpress.org", "onetrust.com", "bit.ly",
];

/// File endings of what is no page.
#[rustfmt::skip]
pub(crate) static FILES: Words = words![
    ".pdf", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".mp3", ".mp4", ".m4a", ".xml", ".rss", ".zip", ".doc", ".docx", ".xls",
    ".xlsx", ".ics", ".epub",
];

/// Second-level names under which a country's sites register.
#[rustfmt::skip]
pub(crate) static SECOND_LEVEL: Words = words![
    "co", "com", "org", "net", "ac", "gov", "edu", "gob", "go", "or", "ne", "nom",
];
