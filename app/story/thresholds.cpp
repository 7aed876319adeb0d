// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/thresholds.h"

#include <algorithm>

using namespace std::chrono_literals;

Thresholds bounded(const Thresholds &thresholds)
{
    return {.loopRounds = std::max(2, thresholds.loopRounds),
        .samePrompt = std::max(2, thresholds.samePrompt),
        .timeoutsInARow = std::max(2, thresholds.timeoutsInARow),
        .longWait = std::max(std::chrono::milliseconds(1ms), thresholds.longWait),
        .gap = std::max(std::chrono::milliseconds(1ms), thresholds.gap)};
}
