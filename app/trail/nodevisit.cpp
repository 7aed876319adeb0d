// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trail/nodevisit.h"

#include "trail/value.h"

#include <algorithm>
#include <limits>
#include <tuple>

using std::chrono::milliseconds;

namespace {
// 12 digits (1973) up to the year 9999. Ten digits are seconds: told as invalid, never guessed.
constexpr qint64 earliestTime = 100'000'000'000;
constexpr qint64 latestTime = 253'402'300'799'999;

bool isPlausible(std::optional<qint64> time)
{
    return time && *time >= earliestTime && *time <= latestTime;
}

bool isMissing(std::optional<qint64> time)
{
    return !time || *time == 0;
}

// Nothing when the row is nested deeper than readValue() follows.
std::optional<std::vector<Member>> sortedMembers(const NodeVisit &visit)
{
    std::optional<Value> row = readValue(visit.rowText());
    if (!row)
        return {};
    std::stable_sort(row->members.begin(), row->members.end(),
        [](const Member &a, const Member &b) { return a.key < b.key; });
    return std::move(row->members);
}
} // namespace

std::optional<milliseconds> NodeVisit::entered() const
{
    if (!isPlausible(enterTime))
        return {};
    return milliseconds(*enterTime);
}

std::optional<milliseconds> NodeVisit::left() const
{
    if (leaving() != Leaving::Left)
        return {};
    return milliseconds(*leaveTime);
}

std::optional<milliseconds> NodeVisit::duration() const
{
    if (leaving() != Leaving::Left)
        return {};
    return milliseconds(*leaveTime - *enterTime);
}

Leaving NodeVisit::leaving() const
{
    if (!isPlausible(enterTime))
        return Leaving::Unknown;
    if (isMissing(leaveTime))
        return Leaving::Open;
    return isPlausible(leaveTime) && *leaveTime >= *enterTime ? Leaving::Left : Leaving::Wrong;
}

bool NodeVisit::isProblem() const
{
    const Leaving how = leaving();
    return ::isProblem(exit()) || how == Leaving::Open || how == Leaving::Wrong
        || (how == Leaving::Unknown && isMissing(leaveTime));
}

std::pair<qint64, qint64> orderingTimes(const NodeVisit &visit)
{
    constexpr qint64 last = std::numeric_limits<qint64>::max();
    return {isPlausible(visit.enterTime) ? *visit.enterTime : last,
        isMissing(visit.leaveTime) ? last : *visit.leaveTime};
}

bool comesBefore(const NodeVisit &a, const NodeVisit &b)
{
    return std::tuple(orderingTimes(a), a.origin) < std::tuple(orderingTimes(b), b.origin);
}

bool sameRow(const NodeVisit &a, const NodeVisit &b)
{
    if (a.enterTime != b.enterTime || a.leaveTime != b.leaveTime || a.nodeId != b.nodeId)
        return false;
    if (a.rowText() == b.rowText())
        return true;
    const auto members = sortedMembers(a);
    return members && members == sortedMembers(b);
}
