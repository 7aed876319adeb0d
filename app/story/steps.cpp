// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/steps.h"

#include <QHash>

#include <utility>

using std::chrono::milliseconds;

namespace {
/** Numbers nodes in the order in which they are first visited. */
class NodeNumbers
{
public:
    int numberOf(const NodeVisit &visit)
    {
        if (visit.nodeId.isEmpty())
            return -1;
        const Node node{visit.flowId, visit.nodeId};
        const auto known = m_numbers.constFind(node);
        if (known != m_numbers.cend())
            return *known;
        return *m_numbers.insert(node, int(m_numbers.size()));
    }

private:
    using Node = std::pair<QStringView, QStringView>; // of flow and node; no text is copied

    QHash<Node, int> m_numbers;
};

Step stepOf(const NodeVisit &visit, milliseconds start)
{
    Step step{.type = visit.type(),
        .family = NodeFamily::Flow,
        .exit = visit.exit(),
        .leaving = visit.leaving(),
        .node = -1,
        .entered = {},
        .left = {}};
    step.family = familyOf(step.type);
    if (step.leaving != Leaving::Unknown)
        step.entered = milliseconds(*visit.enterTime) - start;
    if (step.leaving == Leaving::Left)
        step.left = milliseconds(*visit.leaveTime) - start;
    return step;
}
} // namespace

std::optional<milliseconds> Step::duration() const
{
    if (!left)
        return {};
    return *left - *entered;
}

Steps stepsOf(const Trail &trail)
{
    Steps steps;
    if (trail.visits.empty())
        return steps;
    steps.reserve(trail.visits.size());
    const milliseconds start = trail.visits.front().entered().value_or(milliseconds(0));
    NodeNumbers nodes;
    for (const NodeVisit &visit : trail.visits) {
        steps.push_back(stepOf(visit, start));
        steps.back().node = nodes.numberOf(visit);
    }
    return steps;
}

bool wentWell(NodeExit exit)
{
    return exit == NodeExit::Success || exit == NodeExit::Branch;
}

milliseconds timeIn(const Steps &steps, const std::vector<int> &visits)
{
    milliseconds time{0};
    for (const int visit : visits)
        time += steps[size_t(visit)].duration().value_or(milliseconds(0));
    return time;
}
