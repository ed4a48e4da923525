#!/usr/bin/env bash
# usage: scripts/dist/vite.sh
#
# Installs the packed package from dist/ into an empty Vite project and builds that, in target/vite, without a warning.
# Checks the package's types as a TypeScript project of the strict kind sees them. A test then opens the reader there, and
# from the installed package in a plain page.
set -euo pipefail
. "$(dirname "$0")/../env.sh"
mkdir -p target/vite
cp tests/vite/*.json tests/vite/*.js tests/vite/*.ts tests/vite/*.html target/vite/
cd target/vite
npm ci --silent --no-audit --no-fund
npm install --silent --no-audit --no-fund --no-save --ignore-scripts ../../dist/standfirst-*.tgz
said=$(node_modules/.bin/vite build --logLevel warn --base ./ 2>&1) || fail "$said"
[ -z "$said" ] || fail "Vite warns of the package: $said"
for kind in bundler:esnext nodenext:nodenext; do
  ../../node_modules/.bin/tsc --ignoreConfig --noEmit --strict --target es2022 --lib es2022,dom --moduleResolution "${kind%:*}" \
    --module "${kind#*:}" types.ts
done
