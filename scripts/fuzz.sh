#!/usr/bin/env bash
# usage: scripts/fuzz.sh [SECONDS] [TARGET…]     (60, all of them)
#
# Looks for pages that break an invariant, by cargo-fuzz. The stable compiler does: without a sanitizer nothing of a
# nightly one is needed, and there is no unsafe code of ours for one to look at. STANDFIRST_SANITIZER=address takes a
# nightly compiler (RUSTUP_TOOLCHAIN=nightly) and looks at the code of others too. What is found is kept in
# target/fuzz/found, the corpus that grew in target/fuzz/corpus.
set -euo pipefail
. "$(dirname "$0")/env.sh"
seconds=${1:-60}
[ $# = 0 ] || shift
export PATH="$TOOLS/cargo-fuzz-$CARGO_FUZZ_VERSION/bin:$PATH"
have cargo-fuzz || scripts/setup.sh fuzz

how=(--fuzz-dir tests/fuzz --target-dir target/fuzz --sanitizer "${STANDFIRST_SANITIZER:-none}")
targets=${*:-$(cargo fuzz list --fuzz-dir tests/fuzz)}
cargo fuzz build "${how[@]}"
mkdir -p target/fuzz/found
failed=''
for target in $targets; do
  mkdir -p "target/fuzz/corpus/$target"
  log=target/fuzz/$target.log
  # A page that takes ten seconds is found as well as one that panics.
  if cargo fuzz run "${how[@]}" "$target" "target/fuzz/corpus/$target" tests/fuzz/seeds -- \
    -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -dict=tests/fuzz/words.dict -artifact_prefix="target/fuzz/found/$target-" > "$log" 2>&1; then
    say "$(printf '%-10s %10s runs in %s s, nothing found' "$target" "$(sed -n 's/.*number_of_executed_units: *//p' "$log")" "$seconds")"
  else
    failed="$failed $target"
    grep -m 4 -A 6 'panicked at\|ERROR: libFuzzer' "$log" || tail -20 "$log"
    say "$target: found something, see $log"
  fi
done
[ -z "$failed" ] || fail "found something:$failed. What is mended becomes a file in tests/fuzz/seeds."
