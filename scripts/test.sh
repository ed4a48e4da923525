#!/usr/bin/env bash
# usage: scripts/test.sh [check] [core] [wasm] [browser] [webkit]     (all of them if none is named)
#
# Runs the parts one after the other, goes on when one fails, and ends with how many tests ran where, read from what
# the test programs printed. A part of which no test ran has failed: that is what a browser that did not start, or a
# filter that matches nothing, looks like.
set -euo pipefail
. "$(dirname "$0")/env.sh"
parts=" ${*:-check core wasm browser webkit} "

scripts/setup.sh test
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
summary="$logs/summary"
all_passed=0
all_failed=0

# run NAME COMMAND…: shows and keeps the output; the status is the command's.
run() {
  local name=$1 status=0 started=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  "$@" 2>&1 | tee "$logs/log" || status=$?
  printf '== %s: %s s\n' "$name" $((SECONDS - started))
  return $status
}

# count PATTERN: how many tests with such a name passed and failed, into $passed and $failed.
count() {
  passed=$(grep -cE "^test $1.* \.\.\. ok" "$logs/log" || true)
  failed=$(grep -cE "^test $1.* \.\.\. FAIL" "$logs/log" || true)
}

# report NAME STATUS [REMARK]: one line of the summary.
report() {
  local wrong=''
  [ "$2" = 0 ] && [ "$failed" = 0 ] || wrong=' (FAILED)'
  [ "$passed" != 0 ] || wrong=' (FAILED: no test passed)'
  # A part that broke without a failing test, by an error of the compiler for instance, counts as one failure.
  [ -z "$wrong" ] || [ "$failed" != 0 ] || failed=1
  all_passed=$((all_passed + passed))
  all_failed=$((all_failed + failed))
  printf '%-32s %4d passed, %d failed%s%s\n' "$1" "$passed" "$failed" "$wrong" "${3:-}" >> "$summary"
}

# journeys NAME FILTER… runs journeys. Browsers that share a busy machine lose races that nobody's reader has: where
# no more than three fail, each is tried once more, alone, and the summary says so. One that fails twice has failed.
# The status is 0 unless something else than a journey failed; what was counted is in $logs/log.
journeys() {
  local name=$1 status=0 failures one
  shift
  run "$name" cargo test --locked --all-features --test browser -- "$@" || status=$?
  mapfile -t failures < <(sed -nE 's/^test (.*) \.\.\. FAILED$/\1/p' "$logs/log")
  again=()
  [ ${#failures[@]} != 0 ] || return $status
  [ ${#failures[@]} -le 3 ] || return 0
  mv "$logs/log" "$logs/first"
  run "$name, once more" cargo test --locked --all-features --test browser -- --exact --test-threads=1 "${failures[@]}" || true
  mapfile -t again < <(sed -nE 's/^test (.*) \.\.\. ok$/\1/p' "$logs/log")
  for one in "${again[@]}"; do sed -i "s/^test $one \.\.\. FAILED\$/test $one ... ok/" "$logs/first"; done
  mv "$logs/first" "$logs/log"
}

# second BROWSER: what the summary says of journeys that passed at the second try.
second() {
  local one names=()
  for one in "${again[@]}"; do case $one in *"$1::"*) names+=("${one##*::}") ;; esac; done
  [ ${#names[@]} = 0 ] || printf ' (at the second try: %s)' "${names[*]}"
}

# check NAME COMMAND…: something that has no tests to count.
check() {
  local name=$1 verdict=ok
  run "$@" || { verdict=FAILED; all_failed=$((all_failed + 1)); }
  printf '%-32s   %s\n' "$name" $verdict >> "$summary"
}

# The types of www/wasm are part of the type check, and the journeys load it.
check 'build for wasm' "${MAKE:-make}" -s www/wasm/standfirst_bg.wasm
check 'build the bookmarklet' "${MAKE:-make}" -s bookmarklet

case $parts in *' core '*)
  # Journeys are compiled here and run below: their names begin with the browser's.
  status=0
  run 'core' cargo test --locked --all-features --no-fail-fast -- --skip chromium:: --skip firefox:: --skip webkit:: || status=$?
  count ''
  report 'core' $status
esac

case $parts in *' wasm '*)
  # cargo does not see a fixture that was added, only one that was changed.
  touch tests/wasm.rs
  # Starting a browser takes longer than the default of 20 s on a busy machine.
  export WASM_BINDGEN_TEST_TIMEOUT=120
  for browser in Chromium Firefox; do
    case $browser in
      Chromium) choice="--chrome --chromedriver $(command -v chromedriver)" ;;
      Firefox) choice="--firefox --geckodriver $(command -v geckodriver)" ;;
    esac
    status=0
    run "wasm in $browser" wasm wasm-pack test --headless $choice -- --locked --test wasm || status=$?
    count ''
    report "wasm in $browser" $status
  done
esac

case $parts in *' browser '*)
  # Journeys open what is published, too.
  check 'what is published' scripts/dist/check.sh
  export CHROMEDRIVER GECKODRIVER STANDFIRST_BROWSERS='chromium firefox'
  CHROMEDRIVER=$(command -v chromedriver)
  GECKODRIVER=$(command -v geckodriver)
  status=0
  # One run for both: a failure belongs to the browser whose test failed, or to both if it is none's.
  journeys 'journeys' --skip webkit:: || status=$?
  for browser in Chromium Firefox; do
    lower=$(echo $browser | tr '[:upper:]' '[:lower:]')
    count "(.*::)?$lower::"
    report "journeys in $browser" $status "$(second $lower)"
  done
esac

# on_a_screen COMMAND…: with an X screen of its own, for a browser that cannot do without.
on_a_screen() {
  local status=0 screen number
  mkfifo "$logs/screen"
  Xvfb -displayfd 1 -screen 0 1600x1200x24 -nolisten tcp > "$logs/screen" 2> /dev/null &
  screen=$!
  read -r number < "$logs/screen"
  DISPLAY=":$number" "$@" || status=$?
  kill $screen
  rm "$logs/screen"
  return $status
}

case $parts in *' webkit '*)
  if ! have WebKitWebDriver || ! have Xvfb; then
    say '== WebKitGTK is skipped: there is no WebKitWebDriver or no Xvfb here. Debian has them as webkit2gtk-driver and xvfb.'
    printf '%-32s   skipped: no WebKitWebDriver, or no Xvfb\n' 'WebKitGTK' >> "$summary"
  else
    export WEBKITDRIVER
    WEBKITDRIVER=$(command -v WebKitWebDriver)
    # wasm-pack knows Apple's driver, which is called and spoken to in the same way.
    export WASM_BINDGEN_TEST_TIMEOUT=120 WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1
    touch tests/wasm.rs
    status=0
    run 'wasm in WebKitGTK' wasm on_a_screen wasm-pack test --headless --safari --safaridriver "$WEBKITDRIVER" \
      -- --locked --test wasm || status=$?
    count ''
    report 'wasm in WebKitGTK' $status
    case $parts in *' browser '*) ;; *) check 'what is published' scripts/dist/check.sh ;; esac
    status=0
    journeys 'journeys in WebKitGTK' webkit:: || status=$?
    count '(.*::)?webkit::'
    report 'journeys in WebKitGTK' $status "$(second webkit)"
  fi
esac

case $parts in *' check '*)
  check 'rustfmt' cargo fmt --check
  check 'clippy, native' cargo clippy --locked --all-targets --all-features -- -D warnings
  check 'clippy, wasm' wasm cargo clippy --locked --target $WASM_TARGET --lib --test wasm -- -D warnings
  check 'tsc' node_modules/.bin/tsc --project .
esac

printf '\n== tests\n'
cat "$summary"
printf '%d passed, %d failed\n' $all_passed $all_failed
[ $all_failed = 0 ]
