// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <optional>

// How long something took: in the same words everywhere, as fine as it is of use. Moments of a call
// ("+1:05.3") are in wording.h.

/** As it stands in a column: "0 ms", "21 ms", "6.0 s", "2 min 5 s", "1 h 2 min"; "—" for nothing.
 */
QString durationWords(std::optional<std::chrono::milliseconds> duration);

/** durationWords() with its last unit apart, so that it can be quieter. */
struct DurationText
{
    QString number; ///< "6.0", "2 min 5"
    QString unit;
};
DurationText durationText(std::chrono::milliseconds duration);

/** As a sentence says it, without zeros that only keep a column in line: "6 s", "2 min", "1 h". */
QString spokenDuration(std::chrono::milliseconds duration);

/** "12.50 s" with two @p decimals. */
QString secondsText(double seconds, int decimals);
