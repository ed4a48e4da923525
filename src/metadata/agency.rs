//! The wire service that a text names.

use crate::lexicon::agencies::{AGENCIES, SOURCE};

/// Longer lines tell of a source, they do not name the story's; in characters.
const SOURCE_LINE: usize = 50;

/// The service that a short text names: a byline, an end mark, an organisation's name.
/// The longest form that stands there as a word of its own decides.
pub(crate) fn named(text: &str) -> Option<&'static str> {
    AGENCIES
        .iter()
        .flat_map(|agency| agency.forms.iter().map(move |form| (agency.name, *form)))
        .filter(|(_, form)| stands_alone(text, form))
        .max_by_key(|(_, form)| form.len())
        .map(|(name, _)| name)
}

/// As [`named`], where the text is nothing but the name, perhaps in brackets.
pub(crate) fn named_alone(text: &str) -> Option<&'static str> {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    AGENCIES.iter().find(|agency| agency.forms.contains(&bare)).map(|agency| agency.name)
}

/// The service on a short line that is nothing but its name, or says that it is the source:
/// "Reuters", "Quelle: dpa", "来源：新华网".
pub(super) fn named_as_source(line: &str) -> Option<&'static str> {
    let lower = line.to_lowercase();
    let says = line.chars().count() < SOURCE_LINE && SOURCE.iter().any(|word| lower.contains(word));
    // Two letters of one kind are the button that sets the size of the text.
    let alone = named_alone(line).filter(|_| line.trim() != "AA");
    alone.or_else(|| named(line).filter(|_| says))
}

/// Likewise, on a line that begins with the word.
pub(super) fn named_after_source(line: &str) -> Option<&'static str> {
    let lower = line.to_lowercase();
    let begins = SOURCE.iter().any(|word| lower.starts_with(word));
    named(line).filter(|_| begins && line.chars().count() <= 2 * SOURCE_LINE)
}

fn stands_alone(text: &str, form: &str) -> bool {
    text.match_indices(form).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + form.len()..].chars().next();
        let is_wide = form.chars().next().is_some_and(|c| c >= '\u{2e80}');
        let parts = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != '@');
        // "AP-3" and "TT-line" are something else; "dpa/lnw" and "AFP-Korrespondent" are not.
        is_wide || (parts(before) && parts(after) && before != Some('.') && before != Some('-'))
    })
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
