#!/usr/bin/env bash
# usage: scripts/dist/check.sh
#
# Makes what is published, twice: the same source has to give the same bytes. Looks that both packages hold what they
# should and nothing else, and installs one into an empty project.
set -euo pipefail
. "$(dirname "$0")/../env.sh"

scripts/dist.sh
first=$(mktemp -d)
trap 'rm -rf "$first"' EXIT
mv dist "$first/"
scripts/dist.sh > /dev/null
diff -r "$first/dist" dist || fail 'Two builds of the same source differ.'
say 'Two builds: the same bytes.'

# holds_only PATTERN LIST: says what else is in it. No list at all is an empty line, which fits no pattern.
holds_only() { ! grep -vE "$1" <<< "$2"; }
npm=$(tar -tzf dist/standfirst-*.tgz)
holds_only '^package/(package\.json|README\.md|LICENSE-(MIT|APACHE)|custom-elements\.json|([a-z-]+|chunks/[A-Za-z0-9-]+)\.js|([a-z]+/)+[A-Za-z0-9_-]+\.(css|d\.ts|wasm|js))$' "$npm" ||
  fail 'That should not be in the npm package.'
crate=$(cargo package --list --allow-dirty --locked --offline)
holds_only '^(src/|examples/|Cargo\.(toml|toml\.orig|lock)|README\.md|LICENSE-(MIT|APACHE)|\.cargo_vcs_info\.json)' "$crate" ||
  fail 'That should not be in the crate.'
# Built from what is packed, with the parts that the registry has in place of those of vendor/.
cargo package --allow-dirty --locked --quiet || fail 'The crate does not build from its package.'
say 'npm pack, cargo package: nothing that does not belong there.'

scripts/dist/vite.sh
