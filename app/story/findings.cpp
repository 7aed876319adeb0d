// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/findings.h"

#include "story/findingsearch.h"

#include <algorithm>
#include <tuple>

namespace {
// What a missing row could take back: that nothing happened in between or afterwards.
bool claimsAbsence(FindingKind kind)
{
    return kind == FindingKind::Gap || kind == FindingKind::RepeatedTimeout
        || kind == FindingKind::UnrecoveredFailure;
}

bool isMoreUrgent(const Finding &a, const Finding &b)
{
    return std::tuple(-int(severityOf(a.kind)), a.visits.front(), a.kind, a.isTentative)
        < std::tuple(-int(severityOf(b.kind)), b.visits.front(), b.kind, b.isTentative);
}
} // namespace

Severity severityOf(FindingKind kind)
{
    switch (kind) {
    case FindingKind::UnrecoveredFailure:
        return Severity::Failure;
    case FindingKind::Loop:
    case FindingKind::RepeatedTimeout:
    case FindingKind::LongWait:
    case FindingKind::NoExit:
    case FindingKind::BackwardsTime:
    case FindingKind::ForeignRow:
        return Severity::Warning;
    case FindingKind::RepeatedPrompt:
    case FindingKind::Gap:
    case FindingKind::Overlap:
        break;
    }
    return Severity::Notice;
}

Finding findingOf(FindingKind kind, std::vector<int> visits, std::chrono::milliseconds timeLost)
{
    return {.kind = kind, .visits = std::move(visits), .timeLost = timeLost, .isTentative = false};
}

std::vector<Finding> oneFinding(Finding finding)
{
    if (finding.visits.empty())
        return {};
    return {std::move(finding)};
}

std::vector<Finding> findingsOf(const Trail &trail, const Thresholds &thresholds)
{
    const Steps steps = stepsOf(trail);
    const auto verdict = verdictOf(trail, steps);
    if (!verdict)
        return {};
    return findingsOf(trail, thresholds, steps, *verdict, promptsOf(trail, steps, *verdict));
}

std::vector<Finding> findingsOf(const Trail &trail, const Thresholds &thresholds,
    const Steps &steps, const Verdict &verdict, const Prompts &prompts)
{
    const FindingSearch search{trail, steps, verdict, prompts, bounded(thresholds)};
    std::vector<Finding> findings;
    for (const auto find : {loops, repeatedPrompts, repeatedTimeouts, unrecoveredFailures,
             longWaits, missingExits, gaps, overlaps, backwardsTimes, foreignRows}) {
        for (Finding &finding : find(search)) {
            finding.isTentative
                |= claimsAbsence(finding.kind) && verdict.completeness != Completeness::Complete;
            findings.push_back(std::move(finding));
        }
    }
    std::ranges::sort(findings, isMoreUrgent);
    return findings;
}
