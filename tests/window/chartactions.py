# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The table of actions on the timeline, by mouse and by key. A bar's place tells zoom and pan."""

from checks import check, run, skip, until
from person import Box, box_of, has, part_of
from trailwindow import LONG_CALL, MENU_CALLER, TrailWindow


def moved(window, number, before, seconds=2.0):
    """The bar of this visit, when it is another box than before."""
    until(lambda: window.bar(number) != before, seconds)
    return window.bar(number)


def fit(window):
    window.focus_chart()
    window.key("0")
    until(lambda: window.bar(7) == window.whole, 2)


def run_all(program, _work):
    window = TrailWindow(program, MENU_CALLER)
    window.whole = window.bar(7)

    def zooming():
        """Zoom at the pointer, and at the centre"""
        before = window.bar(5)
        window.wheel(before.centre, 2, held="ctrl")
        after = moved(window, 5, before)
        check("Ctrl+wheel up zooms in", after.width > before.width * 1.4, (before, after))
        check("Ctrl+wheel keeps what is under the pointer there",
              abs(after.centre[0] - before.centre[0]) <= 3, (before, after))
        window.wheel(before.centre, -2, held="ctrl")
        back = moved(window, 5, after)
        check("Ctrl+wheel down zooms out", abs(back.width - before.width) <= 2, (before, back))
        fit(window)
        for into, out in (("w", "s"), ("plus", "minus")):
            before = window.bar(4)
            window.key(into, into)
            after = moved(window, 4, before)
            check(f"{into} zooms in", after.width > before.width * 1.4, (before, after))
            window.key(out, out)
            back = moved(window, 4, after)
            check(f"{out} zooms out", back.width < after.width, (after, back))
            fit(window)
        check("zoom filters nothing", window.counts() == "7 / 7", window.counts())
        skip("pinch zooms at the pointer", "no tool makes the gesture; tst_chartwindow sends it")

    def panning():
        """Pan time"""
        window.focus_chart()
        window.key("w", "w", "w", "w")
        start = window.bar(5)
        ways = {
            "Shift+drag": lambda: window.drag((1000, 300), (900, 300), held="shift"),
            "middle drag": lambda: window.drag((1000, 300), (900, 300), button=2),
            "Shift+wheel": lambda: window.wheel((1000, 300), -3, held="shift"),
            "D": lambda: window.key("d", "d"),
        }
        for what, do in ways.items():
            before = window.bar(5)
            do()
            after = moved(window, 5, before)
            check(f"{what} pans to later times", after.x < before.x - 20, (before, after))
            check(f"{what} does not zoom", abs(after.width - before.width) <= 1, (before, after))
        before = window.bar(5)
        window.key("a", "a")
        after = moved(window, 5, before)
        check("A pans to earlier times", after.x > before.x + 20, (before, after))
        window.key(*["a"] * 40)
        first = window.bar(1)
        window.key(*["a"] * 3)
        area = box_of(window.timeline)
        within = area.x <= first.x <= area.x + area.width // 2
        check("panning ends at the trail's start", window.bar(1) == first and within, first)
        check("panning selects nothing else", window.selected() == 7, (start, window.selected()))
        fit(window)

    def fitting():
        """Fit all, fit this bar"""
        for what, do in {
            "double click beside bars": lambda: window.click(window.empty_place(), times=2),
            "0": lambda: window.key("0"),
            "the button Fit all": lambda: window.click(window.find("push button", "Fit all")),
        }.items():
            window.focus_chart()
            window.key("w", "w", "w")
            zoomed = moved(window, 7, window.whole)
            do()
            after = moved(window, 7, zoomed)
            check(f"{what} fits the whole call", after == window.whole, (window.whole, after))
        area = box_of(window.timeline)
        before = window.bar(3)
        window.click(before, times=2)
        after = moved(window, 3, before)
        check("double click on a bar fits it", 0.6 < after.width / area.width < 0.9, after)
        fit(window)
        window.go_to(5)
        before = window.bar(5)
        window.key("f")
        after = moved(window, 5, before)
        check("F fits the selected bar", 0.6 < after.width / area.width < 0.9, after)
        fit(window)

    def marking():
        """A time range: its length, rows inside, zoom here"""
        area = box_of(window.timeline)
        left, right = window.bar(4).x + 2, window.bar(5).x + window.bar(5).width - 4
        on_ruler, below_all = area.y + 10, window.empty_place()[1]
        offer = Box((left + right) // 2 - 60, area.y + 7, 120, 16)  # on the ruler
        window.away()
        plain = part_of(window.rested(), offer)

        def offered(seconds=2.0):
            return until(lambda: part_of(window.look(), offer) != plain, seconds)

        def gone(seconds=2.0):
            return until(lambda: part_of(window.look(), offer) == plain, seconds)

        window.drag((left, on_ruler), (right, on_ruler))
        check("a drag on the ruler marks a range, and offers to zoom there", offered())
        window.key("Escape")
        check("Esc clears it", gone() and window.bar(7) == window.whole)
        window.drag((left, below_all), (right, below_all))
        check("a drag on the empty chart marks a range", offered())
        before = window.bar(5)
        window.key("z")
        after = moved(window, 5, before)
        check("Z zooms there", after.width > 2 * before.width, (before, after))
        fit(window)
        window.away()
        check("and nothing stays marked", gone())
        window.drag((left, below_all), (right, below_all))
        offered()
        window.click(offer)
        after = moved(window, 5, before)
        check("a click on the offer zooms there", after.width > 2 * before.width, (before, after))
        fit(window)
        window.go_to(4)
        window.key("shift+Down", "z")
        after = moved(window, 5, before)
        check("Shift+↓ marks from visit to visit, Z zooms there",
              after.width > 1.5 * before.width, (before, after))
        fit(window)

    def problems():
        """Next and previous problem"""
        window.go_to(1)
        for number in (3, 5, 7):
            window.key("e")
            check(f"E goes to the problem #{number}", window.selects(number), window.selected())
        for number in (5, 3):
            window.key("shift+e")
            check(f"Shift+E goes to the problem #{number}", window.selects(number))
        words = window.find("label", lambda text: "#3 #5" in text)
        line = box_of(words)
        seen = set()
        for x in range(line.x, line.x + line.width, 6):
            window.click((x, line.centre[1]))
            seen.add(window.selected())
            if {3, 5, 7} <= seen:
                break
        check("the verdict's links lead to the problems", {3, 5, 7} <= seen, seen)

    def same_node():
        """Other visits of this node"""
        window.go_to(3)
        window.key("bracketright")
        check("] goes to the next visit of the node", window.selects(5), window.selected())
        window.key("bracketleft")
        check("[ goes to the one before", window.selects(3), window.selected())
        window.click(window.find("push button", "Next visit of this node"))
        check("› goes to the next visit of the node", window.selects(5), window.selected())
        window.click(window.find("push button", "Previous visit of this node"))
        check("‹ goes to the one before", window.selects(3), window.selected())
        window.away()
        with_three = window.rested()
        window.go_to(2)
        window.away()
        with_two = window.rested()
        for number in (5, 7):
            place = window.bar(number).grown(2)
            check(f"selecting #3 outlines #{number}, a visit of the same node",
                  part_of(with_three, place) != part_of(with_two, place))
        place = window.bar(6).grown(2)
        check("and no other", part_of(with_three, place) == part_of(with_two, place))

    def scales():
        """Even steps and real time, since the start and clock time"""
        switch = window.find("check box", "Even steps")

        def even():
            widths = [bar.width for bar in window.bars()]
            return max(widths) - min(widths) <= 2

        check("real time at first", not even() and not has(switch, "checked"))
        window.click(switch)
        check("the switch makes steps even", until(even) and has(switch, "checked"))
        window.click(switch)
        check("and real time again", until(lambda: not even()) and not has(switch, "checked"))
        window.focus_chart()
        window.key("t")
        check("T makes steps even", until(even) and has(switch, "checked"))
        window.key("t")
        check("T makes it real time again", until(lambda: not even()))
        area = box_of(window.timeline)
        ruler = Box(area.x, area.y, area.width, 30)
        before = part_of(window.rested(), ruler)
        window.click((area.centre[0], area.y + 10), button=3)
        window.choose("Time of day")
        window.away()
        clock = part_of(window.rested(), ruler)
        check("the ruler's menu shows the time of day", clock != before)
        window.click((area.centre[0], area.y + 10), button=3)
        window.choose("Time since the start")
        window.away()
        check("and time since the start", part_of(window.rested(), ruler) == before)

    def overview():
        """The overview strip"""
        window.focus_chart()
        window.key("w", "w", "w", "w")
        strip = box_of(window.find(None, "Overview of the whole call"))
        before = window.bar(5)
        window.drag(strip.centre, (strip.centre[0] + 40, strip.centre[1]))
        after = moved(window, 5, before)
        check("dragging its window pans", after.x < before.x - 20, (before, after))
        check("dragging its window does not zoom", abs(after.width - before.width) <= 1)
        before = window.bar(5)
        window.click((strip.x + 12, strip.centre[1]))
        after = moved(window, 5, before)
        check("a click beside its window goes there", after.x > before.x + 20, (before, after))
        fit(window)

    def pointing():
        """Click, hover and tooltip"""
        window.click(window.bar(4))
        check("a click on a bar selects its visit", window.selects(4), window.selected())
        check("the bar says so", until(lambda: window.selected_bar() == 4))
        window.away()
        before = window.rested()
        row = box_of(window.cell(1, 2))
        beside = Box(window.bar(2).x + window.bar(2).width + 80, row.y + 4, 60, row.height - 8)
        window.point(*row.centre)
        check("a row under the pointer tints its part of the chart",
              until(lambda: part_of(window.look(), beside) != part_of(before, beside)))
        window.away()
        until(lambda: part_of(window.look(), beside) == part_of(before, beside))
        window.point(*beside.centre)
        check("a bar's row under the pointer tints the table's row",
              until(lambda: part_of(window.look(), row) != part_of(before, row)))
        tip = []

        def tells():
            tip[:] = [t for t in window.texts() if "PLAY_SAY" in t and "欢迎语" in t]
            return bool(tip)

        window.point(*window.bar(2).centre)
        check("a tooltip tells everything of the visit", until(tells, 4), tip)
        window.away()

    for topic in (zooming, panning, fitting, marking, problems, same_node, scales, overview,
                  pointing):
        run(topic)
    said = window.close()
    check("the timeline says nothing on standard error", said == "", said)
    run_long(program)


def run_long(program):
    window = TrailWindow(program, LONG_CALL)

    def rows():
        """Rows, in a call of 1,234 visits"""
        last = window.rows()
        check("all visits are there", last == 1234, last)
        for what, focus in (
            ("chart", window.focus_chart),
            ("table", window.focus_table),
        ):
            focus()
            window.key("Home")
            check(f"Home goes to the first visit ({what})", window.selects(1), window.selected())
            window.key("Down", "Down", "Down")
            check(f"↓ goes to the next ({what})", window.selects(4), window.selected())
            window.key("Up")
            check(f"↑ goes to the one before ({what})", window.selects(3), window.selected())
            window.key("Next")
            check(f"PgDn goes a page down ({what})",
                  until(lambda: 8 < window.selected() < 30), window.selected())
            window.key("Prior")
            check(f"PgUp goes a page up ({what})", window.selects(3), window.selected())
            window.key("End")
            check(f"End goes to the last ({what})", window.selects(last), window.selected())
            at_end = box_of(window.cell(last - 1, 2))
            check(f"the last is in view ({what})", box_of(window.table).holds(at_end), at_end)
        for what, place in (("chart", box_of(window.timeline)), ("table", box_of(window.table))):
            before = box_of(window.cell(last - 1, 2)).y
            window.wheel(place.centre, 2)
            moved_by = []

            def together():
                row, bar = box_of(window.cell(last - 1, 2)), window.timeline.get_child_at_index(last - 1)
                moved_by[:] = [row.y - before, box_of(bar).centre[1] - row.centre[1]]
                return row.y > before + 20

            check(f"the wheel scrolls ({what})", until(together), moved_by)
            check(f"rows and bars scroll together ({what})", abs(moved_by[1]) <= 1, moved_by)
            check(f"the wheel selects nothing ({what})", window.selected() == last)
        window.focus_chart()
        window.key("Home")
        window.selects(1)
        check("moving the selection never zooms", window.bar(1).height > 0)

    def margin():
        """The selection keeps some rows around it"""
        window.focus_chart()
        window.key("Home")
        window.selects(1)
        window.key(*["Down"] * 14)
        row, area = box_of(window.cell(14, 2)), box_of(window.table)
        below_it = (area.y + area.height - row.y - row.height) / row.height
        check("two rows below the selected one show", below_it >= 1.9 or row.y < area.centre[1],
              below_it)

    def bringing_to_sight():
        """The selection pans to a bar that is out of sight, and never zooms"""
        window.focus_chart()
        window.key("0", *["w"] * 12)
        window.key("Home")
        window.selects(1)
        area = box_of(window.timeline)
        first = window.bar(1)
        check("Home pans to the first bar", area.x <= first.x <= area.x + area.width, first)
        length = window.bar(2).width
        window.key("End")
        window.selects(1234)
        bar = window.bar(1234)
        check("End pans to the last bar", area.x <= bar.centre[0] <= area.x + area.width, bar)
        window.key("Home")
        window.selects(1)
        check("and does not zoom", abs(window.bar(2).width - length) <= 1)

    for topic in (rows, margin, bringing_to_sight):
        run(topic)
    window.close()
