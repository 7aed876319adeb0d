// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"

#include <optional>
#include <vector>

/** Where a visit stands between sub-flows, channels, flows and the visits before it. */
struct Surroundings
{
    int depth = 0; ///< sub-flows that it is inside of; SUB_START and SUB_END belong to theirs
    bool opensSubFlow = false;
    bool closesSubFlow = false;
    bool changesFlow = false; ///< another flow than the visit before
    bool changesChannel = false; ///< another channel than the visit before
    /** Start of the time in no node before it, since the Unix epoch; only when there is such time.
     */
    std::optional<std::chrono::milliseconds> gapFrom;

    bool operator==(const Surroundings &) const = default;
};

/** Time in no node that is worth a mark (design §2). */
constexpr std::chrono::milliseconds shownGap{500};

/** Of every visit, in the order of the trail. */
std::vector<Surroundings> surroundingsOf(const Trail &trail);
