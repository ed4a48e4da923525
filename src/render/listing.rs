//! The language of a listing, as a file may name it.

/// What such names are made of: "c++", "objective-c", "f#". A page's own words and marks are no part of one.
pub(super) fn language(given: Option<&str>) -> String {
    let named = |c: &char| c.is_alphanumeric() || "+-#._".contains(*c);
    given.unwrap_or_default().chars().filter(named).collect()
}
