#!/usr/bin/env bash
# usage: [STANDFIRST_CORPUS=DIR] [STANDFIRST_BENCH=25] scripts/bench.sh [chromium] [firefox] [native]
#
# Measures beside @mozilla/readability and defuddle in browsers, and beside dom_smoothie natively, one after the
# other. What it prints is also in target/bench. Timing fails nothing.
#
# STANDFIRST_CORPUS holds <set>/<id>/page.html.gz: 25 of them, from 30 KB to 3 MB, are read in the browsers. Natively the
# set `fundus-a` of it is read. Without a corpus the pages are made of the fixtures.
set -euo pipefail
. "$(dirname "$0")/env.sh"
[ $# -gt 0 ] || set -- chromium firefox native
scripts/setup.sh test
mkdir -p target/bench

for what in "$@"; do
  if [ "$what" = native ]; then
    [ -z "${STANDFIRST_CORPUS:-}" ] || export STANDFIRST_SET="${STANDFIRST_SET:-$STANDFIRST_CORPUS/fundus-a}"
    cargo run --quiet --release --locked --manifest-path tests/bench/native/Cargo.toml --target-dir target/bench/native |
      tee target/bench/native.md
  else
    [ -d tests/bench/node_modules ] || {
      say 'Installing whom we measure ourselves against, into tests/bench.'
      npm ci --prefix tests/bench --ignore-scripts
    }
    cargo test --quiet --locked --features serve --test browser -- --ignored --nocapture --exact "$what::bench"
  fi
done
