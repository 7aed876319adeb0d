# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The window with a trail in it: its rows, its bars, its inspector."""

import re

from checks import until
from person import Person, box_of, has, name_of

MENU_CALLER = "job-501784236190277632"  # 7 visits; 3, 5 and 7 of one node, problems all of them
LONG_CALL = "job-925471160038809600"  # 1,234 visits
SUB_FLOWS = "job-276418093312790528"
NO_ROWS = "job-590013377264918528"


class TrailWindow(Person):
    """The program, with a sample call looked up."""

    def __init__(self, program, contact_id, *options, language="en", theme="light"):
        super().__init__(
            program, "--demo", "--lang", language, "--theme", theme, *options, contact_id)
        self.heading = None  # of the inspector
        self.table = self.find("table", seconds=20)
        self.timeline = self.find("list")
        if not until(lambda: self.selected() > 0, 10):
            raise RuntimeError("no visit is selected")

    # The table

    def rows(self):
        return self.table.get_table_iface().get_n_rows()

    def cell(self, row, column):
        return self.table.get_table_iface().get_accessible_at(row, column)

    def column(self, column, rows=None):
        return [name_of(self.cell(row, column)) for row in range(rows or self.rows())]

    def headers(self):
        """By name, those in view."""
        found = {}
        for at in range(self.table.get_child_count()):
            child = self.table.get_child_at_index(at)
            if child.get_role_name() != "table column header":
                if found:
                    break
                continue
            if box_of(child).width > 0:
                found[name_of(child)] = child
        return found

    # The timeline

    def bar(self, number):
        """The box of the bar of a visit; of the rows in time order."""
        return box_of(self.timeline.get_child_at_index(number - 1))

    def bars(self):
        count = self.timeline.get_child_count()
        return [box_of(self.timeline.get_child_at_index(at)) for at in range(count)]

    def selected_bar(self):
        for at in range(self.timeline.get_child_count()):
            bar = self.timeline.get_child_at_index(at)
            if has(bar, "selected"):
                return int(re.match(r"#(\d+)", name_of(bar)).group(1))
        return 0

    def empty_place(self):
        """Beside every bar, below the ruler."""
        area = box_of(self.timeline)
        return area.x + area.width // 3, area.y + area.height - 12

    # What is selected, as the inspector says it

    def selected(self):
        def number_in(text):
            found = re.search(r" · #(\d+) · ", text)
            return int(found.group(1)) if found else 0

        if self.heading is not None and number_in(name_of(self.heading)):
            return number_in(name_of(self.heading))
        self.heading = next((thing for thing in self.things() if number_in(name_of(thing))), None)
        return number_in(name_of(self.heading)) if self.heading is not None else 0

    def selects(self, number, seconds=3.0):
        return until(lambda: self.selected() == number, seconds)

    def focus_chart(self):
        """As somebody does who does not want to change the selection: with Tab."""
        self.timeline.get_component_iface().grab_focus()
        return until(lambda: has(self.timeline, "focused"), 2)

    def focus_table(self):
        """With Tab, too: a click would select."""
        self.key("ctrl+f")
        for _ in range(8):
            self.key("Tab")
            if until(lambda: has(self.table, "focused"), 0.3):
                return True
        return False

    def go_to(self, number):
        self.focus_chart()
        self.key("Home")
        self.key(*["Down"] * (number - 1))
        return self.selects(number)

    def counts(self):
        for thing in self.things("label"):
            if re.fullmatch(r"[\d,]+ / [\d,]+", name_of(thing)):
                return name_of(thing)
        return ""

    def filter_edit(self):
        return self.find("text", "Filter")
