// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/findingsearch.h"
#include "story/queuetime.h"

#include <algorithm>

using std::chrono::milliseconds;

namespace {
/** How long a visit waited, as far as it tells. */
struct Wait
{
    milliseconds time{0};
    bool mayHoldConversation = false;
};

Wait waitIn(const NodeVisit &visit, const Step &step)
{
    const milliseconds time = step.duration().value_or(milliseconds(0));
    switch (step.family) {
    case NodeFamily::Flow:
    case NodeFamily::Speaks:
        return {};
    case NodeFamily::Listens:
    case NodeFamily::Decides:
    case NodeFamily::Works:
        return {.time = time, .mayHoldConversation = false};
    case NodeFamily::People:
        break;
    }
    if (step.type == NodeType::VoiceMail)
        return {};
    if (step.exit != NodeExit::Success)
        return {.time = time, .mayHoldConversation = false};
    if (const auto queued = queueTimeOf(visit))
        return {.time = *queued, .mayHoldConversation = false};
    return {.time = time, .mayHoldConversation = true};
}

bool hasNoLeaveTime(const NodeVisit &visit)
{
    return visit.leaveTime.value_or(0) == 0;
}

template <typename Predicate>
std::vector<int> visitsWhere(const FindingSearch &search, Predicate predicate)
{
    std::vector<int> visits;
    for (size_t visit = 0; visit < search.steps.size(); ++visit) {
        if (predicate(visit))
            visits.push_back(int(visit));
    }
    return visits;
}
} // namespace

std::vector<Finding> longWaits(const FindingSearch &search)
{
    Finding sure = findingOf(FindingKind::LongWait, {}, milliseconds(0));
    Finding unsure = findingOf(FindingKind::LongWait, {}, milliseconds(0));
    unsure.isTentative = true;
    for (size_t visit = 0; visit < search.steps.size(); ++visit) {
        const auto length = search.steps[visit].duration();
        if (!length || *length < search.thresholds.longWait)
            continue;
        const Wait wait = waitIn(search.trail.visits[visit], search.steps[visit]);
        if (wait.time < search.thresholds.longWait)
            continue;
        Finding &finding = wait.mayHoldConversation ? unsure : sure;
        finding.visits.push_back(int(visit));
        finding.timeLost += wait.time;
    }
    std::vector<Finding> findings = oneFinding(std::move(sure));
    std::ranges::move(oneFinding(std::move(unsure)), std::back_inserter(findings));
    return findings;
}

std::vector<Finding> missingExits(const FindingSearch &search)
{
    const bool isOpenEnd = search.verdict.rule == VerdictRule::NoExitRecorded;
    const auto isMissing = [&](size_t visit) {
        if (isOpenEnd && int(visit) == search.verdict.visit)
            return true;
        const Step &step = search.steps[visit];
        const bool isFlowEnd = step.type == NodeType::Hangup && visit + 1 == search.steps.size();
        return step.exit == NodeExit::None && !isFlowEnd
            && hasNoLeaveTime(search.trail.visits[visit]);
    };
    return oneFinding(
        findingOf(FindingKind::NoExit, visitsWhere(search, isMissing), milliseconds(0)));
}

std::vector<Finding> gaps(const FindingSearch &search)
{
    Finding finding = findingOf(FindingKind::Gap, {}, milliseconds(0));
    std::optional<milliseconds> latest; // that any visit is known to have lasted to
    bool isWhereabouts = false; // known where the call was up to then
    for (size_t visit = 0; visit < search.steps.size(); ++visit) {
        const Step &step = search.steps[visit];
        if (!step.entered)
            break; // these come last
        const milliseconds gap = *step.entered - latest.value_or(*step.entered);
        if (isWhereabouts && gap >= search.thresholds.gap) {
            finding.visits.push_back(int(visit));
            finding.timeLost += gap;
        }
        if (step.leaving == Leaving::Open)
            break; // lasts to the end, as in the time shares
        isWhereabouts = step.leaving == Leaving::Left;
        latest = std::max(latest.value_or(*step.entered), step.left.value_or(*step.entered));
    }
    // A visit that nobody knows the time of may have been there.
    finding.isTentative = search.steps.back().leaving == Leaving::Unknown;
    return oneFinding(std::move(finding));
}

std::vector<Finding> overlaps(const FindingSearch &search)
{
    Finding finding = findingOf(FindingKind::Overlap, {}, milliseconds(0));
    milliseconds latest = milliseconds::min();
    for (size_t visit = 0; visit < search.steps.size(); ++visit) {
        const Step &step = search.steps[visit];
        if (!step.left || step.type == NodeType::Sub)
            continue;
        if (const milliseconds both = std::min(latest, *step.left); both > *step.entered) {
            finding.visits.push_back(int(visit));
            finding.timeLost += both - *step.entered;
        }
        latest = std::max(latest, *step.left);
    }
    return oneFinding(std::move(finding));
}

std::vector<Finding> backwardsTimes(const FindingSearch &search)
{
    const auto isWrong
        = [&search](size_t visit) { return search.steps[visit].leaving == Leaving::Wrong; };
    return oneFinding(
        findingOf(FindingKind::BackwardsTime, visitsWhere(search, isWrong), milliseconds(0)));
}

std::vector<Finding> foreignRows(const FindingSearch &search)
{
    const auto isOne
        = [&search](size_t visit) { return isForeign(search.trail, search.trail.visits[visit]); };
    return oneFinding(
        findingOf(FindingKind::ForeignRow, visitsWhere(search, isOne), milliseconds(0)));
}
