//! Kept nodes to blocks: one kind a file.

pub(crate) mod media;
