//! Which of the page's text is the story.

pub(crate) mod features;
pub(crate) mod page;
mod passed;
pub(crate) mod runs;
pub(crate) mod text;
pub(crate) mod trees;
pub(crate) mod unseen;
mod witness;

pub(crate) use page::Page;
pub(crate) use trees::Trees;
