// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "busyapplication.h"
#include "measures.h"
#include "plainwindow.h"
#include "shownview.h"

#include <QLineEdit>

#include <array>

using namespace Qt::StringLiterals;

namespace {
const QStringList typed{u"timeout"_s, u"n42"_s}; // many rows, few rows

std::vector<PlainPage> plainPages(int visits)
{
    const std::vector<QByteArray> bodies = pageBodies(Spelling::Plain);
    std::vector<PlainPage> pages;
    for (int rows = 0; rows < visits; rows += 100)
        pages.push_back(readPlainPage(bodies[size_t(rows) / 100 % bodies.size()]));
    return pages;
}

// Words are typed key by key and then taken away; milliseconds a key.
double type(BusyApplication &application, const std::function<void(const QString &)> &show)
{
    double took = 0;
    int keys = 0;
    const auto key = [&](const QString &text) {
        took += application.frame([&] { show(text); });
        ++keys;
    };
    for (const QString &word : typed) {
        for (qsizetype length = 1; length <= word.size(); ++length)
            key(word.first(length));
        key({});
    }
    return took / keys;
}

/** By duration, by node, by duration downward …: each order differs from the one before. */
template <typename Column> struct Sorting
{
    std::array<Column, 2> columns;
    int step = 0;

    std::pair<Column, Qt::SortOrder> next()
    {
        const int now = step++;
        return {
            columns[size_t(now % 2)], now / 2 % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder};
    }
};

QString atRows(int visits)
{
    return visits == rowsOfCall ? u"10,000"_s : u"100,000"_s;
}

struct Bars
{
    double filter = 0;
    double sort = 0;
};

Measures orderMeasures(BusyApplication &application, int visits, Bars bars, int sweeps)
{
    ShownView ours(visits);
    PlainWindow plain;
    plain.show();
    plain.addAtOnce(plainPages(visits));
    application.frame([] {});

    auto *edit = ours.view.findChild<QLineEdit *>(u"filterEdit"_s);
    const Rounds filtering = inTurn(
        sweeps,
        [&] { return type(application, [edit](const QString &text) { edit->setText(text); }); },
        [&] {
            return type(application, [&plain](const QString &text) { plain.setFilter(text); });
        });

    Sorting<TrailColumn> ourOrder{{TrailColumn::Duration, TrailColumn::Node}};
    Sorting<PlainModel::Column> plainOrder{{PlainModel::Duration, PlainModel::Node}};
    const Rounds sorting = inTurn(
        sweeps * 4,
        [&] {
            const auto [column, order] = ourOrder.next();
            return application.frame(
                [&] { ours.model.setFilter({.sortedBy = column, .order = order}); });
        },
        [&] {
            const auto [column, order] = plainOrder.next();
            return application.frame([&] { plain.sortBy(column, order); });
        });
    return {
        {.name = u"filter keystroke and repaint / QSortFilterProxyModel, %1"_s.arg(atRows(visits)),
            .ours = filtering.ours,
            .reference = filtering.reference,
            .bar = bars.filter},
        {.name = u"sort and repaint / QSortFilterProxyModel, %1"_s.arg(atRows(visits)),
            .ours = sorting.ours,
            .reference = sorting.reference,
            .bar = bars.sort}};
}
} // namespace

Measures orderMeasures(BusyApplication &application)
{
    Measures measures = orderMeasures(application, rowsOfCall, {.filter = 0.5, .sort = 0.5}, 5);
    for (Measure &measure :
        orderMeasures(application, 10 * rowsOfCall, {.filter = 0.08, .sort = 0.1}, 1))
        measures.push_back(std::move(measure));
    return measures;
}
