#!/bin/sh
# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

# sh translations/update.sh [FOLDER]: takes the words of ui/ and app/ into the .ts files, or into copies of
# them in FOLDER; ends with 1 and says where when some are untranslated or gone from the sources.
set -eu
cd "$(dirname "$0")/.."
to=${1:-translations}
lupdate=$(command -v lupdate6 || echo /usr/lib/qt6/bin/lupdate)
complete=0
for language in zh_CN en; do
    file=$to/ivrtrail_$language.ts
    [ "$to" = translations ] || cp "translations/ivrtrail_$language.ts" "$file"
    only=
    [ "$language" != en ] || only=-pluralonly # the sources are English but for their plurals
    # shellcheck disable=SC2086 # nothing or one word
    "$lupdate" -silent -locations none $only ui app -ts "$file"
    if grep -nE 'type="(unfinished|vanished|obsolete)"' -B 3 "$file"; then
        echo "translations/ivrtrail_$language.ts is not what ui/ and app/ say" >&2
        complete=1
    fi
done
exit $complete
