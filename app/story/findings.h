// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/prompts.h"
#include "story/steps.h"
#include "story/thresholds.h"
#include "story/verdict.h"

#include <chrono>
#include <vector>

/** Something in a trail that a support person would look for. */
enum class FindingKind {
    /** A node visited Thresholds::loopRounds times or more: a finding for each node.
     * Time lost: in its visits but the first. */
    Loop,
    /** A prompt heard Thresholds::samePrompt times or more, at whichever nodes and with whatever
     * between: a finding for each prompt. Not counted where Heard::Unsure.
     * Time lost: in the visits but the first that speak or listen. */
    RepeatedPrompt,
    /** Thresholds::timeoutsInARow visits or more of one group that exit Timeout, none of the group
     * between them exiting otherwise: a finding for each row. Groups: all nodes that listen; all
     * that put through; of the others, those of one type. Time lost: in these visits. */
    RepeatedTimeout,
    /** Visits that exit Failure, after which neither the same node nor any that listens or puts
     * through exits by Success or a branch. None after the caller hung up, and none when the call
     * was handed over, left a message or was ended normally. Time lost: in these visits. */
    UnrecoveredFailure,
    /** Visits that waited for Thresholds::longWait or longer: those that listen (for the caller),
     * put through (a voicemail excepted), decide or work. The visit of an agent or an outside
     * number may hold the conversation, too: of one that exits Success counts what it reports as
     * queuingSeconds, if it does; else it is tentative, in a finding of its own.
     * Time lost: the waits. */
    LongWait,
    /** Visits with neither a leave time nor an exit code, and the visit of
     * VerdictRule::NoExitRecorded. Not a HANGUP at the end. No time lost. */
    NoExit,
    /** Visits entered Thresholds::gap or more after every earlier one was left. None after a visit
     * without a leave time, and none right after one with a wrong leave time: the call may have
     * been there. Time lost: the gaps. */
    Gap,
    /** Visits entered before an earlier one was left. A SUB that lasts as long as its sub-flow is
     * no overlap; visits without a valid leave time are left aside. Time lost: what was counted
     * more than once. */
    Overlap,
    /** Visits left before they were entered, or at no plausible time. No time lost. */
    BackwardsTime,
    /** Rows of another contact than asked for. No time lost. */
    ForeignRow,
};

/** How much a finding matters to whoever looks for what went wrong. */
enum class Severity {
    Notice, ///< good to know
    Warning, ///< may have cost the caller time, or the trail is not in order
    Failure, ///< something failed
};

/** Something in a trail, with the visits that prove it. */
struct Finding
{
    FindingKind kind = FindingKind::Loop;
    std::vector<int> visits; ///< positions in Trail::visits, ascending, never empty
    std::chrono::milliseconds timeLost{0}; ///< see FindingKind; never negative
    /** Rows are missing that may take it back, or the wait may hold a conversation. */
    bool isTentative = false;

    int count() const { return int(visits.size()); }
    bool operator==(const Finding &) const = default;
};

Severity severityOf(FindingKind kind);

/** The most severe first, then those that begin first. None of them contradicts verdictOf(). */
std::vector<Finding> findingsOf(const Trail &trail, const Thresholds &thresholds = {});
/** @param steps,verdict,prompts those of @p trail, which has visits */
std::vector<Finding> findingsOf(const Trail &trail, const Thresholds &thresholds,
    const Steps &steps, const Verdict &verdict, const Prompts &prompts);
