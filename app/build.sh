# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh disable=SC2086
# Read by app/run.sh, tests/run.sh and tests/fuzz.sh, which set $checkout: what a bare Debian 12 lacks,
# and the build by the preset $preset (release).

# The table of dependencies in README.md says what each is for.
packages="ca-certificates cmake fonts-noto-cjk g++ libarchive-dev libpng-dev libqcustomplot-dev
libqpdf-dev libsimdjson-dev ninja-build qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-translations-l10n
qtkeychain-qt6-dev"

say() {
    printf '%s\n' "$*"
}

# Ends the script with the end of a log and where the whole of it is.
fail_with() { # what-failed log
    say "$1 The end of $2:" >&2
    tail -n 40 "$2" >&2
    exit 1
}

# Beside the sources, or in the user's cache when somebody else owns them.
preset=${preset:-release}
logs=$checkout/build
if ! mkdir -p "$logs/$preset" 2>/dev/null || [ ! -w "$logs" ] || [ ! -w "$logs/$preset" ]; then
    logs=${XDG_CACHE_HOME:-${HOME:?is not set}/.cache}/ivrtrail/build
    mkdir -p "$logs/$preset"
fi
tree=$logs/$preset

missing_of() { # package...
    states=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
    for package in "$@"; do
        say "$states" | grep -qxF "installed $package" || printf '%s ' "$package"
    done
}

# Run as root: su leaves the folders of system programs out of PATH, and dpkg needs them.
installation='exec 2>&1
echo installing
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
export PATH DEBIAN_FRONTEND=noninteractive
apt-get -q update
apt-get -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 install "$@"'

ask_an_administrator() {
    say "Please ask an administrator for: apt-get update && apt-get install --no-install-recommends $*" >&2
    exit 1
}

install_missing() { # package...
    if ! command -v dpkg-query >/dev/null; then
        say "This is no Debian: nothing is installed. Needed is what Debian 12 calls $*"
        return
    fi
    missing=$(missing_of "$@")
    [ -n "$missing" ] || return 0
    set -- $missing
    log=$logs/install.log
    if [ "$(id -u)" = 0 ]; then
        asroot=
    elif command -v sudo >/dev/null; then
        asroot=sudo
    else
        ask_an_administrator "$@"
    fi
    say "Installing $*"
    if ! $asroot sh -c "$installation" install "$@" >"$log"; then
        grep -qx installing "$log" || ask_an_administrator "$@"
        fail_with "Installing failed." "$log"
    fi
}

# A tree that was configured by other means or in another place is configured afresh.
configure() {
    cd "$checkout"
    cmake --preset "$preset" -B "$tree" || cmake --preset "$preset" -B "$tree" --fresh
}

build() { # target...
    say "Building in $tree"
    (configure) >"$logs/configure.log" 2>&1 || fail_with "CMake failed." "$logs/configure.log"
    cmake --build "$tree" --target "$@" >"$logs/build.log" 2>&1 \
        || fail_with "Building failed." "$logs/build.log"
}
