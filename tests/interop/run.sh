#!/bin/sh
# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

# sh tests/interop/run.sh BINARY: starts "BINARY --serve" and reads every sample call from it with
# the official clients of the service. With a second argument, the program tests/bench/bench of the same
# build, it measures BINARY beside such a client instead, at 10,000 rows. Needs node and npm.
set -eu
binary=${1:?usage: run.sh BINARY [BENCH]}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
server=
tidy() {
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap tidy EXIT
trap 'exit 1' HUP INT TERM

cp "$here"/*.mjs "$here/package.json" "$work/"
(cd "$work" && npm install --no-audit --no-fund --no-package-lock --loglevel=error)
if [ $# -gt 1 ]; then
    node "$work/speed.mjs" "$binary" "$2"
    exit
fi

"$binary" --serve >"$work/served" &
server=$!
tries=0
until grep -q '^listening on http://127\.0\.0\.1:' "$work/served" \
    && grep -q '^job-' "$work/served"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 100 ] || ! kill -0 "$server" 2>/dev/null; then
        echo "FAILED: $binary --serve does not listen"
        echo "0 passed, 1 failed"
        exit 1
    fi
    sleep 0.1
done
url=$(sed -n 's/^listening on //p' "$work/served" | head -n 1)
contacts=$(sed -n 's/^\(job-[0-9A-Za-z-]*\).*/\1/p' "$work/served")
# The IDs have no blanks: one argument each.
# shellcheck disable=SC2086
node "$work/readsamples.mjs" "$url" $contacts
