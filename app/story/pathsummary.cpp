// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/pathsummary.h"

#include "story/steps.h"

#include <algorithm>

namespace {
/** A way of folding what follows a place of the path. */
struct Folding
{
    int length = 1; ///< of a round
    int rounds = 1;

    int covered() const { return length * rounds; }
};

bool belongs(const NodeVisit &visit, const Step &step, PathDetail detail)
{
    return detail == PathDetail::EveryStep || step.type == NodeType::Hangup
        || !isSystemStep(step.type) || visit.isProblem();
}

bool isSameNode(const Steps &steps, int a, int b)
{
    const int node = steps[size_t(a)].node;
    return node >= 0 && node == steps[size_t(b)].node;
}

Folding foldingOf(const Steps &steps, const std::vector<int> &path, int from, int length)
{
    const int end = int(path.size());
    int alike = 0;
    while (from + alike + length < end
        && isSameNode(steps, path[size_t(from + alike)], path[size_t(from + alike + length)]))
        ++alike;
    return {.length = length, .rounds = 1 + alike / length};
}

// Linear in all: each comparison beyond a round is made of visits that the folding then covers.
Folding bestFolding(const Steps &steps, const std::vector<int> &path, int from)
{
    Folding best;
    for (int length = 1; length <= longestRound; ++length) {
        const Folding folding = foldingOf(steps, path, from, length);
        if (folding.rounds > 1 && folding.covered() > best.covered())
            best = folding;
    }
    return best;
}
} // namespace

std::vector<PathPart> pathOf(const Trail &trail, PathDetail detail)
{
    const Steps steps = stepsOf(trail);
    std::vector<int> path;
    for (size_t visit = 0; visit < steps.size(); ++visit) {
        if (belongs(trail.visits[visit], steps[visit], detail))
            path.push_back(int(visit));
    }
    std::vector<PathPart> parts;
    for (int from = 0; from < int(path.size());) {
        const Folding folding = bestFolding(steps, path, from);
        const auto first = path.begin() + from;
        parts.push_back({.rounds = folding.rounds,
            .visits = {first, first + folding.length},
            .lastVisit = *(first + folding.covered() - 1)});
        from += folding.covered();
    }
    return parts;
}
