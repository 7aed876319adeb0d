#!/bin/sh
# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

# sh tests/bench.sh [GROUP...]: builds the program and its benchmarks, runs them (all, or the groups
# decode, fetch, chart, frames, order, start, story, pixels, export) and prints the table; ends with 1 when a bar
# falls short.
# On an X server of its own when Xvfb is there, else on Qt's offscreen platform.
set -eu
checkout=$(cd "$(dirname "$0")/.." && pwd)
. "$checkout/app/build.sh"

# shellcheck disable=SC2086 # one word a package
install_missing $packages
build bench
bench=$tree/tests/bench/bench
if command -v xvfb-run >/dev/null && command -v xauth >/dev/null; then
    unset WAYLAND_DISPLAY
    QT_QPA_PLATFORM=xcb exec xvfb-run -a -s "-screen 0 1600x2400x24" "$bench" "$@"
fi
QT_QPA_PLATFORM=offscreen exec "$bench" "$@"
