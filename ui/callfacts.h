// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"
#include "visitpainting.h"

#include <QStringList>
#include <QTimeZone>

/** What is said of a call as a whole, in the window's head and in the exported picture alike. */
struct CallFacts
{
    ExitBadge badge; ///< of the last visit
    QString headline; ///< the last visit in a sentence
    QString visits; ///< how many
    QStringList times; ///< start with UTC offset, flow, length
    QString seal; ///< rows received of all, pages, when fetched
    QString incomplete; ///< what is missing; empty for a complete trail
};

/** @p trail must have visits. */
CallFacts callFacts(const Trail &trail, const QTimeZone &zone);

/** A trail fetched longer ago than this is stale: the call may have gone on since. */
constexpr std::chrono::minutes freshFor{10};

/** "3 h ago" once a trail fetched at @p fetchedAt is stale; else, and for opened files, empty. */
QString ageWords(const QDateTime &fetchedAt, const QDateTime &now);
