#!/bin/sh
# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

# sh app/run.sh [OPTIONS]: installs what is missing, builds the program and starts it on the embedded
# service; the options are the program's. Without a display it writes a sample call's picture instead.
set -eu
checkout=$(cd "$(dirname "$0")/.." && pwd)
. "$checkout/app/build.sh"

# shellcheck disable=SC2086 # one word a package
install_missing $packages
build ivrtrail
program=$tree/ui/ivrtrail

if [ $# -eq 0 ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "There is no display: writing a sample call's picture instead of opening the window."
    exec "$program" --demo --export "$logs/job-501784236190277632.png" --force \
        job-501784236190277632
fi
say "Starting $program --demo $*"
exec "$program" --demo "$@"
