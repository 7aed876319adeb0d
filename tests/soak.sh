#!/bin/sh
# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

# sh tests/soak.sh [LOOK-UPS]: installs what is missing, builds and makes so many look-ups (20,000) through
# the whole window. Prints memory, descriptors and objects after each quarter; ends with 1 when they grow.
set -eu
checkout=$(cd "$(dirname "$0")/.." && pwd)
. "$checkout/app/build.sh"

# shellcheck disable=SC2086 # one word a package
install_missing $packages
build soak
exec "$tree/tests/soak/soak" "${1:-20000}"
