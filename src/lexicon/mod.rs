//! All word lists and numbers, named and explained. Knows nothing of the rest.

mod tags;
