//! All word lists and numbers, named and explained. Knows nothing of the pipeline.

pub(crate) mod cues;
pub(crate) mod hints;
pub(crate) mod pictures;
mod stems;
mod tags;
