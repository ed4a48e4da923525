//! What a page costs, counted instead of timed: nodes looked at, attributes passed over, text read, steps of the parser.

use std::cell::Cell;

thread_local! {
    static STEPS: Cell<u64> = const { Cell::new(0) };
    static PARSER: Cell<u64> = const { Cell::new(0) };
}

/// The parser counts for itself, and tells how far it is.
pub(crate) fn set_parser(steps: u64) {
    PARSER.set(steps);
}

/// Counts so many steps more.
pub(crate) fn add(steps: u64) {
    STEPS.set(STEPS.get() + steps);
}

/// The steps since this was last asked.
pub(crate) fn take() -> u64 {
    STEPS.take() + PARSER.take()
}
