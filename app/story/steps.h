// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"

#include <chrono>
#include <optional>
#include <vector>

/** What the story asks of a visit again and again, worked out once. Times are since the start. */
struct Step
{
    NodeType type = NodeType::Unknown;
    NodeFamily family = NodeFamily::Flow;
    NodeExit exit = NodeExit::None;
    Leaving leaving = Leaving::Unknown;
    int node = -1; ///< the same number: the same node of the same flow; -1: the row names none
    std::optional<std::chrono::milliseconds> entered;
    std::optional<std::chrono::milliseconds> left; ///< only when at or after it was entered

    std::optional<std::chrono::milliseconds> duration() const;
};

/** A step for every visit, in the order of the trail. */
using Steps = std::vector<Step>;

/** The start is the time at which the first visit was entered. */
Steps stepsOf(const Trail &trail);

/** True for Success and branches: the node did what it is there for. */
bool wentWell(NodeExit exit);

/** Sums durations; a visit without one adds nothing. */
std::chrono::milliseconds timeIn(const Steps &steps, const std::vector<int> &visits);
