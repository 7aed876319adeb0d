// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/rowchoice.h"

#include <numeric>

std::vector<int> visitsToWrite(const Trail &trail, const std::optional<RowChoice> &choice)
{
    if (choice)
        return choice->visits;
    std::vector<int> all(trail.visits.size());
    std::iota(all.begin(), all.end(), 0);
    return all;
}

Trail chosenTrail(const Trail &trail, const std::optional<RowChoice> &choice)
{
    Trail chosen = trail;
    if (!choice)
        return chosen;
    chosen.visits.clear();
    for (const int visit : choice->visits)
        chosen.visits.push_back(trail.visits[size_t(visit)]);
    chosen.leftOutRows += int(trail.visits.size() - choice->visits.size());
    return chosen;
}
