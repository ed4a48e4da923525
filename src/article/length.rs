//! How long a text is, and how long it takes to read.

use crate::lexicon::reading;
use crate::score::text::is_spaceless;

/// Words of a text; in scripts without spaces, characters. And whole minutes of reading,
/// at least one where there is any text.
pub(crate) fn of(text: &str, lang: Option<&str>) -> (u32, u32) {
    let (mut words, mut characters) = (0u32, 0u32);
    let mut inside = false;
    for c in text.chars() {
        if is_spaceless(c) {
            characters += 1;
            inside = false;
        } else if c.is_alphanumeric() {
            words += u32::from(!inside);
            inside = true;
        } else if !matches!(c, '\'' | '’' | '-' | '\u{ad}') {
            inside = false;
        }
    }
    let (per_minute, characters_per_minute) = reading::speed(lang);
    let minutes = words as f32 / per_minute + characters as f32 / characters_per_minute;
    let count = words + characters;
    (count, if count == 0 { 0 } else { (minutes.round() as u32).max(1) })
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn counts_by_script() {
        assert_eq!(of("", None), (0, 0));
        assert_eq!(of("It’s a well-known fact.", Some("en-GB")), (4, 1));
        assert_eq!(of(&"word ".repeat(456), Some("en")), (456, 2));
        assert_eq!(of(&"字".repeat(510), Some("zh")), (510, 2));
    }
}
