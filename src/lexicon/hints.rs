//! What class names, ids and roles say about an element.
//!
//! They are hints: authors name things as they like, half of the names say nothing,
//! and a wrapper called `related` can hold the story. No rule acts on one alone.

use super::stems::Stems;

pub(crate) const NAV: u32 = 1;
pub(crate) const FOOT: u32 = 1 << 1;
pub(crate) const SIDE: u32 = 1 << 2;
pub(crate) const AD: u32 = 1 << 3;
pub(crate) const RELATED: u32 = 1 << 4;
pub(crate) const COMMENT: u32 = 1 << 5;
pub(crate) const SHARE: u32 = 1 << 6;
pub(crate) const NEWSLETTER: u32 = 1 << 7;
pub(crate) const PAYWALL: u32 = 1 << 8;
pub(crate) const FORM: u32 = 1 << 9;
pub(crate) const AUTHOR: u32 = 1 << 10;
pub(crate) const DATE: u32 = 1 << 11;
pub(crate) const META: u32 = 1 << 12;
pub(crate) const TAGS: u32 = 1 << 13;
pub(crate) const CAPTION: u32 = 1 << 14;
pub(crate) const MEDIA: u32 = 1 << 15;
pub(crate) const CONSENT: u32 = 1 << 16;
pub(crate) const HIDDEN: u32 = 1 << 17;
pub(crate) const BODY: u32 = 1 << 18;
pub(crate) const TITLE: u32 = 1 << 19;
pub(crate) const DECK: u32 = 1 << 20;
pub(crate) const TOOL: u32 = 1 << 21;
pub(crate) const BOX: u32 = 1 << 22;
pub(crate) const CARD: u32 = 1 << 23;
pub(crate) const POPULAR: u32 = 1 << 24;
pub(crate) const HEAD: u32 = 1 << 25;
pub(crate) const PRODUCT: u32 = 1 << 26;
pub(crate) const TEXT: u32 = 1 << 27;
pub(crate) const PULL_QUOTE: u32 = 1 << 28;
pub(crate) const CREDIT: u32 = 1 << 29;

/// Kinds that, near a text, speak against its being part of the story.
pub(crate) const NEGATIVE: u32 = NAV
    | FOOT
    | SIDE
    | AD
    | RELATED
    | COMMENT
    | SHARE
    | NEWSLETTER
    | PAYWALL
    | FORM
    | AUTHOR
    | DATE
    | META
    | TAGS
    | CAPTION
    | CONSENT
    | HIDDEN
    | TOOL
    | POPULAR
    | PRODUCT;

/// The kinds that a class attribute (or id, or role) names.
pub(crate) fn of(names: &str) -> u32 {
    words(names, &STEMS)
}

/// The kinds by another list of stems.
pub(super) fn words(names: &str, list: &Stems) -> u32 {
    // "read-more_Links" and "readMoreLinks" both become "readmorelinks" with a word at 0, 4 and 8.
    let mut squeezed = [0; NAMES_LIMIT];
    let mut starts = [false; NAMES_LIMIT + 1];
    let limit = if names.len() > NAMES_LIMIT { names.char_indices().nth(NAMES_LIMIT) } else { None };
    let mut length = 0;
    let mut before = Kind::Other;
    for &byte in &names.as_bytes()[..limit.map_or(names.len(), |(at, _)| at)] {
        let kind = Kind::of(byte);
        if kind != Kind::Other {
            starts[length] = before == Kind::Other
                || (kind == Kind::Capital && before == Kind::Small)
                || (kind != Kind::Digit && before == Kind::Digit);
            squeezed[length] = byte.to_ascii_lowercase();
            length += 1;
        }
        before = kind;
    }
    starts[length] = true;
    (0..length).filter(|&start| starts[start]).fold(0, |kinds, start| {
        kinds | list.at_start(&squeezed[start..length], |length| starts[start + length])
    })
}

/// What a byte is to a name. None of a character outside ASCII is in one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Small,
    Capital,
    Digit,
    Other,
}

impl Kind {
    const fn of(byte: u8) -> Self {
        match byte {
            b'a'..=b'z' => Self::Small,
            b'A'..=b'Z' => Self::Capital,
            b'0'..=b'9' => Self::Digit,
            _ => Self::Other,
        }
    }
}

/// Utility-class soup can run to thousands of characters and says nothing.
const NAMES_LIMIT: usize = 400;

static STEMS: Stems = Stems::of(&[
    ("abonn", PAYWALL),
    ("about", AUTHOR),
    ("abstract", DECK),
    ("accordion", BOX),
    ("ad$", AD),
    ("adbox", AD),
    ("adcontainer", AD),
    ("ads$", AD),
    ("adslot", AD),
    ("adunit", AD),
    ("advert", AD),
    ("adwrap", AD),
    ("agegate", CONSENT),
    ("alert", CONSENT),
    ("also", RELATED),
    ("anuncio", AD),
    ("anzeige", AD),
    ("article", BODY),
    ("artikel", BODY),
    ("aside", SIDE),
    ("attribution", CAPTION | CREDIT),
    ("audio", TOOL),
    ("auteur", AUTHOR),
    ("author", AUTHOR),
    ("autor", AUTHOR),
    ("banner", AD | CONSENT),
    ("bildetekst", CAPTION),
    ("bildtext", CAPTION),
    ("bildunterschrift", CAPTION),
    ("billedtekst", CAPTION),
    ("bio$", AUTHOR),
    ("biography", AUTHOR),
    ("blurb", DECK),
    ("body", BODY),
    ("bottom", FOOT),
    ("box", BOX),
    ("breadcrumb", NAV),
    ("btn", TOOL),
    ("button", TOOL),
    ("buy", PRODUCT),
    ("byline", AUTHOR),
    ("calendar", TOOL),
    ("callout", BOX),
    ("caption", CAPTION),
    ("card", CARD),
    ("carousel", MEDIA | CARD),
    ("cart$", PRODUCT),
    ("categor", TAGS),
    ("chapo", DECK),
    ("colophon", FOOT),
    ("combx", COMMENT),
    ("comment", COMMENT),
    ("community", COMMENT),
    ("consent", CONSENT),
    ("contact", FOOT),
    ("content", BODY),
    ("contributor", AUTHOR),
    ("cookie", CONSENT),
    ("copyright", CAPTION | FOOT | CREDIT),
    ("credit", CAPTION | CREDIT),
    ("crumb", NAV),
    ("cta$", NEWSLETTER),
    ("cutline", CAPTION),
    ("date", DATE),
    ("deck$", DECK),
    ("dek$", DECK),
    ("dfp", AD),
    ("dialog", CONSENT),
    ("didascalia", CAPTION),
    ("disclaim", FOOT),
    ("disclos", FOOT),
    ("discuss", COMMENT),
    ("disqus", COMMENT),
    ("donat", NEWSLETTER),
    ("dropdown", NAV),
    ("editor", AUTHOR),
    ("entry", BODY),
    ("excerpt", DECK),
    ("extra", SIDE),
    ("factbox", BOX),
    ("faq", BOX),
    ("feature", CARD),
    ("feed", RELATED),
    ("feedback", COMMENT),
    ("figcaption", CAPTION),
    ("figure", MEDIA),
    ("follow", SHARE),
    ("footer", FOOT),
    ("footnote", TEXT),
    ("form$", FORM),
    ("foto", MEDIA),
    ("fotograf", CAPTION | CREDIT),
    ("further", RELATED),
    ("gallery", MEDIA),
    ("gdpr", CONSENT),
    ("gpt", AD),
    ("grid", CARD),
    ("header", HEAD),
    ("heading", TITLE),
    ("headline", TITLE),
    ("hidden", HIDDEN),
    ("hide$", HIDDEN),
    ("highlight", BOX),
    ("image", MEDIA),
    ("img", MEDIA),
    ("infobox", BOX),
    ("inhalt", BODY),
    ("intro", DECK),
    ("invisible", HIDDEN),
    ("item", CARD),
    ("keyword", TAGS),
    ("kicker", TITLE),
    ("kuvateksti", CAPTION),
    ("label", TAGS),
    ("latest", POPULAR),
    ("lead$", DECK),
    ("lede", DECK),
    ("legal", FOOT),
    ("legend$", CAPTION),
    ("legenda", CAPTION),
    ("legende", CAPTION),
    ("leyenda", CAPTION),
    ("link", RELATED),
    ("list", CARD),
    ("liveblog", TEXT),
    ("login", FORM),
    ("logo", NAV),
    ("mailchimp", NEWSLETTER),
    ("main$", BODY),
    ("maincontent", BODY),
    ("masthead", HEAD),
    ("mc4wp", NEWSLETTER),
    ("media", MEDIA),
    ("membership", PAYWALL),
    ("menu", NAV),
    ("meta", META),
    ("mgid", AD),
    ("modal", CONSENT),
    ("more", RELATED),
    ("mostread", POPULAR),
    ("mostviewed", POPULAR),
    ("nav", NAV),
    ("newsletter", NEWSLETTER),
    ("next", RELATED),
    ("note$", BOX),
    ("notice", CONSENT),
    ("notification", CONSENT),
    ("offer", PRODUCT),
    ("offscreen", HIDDEN),
    ("onderschrift", CAPTION),
    ("onward", RELATED),
    ("optin", NEWSLETTER),
    ("outbrain", AD),
    ("overlay", CONSENT),
    ("pagination", NAV),
    ("panel", SIDE),
    ("paragraph", TEXT),
    ("pay$", PAYWALL),
    ("paywall", PAYWALL),
    ("photo", MEDIA),
    ("photographer", CAPTION | CREDIT),
    ("picture", MEDIA),
    ("piedefoto", CAPTION),
    ("piefoto", CAPTION),
    ("player", TOOL),
    ("poll", TOOL),
    ("popover", CONSENT),
    ("popular", POPULAR),
    ("popup", CONSENT),
    ("post", BODY),
    ("prev", NAV),
    ("price", PRODUCT),
    ("print", TOOL),
    ("privacy", CONSENT),
    ("product", PRODUCT),
    ("profile", AUTHOR),
    ("promo", AD | RELATED),
    ("prose", TEXT),
    ("publicidad", AD),
    ("publish", DATE),
    ("pullquote", BOX | PULL_QUOTE),
    ("quiz", TOOL),
    ("quote", TEXT),
    ("rail", SIDE),
    ("rating", TOOL),
    ("readmore", RELATED),
    ("readnext", RELATED),
    ("recirc", RELATED),
    ("recommend", RELATED),
    ("register", FORM),
    ("registration", FORM),
    ("regwall", PAYWALL),
    ("relacionad", RELATED),
    ("relate", RELATED),
    ("reply", COMMENT),
    ("respond", COMMENT),
    ("richtext", TEXT),
    ("rightcol", SIDE),
    ("rightrail", SIDE),
    ("rubrik", TAGS),
    ("screenreader", HIDDEN),
    ("search", FORM),
    ("seealso", RELATED),
    ("shar", SHARE),
    ("shop", PRODUCT),
    ("shoutbox", COMMENT),
    ("sidebar", SIDE),
    ("signin", FORM),
    ("signup", NEWSLETTER),
    ("similar", RELATED),
    ("skip", NAV),
    ("skyscraper", AD),
    ("slide", MEDIA),
    ("social", SHARE),
    ("sponsor", AD),
    ("sronly", HIDDEN),
    ("standfirst", DECK),
    ("story", BODY),
    ("subhead", TEXT),
    ("submenu", NAV),
    ("subscri", NEWSLETTER | PAYWALL),
    ("subtitle", DECK),
    ("suggest", RELATED),
    ("summary", DECK),
    ("swiper", MEDIA | CARD),
    ("tab$", NAV),
    ("taboola", AD),
    ("tabs", NAV),
    ("tag$", TAGS),
    ("tags", TAGS),
    ("teaser", RELATED),
    ("text", TEXT),
    ("thumb", CARD),
    ("ticker", POPULAR),
    ("tile", CARD),
    ("time$", DATE),
    ("timestamp", DATE),
    ("title", TITLE),
    ("toc$", NAV),
    ("tool", TOOL),
    ("topbar", NAV),
    ("topic", TAGS),
    ("trending", POPULAR),
    ("upnext", RELATED),
    ("video", TOOL),
    ("visuallyhidden", HIDDEN),
    ("vote", TOOL),
    ("widget", SIDE),
    ("zergnet", AD),
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_are_sound() {
        STEMS.assert_sound();
    }

    #[test]
    fn reads_words_however_they_are_joined() {
        assert_eq!(of("nx-related__list"), RELATED | CARD);
        assert_eq!(of("readMoreLinks") & RELATED, RELATED);
        assert_eq!(of("ad-slot"), AD);
        assert_eq!(of("address loading"), 0, "no word inside a word");
        assert_eq!(of("css-1x2y3z"), 0);
    }
}
