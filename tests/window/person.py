# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Somebody in front of the window: hands (xdotool), eyes (pixels), and what a screen reader hears."""

import os
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from checks import until  # noqa: E402

SCREEN = (1400, 900)
CELLS = ("table cell", "tree item", "list item")
MANY = ("table", "list")  # not to be walked through: they may have thousands of children


class Box:
    """A rectangle on the screen."""

    def __init__(self, x, y, width, height):
        self.x, self.y, self.width, self.height = x, y, width, height

    def __repr__(self):
        return f"{self.width}x{self.height}+{self.x}+{self.y}"

    def __eq__(self, other):
        return repr(self) == repr(other)

    @property
    def centre(self):
        return self.x + self.width // 2, self.y + self.height // 2

    def grown(self, by):
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def holds(self, other):
        x, y = other.centre
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


def box_of(thing):
    extents = thing.get_extents(Atspi.CoordType.SCREEN)
    return Box(extents.x, extents.y, extents.width, extents.height)


def place_of(where):
    """Where to point at: a place, or the middle of a box or a thing."""
    if isinstance(where, tuple):
        return where
    return where.centre if isinstance(where, Box) else box_of(where).centre


def has(thing, state):
    return thing.get_state_set().contains(getattr(Atspi.StateType, state.upper()))


def name_of(thing):
    return thing.get_name() or ""


def below(thing, shown_only=True):
    """Everything below, but for the contents of tables and lists."""
    for at in range(thing.get_child_count()):
        child = thing.get_child_at_index(at)
        if child is None or (shown_only and not has(child, "showing")):
            continue
        yield child
        if child.get_role_name() not in MANY:
            yield from below(child, shown_only)


def xdotool(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True, stderr=subprocess.DEVNULL)


class Heard:
    """What the program last said to have the focus: menus tell it, and stand in no tree."""

    def __init__(self):
        self.thing = None
        self.listener = Atspi.EventListener.new(self.hear)
        self.listener.register("object:state-changed:focused")

    def hear(self, event, *_):
        if event.detail1:
            self.thing = event.source

    def now(self):
        while GLib.MainContext.default().iteration(False):
            pass
        return self.thing

    def name(self):
        return name_of(self.now()) if self.now() else ""


class Person:
    """Starts the program and uses it; leave it with close()."""

    def __init__(self, program, *options, environment=None):
        self.process = subprocess.Popen(
            [program, "--time-zone", "Asia/Shanghai", *options],
            env={**os.environ, **(environment or {})},
            stderr=subprocess.PIPE,
            text=True,
        )
        found = subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(self.process.pid)],
            check=True, capture_output=True, text=True, timeout=30,
        )
        self.id = found.stdout.split()[0]
        self.desktop = Atspi.get_desktop(0)
        self.desktop.set_cache_mask(Atspi.Cache.NONE)
        if not until(lambda: self.application() is not None, 20):
            raise RuntimeError("the program does not show up for screen readers")
        xdotool("windowactivate", "--sync", self.id)
        self.heard = Heard()
        self.away()

    def close(self):
        """As a person does it, so that settings are kept; what it said meanwhile, and how it broke."""
        if self.process.poll() is not None:
            return self.process.stderr.read() + f"it had ended with {self.process.returncode}"
        subprocess.run(["xdotool", "windowactivate", "--sync", self.id], stderr=subprocess.DEVNULL)
        self.key("ctrl+q")
        try:
            return self.process.communicate(timeout=10)[1]
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.communicate()[1] + "\nit did not end on Ctrl+Q"

    # Ears

    def application(self):
        for at in range(self.desktop.get_child_count()):
            child = self.desktop.get_child_at_index(at)
            if child and child.get_process_id() == self.process.pid:
                child.set_cache_mask(Atspi.Cache.NONE)
                return child
        return None

    def windows(self):
        application = self.application()
        if application is None:  # busy, or gone
            return []
        every = [application.get_child_at_index(at) for at in range(application.get_child_count())]
        return [window for window in every if window and has(window, "showing")]

    def things(self, role=None, shown_only=True):
        for window in self.windows():
            if role in (None, window.get_role_name()):
                yield window
            for thing in below(window, shown_only):
                if role in (None, thing.get_role_name()):
                    yield thing

    def find(self, role, name=None, seconds=5.0):
        """The first that shows, with this name or, for a function, a name it accepts."""
        fits = name if callable(name) else (lambda text: name is None or text == name)
        found = []

        def look():
            found[:] = [t for t in self.things(role) if fits(name_of(t))][:1]
            return bool(found)

        if not until(look, seconds):
            raise LookupError(f"no {role} {name if not callable(name) else ''}")
        return found[0]

    def shows(self, role, name=None, seconds=5.0):
        try:
            self.find(role, name, seconds)
            return True
        except LookupError:
            return False

    def texts(self):
        return [name_of(thing) for thing in self.things() if name_of(thing)]

    def hears(self, part, seconds=5.0):
        return until(lambda: any(part in text for text in self.texts()), seconds)

    def in_focus(self):
        """The control, as it was told; cells call themselves focused in tables that are not."""
        told = self.heard.now()
        if told is not None and told.get_role_name() in CELLS:
            told = told.get_parent()
        if told is not None and has(told, "focused"):
            return told
        focused = [thing for thing in self.things()
                   if has(thing, "focused") and thing.get_role_name() not in CELLS]
        return focused[-1] if focused else None

    # Eyes

    def look(self):
        """The screen's pixels, three bytes each."""
        return subprocess.run(
            ["import", "-silent", "-window", "root", "-depth", "8", "rgb:-"],
            check=True, capture_output=True,
        ).stdout

    def rested(self, seconds=5.0):
        """The pixels when nothing moves any more."""
        before = self.look()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            time.sleep(0.15)
            after = self.look()
            if after == before:
                return after
            before = after
        return before

    def photograph(self, path):
        subprocess.run(["import", "-silent", "-window", "root", path], check=True)

    # Hands

    def key(self, *keys):
        for one in keys:
            xdotool("key", "--clearmodifiers", one)
            time.sleep(0.03)

    def write(self, text):
        xdotool("type", "--delay", "15", text)

    def point(self, x, y):
        xdotool("mousemove", "--sync", x, y)

    def away(self):
        xdotool("mousemove", SCREEN[0] - 1, SCREEN[1] - 1)

    def click(self, where, button=1, times=1, held=None):
        x, y = place_of(where)
        xdotool("mousemove", x, y)
        time.sleep(0.05)
        with Held(held):
            xdotool("click", "--repeat", times, "--delay", 60, button)

    def wheel(self, where, notches, held=None):
        """Up is more than zero."""
        self.click(where, 4 if notches > 0 else 5, abs(notches), held)

    def drag(self, start, end, button=1, held=None):
        xdotool("mousemove", *start)
        with Held(held):
            xdotool("mousedown", button)
            for part in (0.3, 0.6, 0.9, 1.0):
                x = round(start[0] + (end[0] - start[0]) * part)
                y = round(start[1] + (end[1] - start[1]) * part)
                xdotool("mousemove", x, y)
                time.sleep(0.03)
            xdotool("mouseup", button)

    def choose(self, *names):
        """Goes down the menu that is open, and those that it opens, to items whose names begin so."""
        for name in names:
            for _ in range(30):
                self.heard.thing = None
                self.key("Down")
                if until(lambda: self.heard.name() != "", 0.5) and self.heard.name().startswith(name):
                    break
            else:
                raise LookupError(f"no menu item {name}")
            self.key("Right" if name != names[-1] else "Return")
            time.sleep(0.1)

    def copy(self, text):
        subprocess.run(["xclip", "-selection", "clipboard"], input=text, text=True,
                       check=True, stderr=subprocess.DEVNULL)

    @staticmethod
    def copied():
        out = subprocess.run(
            ["xclip", "-selection", "clipboard", "-o"], capture_output=True, text=True
        )
        return out.stdout


class Held:
    """A key held down meanwhile."""

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        if self.name:
            xdotool("keydown", self.name)
            time.sleep(0.03)

    def __exit__(self, *_):
        if self.name:
            xdotool("keyup", self.name)
            time.sleep(0.03)


def part_of(pixels, box):
    """The rows of pixels inside the box, as far as it is on the screen."""
    left, right = max(0, box.x), min(SCREEN[0], box.x + box.width)
    top, bottom = max(0, box.y), min(SCREEN[1], box.y + box.height)
    if right <= left or bottom <= top:
        return b""
    width = SCREEN[0]
    return b"".join(
        pixels[3 * (y * width + left):3 * (y * width + right)] for y in range(top, bottom)
    )


def count_of(pixels, color):
    """How many pixels have this colour, such as 0xFFE9A8."""
    wanted = color.to_bytes(3, "big")
    return sum(pixels[at:at + 3] == wanted for at in range(0, len(pixels), 3))
