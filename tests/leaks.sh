#!/bin/sh
# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

# sh tests/leaks.sh PROGRAM [SEED…]: plants secrets and innocent values in made-up calls, exports them in every
# format, and reads what was written as somebody would who is after the secrets: every escape undone, PDFs
# by pdftotext, pictures by OCR (tesseract-ocr and tesseract-ocr-chi-sim; skipped without). Exit status 1
# when a secret can be read, or when more than one innocent value in twenty cannot.
set -eu
program=$(realpath "${1:?usage: leaks.sh PROGRAM [SEED…]}")
shift
[ $# -gt 0 ] || set -- 1 2 3
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC PYTHONDONTWRITEBYTECODE=1
OMP_THREAD_LIMIT=1 python3 "$here/leaks/check.py" "$program" "$work" "$@"
