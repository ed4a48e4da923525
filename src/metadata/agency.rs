//! The wire service that a text names.

use crate::lexicon::agencies::{AGENCIES, FIRSTS, SOURCE};

/// Longer lines tell of a source, they do not name the story's; in characters.
const SOURCE_LINE: usize = 50;

/// The service that a short text names: a byline, an end mark, an organisation's name.
/// The longest form that stands there as a word of its own decides.
pub(crate) fn named(text: &str) -> Option<&'static str> {
    let mut longest: Option<(usize, usize)> = None;
    // Forms in Latin letters stand apart from other letters, and so do not begin behind one.
    let bytes = text.as_bytes();
    let may_begin = |at: usize| at == 0 || !bytes[at].is_ascii() || !bytes[at - 1].is_ascii_alphanumeric();
    for at in (0..bytes.len()).filter(|&at| may_begin(at) && FIRSTS.may_begin(&bytes[at..])) {
        for (place, agency) in AGENCIES.iter().enumerate() {
            let forms = agency.forms.iter().filter(|form| stands_alone(text, at, form));
            longest = longest.max(forms.map(|form| (form.len(), place)).max());
        }
    }
    longest.map(|(_, place)| AGENCIES[place].name)
}

/// As [`named`], where the text is nothing but the name, perhaps in brackets.
pub(crate) fn named_alone(text: &str) -> Option<&'static str> {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    if !FIRSTS.may_begin(bare.as_bytes()) {
        return None;
    }
    AGENCIES.iter().find(|agency| agency.forms.contains(&bare)).map(|agency| agency.name)
}

/// The service on a short line that is nothing but its name, or says that it is the source:
/// "Reuters", "Quelle: dpa", "来源：新华网".
pub(super) fn named_as_source(line: &str) -> Option<&'static str> {
    let says = || line.chars().count() < SOURCE_LINE && SOURCE.stand_in(&line.to_lowercase());
    // Two letters of one kind are the button that sets the size of the text.
    let alone = named_alone(line).filter(|_| line.trim() != "AA");
    alone.or_else(|| named(line).filter(|_| says()))
}

/// Likewise, on a line that begins with the word.
pub(super) fn named_after_source(line: &str) -> Option<&'static str> {
    let begins = line.chars().count() <= 2 * SOURCE_LINE && SOURCE.begin(&line.to_lowercase());
    begins.then(|| named(line)).flatten()
}

/// Whether the form stands at this place of a text, as a word of its own.
fn stands_alone(text: &str, at: usize, form: &str) -> bool {
    if !text.as_bytes()[at..].starts_with(form.as_bytes()) {
        return false;
    }
    let before = text[..at].chars().next_back();
    let after = text[at + form.len()..].chars().next();
    let is_wide = form.chars().next().is_some_and(|c| c >= '\u{2e80}');
    let parts = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != '@');
    // "AP-3" and "TT-line" are something else; "dpa/lnw" and "AFP-Korrespondent" are not.
    is_wide || (parts(before) && parts(after) && before != Some('.') && before != Some('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_service() {
        assert_eq!(named("Von Felix Schön und Jörg Wild, dpa"), Some("dpa"));
        assert_eq!(named("By The Associated Press"), Some("Associated Press"));
        assert_eq!(named("来源：新华网"), Some("Xinhua"));
        assert_eq!(named("By Ann Adpa and the AFPs"), None);
        assert_eq!(named_alone("(Reuters)"), Some("Reuters"));
        assert_eq!(named_alone("Reuters said"), None);
        assert_eq!(named_as_source("2024年04月24日 来源：新华网"), Some("Xinhua"));
        assert_eq!(named_as_source("AP sources say"), None);
        assert_eq!(named_as_source("AA"), None);
        assert_eq!(named_after_source("Quelle: news.example, abc/dpa"), Some("dpa"));
        assert_eq!(named_after_source("Die Quelle: dpa"), None);
    }
}
