#!/bin/sh
# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

# sh tests/tst_keystore.sh TST_KEYSTORE: the test in a session without a key store, and in one with
# gnome-keyring, unlocked, in a home of its own. Ends with 77 where that cannot be started.
set -eu
program=${1:?usage: tst_keystore.sh TST_KEYSTORE}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home" XDG_CONFIG_HOME="$home"
export XDG_CURRENT_DESKTOP=none
unset DISPLAY WAYLAND_DISPLAY DESKTOP_SESSION GNOME_DESKTOP_SESSION_ID KDE_FULL_SESSION

DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent "$program" withoutServiceSaysSo

for tool in dbus-run-session gnome-keyring-daemon; do
    if ! command -v $tool >/dev/null; then
        echo "SKIPPED: no $tool here; install dbus and gnome-keyring"
        exit 77
    fi
done
dbus-run-session -- sh -c '
    printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    "$1"' session "$program"
