// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "barlayout.h"
#include "measures.h"
#include "shownview.h"
#include "theme.h"

#include <QCoreApplication>
#include <QImage>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool hasPixelOf(const QImage &picture, const QRect &area, const QList<QRgb> &colors)
{
    const QRect inside = area.intersected(picture.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x) {
            if (colors.contains(picture.pixel(x, y)))
                return true;
        }
    }
    return false;
}

// Bars of no length reach out to both sides of their moment.
bool isInChart(const QImage &picture, const QRect &bar, const NodeVisit &visit, const Theme &theme)
{
    const FamilyColors family = theme.family(familyOf(visit.type()));
    const int reach = bar.width() > 0 ? 0 : bar.height() / 2;
    return hasPixelOf(picture, bar.adjusted(-reach, 0, reach, 0),
        {family.edge.rgb(), family.selectedEdge.rgb(), family.tint.rgb(),
            theme.exit(visit.exit()).foreground.rgb()});
}

int lostInChart(const ShownView &shown)
{
    const Theme &theme = themeOf(shown.view.palette());
    const int height = shown.table->rowHeight();
    const int rowsAtOnce = std::max(1, shown.table->viewport()->height() / height);
    int lost = 0;
    for (int first = 0; first < shown.model.rowCount(); first += rowsAtOnce) {
        shown.scroll->setValue(first * height);
        const int last = std::min(first + rowsAtOnce, shown.model.rowCount());
        const QImage picture
            = shown.timeline->grab().toImage().convertToFormat(QImage::Format_RGB32);
        for (int row = first; row < last; ++row) {
            const QRect bar = shown.timeline->barOf(row);
            lost += !isInChart(picture, bar, shown.model.visit(row), theme);
        }
    }
    return lost;
}

// Whatever differs from the empty strip, above for problems and in the middle for every visit.
int lostInOverview(const ShownView &shown)
{
    const TrailModel none;
    Overview empty(none);
    empty.resize(shown.overview->size());
    shown.overview->setRange({-1, -1}, shown.timeline->scaleKind()); // no window to drag on top
    const QImage strip = shown.overview->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QRgb ground = empty.grab().toImage().pixel(strip.width() / 2, strip.height() / 2);
    const auto isTouched = [&](const NodeVisit &visit, int position, int top, int bottom) {
        const auto moments
            = momentsOf(visit, position, shown.model.span(), shown.timeline->scaleKind());
        const double share = moments->from / shown.timeline->end();
        const double lastShare = moments->to / shown.timeline->end();
        const int from = std::max(1, int(6 + share * (strip.width() - 12)) - 1);
        const int to = std::min(strip.width() - 2, int(6 + lastShare * (strip.width() - 12)) + 1);
        for (int x = from; x <= to; ++x) {
            for (int y = top; y <= bottom; ++y) {
                if (strip.pixel(x, y) != ground)
                    return true;
            }
        }
        return false;
    };
    const int middle = strip.height() / 2;
    int lost = 0;
    for (int position = 0; position < int(shown.model.trail().visits.size()); ++position) {
        const NodeVisit &visit = shown.model.trail().visits[size_t(position)];
        lost += !isTouched(visit, position, middle, middle + 2);
        lost += visit.isProblem() && !isTouched(visit, position, 2, middle - 3);
    }
    return lost;
}
} // namespace

Measures visibilityMeasures()
{
    ShownView shown(rowsOfCall);
    QCoreApplication::processEvents();
    int lost = 0;
    for (const ScaleKind kind : {ScaleKind::RealTime, ScaleKind::EvenSteps}) {
        shown.timeline->setScaleKind(kind);
        lost += lostInChart(shown) + lostInOverview(shown);
    }
    return {{.name = u"visits without a pixel in chart or overview, of 10,000"_s,
        .ours = double(lost),
        .bar = 0,
        .kind = Measure::Kind::Count}};
}
