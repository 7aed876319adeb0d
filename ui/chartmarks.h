// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme.h"
#include "trail/surroundings.h"

#include <QRect>

class QPainter;
struct NodeVisit;

// What the chart shows beside bars. Chart and exported picture draw with these.

/** A dotted link over time in no node, with its length where it fits. Pixels. */
void paintGapLink(QPainter &painter, const QRect &row, int from, int to, const QString &words,
    const Theme &theme);

/** A bracket around the rows of a sub-flow, in the gutter at the left of the chart. */
void paintBracket(
    QPainter &painter, const QRect &row, const Surroundings &around, const Theme &theme);

/** A hairline above the row where flow or channel change, and what it changes to. */
void paintChange(QPainter &painter, const QRect &row, const QString &words, const Theme &theme);

/** What the visit's flow or channel change to; empty when neither does. */
QString changeWords(const NodeVisit &visit, const Surroundings &around);
