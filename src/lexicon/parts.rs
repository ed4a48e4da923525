//! The parts of a card: what class names call them, and words that are no part of a title.

use super::hints;
use super::packed::{Packed, packed};
use super::stems::Stems;

pub(crate) const TITLE: u32 = 1;
pub(crate) const KICKER: u32 = 1 << 1;
pub(crate) const DATE: u32 = 1 << 2;
pub(crate) const EXCERPT: u32 = 1 << 3;
pub(crate) const AUTHOR: u32 = 1 << 4;
/// Numbers, buttons, marks: comment counts, play time, ranks, "Read more".
pub(crate) const FURNITURE: u32 = 1 << 5;
/// Read out, not shown.
pub(crate) const UNSEEN: u32 = 1 << 6;
pub(crate) const CAPTION: u32 = 1 << 7;
pub(crate) const PAID: u32 = 1 << 8;

/// Around a module: further reading.
pub(crate) const MODULE_RELATED: u32 = 1 << 9;
/// Around a module: rankings, tickers.
pub(crate) const MODULE_RANKED: u32 = 1 << 10;

/// What a class or an id says of the module that it is around.
pub(crate) fn of_module(names: &str) -> u32 {
    hints::words(names, &MODULES)
}

static MODULES: Stems = Stems::of(&[
    ("adunit", PAID),
    ("advert", PAID),
    ("alsolike", MODULE_RELATED),
    ("alsoread", MODULE_RELATED),
    ("branded", PAID),
    ("breaking", MODULE_RANKED),
    ("furtherreading", MODULE_RELATED),
    ("justin", MODULE_RANKED),
    ("latest", MODULE_RANKED),
    ("moreabout", MODULE_RELATED),
    ("morelike", MODULE_RELATED),
    ("moreon", MODULE_RELATED),
    ("mostpopular", MODULE_RANKED),
    ("mostread", MODULE_RANKED),
    ("mostviewed", MODULE_RANKED),
    ("nativead", PAID),
    ("newsfeed", MODULE_RANKED),
    ("newsflash", MODULE_RANKED),
    ("nextread", MODULE_RELATED),
    ("onward", MODULE_RELATED),
    ("outbrain", PAID),
    ("plista", PAID),
    ("popular", MODULE_RANKED),
    ("product", PAID),
    ("promoted", PAID),
    ("rank", MODULE_RANKED),
    ("readalso", MODULE_RELATED),
    ("readmore", MODULE_RELATED),
    ("readnext", MODULE_RELATED),
    ("recent", MODULE_RANKED),
    ("recirc", MODULE_RELATED),
    ("recommend", MODULE_RELATED),
    ("relacionad", MODULE_RELATED),
    ("relate", MODULE_RELATED),
    ("relatert", MODULE_RELATED),
    ("seealso", MODULE_RELATED),
    ("similar", MODULE_RELATED),
    ("sponsor", PAID),
    ("suggest", MODULE_RELATED),
    ("taboola", PAID),
    ("ticker", MODULE_RANKED),
    ("topstories", MODULE_RANKED),
    ("trending", MODULE_RANKED),
    ("upnext", MODULE_RELATED),
    ("verwandt", MODULE_RELATED),
    ("yarpp", MODULE_RELATED),
    ("zergnet", PAID),
    ("zumthema", MODULE_RELATED),
]);

/// The parts that a class attribute names.
pub(crate) fn of(names: &str) -> u32 {
    hints::words(names, &STEMS)
}

static STEMS: Stems = Stems::of(&[
    ("advert", PAID),
    ("author", AUTHOR),
    ("autor", AUTHOR),
    ("badge", KICKER),
    ("breadcrumb", KICKER),
    ("btn", FURNITURE),
    ("button", FURNITURE),
    ("byline", AUTHOR),
    ("caption", CAPTION),
    ("cat$", KICKER),
    ("categor", KICKER),
    ("cats$", KICKER),
    ("channel", KICKER),
    ("comment", FURNITURE),
    ("copyright", CAPTION),
    ("count", FURNITURE),
    ("credit", CAPTION),
    ("cta$", FURNITURE),
    ("date", DATE),
    ("datum", DATE),
    ("deck$", EXCERPT),
    ("dek$", EXCERPT),
    ("desc", EXCERPT),
    ("duration", FURNITURE),
    ("excerpt", EXCERPT),
    ("eyebrow", KICKER),
    ("flag", KICKER),
    ("heading", TITLE),
    ("headline", TITLE),
    ("hed$", TITLE),
    ("icon", FURNITURE),
    ("intro", EXCERPT),
    ("kicker", KICKER),
    ("label", KICKER),
    ("lead$", EXCERPT),
    ("number", FURNITURE),
    ("overhead", KICKER),
    ("overline", KICKER),
    ("overtitle", KICKER),
    ("paid", PAID),
    ("player", FURNITURE),
    ("pretitle", KICKER),
    ("promoted", PAID),
    ("published", DATE),
    ("rank", FURNITURE),
    ("readtime", FURNITURE),
    ("ressort", KICKER),
    ("roofline", KICKER),
    ("rubric", KICKER),
    ("rubrik", KICKER),
    ("screenreader", UNSEEN),
    ("section", KICKER),
    ("share", FURNITURE),
    ("spitzmarke", KICKER),
    ("sponsor", PAID),
    ("sronly", UNSEEN),
    ("standfirst", EXCERPT),
    ("strapline", KICKER),
    ("subtitle", EXCERPT),
    ("summary", EXCERPT),
    ("supertitle", KICKER),
    ("surtitle", KICKER),
    ("tag$", KICKER),
    ("tags$", KICKER),
    ("teasertext", EXCERPT),
    ("time$", DATE),
    ("timestamp", DATE),
    ("title", TITLE),
    ("titre", TITLE),
    ("titular", TITLE),
    ("topic", KICKER),
    ("topline", KICKER),
    ("views", FURNITURE),
    ("visuallyhidden", UNSEEN),
    ("writer", AUTHOR),
]);

/// Words of the longest name in a byline, with what its bearer does.
pub(crate) const NAME_WORDS: f32 = 5.0;

/// Signs of money.
pub(crate) const CURRENCIES: [char; 10] = ['€', '$', '£', '¥', '₹', '₽', '₩', '₺', '₴', '₫'];

/// Words that, beside a number and nothing else, say how long something takes.
#[rustfmt::skip]
pub(crate) const MINUTES: &[&str] = &[
    "min", "mins", "minute", "minutes", "minuten", "minuti", "minuto", "minutos", "minuut", "minuter", "minutter", "minuta", "minuty", "minut",
    "perc", "мин", "минут", "минуты", "хв", "dk", "dakika", "λεπτά", "分钟", "sec", "secs", "seconds", "sekunden",
];

/// Words that stand in a date beside its numbers and the names of months, whole words; of four letters and
/// more as beginnings too.
#[rustfmt::skip]
pub(crate) const TIME_WORDS: Packed = packed![
    // Days and parts of them.
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday",
    "am", "pm", "gmt", "utc", "est", "edt", "bst", "cet", "ist", "et", "mo", "di", "mi", "do", "fr", "sa", "so", "montag", "dienstag", "mittwoch",
    "donnerstag", "freitag", "samstag", "sonntag", "heute", "gestern", "uhr", "včera", "dnes", "wczoraj", "dzisiaj", "dziś", "hier", "aujourd", "hui",
    "hoy", "ayer", "oggi", "ieri", "hoje", "ontem", "vandaag", "gisteren", "idag", "igår", "i", "går", "dag", "kl", "klo", "h", "сегодня", "вчера",
    "сьогодні", "вчора", "dün", "bugün", "σήμερα", "χθες", "г", "року",
    // Since then.
    "ago", "hour", "hours", "hr", "hrs", "min", "mins", "m", "s", "sec", "minute", "second", "days", "day", "d", "week", "w", "month", "months", "year", "yr", "vor",
    "std", "stunde", "tag", "tagen", "woche", "wochen", "monat", "il", "y", "a", "heure", "jour", "jours", "sem", "semaine", "hace", "hora", "horas", "día", "días",
    "minuto", "ora", "ore", "giorni", "giorno", "fa", "há", "dia", "dias", "uur", "geleden", "dagen", "tim", "timer", "timme", "sedan", "siden", "for", "sitten",
    "tuntia", "temu", "godz", "dni", "hod", "hodin", "před", "час", "мин", "назад", "тому", "saat", "dakika", "gün", "önce", "πριν", "ώρ", "λεπτά",
    "jam", "hari", "lalu", "menit",
    // Around them.
    "at", "on", "de", "del", "the", "um", "à", "le", "o", "os", "du", "den", "der", "updated", "published", "posted", "stand", "st", "nd", "rd", "th",
];

/// What the foot of a whole page is called: whole names.
pub(crate) const PAGE_FOOTERS: &[&str] =
    &["footer", "site-footer", "page-footer", "main-footer", "global-footer", "footer-links", "footer-menu"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_are_sound() {
        STEMS.assert_sound();
        MODULES.assert_sound();
    }

    #[test]
    fn names_parts() {
        assert_eq!(of("card__title"), TITLE);
        assert_eq!(of("cs-meta-category"), KICKER);
        assert_eq!(of("sr-only"), UNSEEN);
        assert_eq!(of("article-date") & DATE, DATE);
    }
}
