//! What the page's own metadata say of its text: machines are told which words the story has.

use super::runs::hash;
use crate::dom::{Attr, Document, NodeId, Tag};
use std::collections::HashSet;

/// As many words in a row are no coincidence.
const WORDS: usize = 5;
/// A shorter `articleBody` is a summary, and says nothing about what it leaves out.
const WHOLE: usize = 60;

/// The metadata's texts as sets of word sequences.
#[derive(Debug, Default)]
pub(crate) struct Witness {
    body: HashSet<u64>,
    description: HashSet<u64>,
    title: HashSet<u64>,
}

/// What they say of one run.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Testimony {
    /// 1: the story's text as told to machines has it. -1: that text does not. 0: nothing known.
    pub(crate) body: f32,
    /// The share of its beginning that stands in the description.
    pub(crate) description: f32,
    /// The share of its words that stand in the title.
    pub(crate) title: f32,
}

impl Witness {
    pub(crate) fn of(doc: &Document) -> Self {
        let mut witness = Self::default();
        for id in doc.ids() {
            match doc.tag(id) {
                Some(Tag::Script) => {
                    for text in doc.inside(id).filter_map(|node| doc.text(node)) {
                        if let Some(at) = text.find("\"articleBody\"") {
                            let words = words_of(&json_string(&text[at + 13..]));
                            witness.body.extend(words.windows(WORDS).map(sequence));
                        }
                    }
                }
                Some(Tag::Meta) => {
                    let name = doc.attr(id, Attr::Property).or_else(|| doc.attr(id, Attr::Name));
                    let content = doc.attr(id, Attr::Content).unwrap_or_default();
                    match name {
                        Some("og:description" | "description") => {
                            witness.description.extend(words_of(content).windows(WORDS).map(sequence));
                        }
                        Some("og:title") => witness.title.extend(words_of(content)),
                        _ => {}
                    }
                }
                _ => {}
            }
        }
        if witness.title.is_empty()
            && let Some(title) = doc.find(NodeId::ROOT, Tag::Title)
        {
            witness.title.extend(words_of(&doc.all_text(title)));
        }
        if witness.body.len() < WHOLE {
            witness.body.clear();
        }
        witness
    }

    /// What is said of a text, of which the beginning is enough.
    pub(crate) fn on(&self, text: &str) -> Testimony {
        let start = text.char_indices().nth(160).map_or(text, |(at, _)| &text[..at]);
        let words = words_of(start);
        let share = |known: usize, of: usize| if of == 0 { 0.0 } else { known as f32 / of as f32 };
        let title = share(words.iter().filter(|word| self.title.contains(word)).count(), words.len());
        if words.len() < WORDS {
            return Testimony { title, ..Testimony::default() };
        }
        let among = |set: &HashSet<u64>| {
            let known = words.windows(WORDS).filter(|words| set.contains(&sequence(words))).count();
            share(known, words.len() + 1 - WORDS)
        };
        let body = match among(&self.body) {
            _ if self.body.is_empty() => 0.0,
            known if known >= 0.5 => 1.0,
            _ => -1.0,
        };
        let description = if self.description.is_empty() { 0.0 } else { among(&self.description) };
        Testimony { body, description, title }
    }
}

fn sequence(words: &[u64]) -> u64 {
    words.iter().fold(7, |sum: u64, word| sum.rotate_left(9).wrapping_mul(0x0100_0000_01b3) ^ word)
}

/// Each word of a text, or in scripts without spaces each character, as a number.
fn words_of(text: &str) -> Vec<u64> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        let alone = super::runs::is_spaceless(c);
        if (alone || !c.is_alphanumeric()) && !word.is_empty() {
            words.push(hash(&word));
            word.clear();
        }
        if alone {
            words.push(u64::from(c));
        } else if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        }
    }
    if !word.is_empty() {
        words.push(hash(&word));
    }
    words
}

/// The string that follows a member's name, its escapes undone; markup in it becomes space.
fn json_string(after_name: &str) -> String {
    let mut out = String::new();
    let Some(start) = after_name.find('"') else { return out };
    let mut rest = after_name[start + 1..].chars();
    let mut markup = false;
    while let Some(c) = rest.next() {
        let c = match c {
            '"' => break,
            '\\' => match rest.next() {
                Some('u') => {
                    let digits: String = rest.by_ref().take(4).collect();
                    u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32).unwrap_or(' ')
                }
                Some('n' | 't' | 'r') | None => ' ',
                Some(c) => c,
            },
            c => c,
        };
        match c {
            '<' if rest
                .clone()
                .next()
                .is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '\\')) =>
            {
                markup = true;
            }
            '>' if markup => {
                markup = false;
                out.push(' ');
            }
            c if !markup => out.push(c),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hears_what_metadata_say() {
        let body = (0..80).map(|n| format!("w{n}")).collect::<Vec<_>>().join(" ");
        let html = format!(
            r#"<title>Rain at last</title><meta name="description" content="It rained on the whole valley today.">
            <script type="application/ld+json">{{"articleBody": "caf\u00e9 \"<b>x</b>\" {body}"}}</script>"#
        );
        let doc = crate::dom::parse(&html, &crate::Limits::default()).unwrap();
        let witness = Witness::of(&doc);
        let on = |text: &str| {
            let Testimony { body, description, title } = witness.on(text);
            [body, description, title].map(|share| (share * 10.0) as i32)
        };
        assert_eq!(on("Café x w0 w1 w2 w3."), [10, 0, 0]);
        assert_eq!(on("It rained on the whole valley today."), [-10, 10, 0]);
        assert_eq!(on("Rain at last"), [0, 0, 10]);
    }

    #[test]
    fn a_summary_is_no_witness() {
        let html =
            r#"<script type="application/ld+json">{"articleBody":"one two three four five six"}</script>"#;
        let doc = crate::dom::parse(html, &crate::Limits::default()).unwrap();
        assert!(Witness::of(&doc).on("seven eight nine ten eleven").body.abs() < 0.1);
    }
}
