//! How much of a page's structured data is read, so that no page can make it costly.

/// Levels of nesting in JSON-LD. Articles use five or six; the reader is recursive, so this keeps its stack small.
pub(crate) const JSON_DEPTH: usize = 40;
/// Values in one JSON-LD script. Shops list thousands of offers; an article needs a few hundred.
pub(crate) const JSON_VALUES: usize = 100_000;
