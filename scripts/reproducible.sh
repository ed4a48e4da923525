#!/usr/bin/env bash
# usage: scripts/reproducible.sh
#
# Builds the core as it is committed in two folders of different names, and says whether the bytes are the same.
set -euo pipefail
. "$(dirname "$0")/env.sh"
scripts/setup.sh wasm
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sums=''
for name in one another-folder/two; do
  git clone -q --local "$ROOT" "$work/$name"
  # What npm brought is found there, too; it is pinned by its lock file.
  ln -s "$ROOT/node_modules" "$work/$name/node_modules"
  (cd "$work/$name" && scripts/wasm.sh)
  say "$(cd "$work/$name/www/wasm" && sha256sum standfirst_bg.wasm)  ($name)"
  sums="$sums $(cat "$work/$name/www/wasm/"* | sha256sum | cut -c1-64)"
  # A folder of somebody's must not be in it.
  if strings -n 6 "$work/$name/www/wasm/standfirst_bg.wasm" | grep -nE "$work|$HOME|/registry/src/"; then
    fail 'the module names a folder of this machine'
  fi
done
set -- $sums
[ "$1" = "$2" ] || fail 'two builds of the same sources differ'
say 'two builds in two folders have the same bytes'
