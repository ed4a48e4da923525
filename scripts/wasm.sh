#!/usr/bin/env bash
# usage: scripts/wasm.sh
#
# Builds the core into www/wasm: standfirst.js, standfirst_bg.wasm and their types. The Makefile calls it when a
# source has changed. cargo, wasm-bindgen and wasm-opt one after the other, as wasm-pack would call them, but with
# this wasm-opt (wasm-pack takes whichever is first on the PATH, and old ones write modules that fail at start) and
# with link-time optimisation (which cargo leaves out when a library is also built for Rust).
set -euo pipefail
. "$(dirname "$0")/env.sh"

built=target/wasm/$WASM_TARGET/release/standfirst.wasm
out=target/wasm/www

# What a panic says of its place names no folder of this machine, so that the same sources make the same module.
export RUSTFLAGS="--remap-path-prefix=$ROOT= --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src="
# A sixth smaller than at level 3, and a tenth slower: what travels is felt more.
export CARGO_PROFILE_RELEASE_OPT_LEVEL=s
wasm cargo rustc --lib --crate-type cdylib --release --target $WASM_TARGET --locked

rm -rf $out
wasm-bindgen $built --target web --out-dir $out --out-name standfirst --remove-producers-section
# What rustc's output uses, and every browser since 2022 has.
node_modules/.bin/wasm-opt -Os --strip-debug --strip-producers \
  --enable-mutable-globals --enable-sign-ext --enable-nontrapping-float-to-int --enable-bulk-memory \
  --enable-multivalue --enable-reference-types \
  $out/standfirst_bg.wasm -o $out/standfirst_bg.wasm

# All at once, so that a page never loads half of it.
mkdir -p www/wasm
mv $out/* www/wasm/
say "www/wasm: $(($(wc -c < www/wasm/standfirst_bg.wasm) / 1024)) KiB"
