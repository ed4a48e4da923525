//! Titles without the site's name, and the headline without its kicker.

use super::compare::{same, squeezed};
use crate::lexicon::limits;

/// Stand between a title and the site's name or section, with white space around.
const MARKS: &[char] =
    &['|', '-', '–', '—', '·', '•', '»', '«', '/', '<', '>', ':', '_', '―', '‹', '›', '~', '*'];

/// A title without the parts that are known to be something else: the site's name, its
/// host, a section. What is not known stays, unless `headline` shows where the title ends.
pub(super) fn cleaned(title: &str, others: &[String], host: Option<&str>, headline: Option<&str>) -> String {
    let mut title = title.trim();
    if title.len() > limits::TITLE {
        return title.to_owned();
    }
    loop {
        let before = title;
        for (at, mark) in marks(title) {
            let (head, tail) = (title[..at].trim_end(), title[at + mark.len_utf8()..].trim_start());
            // The headline that the page shows ends here.
            if headline.is_some_and(|headline| same(headline, head)) {
                return head.to_owned();
            }
            if headline.is_some_and(|headline| same(headline, tail)) {
                return tail.to_owned();
            }
        }
        let ends: Vec<(usize, char)> = marks(title).collect();
        if let Some(&(at, mark)) = ends.last() {
            let (head, tail) = (title[..at].trim_end(), title[at + mark.len_utf8()..].trim_start());
            if is_other(tail, others, host) && !head.is_empty() {
                title = head;
            }
        }
        if let Some(&(at, mark)) = ends.first()
            && title == before
        {
            let (head, tail) = (title[..at].trim_end(), title[at + mark.len_utf8()..].trim_start());
            if is_other(head, others, host) && !tail.is_empty() {
                title = tail;
            }
        }
        if title == before {
            return title.to_owned();
        }
    }
}

/// Where marks part a title: with white space on both sides, or "--", ": ".
fn marks(title: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    title.char_indices().filter(move |&(at, c)| {
        let after = title[at + c.len_utf8()..].chars().next();
        let before = title[..at].chars().next_back();
        let spaced = after.is_none_or(char::is_whitespace) && before.is_some_and(char::is_whitespace);
        MARKS.contains(&c)
            && (spaced || matches!(c, '|' | '_') || (c == '-' && (after == Some('-') || before == Some('-'))))
    })
}

/// A part that names the site: equal to a name that is known, or to the host's.
fn is_other(part: &str, others: &[String], host: Option<&str>) -> bool {
    if others.iter().any(|other| same(other, part)) {
        return true;
    }
    let letters = squeezed(part);
    host.is_some_and(|host| {
        let whole = squeezed(host);
        // "news.example.co.uk": any of its labels that is long enough to say something.
        letters.len() > 2 && (whole == letters || host.split('.').any(|label| squeezed(label) == letters))
    })
}

/// The same title with the colon between its two parts, where the page sets them apart by looks only.
pub(super) fn joined<'a>(shown: &str, titles: &'a [String]) -> Option<&'a str> {
    let count = |text: &str| text.matches(": ").count();
    let is_joined = |title: &&String| same(title, shown) && count(title) == count(shown) + 1;
    titles.iter().find(is_joined).map(String::as_str)
}

/// The part of a displayed headline that the metadata call the title, where a kicker
/// stands before it in the same element; and the kicker.
pub(super) fn without_kicker<'a>(shown: &'a str, titles: &[String]) -> Option<(&'a str, &'a str)> {
    titles.iter().find_map(|title| {
        let wanted = squeezed(title);
        let whole = squeezed(shown);
        let extra = whole.len().checked_sub(wanted.len()).filter(|&extra| extra > 0 && wanted.len() > 8)?;
        if extra > 60 || !whole.ends_with(&wanted) {
            return None;
        }
        // The letter in `shown` before which so many have passed, with the quote it may stand in.
        let mut passed = 0;
        let (at, _) = shown.char_indices().filter(|(_, c)| c.is_alphanumeric()).find(|(_, c)| {
            let is_there = passed >= extra;
            passed += c.to_lowercase().map(char::len_utf8).sum::<usize>();
            is_there
        })?;
        let quote = shown[..at].chars().next_back().filter(|c| title.starts_with(*c) && !c.is_whitespace());
        let (kicker, rest) = shown.split_at(at - quote.map_or(0, char::len_utf8));
        let is_mark = |c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–' | '|' | '.' | '/');
        Some((kicker.trim_end_matches(is_mark), rest))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_only_what_is_known() {
        let others = ["The Daily".to_owned(), "Sports".to_owned()];
        let clean = |title: &str| cleaned(title, &others, Some("news.thedaily.example"), None);
        assert_eq!(clean("Storm - coast braces | Sports | The Daily"), "Storm - coast braces");
        assert_eq!(clean("The Daily: Storm"), "The Daily: Storm");
        assert_eq!(clean("TheDaily » Storm"), "Storm");
        assert_eq!(clean("Storm | Unknown"), "Storm | Unknown");
        assert_eq!(clean("The Daily"), "The Daily");
        assert_eq!(cleaned("Storm | Unknown", &[], None, Some("Storm!")), "Storm");
        assert_eq!(cleaned("Unknown | Storm", &[], None, Some("Storm!")), "Storm");
    }

    #[test]
    fn parts_kicker_and_headline() {
        let titles = ["Storm hits the coast".to_owned()];
        assert_eq!(
            without_kicker("Weather Storm hits the coast", &titles),
            Some(("Weather", "Storm hits the coast"))
        );
        assert_eq!(
            without_kicker("An \"odd\" case : Storm hits the coast", &titles),
            Some(("An \"odd\" case", "Storm hits the coast"))
        );
        let quoted = ["\"Storm\" hits the coast".to_owned()];
        assert_eq!(
            without_kicker("Weather: \"Storm\" hits the coast", &quoted),
            Some(("Weather", "\"Storm\" hits the coast"))
        );
        assert_eq!(without_kicker("Storm hits the coast", &titles), None);
        let whole = ["Weather: Storm hits the coast".to_owned()];
        assert_eq!(joined("Weather Storm hits the coast", &whole), Some("Weather: Storm hits the coast"));
        assert_eq!(joined("Weather: Storm hits the coast", &whole), None);
    }
}
