# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import sys

from checks import check, run, total, until
from person import Person, box_of, has, name_of
from trailwindow import LONG_CALL, MENU_CALLER, NO_ROWS, TrailWindow

program = sys.argv[1]
SILENT = ("filler", "unknown", "invalid")  # roles that screen readers pass over
MOBILE = re.compile(r"(?<![0-9A-Za-z-])1[3-9]\d{9}(?!\d)")
LOST_CARD = "job-364590218877132800"  # full of personal data
EVERY_TYPE = ("job-384912077356290048", "job-276418093312790528", "job-158829460071334912",
              "job-c1f0a7d4-5b1e-4c6a-9f3d-2e7b8a940c55", "job-671934508829016064")


def told(thing):
    return f"{thing.get_role_name()} '{name_of(thing)}' {box_of(thing)}"


def check_names(window, where):
    nameless = [told(thing) for thing in window.things() if has(thing, "focusable")
                and not name_of(thing).strip()]
    check(f"{where}: all that takes the focus has a name", not nameless, nameless)
    markup = [told(thing) for thing in window.things()
              if re.search("</?[a-z]+>", name_of(thing) + (thing.get_description() or ""))]
    check(f"{where}: nothing is said in markup", not markup, markup[:5])


def words_of(thing):
    """All that a screen reader could say of it."""
    words = [name_of(thing), thing.get_description() or ""]
    text = thing.get_text_iface() if thing.get_role_name() in ("text", "label") else None
    if text:
        words.append(text.get_text(0, -1))
    return words


def open_numbers(window):
    """Mobile numbers anywhere, in what is hidden, too."""
    things = list(window.things(shown_only=False))
    for place in (window.table, window.timeline):
        count = min(place.get_child_count(), 400)
        things += [place.get_child_at_index(at) for at in range(count)]
    return [told(thing) for thing in things if thing
            and any(MOBILE.search(words) for words in words_of(thing))]


def first_start():
    """First start, and dialogs"""
    window = Person(program, "--demo", "--lang", "en", "--theme", "light")
    check("the first start can be read", window.hears("See where and why a call ended"))
    check_names(window, "first start")
    for keys, role, where in ((("F1",), "dialog", "key sheet"), (("ctrl+o",), "dialog", "file")):
        window.key(*keys)
        check(f"{where}: it is a dialog", window.shows(role))
        if where == "key sheet":
            check_names(window, where)
        window.key("Escape")
    window.click(window.find("push button", "Set up an account…"))
    window.find("dialog")
    check_names(window, "account")
    window.key("Escape")
    window.key("ctrl+l")
    window.write(NO_ROWS)
    window.key("Return")
    check("a call without rows can be read", window.hears("No IVR trail for this call"))
    check_names(window, "no rows")
    window.key("ctrl+l", "ctrl+a")
    window.write("job-nobody-knows")
    window.key("Return")
    check("an error can be read, with its code", window.hears("NotExists.JobId"))
    check_names(window, "error")
    window.close()


def check_verdict(window, parts):
    things = [thing for thing in window.things() if thing.get_role_name() not in SILENT]
    for part in parts:
        check(f"the verdict can be read: {part}", any(part in name_of(thing) for thing in things),
              [told(thing) for thing in window.things() if part in name_of(thing)])


def menu_caller():
    """The menu caller: verdict, table, bars"""
    window = TrailWindow(program, MENU_CALLER)
    check_names(window, "trail")
    check_verdict(window, ("主菜单", "hung up", "133****2315", "2021-05-25 10:42:22 UTC+08:00",
                           "7 / 7", "prompts 39%", "D2RB671A-3E24-4A04-81E6-6C4F5B39DF75"))
    table = window.table.get_table_iface()
    check("the table has its rows", table.get_n_rows() == 7, table.get_n_rows())
    row = [name_of(table.get_accessible_at(2, column)) for column in range(6)]
    check("the table's cells can be read", row == [
        "3", "+6.3", "主菜单", "Keypad input", "8.0 s", "Input timed out"], row)
    headers = list(window.headers())
    check("the table's headers can be read",
          headers == ["#", "Start", "Node", "Type", "Duration", "Exit"], headers)
    check_bars(window)
    window.click(window.find("check box", "Raw JSON"))
    check_names(window, "raw JSON")
    window.close()


def check_bars(window):
    timeline = window.timeline
    check("the timeline is one list", timeline.get_role_name() == "list")
    check("it says what it is", "7 visits" in (timeline.get_description() or ""),
          timeline.get_description())
    bars = [timeline.get_child_at_index(at) for at in range(timeline.get_child_count())]
    check("it has a bar for each visit", len(bars) == 7, len(bars))
    area = box_of(timeline)
    for number, bar in enumerate(bars, 1):
        check(f"bar #{number} says its name", name_of(bar).startswith(f"#{number} "), name_of(bar))
        check(f"bar #{number} is an item of the list", bar.get_role_name() == "list item")
        check(f"bar #{number} says type, times and exit",
              re.fullmatch(r".+, entered at \+[\d.:]+, took .+, left by: .+",
                           bar.get_description() or ""), bar.get_description())
        check(f"bar #{number} says where it is", area.holds(box_of(bar)), box_of(bar))
    window.focus_chart()
    window.key("Home")
    for number in range(1, 8):
        if number > 1:
            window.key("Down")
        check(f"the selection is heard: #{number}",
              until(lambda: window.heard.name().startswith(f"#{number} "), 2), window.heard.name())
        check(f"bar #{number} is the selected one", until(
            lambda: [at for at, bar in enumerate(bars, 1) if has(bar, "selected")] == [number], 2))
    action = bars[3].get_action_iface()
    check("a bar can be pressed", action is not None and action.get_n_actions() > 0)
    if action is not None:
        action.do_action(0)
        check("which selects it", window.selects(4), window.selected())
    selected = window.table.get_table_iface().get_selected_rows()
    check("the table selects the same", list(selected) == [3], list(selected))


def long_call():
    """1,234 visits"""
    window = TrailWindow(program, LONG_CALL)
    count = window.timeline.get_child_count()
    check("each visit has a bar", count == 1234, count)
    last = window.timeline.get_child_at_index(1233)
    check("the last bar says its name", name_of(last).startswith("#1234 "), name_of(last))
    check("and is the selected one", has(last, "selected"))
    window.focus_chart()
    window.key("Home")
    check("the first is heard after Home",
          until(lambda: window.heard.name().startswith("#1 "), 3), window.heard.name())
    window.close()


def masked():
    """No number unmasked"""
    for call in (MENU_CALLER, LOST_CARD, *EVERY_TYPE):
        window = TrailWindow(program, call)
        seen = []
        for number in range(1, min(window.rows(), 12) + 1):
            window.go_to(number)
            seen += [one for one in open_numbers(window) if one not in seen]
        raw = window.find("check box", "Raw JSON")
        window.click(raw)
        seen += open_numbers(window)
        check(f"{call} shows no number", not seen, seen[:3])
        said = window.close()
        check(f"{call} writes no number", not MOBILE.search(said), said)


def chinese():
    """In Chinese"""
    window = TrailWindow(program, MENU_CALLER, language="zh_CN")
    check_names(window, "Chinese")
    bar = window.timeline.get_child_at_index(2)
    check("bars speak Chinese", "收号" in (bar.get_description() or ""), bar.get_description())
    window.close()


for topic in (first_start, menu_caller, long_call, masked, chinese):
    run(topic)
sys.exit(total())
