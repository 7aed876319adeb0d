# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every control can be reached with Tab, and shows that it was."""

from checks import check, run, until
from person import box_of, has, name_of, part_of
from trailwindow import MENU_CALLER, TrailWindow

CONTROLS = ("push button", "check box", "text", "table", "list", "tree", "tree table", "combo box")
OF_A_GROUP = ("Findings", "Raw JSON")  # arrows go to them from the first, "Values"
MOST_STEPS = 70


def told(thing):
    return f"{thing.get_role_name()} '{name_of(thing)}'"


def walk(window, key, looks=True):
    """Goes once around; what had the focus, each with the pixels of then."""
    steps = []
    for _ in range(MOST_STEPS):
        thing = window.in_focus()
        if thing is None:
            steps.append((None, None, window.rested(1) if looks else b""))
        else:
            if steps and told(thing) == steps[0][1] and box_of(thing) == box_of(steps[0][0]):
                break
            steps.append((thing, told(thing), window.rested(1) if looks else b""))
        window.key(key)
    return steps


def run_all(program, _work):
    for theme in ("light", "dark"):
        window = TrailWindow(program, MENU_CALLER, theme=theme)

        def tabbing():
            window.go_to(5)  # so that both ‹ and › can be used
            window.key("ctrl+l")
            window.away()
            steps = walk(window, "Tab")
            reached = [told for _, told, _ in steps if told]
            wanted = [told(thing) for thing in window.things() if thing.get_role_name() in CONTROLS
                      and has(thing, "focusable") and has(thing, "sensitive")
                      and not name_of(thing).startswith(OF_A_GROUP)]
            for one in wanted:
                check(f"Tab reaches the {one} ({theme})", one in reached)
            check(f"Tab reaches the problem links ({theme})",
                  any(told.startswith("label") and "#3 #5" in told for told in reached), reached)
            check(f"Tab never gets lost ({theme})", None not in [told for _, told, _ in steps],
                  [told for _, told, _ in steps])
            check(f"Tab comes around ({theme})", len(steps) < MOST_STEPS, len(steps))
            for at, (thing, name, pixels) in enumerate(steps):
                if thing is None:
                    continue
                other = steps[(at + 2) % len(steps)][2]
                place = box_of(thing).grown(8)  # a line under the heading counts
                check(f"focus shows on the {name} ({theme})",
                      part_of(pixels, place) != part_of(other, place))
            window.key("ctrl+l")
            back = [name for _, name, _ in walk(window, "shift+Tab", looks=False) if name]
            check(f"Shift+Tab goes the same way back ({theme})", set(back) == set(reached),
                  set(back) ^ set(reached))

        tabbing.__doc__ = f"Tab, {theme}"
        run(tabbing)
        window.close()
    run_keyboard_only(program)


def run_keyboard_only(program):
    window = TrailWindow(program, MENU_CALLER)

    def reach(name):
        window.key("ctrl+l")
        for _ in range(MOST_STEPS):
            thing = window.in_focus()
            if thing is not None and name in told(thing):
                return True
            window.key("Tab")
        return False

    def pressing():
        """Controls used by key alone"""
        reach("Sample calls")
        check("Tab, Enter on a problem link goes there", follow_links())
        check("the account button is reached", reach("'Account'"))
        window.key("space")
        window.choose("Open a sample call", "The sample call of")
        check("the space bar opens its menu, arrows and Enter choose from it",
              until(lambda: window.counts() == "4 / 4", 10), window.counts())
        check("the scale switch is reached", reach("'Even steps'"))
        window.key("space")
        check("the space bar makes steps even",
              has(window.find("check box", "Even steps"), "checked"))
        window.key("space")
        check("the inspector's views are reached", reach("'Values'"))
        window.key("Right", "Right")
        check("arrows lead to raw JSON", window.shows("text", "Raw JSON"))
        window.key("Left")
        check("and to the findings", until(
            lambda: has(window.find("check box", lambda text: "Findings" in text), "checked")))
        window.key("Left")
        check("a menu with columns and order can be opened by key", column_menu())

    def follow_links():
        window.go_to(1)
        if not reach("#3 #5"):
            return False
        window.key("Return")
        if not window.selects(3, 0.5):  # the whole label had the focus, the next Tab is the first link
            window.key("Tab", "Return")
        return window.selects(3)

    def column_menu():
        window.focus_table()
        window.heard.thing = None
        window.key("Menu")
        heard = []
        for _ in range(8):
            window.key("Down")
            until(lambda: window.heard.name() not in ("", *heard[-1:]), 0.3)
            heard.append(window.heard.name())
        window.key("Escape")
        return any("Column" in name for name in heard) and any("Sort" in name for name in heard)

    run(pressing)
    said = window.close()
    check("the keyboard alone breaks nothing", said == "", said)
