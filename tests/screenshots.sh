#!/bin/sh
# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

# sh tests/screenshots.sh PROGRAM: makes the README's pictures of the window anew, on a screen of its
# own. Needs xvfb, xdotool and imagemagick.
set -eu
program=$(realpath "${1:?usage: screenshots.sh PROGRAM}")
pictures=$(cd "$(dirname "$0")/../resources" && pwd)/screenshots
call=job-501784236190277632
work=$(mktemp -d)
window=''
screen=''
tidy() {
    [ -z "$window" ] || kill "$window" 2>/dev/null || true
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    wait
    rm -rf "$work"
}
trap tidy EXIT
trap 'exit 1' HUP INT TERM

# A home of its own, so that nobody's settings and keys show.
mkdir -p "$work/home" "$work/run" "$pictures"
chmod 700 "$work/run"
export HOME="$work/home" XDG_RUNTIME_DIR="$work/run" LANG=C.UTF-8
unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME WAYLAND_DISPLAY

Xvfb -displayfd 3 -screen 0 1280x800x24 -dpi 96 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
screen=$!
until_true() { # seconds command...
    tries=$(($1 * 5))
    shift
    until "$@" >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || return 1
        sleep 0.2
    done
}
until_true 20 test -s "$work/display" || { cat "$work/xvfb.log" >&2; exit 1; }
DISPLAY=:$(cat "$work/display")
export DISPLAY

grab() {
    import -window root "$work/$1.png"
}

# The picture has come to rest when three in a row are alike.
rested() {
    grab now
    for _ in 1 2; do
        sleep 0.4
        grab next
        cmp -s "$work/now.png" "$work/next.png" || return 1
    done
}

picture() { # name options...
    name=$1
    shift
    "$program" --demo --time-zone Asia/Shanghai "$@" "$call" 2>"$work/program.log" &
    window=$!
    id=$(xdotool search --sync --onlyvisible --pid "$window" | head -n 1)
    xdotool windowmove "$id" 0 0 windowsize "$id" 1280 800 windowfocus "$id" mousemove 1279 799
    sleep 1
    until_true 30 rested || echo "$name: the window does not come to rest" >&2
    kill "$window"
    wait "$window" 2>/dev/null || true
    window=''
    # 256 colours are more than the window has; without dates, so that the same window is the same file.
    convert "$work/next.png" -strip +dither -colors 256 -define png:compression-level=9 \
        -define png:exclude-chunks=date,time "PNG8:$pictures/$name.png"
    echo "$pictures/$name.png"
}

picture window-light --lang zh_CN --theme light
picture window-dark --lang en --theme dark
