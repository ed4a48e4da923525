#!/usr/bin/env bash
# usage: scripts/pictures.sh
#
# Takes the pictures that README.md shows, in Chromium: docs/reader*.webp.
#
# In which faces is no matter of the machine: on Debian these are fetched for the pictures alone, into target. To have
# them installed would give every kept look another face.
set -euo pipefail
. "$(dirname "$0")/env.sh"
faces='fonts-sil-charis fonts-noto-core'
dir=$PWD/target/pictures

if have apt-get && have dpkg-deb; then
  if [ ! -d "$dir/fonts" ]; then
    say "Fetches, this once: $faces, into target/pictures"
    rm -rf "$dir"
    mkdir -p "$dir/packages"
    (cd "$dir/packages" && apt-get -qq download $faces 2> /dev/null)
    for package in "$dir"/packages/*.deb; do dpkg-deb -x "$package" "$dir/unpacked"; done
    mv "$dir/unpacked/usr/share/fonts" "$dir/fonts"
  fi
  cat > "$dir/fonts.conf" << XML
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>$dir/fonts</dir><cachedir>$dir/cache</cachedir>
  <alias binding="same"><family>system-ui</family><prefer><family>Noto Sans</family></prefer></alias>
</fontconfig>
XML
  export FONTCONFIG_FILE=$dir/fonts.conf
fi
exec cargo test --locked --features serve --test browser -- --ignored --exact chromium::pictures_of_the_readme
