// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"

#include <vector>

/** Which visits a path tells of. */
enum class PathDetail {
    EveryStep,
    CallerSteps, ///< without system steps (design §5), unless they are problems; HANGUP stays
};

/** Part of a path: some nodes one after the other, gone through once or several times. */
struct PathPart
{
    int rounds = 1;
    std::vector<int> visits; ///< of the first round: positions in Trail::visits, never empty
    int lastVisit = 0; ///< of the last round

    bool operator==(const PathPart &) const = default;
};

/** Longest round that is folded, in visits. */
constexpr int longestRound = 16;

/**
 * The way of the call with repeats folded: A → B → B → A → C is A, B twice, A, C; A → B → A → B is
 * (A → B) twice. Where several foldings fit, the one that covers most wins, then the shortest
 * round. Visits whose row names no node are never folded.
 */
std::vector<PathPart> pathOf(const Trail &trail, PathDetail detail);
