#!/usr/bin/env bash
# usage: scripts/deny.sh
#
# Holds what the project is made of, in all its packages, to deny.toml; and npm's part to npm's list of advisories.
# A package with an advisory fails it. Where a database of advisories cannot be reached, the last line says what was not
# looked at, and the rest counts.
set -euo pipefail
. "$(dirname "$0")/env.sh"
export PATH="$TOOLS/cargo-deny-$CARGO_DENY_VERSION/bin:$PATH"
have cargo-deny || scripts/setup.sh deny

unknown=''
for package in Cargo.toml tests/fuzz/Cargo.toml tests/bench/native/Cargo.toml; do
  say "== $package"
  deny=(cargo deny --locked --config "$ROOT/deny.toml" --manifest-path "$package")
  "${deny[@]}" check licenses bans sources
  if "${deny[@]}" fetch db; then
    "${deny[@]}" check --disable-fetch advisories
  else
    unknown="$unknown $package"
  fi
done
for folder in . tests/bench tests/vite; do
  say "== $folder/package-lock.json"
  status=0
  report=$(npm audit --prefix "$folder" --package-lock-only --json 2>&1) || status=$?
  case $report in
    *'"auditReportVersion"'*)
      say "npm audit: $(grep -c '"severity"' <<< "$report" || true) packages with an advisory"
      [ $status = 0 ] || fail "$report" ;;
    *) printf '%s\n' "$report" | head -3
      unknown="$unknown $folder/package-lock.json" ;;
  esac
done
[ -z "$unknown" ] || say "NOT LOOKED AT, no database of advisories could be reached:$unknown"
