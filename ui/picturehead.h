// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "callfacts.h"
#include "picture.h"

#include <QFont>

#include <optional>
#include <vector>

/** One line above a picture's rows; what does not fit into one goes on in the next. */
struct HeadLine
{
    enum class Tone { Normal, Quiet, Warning, Alarm };

    QString left;
    QString right;
    Tone tone = Tone::Normal;
    Tone rightTone = Tone::Normal;
    bool isHeadline = false;
    bool hasPart = false; ///< begins with "part 2 / 4" when there are several

    int height() const { return isHeadline ? 34 : 24; }
};

/** Of the headline; of other lines but quiet ones it is the picture's own. */
QFont headlineFont(const QFont &font);
QFont quietFont(const QFont &font);

/** Width of the badge before the headline, its gap included. */
int headlineIndent(const CallFacts &facts, const QFont &font);

/**
 * Verdict, facts, numbers, level, and what is missing or filtered.
 * @param facts nothing for a trail without visits @param shares where the time went
 */
std::vector<HeadLine> pictureHead(const Trail &trail, const PictureOptions &options,
    const std::optional<CallFacts> &facts, const QString &shares, const QFont &font);
