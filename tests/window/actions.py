# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

import sys

import chartactions
import checks
import focusactions
import tableactions
import windowactions

program, work, *topics = sys.argv[1:]
for module in (chartactions, tableactions, windowactions, focusactions):
    if not topics or module.__name__ in topics:
        module.run_all(program, work)
sys.exit(checks.total())
