// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/steps.h"

#include <QString>

/** What the caller gave to a node that listens, as it reported it. */
struct Answer
{
    enum class Kind {
        None,
        Digits, ///< pressed
        Speech, ///< said, as it was understood
        Rating, ///< a score; which key was pressed is not reported
    };

    Kind kind = Kind::None;
    QString text; ///< empty for None

    bool operator==(const Answer &) const = default;
};

/**
 * Reads the answers at visits, one after the other: `digits`, `utterance` or `text` of what listens
 * to speech, `score` of a rating. Whether a node reports only what it heard itself is not
 * documented. So at a visit that was not left by an answer (Timeout, Failure, Hangup, no exit),
 * what the one before reported alike does not count as given again.
 */
class AnswerReader
{
public:
    /** To be called for each visit that listens, in the order of the trail. */
    Answer read(const NodeVisit &visit, const Step &step);

private:
    Answer m_before;
};
