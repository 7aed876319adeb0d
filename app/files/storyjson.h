// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/redaction.h"
#include "story/story.h"

#include <QByteArray>

/**
 * What scripts want to know of a call, a JSON object: Verdict (null for a trail without visits)
 * {Rule, Kind, Visits}, Findings [{Kind, Severity, Count, TimeLostMs, Visits}], Complete, FetchedAt
 * (ISO 8601, UTC; null for opened answers) and Redaction. Visits are row numbers, from 1.
 */
QByteArray toStoryJson(const Trail &trail, const Story &story, RedactionLevel redaction);
