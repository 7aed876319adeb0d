// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overviewindex.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace {
// What an instant lasts, as a share of the call, so that it ends in the column it begins in.
constexpr double shareOfInstant = 1e-9;

constexpr std::array bySeverity{
    NodeExit::None, NodeExit::Timeout, NodeExit::Overflow, NodeExit::Hangup, NodeExit::Failure};

/** Columns over the whole of a trail. */
struct Columns
{
    TimeScale scale;
    int count = 1;

    int begunIn(double moment) const
    {
        return std::clamp(int(scale.toPixel(moment)), 0, count - 1);
    }
    int endedIn(double moment) const
    {
        return std::clamp(int(std::ceil(scale.toPixel(moment))) - 1, 0, count - 1);
    }
};

// The first position from @p from on whose value is not true for @p isBefore. Columns that are left
// share what is left about evenly: it is looked for there, then farther and farther off.
template <typename IsBefore>
size_t passed(const std::vector<double> &values, size_t from, int columnsLeft, IsBefore isBefore)
{
    const size_t size = values.size();
    size_t to = from + (size - from) / size_t(columnsLeft);
    size_t step = 1;
    if (to < size && isBefore(values[to])) {
        for (; to < size && isBefore(values[to]); step *= 2) {
            from = to + 1;
            to = std::min(size, to + step);
        }
    } else {
        for (; to - from > step && !isBefore(values[to - step]); step *= 2)
            to -= step;
        from = to - from > step ? to - step + 1 : from;
    }
    const auto begin = values.begin();
    return size_t(
        std::partition_point(begin + std::ptrdiff_t(from), begin + std::ptrdiff_t(to), isBefore)
        - begin);
}

// A leave time that is missing or wrong is marked like a time-out.
NodeExit problemOf(const NodeVisit &visit)
{
    return isProblem(visit.exit()) ? visit.exit() : NodeExit::Timeout;
}
} // namespace

OverviewIndex::OverviewIndex(const Trail &trail, TimeSpan span, ScaleKind kind)
    : m_last(std::max(1.0, lastMoment(trail, span, kind)))
{
    std::vector<double> ends;
    std::vector<std::pair<double, NodeExit>> problems;
    for (int position = 0; position < int(trail.visits.size()); ++position) {
        const NodeVisit &visit = trail.visits[size_t(position)];
        const auto moments = momentsOf(visit, position, span, kind);
        if (!moments)
            continue;
        m_beginnings.push_back(moments->from);
        m_families.push_back(familyOf(visit.type()));
        ends.push_back(std::max(moments->to, moments->from + m_last * shareOfInstant));
        if (visit.isProblem())
            problems.emplace_back(ends.back(), problemOf(visit));
    }
    m_ends = MaxPyramid<double>(std::move(ends));
    addProblems(std::move(problems));
}

void OverviewIndex::addProblems(std::vector<std::pair<double, NodeExit>> ends)
{
    std::ranges::sort(ends, {}, &std::pair<double, NodeExit>::first);
    std::vector<int> severities;
    for (const auto &[end, exit] : ends) {
        m_problemEnds.push_back(end);
        severities.push_back(int(std::ranges::find(bySeverity, exit) - bySeverity.begin()));
    }
    m_severities = MaxPyramid<int>(std::move(severities));
}

std::vector<OverviewColumn> OverviewIndex::columns(int width) const
{
    std::vector<OverviewColumn> columns(size_t(std::max(1, width)));
    const Columns all{
        .scale = {.from = 0, .to = m_last, .left = 0, .width = double(columns.size())},
        .count = int(columns.size())};
    size_t begun = 0;
    size_t ended = 0;
    for (int x = 0; x < all.count; ++x) {
        OverviewColumn &column = columns[size_t(x)];
        begun = passed(m_beginnings, begun, all.count - x,
            [&](double from) { return all.begunIn(from) <= x; });
        const auto latest
            = m_ends.lastLarge(begun, [&](double end) { return all.endedIn(end) >= x; });
        column.isUsed = latest.has_value();
        if (latest)
            column.family = m_families[*latest];
        const size_t firstEnd = ended;
        ended = passed(
            m_problemEnds, ended, all.count - x, [&](double end) { return all.endedIn(end) <= x; });
        column.problem = bySeverity[size_t(m_severities.largest(firstEnd, ended))];
    }
    return columns;
}
