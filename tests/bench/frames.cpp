// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "busyapplication.h"
#include "measures.h"
#include "shownview.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {
constexpr int frames = 100;
constexpr double refresh = 16; // ms, of a usual screen

/** What a person does, again and again, at a call of 10,000 rows. */
class Doings
{
public:
    explicit Doings(BusyApplication &application)
        : m_application(application)
        , m_shown(rowsOfCall)
    {
        m_application.frame([] {});
    }

    double scroll()
    {
        return frame([this](int) {
            m_shown.scroll->setValue(m_shown.scroll->value() + 3 * m_shown.table->rowHeight());
        });
    }

    double zoom()
    {
        return frame([this](int step) {
            const bool isIn = step % 20 < 10;
            m_shown.timeline->zoomAt(300, isIn ? Timeline::zoomStep : 1 / Timeline::zoomStep);
        });
    }

    double pan()
    {
        m_shown.timeline->zoomAt(300, 50);
        return frame([this](int step) {
            const double width = m_shown.timeline->range().length() * Timeline::panStep;
            m_shown.timeline->pan(step % 20 < 10 ? width : -width);
        });
    }

    // Down the table, and far away at every tenth step.
    double select()
    {
        return frame([this](int step) {
            m_shown.view.selectVisit(step % 10 == 0 ? step * 97 % rowsOfCall : step);
        });
    }

    double type()
    {
        auto *filter = m_shown.view.findChild<QLineEdit *>(u"filterEdit"_s);
        const QString typed = u"查询 timeout n42"_s;
        const double took
            = frame([&](int step) { filter->setText(typed.first(step % (typed.size() + 1))); });
        filter->clear();
        return took;
    }

    double sort()
    {
        return frame([this](int step) {
            const auto column = step % 2 == 0 ? TrailColumn::Duration : TrailColumn::Node;
            const auto order = step % 4 < 2 ? Qt::AscendingOrder : Qt::DescendingOrder;
            m_shown.model.setFilter({.sortedBy = column, .order = order});
        });
    }

private:
    double frame(const std::function<void(int)> &step)
    {
        std::vector<double> took;
        for (int i = 0; i < frames; ++i)
            took.push_back(m_application.frame([&] { step(i); }));
        return percentile95(std::move(took));
    }

    BusyApplication &m_application;
    ShownView m_shown;
};
} // namespace

Measures frameMeasures(BusyApplication &application)
{
    Doings person(application);
    const auto measure = [](const QString &name, double took, double bar) {
        return Measure{.name = name + u" at 10,000 rows, 19 of 20"_s,
            .ours = took,
            .bar = bar,
            .kind = Measure::Kind::Milliseconds};
    };
    return {
        measure(u"scroll frame"_s, person.scroll(), refresh),
        measure(u"zoom frame"_s, person.zoom(), refresh),
        measure(u"pan frame"_s, person.pan(), refresh),
        measure(u"selection frame"_s, person.select(), refresh),
        measure(u"filter keystroke"_s, person.type(), 100),
        measure(u"sort"_s, person.sort(), 200),
    };
}
