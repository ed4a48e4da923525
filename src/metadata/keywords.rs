//! Topics as the metadata give them.

use super::compare::{is_ideographic, same};
use super::precedence::{self, Sources};
use crate::lexicon::limits;
use crate::model::{Source, Tag};

/// The topics of the first vocabulary that has any.
pub(super) fn of(sources: &Sources) -> Option<(Vec<Tag>, Source)> {
    precedence::TAGS.iter().find_map(|&place| {
        let mut found: Vec<Tag> = Vec::new();
        for text in sources.texts(place) {
            for name in topics_of(&text).take(limits::VALUES) {
                // Each is compared with all that are known: a page with thousands is made to be slow.
                if found.len() >= limits::VALUES {
                    break;
                }
                let is_topic = !name.is_empty() && name.chars().count() <= 60 && !is_label(name);
                if is_topic && !found.iter().any(|tag| same(&tag.name, name)) {
                    found.push(Tag { name: name.to_owned(), url: None });
                }
            }
        }
        (!found.is_empty()).then(|| (found, precedence::source(place)))
    })
}

/// The topics in one value: parted by marks, or by spaces in scripts that put none between words.
fn topics_of(text: &str) -> impl Iterator<Item = &str> {
    let is_listed = text.contains([',', ';', '、', '，']);
    // "Business, Finance, & Economics" is the name of one.
    let is_one = text.contains(", & ");
    let is_wide =
        !is_listed && text.chars().filter(|&c| is_ideographic(c)).count() * 2 > text.chars().count();
    let is_mark =
        move |c: char| !is_one && matches!(c, ',' | ';' | '、' | '，') || is_wide && c.is_whitespace();
    text.split(is_mark).map(|name| bare_topic(name.trim()))
}

/// Without the count or the place in a tree that systems write before it: "(1) Storm", "topic/storm".
fn bare_topic(name: &str) -> &str {
    let counted = name.strip_prefix('(').and_then(|rest| rest.split_once(") "));
    let name =
        counted.filter(|(count, _)| count.bytes().all(|b| b.is_ascii_digit())).map_or(name, |(_, rest)| rest);
    let is_step = |step: &str| !step.is_empty() && step.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    match name.rsplit_once('/') {
        Some((path, last)) if path.split('/').all(is_step) && last.starts_with(char::is_lowercase) => last,
        _ => name,
    }
}

/// "Category: News", `editors_pick`, an id: what systems write for each other among the keywords.
fn is_label(name: &str) -> bool {
    name.contains(['_', ':', '=']) || name.chars().filter(char::is_ascii_digit).count() > 6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_topics() {
        assert_eq!(bare_topic("(north) coast"), "(north) coast");
        let topics = |text| topics_of(text).collect::<Vec<_>>();
        assert_eq!(topics("storm, (2) barns;topic/coast"), ["storm", "barns", "coast"]);
        assert_eq!(topics("Business, Finance, & Economics"), ["Business, Finance, & Economics"]);
        assert_eq!(topics("深空 探测"), ["深空", "探测"]);
        assert_eq!(topics("TCP/IP"), ["TCP/IP"]);
    }
}
