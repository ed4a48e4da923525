//! Names of people out of a byline: "By Ann Ode and Bo Ek, dpa | Photographs by Cy Fox".

use super::compare::{same, squeezed};
use super::date;
use crate::lexicon::bylines::{AND, BY, BY_SMALL, JOBS, NOBODY, PARTICLES, ROLES};
use crate::lexicon::{agencies, bylines, months};
use crate::model::Author;

/// Longer texts are no bylines; in characters.
const LENGTH: usize = 240;
/// Longer parts are no names; in characters and words.
const NAME: usize = 60;
const NAME_WORDS: usize = 6;

/// Whether a line begins as bylines do: "By Ann Ode".
pub(super) fn is_byline(text: &str) -> bool {
    if text.chars().count() > LENGTH / 2 {
        return false;
    }
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let rest = without_by(bare);
    let name = rest.trim_start();
    let count = name.split_whitespace().count();
    // A bracket or a dash alone announces nobody: "[edit]".
    rest.len() < bare.len()
        && name.chars().next().is_some_and(char::is_alphabetic)
        // "by ibby" is one, "by the sea" is not.
        && (!name.starts_with(char::is_lowercase) || count == 1)
        && count <= 14
}

/// The text without "By", "Von:", "文・" at its beginning.
pub(super) fn without_by(text: &str) -> &str {
    let mut rest = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    // "Text: Von Ann Ode" has two of them.
    for _ in 0..2 {
        let Some(cut) = after_prefix(rest, BY, true).or_else(|| after_prefix(rest, BY_SMALL, false)) else {
            break;
        };
        rest = cut;
    }
    rest
}

/// What follows one of these words; `any_case` of the first letter or lower case only.
fn after_prefix<'a>(text: &'a str, words: &[&str], any_case: bool) -> Option<&'a str> {
    // Most of the words begin with another letter, so that one byte tells.
    let first = text.chars().next()?;
    let mut lower = first.to_lowercase();
    let small = lower.next().filter(|_| any_case && lower.next().is_none()).unwrap_or(first);
    let byte = |c: char| c.encode_utf8(&mut [0; 4]).as_bytes()[0];
    let begins = [byte(first), byte(small)];
    words
        .iter()
        .filter(|word| begins.contains(&word.as_bytes()[0]))
        .filter_map(|word| {
            let rest = strip_lower_prefix(text, word, any_case)?;
            let next = rest.chars().next()?;
            let is_apart = !next.is_alphanumeric() && !matches!(next, '-' | '\'' | '’' | '.');
            let is_wide = word.chars().all(super::compare::is_ideographic);
            (is_apart || is_wide).then(|| {
                rest.trim_start_matches(|c: char| {
                    c.is_whitespace() || matches!(c, ':' | '：' | '・' | '|' | '/' | ',' | '-' | '–')
                })
            })
        })
        .min_by_key(|rest| rest.len())
}

fn strip_lower_prefix<'a>(text: &'a str, lower: &str, any_case: bool) -> Option<&'a str> {
    let mut rest = text.chars();
    for wanted in lower.chars() {
        let c = rest.next()?;
        if c != wanted && !(any_case && c.to_lowercase().eq([wanted])) {
            return None;
        }
    }
    Some(rest.as_str())
}

/// The people that a byline names, in order, each once.
pub(super) fn of(text: &str, site: Option<&str>) -> Vec<Author> {
    let mut found = Vec::new();
    // A page about the author on some network says nothing by its address.
    if text.chars().count() > LENGTH * 2 || text.contains(".com/") {
        return found;
    }
    for piece in parts(text) {
        // A role holds for the names up to the next mark; "By" ends it.
        let (piece, mut role) = match role_of(piece.trim()) {
            Some((rest, role)) => (rest, Some(role)),
            None => (piece.trim(), None),
        };
        for (at, part) in piece.split([',', '，', '،']).enumerate() {
            // "Head of Marketing and Sales" behind a name is all of it no name.
            if at > 0 && is_work(part) {
                continue;
            }
            for name in split_and(part) {
                let mut name = name.trim();
                if let Some((rest, named)) = role_of(name) {
                    (name, role) = (rest, Some(named));
                } else if without_by(name).len() < name.len() {
                    name = without_by(name);
                    role = None;
                }
                if let Some(name) = name_of(name, site).filter(|name| !is_addition(name, &found)) {
                    found.push(Author { name, url: None, role: role.map(str::to_owned) });
                }
            }
        }
    }
    // Who checked or edited it is named beside who wrote it, and not as one of them.
    if found.iter().any(|author| author.role.is_none()) {
        found.retain(|author| author.role.as_deref().is_none_or(|role| !bylines::HELPERS.contains(&role)));
    }
    // "Ann Ode, The Daily News" at The Daily: the house beside its people.
    let is_site = |author: &Author| site.is_some_and(|site| is_of_site(&author.name, site));
    if found.iter().any(|author| !is_site(author)) {
        found.retain(|author| !is_site(author));
    }
    once(found)
}

/// The parts between marks. What stands in brackets is one of its own, unless the name goes on
/// behind them: "Ann (Annie) Ode".
fn parts(text: &str) -> impl Iterator<Item = &str> {
    // "Ann Ode, MD. Reviewed by Bo Ek", "Ann Ode Photographs by Bo Ek": what begins anew.
    let mut starts = text.match_indices(' ').map(|(at, _)| at + 1);
    let cut = starts.find(|&at| {
        let is_sentence = text[..at].ends_with(". ");
        let is_work = |words: &str| is_sentence || words.contains(' ');
        let named = || {
            ROLES
                .iter()
                .any(|(words, _)| is_work(words) && after_prefix(&text[at..], &[words], true).is_some())
        };
        text[at..].starts_with(char::is_uppercase)
            && (named() || is_sentence && text[at..].starts_with("By "))
    });
    let (text, more) = text.split_at(cut.unwrap_or(text.len()));
    let marks = ['|', '•', '·', '⋅', '∙', '/', ';', '\n', '●', '—', '–', '、', '│', '[', ']'];
    text.split(marks).chain(more.split(marks)).flat_map(|piece| {
        let close = piece.find(')').map(|at| piece[at + 1..].trim_start());
        let goes_on = close.is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        let brackets: &[char] = if goes_on { &[] } else { &['(', ')'] };
        piece.split(brackets)
    })
}

/// Whether a text is a person's name and nothing else: two to four words, each with a
/// capital. Scripts without capitals cannot show it.
pub(super) fn is_personal(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (2..=4).contains(&words.len())
        && words.iter().all(|word| {
            let mut letters = word.chars();
            letters.next().is_some_and(char::is_uppercase)
                && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'))
                && (letters.any(|c| c.is_lowercase() || c == '.'))
                || PARTICLES.contains(word)
        })
        && name_of(text, None).is_some()
}

/// Who a byline names where that is no person: "The Daily Staff", "News Desk".
pub(super) fn desk(text: &str) -> Option<String> {
    let name = without_by(text).split(['|', '•', '·', ',', '\n']).next()?.trim();
    let is_name = name.chars().count() <= NAME
        && name.split_whitespace().count() <= NAME_WORDS
        && name.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
        && !name.chars().any(|c| c.is_ascii_digit())
        && !is_stamp(name);
    is_name.then(|| name.to_owned())
}

/// The same people once, whatever the letter case.
pub(super) fn once(people: Vec<Author>) -> Vec<Author> {
    let mut out: Vec<Author> = Vec::with_capacity(people.len());
    for person in people {
        let known = out.iter_mut().find(|known| same(&known.name, &person.name));
        match known {
            // "ANN ODE" and "Ann Ode": the one that is not shouted.
            Some(known) => {
                if known.name.chars().all(|c| !c.is_lowercase()) {
                    known.name = person.name;
                }
                known.url = known.url.take().or(person.url);
            }
            None => out.push(person),
        }
    }
    out
}

/// One word behind a whole name is a place or a degree: "Ann Ode, Frankfurt", "Ann Ode, RN".
/// Names of one word stand alone or among their like; a wire service may follow a person.
fn is_addition(name: &str, found: &[Author]) -> bool {
    let is_whole = |name: &str| name.split_whitespace().nth(1).is_some();
    !is_whole(name)
        && !name.chars().any(super::compare::is_ideographic)
        && found.iter().any(|other| is_whole(&other.name))
        && !is_house(name, None)
}

fn role_of(text: &str) -> Option<(&str, &'static str)> {
    ROLES.iter().find_map(|(words, role)| Some((after_prefix(text, &[words], true)?, *role)))
}

fn split_and(text: &str) -> Vec<&str> {
    let mut parts = vec![text];
    for and in AND {
        parts = parts.into_iter().flat_map(|part| part.split(and)).collect();
    }
    parts
}

/// The name in a part of a byline; `None` where there is none.
fn name_of(text: &str, site: Option<&str>) -> Option<String> {
    let text = text
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '"' | '“' | '”' | '*' | '‘'));
    let text = without_place(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let lower = text.to_lowercase();
    let is_name = !text.is_empty()
        && text.chars().count() <= NAME
        && words.len() <= NAME_WORDS
        && text.chars().nth(1).is_some()
        && !text.chars().any(|c| c.is_ascii_digit() || matches!(c, '@' | '…' | '?' | '!' | '#' | '=' | '{'))
        && text.chars().any(char::is_alphabetic)
        && !lower.contains("http")
        && !lower.contains("www.")
        // A host or a file: "facebook.com".
        && !text.char_indices().any(|(at, c)| c == '.' && text[at + 1..].starts_with(char::is_lowercase) && !text.contains(' '))
        && !is_nobody(&lower)
        && !is_about_time(&lower)
        && !is_work(text)
        && !words.iter().any(|word| bylines::NO_NAMES.iter().any(|other| same(other, word)));
    // "Sign in to follow": a sentence, not a name.
    let small =
        words.iter().filter(|word| word.starts_with(char::is_lowercase) && !PARTICLES.contains(word)).count();
    let is_name = is_name && (small < 2 || small == words.len());
    let is_site = site.is_some_and(|site| same(site, text));
    (is_name && !is_site).then(|| text.to_owned())
}

/// "Ann Ode in Berlin", "Ann Ode for The Daily": where and for whom is not the name.
fn without_place(text: &str) -> &str {
    let cut = bylines::PLACES.iter().filter_map(|word| text.find(word)).min();
    cut.map_or(text, |at| text[..at].trim_end())
}

pub(super) fn is_nobody(name: &str) -> bool {
    NOBODY.iter().any(|nobody| same(nobody, name))
}

fn is_job(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    JOBS.contains(&word) || bylines::JOB_ENDS.iter().any(|end| word.ends_with(end))
}

/// A text with a word that names a job.
pub(super) fn is_work(text: &str) -> bool {
    text.split_whitespace().any(is_job)
}

/// "Updated 3 min ago", "Monday", "5 min read": a part of the date line.
fn is_about_time(lower: &str) -> bool {
    bylines::UPDATED.begin(lower)
        || bylines::PUBLISHED.begin(lower)
        || (lower.len() > 2 && !lower.contains(' ') && months::month(lower).is_some())
        || bylines::DAYS.contains(lower.trim_end_matches(['.', ',']))
        || (lower.starts_with(|c: char| c.is_ascii_digit())
            && bylines::AGO.iter().any(|word| lower.ends_with(word)))
        || bylines::READING_TIME.stand_in(lower)
}

/// A date, a time, how long reading takes: whatever shares a line with names and is none.
pub(super) fn is_stamp(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    let lower = text.to_lowercase();
    if text.is_empty() || (is_about_time(&lower) && without_by(text).len() == text.len()) {
        return true;
    }
    let first = lower.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let begins = first.starts_with(|c: char| c.is_ascii_digit())
        || bylines::DAYS.contains(first)
        || (first.len() > 2 && months::month(first).is_some());
    begins && text.chars().count() < 60 && date::read(text, date::Order::DayFirst).is_some()
}

/// Whether the name is that of a wire service or of the site itself.
pub(super) fn is_house(name: &str, site: Option<&str>) -> bool {
    site.is_some_and(|site| is_of_site(name, site))
        || agencies::AGENCIES.iter().any(|agency| agency.forms.iter().any(|form| same(form, name)))
}

/// "The Daily News" and "Daily" at The Daily: one begins the other.
fn is_of_site(name: &str, site: &str) -> bool {
    let (name, site) = (squeezed(name), squeezed(site));
    !site.is_empty() && (name.starts_with(&site) || site.starts_with(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        of(text, Some("The Daily")).into_iter().map(|author| author.name).collect()
    }

    #[test]
    fn reads_bylines() {
        for (text, expected) in [
            ("By Ann Ode", &["Ann Ode"][..]),
            ("Von Felix Schön und Jörg Wild, dpa", &["Felix Schön", "Jörg Wild", "dpa"]),
            ("By Ann Ode, Journalist", &["Ann Ode"]),
            ("Ann Ode · The Daily", &["Ann Ode"]),
            ("By ANN ODE, Ann Ode & Bo Ek", &["Ann Ode", "Bo Ek"]),
            ("Par Denis L’Octier | Publié le 30/04/2024", &["Denis L’Octier"]),
            ("Words by Ann Ode in Berlin | 5 min read", &["Ann Ode"]),
            ("Ana Da Silva", &["Ana Da Silva"]),
            ("Ann Ode · The Daily News", &["Ann Ode"]),
            ("By Ann Ode, DVM. Reviewed by Bo Ek, DVM", &["Ann Ode"]),
            ("Ann Ode, Bo Ek& Cy Fox", &["Ann Ode", "Bo Ek", "Cy Fox"]),
            ("文・山田太郎", &["山田太郎"]),
            ("admin", &[]),
            ("By Staff", &[]),
        ] {
            assert_eq!(names(text), expected, "{text}");
        }
    }

    #[test]
    fn keeps_roles() {
        let people = of("By Ann Ode | Photographs by Cy Fox and Di Mond", None);
        let roles: Vec<_> = people.iter().map(|p| (p.name.as_str(), p.role.as_deref())).collect();
        let unmarked = of("By Ann Ode Photographs by Cy Fox", None);
        assert_eq!((unmarked[1].name.as_str(), unmarked[1].role.as_deref()), ("Cy Fox", Some("Photographs")));
        assert_eq!(
            roles,
            [("Ann Ode", None), ("Cy Fox", Some("Photographs")), ("Di Mond", Some("Photographs"))]
        );
    }

    #[test]
    fn knows_a_byline_by_its_beginning() {
        assert!(is_byline("By Ann Ode") && is_byline("Von: Ann Ode") && is_byline("Автор: Анна Од"));
        assert!(!is_byline("Bye Ann") && !is_byline("by the sea") && !is_byline("Davon weiß er nichts"));
        assert!(!is_byline(&format!("文・{}", "山".repeat(200))), "a paragraph");
    }
}
