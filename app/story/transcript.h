// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/prompts.h"
#include "story/steps.h"
#include "story/verdict.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

/** What the caller heard or did, or what happened to the call. */
enum class LineKind {
    Prompt, ///< heard a text
    PromptFile, ///< heard a recording; text is the file's name
    MessageSent, ///< was sent a text message
    Digits, ///< pressed keys
    Speech, ///< said something, as it was understood
    Rating, ///< rated the service; text is the score
    Silence, ///< gave nothing until time ran out
    NothingMore, ///< nothing beyond the answer told before, until time ran out
    HandedToAgent, ///< the visit may have lasted through the conversation
    SentOutside, ///< to an outside number
    MessageLeft, ///< on voicemail
    QueueTimeout, ///< waited for an agent until time ran out
    QueueFull,
    TransferFailed,
    TransferUnderWay, ///< no exit recorded: still waiting, or lost
    HungUp, ///< the caller; the last line
    HangUpReported, ///< a row says that the caller hung up, yet the call went on
    FlowEnded, ///< the flow hung up; the last line
};

/** One moment of a call as the caller lived through it. */
struct TranscriptLine
{
    LineKind kind = LineKind::Prompt;
    int visit = 0; ///< position in Trail::visits
    /** After the start of the call; nothing when not recorded. When it began (prompts, silence, a
     * transfer under way, the flow's end), when the queue was left (HandedToAgent, where its length
     * is reported), else when the visit was left. */
    std::optional<std::chrono::milliseconds> sinceStart;
    std::optional<std::chrono::milliseconds> lasted; ///< the whole visit
    QString text; ///< as set up or reported; empty where the kind has none
    Heard heard = Heard::Played; ///< of Prompt and PromptFile

    bool operator==(const TranscriptLine &) const = default;
};

/** In the order of visits, at each what was heard before what was done. */
std::vector<TranscriptLine> transcriptOf(const Trail &trail);
/** @param steps,verdict,prompts those of @p trail, which has visits */
std::vector<TranscriptLine> transcriptOf(
    const Trail &trail, const Steps &steps, const Verdict &verdict, const Prompts &prompts);
