//! What the headings of link lists say, by language: what a list offers, and what it is not.
//!
//! Written from how news sites of each language name such lists. A stem matches at the
//! start of a word, so the shortest form that is safe covers the rest.

mod actions;
mod languages;

use super::packed::Packed;
use languages::LANGUAGES;
use std::sync::LazyLock;

/// More about the article's own matter.
pub(crate) const RELATED: u16 = 1;
/// The story to read after this one.
pub(crate) const NEXT: u16 = 1 << 1;
/// Chosen for the reader.
pub(crate) const RECOMMENDED: u16 = 1 << 2;
/// More of something that the heading goes on to name: a section, an author, the site.
pub(crate) const MORE: u16 = 1 << 3;
/// What is newest.
pub(crate) const LATEST: u16 = 1 << 4;
/// What most people read.
pub(crate) const RANKED: u16 = 1 << 5;
/// What editors put first: front pages, top stories.
pub(crate) const FRONT: u16 = 1 << 6;
/// Somebody pays for it.
pub(crate) const PAID: u16 = 1 << 7;
/// No list of stories: topics, authors, comments, newsletters, jobs, weather.
pub(crate) const OTHER: u16 = 1 << 8;

/// Around the name of a house that made a story for somebody: "From The Daily for The Bank".
pub(crate) const MADE_FOR: [&str; 2] = ["from ", " for "];

/// The numbers that decide on lists of links, in one place.
pub(crate) mod weights {
    /// What address and words together must reach for a link to count as a story's. Raising it loses
    /// stories with short names, lowering it takes sections and topics for stories.
    pub(crate) const STORY: f32 = 1.0;
    /// Words of the longest name that a menu gives a section.
    pub(crate) const MENU_WORDS: f32 = 3.0;
    /// What such a name in a menu counts against a story. Raising it loses stories with short names that a menu shows,
    /// lowering it takes sections for stories.
    pub(crate) const IN_MENU: f32 = 2.0;
    /// How much less it may be in a list of stories of the same shape. Raising it takes topics for stories.
    pub(crate) const COMPANY: f32 = 1.6;
    /// How many elements, from the link up, have to be called alike for two cards to have one shape.
    pub(crate) const SHAPE_LEVELS: usize = 3;
    /// How many links before and behind one are looked at.
    pub(crate) const NEIGHBOURS: usize = 16;
    /// Two links with more lines than these between them stand in no list.
    pub(crate) const APART: usize = 80;
    /// How many levels above a link its list may begin.
    pub(crate) const LIST_LEVELS: usize = 6;
    /// Words of the largest card. Raising it lets cards swallow their surroundings, lowering it cuts excerpts off.
    pub(crate) const CARD_WORDS: f32 = 90.0;
    /// Links of the largest card: picture, title, section, author, comments.
    pub(crate) const CARD_LINKS: u32 = 9;
    /// How many wrappers may stand between a list and its cards.
    pub(crate) const COUSINS: i32 = 4;
    /// Words that a module's box may hold beside its cards: heading and "see all".
    pub(crate) const BOX_WORDS: f32 = 30.0;
    /// Words of the longest heading.
    pub(crate) const HEADING_WORDS: f32 = 9.0;
    /// Tabs in a row.
    pub(crate) const LABELS: usize = 12;
    /// Words of the longest label of a tab.
    pub(crate) const LABEL_WORDS: f32 = 4.0;
    /// How many runs above a card its module's heading is looked for.
    pub(crate) const HEADING_REACH: usize = 5;
    /// How many levels above the first card the element around both may stand.
    pub(crate) const HEADING_LEVELS: i32 = 3;

    /// What the evidence must reach where no heading says what a list is. Raising it loses lists without
    /// headings, lowering it takes front page rows for further reading.
    pub(crate) const OFFER: f32 = 1.5;
    /// Between paragraphs hardly anything stands that is not an offer.
    pub(crate) const INLINE: f32 = 2.0;
    /// How far into a card its heading is looked for.
    pub(crate) const SUBHEAD_NODES: usize = 8;
    /// More linked lines than these between paragraphs, without heading or picture, are the text's own way of
    /// naming its parts.
    pub(crate) const BARE_LINES: usize = 6;
    /// Words that a title has at least where a module's heading speaks of topics.
    pub(crate) const TITLE_WORDS: f32 = 5.0;
    /// Words of the shortest title in a list that paragraphs stand around.
    pub(crate) const LISTED_WORDS: f32 = 4.0;
    /// Above the text there are tickers, breadcrumbs and menus.
    pub(crate) const BEFORE: f32 = -0.5;
    /// Between headline and text stands a deck, and sometimes a link beside it.
    pub(crate) const UNDER: f32 = 1.0;
    /// Right below the text.
    pub(crate) const CLOSE: f32 = 1.2;
    /// Words of tags, author and comment prompts that may stand between.
    pub(crate) const CLOSE_WORDS: f32 = 150.0;
    /// Further down.
    pub(crate) const FAR: f32 = 0.2;
    /// A class or id that says so: half of them are about layout, so it is not enough alone.
    pub(crate) const NAMED_RELATED: f32 = 1.0;
    pub(crate) const NAMED_RANKED: f32 = 1.5;
    pub(crate) const ASIDE: f32 = 0.7;
    pub(crate) const SAME_SECTION: f32 = 0.7;
    /// A heading that no language's words explain names another section, mostly.
    pub(crate) const UNKNOWN_HEADING: f32 = 0.6;
    /// One that names the article's section or shares a word with its headline.
    pub(crate) const NAMED_TOPIC: f32 = 0.5;
    /// Cards with pictures or headings of their own are set to be noticed; plain links are a list.
    pub(crate) const RICH: f32 = 0.3;
    pub(crate) const NUMBERED: f32 = 1.0;
    pub(crate) const MANY: f32 = 1.0;
    pub(crate) const ALONE: f32 = 0.5;
}

/// One language's stems, in lower case.
struct Language {
    related: Packed,
    next: Packed,
    recommended: Packed,
    more: Packed,
    latest: Packed,
    ranked: Packed,
    front: Packed,
    paid: Packed,
    other: Packed,
}

/// Headings are short; what is longer is a title or a sentence.
const CHARS: usize = 80;

/// What a heading says; 0 where no language's words are in it.
pub(crate) fn of(heading: &str) -> u16 {
    #[cfg(test)]
    if switch::is_off() {
        return 0;
    }
    let lower: String = heading.chars().take(CHARS).flat_map(char::to_lowercase).map(plain).collect();
    let mut kinds = 0;
    let mut inside = false;
    for (at, c) in lower.char_indices() {
        let is_letter = c.is_alphanumeric();
        // Scripts without spaces have a word at every character; elsewhere after an apostrophe as well.
        if is_letter && (!inside || c >= '\u{e00}') {
            kinds |= at_start(&lower[at..]);
        }
        inside = is_letter;
    }
    kinds
}

/// Whether a text asks for something at its start: "Sign up for …", "Buy now".
pub(crate) fn asks(text: &str) -> bool {
    let text = text.trim_start_matches(|c| !plain(c).is_alphanumeric());
    let lower: String = text.chars().take(CHARS).flat_map(char::to_lowercase).map(plain).collect();
    // Most of several hundred stems begin with another letter.
    let Some(&first) = lower.as_bytes().first() else { return false };
    let begins = |stem: &str| stem.as_bytes().first() == Some(&first) && begins(&lower, stem);
    let is_bare = || text.split_whitespace().nth(3).is_none();
    actions::ACTIONS.iter().any(begins) || actions::PROMPTS.iter().any(begins) && is_bare()
}

/// Whether a text says that it leads back: what stands there is a chronology.
pub(crate) fn leads_back(text: &str) -> bool {
    let lower: String = text.chars().take(CHARS).flat_map(char::to_lowercase).map(plain).collect();
    // An arrow; closed again it is a quotation mark.
    if lower.starts_with('←') || (lower.starts_with('«') && !text.contains('»')) {
        return true;
    }
    let lower = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    actions::PREVIOUS.iter().any(|stem| begins(lower, stem))
}

/// What stands at the start of a text alone: "Read also: …" in front of a title.
pub(crate) fn at_start(lower: &str) -> u16 {
    #[cfg(test)]
    if switch::is_off() {
        return 0;
    }
    let Some(first) = lower.bytes().next() else { return 0 };
    BY_FIRST_BYTE[usize::from(first)].iter().fold(0, |kinds, (stem, kind)| {
        if kinds & kind == 0 && begins(lower, stem) { kinds | kind } else { kinds }
    })
}

/// The stems of all languages by their first byte: every word of every heading is looked up, and there are thousands.
static BY_FIRST_BYTE: LazyLock<Vec<Vec<(&str, u16)>>> = LazyLock::new(|| {
    let mut places = vec![Vec::new(); 256];
    for language in LANGUAGES {
        let lists = [
            (language.related, RELATED),
            (language.next, NEXT),
            (language.recommended, RECOMMENDED),
            (language.more, MORE),
            (language.latest, LATEST),
            (language.ranked, RANKED),
            (language.front, FRONT),
            (language.paid, PAID),
            (language.other, OTHER),
        ];
        for (stems, kind) in lists {
            for stem in stems.iter() {
                places[usize::from(stem.as_bytes()[0])].push((stem, kind));
            }
        }
    }
    places
});

/// A stem that ends in `$` ends with the word.
fn begins(text: &str, stem: &str) -> bool {
    match stem.strip_suffix('$') {
        Some(word) => text
            .strip_prefix(word)
            .is_some_and(|rest| rest.chars().next().is_none_or(|c| !c.is_alphanumeric())),
        None => text.starts_with(stem),
    }
}

/// Typographic forms of the same letter.
fn plain(c: char) -> char {
    match c {
        '’' | 'ʼ' | '`' => '\'',
        '\u{a0}' => ' ',
        other => other,
    }
}

/// For tests of what is right without a word of any language.
#[cfg(test)]
pub(crate) mod switch {
    use std::cell::Cell;

    thread_local!(static OFF: Cell<bool> = const { Cell::new(false) });

    pub(super) fn is_off() -> bool {
        OFF.get()
    }

    /// Runs `read` with no heading understood.
    pub(crate) fn without_words<T>(read: impl FnOnce() -> T) -> T {
        OFF.set(true);
        let out = read();
        OFF.set(false);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_asks_is_told_by_its_first_characters() {
        for stem in actions::ACTIONS.iter().chain(actions::PROMPTS.iter()) {
            assert!(stem.chars().count() < CHARS, "{stem}");
        }
        assert!(asks("→ Sign up for our letter, which comes every Friday") && asks("Learn more"));
        assert!(!asks("Learn more about the vote") && !asks("…"));
    }

    #[test]
    fn tells_what_headings_offer() {
        for (heading, kind) in [
            ("Read more", RELATED),
            ("RELATED ARTICLES", RELATED),
            ("Mehr zum Thema:", RELATED),
            ("Das könnte Sie auch interessieren", RECOMMENDED),
            ("関連記事", RELATED),
            ("あなたへのおすすめ", RECOMMENDED),
            ("Up next", NEXT),
            ("More from Politics", MORE),
            ("Most read", RANKED),
            ("À la une", FRONT),
            ("Sponsored content", PAID),
            ("Newsletter", OTHER),
        ] {
            assert_eq!(of(heading) & !MORE | kind, kind, "{heading}");
            assert_ne!(of(heading) & kind, 0, "{heading}");
        }
        assert_ne!(of("You’ll also like") & RECOMMENDED, 0, "either apostrophe");
        assert_eq!(of("Unrelatedness"), 0, "no word inside a word");
    }

    #[test]
    fn stems_are_in_lower_case() {
        for language in LANGUAGES {
            let lists = [
                language.related,
                language.next,
                language.recommended,
                language.more,
                language.latest,
                language.ranked,
                language.front,
                language.paid,
                language.other,
            ];
            for stem in lists.into_iter().flat_map(Packed::iter) {
                assert_eq!(stem.to_lowercase(), stem);
            }
        }
    }
}
