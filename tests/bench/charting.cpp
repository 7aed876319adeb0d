// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "busyapplication.h"
#include "measures.h"
#include "plainchart.h"
#include "shownview.h"

using namespace Qt::StringLiterals;

namespace {
constexpr int rounds = 41;

/** Plots beside which ours are held. */
struct PlainPlots
{
    QCustomPlot axes; ///< nothing but axes, as large as the chart
    QCustomPlot strip; ///< nothing but axes, as large as the overview
    PlainChart items;

    PlainPlots(const ShownView &shown, const std::vector<PlainVisit> &visits)
    {
        axes.resize(shown.timeline->size());
        items.resize(shown.timeline->size());
        strip.resize(shown.overview->size());
        items.addVisits(visits);
        items.setRowsInView(double(visits.size()) / 2, 15);
        for (QCustomPlot *plot : {&axes, static_cast<QCustomPlot *>(&items)}) {
            plot->xAxis->setRange(items.xAxis->range());
            plot->yAxis->setRange(items.yAxis->range());
        }
        for (QCustomPlot *plot : {&axes, &strip, static_cast<QCustomPlot *>(&items)})
            plot->show();
    }
};

std::vector<PlainVisit> plainVisits()
{
    std::vector<PlainVisit> visits;
    for (const QByteArray &body : pageBodies(Spelling::Plain)) {
        for (PlainVisit &visit : readPlainPage(body).visits)
            visits.push_back(std::move(visit));
    }
    return visits;
}

double replot(QCustomPlot &plot)
{
    return timed([&plot] { plot.replot(QCustomPlot::rpImmediateRefresh); });
}

// Ours draws itself when it is painted; the others draw first and are painted then.
double replot(const ShownView &shown)
{
    auto *plot = shown.timeline->findChild<QCustomPlot *>();
    return timed([plot] { plot->repaint(); });
}

// Another width each time: the columns are merged anew.
double redraw(Overview &overview)
{
    const int other = overview.width() % 2 == 0 ? 1 : -1;
    return timed([&overview, other] {
        overview.resize(overview.width() + other, overview.height());
        overview.repaint();
    });
}

double scrollOn(BusyApplication &application, const ShownView &shown)
{
    return application.frame(
        [&shown] { shown.scroll->setValue(shown.scroll->value() + 3 * shown.table->rowHeight()); });
}

// None covers another: what cannot be seen costs a screen less.
void layOut(std::initializer_list<QWidget *> windows)
{
    int top = 0;
    for (QWidget *window : windows) {
        window->move(0, top);
        top += window->height();
    }
}

Measure ratio(const QString &name, double bar, Rounds medians)
{
    return {.name = name, .ours = medians.ours, .reference = medians.reference, .bar = bar};
}
} // namespace

Measures chartMeasures(BusyApplication &application)
{
    ShownView small(rowsOfCall);
    ShownView large(1'000'000);
    PlainPlots plain(small, plainVisits());
    for (const ShownView *shown : {&small, &large})
        shown->scroll->setValue(shown->scroll->maximum() / 2);
    layOut({&small.view, &large.view, &plain.axes, &plain.items, &plain.strip});
    application.frame([] {});

    const auto inRounds = [](auto ours, auto reference) { return inTurn(rounds, ours, reference); };
    const auto smallChart = [&] { return replot(small); };
    const auto smallStrip = [&] { return redraw(*small.overview); };
    return {
        ratio(u"chart replot at 10,000 rows / empty axes"_s, 1.8,
            inRounds(smallChart, [&] { return replot(plain.axes); })),
        ratio(u"chart replot at 1,000,000 / at 10,000"_s, 1.3,
            inRounds([&] { return replot(large); }, smallChart)),
        ratio(u"overview replot at 10,000 / empty axes of its size"_s, 2.2,
            inRounds(smallStrip, [&] { return replot(plain.strip); })),
        ratio(u"overview replot at 1,000,000 / at 10,000"_s, 2,
            inRounds([&] { return redraw(*large.overview); }, smallStrip)),
        ratio(u"chart replot / one QCPItemRect a visit, at 10,000"_s, 0.33,
            inRounds(smallChart, [&] { return replot(plain.items); })),
        ratio(u"scroll frame, table and chart, at 1,000,000 / at 10,000"_s, 1.5,
            inRounds([&] { return scrollOn(application, large); },
                [&] { return scrollOn(application, small); })),
    };
}
