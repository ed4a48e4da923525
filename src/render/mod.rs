//! An article as a file: clean HTML, Markdown with front matter, plain text.
//!
//! Knows `crate::model` alone, and trusts none of its strings: an article that
//! was made by hand, or came back from storage, is escaped and its URLs are
//! judged again here, for where they go.

mod html;
mod listing;
mod markdown;
mod notes;
mod stories;
mod text;
mod url;
mod walk;

#[cfg(test)]
mod sample;

pub use html::html;
pub use markdown::markdown;
pub use text::text;
