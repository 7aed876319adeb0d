#!/bin/sh
# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

# sh tests/window/actions.sh PROGRAM: does by mouse and by key, in a real window, whatever the window
# offers, and prints a line for each that says whether it worked. Exit status 1 when one did not.
set -eu
. "$(dirname "$0")/session.sh"
/usr/bin/python3 "$here/actions.py" "$program" "$work" "$@"
