//! A tag that goes on and on. The tokenizer compares each attribute's name with all before it, and says nothing until
//! the tag ends, so somebody else has to count them meanwhile.

use std::ops::Range;

/// Where the tokenizer may be within a tag.
#[derive(Clone, Copy)]
enum State {
    Less,
    Name,
    Between,
    AttributeName,
    AfterName,
    BeforeValue,
    Double,
    Single,
    Unquoted,
}

use State::{AfterName, AttributeName, BeforeValue, Between, Double, Less, Name, Single, Unquoted};

const STATES: [State; 9] =
    [Less, Name, Between, AttributeName, AfterName, BeforeValue, Double, Single, Unquoted];

/// By state: how many attributes there are at most, if that is where the tokenizer is. Which `<` opened the tag cannot
/// be known from outside, so every one that may have is followed, all at once.
type Counts = [Option<usize>; STATES.len()];

/// Counts the attributes of the tag that the tokenizer is in, if it is in one.
#[derive(Default)]
pub(super) struct OpenTag {
    /// The piece in which something was last heard of the tokenizer: the tag begins there.
    begin: Range<usize>,
    counts: Counts,
    /// Up to where it was counted.
    end: usize,
    /// More attributes than this it cannot have: each has something before it that parts it from what stood before.
    possible: usize,
}

impl OpenTag {
    /// The most attributes that the tag may have by now, if they may be more than `limit`; otherwise nobody counts.
    /// `is_quiet` says that the tokenizer gave nothing for `piece`.
    pub(super) fn attributes(
        &mut self,
        html: &str,
        piece: Range<usize>,
        is_quiet: bool,
        limit: usize,
    ) -> usize {
        let bytes = html.as_bytes();
        let parts = |b: &&u8| matches!(b, b' ' | b'\t' | b'\n' | b'\r' | 0x0c | b'/' | b'"' | b'\'');
        let possible = bytes[piece.clone()].iter().filter(parts).count();
        if !is_quiet {
            *self = Self { end: piece.start, counts: Counts::default(), begin: piece, possible };
            return 0;
        }
        self.possible += possible;
        if self.possible <= limit {
            return 0;
        }
        for (at, &byte) in bytes.iter().enumerate().take(piece.end).skip(self.end) {
            self.counts = step(&self.counts, byte, self.begin.contains(&at));
        }
        self.end = piece.end;
        self.counts.iter().flatten().copied().max().unwrap_or_default()
    }
}

fn step(counts: &Counts, byte: u8, may_open: bool) -> Counts {
    let mut next = Counts::default();
    for state in STATES {
        if let Some(count) = counts[state as usize]
            && let Some((to, more)) = follow(state, byte)
        {
            let place = &mut next[to as usize];
            *place = (*place).max(Some(count + usize::from(more)));
        }
    }
    if may_open && byte == b'<' {
        next[Less as usize] = next[Less as usize].max(Some(0));
    }
    next
}

/// Where a byte leads, and whether an attribute begins with it; `None` where the tag ends.
fn follow(state: State, byte: u8) -> Option<(State, bool)> {
    let is_blank = matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0c);
    let to = match (state, byte) {
        (Less, b'/' | b'a'..=b'z' | b'A'..=b'Z') => Name,
        // The end of a value, and a slash outside one.
        (Double, b'"') | (Single, b'\'') | (Name | Between | AttributeName | AfterName, b'/') => Between,
        (Double | Single, _) => state,
        (Less, _) | (_, b'>') => return None,
        (AttributeName | AfterName, b'=') => BeforeValue,
        (BeforeValue, b'"') => Double,
        (BeforeValue, b'\'') => Single,
        (AttributeName | AfterName, _) if is_blank => AfterName,
        (BeforeValue, _) if is_blank => BeforeValue,
        (_, _) if is_blank => Between,
        (Between | AfterName, _) => return Some((AttributeName, true)),
        (BeforeValue, _) => Unquoted,
        _ => state,
    };
    Some((to, false))
}

#[cfg(test)]
mod tests {
    use super::OpenTag;

    fn count(html: &str) -> usize {
        let mut tag = OpenTag::default();
        let middle = html.len().min(12);
        tag.attributes(html, 0..middle, false, 0);
        tag.attributes(html, middle..html.len(), true, 0)
    }

    #[test]
    fn counts_as_the_tokenizer_does() {
        for (html, attributes) in [
            ("text <p a b=c d = 'e f' g=\"h i\"/j k", 6),
            ("</p a b c d e", 5),
            ("<p a='b c d e f g h", 1),
            ("<p a=\"x > y\" b=", 2),
            ("<p a b c d e f>text of a paragraph", 0),
            ("<!-- a b c d e f g h", 0),
            ("a < b c d e f g h", 0),
            ("<script>a b c d e", 0),
            // The second may be a tag as well; more is assumed.
            ("<p a=\"<b c d e f", 4),
        ] {
            assert_eq!(count(html), attributes, "{html}");
        }
    }
}
