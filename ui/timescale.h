// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

/**
 * Where a moment stands on screen. Moments are milliseconds since the start of the call, or steps
 * (1 a visit) when the chart shows even steps.
 */
struct TimeScale
{
    double from = 0; ///< moment at the left edge
    double to = 1; ///< moment at the right edge, greater than from
    double left = 0; ///< pixels
    double width = 1; ///< pixels, positive

    double toPixel(double moment) const { return left + (moment - from) / (to - from) * width; }
    double toMoment(double pixel) const { return from + (pixel - left) / width * (to - from); }
    double momentsPerPixel() const { return (to - from) / width; }

    bool operator==(const TimeScale &) const = default;
};

/** The part of a trail that is looked at. */
struct TimeRange
{
    double from = 0;
    double to = 1;

    double length() const { return to - from; }
    bool operator==(const TimeRange &) const = default;
};

/** Everything from 0 to @p end with a little room at both sides. */
TimeRange wholeRange(double end);
/** @p range narrowed (factor > 1) or widened around @p moment, within the bounds of panning. */
TimeRange zoomed(TimeRange range, double moment, double factor, double end);
/** @p range moved by @p moments, within the bounds: the trail ±5 %. */
TimeRange panned(TimeRange range, double moments, double end);

/** Distance of the ruler's marks: round (1, 2, 5, 10, 15, 30 …), at least @p pixels apart. */
double rulerStep(double momentsPerPixel, double pixels);
/** "0", "12.5 s", "3:20": what a mark of the ruler says; @p step decides how fine. */
QString rulerText(double milliseconds, double step);
