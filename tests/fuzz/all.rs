//! The targets that `tests/fuzz.rs` runs as well, for `bins`.

#[path = "../invariants/mod.rs"]
mod invariants;
#[path = "soup.rs"]
mod soup;
#[path = "targets.rs"]
mod targets;

/// Runs one of them.
pub(crate) fn run(name: &str, data: &[u8]) {
    let (_, target) = targets::TARGETS.iter().find(|(known, _)| *known == name).expect("a target");
    target(data);
}
