#!/usr/bin/env bash
# usage: scripts/bookmarklet.sh [ADDRESS]
#
# Makes the bookmarklet from www/bookmarklet/shim.js and what that imports: prints its URL for a reader that lies at
# ADDRESS, or, with none, writes www/bookmarklet/built.txt, in which the page that offers the bookmarklet puts its own address.
set -euo pipefail
. "$(dirname "$0")/env.sh"

LIMIT=4096
code=$(esbuild www/bookmarklet/shim.js --bundle --minify --target=es2020,chrome109,firefox115,safari16.4 --charset=utf8 --tsconfig-raw={} --log-level=warning)
# Single quotes need no escaping in a URL; that no string holds one is looked at first.
case $code in *\'* | *\`*) fail 'shim.js has a string with a single quote or a backtick: write it in another way.' ;; esac
code=${code//\"/\'}
# What a URL may not hold, or what some program on its way from page to bookmark would change.
url="javascript:$(node -p 'process.argv[1].trim().replace(/[%"#<\s]/g, encodeURIComponent)' -- "$code")"

if [ $# = 1 ]; then
  url=${url//https:\/\/reader.invalid\/read.html/${1%/}\/read.html}
  [ ${#url} -le $LIMIT ] || fail "The bookmarklet has ${#url} characters; $LIMIT is what every browser and shop of bookmarks takes."
  say "$url"
else
  [ ${#url} -le $LIMIT ] || fail "The bookmarklet has ${#url} characters, above $LIMIT."
  printf '%s' "$url" > www/bookmarklet/built.txt
  say "www/bookmarklet/built.txt: ${#url} characters"
fi
