//! How fast people read, silently, for understanding.
//!
//! Words a minute from S. Trauzettel-Klosinski and K. Dietz, "Standardized Assessment of
//! Reading Performance: The New International Reading Speed Texts `IReST`", 2012; for Chinese
//! and Japanese the same study's characters a minute.

/// Words a minute, by language.
const WORDS: &[(&str, f32)] = &[
    ("ar", 138.0),
    ("de", 179.0),
    ("en", 228.0),
    ("es", 218.0),
    ("fi", 161.0),
    ("fr", 195.0),
    ("he", 187.0),
    ("it", 188.0),
    ("nl", 202.0),
    ("pl", 166.0),
    ("pt", 181.0),
    ("ru", 184.0),
    ("sl", 180.0),
    ("sv", 199.0),
    ("tr", 166.0),
];
/// The study's mean over its languages with spaces.
const OTHER_WORDS: f32 = 184.0;
/// Characters a minute.
const CHINESE: f32 = 255.0;
const JAPANESE: f32 = 357.0;

/// Words (in scripts with spaces) and characters (without) a minute in this language.
pub(crate) fn speed(lang: Option<&str>) -> (f32, f32) {
    let lang = lang.unwrap_or_default().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let words = WORDS.iter().find(|(known, _)| *known == lang).map_or(OTHER_WORDS, |(_, words)| *words);
    (words, if lang == "ja" { JAPANESE } else { CHINESE })
}
