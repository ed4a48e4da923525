//! What tells pages that sell, list or invite from pages that tell a story: words of addresses, of the body's own
//! class, of buttons, and of those who speak of themselves.

use super::firsts::{Words, words};
use super::stems::Stems;
use crate::dom::{holds, is_alphanumeric, lowered, position};

/// The address names a story, or where stories are kept.
pub(crate) const STORY: u32 = 1;
/// It names goods.
pub(crate) const GOODS: u32 = 1 << 1;
/// It names a list.
pub(crate) const LIST: u32 = 1 << 2;
/// It names what a house offers.
pub(crate) const OFFER: u32 = 1 << 3;
/// A page that stands by itself.
pub(crate) const PAGE: u32 = 1 << 4;

/// Its data for machines have what only offers have.
pub(crate) const SOLD: u32 = 1 << 5;
/// What a story has.
pub(crate) const TOLD: u32 = 1 << 6;
/// What advice has.
pub(crate) const ASKED: u32 = 1 << 7;

/// Names and values there, between quotation marks.
const DATA: [(&str, u32); 6] = [
    ("price", SOLD),
    ("offers", SOLD),
    ("sku", SOLD),
    ("headline", TOLD),
    ("FAQPage", ASKED),
    ("HowTo", ASKED),
];

/// The kinds that data for machines speak for.
pub(crate) fn of_data(text: &str) -> u32 {
    let mut kinds = if holds(text, "AggregateOffer") { SOLD } else { 0 };
    let Some(first) = position(text.as_bytes(), b'"') else { return kinds };
    let mut rest = &text.as_bytes()[first + 1..];
    while let Some(end) = position(rest, b'"') {
        let said = DATA.iter().filter(|(name, _)| name.as_bytes() == &rest[..end]);
        kinds = said.fold(kinds, |kinds, (_, kind)| kinds | kind);
        rest = &rest[end + 1..];
    }
    kinds
}

/// How addresses end that name one document of a kind, rather than a place.
pub(crate) const ENDINGS: &[&str] = &[".htm", ".php", ".asp"];

/// The kinds that a path, or the class of `body`, names.
pub(crate) fn of(names: &str) -> u32 {
    let lower = lowered(names, CHARS);
    let mut kinds = 0;
    let mut inside = false;
    for (at, c) in lower.char_indices() {
        let is_letter = is_alphanumeric(c);
        if is_letter && !inside {
            let rest = &lower[at..];
            kinds |= NAMES.at_start(rest.as_bytes(), |length| {
                rest[length..].chars().next().is_none_or(|next| !next.is_alphanumeric())
            });
        }
        inside = is_letter;
    }
    kinds
}

/// Class lists of `body` run long; what matters comes early.
const CHARS: usize = 300;

static NAMES: Stems = Stems::of(&[
    ("actualit", STORY),
    ("archive", LIST),
    ("article", STORY),
    ("artikel", STORY),
    ("author", LIST),
    ("blog", STORY),
    ("brand", GOODS),
    ("browse", LIST),
    ("catalog", GOODS),
    ("categor", LIST),
    ("collection", GOODS),
    ("depart", LIST),
    ("feature", OFFER),
    ("guide", STORY),
    ("home$", LIST),
    ("index$", LIST),
    ("industr", OFFER),
    ("item", GOODS),
    ("landing", OFFER),
    ("learn", STORY),
    ("list", LIST),
    ("location", OFFER),
    ("magazin", STORY),
    ("news$", STORY),
    ("node", PAGE),
    ("opinion", STORY),
    ("page$", PAGE),
    ("pages$", PAGE),
    ("plans$", OFFER),
    ("platform", OFFER),
    ("politi", STORY),
    ("post$", STORY),
    ("postid", STORY),
    ("posts$", STORY),
    ("pricing", OFFER),
    ("product", GOODS),
    ("program", OFFER),
    ("resource", STORY),
    ("review", STORY),
    ("search", LIST),
    ("service", OFFER),
    ("shop", GOODS),
    ("single", STORY),
    ("sku", GOODS),
    ("solution", OFFER),
    ("sport", STORY),
    ("store$", GOODS),
    ("stories", STORY),
    ("story", STORY),
    ("tag$", LIST),
    ("tags$", LIST),
    ("tax$", LIST),
    ("testimonial", OFFER),
    ("topic", LIST),
    ("wissen", STORY),
    ("woocommerce", GOODS),
]);

/// Whether a short line asks its reader to act: to buy, to book, to call.
pub(crate) fn is_call(text: &str) -> bool {
    let lower = text.to_lowercase();
    CALLS.begin(&lower)
}

static CALLS: Words = words![
    "add to",
    "agendar",
    "anfrage",
    "apply now",
    "book",
    "buy",
    "call us",
    "call now",
    "checkout",
    "choose",
    "claim",
    "compare",
    "comprar",
    "compra",
    "contact",
    "contáct",
    "contatt",
    "demander",
    "download",
    "enquire",
    "explore",
    "find a",
    "free",
    "get",
    "in den warenkorb",
    "jetzt",
    "kaufen",
    "kontakt",
    "learn more",
    "más información",
    "mehr erfahren",
    "en savoir plus",
    "order",
    "prenota",
    "quick view",
    "request",
    "réserver",
    "reservar",
    "reserve",
    "schedule",
    "see all",
    "see more",
    "select",
    "shop",
    "start",
    "talk to",
    "try",
    "view",
    "apply",
    "enroll",
    "hire",
    "join",
    "register",
    "save",
    "scopri",
    "solicit",
    "termin",
];

/// Whether a word is one of somebody who speaks of themselves, or to the reader, in any letter case.
pub(crate) fn is_we(word: &str) -> bool {
    let mut lower = [0; WE_LENGTH];
    let Some(lower) = lower.get_mut(..word.len()) else { return false };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).is_ok_and(|word| WE.contains(word))
}

/// None of them is longer.
const WE_LENGTH: usize = 8;

static WE: Words = words![
    "we", "our", "us", "your", "you", "wir", "unser", "unsere", "unseren", "ihre", "ihnen", "nous", "notre",
    "nos", "votre", "vos", "vous", "nuestro", "nuestra", "nuestros", "tu", "su", "nostro", "nostra",
    "vostro", "nosso", "nossa", "onze", "wij", "uw",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_are_sound() {
        NAMES.assert_sound();
    }

    #[test]
    fn tells_pages_by_their_names() {
        assert_eq!(of("/blog/2024/rain-at-last"), STORY);
        assert_eq!(of("/collections/chairs"), GOODS);
        assert_eq!(of("single-post postid-7 page-template"), STORY | PAGE);
        assert_eq!(of_data(r#"{"headline": "HowTo", "offers": []}"#), TOLD | ASKED | SOLD);
        assert_eq!(of_data(r#"{"name": "a headline", "x": "http://schema.org/AggregateOffer"}"#), SOLD);
        assert!(is_call("Add to cart") && !is_call("Rain at last"));
        assert!(is_we("our") && is_we("Nuestros") && !is_we("rain") && !is_we("whichever"));
    }
}
