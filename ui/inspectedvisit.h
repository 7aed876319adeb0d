// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"

#include <QString>
#include <QTimeZone>

#include <array>
#include <vector>

class QFont;

/** One visit with what it reported, as lines of text in columns: the inspector of a picture. */
struct InspectedVisit
{
    struct Line
    {
        QString key; ///< empty where a key or its value goes on
        QString value;
        int indent = 0; ///< steps
    };

    struct Column
    {
        QString heading;
        std::vector<Line> lines; ///< at least one
    };

    QString name;
    QString kind; ///< type in words and raw, its number, "visit 3 of 5 of this node"
    QString times; ///< entered → left, duration
    NodeFamily family = NodeFamily::Flow;
    std::array<Column, 3> columns; ///< properties, variables, call data

    /** Of the longest column. */
    int lines() const;
};

/** Logical pixels. */
struct InspectorWidths
{
    int key = 0;
    int value = 0;
    int indent = 0; ///< of one step; keys have as much less room
};

/** @param trail what may be seen of it @param font of keys and values */
InspectedVisit inspectedVisit(const Trail &trail, int visit, NodeRound round, const QTimeZone &zone,
    const QFont &font, const InspectorWidths &widths);
