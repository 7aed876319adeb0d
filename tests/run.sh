#!/bin/sh
# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

# sh tests/run.sh [OPTIONS]: installs what is missing, builds everything and runs every test; the
# options are ctest's (-R NAME runs some).
set -eu
checkout=$(cd "$(dirname "$0")/.." && pwd)
. "$checkout/app/build.sh"

# shellcheck disable=SC2086 # one word a package
install_missing $packages librapidcheck-dev
build all
say "Testing"
exec ctest --test-dir "$tree" --output-on-failure --no-tests=error --timeout 300 \
    --parallel "$(nproc)" "$@"
