//! All word lists and numbers, named and explained. Knows nothing of the pipeline.

pub(crate) mod credits;
pub(crate) mod cues;
pub(crate) mod embeds;
pub(crate) mod hints;
pub(crate) mod mathml;
pub(crate) mod pictures;
mod stems;
