//! What the page's own metadata say of its text: machines are told which words the story has.

use super::text::{FNV, fnv_more};
use crate::dom::{Attr, Document, NodeId, Tag, is_alphanumeric};

/// As many words in a row are no coincidence.
const WORDS: usize = 5;
/// So much of a text is looked at.
const CHARS: usize = 160;
/// A shorter `articleBody` is a summary, and says nothing about what it leaves out.
const WHOLE: usize = 60;

/// The metadata's texts as sets of word sequences.
#[derive(Debug, Default)]
pub(crate) struct Witness {
    body: Set,
    description: Set,
    title: Set,
    /// The words of the text that is looked at.
    words: Vec<u64>,
}

/// Numbers in order: found by halving, whatever a page does to have them fall into one place.
#[derive(Debug, Default)]
struct Set(Vec<u64>);

impl Set {
    fn of(mut numbers: Vec<u64>) -> Self {
        numbers.sort_unstable();
        numbers.dedup();
        Self(numbers)
    }

    fn contains(&self, number: u64) -> bool {
        self.0.binary_search(&number).is_ok()
    }
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
        let (mut body, mut description, mut title) = (Vec::new(), Vec::new(), Vec::new());
        let mut words = Vec::new();
        for &script in doc.all(Tag::Script) {
            for text in doc.inside(script).filter_map(|node| doc.text(node)) {
                if let Some(at) = text.find("\"articleBody\"") {
                    read_words(&json_string(&text[at + 13..]), &mut words);
                    body.extend(words.windows(WORDS).map(sequence));
                }
            }
        }
        for &meta in doc.all(Tag::Meta) {
            let name = doc.attr(meta, Attr::Property).or_else(|| doc.attr(meta, Attr::Name));
            let is_title = name == Some("og:title");
            if is_title || matches!(name, Some("og:description" | "description")) {
                read_words(doc.attr(meta, Attr::Content).unwrap_or_default(), &mut words);
                if is_title {
                    title.extend_from_slice(&words);
                } else {
                    description.extend(words.windows(WORDS).map(sequence));
                }
            }
        }
        if title.is_empty()
            && let Some(id) = doc.find(NodeId::ROOT, Tag::Title)
        {
            read_words(&doc.all_text(id), &mut title);
        }
        let mut body = Set::of(body);
        if body.0.len() < WHOLE {
            body.0.clear();
        }
        Self { body, description: Set::of(description), title: Set::of(title), words }
    }

    /// What is said of a text, of which the beginning is enough.
    pub(crate) fn on(&mut self, text: &str) -> Testimony {
        let start = match text.get(..CHARS) {
            None if text.len() <= CHARS => text,
            Some(start) if start.is_ascii() => start,
            _ => text.char_indices().nth(CHARS).map_or(text, |(at, _)| &text[..at]),
        };
        read_words(start, &mut self.words);
        let words = &self.words;
        let share = |known: usize, of: usize| if of == 0 { 0.0 } else { known as f32 / of as f32 };
        let title = share(words.iter().filter(|word| self.title.contains(**word)).count(), words.len());
        if words.len() < WORDS {
            return Testimony { title, ..Testimony::default() };
        }
        let among = |set: &Set| {
            if set.0.is_empty() {
                return None;
            }
            let known = words.windows(WORDS).filter(|words| set.contains(sequence(words))).count();
            Some(share(known, words.len() + 1 - WORDS))
        };
        let body = among(&self.body).map_or(0.0, |known| if known >= 0.5 { 1.0 } else { -1.0 });
        let description = among(&self.description).unwrap_or_default();
        Testimony { body, description, title }
    }
}

fn sequence(words: &[u64]) -> u64 {
    words.iter().fold(7, |sum: u64, word| sum.rotate_left(9).wrapping_mul(0x0100_0000_01b3) ^ word)
}

/// Each word of a text in lower case, or in scripts without spaces each character, as a number.
fn read_words(text: &str, words: &mut Vec<u64>) {
    words.clear();
    let mut word = FNV;
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            word = fnv_more(word, c.to_ascii_lowercase() as u8);
            continue;
        }
        let alone = super::text::is_spaceless(c);
        let is_part = !alone && c > '\x7f' && is_alphanumeric(c);
        if is_part {
            for c in c.to_lowercase() {
                word = c.encode_utf8(&mut [0; 4]).bytes().fold(word, fnv_more);
            }
            continue;
        }
        if word != FNV {
            words.push(std::mem::replace(&mut word, FNV));
        }
        if alone {
            words.push(u64::from(c));
        }
    }
    if word != FNV {
        words.push(word);
    }
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
        let mut witness = Witness::of(&doc);
        let mut on = |text: &str| {
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
