# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What was tried, and whether it worked: a line each, and a total."""

import time
import traceback

passed = 0
failed = []


def check(what, holds, seen=None):
    """Prints one line; `seen` says what was there instead."""
    global passed
    if holds:
        passed += 1
        print(f"ok    {what}", flush=True)
        return
    failed.append(what)
    print(f"FAIL  {what}" + ("" if seen is None else f": {seen}"), flush=True)


def skip(what, why):
    print(f"skip  {what}: {why}", flush=True)


def until(holds, seconds=5.0):
    """Whether it holds, at once or within some seconds; the window needs time to follow."""
    end = time.monotonic() + seconds
    while True:
        if holds():
            return True
        if time.monotonic() > end:
            return False
        time.sleep(0.04)


def run(topic):
    """A topic that breaks is a failure, and the next one is tried all the same."""
    print(f"# {topic.__doc__}", flush=True)
    try:
        topic()
    except Exception as broken:  # whatever a missing object leads to
        where = traceback.extract_tb(broken.__traceback__)[-1]
        inner = [f for f in traceback.extract_tb(broken.__traceback__) if f.name == topic.__name__]
        line = inner[-1].lineno if inner else where.lineno
        check(f"{topic.__doc__}: to its end", False, f"line {line}: {broken!r}")


def total():
    print(f"{passed} passed, {len(failed)} failed", flush=True)
    return 1 if failed else 0
