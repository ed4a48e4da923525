//! Which of the page's text is the story.

pub(crate) mod features;
pub(crate) mod page;
pub(crate) mod runs;
pub(crate) mod trees;

pub(crate) use page::Page;
pub(crate) use trees::Trees;
