# Sourced by the other scripts: where things are, and how they speak.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"
. scripts/versions.sh

# Tools live once for each user, in folders named by version: a second clone finds them.
TOOLS=${STANDFIRST_TOOLS:-$HOME/.cache/standfirst}
WASM_TARGET=wasm32-unknown-unknown
WASM_BINDGEN_VERSION=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/"/, ""); print $3; exit }' Cargo.lock)
export PATH="$TOOLS/wasm-pack-$WASM_PACK_VERSION/bin:$TOOLS/geckodriver-$GECKODRIVER_VERSION/bin:$TOOLS/wasm-bindgen-cli-$WASM_BINDGEN_VERSION/bin:$ROOT/node_modules/.bin:$PATH"

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# has_wasm_std COMMAND…: does this rustc have a standard library for wasm?
has_wasm_std() { ls "$("$@" --print sysroot)/lib/rustlib/$WASM_TARGET/lib"/libstd-*.rlib >/dev/null 2>&1; }

# Where a toolchain made from Debian's packages belongs. A compiler reads only the standard library that it compiled
# itself, so both versions are in the name. Earlier ones, without the ending, name a folder of the machine.
debian_toolchain() {
  printf '%s/rust-wasm-%s-cargo-%s-remapped' "$TOOLS" \
    "$(/usr/bin/rustc --version | cut -d' ' -f2)" "$(cargo --version | cut -d' ' -f2)"
}

# wasm COMMAND…: runs it with a toolchain that can build for wasm, in a target folder of its own, because that
# compiler may be another than the native one and each would throw the other's work away.
wasm() {
  if has_wasm_std rustc; then
    CARGO_TARGET_DIR=target/wasm "$@"
  else
    RUSTUP_TOOLCHAIN=$(debian_toolchain) CARGO_TARGET_DIR=target/wasm "$@"
  fi
}
