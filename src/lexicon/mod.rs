//! All word lists and numbers, named and explained. Knows nothing of the pipeline.

pub(crate) mod addresses;
pub(crate) mod agencies;
pub(crate) mod bylines;
pub(crate) mod callouts;
pub(crate) mod clock;
pub(crate) mod credits;
pub(crate) mod cues;
pub(crate) mod embeds;
mod firsts;
pub(crate) mod headline;
pub(crate) mod hints;
pub(crate) mod limits;
pub(crate) mod mathml;
pub(crate) mod months;
pub(crate) mod notes;
pub(crate) mod offers;
pub(crate) mod packed;
pub(crate) mod page_kinds;
pub(crate) mod pages;
pub(crate) mod parts;
pub(crate) mod pictures;
pub(crate) mod reading;
pub(crate) mod schema;
mod stems;

pub(crate) use firsts::Words;
