// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "barlayout.h"
#include "theme.h"
#include "trail/surroundings.h"

#include <QRect>

class QPainter;
struct NodeVisit;

// What the chart shows beside bars. Window and picture draw with these, so they cannot differ.

/** Where time stands in a chart. */
struct ChartTime
{
    TimeScale scale;
    ScaleKind kind = ScaleKind::RealTime;
    TimeSpan span; ///< of the trail
};

/** What lies under a visit's bar: the bracket of its sub-flow in the gutter at the left, and a
 * dotted link over the time in no node before it, with its length where that fits. @param row of
 * the chart
 */
void paintMarks(QPainter &painter, const QRect &row, const NodeVisit &visit,
    const Surroundings &around, const ChartTime &time, const Theme &theme);

enum class Side { Left, Right };

/** A small arrow at the side where the row's bar is, out of view. */
void paintBeyond(
    QPainter &painter, const QRect &row, Side side, const Surroundings &around, const Theme &theme);

/** A hairline above the row where flow or channel change, with what it changes to on the side where
 * the row's @p bar is not; nothing is drawn above @p top. */
void paintChange(QPainter &painter, const QRect &row, int top, const QRect &bar,
    const QString &words, const Theme &theme);

/** What the visit's flow or channel change to; empty when neither does. */
QString changeWords(const NodeVisit &visit, const Surroundings &around);
