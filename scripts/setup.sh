#!/usr/bin/env bash
# usage: scripts/setup.sh wasm|test|fuzz|deny
#
# Brings what `make demo` (wasm), `make test` (test), `make fuzz` or `make deny` needs. It looks first, says what it is going to install and
# from where, then does so; where all is there it says nothing and takes a fraction of a second.
#
# - For this user, without asking: tools into ${STANDFIRST_TOOLS:-~/.cache/standfirst}, npm packages into
#   node_modules, and the wasm target by `rustup target add`, unless RUSTUP_AUTO_INSTALL=0 says that rustup must not
#   download.
# - For the whole system: only Debian packages, and only as root on Debian, as in a container or in CI. Somebody at a
#   terminal is asked first. STANDFIRST_APT=1 answers yes (and uses sudo where that is needed), STANDFIRST_APT=0 no.
# - Everywhere else it names what is missing and how to get it, and stops.
set -euo pipefail
. "$(dirname "$0")/env.sh"
for_what=${1:?usage: scripts/setup.sh wasm|test|fuzz|deny}

plan=''      # what will be installed, a line each
steps=''     # the functions that do it, in order
packages=''  # Debian packages to install
missing=''   # what only the user can bring, a line each
nl='
'
will() { steps="$steps $1"; plan="$plan  - $2$nl"; }
lacks() { missing="$missing  - $1$nl"; }
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -t. -k1,1n -k2,2n -k3,3n | head -1)" = "$2" ]; }

system=$(uname -s)
[ -r /etc/debian_version ] && [ "$(. /etc/os-release; echo "$ID")" = debian ] && have apt-get && system=Debian

may_apt() {
  [ "$system" = Debian ] || return 1
  case ${STANDFIRST_APT:-} in 0) return 1 ;; 1) return 0 ;; esac
  [ "$(id -u)" = 0 ]
}

# wants PACKAGES, WHAT, HOW: from Debian where that is allowed, otherwise from the user.
wants() {
  if may_apt; then
    packages="$packages $1"
  else
    lacks "$2: $3"
  fi
}

how() { # how DEBIAN MACOS OTHER
  case $system in
    Debian) echo "apt-get install $1, or run this again with STANDFIRST_APT=1" ;;
    Darwin) echo "$2" ;;
    *) echo "$3" ;;
  esac
}

# --- what is there ---------------------------------------------------------------------------------------------

look_for_basics() {
  have cargo && have rustc || lacks "Rust $RUST_MINIMUM or newer: https://rustup.rs"
  have cc || wants 'gcc libc6-dev' 'a C compiler, which Rust links with' \
    "$(how 'gcc libc6-dev' 'xcode-select --install' 'your distribution'"'"'s gcc or clang')"
  if ! have node || ! have npm || ! at_least "$(node --version | tr -d v)" $NODE_MINIMUM; then
    lacks "Node $NODE_MINIMUM or newer with npm: https://nodejs.org"
  fi
  [ -z "$missing" ] || return 0
  at_least "$(rustc --version | cut -d' ' -f2)" $RUST_MINIMUM ||
    lacks "Rust $RUST_MINIMUM or newer, this is $(rustc --version): rustup update"
}

look_for_wasm_target() {
  has_wasm_std rustc && return
  if have rustup && [ "${RUSTUP_AUTO_INSTALL:-1}" != 0 ]; then
    will add_target "the Rust target $WASM_TARGET, by rustup"
    return
  fi
  if [ -x /usr/bin/rustc ] && at_least "$(/usr/bin/rustc --version | cut -d' ' -f2)" $RUST_MINIMUM &&
    [ -d /usr/lib/rustlib/src/rust/library/std ] && [ -x /usr/bin/clippy-driver ]; then
    [ -e "$(debian_toolchain)/.done" ] && return
  else
    wants "$DEBIAN_WASM_PACKAGES" "the Rust target $WASM_TARGET" "rustup target add $WASM_TARGET"
  fi
  [ -n "$missing" ] || will build_wasm_std 'the Rust standard library for wasm, built from its source (about a minute)'
}

look_for_npm_packages() {
  cmp -s package-lock.json node_modules/.installed ||
    will install_npm_packages "npm packages, into node_modules: $(npm_packages)"
}
npm_packages() { sed -n '/"devDependencies"/,/}/s/^ *"\([^"]*\)": "\([0-9][^"]*\)".*/\1 \2/p' package.json | paste -sd, - | sed 's/,/, /g'; }

# look_for_crate NAME VERSION COMMAND: a tool of exactly this version, on the PATH (env.sh puts ours first).
look_for_crate() {
  [ "$("$3" --version 2>/dev/null | head -1 | cut -d' ' -f2)" = "$2" ] ||
    will "install_crate:$1:$2" "$1 $2, from crates.io, into $TOOLS"
}

look_for_browsers() {
  have chromium || have chromium-browser || have google-chrome || have google-chrome-stable ||
    [ -d "/Applications/Google Chrome.app" ] || [ -d /Applications/Chromium.app ] ||
    wants chromium Chromium "$(how chromium 'brew install --cask google-chrome' 'https://www.google.com/chrome')"
  have chromedriver || wants chromium-driver "ChromeDriver, of the browser's version" \
    "$(how chromium-driver 'brew install --cask chromedriver' 'https://googlechromelabs.github.io/chrome-for-testing')"
  have firefox || [ -d /Applications/Firefox.app ] ||
    wants firefox-esr Firefox "$(how firefox-esr 'brew install --cask firefox' 'https://www.mozilla.org/firefox')"
}

# A third engine, where the system has it as a package; elsewhere its tests say that they are skipped.
look_for_webkit() {
  have WebKitWebDriver && have Xvfb && return
  ! may_apt || packages="$packages webkit2gtk-driver xvfb"
}

# What reads a PDF, for the journey that prints; elsewhere what is printed is not read.
look_for_poppler() {
  have pdftotext && return
  ! may_apt || packages="$packages poppler-utils"
}

# Faces of Japanese, for the kept looks of stories in it; elsewhere those are not compared.
look_for_faces() {
  [ -d /usr/share/fonts/opentype/ipafont-mincho ] && [ -d /usr/share/fonts/opentype/ipafont-gothic ] && return
  ! may_apt || packages="$packages fonts-ipafont-mincho fonts-ipafont-gothic"
}

look_for_lints() {
  cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 && return
  if have rustup && [ "${RUSTUP_AUTO_INSTALL:-1}" != 0 ]; then
    will add_lints 'rustfmt and clippy, by rustup'
  else
    lacks 'rustfmt and clippy: rustup component add rustfmt clippy'
  fi
}

# --- how it comes ----------------------------------------------------------------------------------------------

install_packages() {
  local sudo=''
  [ "$(id -u)" = 0 ] || sudo=sudo
  export DEBIAN_FRONTEND=noninteractive
  # Fresh lists first: old ones name versions that the mirrors no longer have, and some machines' lists lack the
  # security updates, without which rustc-web is older than this project's Rust.
  quietly $sudo apt-get update
  quietly $sudo apt-get install -y --no-install-recommends $packages
}

add_target() { rustup target add $WASM_TARGET; }
add_lints() { rustup component add rustfmt clippy; }

# Debian's rustc-web is a newer compiler than rustup's and comes with the source of its standard library. That is
# built once for wasm; then a folder with the shape of a toolchain ties it together with rustup's cargo. rustup and
# cargo take such a folder by its path in RUSTUP_TOOLCHAIN, so nothing is registered anywhere.
build_wasm_std() {
  local done_dir dir work host ours tool
  done_dir=$(debian_toolchain)
  dir=$done_dir.part-$$
  host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
  ours=$(rustc --print sysroot)
  work=$(mktemp -d)
  mkdir -p "$work/src" "$dir/bin" "$dir/lib/rustlib/$host/bin" "$dir/lib/rustlib/$WASM_TARGET/lib"
  : > "$work/src/lib.rs"
  printf '[package]\nname = "seed"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' > "$work/Cargo.toml"
  # Bitcode is what link-time optimisation reads. What a panic says of its place names no folder of this machine, and
  # the source's as rustup's own has it.
  local flags="-Cembed-bitcode=yes --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src="
  flags="$flags --remap-path-prefix=/usr/lib/rustlib/src/rust/=/rustc/$(/usr/bin/rustc -vV | sed -n 's/^commit-hash: //p')/"
  (cd "$work" && RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS="$flags" CARGO_TARGET_DIR="$work/t" \
    quietly cargo build --release --target $WASM_TARGET -Zbuild-std=std,panic_abort,test,proc_macro)
  cp "$work/t/$WASM_TARGET/release/deps/"lib*.rlib "$dir/lib/rustlib/$WASM_TARGET/lib/"
  rm -f "$dir/lib/rustlib/$WASM_TARGET/lib/"libseed*
  rm -rf "$work"
  ln -s "/usr/lib/rustlib/$host/lib" "$dir/lib/rustlib/$host/lib"
  ln -s /usr/lib/rustlib/src "$dir/lib/rustlib/src"
  ln -s "$ours/lib/rustlib/$host/bin/rust-lld" "$dir/lib/rustlib/$host/bin/rust-lld"
  for tool in rustc rustdoc clippy-driver; do
    # At the end: cargo-clippy passes the compiler's path as the first argument, and clippy-driver looks for it there.
    printf '#!/bin/sh\nexec /usr/bin/%s "$@" --sysroot "%s"\n' $tool "$done_dir" > "$dir/bin/$tool"
    chmod +x "$dir/bin/$tool"
  done
  # A copy, because cargo-clippy takes the clippy-driver that stands beside it, and a link would be resolved first.
  cp /usr/bin/cargo-clippy "$dir/bin/cargo-clippy"
  for tool in cargo cargo-fmt rustfmt; do ln -s "$ours/bin/$tool" "$dir/bin/$tool"; done
  : > "$dir/.done"
  # Whole, or not at all; another clone may have been quicker.
  [ -e "$done_dir/.done" ] || mv "$dir" "$done_dir"
  rm -rf "$dir"
}

install_npm_packages() {
  quietly npm ci --no-fund --no-audit
  cp package-lock.json node_modules/.installed
}

# Unoptimised and without debug information: these run for seconds and would compile for minutes. They share a
# target folder, because they share dependencies.
install_crate() { # NAME VERSION
  local lock=--locked features=''
  # Its lock file names a version that was withdrawn; its default features bring a TLS stack for a download we don't do.
  [ "$1" != wasm-bindgen-cli ] || { lock=''; features=--no-default-features; }
  CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR="$TOOLS/build-$$" RUSTFLAGS='' \
    quietly cargo install --debug $lock $features --root "$TOOLS/$1-$2" --version "$2" "$1"
}

# quietly COMMAND…: its output only if it fails.
quietly() {
  local log
  log=$(mktemp)
  if "$@" > "$log" 2>&1; then rm -f "$log"; else
    tail -40 "$log" >&2; rm -f "$log"
    say "That was: $*" >&2
    return 1
  fi
}

# ---------------------------------------------------------------------------------------------------------------

look_for_basics
case $for_what in
  fuzz) will "install_crate:cargo-fuzz:$CARGO_FUZZ_VERSION" "cargo-fuzz $CARGO_FUZZ_VERSION, from crates.io, into $TOOLS"
    have c++ || wants g++ 'a C++ compiler, for libFuzzer' "$(how g++ 'xcode-select --install' 'your distribution'"'"'s g++ or clang')" ;;
  deny) will "install_crate:cargo-deny:$CARGO_DENY_VERSION" "cargo-deny $CARGO_DENY_VERSION, from crates.io, into $TOOLS" ;;
esac
if [ -z "$missing" ] && [[ $for_what == wasm || $for_what == test ]]; then
  look_for_wasm_target
  look_for_crate wasm-bindgen-cli "$WASM_BINDGEN_VERSION" wasm-bindgen
  look_for_npm_packages
  if [ "$for_what" = test ]; then
    look_for_lints
    look_for_crate wasm-pack $WASM_PACK_VERSION wasm-pack
    look_for_crate geckodriver $GECKODRIVER_VERSION geckodriver
    look_for_browsers
    look_for_webkit
    look_for_poppler
    look_for_faces
  fi
fi

if [ -n "$missing" ]; then
  fail "Standfirst needs these, and does not install them by itself here:$nl${missing%"$nl"}"
fi
[ -n "$steps$packages" ] || exit 0

say 'Set-up installs, this once:'
if [ -n "$packages" ]; then
  say "  - Debian packages, for the whole system:$packages"
  steps="install_packages$steps"
fi
printf '%s' "$plan"
if [ -n "$packages" ] && [ -t 0 ] && [ -z "${CI:-}${STANDFIRST_APT:-}" ] && [ "${RUSTUP_AUTO_INSTALL:-1}" != 0 ]; then
  printf 'Install the Debian packages? [y/N] '
  read -r answer
  case $answer in y* | Y*) ;; *) fail "Then not. Install them yourself: apt-get install$packages" ;; esac
fi

leave() {
  [ $? = 0 ] || say 'Set-up stopped here. The same command goes on from where it stopped.' >&2
  rm -rf "$TOOLS/build-$$"
}
trap leave EXIT
mkdir -p "$TOOLS"
for step in $steps; do
  started=$SECONDS
  IFS=: read -r name one two <<< "$step"
  say "  … $name${one:+ $one $two}"
  $name ${one:+"$one" "$two"}
  say "    $((SECONDS - started)) s"
done
