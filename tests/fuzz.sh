#!/bin/sh
# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

# sh tests/fuzz.sh [SECONDS] [TARGET...]: installs what is missing, builds the fuzzers and runs each for
# so long (60), two at a time; all of them unless some are named. What they learn is kept in build/fuzz
# and carries on the next time. With FUZZ_SEED=N a fresh clone tries the same inputs each time. Ends with
# 1 when one has found something, and says where it is.
set -eu
checkout=$(cd "$(dirname "$0")/.." && pwd)
preset=fuzz
. "$checkout/app/build.sh"

seconds=60
case ${1:-} in
'' | *[!0-9]*) ;;
*) seconds=$1 && shift ;;
esac
[ $# -gt 0 ] || set -- page markup xml casefile savedanswer values request redaction

# shellcheck disable=SC2086 # one word a package
(install_missing $packages clang-14 libclang-rt-14-dev)
build all
say "Fuzzing for $seconds s each: $*"

# Files that are written again and again are better off in memory.
work=$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# Where memory was allocated is not kept, which costs a third of the time: run the fuzzer on the one
# input that it found something with to be told.
fuzz() { # target
    mkdir -p "$tree/corpus/$1" "$tree/findings" "$work/$1"
    status=0
    TMPDIR=$work/$1 ASAN_OPTIONS=malloc_context_size=1 QT_HASH_SEED=0 \
        "$tree/tests/fuzz/fuzz_$1" -seed="${FUZZ_SEED:-0}" -max_total_time="$seconds" -timeout=60 \
        -dict="$checkout/tests/fuzz/words.dict" -print_final_stats=1 \
        -artifact_prefix="$tree/findings/$1-" \
        "$tree/corpus/$1" "$checkout/tests/fuzz/seeds/$1" >"$tree/$1.log" 2>&1 || status=$?
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$tree/$1.log")
    reached=$(grep -o 'cov: [0-9]* ft: [0-9]* corp: [0-9]*' "$tree/$1.log" | tail -n 1 || true)
    say "$1: ${runs:-0} runs; $reached"
    [ "$status" = 0 ] || is_chance "$1" || echo "$1" >>"$work/failed"
}

# A machine that stood still for a minute makes any input look like one that takes a minute.
is_chance() { # target
    input=$(sed -n 's/^.*Test unit written to \(.*-timeout-.*\)/\1/p' "$tree/$1.log" | tail -n 1)
    [ -n "$input" ] && TMPDIR=$work/$1 QT_HASH_SEED=0 "$tree/tests/fuzz/fuzz_$1" -timeout=60 \
        "$input" >"$tree/$1-again.log" 2>&1 || return 1
    say "$1: took an input for slow that was not the second time: $input"
}

while [ $# -gt 0 ]; do
    fuzz "$1" &
    first=$!
    shift
    if [ $# -gt 0 ]; then
        fuzz "$1" &
        shift
        wait $!
    fi
    wait $first
done

[ -f "$work/failed" ] || { say "No finding." && exit 0; }
while read -r target; do
    say "" "FOUND by $target (the input: $tree/findings/$target-*):"
    grep -vE '^#[0-9]+|^Dictionary|^"' "$tree/$target.log" | tail -n 40
done <"$work/failed"
exit 1
