//! Words that tell what a line of text is for, in the languages of the news pages that
//! the project is measured on. Like class names they are hints, weighed with the rest.

use super::stems::Stems;
use crate::dom::{is_alphanumeric, lowered};

/// Offers something else to read.
pub(crate) const READ_ALSO: u32 = 1;
/// Asks for an address, a subscription or money.
pub(crate) const SUBSCRIBE: u32 = 1 << 1;
/// Shares, follows, prints.
pub(crate) const SHARE: u32 = 1 << 2;
/// Copyright and terms.
pub(crate) const RIGHTS: u32 = 1 << 3;
/// Comments and replies.
pub(crate) const COMMENT: u32 = 1 << 4;
/// Says that something is paid for.
pub(crate) const AD: u32 = 1 << 5;
/// Cookies and consent.
pub(crate) const CONSENT: u32 = 1 << 6;
/// Who made a picture.
pub(crate) const CREDIT: u32 = 1 << 7;
/// When it was published or changed.
pub(crate) const DATE: u32 = 1 << 8;
/// Rankings and tickers.
pub(crate) const POPULAR: u32 = 1 << 9;
/// Sign in, register, buy.
pub(crate) const ACCOUNT: u32 = 1 << 10;
/// Says something about the author.
pub(crate) const AUTHOR: u32 = 1 << 11;

/// Only the beginning of a text is read: a long one is told by other means.
const CHARS: usize = 240;

/// The kinds of cue in a text.
pub(crate) fn of(text: &str) -> u32 {
    let lower = lowered(text, CHARS);
    let mut kinds = 0;
    let mut inside = false;
    // Most texts are: then every byte is a character.
    if lower.is_ascii() {
        let bytes = lower.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            let is_letter = byte.is_ascii_alphanumeric();
            if is_letter && !inside {
                let ends = |length: usize| !bytes.get(at + length).is_some_and(u8::is_ascii_alphanumeric);
                kinds |= STEMS.at_start(&bytes[at..], ends);
            }
            inside = is_letter;
        }
        return kinds;
    }
    for (at, c) in lower.char_indices() {
        let is_letter = is_alphanumeric(c);
        // Scripts without spaces have a word at every character.
        if (is_letter && (!inside || c >= '\u{e00}')) || c == '©' {
            let rest = &lower[at..];
            kinds |= STEMS.at_start(rest.as_bytes(), |length| {
                rest[length..].chars().next().is_none_or(|next| !next.is_alphanumeric())
            });
        }
        inside = is_letter;
    }
    kinds
}

static STEMS: Stems = Stems::of(&[
    ("abonne", SUBSCRIBE),
    ("abonnieren", SUBSCRIBE),
    ("about the author", AUTHOR),
    ("accept all", CONSENT),
    ("ad$", AD),
    ("ad feedback", AD),
    ("advert", AD),
    ("affiliate", AD),
    ("afp", CREDIT),
    ("aktualisiert", DATE),
    ("aktualizováno", DATE),
    ("all rights reserved", RIGHTS),
    ("alle rechte vorbehalten", RIGHTS),
    ("anmelden", ACCOUNT),
    ("anuncio", AD),
    ("anzeige", AD),
    ("archivo", CREDIT),
    ("atualizad", DATE),
    ("auch interessant", READ_ALSO),
    ("aussi sur", READ_ALSO),
    ("bild:", CREDIT),
    ("bildquelle", CREDIT),
    ("by signing up", SUBSCRIBE),
    ("comment$", COMMENT),
    ("comments", COMMENT),
    ("compart", SHARE),
    ("condividi", SHARE),
    ("contact us", RIGHTS),
    ("contributed to this", AUTHOR),
    ("cookie", CONSENT),
    ("copy link", SHARE),
    ("copyright", RIGHTS),
    ("courtesy", CREDIT),
    ("czytaj", READ_ALSO),
    ("datenschutz", CONSENT),
    ("del artikel", SHARE),
    ("del artiklen", SHARE),
    ("dela$", SHARE),
    ("delen", SHARE),
    ("descubre", READ_ALSO),
    ("diskutieren", COMMENT),
    ("donate", SUBSCRIBE),
    ("dpa", CREDIT),
    ("e-mail", SHARE),
    ("email", SHARE),
    ("empfohlen", READ_ALSO),
    ("facebook", SHARE),
    ("follow us", SHARE),
    ("following", SHARE),
    ("for more", READ_ALSO),
    ("foto", CREDIT),
    ("further reading", READ_ALSO),
    ("getty", CREDIT),
    ("google news", SHARE),
    ("hozzászól", COMMENT),
    ("image credit", CREDIT),
    ("image:", CREDIT),
    ("images:", CREDIT),
    ("impressum", RIGHTS),
    ("instagram", SHARE),
    ("is a reporter", AUTHOR),
    ("is a senior", AUTHOR),
    ("is a staff", AUTHOR),
    ("is a writer", AUTHOR),
    ("jetzt lesen", READ_ALSO),
    ("join the", SUBSCRIBE),
    ("komment", COMMENT),
    ("kommentar", COMMENT),
    ("lee también", READ_ALSO),
    ("lees ook", READ_ALSO),
    ("leggi anche", READ_ALSO),
    ("leia", READ_ALSO),
    ("les mer", READ_ALSO),
    ("les også", READ_ALSO),
    ("lesen sie auch", READ_ALSO),
    ("linkedin", SHARE),
    ("lire aussi", READ_ALSO),
    ("log in", ACCOUNT),
    ("login", ACCOUNT),
    ("lue myös", READ_ALSO),
    ("läs mer", READ_ALSO),
    ("läs också", READ_ALSO),
    ("læs også", READ_ALSO),
    ("maybe interested", READ_ALSO),
    ("mehr zu", READ_ALSO),
    ("mehr zum thema", READ_ALSO),
    ("meistgelesen", POPULAR),
    ("mest lest", POPULAR),
    ("mest läst", POPULAR),
    ("more from", READ_ALSO),
    ("more in", READ_ALSO),
    ("more news", READ_ALSO),
    ("more on", READ_ALSO),
    ("more stories", READ_ALSO),
    ("more to read", READ_ALSO),
    ("most popular", POPULAR),
    ("most read", POPULAR),
    ("most viewed", POPULAR),
    ("newsletter", SUBSCRIBE),
    ("no comments", COMMENT),
    ("noticias relacionadas", READ_ALSO),
    ("opens in", SHARE),
    ("partag", SHARE),
    ("photo", CREDIT),
    ("picture:", CREDIT),
    ("podeli", SHARE),
    ("posted", DATE),
    ("powered by", RIGHTS),
    ("previous", READ_ALSO),
    ("print", SHARE),
    ("privacy", CONSENT),
    ("privatsphäre", CONSENT),
    ("promoted", AD),
    ("publicad", DATE),
    ("publicidad", AD),
    ("publicidade", AD),
    ("publicité", AD),
    ("published", DATE),
    ("publié", DATE),
    ("quelle:", CREDIT),
    ("read also", READ_ALSO),
    ("read full", READ_ALSO),
    ("read more", READ_ALSO),
    ("read next", READ_ALSO),
    ("read the full", READ_ALSO),
    ("recommended", READ_ALSO),
    ("register", ACCOUNT),
    ("reklam", AD),
    ("related", READ_ALSO),
    ("reply", COMMENT),
    ("reuters", CREDIT),
    ("save article", SHARE),
    ("see also", READ_ALSO),
    ("share", SHARE),
    ("shutterstock", CREDIT),
    ("sign in", ACCOUNT),
    ("sign up", SUBSCRIBE),
    ("skip to", SHARE),
    ("skrá", ACCOUNT),
    ("sponsored", AD),
    ("stand:", DATE),
    ("subscri", SUBSCRIBE),
    ("suscr", SUBSCRIBE),
    ("tags", READ_ALSO),
    ("teilen", SHARE),
    ("telegram", SHARE),
    ("terms of", RIGHTS),
    ("the author", AUTHOR),
    ("themen", READ_ALSO),
    ("topics", READ_ALSO),
    ("trending", POPULAR),
    ("twitter", SHARE),
    ("udostępnij", SHARE),
    ("up next", READ_ALSO),
    ("updated", DATE),
    ("veja também", READ_ALSO),
    ("veröffentlicht", DATE),
    ("view comments", COMMENT),
    ("watch:", READ_ALSO),
    ("werbung", AD),
    ("whatsapp", SHARE),
    ("you may also", READ_ALSO),
    ("you might also", READ_ALSO),
    ("youtube", SHARE),
    ("zdieľať", SHARE),
    ("zum thema", READ_ALSO),
    ("©", RIGHTS),
    ("διαβάστε", READ_ALSO),
    ("комментар", COMMENT),
    ("подел", SHARE),
    ("подпис", SUBSCRIBE),
    ("реклама", AD),
    ("фото", CREDIT),
    ("читайте", READ_ALSO),
    ("コメント", COMMENT),
    ("ログイン", ACCOUNT),
    ("会員", ACCOUNT),
    ("写真", CREDIT),
    ("相关", READ_ALSO),
    ("関連", READ_ALSO),
    ("관련", READ_ALSO),
    ("구독", SUBSCRIBE),
    ("댓글", COMMENT),
    ("사진", CREDIT),
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_are_sound() {
        STEMS.assert_sound();
    }

    #[test]
    fn finds_cues_at_word_starts() {
        assert_eq!(of("Read more: the deal"), READ_ALSO);
        assert_eq!(of("Foto: dpa"), CREDIT);
        assert_eq!(of("spread moreover"), 0);
        assert_eq!(of("関連記事"), READ_ALSO);
    }
}
