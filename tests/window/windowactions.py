# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Search, shortcuts, menus, states, export, theme and language."""

import os
import re
import socket

from checks import check, run, until
from person import Box, Person, SCREEN, box_of, count_of, has, name_of, part_of
from trailwindow import MENU_CALLER, NO_ROWS, TrailWindow

LIGHT = (0xFFFFFF, 0xF5F6F8, 0xDDE1E6, 0xDCE8FA, 0x1F5FBF)  # surface, panel, line, selected, accent
CALLS = ("job-109634426711871319", "job-925471160038809600", "job-615073982240145408",
         "job-276418093312790528", "job-887340215506915328", MENU_CALLER)
MOBILE = re.compile(r"1[3-9]\d{9}(?!\d)")
TICKET = "客户来电，通话中断\r\nID: {}。\r\n谢谢\r\n"


def shown_part(window):
    """The window's own area, without the time of the fetch."""
    frame = box_of(window.windows()[0])
    pixels = window.rested()
    seal = box_of(window.find(None, lambda text: "fetched" in text))
    above = Box(frame.x, frame.y, frame.width, seal.y - frame.y)
    below = Box(frame.x, seal.y + seal.height, frame.width,
                frame.y + frame.height - seal.y - seal.height)
    return part_of(pixels, above) + part_of(pixels, below)


def run_first_start(program):
    window = Person(program, "--demo", "--lang", "en", "--theme", "light")

    def beginning():
        """First start, and from a pasted ID to the proof in two actions"""
        check("the first start says what this is", window.hears("See where and why a call ended"))
        edit = window.find("text", "Contact ID")
        check("the search box has the focus", until(lambda: has(edit, "focused")))
        window.copy(MENU_CALLER)
        window.key("ctrl+v")  # the first action
        window.key("Return")  # the second
        check("two actions after a pasted ID: the row of proof in the inspector",
              window.hears("GATHER_INPUT · #7 · visit 3 of 3 of this node", 10))
        check("the verdict shows", window.hears("The caller hung up 7.2 s into"), window.texts())

    def pasting():
        """Tickets and the recent list"""
        edit = window.find("text", "Contact ID")
        words = edit.get_text_iface()
        window.key("ctrl+l")
        check("Ctrl+L goes to the search box", until(lambda: has(edit, "focused")))
        window.copy(TICKET.format(NO_ROWS))
        window.key("ctrl+v")
        check("a pasted ticket gives its ID",
              until(lambda: words.get_text(0, -1) == NO_ROWS), words.get_text(0, -1))
        window.key("Return")
        check("a call without rows says so", window.hears("No IVR trail for this call"))
        window.key("ctrl+l")
        window.copy(TICKET.format(MENU_CALLER) + TICKET.format(NO_ROWS))
        window.key("ctrl+v")
        window.choose(MENU_CALLER)
        check("from several IDs one can be chosen",
              until(lambda: words.get_text(0, -1) == MENU_CALLER), words.get_text(0, -1))
        window.key("ctrl+a", "Delete", "Down", "Down", "Return")
        check("↓ offers recent look-ups",
              until(lambda: words.get_text(0, -1).startswith("job-")), words.get_text(0, -1))
        window.key("Escape", "ctrl+l", "ctrl+a", "Delete", "Return")
        check("an empty box says what to type", window.hears("Type or paste a contact ID, such as"))
        window.key("ctrl+l")
        window.write("  " + MENU_CALLER + "  ")
        window.click(window.find("push button", "Look up"))
        check("the button looks up, blanks do no harm", window.hears(" · #7 · ", 10))
        check("the hint goes", not window.hears("Type or paste a contact ID, such as", 0.3))

    for topic in (beginning, pasting):
        run(topic)
    said = window.close()
    check("the search says nothing on standard error", said == "", said)


def run_shortcuts(program, work):
    window = TrailWindow(program, MENU_CALLER)

    def seal():
        return [text for text in window.texts() if "fetched" in text]

    def fetching():
        """Refresh"""
        for what, do in {
            "F5": lambda: window.key("F5"),
            "the button Refresh": lambda: window.click(window.find("push button", "Refresh")),
        }.items():
            window.go_to(3)
            before = seal()
            until(lambda: False, 1.1)  # the clock's seconds tell one fetch from the next
            do()
            check(f"{what} fetches again", until(lambda: seal() not in ([], before)), seal())
            check(f"{what} keeps the selection", window.selects(3), window.selected())

    def exporting():
        """Export"""
        for what, name, do in (
            ("Ctrl+E", "one.png", lambda: window.key("ctrl+e")),
            ("the button Export picture", "two.png",
             lambda: window.click(window.find("push button", "Export picture"))),
        ):
            do()
            check(f"{what} shows what will be written", window.shows("dialog", "Export"))
            window.click(window.find("push button", "Save…"))
            box = window.find("text", "File name:")
            check(f"{what} asks where to", until(lambda: has(box, "focused")))
            offered = box.get_text_iface().get_text(0, -1)
            check("the name that is offered gives the ID's end alone",
                  "7632" in offered and MENU_CALLER not in offered, offered)
            path = os.path.join(work, name)
            window.key("ctrl+a")
            window.write(path)
            window.key("Return")
            check(f"{what} writes a picture", until(lambda: os.path.exists(path), 10))
            check("it says where", window.hears(name))
            with open(path, "rb") as file:
                check("the file is a PNG", file.read(4) == b"\x89PNG")
            check("its owner alone may read it", os.stat(path).st_mode & 0o077 == 0)

    def summing_up():
        """Copy the summary"""
        for what, do in {
            "Ctrl+Shift+C": lambda: window.key("ctrl+shift+c"),
            "the button Copy summary":
                lambda: window.click(window.find("push button", "Copy summary")),
        }.items():
            window.copy("nothing")
            do()
            check(f"{what} copies where and why the call ended",
                  until(lambda: "主菜单" in window.copied(), 2), window.copied())
            check("with masked numbers", "133****2315" in window.copied()
                  and MOBILE.search(window.copied()) is None, window.copied())

    def going_around():
        """F6 goes from part to part"""
        for keys, parts in (("F6", ("table", "list", "tree", "text")),
                            ("shift+F6", ("tree", "list", "table", "text"))):
            window.key("ctrl+l")
            for part in parts:
                window.key(keys)
                check(f"{keys} goes on to the {part}", until(
                    lambda: window.in_focus() is not None
                    and window.in_focus().get_role_name() == part, 2),
                    window.in_focus() and window.in_focus().get_role_name())

    def opening():
        """Open a file"""
        path = os.path.join(os.path.dirname(__file__), "..", "files", "saved-answer.json")
        window.key("ctrl+o")
        window.find("text", "File name:")
        window.write(os.path.abspath(path))
        window.key("Return")
        check("Ctrl+O opens a saved answer", window.hears("saved-answer.json", 5), window.texts()[:20])

    def helping():
        """All keys"""
        window.key("F1")
        check("F1 shows all keys", window.shows("dialog", "Keyboard shortcuts"))
        window.key("Escape")
        check("Esc closes them", until(lambda: not window.shows("dialog", seconds=0)))
        button = [thing for thing in window.things("push button") if
                  name_of(thing) in ("?", "All keys", "Keyboard shortcuts", "Keys")]
        check("there is a ? button", button)
        if button:
            window.click(button[0])
            check("it shows all keys", window.shows("dialog", "Keyboard shortcuts"))
            window.key("Escape")

    def numbers():
        """Numbers and time zone"""
        check("numbers are masked at first", window.hears("133****2315 →"))
        window.click(window.find("push button", "Numbers masked"))
        window.choose("Show numbers")
        shown = until(lambda: any(text.startswith("133") and "*" not in text[:11]
                                  for text in window.texts()))
        check("'show numbers for this session' shows them", shown)
        window.click(window.find("push button", "Numbers shown"))
        window.choose("Mask numbers")
        check("'mask numbers' masks them", window.hears("133****2315 →"))
        window.click(window.find("push button", lambda text: text.startswith("Times")))
        window.choose("UTC")
        check("the time zone can be chosen", window.hears("2021-05-25 02:42:22 UTC"))

    for topic in (fetching, exporting, summing_up, going_around, numbers, helping, opening):
        run(topic)
    said = window.close()
    check("the shortcuts say nothing on standard error", said == "", said)


def run_one_after_another(program):
    window = TrailWindow(program, MENU_CALLER)

    def following():
        """One call after another, whatever is selected"""
        for call in CALLS:
            window.go_to(2)  # which the next call has, too
            window.key("ctrl+l", "ctrl+a")
            window.write(call)
            window.key("Return")
            check(f"{call} shows", window.shows("frame", lambda text: call in text, 10)
                  and window.process.poll() is None, window.process.poll())
            until(lambda: window.selected() > 0 and window.rows() > 0, 5)

    run(following)
    said = window.close()
    check("nothing is said on standard error", said == "", said)


def run_waiting(program):
    """A service that takes the call and never answers."""
    deaf = socket.create_server(("127.0.0.1", 0))
    window = Person(
        program, "--lang", "en", "--theme", "light", "--instance", "ccc-test",
        "--endpoint", f"http://127.0.0.1:{deaf.getsockname()[1]}",
        environment={"ALIBABA_CLOUD_ACCESS_KEY_ID": "testid",
                     "ALIBABA_CLOUD_ACCESS_KEY_SECRET": "testsecret"})

    def waiting():
        """Waiting, and Esc"""
        for what, do in {
            "Esc": lambda: window.key("Escape"),
            "the button Cancel": lambda: window.click(window.find("push button", "Cancel")),
        }.items():
            window.key("ctrl+l", "ctrl+a")
            window.write(MENU_CALLER)
            window.key("Return")
            check("waiting says so", window.hears(f"Looking up {MENU_CALLER}…", 1))
            do()
            check(f"{what} cancels", until(
                lambda: not any("Looking up" in text for text in window.texts()), 2))

    run(waiting)
    said = window.close()
    check("waiting says nothing on standard error", said == "", said)
    deaf.close()


def run_looks(program):
    def coloring():
        """The theme, while the program runs and after a restart"""
        window = TrailWindow(program, MENU_CALLER, theme="dark")
        window.key("ctrl+l", "End")
        window.away()
        fresh = shown_part(window)
        window.close()
        window = TrailWindow(program, MENU_CALLER, theme="light")
        window.click(window.find("push button", "Account"))
        window.choose("Colours", "Dark")
        window.key("ctrl+l", "End")
        window.away()
        switched = shown_part(window)
        check("dark, chosen from the menu, is as dark as from the start",
              abs(len(fresh) - sum(a == b for a, b in zip(fresh, switched))) < 3 * 60,
              sum(a != b for a, b in zip(fresh, switched)) // 3)
        left = {hex(color): count_of(switched, color) for color in LIGHT}
        check("nothing of the light theme is left", sum(left.values()) < 20, left)
        window.close()
        window = Person(program, "--demo", "--lang", "en", MENU_CALLER)
        window.hears(" · #7 · ", 10)
        window.key("ctrl+l", "End")
        window.away()
        check("the theme is remembered after a restart",
              count_of(window.rested(), 0x1B1F24) > SCREEN[0] * SCREEN[1] // 4)
        window.click(window.find("push button", "Account"))
        window.choose("Colours", "Light")
        window.away()
        check("and can be light again",
              until(lambda: count_of(window.look(), 0xFFFFFF) > SCREEN[0] * SCREEN[1] // 4))
        window.close()

    def speaking():
        """The language"""
        window = TrailWindow(program, MENU_CALLER, language="zh_CN")
        buttons = [name_of(button) for button in window.things("push button")]
        check("--lang zh_CN: the window speaks Chinese",
              {"获取轨迹", "刷新", "导出图片", "全览"} <= set(buttons), buttons)
        english = [text for text in window.texts()
                   if text.isascii() and len(text.split()) > 1 and "job-" not in text
                   and "RequestId" not in text and any(letter.islower() for letter in text)]
        check("no English sentence is left", not english, english)
        window.close()

    for topic in (coloring, speaking):
        run(topic)


def run_all(program, work):
    run_first_start(program)
    run_shortcuts(program, work)
    run_one_after_another(program)
    run_waiting(program)
    run_looks(program)
