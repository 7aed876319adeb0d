// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/surroundings.h"

#include <chrono>

/** From which size on something is worth a finding (design §5). */
struct Thresholds
{
    int loopRounds = 3; ///< visits of the same node; at least 2
    int samePrompt = 2; ///< times that the same prompt is heard; at least 2
    int timeoutsInARow = 2; ///< at least 2
    std::chrono::milliseconds longWait{30'000}; ///< at least 1 ms
    std::chrono::milliseconds gap = shownGap; ///< at least 1 ms

    bool operator==(const Thresholds &) const = default;
};

/** Every threshold below its least brought up to it. */
Thresholds bounded(const Thresholds &thresholds);
