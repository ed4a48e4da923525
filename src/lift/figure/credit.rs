//! Who made a picture, told apart from what it shows.

use crate::lexicon::agencies::AGENCIES;
use crate::lexicon::credits::{LABEL_ENDS, LABELS, LONGEST, SOURCES};
use crate::lift::inline::trim;
use crate::model::{Inline, inline_text};

/// Takes the credit off the end of a caption: `[AP]`, `(Reuters)`, `Photo: X/AFP`, `© dpa`.
pub(super) fn split(caption: &mut Vec<Inline>) -> Option<String> {
    let text = inline_text(caption);
    let at = start(&text)?;
    let credit = clean(&text[at..]);
    if credit.is_empty() || credit.chars().count() > LONGEST {
        return None;
    }
    cut(caption, at);
    Some(credit)
}

/// What stands behind the words of the picture's own `alt`, where the caption repeats them, is the credit.
pub(super) fn split_behind(caption: &mut Vec<Inline>, alt: &str) -> Option<String> {
    let text = inline_text(caption);
    let rest = text.strip_prefix(alt.trim()).filter(|_| alt.trim().len() >= REPEATED)?;
    // A sentence is over, or a sign parts the two; else the words go on.
    let is_parted =
        alt.trim().ends_with(['.', '!', '?', '”', '"']) || rest.trim().starts_with(['(', '/', '|', '©']);
    let credit = clean(rest);
    let fits = is_parted
        && credit.split_whitespace().count() <= WORDS
        && credit.contains(char::is_alphabetic)
        && credit.chars().count() <= LONGEST
        && !rest.trim().ends_with('.');
    fits.then(|| {
        cut(caption, alt.trim().len());
        credit
    })
}

/// Words of the longest credit that nothing but its place gives away.
const WORDS: usize = 6;
/// An `alt` of fewer bytes is a name or a word, in any caption by chance.
const REPEATED: usize = 20;

/// The credit without "Photo:", brackets or ©.
pub(super) fn clean(text: &str) -> String {
    let mut rest = text.trim();
    // Labels stand one behind the other: "© Photo: …". Three are more than a page has.
    for _ in 0..3 {
        let bare = rest.trim_matches(|c: char| c.is_whitespace() || "[]()（）【】|©:-–—/•·.,".contains(c));
        let bare = bare.strip_prefix("(c)").unwrap_or(bare);
        rest = labelled(bare).unwrap_or(bare);
    }
    // "Photo:" in a line of its own names nobody.
    let lower = rest.to_lowercase();
    if LABELS.contains(&lower) && SOURCES.binary_search(&lower.as_str()).is_err() {
        return String::new();
    }
    // A bracket that was opened inside is closed again.
    let open = rest.matches('(').count() > rest.matches(')').count();
    let mut out: String = rest.split_whitespace().collect::<Vec<_>>().join(" ");
    if open {
        out.push(')');
    }
    out
}

/// What stands behind a label and its colon (or a label that ends in "by", "of").
fn labelled(text: &str) -> Option<&str> {
    let lower = text.to_lowercase();
    let of = |label: &str| {
        let rest = lower.strip_prefix(label)?;
        let tight =
            rest.starts_with([':', '=', '|', '：', '©']) || rest.trim_start().starts_with([':', '：', '©']);
        let linked = [" by", " of", " di", " de", " von", "fot.", ","].iter().any(|end| label.ends_with(end))
            && rest.starts_with(' ');
        (tight || linked).then_some(rest.len())
    };
    let left = LABELS.iter().filter_map(of).min()?;
    // Lower case may be longer or shorter than what it was made of; then nothing is cut.
    (lower.len() == text.len())
        .then(|| text[text.len() - left..].trim_start_matches([':', '=', '|', '：', '/', ' ', '-']))
}

/// The byte at which the credit starts.
fn start(text: &str) -> Option<usize> {
    let trimmed = text.trim_end();
    bracketed(trimmed).or_else(|| label(trimmed)).or_else(|| sign(trimmed)).or_else(|| source(trimmed))
}

/// `[AP]` always; `(…)` where it names a source or a label.
fn bracketed(text: &str) -> Option<usize> {
    for (open, close) in [('[', ']'), ('(', ')'), ('（', '）')] {
        let Some(inner) = text.trim_end_matches('.').strip_suffix(close) else { continue };
        let Some(at) = inner.rfind(open) else { continue };
        let inner = &inner[at + open.len_utf8()..];
        let short = inner.chars().count() <= 80;
        if short
            && (open == '['
                || names_source(inner)
                || labelled(inner.trim()).is_some()
                || LABEL_ENDS.iter().any(|end| inner.trim().ends_with(end))
                || inner.contains(['©', '/']))
        {
            return Some(at);
        }
    }
    None
}

/// The last "Photo:" with little behind it.
fn label(text: &str) -> Option<usize> {
    let starts = text.char_indices().filter(|&(at, c)| {
        let before = text[..at].chars().next_back();
        c.is_alphabetic() && before.is_none_or(|b| !b.is_alphanumeric() && !matches!(b, '\'' | '’'))
    });
    let mut found = None;
    for (at, _) in starts {
        let rest = &text[at..];
        if rest.chars().count() <= LONGEST && labelled(rest).is_some_and(|credit| !credit.is_empty()) {
            // "Photo: X. Source: Y" is one credit from its first label on.
            found = found.or(Some(at));
        }
    }
    found
}

fn sign(text: &str) -> Option<usize> {
    let at = text.rfind('©').or_else(|| text.rfind("(c) "))?;
    (text[at..].chars().count() <= LONGEST).then_some(at)
}

/// A whole caption that is nothing but a source's name.
pub(super) fn is_name(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    AGENCIES.iter().any(|agency| agency.forms.contains(&bare))
}

/// A last sentence that is short and names a source: "… on Monday. Jane Doe/AFP".
fn source(text: &str) -> Option<usize> {
    let end = text.trim_end_matches('.');
    let breaks = [". ", "! ", "? ", "\n", " | ", " – ", "。", "” ", "\" "];
    let at = breaks.iter().filter_map(|mark| end.rfind(mark).map(|at| at + mark.len())).max().unwrap_or(0);
    let tail = &text[at..];
    let short = tail.split_whitespace().count() <= 8;
    (short && names_source(tail)).then_some(at)
}

fn names_source(text: &str) -> bool {
    let lower = text.to_lowercase();
    let parts = lower.split(['/', ',', '|', '-', '–', '—', ';', '·', '•']).chain([lower.as_str()]);
    parts.flat_map(|part| [part.trim(), part.trim().rsplit(" via ").next().unwrap_or_default()]).any(|part| {
        let part = part.trim_matches(|c: char| !c.is_alphanumeric());
        SOURCES.binary_search(&part).is_ok()
    })
}

/// Cuts the inlines at a byte of their text.
fn cut(caption: &mut Vec<Inline>, mut at: usize) {
    let mut keep = 0;
    for inline in caption.iter_mut() {
        let length = inline_text(std::slice::from_ref(inline)).len();
        if length > at {
            match inline {
                Inline::Text { text } => text.truncate(at),
                Inline::Strong { content } | Inline::Emphasis { content } => cut(content, at),
                _ => {}
            }
            keep += usize::from(at > 0);
            break;
        }
        at -= length;
        keep += 1;
    }
    caption.truncate(keep);
    trim(caption);
    let joint: &[char] = &[' ', '|', '–', '—', '-', '/', '•', '·', '(', ','];
    if let Some(Inline::Text { text }) = caption.last_mut() {
        text.truncate(text.trim_end_matches(joint).len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (String, Option<String>) {
        let mut caption = vec![Inline::Text { text: text.into() }];
        let credit = split(&mut caption);
        (inline_text(&caption), credit)
    }

    #[test]
    fn takes_the_credit_in_every_form() {
        for (text, caption, credit) in [
            ("Leaders meet on July 19. [AP]", "Leaders meet on July 19.", Some("AP")),
            ("A bridge (Reuters)", "A bridge", Some("Reuters")),
            ("A bridge (Jo Doe/Daily Page)", "A bridge", Some("Jo Doe/Daily Page")),
            ("A bridge (the old one)", "A bridge (the old one)", None),
            ("A bridge. Photo: Jo Doe/AFP", "A bridge.", Some("Jo Doe/AFP")),
            ("Eine Brücke © dpa", "Eine Brücke", Some("dpa")),
            ("Eine Brücke. Foto: dpa/Max Muster", "Eine Brücke.", Some("dpa/Max Muster")),
            ("A bridge. Jane Doe/Getty Images", "A bridge.", Some("Jane Doe/Getty Images")),
            ("Photograph by Jane Doe", "", Some("Jane Doe")),
            ("橋の写真（代表撮影）", "橋の写真", Some("代表撮影")),
            ("The photo shows nothing", "The photo shows nothing", None),
        ] {
            assert_eq!(parts(text), (caption.to_owned(), credit.map(str::to_owned)), "{text:?}");
        }
    }

    #[test]
    fn cleans_labels_and_brackets() {
        assert_eq!(clean("(Foto: AP Photo/Jo Doe)"), "AP Photo/Jo Doe");
        assert_eq!(clean("© Jo Doe"), "Jo Doe");
        assert_eq!(clean("Image source, Jo Doe"), "Jo Doe");
        assert_eq!(clean("Credit: Jo Doe (AP)"), "Jo Doe (AP)");
    }
}
