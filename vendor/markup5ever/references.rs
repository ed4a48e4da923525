//! The named character references, compactly.
//!
//! `web_atoms` keeps every *prefix* of every name in a perfect hash: quick, and 190 KB of a WebAssembly module. Here
//! the names are front-coded, and unfolded when the first reference is met; a prefix is found by where it would stand
//! among them.

use std::{ops::Range, sync::LazyLock};

/// A name's bytes that it does not share with the one before, behind a byte that is one more than how many it shares.
static NAMES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names"));
/// A character for each name, or NUL and two.
static VALUES: &str = include_str!(concat!(env!("OUT_DIR"), "/values"));

/// Names of characters, without the `&`, and the code points that they stand for; the second is mostly 0.
pub static NAMED_ENTITIES: References = References(());

/// The type of [`NAMED_ENTITIES`].
#[derive(Debug)]
pub struct References(());

impl References {
    /// The code points of a name, or zeros if it is the beginning of one.
    ///
    /// ```
    /// assert_eq!(markup5ever::data::NAMED_ENTITIES.get("gt;"), Some(&(62, 0)));
    /// assert_eq!(markup5ever::data::NAMED_ENTITIES.get("Rightar"), Some(&(0, 0)));
    /// assert_eq!(markup5ever::data::NAMED_ENTITIES.get("no such"), None);
    /// ```
    pub fn get(&self, name: &str) -> Option<&'static (u32, u32)> {
        static PREFIX: (u32, u32) = (0, 0);
        let (table, name) = (&*TABLE, name.as_bytes());
        let near = table.near(name)?;
        let spans = &table.spans[near.clone()];
        let at = spans.partition_point(|&span| table.name(span) < name);
        let found = table.name(*spans.get(at)?);
        if found == name {
            table.values.get(near.start + at)
        } else {
            found.starts_with(name).then_some(&PREFIX)
        }
    }
}

struct Table {
    /// All names, one after the other.
    names: Vec<u8>,
    /// Where each begins and ends, in byte order of the names.
    spans: Vec<(u16, u16)>,
    values: Vec<(u32, u32)>,
    /// By its first two characters: how many names stand before the first that begins so.
    starts: Vec<u16>,
}

impl Table {
    /// The names that begin with the first two characters of `name`, or with as many as it has.
    fn near(&self, name: &[u8]) -> Option<Range<usize>> {
        let (from, to) = match name {
            [] => (0, PAIRS),
            [first] => (place(*first)? * CHARACTERS, (place(*first)? + 1) * CHARACTERS),
            [first, second, ..] => {
                let pair = place(*first)? * CHARACTERS + place(*second)?;
                (pair, pair + 1)
            }
        };
        Some(usize::from(self.starts[from])..usize::from(self.starts[to]))
    }

    fn name(&self, (start, end): (u16, u16)) -> &[u8] {
        &self.names[usize::from(start)..usize::from(end)]
    }
}

/// A digit's or a letter's place among them, in byte order.
fn place(character: u8) -> Option<usize> {
    let place = match character {
        b'0'..=b'9' => character - b'0',
        b'A'..=b'Z' => character - b'A' + 10,
        b'a'..=b'z' => character - b'a' + 36,
        _ => return None,
    };
    Some(usize::from(place))
}

const CHARACTERS: usize = 62;
const PAIRS: usize = CHARACTERS * CHARACTERS;

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut names: Vec<u8> = Vec::with_capacity(2 * NAMES.len());
    let mut spans: Vec<(u16, u16)> = Vec::new();
    for &byte in NAMES {
        // Letters, digits and the semicolon lie above, and no name is that long.
        if byte < b'0' {
            let (start, _) = spans.last().copied().unwrap_or_default();
            let (from, to) = (usize::from(start), names.len());
            names.extend_from_within(from..from + usize::from(byte) - 1);
            spans.push((to as u16, names.len() as u16));
        } else {
            names.push(byte);
            if let Some((_, end)) = spans.last_mut() {
                *end += 1;
            }
        }
    }
    let mut characters = VALUES.chars().map(u32::from);
    let values = std::iter::from_fn(|| match characters.next()? {
        0 => Some((characters.next()?, characters.next()?)),
        one => Some((one, 0)),
    });
    let mut table = Table { names, spans, values: values.collect(), starts: vec![0; PAIRS + 1] };
    for &span in &table.spans {
        // All names begin with two of them.
        if let &[Some(first), Some(second)] = &[place(table.name(span)[0]), place(table.name(span)[1])] {
            table.starts[first * CHARACTERS + second + 1] += 1;
        }
    }
    for pair in 0..PAIRS {
        table.starts[pair + 1] += table.starts[pair];
    }
    table
});
