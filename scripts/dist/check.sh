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

# What a list holds beyond what it may; a list that cannot be had fails by itself.
others() {
  local list
  list=$(cat) && ! grep -vE "$1" <<< "$list"
}
npm=$(tar -tzf dist/standfirst-*.tgz)
others '^package/(package\.json|README\.md|LICENSE-(MIT|APACHE)|custom-elements\.json|([a-z-]+|chunks/[A-Za-z0-9-]+)\.js|([a-z]+/)+[A-Za-z0-9_-]+\.(css|d\.ts|wasm|js))$' <<< "$npm" ||
  fail 'That should not be in the npm package.'
crate=$(cargo package --list --allow-dirty --locked --offline)
others '^(src/|examples/|Cargo\.(toml|toml\.orig|lock)|README\.md|LICENSE-(MIT|APACHE)|\.cargo_vcs_info\.json)' <<< "$crate" ||
  fail 'That should not be in the crate.'
[ -n "$npm" ] && [ -n "$crate" ] || fail 'A package is empty.'
# Built from what is packed, with the parts that the registry has in place of those of vendor/.
cargo package --allow-dirty --locked --quiet || fail 'The crate does not build from its package.'
say 'npm pack, cargo package: nothing that does not belong there.'

scripts/dist/vite.sh
