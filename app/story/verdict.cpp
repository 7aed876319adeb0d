// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/verdict.h"

#include "story/queuetime.h"

#include <algorithm>

namespace {
using Rule = VerdictRule;
using Kind = VerdictKind;

/** What a rule of design §5 says when it fits. */
struct Claim
{
    Rule rule = Rule::NotRecorded;
    Kind kind = Kind::NotRecorded;
    std::vector<int> proof;
};

constexpr int visitsLookedBackForTrouble = 3;

// It speaks to the caller, listens or puts through: the caller must have been there for a Success.
bool meetsCaller(const Step &step)
{
    return step.family == NodeFamily::Speaks || step.family == NodeFamily::Listens
        || step.family == NodeFamily::People;
}

bool isClosing(const Step &step)
{
    return step.type != NodeType::Sub && step.type != NodeType::SubStart
        && step.type != NodeType::SubEnd && step.type != NodeType::HangupReason
        && step.type != NodeType::Hangup;
}

// Rule 1: the earliest hang-up after which the caller met nothing any more.
std::optional<Claim> hangUp(const Steps &steps)
{
    std::optional<int> earliest;
    for (int visit = int(steps.size()) - 1; visit >= 0; --visit) {
        const Step &step = steps[size_t(visit)];
        if (step.exit == NodeExit::Success && meetsCaller(step))
            break;
        if (step.exit == NodeExit::Hangup)
            earliest = visit;
    }
    if (!earliest)
        return {};
    return Claim{Rule::CallerHungUp, Kind::Recorded, {*earliest}};
}

std::optional<Rule> agentRule(NodeExit exit)
{
    switch (exit) {
    case NodeExit::Success:
        return Rule::HandedToAgent;
    case NodeExit::Timeout:
        return Rule::QueueTimeout;
    case NodeExit::Overflow:
        return Rule::QueueFull;
    case NodeExit::Failure:
        return Rule::TransferFailed;
    case NodeExit::Default:
    case NodeExit::Branch:
    case NodeExit::Hangup:
    case NodeExit::Other:
    case NodeExit::None:
        break;
    }
    return {};
}

// Rules 2 and 3: what became of the transfer that closes the trail.
std::optional<Claim> transfer(const Steps &steps)
{
    const auto closing = std::find_if(steps.rbegin(), steps.rend(), isClosing);
    const auto rule = closing == steps.rend() ? std::nullopt : transferOutcome(*closing);
    if (!rule)
        return {};
    return Claim{*rule, Kind::Recorded, {int(steps.rend() - closing) - 1}};
}

// Rule 4: the flow's own end.
std::optional<Claim> flowEnd(const Steps &steps)
{
    const int last = int(steps.size()) - 1;
    if (steps.back().type != NodeType::Hangup)
        return {};
    const int farthest = std::max(0, last - visitsLookedBackForTrouble);
    for (int visit = last - 1; visit >= farthest; --visit) {
        const NodeExit exit = steps[size_t(visit)].exit;
        if (exit == NodeExit::Failure || exit == NodeExit::Timeout)
            return Claim{Rule::EndedAfterTrouble, Kind::Inferred, {visit, last}};
    }
    return Claim{Rule::EndedNormally, Kind::Recorded, {last}};
}

// A visit that was left at a plausible time although nobody knows when it was entered, counts.
bool hasValidLeaveTime(const NodeVisit &visit)
{
    if (visit.leaving() != Leaving::Unknown)
        return visit.left().has_value();
    NodeVisit thatTime;
    thatTime.enterTime = visit.leaveTime;
    return thatTime.entered().has_value();
}

// Rules 5 and 6: no reason is recorded.
Claim openEnd(const Trail &trail)
{
    const int last = int(trail.visits.size()) - 1;
    if (!hasValidLeaveTime(trail.visits.back()))
        return {Rule::NoExitRecorded, Kind::Inferred, {last}};
    return {Rule::NotRecorded, Kind::NotRecorded, {last}};
}

// The first rule that fits.
Claim claimOf(const Trail &trail, const Steps &steps)
{
    for (const auto rule : {hangUp, transfer, flowEnd}) {
        if (auto claim = rule(steps))
            return *std::move(claim);
    }
    return openEnd(trail);
}

void addFacts(Verdict &verdict, const Steps &steps)
{
    const Step &end = steps[size_t(verdict.visit)];
    verdict.timeInNode = end.duration();
    verdict.entered = end.entered;
    verdict.left = end.left;
    for (int visit = 0; visit < verdict.visit; ++visit) {
        const Step &step = steps[size_t(visit)];
        if (step.exit == NodeExit::Timeout)
            verdict.timeoutsBefore.push_back(visit);
        if (step.node >= 0 && step.node == end.node)
            verdict.roundsBefore.push_back(visit);
    }
}
} // namespace

Completeness completenessOf(const Trail &trail)
{
    if (!trail.missingPages.empty())
        return Completeness::PagesMissing;
    if (trail.isComplete())
        return Completeness::Complete;
    return trail.isCutOff() ? Completeness::CutOff : Completeness::RowsMissing;
}

std::optional<VerdictRule> transferOutcome(const Step &step)
{
    if (step.type == NodeType::TransferToAgent)
        return agentRule(step.exit);
    if (step.type == NodeType::VoiceMail && step.exit == NodeExit::Success)
        return Rule::Voicemail;
    if (step.type != NodeType::BlindTransfer)
        return {};
    if (step.exit == NodeExit::Success)
        return Rule::SentOutside;
    if (step.exit == NodeExit::Failure || step.exit == NodeExit::Timeout)
        return Rule::TransferFailed;
    return {};
}

std::optional<Verdict> verdictOf(const Trail &trail)
{
    return verdictOf(trail, stepsOf(trail));
}

std::optional<Verdict> verdictOf(const Trail &trail, const Steps &steps)
{
    if (steps.empty())
        return {};
    Claim claim = claimOf(trail, steps);
    Verdict verdict;
    verdict.rule = claim.rule;
    verdict.kind = claim.kind;
    verdict.completeness = completenessOf(trail);
    if (verdict.completeness != Completeness::Complete && verdict.kind == Kind::Recorded)
        verdict.kind = Kind::Inferred;
    verdict.proof = std::move(claim.proof);
    verdict.visit = verdict.proof.back();
    if (verdict.rule == Rule::EndedAfterTrouble)
        verdict.trouble = verdict.proof.front();
    addFacts(verdict, steps);
    if (steps[size_t(verdict.visit)].type == NodeType::TransferToAgent)
        verdict.queueTime = queueTimeOf(trail.visits[size_t(verdict.visit)]);
    return verdict;
}
