// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/timeshares.h"

#include <algorithm>

using std::chrono::milliseconds;

namespace {
milliseconds &shareOf(TimeShares &shares, NodeFamily family)
{
    switch (family) {
    case NodeFamily::Speaks:
        return shares.prompts;
    case NodeFamily::Listens:
        return shares.waiting;
    case NodeFamily::People:
        return shares.queue;
    case NodeFamily::Flow:
    case NodeFamily::Decides:
    case NodeFamily::Works:
        break;
    }
    return shares.system;
}
} // namespace

TimeShares timeSharesOf(const Trail &trail)
{
    TimeShares shares;
    const auto span = spanOf(trail);
    if (!span)
        return shares;
    shares.span = span->length();
    milliseconds sum{0};
    milliseconds covered{0};
    milliseconds coveredTo = span->from;
    for (const NodeVisit &visit : trail.visits) { // in the order of entering
        const auto entered = visit.entered();
        if (!entered)
            break;
        const bool isOpen = visit.leaving() == Leaving::Open;
        const milliseconds left = isOpen ? span->to : visit.left().value_or(*entered);
        shareOf(shares, familyOf(visit.type())) += left - *entered;
        sum += left - *entered;
        covered += std::max(milliseconds(0), left - std::max(coveredTo, *entered));
        coveredTo = std::max(coveredTo, left);
    }
    shares.gaps = shares.span - covered;
    shares.overlaps = sum - covered;
    return shares;
}
