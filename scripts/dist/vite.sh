#!/usr/bin/env bash
# usage: scripts/dist/vite.sh
#
# Installs the packed package from dist/ into an empty Vite project and builds that, in target/vite. A test then opens
# the reader there.
set -euo pipefail
. "$(dirname "$0")/../env.sh"
mkdir -p target/vite
cp tests/vite/*.json tests/vite/*.js tests/vite/*.html target/vite/
cd target/vite
npm ci --silent --no-audit --no-fund
npm install --silent --no-audit --no-fund --no-save --ignore-scripts ../../dist/standfirst-*.tgz
node_modules/.bin/vite build --logLevel warn --base ./
