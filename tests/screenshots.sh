#!/bin/sh
# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

# sh tests/screenshots.sh [FOLDER]: builds, makes the README's two pictures of the window anew, and into
# FOLDER (build/screenshots) every state to look at: two languages, two themes, 100 % and 200 %. On a
# screen of its own; needs xvfb, openbox, xdotool and imagemagick.
set -eu
checkout=$(cd "$(dirname "$0")/.." && pwd)
. "$checkout/app/build.sh"
folder=${1:-$checkout/build/screenshots}

# shellcheck disable=SC2086 # one word a package
install_missing $packages xvfb openbox xdotool imagemagick
build ivrtrail faultyservice
program=$tree/ui/ivrtrail
faulty=$tree/tests/faultyservice
menu=job-501784236190277632
loop=job-925471160038809600
nothing=job-590013377264918528
work=$(mktemp -d)
started=''
screen=''
stop() { # process ids...
    for process in "$@"; do
        kill "$process" 2>/dev/null || true
        wait "$process" 2>/dev/null || true
    done
}
tidy() {
    # shellcheck disable=SC2086 # one word a process
    stop $started $screen
    rm -rf "$work"
}
trap tidy EXIT
trap 'exit 1' HUP INT TERM

# A home of its own, so that nobody's settings and keys show.
mkdir -p "$work/run" "$folder"
chmod 700 "$work/run"
export XDG_RUNTIME_DIR="$work/run" LANG=C.UTF-8 QT_SCALE_FACTOR=1
export ALIBABA_CLOUD_ACCESS_KEY_ID=ivrtrail-demo ALIBABA_CLOUD_ACCESS_KEY_SECRET=ivrtrail-demo-secret
unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME WAYLAND_DISPLAY IVRTRAIL_ENDPOINT IVRTRAIL_INSTANCE

until_true() { # seconds command...
    tries=$(($1 * 10))
    shift
    until "$@" >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || return 1
        sleep 0.1
    done
}

open_screen() { # width height
    # shellcheck disable=SC2086
    stop $screen
    rm -f "$work/display"
    Xvfb -displayfd 3 -screen 0 "$1x$2x24" -dpi 96 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
    screen=$!
    until_true 20 test -s "$work/display" || { cat "$work/xvfb.log" >&2; exit 1; }
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
    openbox 2>/dev/null &
    screen="$! $screen"
    until_true 20 xdotool get_num_desktops # openbox is there
}

show() { # options...: starts the program and waits until its window stands still in size
    HOME=$(mktemp -d "$work/home.XXXXXX")
    export HOME
    "$program" --lang "$language" --theme "$theme" --time-zone Asia/Shanghai "$@" 2>"$work/program.log" &
    started="$! $started"
    window=$(timeout 30 xdotool search --sync --onlyvisible --pid $! | tail -n 1)
    xdotool windowsize "$window" $((1280 * scale)) $((800 * scale)) windowmove "$window" 0 0 \
        windowfocus --sync "$window" mousemove $((1280 * scale + 100)) 20
    sleep 1.2
}

act() { # xdotool's words...
    xdotool "$@"
    sleep 0.4
}


# 256 colours are more than the window has; without dates, so that the same window is the same file.
keep() { # file
    import -silent -window "$window" png:- | convert png:- -strip +dither -colors 256 \
        -define png:compression-level=9 -define png:exclude-chunks=date,time "PNG8:$1"
    # shellcheck disable=SC2086
    stop $started
    started=''
}

serve() { # fault: sets $endpoint
    rm -f "$work/endpoint"
    "$faulty" "$1" >"$work/endpoint" &
    started=$!
    until_true 10 test -s "$work/endpoint"
    endpoint=$(cat "$work/endpoint")
}

states() {
    name=$language-$theme-${scale}00
    show && keep "$folder/$name-first-start.png"
    show --demo $menu && keep "$folder/$name-menu-caller.png"
    show --demo $menu && act key F6 key t && keep "$folder/$name-even-steps.png"
    show --demo $loop && act key Home key Page_Down key Page_Down key F6 key f key s key s key s \
        && keep "$folder/$name-1234-visits.png"
    show --demo $nothing && keep "$folder/$name-empty.png"
    serve silent && show --endpoint "$endpoint" --instance ccc-test $menu \
        && keep "$folder/$name-loading.png"
    serve slow && show --endpoint "$endpoint" --instance ccc-test $loop \
        && keep "$folder/$name-loading-more.png"
    serve partial && show --endpoint "$endpoint" --instance ccc-test $loop && sleep 4 \
        && keep "$folder/$name-partial.png"
    serve refusing && show --endpoint "$endpoint" --instance ccc-test $menu \
        && keep "$folder/$name-error.png"
    echo "$folder/$name-*.png"
}

for scale in 1 2; do
    export QT_SCALE_FACTOR=$scale
    open_screen $((1440 * scale)) $((900 * scale))
    for language in zh_CN en; do
        for theme in light dark; do
            states
        done
    done
    [ $scale = 1 ] || continue
    cp "$folder/zh_CN-light-100-menu-caller.png" "$checkout/resources/screenshots/window-light.png"
    cp "$folder/en-dark-100-menu-caller.png" "$checkout/resources/screenshots/window-dark.png"
done
