// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/steps.h"

#include <chrono>
#include <optional>
#include <vector>

/** Why a call ended, as far as its trail tells: a name for each outcome of design §5. */
enum class VerdictRule {
    CallerHungUp, ///< rule 1
    HandedToAgent, ///< rule 2
    SentOutside, ///< rule 2: to an outside number
    Voicemail, ///< rule 2
    QueueTimeout, ///< rule 3: waited in the queue until time ran out
    QueueFull, ///< rule 3
    TransferFailed, ///< rule 3: to an agent or an outside number
    EndedAfterTrouble, ///< rule 4: the flow ended the call soon after a failure or timeout
    EndedNormally, ///< rule 4: the flow ended the call, no trouble just before
    NoExitRecorded, ///< rule 5: still in progress, or lost
    NotRecorded, ///< rule 6: the trail ends and does not say why
};

/** How far a verdict can be relied on. */
enum class VerdictKind {
    Recorded, ///< a row says so
    Inferred, ///< concluded from rows, or rows are missing that could say otherwise
    NotRecorded, ///< no row gives a reason
};

/** Whether all rows of the call are there, and if not, the first reason in this order. */
enum class Completeness {
    Complete,
    PagesMissing, ///< a page failed; it can be asked for again
    CutOff, ///< the service has more rows than it hands out
    RowsMissing, ///< TotalCount is larger, or rows were unreadable
};

/**
 * Where and why a call ended, with the visits that prove it. Visits are positions in Trail::visits,
 * from 0 in time order; the row number shown is one more.
 */
struct Verdict
{
    VerdictRule rule = VerdictRule::NotRecorded;
    VerdictKind kind = VerdictKind::NotRecorded; ///< never Recorded while rows are missing
    Completeness completeness = Completeness::Complete;
    std::vector<int> proof; ///< never empty, ascending
    int visit = 0; ///< where the call ended: the last of the proof
    std::optional<int> trouble; ///< the failure or timeout of EndedAfterTrouble
    std::optional<std::chrono::milliseconds> timeInNode; ///< of the visit
    std::optional<std::chrono::milliseconds> queueTime; ///< of it, when the visit reports it
    std::optional<std::chrono::milliseconds> entered; ///< the visit, since the start of the call
    std::optional<std::chrono::milliseconds> left; ///< time into the call when it was left
    std::vector<int> timeoutsBefore; ///< visits of any node before it that exit Timeout
    std::vector<int> roundsBefore; ///< visits of the same node before it

    bool operator==(const Verdict &) const = default;
};

Completeness completenessOf(const Trail &trail);

/** What became of a transfer or voicemail (rules 2 and 3); nothing for other types and exits. */
std::optional<VerdictRule> transferOutcome(const Step &step);

/** Nothing for a trail without visits. */
std::optional<Verdict> verdictOf(const Trail &trail);
/** @param steps those of @p trail */
std::optional<Verdict> verdictOf(const Trail &trail, const Steps &steps);
