#!/usr/bin/env bash
# usage: READER=https://reader.example scripts/dist.sh
#
# Makes in dist/ what is published. READER is where the reader's own pages will lie; the bookmarklet is made for it.
#
#   npm/               the package: ES modules, types, custom-elements.json
#   standfirst-*.tgz   the same, packed
#   plain/             one file for a plain script tag; beside it the wasm, and the languages that are not English
#   reader/            the reader's origin: static files, and the headers that a host should send (_headers)
#   bookmarklet.txt    the bookmarklet's URL
#   sizes.json         of every file: raw, gzip, brotli
#   integrity.json     of every script, style and wasm: what goes into an integrity attribute
#
# The same source gives the same bytes: no times, no paths, names made from contents.
set -euo pipefail
. "$(dirname "$0")/env.sh"

reader=${READER:-https://reader.example}
rm -rf dist
mkdir -p dist
node scripts/dist/build.mjs
node_modules/.bin/tsc --project scripts/dist/types.json
cp www/model.d.ts dist/npm/types/model.d.ts
node scripts/dist/package.mjs
scripts/bookmarklet.sh "$reader" > dist/bookmarklet.txt
(cd dist/npm && npm pack --silent --pack-destination .. > /dev/null)
node scripts/dist/measure.mjs
say "dist/: $(find dist -type f | wc -l) files; the stub is $(node -p 'JSON.parse(require("fs").readFileSync("dist/sizes.json")).files["npm/define.js"].brotli') bytes in brotli"
