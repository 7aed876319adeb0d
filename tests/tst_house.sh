#!/bin/sh
# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

# sh tests/tst_house.sh CHECKOUT QT_HEADERS...: the directions of the house. Each folder of app/ knows
# only those before it in the list, the embedded service knows the signer alone, and nothing in app/
# knows ui/, a widget or a word for people. QT_HEADERS are the folders of the Qt modules that app/ may use.
set -eu
checkout=${1:?usage: tst_house.sh CHECKOUT QT_HEADERS...}
shift
folders="trail story privacy api account files"
cd "$checkout/app"
problems=$(mktemp)
trap 'rm -f "$problems"' EXIT

tell() { # where what
    echo "app/$1: $2" >>"$problems"
}

# The folders that files of $1 may include from.
known_to() {
    for folder in $folders; do
        echo "$folder"
        [ "$folder" != "$1" ] || return 0
    done
}

check_ours() { # folder where header
    from=${3%%/*}
    if [ ! -f "$3" ]; then
        tell "$2" "\"$3\" is not the name of a header, seen from app/"
    elif [ "$1" = service ]; then
        [ "$from" = service ] || [ "$3" = api/signer.h ] \
            || tell "$2" "the service meets the program on the wire alone, not through $3"
    elif ! known_to "$1" | grep -qx "$from"; then
        tell "$2" "$1/ does not know $from/ ($3)"
    fi
}

check_qt() { # where header qt-headers...
    where=$1 header=$2
    shift 2
    for headers in "$@"; do
        [ ! -f "$headers/$header" ] || return 0
    done
    tell "$where" "<$header> belongs to no Qt module that app/ may use"
}

seen=0
for folder in $folders service; do
    for file in "$folder"/*.h "$folder"/*.cpp; do
        [ -f "$file" ] || continue
        seen=$((seen + 1))
        includes=$(grep -nE '^[[:space:]]*#[[:space:]]*include' "$file" \
            | sed -nE 's/^([0-9]+):[^<"]*([<"][^>"]*).*/\1 \2/p')
        while read -r line header; do
            case $header in
            '"'*) check_ours "$folder" "$file:$line" "${header#?}" ;;
            '<Q'*) check_qt "$file:$line" "${header#?}" "$@" ;;
            esac
        done <<END
$includes
END
        words=$(sed 's://.*::' "$file" | grep -nE '(^|[^[:alnum:]_])(tr|translate)\(' || true)
        [ -z "$words" ] || tell "$file:${words%%:*}" "words for people belong into ui/"
    done
done
for file in */*; do
    case " $folders service " in
    *" ${file%%/*} "*) ;;
    *) tell "$file" "this folder has no place in the house" ;;
    esac
done

[ "$seen" -gt 0 ] || tell . "no source files"
if [ -s "$problems" ]; then
    cat "$problems"
    exit 1
fi
echo "$seen files keep to the directions of the house"
