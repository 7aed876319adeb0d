// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/rowchoice.h"
#include "privacy/redaction.h"
#include "story/story.h"
#include "trail/notes.h"
#include "trail/value.h"

#include <QByteArray>

/** What a file of toAnswerJson() says beside the rows, and of which of them. */
struct StoryFacts
{
    RedactionLevel redaction = RedactionLevel::Off;
    Notes notes{}; ///< beside the visits; redacted already
    std::optional<RowChoice> choice{}; ///< nothing for all rows
};

/**
 * What scripts want to know of a call, a JSON object: Verdict (null for a trail without visits)
 * {Rule, Kind, Visits}, Findings [{Kind, Severity, Count, TimeLostMs, Visits}], Complete (every row
 * is in this file), FetchedAt (ISO 8601, UTC; null for opened answers), Redaction, HiddenItems (how
 * many secrets that hid, as far as it is known), Filter (null, or
 * {Text, HidesSystemSteps, Of: rows of the call, Rows: the numbers of those in this file}), Notes
 * [{Row, Text}] and Fetch (toFetchJson() of the rows in this file). Rows and Visits are row
 * numbers of the whole call, from 1, also where a filter left rows out.
 */
QByteArray toStoryJson(const Trail &trail, const Story &story, const StoryFacts &facts);

/** The notes of toStoryJson(), given the rows that stand beside it; none when it has none. */
Notes notesInStory(const Value &story, const std::vector<NodeVisit> &visits);
