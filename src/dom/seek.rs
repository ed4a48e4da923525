//! Bytes looked for eight at a time: texts are long, and what is looked for in them is rare.

const ONES: u64 = u64::MAX / 255;
const HIGHS: u64 = ONES << 7;

/// The highest bit of each byte that is zero, of the first one for sure, and of none if none is.
const fn zeros(word: u64) -> u64 {
    word.wrapping_sub(ONES) & !word & HIGHS
}

/// Where the first byte stands that `is_wanted` and for which `marks` marks its place in a word of eight.
fn first(bytes: &[u8], marks: impl Fn(u64) -> u64, is_wanted: impl Fn(u8) -> bool) -> Option<usize> {
    let (words, rest) = bytes.as_chunks::<8>();
    for (at, word) in words.iter().enumerate() {
        let marked = marks(u64::from_le_bytes(*word));
        if marked != 0 {
            return Some(8 * at + marked.trailing_zeros() as usize / 8);
        }
    }
    let before = bytes.len() - rest.len();
    rest.iter().position(|&b| is_wanted(b)).map(|at| before + at)
}

/// Where a byte stands first.
pub(crate) fn position(bytes: &[u8], wanted: u8) -> Option<usize> {
    let pattern = ONES * u64::from(wanted);
    first(bytes, |word| zeros(word ^ pattern), |b| b == wanted)
}

/// Where the first of two bytes stands.
pub(crate) fn position_of_either(bytes: &[u8], one: u8, other: u8) -> Option<usize> {
    let [a, b] = [one, other].map(|wanted| ONES * u64::from(wanted));
    first(bytes, |word| zeros(word ^ a) | zeros(word ^ b), |b| b == one || b == other)
}

/// Whether a word stands in a text. Soon, if what it begins with is rare.
pub(crate) fn holds(text: &str, word: &str) -> bool {
    let Some((&start, _)) = word.as_bytes().split_first() else { return true };
    let mut rest = text.as_bytes();
    while let Some(at) = position(rest, start) {
        if rest[at..].starts_with(word.as_bytes()) {
            return true;
        }
        rest = &rest[at + 1..];
    }
    false
}

/// Whether all of eight bytes are printed ASCII, blanks among it.
pub(super) fn is_printed_ascii(bytes: [u8; 8]) -> bool {
    let word = u64::from_le_bytes(bytes);
    // What is below a blank borrows, what is above a tilde carries or is high already.
    (word | word.wrapping_sub(ONES * 0x20) | word.wrapping_add(ONES)) & HIGHS == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_a_search_by_the_byte_finds() {
        let mut seed = 7_u32;
        for length in 0..80 {
            let bytes: Vec<u8> = (0..length)
                .map(|_| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    // Neighbours of what is looked for, and the borders of a byte.
                    [b'<', b';', b'=', b'&', b'%', 0, 1, 0x7f, 0x80, 0xff, b'a', b'b']
                        [(seed >> 8) as usize % 12]
                })
                .collect();
            for from in 0..bytes.len() {
                let bytes = &bytes[from..];
                for wanted in [b'<', b'&', 0, 0x80, 0xff, b'z'] {
                    assert_eq!(position(bytes, wanted), bytes.iter().position(|&b| b == wanted), "{bytes:?}");
                    let either = bytes.iter().position(|&b| b == wanted || b == b'a');
                    assert_eq!(position_of_either(bytes, wanted, b'a'), either, "{bytes:?}");
                }
            }
        }
        for byte in 0..=u8::MAX {
            let printed = (0x20..0x7f).contains(&byte);
            for at in 0..8 {
                let mut bytes = [b' ', b'~', b'a', b' ', b'~', b'~', b' ', b'~'];
                bytes[at] = byte;
                assert_eq!(is_printed_ascii(bytes), printed, "{byte} at {at}");
            }
        }
        assert!(holds("a \"price\": 3", "\"price\"") && !holds("a \"pric\"", "\"price\"") && holds("", ""));
    }
}
