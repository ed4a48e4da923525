#!/usr/bin/env bash
# usage: PORT=8000 scripts/demo.sh
#
# Serves www. `make demo` has set up and built the wasm before.
set -euo pipefail
. "$(dirname "$0")/env.sh"

say 'Building the server.'
cargo build --quiet --locked --features serve --bin standfirst-serve
# In this process's place, so that Ctrl-C and SIGTERM reach it and its exit status is ours.
exec "${CARGO_TARGET_DIR:-target}/debug/standfirst-serve" --port "${PORT:-8000}" --root www
