# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Sourced by the checks of the window with "$@" = PROGRAM: a session bus, a screen, a window manager and
# a home of their own, so that nobody's settings and keys show, and nothing is left behind. Needs xvfb,
# openbox, xdotool, xclip, imagemagick, dbus, at-spi2-core, python3-gi and gir1.2-atspi-2.0.
program=$(realpath "${1:?usage: $(basename "$0") PROGRAM}")
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${OWN_SESSION:-}" ]; then
    export OWN_SESSION=yes
    exec dbus-run-session -- sh "$0" "$@"
fi
shift

work=$(mktemp -d)
screen=''
manager=''
tidy() {
    [ -z "$manager" ] || kill "$manager" 2>/dev/null || true
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    wait
    rm -rf "$work"
}
trap tidy EXIT
trap 'exit 1' HUP INT TERM

mkdir -p "$work/home" "$work/run"
chmod 700 "$work/run"
export HOME="$work/home" XDG_RUNTIME_DIR="$work/run" LANG=C.UTF-8 LC_ALL=C.UTF-8 TZ=UTC
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 PYTHONDONTWRITEBYTECODE=1
unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME WAYLAND_DISPLAY QT_SCALE_FACTOR QT_QPA_PLATFORM
unset IVRTRAIL_ENDPOINT IVRTRAIL_INSTANCE

until_true() { # seconds command...
    tries=$(($1 * 10))
    shift
    until "$@" >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || return 1
        sleep 0.1
    done
}
Xvfb -displayfd 3 -screen 0 1400x900x24 -dpi 96 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
screen=$!
until_true 20 test -s "$work/display" || { cat "$work/xvfb.log" >&2; exit 1; }
DISPLAY=:$(cat "$work/display")
export DISPLAY
openbox >"$work/openbox.log" 2>&1 &
manager=$!
until_true 20 xdotool get_num_desktops || { cat "$work/openbox.log" >&2; exit 1; }
