//! What can be counted of a text.

use crate::dom::{is_alphabetic, is_alphanumeric};
use crate::lexicon::cues;

/// How places to be filled are marked.
const TEMPLATE: [(&str, &str); 5] = [("{{", "}}"), ("{|", "|}"), ("{*", "*}"), ("{%", "%}"), ("<%", "%>")];

/// What can be counted of a text.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct TextStats {
    /// Words; in scripts without spaces half a word a character.
    pub(crate) words: f32,
    pub(crate) chars: u32,
    pub(crate) letters: u32,
    pub(crate) upper: u32,
    pub(crate) digits: u32,
    pub(crate) commas: u32,
    /// Full stops, question and exclamation marks of any script.
    pub(crate) stops: u32,
    /// Bars, bullets, arrows, ©: what furniture is set with.
    pub(crate) marks: u32,
    pub(crate) ends_sentence: bool,
    pub(crate) starts_lower: bool,
    pub(crate) ends_colon: bool,
    /// Cut off, as teasers are.
    pub(crate) is_cut: bool,
    /// Has places that a script was to fill.
    pub(crate) is_template: bool,
    /// Which kinds of cue words it holds: [`cues`].
    pub(crate) cues: u32,
}

/// Scripts that set no spaces between words: Han, kana, Thai, Lao, Khmer, Myanmar.
pub(crate) fn is_spaceless(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// What a character is to a count.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Kind {
    Small,
    Capital,
    Digit,
    /// Letters that are neither large nor small, and digits that are not counted as such.
    OtherWord,
    /// Stands within a word without being part of one.
    Within,
    Comma,
    Stop,
    Mark,
    /// May open a place to be filled.
    Brace,
    Spaceless,
    /// As those, and a letter.
    SpacelessLetter,
    Other,
}

const KINDS: usize = Kind::Other as usize + 1;

/// Of the characters that most texts consist of.
static ASCII: [Kind; 128] = {
    let mut kinds = [Kind::Other; 128];
    let mut at = 0;
    while at < 128 {
        kinds[at as usize] = match at {
            b'a'..=b'z' => Kind::Small,
            b'A'..=b'Z' => Kind::Capital,
            b'0'..=b'9' => Kind::Digit,
            b'\'' => Kind::Within,
            b',' | b';' => Kind::Comma,
            b'.' | b'!' | b'?' => Kind::Stop,
            b'|' | b'/' | b'@' | b'#' => Kind::Mark,
            b'{' | b'<' => Kind::Brace,
            _ => Kind::Other,
        };
        at += 1;
    }
    kinds
};

impl Kind {
    fn of(c: char) -> Self {
        if let Some(kind) = ASCII.get(c as usize) {
            return *kind;
        }
        match c {
            '’' | '\u{ad}' => Self::Within,
            '،' | '、' | '，' | '；' => Self::Comma,
            '。' | '！' | '？' | '؟' | '।' | '۔' | '…' => Self::Stop,
            '•' | '·' | '›' | '»' | '→' | '©' | '▶' | '★' => Self::Mark,
            c if is_spaceless(c) => {
                if is_alphabetic(c) {
                    Self::SpacelessLetter
                } else {
                    Self::Spaceless
                }
            }
            c if is_alphabetic(c) => {
                if c.is_uppercase() {
                    Self::Capital
                } else {
                    Self::Small
                }
            }
            c if is_alphanumeric(c) => Self::OtherWord,
            _ => Self::Other,
        }
    }

    const fn is_word(self) -> bool {
        matches!(self, Self::Small | Self::Capital | Self::Digit | Self::OtherWord)
    }
}

/// How many characters of each kind a text has, and how many words.
fn count(text: &str) -> ([u32; KINDS], f32) {
    let (mut kinds, mut words, mut inside) = ([0; KINDS], 0_u32, false);
    for c in text.chars() {
        let kind = Kind::of(c);
        kinds[kind as usize] += 1;
        words += u32::from(kind.is_word() && !inside);
        inside = kind.is_word() || (inside && kind == Kind::Within);
    }
    let spaceless = kinds[Kind::Spaceless as usize] + kinds[Kind::SpacelessLetter as usize];
    (kinds, words as f32 + spaceless as f32 * 0.5)
}

/// Words of a text; in scripts without spaces half a word a character.
pub(crate) fn count_words(text: &str) -> f32 {
    count(text).1
}

impl TextStats {
    pub(super) fn of(text: &str) -> Self {
        let (kinds, words) = count(text);
        let of = |kind: Kind| kinds[kind as usize];
        let tail = text.trim_end_matches(['"', '”', '’', '\'', '»', '“', ')', ']', '」', '』', '）']);
        let last = tail.chars().next_back();
        Self {
            words,
            chars: kinds.iter().sum(),
            letters: of(Kind::Small) + of(Kind::Capital) + of(Kind::SpacelessLetter),
            upper: of(Kind::Capital),
            digits: of(Kind::Digit),
            commas: of(Kind::Comma),
            stops: of(Kind::Stop),
            marks: of(Kind::Mark),
            ends_sentence: last.is_some_and(|c| Kind::of(c) == Kind::Stop),
            starts_lower: text.chars().next().is_some_and(char::is_lowercase),
            ends_colon: matches!(last, Some(':' | '：')),
            is_cut: last == Some('…') || tail.ends_with("..."),
            is_template: of(Kind::Brace) > 0
                && TEMPLATE.iter().any(|(open, close)| text.contains(open) && text.contains(close)),
            cues: cues::of(text),
        }
    }
}

/// FNV-1a: short, and good enough for telling class names of one page apart.
pub(crate) fn fnv(text: &str) -> u64 {
    text.bytes().fold(FNV, fnv_more)
}

/// What FNV-1a starts with, and what it makes of another byte.
pub(super) const FNV: u64 = 0xcbf2_9ce4_8422_2325;

pub(super) const fn fnv_more(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(0x0100_0000_01b3)
}

/// For telling texts of one page apart: eight bytes at a time.
pub(crate) fn hash(text: &str) -> u64 {
    let mix = |hash: u64, bytes: u64| (hash.rotate_left(23) ^ bytes).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let (pieces, rest) = text.as_bytes().as_chunks::<8>();
    let hash = pieces.iter().fold(text.len() as u64, |hash, piece| mix(hash, u64::from_le_bytes(*piece)));
    let hash = mix(hash, rest.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)));
    hash ^ hash >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_words_in_any_script() {
        assert!((count_words("It’s 3 o'clock, co-op") - 5.0).abs() < f32::EPSILON);
        assert!((count_words("日本語です") - 2.5).abs() < f32::EPSILON);
    }
}
