#!/usr/bin/env bash
# usage: scripts/deny.sh
#
# Holds what the project is made of, in all its packages, to deny.toml; and npm's part to npm's list of advisories.
# Where the databases of advisories cannot be reached it says so, and the rest counts.
set -euo pipefail
. "$(dirname "$0")/env.sh"
export PATH="$TOOLS/cargo-deny-$CARGO_DENY_VERSION/bin:$PATH"
have cargo-deny || scripts/setup.sh deny

for package in Cargo.toml tests/fuzz/Cargo.toml tests/bench/native/Cargo.toml; do
  say "== $package"
  cargo deny --locked --config "$ROOT/deny.toml" --manifest-path "$package" check licenses bans sources
  cargo deny --locked --config "$ROOT/deny.toml" --manifest-path "$package" check advisories ||
    say 'advisories: not clean, or their database is out of reach (above)'
done
for folder in . tests/bench tests/vite; do
  say "== $folder/package-lock.json"
  npm audit --prefix "$folder" --package-lock-only ||
    say "npm audit: not clean, or out of reach (above)"
done
