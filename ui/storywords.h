// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/pathsummary.h"
#include "story/story.h"

#include <QString>

#include <optional>
#include <vector>

// What a trail tells, in words: whole sentences in the language of the interface, without a full
// stop unless said otherwise. Names and prompts of the service stand in them on one line each (see
// displayText()), but with their numbers: mask the words before showing them.
// The trail may be a redacted copy of the one that the story was told of.

/** A statement about a call, with the visits that prove it. */
struct Statement
{
    QString words; ///< without the numbers of the visits
    std::vector<int> visits; ///< positions in Trail::visits, ascending

    bool operator==(const Statement &) const = default;
};

/** Where and why a call ended, in words. */
struct VerdictWords
{
    QString incomplete; ///< rows are missing: to be said first, with a full stop; else empty
    QString headline; ///< where and why
    QString moment; ///< "38.2 s into the call"; empty when not recorded
    std::vector<Statement> facts; ///< what came before: timeouts, rounds of the same node
    Statement basis; ///< "Recorded in row 7", inferred or nothing more; the numbers are in it
};

VerdictWords verdictWords(const Trail &trail, const Verdict &verdict);

/** What a finding says, such as "\"主菜单\" was entered 5 times". */
Statement findingWords(const Trail &trail, const Finding &finding);
/** The worst finding, and of those the one that cost most time, that @p verdict does not tell of
 * with its own rows; nothing where only notes are left. */
std::optional<Statement> worstUntold(
    const Trail &trail, const Story &story, const VerdictWords &verdict);
/** "Failure", "Warning" or "Note". */
QString severityWords(Severity severity);
/** From when on each kind is a finding: one line each. */
QString thresholdWords(const Thresholds &thresholds);

/** A line of a transcript. */
struct SpokenLine
{
    QString time; ///< "00:17", "1:02:05"; empty when not recorded
    QString words; ///< "Caller: (8 s without a key)"
};

SpokenLine spokenLine(const Trail &trail, const TranscriptLine &line);

/** "开始 → 欢迎语 → (主菜单 → 请重新输入) × 2 → 主菜单"; the middle of a long one is left out. */
QString pathWords(const Trail &trail, const std::vector<PathPart> &path);

/** "row 7", "rows 3, 5, 7"; of many the first ones and the last. */
QString rowWords(const std::vector<int> &visits);

/** A node's name as displayText(); an unnamed node goes by its type. */
QString nodeWords(const NodeVisit &visit);
