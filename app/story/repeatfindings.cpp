// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/findingsearch.h"

#include <algorithm>
#include <map>

namespace {
using Groups = std::vector<std::vector<int>>; // visits by a number that they share

void addTo(Groups &groups, int number, int visit)
{
    if (groups.size() <= size_t(number))
        groups.resize(size_t(number) + 1);
    groups[size_t(number)].push_back(visit);
}

std::vector<int> allButFirst(const std::vector<int> &visits)
{
    return {visits.begin() + 1, visits.end()};
}

// Nodes that time out for the same reason: one number for all that listen, one for all that put
// through, one for each other type.
int timeoutGroup(const Step &step)
{
    const bool isShared = step.family == NodeFamily::Listens || step.family == NodeFamily::People;
    return isShared ? -1 - int(step.family) : int(step.type);
}

bool isOfKind(const Step &step, NodeFamily one, NodeFamily other)
{
    return step.family == one || step.family == other;
}
} // namespace

std::vector<Finding> loops(const FindingSearch &search)
{
    Groups nodes;
    for (size_t visit = 0; visit < search.steps.size(); ++visit) {
        if (search.steps[visit].node >= 0)
            addTo(nodes, search.steps[visit].node, int(visit));
    }
    std::vector<Finding> findings;
    for (std::vector<int> &visits : nodes) {
        if (int(visits.size()) < search.thresholds.loopRounds)
            continue;
        const auto timeLost = timeIn(search.steps, allButFirst(visits));
        findings.push_back(findingOf(FindingKind::Loop, std::move(visits), timeLost));
    }
    return findings;
}

std::vector<Finding> repeatedPrompts(const FindingSearch &search)
{
    Groups prompts;
    for (size_t visit = 0; visit < search.steps.size(); ++visit) {
        const Prompt *prompt = search.prompts.at(int(visit));
        if (prompt && prompt->number >= 0 && prompt->heard != Heard::Unsure)
            addTo(prompts, prompt->number, int(visit));
    }
    std::vector<Finding> findings;
    for (std::vector<int> &visits : prompts) {
        if (int(visits.size()) < search.thresholds.samePrompt)
            continue;
        std::vector<int> repeats = allButFirst(visits);
        std::erase_if(repeats, [&search](int visit) {
            return !isOfKind(search.steps[size_t(visit)], NodeFamily::Speaks, NodeFamily::Listens);
        });
        const auto timeLost = timeIn(search.steps, repeats);
        findings.push_back(findingOf(FindingKind::RepeatedPrompt, std::move(visits), timeLost));
    }
    return findings;
}

std::vector<Finding> repeatedTimeouts(const FindingSearch &search)
{
    std::vector<Finding> findings;
    std::map<int, std::vector<int>> rows; // by group: the timeouts since another exit
    const auto endRow = [&](std::vector<int> &visits) {
        if (int(visits.size()) >= search.thresholds.timeoutsInARow) {
            const auto timeLost = timeIn(search.steps, visits);
            findings.push_back(findingOf(FindingKind::RepeatedTimeout, visits, timeLost));
        }
        visits.clear();
    };
    for (size_t visit = 0; visit < search.steps.size(); ++visit) {
        const Step &step = search.steps[visit];
        if (step.exit == NodeExit::Timeout)
            rows[timeoutGroup(step)].push_back(int(visit));
        else if (const auto row = rows.find(timeoutGroup(step)); row != rows.end())
            endRow(row->second);
    }
    for (auto &[group, visits] : rows)
        endRow(visits);
    return findings;
}

std::vector<Finding> unrecoveredFailures(const FindingSearch &search)
{
    const VerdictRule rule = search.verdict.rule;
    if (rule == VerdictRule::HandedToAgent || rule == VerdictRule::SentOutside
        || rule == VerdictRule::Voicemail || rule == VerdictRule::EndedNormally)
        return {};
    const bool hungUp = rule == VerdictRule::CallerHungUp;
    const int last = hungUp ? search.verdict.visit : int(search.steps.size()) - 1;
    std::vector<int> failures;
    std::vector<bool> wentWellLater(search.steps.size() + 1); // by node
    for (int visit = int(search.steps.size()) - 1; visit >= 0; --visit) {
        const Step &step = search.steps[size_t(visit)];
        const bool isWell = wentWell(step.exit);
        if (isWell && isOfKind(step, NodeFamily::Listens, NodeFamily::People))
            break; // whatever failed before did not keep the caller from getting there
        if (isWell && step.node >= 0)
            wentWellLater[size_t(step.node)] = true;
        const bool isRecovered = step.node >= 0 && wentWellLater[size_t(step.node)];
        if (step.exit == NodeExit::Failure && !isRecovered && visit <= last)
            failures.push_back(visit);
    }
    std::ranges::reverse(failures);
    const auto timeLost = timeIn(search.steps, failures);
    return oneFinding(findingOf(FindingKind::UnrecoveredFailure, std::move(failures), timeLost));
}
