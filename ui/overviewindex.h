// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "barlayout.h"
#include "maxpyramid.h"

#include <vector>

/** One pixel column of the overview: what stands there, the worst exit first. */
struct OverviewColumn
{
    bool isUsed = false;
    NodeFamily family = NodeFamily::Flow; ///< of the latest visit there
    NodeExit problem = NodeExit::None; ///< the worst of the visits that end there

    bool operator==(const OverviewColumn &) const = default;
};

/** A trail's visits by beginning and by end: a column finds its own without looking at all of them.
 */
class OverviewIndex
{
public:
    OverviewIndex() = default;
    OverviewIndex(const Trail &trail, TimeSpan span, ScaleKind kind);

    /** The whole trail in @p width columns, at least one: no visit is without one. */
    std::vector<OverviewColumn> columns(int width) const;

private:
    void addProblems(std::vector<std::pair<double, NodeExit>> ends);

    double m_last = 1; ///< the last moment
    std::vector<double> m_beginnings; ///< ascending
    std::vector<NodeFamily> m_families; ///< in order of beginnings
    MaxPyramid<double> m_ends; ///< in order of beginnings
    std::vector<double> m_problemEnds; ///< ascending
    MaxPyramid<int> m_severities; ///< in order of problemEnds
};
