// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/storyjson.h"
#include "story/story.h"

#include <QByteArray>

/**
 * The trail in the shape of one answer of the service, all rows (or those chosen) in one page, in
 * time order, and beside it what it tells, under "IvrTrail" (see toStoryJson()). Every field of a
 * row is there, unknown ones too; times are integers and maps are objects where the service sent
 * them as text, everything else is spelled as it came.
 * @param trail redacted already
 * @param story of the trail before redaction, which may hide what findings rest on; only positions
 * and times of it are written
 */
QByteArray toAnswerJson(const Trail &trail, const Story &story, const StoryFacts &facts);

/** All rows, without notes. */
inline QByteArray toAnswerJson(const Trail &trail, const Story &story, RedactionLevel redaction)
{
    return toAnswerJson(trail, story, StoryFacts{.redaction = redaction});
}
