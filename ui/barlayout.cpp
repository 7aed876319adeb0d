// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "barlayout.h"

#include <algorithm>
#include <cmath>

namespace {
constexpr int wrongTimeWidth = 28;
// Far outside of every window, near enough that coordinates stay small whole numbers.
constexpr double farAway = 100'000;
} // namespace

int pixelAt(const TimeScale &scale, double moment)
{
    return int(std::lround(std::clamp(scale.toPixel(moment), -farAway, farAway)));
}

std::optional<Moments> momentsOf(
    const NodeVisit &visit, int position, TimeSpan span, ScaleKind kind)
{
    const auto entered = visit.entered();
    if (kind == ScaleKind::EvenSteps)
        return Moments{double(position), double(position + 1)};
    if (!entered)
        return {};
    const double from = double((*entered - span.from).count());
    switch (visit.leaving()) {
    case Leaving::Left:
        return Moments{from, from + double(visit.duration()->count())};
    case Leaving::Open:
        return Moments{from, double(span.length().count())};
    case Leaving::Wrong:
    case Leaving::Unknown:
        break;
    }
    return Moments{from, from};
}

double lastMoment(const Trail &trail, TimeSpan span, ScaleKind kind)
{
    return kind == ScaleKind::EvenSteps ? double(trail.visits.size())
                                        : double(span.length().count());
}

QRect barBox(
    const NodeVisit &visit, Moments moments, const TimeScale &scale, int rowTop, int rowHeight)
{
    const int left = pixelAt(scale, moments.from);
    int width = pixelAt(scale, moments.to) - left;
    const Leaving leaving = visit.leaving();
    if (leaving == Leaving::Wrong)
        width = wrongTimeWidth;
    else if (leaving == Leaving::Open)
        width = std::max(width, wrongTimeWidth);
    else if (moments.to > moments.from)
        width = std::max(width, leastBarWidth);
    return {left, rowTop + barMargin, width, rowHeight - 2 * barMargin};
}
