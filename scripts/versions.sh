# Every tool that set-up fetches by version stands here, and nowhere else. Beside it: Rust crates in Cargo.lock,
# npm packages (binaryen for wasm-opt, typescript) in package-lock.json. wasm-bindgen-cli has to be the version of
# the crate, so scripts/env.sh reads it from Cargo.lock. Debian's packages are not pinned: its mirrors keep only the
# newest security update of a browser.

WASM_PACK_VERSION=0.15.1
GECKODRIVER_VERSION=0.37.1
# Only for `make fuzz` and `make deny`.
CARGO_FUZZ_VERSION=0.13.2
CARGO_DENY_VERSION=0.20.2

# The oldest that work. rust-version in Cargo.toml is the same.
RUST_MINIMUM=1.88
NODE_MINIMUM=20

# A Rust toolchain that has the wasm32 standard library's source, for machines where rustup must not download.
DEBIAN_WASM_PACKAGES="rustc-web rust-web-src rust-web-clippy"
