#!/usr/bin/env bash
# usage: scripts/wasm.sh
#
# Builds the core into www/wasm/standfirst_bg.wasm. The Makefile calls it when a source has changed. cargo, wasm-bindgen
# and wasm-opt one after the other, as wasm-pack would call them, but with this wasm-opt (wasm-pack takes whichever is
# first on the PATH, and old ones write modules that fail at start) and with link-time optimisation (which cargo leaves
# out when a library is also built for Rust).
set -euo pipefail
. "$(dirname "$0")/env.sh"

built=target/wasm/$WASM_TARGET/release/standfirst.wasm
out=target/wasm/www

# What a panic says of its place names no folder of this machine, so that the same sources make the same module.
export RUSTFLAGS="--remap-path-prefix=$ROOT= --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src="
# A sixth smaller than at level 3 with the bounds below, and an eighth slower warm, but a fifth faster cold: what travels
# and has to be compiled first is felt more.
export CARGO_PROFILE_RELEASE_OPT_LEVEL=s
# Browsers compile a function at a time, when it is first called, in a time that grows faster than the function. So one
# that is called at one place stays one where it is not small, which LLVM would never leave it: its bonus for such cannot
# be set, but everything that it is weighed against can, here sixfold. Else as at level s, but for half of what that
# allows to functions marked `inline`, of which the standard library has many. Without these bounds a page is read as fast
# warm (within 1 %), and a quarter slower cold.
RUSTFLAGS="$RUSTFLAGS -Cllvm-args=-inline-instr-cost=30 -Cllvm-args=-inline-call-penalty=150"
RUSTFLAGS="$RUSTFLAGS -Cllvm-args=-inline-threshold=300 -Cllvm-args=-inlinehint-threshold=900"
# The standard library comes with its panics' messages and its fastest sorting, of which a page needs neither. Where
# its source is at hand (`rustup component add rust-src`) and the compiler is new enough, it is built for this.
own_std=''
if [ -e "$(wasm rustc --print sysroot)/lib/rustlib/src/rust/library/std/Cargo.toml" ] &&
  RUSTC_BOOTSTRAP=1 wasm rustc -Zunstable-options -Cpanic=immediate-abort --print cfg >/dev/null 2>&1; then
  export RUSTC_BOOTSTRAP=1 RUSTFLAGS="$RUSTFLAGS -Zunstable-options -Cpanic=immediate-abort"
  # Nor of what only somebody who debugs would read.
  RUSTFLAGS="$RUSTFLAGS -Zfmt-debug=none -Zlocation-detail=none"
  RUSTFLAGS="$RUSTFLAGS --remap-path-prefix=$(wasm rustc --print sysroot)/lib/rustlib/src/rust/="
  own_std='-Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size'
else
  say 'The module comes out some 8 % larger than it need: `rustup component add rust-src`, with Rust 1.91 or newer.'
fi
wasm cargo rustc --lib --crate-type cdylib --release --target $WASM_TARGET --locked $own_std

rm -rf $out
wasm-bindgen $built --target web --out-dir $out --out-name standfirst --remove-producers-section
# What rustc's output uses, and every browser since 2022 has. What is called at one place is left alone here too. Level 4,
# again until nothing changes, is as small as level s and reads a page in 2 % less time.
node_modules/.bin/wasm-opt -O4 --converge --one-caller-inline-max-function-size=100 --strip-debug --strip-producers \
  --enable-mutable-globals --enable-sign-ext --enable-nontrapping-float-to-int --enable-bulk-memory \
  --enable-multivalue --enable-reference-types \
  $out/standfirst_bg.wasm -o $out/standfirst_bg.wasm

# All at once, so that a page never loads half of it. What wasm-bindgen wrote beside it is not needed: `src/wasm.rs`.
mkdir -p www/wasm
rm -f www/wasm/*
mv $out/standfirst_bg.wasm www/wasm/
say "www/wasm: $(($(wc -c < www/wasm/standfirst_bg.wasm) / 1024)) KiB"
