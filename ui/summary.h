// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/rowchoice.h"
#include "privacy/redaction.h"
#include "story/story.h"
#include "trail/notes.h"

#include <QString>
#include <QTimeZone>

enum class SummaryForm { Text, Markdown };

/** How a summary is written, and what it says of its own redaction. */
struct SummaryOptions
{
    SummaryForm form = SummaryForm::Text;
    QTimeZone zone = QTimeZone::systemTimeZone();
    RedactionLevel redaction = RedactionLevel::Standard;
    Notes notes{}; ///< beside the visits; redacted already
    std::optional<RowChoice> choice{}; ///< rows whose notes are told; nothing for all
};

/**
 * What a support person puts into a ticket: verdict, facts, short path, findings, completeness,
 * RequestId.
 * @param trail redacted already
 * @param story of the trail before redaction, which may hide what findings rest on; its transcript
 * is not used, so nothing but positions and times comes from it
 */
QString ticketSummary(const Trail &trail, const Story &story, const SummaryOptions &options);
