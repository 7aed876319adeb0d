#!/bin/sh
# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

# sh tests/window/accessibility.sh PROGRAM: reads the window as a screen reader does (AT-SPI), and prints
# a line for each thing that must be heard, or must not. Exit status 1 when one is not so.
set -eu
. "$(dirname "$0")/session.sh"
/usr/bin/python3 "$here/accessibility.py" "$program"
