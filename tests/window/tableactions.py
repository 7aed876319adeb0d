# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Table, filter, inspector and splitters."""

from checks import check, run, until
from person import Box, box_of, count_of, has, name_of, part_of
from trailwindow import MENU_CALLER, SUB_FLOWS, TrailWindow

FOUND = 0xFFE9A8  # behind what the filter found, in the light theme
TIME_ORDER = ["1", "2", "3", "4", "5", "6", "7"]


def clear(window):
    window.click(window.filter_edit())
    window.key("ctrl+a", "Delete")
    until(lambda: window.counts() == "7 / 7", 2)


def run_all(program, _work):
    window = TrailWindow(program, MENU_CALLER)

    def sorting():
        """Sort, and the way back"""
        check("time order at first", window.column(0) == TIME_ORDER, window.column(0))
        window.click(window.headers()["Duration"])
        sorted_rows = ["1", "4", "6", "2", "7", "3", "5"]
        check("a click on a header sorts", until(lambda: window.column(0) == sorted_rows),
              window.column(0))
        ys = [bar.y for bar in window.bars()]
        check("the bars follow", ys == sorted(ys), ys)
        check("each bar stands beside its row", all(
            abs(bar.centre[1] - box_of(window.cell(row, 2)).centre[1]) <= 1
            for row, bar in enumerate(window.bars())))
        check("the selection stays", window.selected() == 7, window.selected())
        until(lambda: False, 0.5)  # else the next click is the second half of a double click
        window.click(window.headers()["Duration"])
        check("a second click sorts the other way",
              until(lambda: window.column(0)[0] in ("3", "5")), window.column(0))
        back = window.find("push button", "Back to time order")
        window.click(back)
        check("'back to time order' leads back", until(lambda: window.column(0) == TIME_ORDER),
              window.column(0))
        check("and goes", not window.shows("push button", "Back to time order", 0))

    def filtering():
        """Filter as you type, with highlights"""
        window.key("ctrl+f")
        check("Ctrl+F goes to the filter", until(lambda: has(window.filter_edit(), "focused")))
        window.key("ctrl+a")
        window.write("timeout")
        check("typing filters: 'timeout'", until(lambda: window.counts() == "3 / 7"),
              window.counts())
        window.key("ctrl+a")
        window.write("keypad")
        check("plain words are found: 'keypad'", until(lambda: window.column(0) == ["3", "5", "7"]),
              window.column(0))
        table = box_of(window.table)
        window.away()
        found = count_of(part_of(window.rested(), table), FOUND)
        check("what was found is highlighted", found > 100, found)
        check("bars and rows stay alike", len(window.bars()) == 3, len(window.bars()))
        clear(window)
        found = count_of(part_of(window.rested(), table), FOUND)
        check("without a filter nothing is highlighted", found == 0, found)
        window.write("retry")
        check("keys of variables are found: 'retry'", until(lambda: window.rows() < 7),
              window.counts())
        window.key("ctrl+a")
        window.copy("ＧＡＴＨＥＲ")
        window.key("ctrl+v")
        check("full-width letters are folded", until(lambda: window.column(0) == ["3", "5", "7"]),
              window.column(0))
        clear(window)
        second = window.bar(2)
        window.write("prompt")
        until(lambda: window.column(0) == ["2", "4", "6"])
        check("filter does not zoom", (window.bar(1).x, window.bar(1).width) == (second.x, second.width),
              (second, window.bar(1)))
        show = window.find("push button", "#7 is hidden · show")
        check("a hidden selection is told, and kept", window.selected() == 7, window.selected())
        window.click(show)
        check("and shown again", until(lambda: window.counts() == "7 / 7")
              and window.selected() == 7, window.counts())
        window.click(window.filter_edit())
        window.write("no such thing")
        check("a filter that fits nothing says so", until(lambda: window.counts() == "0 / 7"),
              window.counts())
        clear(window)

    def hiding():
        """Hide system steps"""
        box = window.find("check box", "Hide system steps")
        window.click(box)
        check("a click hides them", until(lambda: window.column(0) == TIME_ORDER[1:]),
              window.column(0))
        check("the count says so", window.counts() == "6 / 7", window.counts())
        box.get_component_iface().grab_focus()
        window.key("space")
        check("the space bar shows them", until(lambda: window.column(0) == TIME_ORDER),
              window.column(0))

    def columns():
        """Choice, order and width of columns"""
        first = list(window.headers())
        check("six columns at first",
              first == ["#", "Start", "Node", "Type", "Duration", "Exit"], first)
        for name in ("Node ID", "Channel"):
            window.click(window.headers()["Exit"], button=3)
            window.choose(name)
            check(f"the header's menu shows {name}", until(lambda: name in window.headers()),
                  list(window.headers()))
        window.click(window.headers()["Exit"], button=3)
        window.choose("Channel")
        check("and hides Channel", until(lambda: "Channel" not in window.headers()),
              list(window.headers()))
        edge = box_of(window.headers()["Type"])
        right = edge.x + edge.width - 1
        window.drag((right, edge.centre[1]), (right + 30, edge.centre[1]))
        wide = box_of(window.headers()["Type"]).width
        check("a drag on a column's edge makes it wider", wide > edge.width + 20, (edge, wide))
        place = {name: box_of(header).x for name, header in window.headers().items()}
        start = box_of(window.headers()["Duration"])
        end = box_of(window.headers()["Type"])
        window.drag(start.centre, (end.x + 8, end.centre[1]))
        after = {name: box_of(header).x for name, header in window.headers().items()}
        check("a drag on a header moves its column", after["Duration"] < after["Type"],
              (place, after))

    def copying():
        """Copy"""
        window.go_to(3)
        window.focus_table()
        window.copy("nothing")
        window.key("ctrl+c")
        check("Ctrl+C in the table copies the row",
              until(lambda: "主菜单" in window.copied(), 2), window.copied())
        value = window.find("table cell", lambda text: text.startswith("查询订单"))
        window.click(value)
        window.key("ctrl+c")
        check("a value of the inspector can be copied",
              until(lambda: "查询订单" in window.copied(), 2), window.copied())
        window.click(window.find("push button", lambda text: text.startswith("Copy all of this list: V")))
        check("all variables can be copied", until(lambda: "lang" in window.copied(), 2),
              window.copied())
        window.click(window.find("push button", "Copy the RequestId"))
        check("the RequestId can be copied",
              until(lambda: "RequestId " + window.copied() in window.texts(), 2), window.copied())

    def inspecting():
        """Inspector"""
        window.go_to(5)
        raw = window.find("check box", "Raw JSON")
        window.click(raw)
        text = window.find("text", "Raw JSON")
        words = text.get_text_iface().get_text(0, -1)
        check("raw JSON is one click away", '"NodeType": "GATHER_INPUT"' in words, words[:200])
        check("it masks the numbers", "133****2315" in words, words[:400])
        window.click(window.find("check box", "Values"))
        check("and back", not window.shows("text", "Raw JSON", 0.2))
        check("a changed variable says so", window.hears("Changed"), window.texts()[-20:])
        window.go_to(3)
        check("a new variable says so", window.hears("New"), window.texts()[-20:])

    def scrolling_sideways():
        """# and node stay when the table scrolls sideways"""
        for name in ("Flow", "Channel"):
            window.click(window.headers()["Exit"], button=3)
            window.choose(name)
        window.away()
        number = box_of(window.headers()["#"])
        place = Box(number.x + 4, number.y + number.height, number.width - 4, 200)
        before = part_of(window.rested(), place)
        table = box_of(window.table)
        first = box_of(window.cell(0, 5)).x
        window.click(table.centre, button=7, times=8)
        check("the table scrolls sideways",
              until(lambda: box_of(window.cell(0, 5)).x < first - 20), first)
        window.away()
        check("# stays", part_of(window.rested(), place) == before)
        window.click(table.centre, button=6, times=16)
        for name in ("Flow", "Channel"):
            window.click(window.headers()["Exit"], button=3)
            window.choose(name)

    def splitting():
        """Splitters"""
        table, timeline = box_of(window.table), box_of(window.timeline)
        window.drag((timeline.x - 1, table.centre[1] + 60), (timeline.x + 80, table.centre[1] + 60))
        wider = box_of(window.table)
        check("the one between table and chart moves", abs(wider.width - table.width - 81) <= 4,
              (table, wider))
        bottom = table.y + table.height
        window.drag((table.centre[0], bottom), (table.centre[0], bottom - 60))
        lower = box_of(window.table)
        check("the one above the inspector moves", abs(table.height - lower.height - 60) <= 4,
              (table, lower))

    for topic in (sorting, filtering, hiding, inspecting, copying, columns, scrolling_sideways, splitting):
        run(topic)
    kept = {name: box_of(header).width for name, header in window.headers().items()}
    areas = repr((box_of(window.table), box_of(window.timeline)))
    said = window.close()
    check("the table says nothing on standard error", said == "", said)
    window = TrailWindow(program, MENU_CALLER)

    def remembering():
        """Remembered after a restart"""
        now = {name: box_of(header).width for name, header in window.headers().items()}
        check("choice and order of columns", list(now) == list(kept), (list(kept), list(now)))
        same = [name for name in kept if name != "Node" and now.get(name) != kept[name]]
        check("widths of columns", not same, (kept, now))
        again = repr((box_of(window.table), box_of(window.timeline)))
        check("splitters and the window's place", again == areas, (areas, again))

    run(remembering)
    window.close()
    run_nested(program)


def run_nested(program):
    window = TrailWindow(program, SUB_FLOWS)

    def opening():
        """JSON text opened up"""
        nested = []
        for number in range(1, window.rows() + 1):
            window.go_to(number)
            nested += [text for text in window.texts() if text.startswith(("{\"", "[\"", "[{\""))]
        check("no value of the inspector is unopened JSON", not nested, nested[:3])

    run(opening)
    window.close()
