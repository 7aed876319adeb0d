// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trail/surroundings.h"

#include <algorithm>

namespace {
bool isOther(const QString &now, const QString &before)
{
    return !now.isEmpty() && !before.isEmpty() && now != before;
}
} // namespace

std::vector<Surroundings> surroundingsOf(const Trail &trail)
{
    std::vector<Surroundings> all;
    all.reserve(trail.visits.size());
    int depth = 0;
    std::optional<std::chrono::milliseconds> latest;
    const NodeVisit *before = nullptr;
    for (const NodeVisit &visit : trail.visits) {
        Surroundings here;
        here.opensSubFlow = visit.type() == NodeType::SubStart;
        here.closesSubFlow = visit.type() == NodeType::SubEnd && depth > 0;
        depth += here.opensSubFlow;
        here.depth = depth;
        depth -= here.closesSubFlow;
        here.changesFlow = before && isOther(visit.flowId, before->flowId);
        here.changesChannel = before && isOther(visit.channelId, before->channelId);
        const auto entered = visit.entered();
        if (entered && latest && *entered > *latest)
            here.gapFrom = latest;
        if (entered)
            latest
                = std::max({latest.value_or(*entered), *entered, visit.left().value_or(*entered)});
        all.push_back(here);
        before = &visit;
    }
    return all;
}
