//! All word lists and numbers, named and explained. Knows nothing of the rest.

pub(crate) mod agencies;
pub(crate) mod bylines;
pub(crate) mod clock;
pub(crate) mod headline;
pub(crate) mod limits;
pub(crate) mod months;
pub(crate) mod schema;
mod tags;
