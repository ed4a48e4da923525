//! How much of a page's structured data is read, so that no page can make it costly.

/// Levels of nesting in JSON-LD. Articles use five or six; the reader is recursive, so this keeps its stack small.
pub(crate) const JSON_DEPTH: usize = 40;
/// Values read of one field at one place: authors, keywords. Ten times what an honest page has.
pub(crate) const VALUES: usize = 120;
/// Objects of JSON-LD that may describe the same story.
pub(crate) const STORY_OBJECTS: usize = 8;
/// Bytes of a title that is cleaned; a longer one is none.
pub(crate) const TITLE: usize = 1000;
/// Values in one JSON-LD script. Shops list thousands of offers; an article needs a few hundred.
pub(crate) const JSON_VALUES: usize = 100_000;
