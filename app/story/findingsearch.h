// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/findings.h"

#include <vector>

/** What findings are looked for in. */
struct FindingSearch
{
    const Trail &trail;
    const Steps &steps;
    const Verdict &verdict;
    const Prompts &prompts;
    const Thresholds thresholds; ///< bounded()
};

// A search for each kind, in the order of visits. Cost grows with the trail, and no faster.
std::vector<Finding> loops(const FindingSearch &search);
std::vector<Finding> repeatedPrompts(const FindingSearch &search);
std::vector<Finding> repeatedTimeouts(const FindingSearch &search);
std::vector<Finding> unrecoveredFailures(const FindingSearch &search);
std::vector<Finding> longWaits(const FindingSearch &search);
std::vector<Finding> missingExits(const FindingSearch &search);
std::vector<Finding> gaps(const FindingSearch &search);
std::vector<Finding> overlaps(const FindingSearch &search);
std::vector<Finding> backwardsTimes(const FindingSearch &search);
std::vector<Finding> foreignRows(const FindingSearch &search);

Finding findingOf(FindingKind kind, std::vector<int> visits, std::chrono::milliseconds timeLost);
/** No finding when there are no visits, else the one. */
std::vector<Finding> oneFinding(Finding finding);
