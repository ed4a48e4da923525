//! Words of bylines and date lines, in the languages of the news pages that the
//! project is measured on. All in lower case.

use super::firsts::{Words, words};
use super::packed::{Packed, packed};

/// What stands before the name in a byline. Longer ones first where one begins another.
#[rustfmt::skip]
pub(crate) const BY: &[&str] = &[
    // English
    "article by", "authored by", "written and reported by", "story by", "words by", "reported by",
    "reporting by", "this post was written by", "written by", "published by", "posted by", "analysis by",
    "opinion by", "review by", "interview by", "commentary by", "contributed by", "submitted by",
    "created by", "author", "authors", "words", "by", "a blog by", "guest post by", "from the desk of",
    "blog by",
    // German
    "ein gastbeitrag von", "ein kommentar von", "eine analyse von", "ein interview von", "gastbeitrag von",
    "kommentar von", "kolumne von", "essay von", "reportage von", "porträt von", "geschrieben von",
    "interview von", "aus berlin von", "text von", "von unserem redakteur", "autorinnen", "autorin",
    "autoren", "autor", "text", "von", "verfasst von",
    // French
    "propos recueillis par", "écrit par", "publié par", "rédigé par", "par",
    // Spanish, Portuguese, Catalan, Italian
    "escrito por", "publicado por", "por", "autora", "scritto da", "a cura di",
    // Dutch, Danish, Norwegian, Swedish, Icelandic
    "geschreven door", "door", "skrevet af", "skrevet av", "tekst", "skriven av", "av",
    // Polish, Czech, Slovak, Hungarian, Romanian, Croatian
    "opracowanie", "opr", "oprac", "przez", "napsal", "autoři", "autor textu", "szerző", "piše", "autorul",
    // Turkish, Greek
    "yazan", "haber", "του", "της", "γράφει",
    // Russian, Ukrainian, Bulgarian
    "автор", "автори", "авторы", "текст",
    // Indonesian, Malay, Swahili
    "oleh", "penulis",
    // Japanese, Chinese, Korean
    "文", "文・", "作者", "责任编辑", "责编", "記者", "记者", "글",
];

/// Likewise, but also the beginning of family names ("Da Silva"): only in lower case.
pub(crate) const BY_SMALL: &[&str] = &["di", "da", "de", "af", "na", "od", "per", "a", "with"];

/// Work on a story that is not its writing, and how it is named in the data.
pub(crate) const ROLES: &[(&str, &str)] = &[
    ("photographs by", "Photographs"),
    ("photography by", "Photographs"),
    ("photos by", "Photographs"),
    ("photo by", "Photographs"),
    ("pictures by", "Photographs"),
    ("images by", "Photographs"),
    ("fotos von", "Photographs"),
    ("fotos", "Photographs"),
    ("foto", "Photographs"),
    ("photos", "Photographs"),
    ("bilder", "Photographs"),
    ("fotografie", "Photographs"),
    ("illustrations by", "Illustrations"),
    ("illustration by", "Illustrations"),
    ("illustrated by", "Illustrations"),
    ("illustration", "Illustrations"),
    ("graphics by", "Graphics"),
    ("graphic by", "Graphics"),
    ("grafik", "Graphics"),
    ("video by", "Video"),
    ("translated by", "Translation"),
    ("übersetzung", "Translation"),
    ("aus dem englischen von", "Translation"),
    ("traduit par", "Translation"),
    ("traducción", "Translation"),
    ("edited by", "Editing"),
    ("fact checked by", "Fact check"),
    ("fact-checked by", "Fact check"),
    ("medically reviewed by", "Review"),
    ("reviewed by", "Review"),
];

/// Joins two names. The space on both sides is theirs.
#[rustfmt::skip]
pub(crate) const AND: &[&str] = &[
    " and ", " und ", " et ", " y ", " e ", " i ", " og ", " och ", " en ", " ve ", " & ", " și ", " ja ",
    " и ", " dan ", "& ", " und\u{a0}", " with ", " mit ",
];

/// Of those, the ones whose people are not named beside the writers.
pub(crate) const HELPERS: &[&str] = &["Editing", "Fact check", "Review"];

/// Behind a name: what the person is, not who. A part of a byline that has one of these words is none.
#[rustfmt::skip]
pub(crate) static JOBS: Words = words![
    "reporter", "reporters", "correspondent", "editor", "editors", "writer", "writers", "journalist",
    "columnist", "contributor", "analyst", "producer", "author", "freelance", "freelancer", "photographer",
    "founder", "ceo", "director", "manager", "president", "professor", "lecturer", "specialist",
    "consultant", "strategist", "staff", "redakteur", "redakteurin", "korrespondent", "korrespondentin",
    "autor", "autorin", "journalistin", "volontär", "journaliste", "rédacteur", "rédactrice", "redactor",
    "redactora", "periodista", "corresponsal", "giornalista", "journalistpraktikant", "redaktör",
    "redaktor", "korespondent", "redakteure", "reporterin", "chefredakteur", "wissenschaftsredakteurin",
    "cto", "cfo", "vp", "head", "chief", "senior", "associate", "expert", "coach", "dietitian",
    "nutritionist", "phd", "attorney", "lawyer", "coordinator", "marketing", "officer", "engineer",
    "leader", "lead", "contributing", "intern", "fellow", "mitarbeiter", "redaktionsleiter",
    "ressortleiter",
];

/// Words of buttons and headings that stand near names: none of a name has them.
#[rustfmt::skip]
pub(crate) const NO_NAMES: Packed = packed![
    "about", "log", "login", "sign", "table", "contents", "cite", "webpage", "posts", "stories", "profile",
    "call", "comments", "subscribe", "newsletter", "policy", "privacy", "guide", "cookie", "topics",
    "articles", "insights", "computing", "save", "google", "bookmark", "inhalt", "artikel", "kommentare",
    "frétt", "takeaways", "checked", "answered", "disclosure", "faq", "partner", "tl;dr",
];

/// Names that stand for nobody. As the whole of a name, or before a site's name.
#[rustfmt::skip]
pub(crate) const NOBODY: Packed = packed![
    "admin", "administrator", "webmaster", "staff", "staff writer", "staff reporter", "staff writers",
    "editor", "editors", "editorial", "editorial staff", "editorial team", "the editors", "news desk",
    "newsroom", "web desk", "online desk", "guest", "guest author", "author", "unknown", "anonymous",
    "contributor", "contributors", "null", "none", "undefined", "n/a", "user", "root", "team", "super user",
    "super admin", "redaktion", "die redaktion", "onlineredaktion", "online-redaktion", "redacción",
    "redaccion", "redazione", "la rédaction", "rédaction", "redaksjonen", "redaktionen", "redactie",
    "redakcja", "redakce", "редакция", "编辑", "編集部", "posted", "by", "follow", "share", "comments",
    "see all", "view all", "view profile", "read more", "more", "email", "twitter", "facebook", "linkedin",
    "instagram", "wordpress", "testuser", "website", "default", "pr", "ad", "rss", "anzeige",
    "advertisement", "sponsored", "news", "home",
];

/// Says that a date is that of a change. Beginnings of words.
#[rustfmt::skip]
pub(crate) static UPDATED: Words = words![
    "updat", "modif", "aktualis", "aktualiz", "actuali", "mis à jour", "mise à jour", "atualiz", "aggiorn",
    "gewijzigd", "bijgewerkt", "opdater", "oppdater", "uppdater", "uppfær", "päivitet", "frissít", "güncel",
    "обновл", "изменен", "оновлен", "ενημ", "revised", "edited", "last reviewed", "geändert", "更新", "수정",
    "diperbarui", "last updat", "last modif", "last edit", "endret", "ændret", "ändrad", "senast",
];

/// Says that a date is that of the publication. Beginnings of words.
#[rustfmt::skip]
pub(crate) static PUBLISHED: Words = words![
    "publi", "posted", "veröffentlicht", "erschienen", "erstellt", "opublik", "offentliggjort", "pubblicat",
    "gepubliceerd", "geplaatst", "julkaistu", "megjelent", "yayın", "giriş", "опубликов", "birt", "stand",
    "created", "date", "datum", "vydáno", "発行", "公開", "発表", "입력", "등록", "first published",
    "originally published",
];

/// Says that a number of minutes is how long reading takes.
#[rustfmt::skip]
pub(crate) static READING_TIME: Words = words![
    "min read", "minute read", "minutes read", "mins read", "min. read", "minutes to read", "min lesezeit",
    "minuten lesezeit", "lesezeit", "lesedauer", "min de lecture", "minutes de lecture", "temps de lecture",
    "min de leitura", "min de lectura", "minutos de lectura", "min. lesezeit", "min leestijd", "leestijd",
    "reading time", "read time", "tempo di lettura", "tempo de leitura", "czas czytania", "lästid",
    "lesetid", "tiempo de lectura", "tempo de lectură", "okuma süresi", "время чтения", "час читання",
];

/// Between a name and where it was written, or for whom.
#[rustfmt::skip]
pub(crate) const PLACES: &[&str] = &[
    " in ", " aus ", " for ", " at ", " from ", " à ", " en ", " i ", " — ", " - ", " für ", " special to ",
];

/// Days of the week: a part of a date line that stands between commas.
#[rustfmt::skip]
pub(crate) static DAYS: Words = words![
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed",
    "thu", "fri", "sat", "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag",
    "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes",
    "miércoles", "jueves", "viernes", "sábado", "domingo", "mandag", "tirsdag", "onsdag", "torsdag",
    "fredag", "lørdag", "søndag", "today", "yesterday", "heute", "gestern", "hoy", "hier",
];

/// Between a name and a date.
pub(crate) const BEFORE_DATE: &[&str] =
    &["on", "am", "le", "el", "den", "at", "em", "il", "op", "dne", "vom"];

/// Ends how long ago something was.
pub(crate) const AGO: &[&str] = &["ago", "siden", "sedan", "önce", "geleden", "назад", "temu", "前", "전"];

/// Ends of words that are jobs, whatever stands before: "Wirtschaftsredakteur", "videojournalist".
#[rustfmt::skip]
pub(crate) const JOB_ENDS: &[&str] = &[
    "redakteur", "redakteurin", "redaktion", "korrespondent", "korrespondentin", "reporter", "reporterin",
    "journalist", "journalistin", "journaliste", "redaktör", "redacteur", "korrespondenten", "journalistik",
];

/// Small words inside names.
#[rustfmt::skip]
pub(crate) const PARTICLES: Packed = packed![
    "de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la", "le", "van", "von", "vom",
    "zu", "zur", "der", "den", "ter", "ten", "bin", "ibn", "al", "el", "y", "e", "i", "af", "av", "st",
    "the", "of", "'t", "d'",
];
